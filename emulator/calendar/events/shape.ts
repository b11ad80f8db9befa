import { calendarById } from "../calendars/known-calendars";
import { identity, isInvited, withResponse } from "../guests/guests";
import { isAllDay, type Moment, startsAt } from "../moment";
import { keyOf, readKey, type Slot } from "../series/recurrence";
import {
  type Copy,
  DETAILS,
  type Details,
  type Exception,
  type Guest,
  type Meeting,
  type OwnFields,
  type SharedFields,
  type Status,
  type Store,
} from "../state";

/** An event, a series or one occurrence as one calendar has it, before anything is hidden from its reader. */
export interface Shape {
  readonly meeting: Meeting;
  readonly calendarId: string;
  readonly copy: Copy;
  /** Set for an occurrence: which one, and when its series says it begins. */
  readonly key?: string;
  readonly original?: Moment;
  readonly id: string;
  readonly fields: SharedFields;
  readonly own: OwnFields;
  readonly recurrence?: readonly string[];
  /** As this calendar sees it: a guest who was taken off sees "cancelled". */
  readonly status: Status;
  readonly sequence: number;
  readonly updated: number;
  readonly version: number;
}

export function isOrganizers(meeting: Meeting, calendarId: string): boolean {
  return meeting.organizerCalendar === calendarId;
}

/** The zone in which a calendar's all-day events begin at midnight. */
export function zoneOf(store: Store, calendarId: string): string {
  return calendarById(store, calendarId)?.timeZone ?? "UTC";
}

/** The event itself: single or series. Undefined when this calendar only has single occurrences of it. */
export function baseShape(store: Store, meeting: Meeting, calendarId: string): Shape | undefined {
  const copy = meeting.copies[calendarId];
  if (copy === undefined || !copy.joined) return undefined;
  return {
    meeting,
    calendarId,
    copy,
    id: copy.id,
    fields: meeting.fields,
    own: copy.own,
    ...(meeting.recurrence === undefined ? {} : { recurrence: meeting.recurrence }),
    status: statusFor(store, meeting, calendarId, meeting.fields, copy.removed === true),
    sequence: meeting.sequence,
    updated: Math.max(meeting.updated, copy.updated),
    version: Math.max(meeting.version, copy.version),
  };
}

/** One occurrence. Undefined when this calendar has nothing of it. */
export function occurrenceShape(
  store: Store,
  meeting: Meeting,
  calendarId: string,
  slot: Pick<Slot, "key" | "start">,
): Shape | undefined {
  const copy = meeting.copies[calendarId];
  if (copy === undefined) return undefined;
  const exception = meeting.exceptions[slot.key];
  const ownException = copy.exceptions[slot.key];
  if (!copy.joined && ownException?.joined !== true) return undefined;
  const fields = occurrenceFields(store, meeting, exception, slot.start);
  const removed = copy.removed === true || ownException?.removed === true;
  return {
    meeting,
    calendarId,
    copy,
    key: slot.key,
    original: slot.start,
    id: `${copy.id}_${slot.key}`,
    fields,
    own: ownException === undefined ? copy.own : mergedOwn(copy.own, ownException.own),
    status:
      meeting.fields.status === "cancelled"
        ? "cancelled"
        : statusFor(store, meeting, calendarId, fields, removed),
    sequence: Math.max(meeting.sequence, exception?.sequence ?? 0),
    updated: Math.max(meeting.updated, copy.updated, exception?.updated ?? 0, ownException?.updated ?? 0),
    version: Math.max(meeting.version, copy.version, exception?.version ?? 0, ownException?.version ?? 0),
  };
}

/** An occurrence's own fields over the series'; an empty one there says that the occurrence has none. */
function mergedOwn(series: OwnFields, occurrence: OwnFields): OwnFields {
  const merged = { ...series, ...occurrence };
  if (merged.colorId === "") delete merged.colorId;
  if (merged.eventLabelId === "") delete merged.eventLabelId;
  if (merged.reminders?.useDefault === true) delete merged.reminders;
  if (Object.keys(merged.privateProperties ?? {}).length === 0) delete merged.privateProperties;
  return merged;
}

function statusFor(
  store: Store,
  meeting: Meeting,
  calendarId: string,
  fields: SharedFields,
  removed: boolean,
): Status {
  if (fields.status === "cancelled" || removed) return "cancelled";
  if (meeting.organizerCalendar === undefined || isOrganizers(meeting, calendarId)) return fields.status;
  return isInvited(store, fields.guests, calendarId) ? fields.status : "cancelled";
}

/** What the organizer says of an occurrence: the series' fields, moved to its time, under its own changes. */
function occurrenceFields(
  store: Store,
  meeting: Meeting,
  exception: Exception | undefined,
  original: Moment,
): SharedFields {
  const { fields } = meeting;
  const start = exception?.start ?? original;
  return {
    start,
    end: exception?.end ?? endAfter(fields, original),
    status: exception?.status ?? fields.status,
    details: exception === undefined ? fields.details : changedDetails(fields.details, exception),
    guests: exception === undefined ? fields.guests : occurrenceGuests(store, fields.guests, exception),
  };
}

/** The end of an occurrence that begins at `start` and lasts as long as the series' first. */
export function endAfter(fields: Pick<SharedFields, "start" | "end">, start: Moment): Moment {
  const length = startsAt(fields.end, "UTC") - startsAt(fields.start, "UTC");
  if (isAllDay(start)) {
    const end = startsAt(start, "UTC") + length;
    return { date: new Date(end).toISOString().slice(0, 10) };
  }
  const zone = isAllDay(fields.end) ? undefined : fields.end.zone;
  return { at: start.at + length, ...(zone === undefined ? {} : { zone }) };
}

function changedDetails(details: Details, exception: Exception): Details {
  const result: Record<string, unknown> = { ...details };
  for (const name of [...DETAILS, "sharedProperties"] as const) {
    const changed = exception.details[name];
    if (changed === null) delete result[name];
    else if (changed !== undefined) result[name] = changed;
  }
  return result as Details;
}

function occurrenceGuests(store: Store, guests: readonly Guest[], exception: Exception): Guest[] {
  const kept = guests.filter((guest) => !exception.removed.includes(identity(store, guest)));
  const added = exception.added.filter((guest) =>
    kept.every((other) => identity(store, other) !== identity(store, guest)),
  );
  return [...kept, ...added].map((guest) => {
    const response = exception.responses[identity(store, guest)];
    return response === undefined ? guest : withResponse(guest, response);
  });
}

/** Where an occurrence's key says it begins, for one that its series no longer names. */
export function originalOf(meeting: Meeting, key: string): Moment | undefined {
  const at = readKey(key);
  if (at === undefined) return undefined;
  if (!key.includes("T")) return { date: new Date(at).toISOString().slice(0, 10) };
  const { start } = meeting.fields;
  const zone = isAllDay(start) ? undefined : start.zone;
  return { at, ...(zone === undefined ? {} : { zone }) };
}

/** An occurrence by its key: one that the series names, or a changed one that it named once. */
export function slotByKey(store: Store, meeting: Meeting, calendarId: string, key: string): Slot | undefined {
  if (meeting.recurrence === undefined) return undefined;
  const zone = zoneOf(store, calendarId);
  const series = { start: meeting.fields.start, recurrence: meeting.recurrence };
  const named = store.expansions.find(series, key, zone);
  if (named !== undefined) return named;
  const start = meeting.exceptions[key] === undefined ? undefined : originalOf(meeting, key);
  return start === undefined || keyOf(start) !== key ? undefined : { key, start, at: startsAt(start, zone) };
}

/** What a calendar has under an id; undefined when it never had it. */
export function shapeById(store: Store, calendarId: string, eventId: string): Shape | undefined {
  const known = store.state.index[calendarId];
  const direct = store.state.meetings[known?.[eventId] ?? ""];
  if (direct !== undefined) return baseShape(store, direct, calendarId);
  const cut = eventId.lastIndexOf("_");
  if (cut < 0) return undefined;
  const meeting = store.state.meetings[known?.[eventId.slice(0, cut)] ?? ""];
  if (meeting === undefined) return undefined;
  const slot = slotByKey(store, meeting, calendarId, eventId.slice(cut + 1));
  return slot === undefined ? undefined : occurrenceShape(store, meeting, calendarId, slot);
}
