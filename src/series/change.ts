import type { Event } from "../../contract/calendar";
import { callNames } from "../agenda/names";
import type { Wish } from "../flows/set-up/request";
import { type PairRecord, pairOf } from "../memory/pair-record";
import { eventMarks } from "../memory/tags";
import { dayOf } from "../schedule/moment";
import { endingBefore, weeklyRule } from "../schedule/weekly";
import { words } from "../text/cards.en";
import { withPurpose } from "./description";
import { timeOfEvent } from "./series-now";

/** What set-up changes on one's own event: only the fields that are not yet as they should be. */
export function changeOf(event: Event, wish: Wish, record: PairRecord): Record<string, unknown> {
  const change: Record<string, unknown> = {};
  const { direct, manager } = callNames(pairOf(record));
  if ((event.recurrence ?? []).length === 0) {
    // The event itself says its day: somebody may have moved it since the card was shown.
    const startMs = timeOfEvent(event)?.startMs ?? wish.first.startMs;
    change.recurrence = [weeklyRule(dayOf(startMs, wish.zone))];
    // A recurring event needs its zone by name; a list may have left it out.
    change.start = { dateTime: event.start?.dateTime, timeZone: event.start?.timeZone ?? wish.zone };
    change.end = { dateTime: event.end?.dateTime, timeZone: event.end?.timeZone ?? wish.zone };
  }
  if (event.visibility !== "private") change.visibility = "private";
  if (event.guestsCanInviteOthers !== false) change.guestsCanInviteOthers = false;
  if (event.guestsCanModify === true) change.guestsCanModify = false;
  const description = withPurpose(event.description, record.docId, direct, manager);
  if (description !== event.description) change.description = description;
  const wanted = wish.other.address.toLowerCase();
  if (!(event.attendees ?? []).some((one) => one.email?.toLowerCase() === wanted))
    change.attendees = [...(event.attendees ?? []), { email: wish.other.address }];
  const marks = eventMarks(record.docId, wish.seriesId, true) as {
    private: Record<string, string>;
    shared: Record<string, string>;
  };
  const there = event.extendedProperties;
  const marked = Object.entries(marks.private).every(([key, value]) => there?.private?.[key] === value);
  const hinted = Object.entries(marks.shared).every(([key, value]) => there?.shared?.[key] === value);
  if (!marked || !hinted) change.extendedProperties = marks;
  return change;
}

/** A new weekly private event for the two. */
export function newEvent(wish: Wish, record: PairRecord, id: string): Event & { id: string } {
  const { direct, manager } = callNames(pairOf(record));
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone: wish.zone });
  return {
    id,
    summary: words.event.title(direct, manager),
    description: withPurpose(undefined, record.docId, direct, manager),
    start: at(wish.first.startMs),
    end: at(wish.first.endMs),
    recurrence: [weeklyRule(dayOf(wish.first.startMs, wish.zone))],
    attendees: [{ email: wish.other.address }],
    visibility: "private",
    guestsCanInviteOthers: false,
    guestsCanModify: false,
    extendedProperties: eventMarks(record.docId, id, true) as NonNullable<Event["extendedProperties"]>,
  };
}

/** The old series' rule when a weekly one takes over from the given start. */
export function endedRule(series: Event, beforeMs: number): { recurrence: string[] } {
  return { recurrence: endingBefore(series.recurrence ?? [], beforeMs) };
}
