import type { Event } from "../../contract/calendar";
import type { PersonName } from "../agenda/model";
import { sameAddress } from "../agenda/names";
import { othersOf } from "./kind";

/** Whether somebody besides the reader said no to this meeting. */
export function othersDeclined(event: Event): boolean {
  return (event.attendees ?? []).some(
    (one) => one.self !== true && one.resource !== true && one.responseStatus === "declined",
  );
}

/** Whether this person meets in it: only then Calendar tells them of what is done to it. */
export function isInvited(event: Event, person: PersonName): boolean {
  return othersOf(event).some((one) => sameAddress(one, person));
}
