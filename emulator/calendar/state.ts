import type { Event, EventReminder } from "../../contract/calendar";
import type { World } from "../world";
import type { Moment } from "./moment";
import type { Expansions } from "./series/recurrence";

/** What an event says besides its times and guests; the same on every copy. Defaults are left out. */
export const DETAILS = [
  "summary",
  "description",
  "location",
  "endTimeUnspecified",
  "guestsCanInviteOthers",
  "guestsCanModify",
  "guestsCanSeeOtherGuests",
  "anyoneCanAddSelf",
  "attachments",
  "conferenceData",
  "hangoutLink",
  "focusTimeProperties",
  "outOfOfficeProperties",
  "workingLocationProperties",
  "birthdayProperties",
  "gadget",
  "source",
  "transparency",
  "visibility",
] as const;
export type DetailName = (typeof DETAILS)[number];
export type Details = Pick<Event, DetailName> & { sharedProperties?: Record<string, string> };

/** A guest as the organizer's calendar keeps them. Who is self and who organizes depends on the copy that is read. */
export interface Guest {
  email: string;
  displayName?: string;
  optional?: boolean;
  resource?: boolean;
  responseStatus: string;
  comment?: string;
  additionalGuests?: number;
}

export type Status = "confirmed" | "tentative" | "cancelled";

/** What the organizer decides: one for the event, and the differences of each changed occurrence. */
export interface SharedFields {
  start: Moment;
  end: Moment;
  status: Status;
  details: Details;
  guests: Guest[];
}

/** What each copy keeps for itself. */
export interface OwnFields {
  reminders?: { useDefault: boolean; overrides?: EventReminder[] };
  colorId?: string;
  eventLabelId?: string;
  privateProperties?: Record<string, string>;
  /** A guest's own choice; the organizer's stands in the details. */
  transparency?: string;
  visibility?: string;
}

/** An occurrence that differs from its series. `null` says: the series has it, this occurrence does not. */
export interface Exception {
  start?: Moment;
  end?: Moment;
  status?: Status;
  details: { [Name in keyof Details]?: Details[Name] | null };
  added: Guest[];
  removed: string[];
  responses: Record<string, Partial<Guest>>;
  sequence: number;
  updated: number;
  version: number;
}

export interface OwnException {
  own: OwnFields;
  /** The guest was on this occurrence by name, not by the series. */
  joined?: boolean;
  /** The guest threw this occurrence away. */
  removed?: boolean;
  updated: number;
  version: number;
}

/** One calendar's copy of a meeting. */
export interface Copy {
  id: string;
  own: OwnFields;
  /** This calendar is or was on the event itself, not only on single occurrences. */
  joined: boolean;
  /** The guest threw the event away, which told the organizer "declined". */
  removed?: boolean;
  exceptions: Record<string, OwnException>;
  updated: number;
  version: number;
}

/** How a series was before a change, for readers who follow its single occurrences. */
export interface PastShape {
  start: Moment;
  recurrence?: string[];
  exceptions: string[];
  /** The change that ended it. */
  version: number;
}

/** An event with all its copies. */
export interface Meeting {
  uid: string;
  iCalUID: string;
  eventType: string;
  organizer: { email: string; displayName?: string };
  /** The calendar whose copy decides; absent when the organizer's calendar is elsewhere. */
  organizerCalendar?: string;
  privateCopy?: boolean;
  creator: string;
  created: number;
  updated: number;
  version: number;
  sequence: number;
  fields: SharedFields;
  recurrence?: string[];
  exceptions: Record<string, Exception>;
  copies: Record<string, Copy>;
  past: PastShape[];
}

export interface AclEntry {
  scopeType: string;
  scopeValue?: string;
  role: string;
  version: number;
}

export interface StoredCalendar {
  id: string;
  kind: "primary" | "secondary" | "resource";
  /** Whose calendar it is: a person's address, or the resource's. */
  owner: string;
  summary: string;
  description?: string;
  location?: string;
  timeZone: string;
  labels?: { id: string; name?: string; backgroundColor: string }[];
  /** The app that made it: all that calendar.app.created reaches. */
  createdBy?: string;
  deleted?: boolean;
  acl: Record<string, AclEntry>;
  version: number;
}

export interface ListEntry {
  colorId: string;
  backgroundColor?: string;
  foregroundColor?: string;
  summaryOverride?: string;
  hidden?: boolean;
  selected?: boolean;
  defaultReminders: EventReminder[];
  notifications: { type: string; method: string }[];
  deleted?: boolean;
  version: number;
}

export interface CalendarState {
  /** Counts changes; each changed thing keeps the count at its last change. Etags and sync tokens come from it. */
  count: number;
  calendars: Record<string, StoredCalendar>;
  lists: Record<string, Record<string, ListEntry>>;
  settings: Record<string, Record<string, string>>;
  meetings: Record<string, Meeting>;
  /** calendar → event id → meeting. */
  index: Record<string, Record<string, string>>;
}

/** What every part of Calendar works on: the world around it and its own state, replaced as a whole by a restore. */
export interface Store {
  readonly world: World;
  readonly expansions: Expansions;
  state: CalendarState;
}

export function emptyState(): CalendarState {
  return { count: 1, calendars: {}, lists: {}, settings: {}, meetings: {}, index: {} };
}

/** The number of the change being made. */
export function nextVersion(store: Store): number {
  store.state.count += 1;
  return store.state.count;
}

export function etagOf(version: number): string {
  return `"${String(3_500_000_000_000_000 + version * 2_000)}"`;
}
