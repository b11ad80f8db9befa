import type { Event } from "../../contract/calendar";

/** Whether somebody besides the reader said no to this meeting. */
export function othersDeclined(event: Event): boolean {
  return (event.attendees ?? []).some(
    (one) => one.self !== true && one.resource !== true && one.responseStatus === "declined",
  );
}
