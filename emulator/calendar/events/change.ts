import type { Event } from "../../../contract/calendar";
import { forbiddenForNonOrganizer } from "../errors";
import { findGuest, guestChanges, identity, responseOf, sameGuest, withResponse } from "../guests/guests";
import { sameMoment } from "../moment";
import {
  DETAILS,
  type DetailName,
  type Details,
  type Guest,
  type OwnFields,
  type SharedFields,
  type Store,
} from "../state";
import { draftOf, readDraft, type Written } from "./draft";
import { isOrganizers, type Shape } from "./shape";

/** What a write makes of an event, as data: nothing is stored yet. */
export interface Change {
  readonly fields: SharedFields;
  readonly own: OwnFields;
  readonly recurrence?: readonly string[];
  /** Times or rule. */
  readonly retimed: boolean;
  /** Anything that every copy shows, responses aside. */
  readonly shared: boolean;
  /** The responses of guests, and of whom. */
  readonly responded: readonly string[];
  readonly ownChanged: boolean;
  /** Own changes besides reminders, which do not touch `updated`. */
  readonly ownDated: boolean;
  /** A guest took the event off their own calendar. */
  readonly left: boolean;
}

const PERSONAL: readonly DetailName[] = ["visibility", "transparency"];

/** Whether this copy decides for all: the organizer's, and an imported one that nobody else sees. */
export function decides(shape: Shape): boolean {
  const { meeting, calendarId } = shape;
  return isOrganizers(meeting, calendarId) || meeting.privateCopy === true;
}

/**
 * What `draft`, written to this copy, changes. A guest's copy may change their own response, shared extended properties
 * and, if the organizer lets them, the guest list or everything; anything else throws 403 forbiddenForNonOrganizer.
 */
export function changeOf(store: Store, shape: Shape, draft: Event): Change {
  const before = readDraft(store, draftOf(store, shape), shape);
  const after = readDraft(store, draft, shape);
  const guests = guestChanges(store, before.guests, after.guests);
  const altered = guests.kept.filter((guest) => {
    const was = findGuest(store, before.guests, identity(store, guest));
    return was !== undefined && !sameGuest(was, guest);
  });
  const retimed =
    !sameMoment(before.start, after.start) ||
    !sameMoment(before.end, after.end) ||
    JSON.stringify(before.recurrence ?? []) !== JSON.stringify(after.recurrence ?? []);
  const details = DETAILS.filter((name) => differs(before.details[name], after.details[name]));
  const sharedProperties = differs(before.details.sharedProperties, after.details.sharedProperties);
  const difference: Difference = { before, after, guests, altered, retimed, details, sharedProperties };
  return decides(shape) ? organizersChange(store, shape, difference) : guestsChange(store, shape, difference);
}

interface Difference {
  readonly before: Written;
  readonly after: Written;
  readonly guests: ReturnType<typeof guestChanges>;
  readonly altered: readonly Guest[];
  readonly retimed: boolean;
  readonly details: readonly DetailName[];
  readonly sharedProperties: boolean;
}

export function differs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);
}

function organizersChange(store: Store, shape: Shape, difference: Difference): Change {
  const { before, after, guests, altered, retimed, details, sharedProperties } = difference;
  const onlyResponses = altered.filter((guest) => {
    const was = findGuest(store, before.guests, identity(store, guest));
    return was !== undefined && sameGuest(withResponse(was, responseOf(guest)), guest);
  });
  return {
    fields: {
      start: after.start,
      end: after.end,
      status: after.status,
      details: after.details,
      guests: retimed ? askedAgain(store, shape, after.guests) : after.guests,
    },
    own: ownOf(shape, after),
    ...(after.recurrence === undefined ? {} : { recurrence: after.recurrence }),
    retimed,
    shared:
      retimed ||
      sharedProperties ||
      details.length > 0 ||
      before.status !== after.status ||
      guests.added.length + guests.removed.length + altered.length - onlyResponses.length > 0 ||
      before.guests.map((guest) => guest.email).join() !== after.guests.map((guest) => guest.email).join(),
    responded: onlyResponses.map((guest) => identity(store, guest)),
    ...ownChanges(before.own, after.own),
    left: false,
  };
}

/** The guests after the organizer gave the event another time: whether their answers still stand is an assumption. */
function askedAgain(store: Store, { calendarId }: Shape, guests: readonly Guest[]): Guest[] {
  if (store.world.assumptions.answer("calendar.moved-answers") === "kept") return [...guests];
  return guests.map((guest) =>
    guest.resource === true || identity(store, guest) === calendarId
      ? guest
      : { ...guest, responseStatus: "needsAction" },
  );
}

function ownOf(shape: Shape, after: Written): OwnFields {
  const { visibility, transparency } = shape.own;
  return {
    ...after.own,
    ...(visibility === undefined ? {} : { visibility }),
    ...(transparency === undefined ? {} : { transparency }),
  };
}

function ownChanges(before: OwnFields, after: OwnFields): Pick<Change, "ownChanged" | "ownDated"> {
  const { reminders: remindersBefore, ...restBefore } = before;
  const { reminders: remindersAfter, ...restAfter } = after;
  const ownDated = differs(restBefore, restAfter);
  return { ownDated, ownChanged: ownDated || differs(remindersBefore, remindersAfter) };
}

function guestsChange(store: Store, shape: Shape, difference: Difference): Change {
  const { before, after, guests, altered, retimed } = difference;
  const { calendarId, fields } = shape;
  const noted = differs(before.own.privateProperties, after.own.privateProperties);
  if (noted && store.world.assumptions.answer("calendar.guest-private-properties") !== "taken")
    throw forbiddenForNonOrganizer();
  const mayModify = fields.details.guestsCanModify === true;
  const mayInvite = mayModify || fields.details.guestsCanInviteOthers !== false;
  const leaves = after.status === "cancelled" && before.status !== "cancelled";
  const details = difference.details.filter((name) => !PERSONAL.includes(name));
  const self = findGuest(store, after.guests, calendarId);
  const othersAltered = altered.filter((guest) => identity(store, guest) !== calendarId);
  const selfWas = findGuest(store, before.guests, calendarId);
  const beyondResponse =
    self !== undefined && selfWas !== undefined && !sameGuest(withResponse(selfWas, responseOf(self)), self);
  const returns =
    before.status === "cancelled" && after.status !== "cancelled" && shape.copy.removed === true;
  if (
    !mayModify &&
    (retimed ||
      details.length > 0 ||
      guests.removed.length > 0 ||
      othersAltered.length > 0 ||
      beyondResponse ||
      (before.status !== after.status && !leaves && !returns))
  )
    throw forbiddenForNonOrganizer();
  if (!mayInvite && guests.added.length > 0) throw forbiddenForNonOrganizer();
  const responded =
    self !== undefined && (selfWas === undefined || differs(responseOf(selfWas), responseOf(self)));
  return {
    fields: guestsFields(store, shape, difference, details, leaves),
    own: guestsOwn(shape, difference),
    ...(shape.recurrence === undefined
      ? {}
      : { recurrence: mayModify ? (after.recurrence ?? shape.recurrence) : shape.recurrence }),
    retimed,
    shared:
      retimed ||
      details.length > 0 ||
      difference.sharedProperties ||
      guests.added.length + guests.removed.length + othersAltered.length > 0,
    responded: responded || leaves ? [calendarId] : [],
    ...ownChanges({ ...before.own, ...personal(before) }, { ...after.own, ...personal(after) }),
    left: leaves,
  };
}

function personal(written: Written): OwnFields {
  const { visibility, transparency } = written.details;
  return {
    ...(visibility === undefined ? {} : { visibility }),
    ...(transparency === undefined ? {} : { transparency }),
  };
}

/** The organizer's fields after a guest's write: what the guest may touch, laid over what stands. */
function guestsFields(
  store: Store,
  shape: Shape,
  difference: Difference,
  details: readonly DetailName[],
  leaves: boolean,
): SharedFields {
  const { after, guests, altered, retimed, sharedProperties } = difference;
  const { fields, calendarId } = shape;
  const changed: Record<string, unknown> = { ...fields.details };
  for (const name of [...details, ...(sharedProperties ? (["sharedProperties"] as const) : [])]) {
    if (after.details[name] === undefined) delete changed[name];
    else changed[name] = after.details[name];
  }
  const removed = guests.removed.map((guest) => identity(store, guest));
  const kept = fields.guests
    .filter((guest) => !removed.includes(identity(store, guest)))
    .map((guest) => findGuest(store, altered, identity(store, guest)) ?? guest);
  const self = findGuest(store, after.guests, calendarId);
  const listed = [...kept, ...guests.added].some((guest) => identity(store, guest) === calendarId);
  const answered = self !== undefined && self.responseStatus !== "needsAction";
  const all = [...kept, ...guests.added, ...(!listed && self !== undefined && answered ? [self] : [])];
  return {
    start: retimed ? after.start : fields.start,
    end: retimed ? after.end : fields.end,
    status: fields.status,
    details: changed as Details,
    guests: leaves ? declinedBy(store, all, calendarId) : all,
  };
}

/** The guest list after `address` declined; a member of an invited group is then listed by name. */
function declinedBy(store: Store, guests: readonly Guest[], address: string): Guest[] {
  if (findGuest(store, guests, address) === undefined)
    return [...guests, { email: address, responseStatus: "declined" }];
  return guests.map((guest) =>
    identity(store, guest) === address ? { ...guest, responseStatus: "declined" } : guest,
  );
}

function guestsOwn(shape: Shape, difference: Difference): OwnFields {
  const { before, after } = difference;
  const own: OwnFields = { ...after.own };
  for (const name of PERSONAL as readonly ("visibility" | "transparency")[]) {
    const unset = name === "visibility" ? "default" : "opaque";
    const chosen = differs(before.details[name], after.details[name])
      ? (after.details[name] ?? unset)
      : shape.own[name];
    if (chosen !== undefined) own[name] = chosen;
  }
  return own;
}
