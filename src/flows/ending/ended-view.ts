import type { Event } from "../../../contract/calendar";
import { firstName } from "../../agenda/names";
import type { View } from "../../cards/view";
import type { ButtonView } from "../../cards/widgets";
import { readFile } from "../../google/drive";
import { ifInReach } from "../../google/reach";
import type { Ended } from "../../memory/own/ended";
import { docUrl, isEnded, SHARED_WITH_ME } from "../../memory/tags";
import { alsoTold, marksOf } from "../../people/third-guests";
import { type Context, shownZone } from "../../request/context";
import { addDays, dayOf } from "../../schedule/moment";
import { comingOf } from "../../schedule/occurrence";
import { saidDay, saidMoment } from "../../schedule/said-times";
import { isInvited } from "../../series/answer";
import { thirdGuests } from "../../series/kind";
import type { SeriesNow } from "../../series/now";
import { words } from "../../text/words";

const say = () => words().ending;

/**
 * That a 1:1 has ended, and until the next day the way back, with whom that tells as far as the event was read in this
 * run; later, where the series goes `on` by somebody's hand, the way to set it up anew. `handed`: the doc went to the other
 * just now.
 */
export function endedView(
  ended: Ended,
  event: Event | undefined,
  nowMs: number,
  { handed = false, on = false } = {},
): View {
  const { record, last, until, recurrence } = ended;
  const told = recurrence !== undefined && ended.untold !== true;
  const tells = recurrence !== undefined && event !== undefined && isInvited(event, record.other);
  const more = tells ? thirdGuests(event, record.other) : [];
  const name = firstName(record.other);
  const day = last === undefined || until === undefined ? last : dayOf(until, record.zone);
  const coming = !on && day !== undefined && day >= dayOf(nowMs, record.zone);
  const open: ButtonView = { label: say().openDoc, press: { open: docUrl(record.docId) } };
  const undo: ButtonView = {
    label: say().undo,
    press: {
      run: "undoEndSeries",
      with: { docId: record.docId, ...(tells ? { tells: "yes", who: marksOf(more) } : {}) },
    },
  };
  const may = mayUndo(ended, nowMs);
  return {
    card: "message",
    title: coming && day !== undefined ? say().endsAfter(name, saidDay(day)) : say().ended(name),
    paragraphs: [
      handed ? say().nowTheirs(name) : ended.handed === true ? say().wentTo(name) : say().docStays,
      ...(told ? [say().told(name)] : []),
      say().stopped,
      ...(on ? [say().goesOnByHand] : []),
      ...(may ? [say().undoUntil(tells ? name : undefined), ...alsoTold(more)] : []),
    ],
    primary: open,
    ...(may
      ? { secondary: undo }
      : on
        ? { secondary: { label: words().home.setUp, press: { run: "makeOneOnOne" } } }
        : {}),
  };
}

/**
 * What the other is told in Calendar where the event says that it ended. Every guest can write that: only the doc itself,
 * where this person opened it with the panel before, says that it is so.
 */
export function saidToHaveEnded(
  name: string,
  opened: SeriesNow,
  docId: string | undefined,
  context: Context,
): View {
  const openDoc = (id: string): ButtonView => ({ label: say().openDoc, press: { open: docUrl(id) } });
  const file = docId === undefined ? undefined : ifInReach(() => readFile(docId), ["DOC_NO_ACCESS"]);
  if (docId === undefined || file === undefined)
    return {
      card: "message",
      title: say().namesNone(name),
      paragraphs: [say().notSure(name), say().inDrive],
      primary: { label: words().messages.before.sharedWithMe, press: { open: SHARED_WITH_ME } },
    };
  if (!isEnded(file))
    return {
      card: "message",
      title: say().namesNone(name),
      paragraphs: [say().notSure(name), say().saysNothing],
      primary: openDoc(docId),
    };
  const last = comingOf(opened.occurrences, context.nowMs).pop();
  const zone = shownZone(context, opened.zone);
  return {
    card: "message",
    title: say().endedBy(name),
    paragraphs: [
      ...(last === undefined
        ? []
        : [say().lastIs(saidMoment(last.startMs, zone, context.locale, context.nowMs))]),
      say().stillYours,
    ],
    primary: openDoc(docId),
  };
}

/** Whether the ended series has meetings that the end did not leave it. */
export function goesOnByHand({ recurrence, until, endedMs }: Ended, { occurrences }: SeriesNow): boolean {
  return recurrence !== undefined && occurrences.some(({ startMs }) => startMs >= (until ?? endedMs));
}

/** Until the end of the day after. */
export function mayUndo({ endedMs, record: { zone } }: Ended, nowMs: number): boolean {
  return dayOf(nowMs, zone) <= addDays(dayOf(endedMs, zone), 1);
}
