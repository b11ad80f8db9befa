import type { Event } from "../../contract/calendar";
import type { JsonObject } from "../../emulator/json";
import { ALEX, DANA, JO, MIA, SAM } from "../../emulator/people";
import type { Dice } from "../dice";
import { isOnesOwn } from "../files";
import { allFiles, type Cast, circleOf, does, eventsOf, letsIn, pairDocs, readersOf } from "./cast";

const DOC_TAG = "oneOnOneDoc";
const SERIES_TAG = "oneOnOneSeries";
const HALF_AN_HOUR = 1_800_000;

/** What is done by hand, by somebody who attacks or without malice; each says what was done, or nothing where it cannot be. */
type Hand = (cast: Cast, dice: Dice) => string | undefined;

/** Sam knows the ids of the others' events and docs, as guests and people who were sent a link do. */
const samTakesTheSeriesId: Hand = (cast, dice) => {
  const event = picked(dice, eventsOf(cast, ALEX));
  const guest = dice.pick([DANA, MIA, ALEX]);
  if (event?.id === undefined) return undefined;
  const made = insert(cast, SAM, {
    id: event.id,
    summary: "Quick chat",
    ...inDays(cast, 1 + dice.upTo(6)),
    attendees: [{ email: guest }],
    extendedProperties: { shared: tagsOf(event), private: tagsOf(event) },
  });
  return made === undefined
    ? undefined
    : `inserts an event with the id of "${event.summary}" and invites ${guest}`;
};

const samInvitesWithAHint: Hand = (cast, dice) => {
  const doc = picked(dice, pairDocs(cast));
  const guest = dice.pick([DANA, MIA, ALEX]);
  if (doc === undefined) return undefined;
  const series = picked(dice, eventsOf(cast, ALEX))?.id ?? "";
  const tags = { [DOC_TAG]: doc.id, [SERIES_TAG]: series };
  const made = insert(cast, SAM, {
    summary: "Hello",
    ...inDays(cast, 1 + dice.upTo(6)),
    attendees: [{ email: guest }],
    ...(dice.oneIn(2) ? { recurrence: ["RRULE:FREQ=WEEKLY"] } : {}),
    extendedProperties: { shared: tags, private: tags },
  });
  return made === undefined ? undefined : `invites ${guest} to an event that names "${doc.name}"`;
};

const samTagsHisOwn: Hand = (cast, dice) => {
  const event = picked(dice, eventsOf(cast, SAM));
  const doc = picked(dice, pairDocs(cast));
  if (event?.id === undefined || doc === undefined) return undefined;
  const tags = { [DOC_TAG]: doc.id, [SERIES_TAG]: event.id };
  return patch(cast, SAM, event.id, { extendedProperties: { private: tags, shared: tags } })
    ? `tags "${event.summary}" with "${doc.name}"`
    : undefined;
};

/** Every guest can write the shared properties of a meeting. */
const guestPoints: Hand = (cast, dice) => {
  const guest = dice.pick([DANA, MIA, SAM]);
  const event = picked(dice, eventsOf(cast, guest));
  const doc = picked(dice, pairDocs(cast));
  if (event?.id === undefined || doc === undefined) return undefined;
  return patch(cast, guest, event.id, { extendedProperties: { shared: { [DOC_TAG]: doc.id } } })
    ? `as ${guest} points "${event.summary}" at "${doc.name}"`
    : undefined;
};

/** Alex, or an assistant with Alex's calendar. */
const assistantReplacesGuests: Hand = (cast, dice) => {
  const event = picked(dice, eventsOf(cast, ALEX));
  if (event?.id === undefined) return undefined;
  const guests = dice.pick([[SAM], [DANA], [MIA], [DANA, SAM], [JO], [], ["d.reyes@example.com"]]);
  const attendees = guests.map((email) => ({ email }));
  return patch(cast, ALEX, event.id, { attendees })
    ? `invites ${guests.join(" and ") || "nobody"} to "${event.summary}" instead`
    : undefined;
};

const assistantSwapsTags: Hand = (cast, dice) => {
  const event = picked(dice, eventsOf(cast, ALEX));
  const doc = picked(dice, pairDocs(cast));
  if (event?.id === undefined || doc === undefined) return undefined;
  const tags = { [DOC_TAG]: doc.id, [SERIES_TAG]: event.id };
  const extendedProperties = { private: tags, ...(dice.oneIn(2) ? { shared: { [DOC_TAG]: doc.id } } : {}) };
  return patch(cast, ALEX, event.id, { extendedProperties })
    ? `tags Alex's "${event.summary}" with "${doc.name}"`
    : undefined;
};

const copiesEvent: Hand = (cast, dice) => {
  const event = picked(dice, eventsOf(cast, ALEX));
  if (event === undefined) return undefined;
  const email = dice.pick([DANA, MIA, SAM, JO]);
  const { summary, extendedProperties, recurrence, visibility, description } = event as unknown as JsonObject;
  const copied = present({ summary, extendedProperties, recurrence, visibility, description });
  const made = insert(cast, ALEX, {
    ...copied,
    ...inDays(cast, 1 + dice.upTo(6)),
    attendees: [{ email }],
  });
  return made === undefined ? undefined : `copies "${event.summary}" for ${email}`;
};

const deletesEvent: Hand = (cast, dice) => {
  const person = dice.pick([ALEX, ALEX, SAM]);
  const event = picked(dice, eventsOf(cast, person));
  if (event?.id === undefined) return undefined;
  const done = does(cast, person, "calendar.events.delete", {
    calendarId: "primary",
    eventId: event.id,
    sendUpdates: "none",
  });
  return done === undefined ? undefined : `as ${person} deletes "${event.summary}"`;
};

const letsSomebodyIn: Hand = (cast, dice) => {
  const file = picked(dice, pairDocs(cast));
  if (file?.owner === undefined) return undefined;
  const who = dice.pick([SAM, JO, "*"]);
  const body: JsonObject =
    who === "*"
      ? { type: "anyone", role: "reader" }
      : { type: "user", role: dice.pick(["reader", "writer"]), emailAddress: who };
  const params = { fileId: file.id, sendNotificationEmail: false };
  if (does(cast, file.owner, "drive.permissions.create", params, body) === undefined) return undefined;
  letsIn(cast, file.id, who);
  return `as ${file.owner} lets ${who === "*" ? "everybody" : who} into "${file.name}"`;
};

const takesSomebodyOut: Hand = (cast, dice) => {
  const file = picked(dice, pairDocs(cast));
  if (file?.owner === undefined) return undefined;
  const found = does(cast, file.owner, "drive.permissions.list", {
    fileId: file.id,
    fields: "permissions(id,role,emailAddress)",
  });
  const rights = (
    (found?.permissions ?? []) as { id?: string; role?: string; emailAddress?: string }[]
  ).filter(({ role }) => role !== "owner");
  const right = picked(dice, rights);
  if (right?.id === undefined) return undefined;
  const params = { fileId: file.id, permissionId: right.id };
  return does(cast, file.owner, "drive.permissions.delete", params) === undefined
    ? undefined
    : `takes ${right.emailAddress ?? "everybody"} out of "${file.name}"`;
};

const lowersSomebody: Hand = (cast, dice) => {
  const file = picked(dice, pairDocs(cast));
  const person = dice.pick([DANA, MIA]);
  if (file?.owner === undefined) return undefined;
  const { permissionId } = cast.workspace.directory.person(person);
  const done = does(
    cast,
    file.owner,
    "drive.permissions.update",
    { fileId: file.id, permissionId },
    { role: "reader" },
  );
  return done === undefined ? undefined : `makes ${person} a reader of "${file.name}"`;
};

/** A folder that is shared lets its readers into every file in it, those made later too. */
const sharesTheFolder: Hand = (cast, dice) => {
  const doc = picked(dice, pairDocs(cast));
  if (doc?.parent === undefined || doc.owner === undefined) return undefined;
  const who = dice.pick([SAM, JO]);
  const done = does(
    cast,
    doc.owner,
    "drive.permissions.create",
    { fileId: doc.parent, sendNotificationEmail: false },
    { type: "user", role: "reader", emailAddress: who },
  );
  if (done === undefined) return undefined;
  for (const file of allFiles(cast)) if (file.parent === doc.parent) letsIn(cast, file.id, who);
  return `shares the folder of "${doc.name}" with ${who}`;
};

/** Somebody shows their own notes, or the folder they lie in, to somebody else. */
const sharesOnesOwn: Hand = (cast, dice) => {
  const own = allFiles(cast).filter((file) => isOnesOwn(file) && !file.trashed);
  const file = picked(dice, own);
  if (file?.owner === undefined) return undefined;
  const who = dice.pick([SAM, DANA, ALEX].filter((one) => one !== file.owner));
  const body = { type: "user", role: "reader", emailAddress: who };
  const params = { fileId: file.id, sendNotificationEmail: false };
  if (does(cast, file.owner, "drive.permissions.create", params, body) === undefined) return undefined;
  for (const one of own) if (one.id === file.id || one.parent === file.id) letsIn(cast, one.id, who);
  return `as ${file.owner} lets ${who} into "${file.name}"`;
};

const letsWritersShare: Hand = (cast, dice) => {
  const file = picked(dice, pairDocs(cast));
  if (file?.owner === undefined) return undefined;
  const done = does(cast, file.owner, "drive.files.update", { fileId: file.id }, { writersCanShare: true });
  return done === undefined ? undefined : `lets writers share "${file.name}"`;
};

/** Whoever may read a doc may have a copy; beside its original, whoever was let into the folder by hand can read it too. */
const copiesDoc: Hand = (cast, dice) => {
  const file = picked(dice, pairDocs(cast));
  if (file === undefined) return undefined;
  const readers = [...readersOf(cast, file)].filter((reader) => reader !== "*");
  const person = picked(dice, readers);
  if (person === undefined) return undefined;
  const copy = does(cast, person, "drive.files.copy", { fileId: file.id }, { name: `Copy of ${file.name}` });
  if (copy === undefined) return undefined;
  letsIn(cast, String(copy.id), person);
  const made = allFiles(cast).find(({ id }) => id === copy.id);
  if (made !== undefined) for (const reader of readersOf(cast, made)) letsIn(cast, made.id, reader);
  return `as ${person} copies "${file.name}"`;
};

const givesDocAway: Hand = (cast, dice) => {
  const file = picked(dice, pairDocs(cast));
  if (file?.owner === undefined) return undefined;
  const other = picked(
    dice,
    [...readersOf(cast, file)].filter((one) => one !== file.owner && one !== "*"),
  );
  if (other === undefined || other === JO) return undefined;
  const circle = circleOf(cast, file);
  const { permissionId } = cast.workspace.directory.person(other);
  const params = { fileId: file.id, permissionId, transferOwnership: true };
  if (does(cast, file.owner, "drive.permissions.update", params, { role: "owner" }) === undefined)
    return undefined;
  // The one who gave it away stays a writer of it.
  for (const one of circle) letsIn(cast, file.id, one);
  return `as ${file.owner} gives "${file.name}" to ${other}`;
};

const throwsDoc: Hand = (cast, dice) => {
  const file = picked(
    dice,
    allFiles(cast).filter(({ noted }) => noted !== undefined),
  );
  if (file?.owner === undefined) return undefined;
  const trashed = !file.trashed;
  if (does(cast, file.owner, "drive.files.update", { fileId: file.id }, { trashed }) === undefined)
    return undefined;
  if (trashed) cast.thrown.add(file.id);
  return `as ${file.owner} ${trashed ? "throws away" : "takes back"} "${file.name}"`;
};

export const HANDS: ReadonlyArray<readonly [share: number, hand: Hand]> = [
  [4, samTakesTheSeriesId],
  [4, samInvitesWithAHint],
  [3, samTagsHisOwn],
  [4, guestPoints],
  [5, assistantReplacesGuests],
  [4, assistantSwapsTags],
  [3, copiesEvent],
  [2, deletesEvent],
  [3, letsSomebodyIn],
  [3, takesSomebodyOut],
  [1, lowersSomebody],
  [1, sharesTheFolder],
  [1, sharesOnesOwn],
  [1, letsWritersShare],
  [2, copiesDoc],
  [1, givesDocAway],
  [1, throwsDoc],
];

function picked<T>(dice: Dice, choices: readonly T[]): T | undefined {
  return choices.length === 0 ? undefined : dice.pick(choices);
}

function patch(cast: Cast, person: string, eventId: string, body: JsonObject): boolean {
  const params = { calendarId: "primary", eventId, sendUpdates: "none" };
  return does(cast, person, "calendar.events.patch", params, body) !== undefined;
}

function insert(cast: Cast, person: string, body: JsonObject): JsonObject | undefined {
  return does(cast, person, "calendar.events.insert", { calendarId: "primary", sendUpdates: "none" }, body);
}

function inDays({ workspace }: Cast, days: number): JsonObject {
  const at = workspace.clock.now() + days * 86_400_000;
  const time = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone: "Europe/London" });
  return { start: time(at), end: time(at + HALF_AN_HOUR) };
}

function tagsOf(event: Event): JsonObject {
  return { ...event.extendedProperties?.shared, ...event.extendedProperties?.private };
}

function present(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
