import type { Event } from "../../contract/calendar";
import type { PersonName } from "../agenda/model";
import { callNames } from "../agenda/names";
import { AddOnError } from "../google/error";
import { type PairRecord, pairOf } from "../memory/pair-record";
import { eventTags } from "../memory/tags";
import { dayOf } from "../schedule/moment";
import { endingBefore, weeklyRule } from "../schedule/weekly";
import { words } from "../text/words";
import { withOurSentence } from "./description";
import { timeOfEvent } from "./series-now";

/** The series as it is meant to be, beside whom it is for and which doc it has. */
export interface MeantSeries {
  readonly seriesId: string;
  readonly other: PersonName;
  readonly zone: string;
  /** Where a single event's time cannot be read, its first meeting. */
  readonly startMs: number;
}

/** What makes an event, a series or one meeting of it, the two's alone: only the fields that are not yet as they should be. */
export function closing(
  event: Event,
): Pick<Event, "visibility" | "guestsCanInviteOthers" | "guestsCanModify"> {
  return {
    ...(event.visibility === "private" ? {} : { visibility: "private" }),
    ...(event.guestsCanInviteOthers === false ? {} : { guestsCanInviteOthers: false }),
    ...(event.guestsCanModify === true ? { guestsCanModify: false } : {}),
  };
}

/** What set-up changes on one's own event: only the fields that are not yet as they should be. */
export function changeOf(event: Event, meant: MeantSeries, record: PairRecord): Record<string, unknown> {
  const change: Record<string, unknown> = {};
  if ((event.recurrence ?? []).length === 0) {
    // The event itself says its day: somebody may have moved it since the card was shown.
    const startMs = timeOfEvent(event)?.startMs ?? meant.startMs;
    change.recurrence = [weeklyRule(dayOf(startMs, meant.zone))];
    // A recurring event needs its zone by name; a list may have left it out.
    change.start = { dateTime: event.start?.dateTime, timeZone: event.start?.timeZone ?? meant.zone };
    change.end = { dateTime: event.end?.dateTime, timeZone: event.end?.timeZone ?? meant.zone };
  }
  Object.assign(change, closing(event));
  const description = withOurSentence(event.description, record);
  if (description !== event.description) change.description = description;
  const wanted = meant.other.address.toLowerCase();
  if (!(event.attendees ?? []).some((one) => one.email?.toLowerCase() === wanted)) {
    // A list of guests is written whole: one of which Google left a part out would lose that part.
    if (event.attendeesOmitted === true) throw new AddOnError("EVENT_REFUSED");
    change.attendees = [...(event.attendees ?? []), { email: meant.other.address }];
  }
  const tags = eventTags(record.docId, meant.seriesId, true) as {
    private: Record<string, string>;
    shared: Record<string, string>;
  };
  const there = event.extendedProperties;
  const marked = Object.entries(tags.private).every(([key, value]) => there?.private?.[key] === value);
  const hinted = Object.entries(tags.shared).every(([key, value]) => there?.shared?.[key] === value);
  if (!marked || !hinted) change.extendedProperties = tags;
  return change;
}

/** A new weekly private event for the two. */
export function newEvent(
  meant: MeantSeries & { readonly endMs: number },
  record: PairRecord,
  id: string,
): Event & { id: string } {
  const { direct, manager } = callNames(pairOf(record));
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone: meant.zone });
  return {
    id,
    summary: words().event.title(direct, manager),
    description: withOurSentence(undefined, record),
    start: at(meant.startMs),
    end: at(meant.endMs),
    recurrence: [weeklyRule(dayOf(meant.startMs, meant.zone))],
    attendees: [{ email: meant.other.address }],
    visibility: "private",
    guestsCanInviteOthers: false,
    guestsCanModify: false,
    extendedProperties: eventTags(record.docId, id, true) as NonNullable<Event["extendedProperties"]>,
  };
}

/** The old series' rule when a weekly one takes over from the given start. */
export function endedRule(series: Event, beforeMs: number): { recurrence: string[] } {
  return { recurrence: endingBefore(series.recurrence ?? [], beforeMs) };
}
