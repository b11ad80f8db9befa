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
