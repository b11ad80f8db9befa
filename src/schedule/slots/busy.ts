import { type EventTime, instantOf, wall } from "../moment";
import { merged, type Stretch } from "./stretch";

/** What of an event in one's own calendar decides whether it takes time. */
export interface Entry {
  readonly id?: string;
  readonly status?: string;
  readonly transparency?: string;
  readonly eventType?: string;
  readonly start?: EventTime;
  readonly end?: EventTime;
  readonly attendees?: ReadonlyArray<{ readonly self?: boolean; readonly responseStatus?: string }>;
}

/** Kinds of entries that say where somebody is, or whose day it is, and take no time. */
const NO_TIME = ["workingLocation", "birthday"];

/**
 * When a person's own events take their time, in order and merged. An event that is cancelled, shown as free or
 * declined takes none; out of office and focus time take theirs. `zone` is where all-day events begin at midnight.
 * `exceptId` is the meeting that is to be moved: its time counts as free.
 */
export function busyIn(events: readonly Entry[], zone: string, exceptId?: string): readonly Stretch[] {
  return merged(
    events.flatMap((event) => {
      if (!takesTime(event) || (exceptId !== undefined && event.id === exceptId)) return [];
      const fromMs = beginOf(event.start, zone);
      const toMs = beginOf(event.end, zone);
      return fromMs === undefined || toMs === undefined ? [] : [{ fromMs, toMs }];
    }),
  );
}

/** The meetings of a calendar one by one, of which habits tell: nothing that lasts all day, no out of office or focus time. */
export function meetingsIn(events: readonly Entry[], zone: string): readonly Stretch[] {
  return events.flatMap((event) =>
    event.start?.dateTime !== undefined && (event.eventType ?? "default") === "default"
      ? busyIn([event], zone)
      : [],
  );
}

/** Calendar's answer to a free/busy question, in order and merged. */
export function busyFrom(
  answer: ReadonlyArray<{ readonly start?: string; readonly end?: string }>,
): readonly Stretch[] {
  return merged(
    answer.flatMap(({ start = "", end = "" }) => {
      const [fromMs, toMs] = [Date.parse(start), Date.parse(end)];
      return Number.isNaN(fromMs) || Number.isNaN(toMs) ? [] : [{ fromMs, toMs }];
    }),
  );
}

function takesTime({ status, transparency, eventType = "default", attendees }: Entry): boolean {
  const declined = attendees?.some((one) => one.self === true && one.responseStatus === "declined") === true;
  return (
    status !== "cancelled" && transparency !== "transparent" && !NO_TIME.includes(eventType) && !declined
  );
}

function beginOf(time: EventTime | undefined, zone: string): number | undefined {
  if (time?.date === undefined) return instantOf(time);
  return wall(time.date, { hour: 0, minute: 0 }, zone).ms;
}
