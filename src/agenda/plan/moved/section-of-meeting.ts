import type { Document } from "../../../../contract/docs";
import { dayNumber } from "../../day";
import type { Agenda, IsoDate, Pair, Section } from "../../model";
import { hasOurHeading, isUntouched } from "../untouched-section";
import { formerDays } from "./former-days";

/** A meeting of the series as the calendar has it. */
export interface MeetingDay {
  readonly date: IsoDate;
  /** The day it was planned for, before somebody moved it alone. */
  readonly planned: IsoDate;
  /** It has ended. */
  readonly held: boolean;
}

/** What the calendar tells, around today. Cancelled meetings are in no list. */
export interface MeetingDays {
  readonly today: IsoDate;
  /** In order of time. */
  readonly meetings: readonly MeetingDay[];
}

/** The section that a meeting uses, and whether its heading bears another day and follows. */
export interface SectionOfMeeting {
  readonly section: Section;
  readonly follows: boolean;
}

/**
 * The section of a coming meeting: the one of its day; else one of ours whose own meeting was moved, cancelled or
 * skipped, which then follows the calendar; else one that people headed with the day it was planned for. No section is
 * two meetings': what a held meeting used stays its.
 */
export function sectionOfMeeting(
  agenda: Agenda,
  document: Document,
  date: IsoDate,
  calendar: MeetingDays,
  pair: Pair,
): SectionOfMeeting | undefined {
  let exact: Section | undefined;
  for (const section of agenda.sections) if (section.date === date) exact = section;
  if (exact !== undefined) return { section: exact, follows: false };
  const free = sectionToFollow(agenda, document, date, calendar, pair);
  if (free !== undefined) return { section: free, follows: true };
  const planned = calendar.meetings.find((meeting) => meeting.date === date)?.planned;
  const headed = agenda.sections.find(
    (section) => section.date === planned && !isUsed(agenda, section, calendar),
  );
  return headed && { section: headed, follows: false };
}

/**
 * The section that was this meeting's before it was cancelled or moved behind the next one, with what stands in it: the
 * meeting is there again, and the one whose day the section bears has not been held.
 */
function sectionComingBack(
  agenda: Agenda,
  document: Document,
  date: IsoDate,
  { meetings }: MeetingDays,
): Section | undefined {
  const planned = meetings.find((meeting) => meeting.date === date)?.planned;
  return agenda.sections.find(
    (section) =>
      section.ours &&
      section.span.tabId === agenda.tabId &&
      section.date > date &&
      hasOurHeading(section, document) &&
      formerDays(document, section).some((former) => former.date === planned) &&
      !meetings.some((one) => one.held && (one.date === section.date || one.planned === section.date)) &&
      keepsOrder(agenda, section, date),
  );
}

/**
 * The section that may be dated anew for a meeting without leaving the doc's order: its own from before it was cancelled
 * or moved, else the newest of ours that is no meeting's.
 */
export function sectionToFollow(
  agenda: Agenda,
  document: Document,
  date: IsoDate,
  calendar: MeetingDays,
  pair: Pair,
): Section | undefined {
  if (calendar.meetings.length === 0) return undefined;
  const back = sectionComingBack(agenda, document, date, calendar);
  if (back !== undefined) return back;
  // What lies before all that was read of the calendar is nothing it could tell of; the days to come were read.
  const days = calendar.meetings.flatMap((meeting) => [meeting.date, meeting.planned]);
  const known = [...days, calendar.today].sort()[0] ?? date;
  const [newest] = agenda.sections
    .filter((section) => section.ours && section.span.tabId === agenda.tabId && section.date >= known)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  if (newest === undefined || !hasOurHeading(newest, document)) return undefined;
  if (isUsed(agenda, newest, calendar) || !keepsOrder(agenda, newest, date)) return undefined;
  if (isUntouched(newest, document, pair)) return newest;
  return isWaiting(newest, calendar) ? newest : undefined;
}

/**
 * A meeting of that day is in the calendar, or one that was held has used the section: it was planned for that day, or
 * came before it and has no section of its own.
 */
function isUsed(agenda: Agenda, section: Section, { meetings }: MeetingDays): boolean {
  if (
    meetings.some(
      (meeting) => meeting.date === section.date || (meeting.held && meeting.planned === section.date),
    )
  )
    return true;
  if (!hasWords(section)) return false;
  const dates = new Set(agenda.sections.map(({ date }) => date));
  const before =
    [...dates]
      .filter((date) => date < section.date)
      .sort()
      .pop() ?? "";
  return meetings.some(
    ({ held, date, planned }) =>
      held && date > before && date < section.date && !dates.has(date) && !dates.has(planned),
  );
}

/** Words wait for a meeting that is still to come, or was left out of a series that meets on that weekday. */
function isWaiting({ date }: Section, { today, meetings }: MeetingDays): boolean {
  if (date >= today) return true;
  return meetings.some(({ planned }) => planned > date && (numberOf(planned) - numberOf(date)) % 7 === 0);
}

function numberOf(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return dayNumber(year, month, day);
}

function hasWords({ parts }: Section): boolean {
  return parts.some(({ items, notes }) => items.length > 0 || notes.length > 0);
}

/**
 * Every other section stays on the side of it where it is. A year's heading is not crossed backwards; nor forwards where
 * the newest is first, for there it also heads the sections below.
 */
function keepsOrder(agenda: Agenda, section: Section, date: IsoDate): boolean {
  const [from, to] = [section.date.slice(0, 4), date.slice(0, 4)];
  const alone = agenda.order === "oldest-first" || agenda.sections.length === 1;
  if (agenda.years.length > 0 && (to < from || (to > from && !alone))) return false;
  return agenda.sections.every(
    (other) => other === section || (other.date < section.date ? other.date < date : other.date > date),
  );
}
