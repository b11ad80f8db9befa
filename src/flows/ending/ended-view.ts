import type { Event } from "../../../contract/calendar";
import { firstName } from "../../agenda/names";
import type { View } from "../../cards/view";
import type { ButtonView } from "../../cards/widgets";
import { readEvent } from "../../google/calendar";
import { fileInReach } from "../../google/drive";
import { ifInReach } from "../../google/reach";
import { type Ended, goesOnAfter } from "../../memory/own/ended";
import { docUrl, isEnded, SHARED_WITH_ME } from "../../memory/tags";
import { alsoTold, marksOf } from "../../people/third-guests";
import { type Context, shownZone } from "../../request/context";
import { cadenceOf, daysApart } from "../../schedule/cadence";
import { addDays, dayOf, type IsoDate } from "../../schedule/moment";
import { comingOf } from "../../schedule/occurrence";
import { saidDay, saidDayFar, saidMoment } from "../../schedule/said-times";
import { windowAround } from "../../schedule/window";
import { DAY_MS } from "../../schedule/zone";
import { isInvited } from "../../series/answer";
import { thirdGuests } from "../../series/kind";
import type { SeriesNow } from "../../series/now";
import { words } from "../../text/words";

const say = () => words().ending;

interface Seen {
  readonly event?: Event | undefined;
  readonly opened?: SeriesNow;
  /** The doc went to the other just now. */
  readonly handed?: boolean;
}

/**
 * That a 1:1 has ended, and until the next day the way back, with whom that tells as far as the event was read in this
 * run; later, where the `opened` series goes on by somebody's hand, the way to set it up anew.
 */
export function endedView(
  ended: Ended,
  context: Context,
  { event, opened, handed = false }: Seen = {},
): View {
  const { record, recurrence } = ended;
  const zone = shownZone(context, record.zone);
  const told = recurrence !== undefined && ended.untold !== true;
  const tells = recurrence !== undefined && event !== undefined && isInvited(event, record.other);
  const more = tells ? thirdGuests(event, record.other) : [];
  const name = firstName(record.other);
  const on = opened !== undefined && goesOnAfter(ended, opened.occurrences);
  const last = on ? undefined : lastToCome(ended, zone, context.nowMs, opened);
  const open: ButtonView = { label: say().openDoc, press: { open: docUrl(record.docId) } };
  const undo: ButtonView = {
    label: say().undo,
    press: {
      run: "undoEndSeries",
      with: { docId: record.docId, ...(tells ? { tells: "yes", who: marksOf(more) } : {}) },
    },
  };
  const may = mayUndo(ended, context);
  return {
    card: "message",
    title:
      last === undefined ? say().ended(name) : say().endsAfter(name, saidDayFar(last, zone, context.nowMs)),
    paragraphs: [
      handed ? say().nowTheirs(name) : ended.handed === true ? say().wentTo(name) : say().docStays,
      ...(told ? [say().told(name)] : []),
      say().stopped,
      ...(on ? [say().goesOnByHand] : []),
      ...(may
        ? [say().undoUntil(saidDay(lastDayToUndo(ended, zone)), tells ? name : undefined), ...alsoTold(more)]
        : []),
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
  const file = docId === undefined ? undefined : fileInReach(docId);
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
  const { calendarId, seriesId, cadence } = opened;
  const apartMs = cadence === undefined ? 0 : daysApart(cadence) * DAY_MS;
  // Another may lie behind what was read.
  const far = last !== undefined && last.startMs + apartMs >= windowAround(context.nowMs, cadence).toMs;
  const rule = far ? ifInReach(() => readEvent(calendarId, seriesId)) : undefined;
  const on = cadenceOf(rule?.recurrence ?? [])?.ends === false;
  const zone = shownZone(context, opened.zone);
  return {
    card: "message",
    title: say().endedBy(name),
    paragraphs: [
      ...(on ? [say().resumed(name)] : []),
      ...(last === undefined || far
        ? []
        : [say().lastIs(saidMoment(last.startMs, zone, context.locale, context.nowMs))]),
      say().stillYours,
    ],
    primary: openDoc(docId),
  };
}

/**
 * When the last meeting that the end left starts, until it is over; where the series was not read, until its day is. An end
 * that cut nothing left none to name.
 */
function lastToCome(
  { until }: Ended,
  zone: string,
  nowMs: number,
  opened: SeriesNow | undefined,
): number | undefined {
  if (until === undefined) return undefined;
  if (opened !== undefined) return comingOf(opened.occurrences, nowMs).pop()?.startMs;
  return dayOf(until, zone) >= dayOf(nowMs, zone) ? until : undefined;
}

/** The day after the end, as whoever looks at it counts days. */
function lastDayToUndo({ endedMs }: Ended, zone: string): IsoDate {
  return addDays(dayOf(endedMs, zone), 1);
}

export function mayUndo(ended: Ended, context: Context): boolean {
  const zone = shownZone(context, ended.record.zone);
  return dayOf(context.nowMs, zone) <= lastDayToUndo(ended, zone);
}
