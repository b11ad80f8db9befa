import { readDays, readPlanned } from "../../google/calendar";
import { ifInReach } from "../../google/reach";
import { keptPanel } from "../../memory/kept-panel";
import { keepSeenLately, seenLately, toldMet } from "../../memory/own/lately";
import type { PairRecord } from "../../memory/pair-record";
import type { Context } from "../../request/context";
import { type PastMeeting, pastMeetings } from "../../schedule/lately";
import { DAY_MS } from "../../schedule/zone";

const WEEKS_MS = 8 * 7 * DAY_MS;

/**
 * How the last eight weeks went, newest first: one call, for one's own whole calendar, which alone tells of one's leave. Of a
 * series in another calendar of one's own the leave is not known. A pair without an event has no weeks.
 */
export function readLately(record: PairRecord, context: Context): readonly PastMeeting[] {
  const { docId, seriesId, calendarId, zone } = record;
  const { nowMs } = context;
  const events = seriesId === "" ? [] : eventsOf(calendarId, seriesId, nowMs);
  const sections = keptPanel(docId)?.content.lately ?? [];
  const talked = sections.filter((section) => section.talked).map(({ date }) => date);
  const meetings = pastMeetings(events, { seriesId, zone, nowMs, talked, told: toldMet(docId) });
  keepSeenLately(docId, meetings);
  return meetings;
}

/** As it was read for the card that a press is on. */
export function knownLately(record: PairRecord, context: Context): readonly PastMeeting[] {
  return seenLately(record.docId) ?? readLately(record, context);
}

function eventsOf(calendarId: string, seriesId: string, nowMs: number) {
  const fromMs = nowMs - WEEKS_MS;
  const found =
    calendarId === "primary"
      ? readDays(fromMs, nowMs)
      : ifInReach(() => readPlanned(calendarId, seriesId, fromMs, nowMs));
  return found?.items ?? [];
}
