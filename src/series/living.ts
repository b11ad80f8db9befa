import type { Event } from "../../contract/calendar";
import { readOccurrences } from "../google/calendar";
import { tagsOf } from "../memory/tags";
import { ifInReach } from "./reach";

const AHEAD_MS = 45 * 86_400_000;

/** The next meeting of a series that names this doc; undefined when it ended, was deleted or lost its note. */
export function nextMeeting(
  calendarId: string,
  seriesId: string,
  docId: string,
  nowMs: number,
): Event | undefined {
  // An event that is no series is refused as such; every other refusal only says that Google cannot tell just now.
  const found = ifInReach(
    () => readOccurrences(calendarId, seriesId, nowMs, nowMs + AHEAD_MS),
    ["EVENT_REFUSED"],
  );
  return found?.items?.find((one) => one.status !== "cancelled" && tagsOf(one).docId === docId);
}
