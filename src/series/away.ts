import type { Event } from "../../contract/calendar";
import { timeOfEvent } from "./series-now";

/** Out of office over the whole meeting, by the entries of one's own calendar. */
export function isAway(entries: readonly Event[], startMs: number, endMs: number): boolean {
  return entries.some((entry) => {
    if (entry.eventType !== "outOfOffice" || entry.status === "cancelled") return false;
    const times = timeOfEvent(entry);
    return times !== undefined && times.startMs <= startMs && times.endMs >= endMs;
  });
}

/** This person said no to it: where Calendar declines for somebody who is away, that is how it looks. */
export function saidNo({ attendees = [] }: Event): boolean {
  return attendees.some((one) => one.self === true && one.responseStatus === "declined");
}
