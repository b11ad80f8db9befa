import type { Event } from "../../../../contract/calendar";
import { DAY_MS } from "../../../clock";
import { invalid, malformed } from "../../errors";
import { isAllDay, startsAt } from "../../moment";
import type { StoredCalendar } from "../../state";
import type { Written } from "../draft";

// What each kind of event must be (source: guides "Manage focus time, out of office, and working location events" and
// "Create birthday events"; reference of the event resource). The reasons are third parties' recordings (seen).

const KINDS = ["default", "birthday", "focusTime", "outOfOffice", "workingLocation"];
const DECLINE_MODES = [
  "declineNone",
  "declineAllConflictingInvitations",
  "declineOnlyNewConflictingInvitations",
];

/** Throws 400 when an event of this kind cannot be made. */
export function checkNewType(eventType: string, calendar: StoredCalendar): void {
  if (eventType === "fromGmail")
    throw malformed("Events of the type fromGmail cannot be created.", "eventTypeRestriction");
  if (!KINDS.includes(eventType)) throw invalid("Invalid event type.", "eventType");
  if (eventType !== "default" && calendar.kind !== "primary")
    throw malformed("Events of this type can only be created on primary calendars.", "eventTypeRestriction");
}

/** Throws 400 when what was written does not fit the kind of event. */
export function checkType(eventType: string, written: Written): void {
  const { details } = written;
  for (const [name, kind] of [
    ["focusTimeProperties", "focusTime"],
    ["outOfOfficeProperties", "outOfOffice"],
    ["workingLocationProperties", "workingLocation"],
    ["birthdayProperties", "birthday"],
  ] as const) {
    if (details[name] !== undefined && eventType !== kind)
      throw malformed(`${name} requires an event type of ${kind}.`, "eventTypeRestriction");
  }
  if (eventType !== "default" && eventType !== "fromGmail" && written.guests.length > 0)
    throw malformed(`An event of the type ${eventType} cannot have attendees.`, reasonOf(eventType));
  CHECKS[eventType]?.(written);
}

const CHECKS: Readonly<Record<string, (written: Written) => void>> = {
  focusTime: (written) => {
    timedAndBusy(written, "focus time", "focusTime");
    declines(written.details.focusTimeProperties?.autoDeclineMode, "focusTime");
    const status = written.details.focusTimeProperties?.chatStatus;
    if (status !== undefined && status !== "available" && status !== "doNotDisturb")
      throw malformed("Invalid chat status.", reasonOf("focusTime"));
  },
  outOfOffice: (written) => {
    timedAndBusy(written, "out of office", "outOfOffice");
    declines(written.details.outOfOfficeProperties?.autoDeclineMode, "outOfOffice");
  },
  workingLocation: ({ details, start, end }) => {
    const refuse = (message: string) => malformed(message, reasonOf("workingLocation"));
    const { type } = details.workingLocationProperties ?? {};
    if (type === undefined || !["homeOffice", "officeLocation", "customLocation"].includes(type))
      throw refuse("A working location event must have working location properties with a valid type.");
    if (details.visibility !== "public")
      throw refuse("A working location event must have public visibility.");
    if (details.transparency !== "transparent") throw refuse("A working location event must be transparent.");
    const length = startsAt(end, "UTC") - startsAt(start, "UTC");
    if (isAllDay(start) && length !== DAY_MS)
      throw refuse("An all-day working location event must be exactly one day long.");
    if (!isAllDay(start) && length > DAY_MS)
      throw refuse("A working location event with times cannot be longer than a day.");
  },
  birthday: ({ details, start, end, recurrence }) => {
    const refuse = (message: string) => malformed(message, reasonOf("birthday"));
    if (!isAllDay(start) || startsAt(end, "UTC") - startsAt(start, "UTC") !== DAY_MS)
      throw refuse("A birthday event must span exactly one day.");
    if (details.visibility !== "private") throw refuse("A birthday event must have private visibility.");
    if (details.transparency !== "transparent") throw refuse("A birthday event must be transparent.");
    if (recurrence?.length !== 1 || !/^RRULE:FREQ=YEARLY/.test(recurrence[0] ?? ""))
      throw refuse("A birthday event must recur every year.");
    const type = details.birthdayProperties?.type ?? "birthday";
    if (type !== "birthday") throw refuse("Only birthdays of the type birthday can be written.");
  },
};

function timedAndBusy(written: Written, name: string, kind: string): void {
  if (isAllDay(written.start)) throw malformed(`An all-day ${name} event is not supported.`, reasonOf(kind));
  if (written.details.transparency === "transparent")
    throw malformed(`A ${name} event must be opaque.`, reasonOf(kind));
}

function declines(mode: string | undefined, kind: string): void {
  if (mode !== undefined && !DECLINE_MODES.includes(mode))
    throw malformed("Invalid auto-decline mode.", reasonOf(kind));
}

function reasonOf(eventType: string): string {
  return `malformed${eventType.charAt(0).toUpperCase()}${eventType.slice(1)}Event`;
}

/** The fields of an event from Gmail that may be changed. */
const OPEN_FROM_GMAIL = [
  "colorId",
  "reminders",
  "visibility",
  "transparency",
  "status",
  "attendees",
  "extendedProperties",
];

/** Throws 400 when a change would touch what this kind keeps: its kind, and nearly all of an event from Gmail. */
export function checkTypeKept(eventType: string, body: Event, isPatch: boolean): void {
  if (body.eventType !== undefined && body.eventType !== eventType)
    throw malformed("Event type cannot be changed.", "eventTypeRestriction");
  if (eventType !== "fromGmail" || !isPatch) return;
  const closed = Object.keys(body).find((name) => name !== "eventType" && !OPEN_FROM_GMAIL.includes(name));
  if (closed !== undefined)
    throw malformed(`The field ${closed} of an event from Gmail cannot be changed.`, "eventTypeRestriction");
}
