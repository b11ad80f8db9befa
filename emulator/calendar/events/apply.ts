import { addCopy, newEventId, ownException, spread } from "../guests/copies";
import { findGuest, guestChanges, identity, isInvited, responseOf } from "../guests/guests";
import { sameMoment } from "../moment";
import {
  DETAILS,
  type Exception,
  type Meeting,
  nextVersion,
  type OwnFields,
  type SharedFields,
  type Store,
} from "../state";
import { type Change, decides, differs } from "./change";
import { endAfter, originalOf, type Shape, shapeById, slotByKey } from "./shape";

/** Stores a change and gives the event, series or occurrence as its calendar then has it. */
export function applyChange(store: Store, shape: Shape, change: Change): Shape {
  const touched = change.shared || change.responded.length > 0;
  if (!touched && !change.ownChanged) return shape;
  nextVersion(store);
  if (touched) {
    if (shape.key === undefined) storeBase(store, shape, change);
    else storeOccurrence(store, shape.meeting, shape.key, change, shape);
  }
  if (change.ownChanged || change.left || touched) storeOwn(store, shape, change);
  const after = shapeById(store, shape.calendarId, idAfter(shape));
  if (after === undefined) throw new Error(`${shape.id} vanished while it was changed.`);
  return after;
}

/** A series made out of a single event may have got a new id (assumption). */
function idAfter(shape: Shape): string {
  const id = shape.meeting.copies[shape.calendarId]?.id ?? shape.copy.id;
  return shape.key === undefined ? id : `${id}_${shape.key}`;
}

function storeBase(store: Store, shape: Shape, change: Change): void {
  const { meeting } = shape;
  const before = meeting.fields;
  const wasRecurring = meeting.recurrence !== undefined;
  if (change.retimed) {
    meeting.past.push({
      start: before.start,
      ...(meeting.recurrence === undefined ? {} : { recurrence: meeting.recurrence }),
      exceptions: changedKeys(meeting),
      version: store.state.count,
    });
    meeting.sequence += 1;
  }
  if (change.retimed && !wasRecurring && change.recurrence !== undefined) renewIds(store, meeting);
  meeting.fields = change.fields;
  if (change.recurrence === undefined) delete meeting.recurrence;
  else meeting.recurrence = [...change.recurrence];
  if (change.retimed) dropUnfitting(store, meeting);
  // An answer to the whole series is an answer to each of its occurrences.
  for (const address of change.responded)
    for (const exception of Object.values(meeting.exceptions)) delete exception.responses[address];
  const { added } = guestChanges(store, before.guests, change.fields.guests);
  for (const guest of added) {
    const copy = meeting.copies[identity(store, guest)];
    if (copy !== undefined) delete copy.removed;
  }
  spread(store, meeting, undefined, change.fields.guests);
  if (datesTheMeeting(store, change)) {
    meeting.updated = store.world.clock.now();
    meeting.version = store.state.count;
  }
}

function datesTheMeeting(store: Store, change: Change): boolean {
  return change.shared || store.world.assumptions.answer("calendar.response-renews-etag") === "yes";
}

/** By assumption a single event that becomes a series gets a new id; the old one is left behind as deleted. */
function renewIds(store: Store, meeting: Meeting): void {
  if (store.world.assumptions.answer("calendar.made-recurring-keeps-id") === "keeps") return;
  const left: Meeting = JSON.parse(JSON.stringify(meeting)) as Meeting;
  left.uid = `${meeting.uid}~${store.state.count}`;
  left.fields.status = "cancelled";
  left.version = store.state.count;
  store.state.meetings[left.uid] = left;
  const fresh = newEventId(store);
  for (const [calendarId, copy] of Object.entries(meeting.copies)) {
    const index = store.state.index[calendarId];
    if (index !== undefined) index[copy.id] = left.uid;
    const { id: _id, ...kept } = copy;
    Object.assign(addCopy(store, meeting, calendarId, fresh, copy.joined), kept, {
      version: store.state.count,
    });
  }
}

/** The occurrences that are changed on any copy. */
function changedKeys(meeting: Meeting): string[] {
  const own = Object.values(meeting.copies).flatMap((copy) => Object.keys(copy.exceptions));
  return [...new Set([...Object.keys(meeting.exceptions), ...own])];
}

function dropUnfitting(store: Store, meeting: Meeting): void {
  const calendarId = meeting.organizerCalendar ?? Object.keys(meeting.copies)[0] ?? "";
  const drops = store.world.assumptions.answer("calendar.retimed-series-drops-exceptions") === "yes";
  for (const key of changedKeys(meeting)) {
    const exception = meeting.exceptions[key];
    delete meeting.exceptions[key];
    const fits = slotByKey(store, meeting, calendarId, key) !== undefined;
    if (exception !== undefined && (fits || (!drops && meeting.recurrence !== undefined)))
      meeting.exceptions[key] = exception;
    if (fits || (!drops && meeting.recurrence !== undefined)) continue;
    for (const copy of Object.values(meeting.copies)) delete copy.exceptions[key];
  }
}

function storeOccurrence(store: Store, meeting: Meeting, key: string, change: Change, shape: Shape): void {
  const original = shape.original ?? originalOf(meeting, key);
  if (original === undefined) return;
  const known = meeting.exceptions[key];
  const { visibility } = change.fields.details;
  if (decides(shape) && differs(shape.fields.details.visibility, visibility))
    spreadVisibility(store, meeting, change.fields, shape.fields.details.visibility);
  const dated = datesTheMeeting(store, change);
  meeting.exceptions[key] = {
    ...exceptionOf(store, meeting, known, change.fields, original),
    sequence: Math.max(meeting.sequence, known?.sequence ?? 0) + (change.retimed ? 1 : 0),
    updated: dated ? store.world.clock.now() : (known?.updated ?? meeting.updated),
    version: dated ? store.state.count : (known?.version ?? meeting.version),
  };
  const { added } = guestChanges(store, shape.fields.guests, change.fields.guests);
  for (const guest of added) {
    const own = meeting.copies[identity(store, guest)]?.exceptions[key];
    if (own !== undefined) delete own.removed;
  }
  spread(store, meeting, key, change.fields.guests);
}

const OPENNESS = ["private", "default", "public"];

/**
 * Making one occurrence more private makes the series so; making one less private is ignored (source: reference of the
 * event resource, visibility).
 */
function spreadVisibility(
  store: Store,
  meeting: Meeting,
  fields: SharedFields,
  before: string | undefined,
): void {
  const rank = (value: string | undefined): number => OPENNESS.indexOf(value ?? "default");
  const { visibility } = fields.details;
  if (rank(visibility) < rank(before)) {
    meeting.fields.details = { ...meeting.fields.details, visibility: visibility ?? "default" };
    meeting.updated = store.world.clock.now();
    meeting.version = store.state.count;
  } else if (before === undefined) delete fields.details.visibility;
  else fields.details.visibility = before;
}

/** How an occurrence differs from what its series says of it. */
function exceptionOf(
  store: Store,
  meeting: Meeting,
  known: Exception | undefined,
  fields: SharedFields,
  original: SharedFields["start"],
): Omit<Exception, "sequence" | "updated" | "version"> {
  const base = meeting.fields;
  const frozen = store.world.assumptions.answer("calendar.changed-occurrence-follows-series") === "no";
  const moved = !sameMoment(fields.start, original) || !sameMoment(fields.end, endAfter(base, original));
  const details: Exception["details"] = {};
  for (const name of [...DETAILS, "sharedProperties"] as const) {
    if (frozen || differs(base.details[name], fields.details[name]))
      Object.assign(details, { [name]: fields.details[name] ?? null });
  }
  const { added, removed } = guestChanges(store, base.guests, fields.guests);
  const responses: Exception["responses"] = {};
  for (const guest of fields.guests) {
    const inSeries = findGuest(store, base.guests, identity(store, guest));
    if (inSeries !== undefined && differs(responseOf(inSeries), responseOf(guest)))
      responses[identity(store, guest)] = responseOf(guest);
  }
  return {
    ...(moved || known?.start !== undefined || frozen ? { start: fields.start, end: fields.end } : {}),
    ...(fields.status === base.status ? {} : { status: fields.status }),
    details,
    added,
    removed: removed.map((guest) => identity(store, guest)),
    responses,
  };
}

const UNSET: Required<OwnFields> = {
  reminders: { useDefault: true },
  colorId: "",
  eventLabelId: "",
  privateProperties: {},
  transparency: "opaque",
  visibility: "default",
};

function storeOwn(store: Store, shape: Shape, change: Change): void {
  const copy = shape.meeting.copies[shape.calendarId];
  if (copy === undefined) return;
  const now = store.world.clock.now();
  const invited = isInvited(store, change.fields.guests, shape.calendarId);
  const self = findGuest(store, change.fields.guests, shape.calendarId);
  const returns =
    invited && !change.left && self?.responseStatus !== "declined" && change.responded.length > 0;
  if (shape.key === undefined) {
    if (change.ownChanged) copy.own = change.own;
    if (change.left) copy.removed = true;
    else if (returns) delete copy.removed;
    if (!change.ownChanged && !change.left && change.responded.length === 0) return;
    copy.version = store.state.count;
    if (change.ownDated || change.left) copy.updated = now;
    return;
  }
  if (!change.ownChanged && !change.left && !returns) return;
  const own = ownException(store, copy, shape.key);
  if (change.ownChanged) own.own = ownDifference(copy.own, change.own);
  if (change.left) own.removed = true;
  else if (returns) delete own.removed;
  own.version = store.state.count;
  if (change.ownDated || change.left) own.updated = now;
}

function ownDifference(series: OwnFields, occurrence: OwnFields): OwnFields {
  const result: OwnFields = {};
  for (const name of Object.keys(UNSET) as (keyof OwnFields)[])
    if (differs(series[name], occurrence[name]))
      Object.assign(result, { [name]: occurrence[name] ?? UNSET[name] });
  return result;
}

/** Deletes for everyone: the event, or one occurrence of it. */
export function cancelForAll(store: Store, shape: Shape): void {
  const { meeting, key } = shape;
  nextVersion(store);
  const now = store.world.clock.now();
  if (key === undefined) {
    meeting.fields = { ...meeting.fields, status: "cancelled" };
    meeting.updated = now;
    meeting.version = store.state.count;
    return;
  }
  const known = meeting.exceptions[key];
  meeting.exceptions[key] = {
    ...(known ?? { details: {}, added: [], removed: [], responses: {} }),
    status: "cancelled",
    sequence: Math.max(meeting.sequence, known?.sequence ?? 0),
    updated: now,
    version: store.state.count,
  };
}
