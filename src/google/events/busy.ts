import type { TimePeriod } from "../../../contract/calendar";
import { retry } from "../retry";
import { calendarService } from "../services";

/**
 * When each of these people is taken between two moments, by the address as given: one call, at most 50 of them (the
 * method's own limit). Somebody of whom Google tells nothing (no account, or nothing shared with this person) is left
 * out. PERMISSION_NEEDED without `busy`.
 */
export function readBusy(
  addresses: readonly string[],
  fromMs: number,
  toMs: number,
): ReadonlyMap<string, readonly TimePeriod[]> {
  const { calendars = {} } = retry("busy", () =>
    calendarService().Freebusy.query({
      timeMin: new Date(fromMs).toISOString(),
      timeMax: new Date(toMs).toISOString(),
      items: addresses.map((id) => ({ id })),
    }),
  );
  const told = addresses.map((address) => [address, calendars[address]] as const);
  return new Map(
    told.flatMap(([address, calendar]) =>
      calendar === undefined || (calendar.errors ?? []).length > 0 ? [] : [[address, calendar.busy ?? []]],
    ),
  );
}
