import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import type { PairRecord } from "../../memory/pair-record";
import { pairNow } from "../../pair/pair-now";
import { rightOf } from "../../pair/sharing";
import { loadPanel } from "../../panel/load";
import { alsoTold, marksOf } from "../../people/third-guests";
import { type Context, param, shownZone } from "../../request/context";
import { lastOf, nextOf } from "../../schedule/occurrence";
import { saidDayFar } from "../../schedule/said-times";
import { isInvited } from "../../series/answer";
import { organizerOf, thirdGuests } from "../../series/kind";
import { lostBehind } from "../../series/persons-words";
import { words } from "../../text/words";
import { cutOf, heirOf, heldIn, lastBefore, mayEnd, meetingsOf, ownSeries } from "./end-series";

const say = () => words().ending;

/** "End this 1:1": what will happen, before anything does. Only whoever organizes the series can end it. */
export function askEndSeries(context: Context): Answer {
  const docId = param(context, "docId");
  const { record, file, event: found } = pairNow(docId, context);
  const event = ownSeries(found);
  // What the panel kept may be hours old, and here a meeting is named that is the last one then.
  const meetings = meetingsOf(found, record, context.nowMs);
  const held = heldIn(found, meetings, record);
  const next = nextOf(held, context.nowMs);
  // Of a series that was parted in Calendar the later half is to end: the panel follows it.
  if (event !== undefined && next === undefined) {
    if (loadPanel(docId, context).record.seriesId !== record.seriesId) return askEndSeries(context);
  }
  if (!mayEnd(record, found)) {
    if (found === undefined || next === undefined) return { show: goneView(record), how: "push" };
    const organizer = firstName(organizerOf(found));
    const elsewhere = found.creator?.self === true;
    return {
      show: {
        card: "message",
        title: elsewhere ? say().elsewhere : say().notYours(organizer),
        paragraphs: [elsewhere ? say().elsewhereText : say().notYoursText(organizer)],
        primary: { label: say().keep, press: { run: "goBack" } },
      },
      how: "push",
    };
  }
  const coming = event === undefined || (event.recurrence ?? []).length === 0 ? undefined : next;
  const planned = next?.plannedDate;
  const name = firstName(record.other);
  const left = (cutMs: number) => lastBefore(cutMs, event, meetings, record, context.nowMs);
  const afterMs = cutOf(planned, context.nowMs, record);
  const last = coming === undefined ? undefined : left(afterMs);
  // A series of which no meeting was held has nothing before it to end after, and what was moved behind now would stand.
  const atOnce = lastOf(held, context.nowMs) !== undefined && left(context.nowMs) === undefined;
  const goes =
    coming !== undefined &&
    event !== undefined &&
    lostBehind(event, meetings, atOnce ? context.nowMs : afterMs).goes;
  const more = event === undefined ? [] : thirdGuests(event, record.other);
  const untold = event !== undefined && !isInvited(event, record.other);
  const dayIs = (one: typeof next) =>
    one && saidDayFar(one.startMs, shownZone(context, record.zone), context.nowMs);
  const day = dayIs(coming);
  // One that does not repeat (any more) is no series to end.
  const single = found === undefined ? undefined : dayIs(next);
  const shared = !record.owner || rightOf(file, record.other, record.otherPermissionId) !== undefined;
  const gives = mayGive(record) && heirOf(file, record) !== undefined;
  return {
    show: {
      card: "end",
      title: say().title(name),
      ...(day === undefined
        ? {}
        : {
            last: [
              {
                label:
                  last?.eventId === coming?.eventId
                    ? say().afterNext(day)
                    : say().afterLast(dayIs(last) ?? day),
                value: "next",
              },
              ...(atOnce ? [{ label: say().rightAway(day), value: "now" }] : []),
            ],
          }),
      doc: [
        { label: shared ? say().stays : say().staysSo, value: "stays" },
        ...(gives ? [{ label: say().goesTo(name), value: "given" }] : []),
      ],
      texts: [
        ...(day !== undefined
          ? [untold ? words().pair.nobodyTold : say().mail(name), ...alsoTold(more)]
          : [single === undefined ? say().noMail : say().meetingStays(single)]),
        ...(gives ? [say().transferMail(name)] : []),
        ...(goes ? [say().goesForGood] : []),
        say().nothingDeleted(day !== undefined),
      ],
      end: {
        label: say().end,
        press: {
          run: "endSeries",
          with: {
            docId,
            // Without, the card said that nobody gets an email.
            ...(day === undefined ? {} : { who: marksOf(more) }),
            ...(untold ? { untold: "yes" } : {}),
            ...(goes ? { goes: "yes" } : {}),
            ...(last === undefined ? {} : { until: String(last.endMs) }),
            ...(coming === undefined || planned === undefined ? {} : { planned }),
          },
        },
      },
      keep: { label: say().keep, press: { run: "goBack" } },
    },
    how: "push",
  };
}

/** Of a series that somebody else ended or deleted only the doc is left: theirs to keep, and off the list if they like. */
function goneView({ docId, other }: PairRecord): View {
  const name = firstName(other);
  return {
    card: "message",
    title: say().gone(name),
    paragraphs: [say().goneText(name), say().goneOff],
    primary: { label: say().off, press: { run: "takeOffList", with: { docId } } },
    secondary: { label: words().own.title, press: { run: "showOwn", with: { docId } } },
  };
}

/** Google hands a doc over inside one company only. */
function mayGive({ owner, me, other }: PairRecord): boolean {
  const domain = (address: string) => address.split("@")[1]?.toLowerCase() ?? "";
  return owner && domain(me.address) !== "" && domain(me.address) === domain(other.address);
}
