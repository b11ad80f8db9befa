import type { Event } from "../../../contract/calendar";
import { sameAddress } from "../../agenda/names";
import { changeEvent, noteOnOwnCopy, readEvent, removeEvent } from "../../google/calendar";
import { isCode } from "../../google/error";
import { ifInReach, ifInReachTwice } from "../../google/reach";
import type { Before } from "../../memory/before-set-up";
import type { PairRecord } from "../../memory/pair-record";
import { noEventTags, tagsOf } from "../../memory/tags";
import { cadenceOf, isWeekly, sameRhythm } from "../../schedule/cadence";
import { dayOf } from "../../schedule/moment";
import { withoutOurSentence } from "../../series/description";
import { isWithOthers, othersOf } from "../../series/kind";
import { guestsWrote, handInOneMeeting, somebodyWroteIn } from "../../series/persons-words";

/**
 * "gone": the event that was set up is away; "typed": somebody wrote in what would go with it; "changed": it is not as the
 * set-up left it; "others" meet in it.
 */
export type TakenBack = "back" | "gone" | "typed" | "changed" | "others";

/** Gives the event what it had before; unless the answer is "back" or "gone", nothing is changed and the set-up stays. */
export function takeBackEvent(record: PairRecord, before: Before, nowMs: number): TakenBack {
  const { calendarId, eventId, endedId } = before;
  switch (before.how) {
    case "new":
    case "split": {
      const recurrence = before.recurrence ?? [];
      const old = endedId ? ifInReachTwice(() => readEvent(calendarId, endedId)) : undefined;
      const differs = old !== undefined && !sameRhythm(old.recurrence ?? [], recurrence);
      if (differs && before.undoing === undefined) return "changed";
      const made = removeMade(record, before, nowMs);
      if (made !== "gone" || !old?.id || differs) return made;
      changeEvent(calendarId, old.id, { recurrence }, "none", old.etag);
      return "back";
    }
    case "leave":
      return unlessGone(calendarId, eventId, () => {
        noteOnOwnCopy(calendarId, eventId, noEventTags(false));
        return "back";
      });
    case "adopt":
      return restore(record, before, nowMs);
  }
}

/** Takes away the event that the set-up made, unless somebody wrote in it. */
function removeMade(record: PairRecord, before: Before, nowMs: number): TakenBack {
  const { calendarId, eventId } = before;
  return underItsVersion(calendarId, eventId, (made) => {
    const hand = somebodyWroteIn(made, record) ? "typed" : handIn(made, record, before, nowMs);
    if (!hand) removeEvent(calendarId, eventId, made.etag);
    return hand ?? "gone";
  });
}

/** What keeps an event from being taken back whose other meetings would go. */
function handIn(
  event: Event,
  { docId, other, zone }: PairRecord,
  { how, calendarId, recurrence, visibility, written }: Before,
  nowMs: number,
): Exclude<TakenBack, "back"> | undefined {
  if (isWithOthers(event, other)) return "others";
  const led = tagsOf(event).docId;
  if (led !== undefined && led !== docId) return "changed";
  if (othersOf(event).some((one) => !sameAddress(one, other))) return "changed";
  if (!["private", visibility].includes(event.visibility ?? "default")) return "changed";
  if (how === "adopt" && recurrence !== null) return undefined;
  const cadence = cadenceOf(event.recurrence ?? []);
  // From the day after the first meeting on, what would go was held.
  return dayOf(nowMs, zone) > written.date || (cadence && (cadence.ends || !isWeekly(cadence)))
    ? "changed"
    : handInOneMeeting(event, calendarId);
}

function restore(record: PairRecord, before: Before, nowMs: number): TakenBack {
  const { calendarId, eventId } = before;
  return underItsVersion(calendarId, eventId, (event) => {
    // Taken back by an earlier press: its guests were told then. An event may lose its tags in other ways.
    if (
      tagsOf(event).docId !== record.docId &&
      before.undoing !== undefined &&
      !hasOurSentence(event, record)
    )
      return "back";
    const { addedGuest } = before;
    const noted = addedGuest !== undefined && guestsWrote(event, calendarId, [{ email: addedGuest }]);
    const hand = noted ? "typed" : handIn(event, record, before, nowMs);
    if (!hand) changeEvent(calendarId, eventId, fieldsFrom(record, before, event), "all", event.etag);
    return hand ?? "back";
  });
}

/** What is done to the version of the event that was read; read again once when somebody was faster. */
function underItsVersion(calendarId: string, eventId: string, work: (event: Event) => TakenBack): TakenBack {
  const once = () => unlessGone(calendarId, eventId, () => work(readEvent(calendarId, eventId)));
  try {
    return once();
  } catch (error) {
    if (!isCode(error, "EVENT_CHANGED")) throw error;
    return once();
  }
}

/**
 * An event that is gone needs nothing taken back: an earlier press did it, or somebody deleted it meanwhile. Google is
 * asked twice, since what was kept of it is thrown away next.
 */
function unlessGone(calendarId: string, eventId: string, work: () => TakenBack): TakenBack {
  try {
    return work();
  } catch (error) {
    if (isCode(error, "EVENT_GONE") && ifInReach(() => readEvent(calendarId, eventId)) === undefined)
      return "gone";
    throw error;
  }
}

function hasOurSentence({ description = "" }: Event, record: PairRecord): boolean {
  return withoutOurSentence(description, record) !== description;
}

/** Only what the set-up had changed: what was so before is whoever's by now. */
function fieldsFrom(record: PairRecord, before: Before, event: Event): object {
  const { recurrence, visibility, invite, modify } = before;
  const added = before.addedGuest?.toLowerCase();
  return {
    ...(recurrence === null && { recurrence: [] }),
    ...(visibility !== "private" && { visibility }),
    ...(invite && { guestsCanInviteOthers: true }),
    ...(modify && { guestsCanModify: true }),
    description: withoutOurSentence(event.description, record),
    extendedProperties: noEventTags(record.owner),
    ...(added !== undefined && {
      attendees: (event.attendees ?? []).filter((one) => one.email?.toLowerCase() !== added),
    }),
  };
}
