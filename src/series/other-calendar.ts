import type { Event } from "../../contract/calendar";
import type { PersonName } from "../agenda/model";
import { sameAddress } from "../agenda/names";
import { isMine, organizerOf } from "./kind";

/**
 * Whose event it is that stands in a calendar besides one's first, where it is not this person's: there `self` only means
 * that calendar, which an assistant or a team may share with the right to change everything. Who made the event tells.
 */
export function madeBySomebodyElse(
  event: Event,
  calendarId: string,
  me: () => PersonName,
): PersonName | undefined {
  if (calendarId === "primary" || !isMine(event)) return undefined;
  const maker = organizerOf(event);
  return maker.address === "" || sameAddress(maker, me()) ? undefined : maker;
}

/**
 * Where an event is looked for: in one's own first calendar, under whichever address it was opened. What is opened in a
 * colleague's calendar is then found only if one has a copy of one's own; `self` in an event means the calendar it is
 * read from, so a colleague's copy must never be taken for one's own.
 */
export function ownCalendar(calendarId: string): string {
  return calendarId.endsWith("@group.calendar.google.com") ? calendarId : "primary";
}
