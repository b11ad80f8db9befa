import { type ErrorCode, isCode } from "./error";

/** Google's ways of saying that an event is not there for this person: deleted, or in somebody else's calendar. */
const OUT_OF_REACH: readonly ErrorCode[] = ["EVENT_GONE", "NOT_YOUR_CALENDAR"];

/** What was read of an event; undefined where it is out of this person's reach. Other refusals are thrown on. */
export function ifInReach<T>(read: () => T, also: readonly ErrorCode[] = []): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isCode(error, ...OUT_OF_REACH, ...also)) return undefined;
    throw error;
  }
}

/** The same where what follows cannot be taken back: Google is asked twice before its no is believed. */
export function ifInReachTwice<T>(read: () => T, also: readonly ErrorCode[] = []): T | undefined {
  return ifInReach(read, also) ?? ifInReach(read, also);
}
