import { byHand } from "../../emulator/api/call";
import { DAY_MS } from "../../emulator/clock";
import type { Chip } from "../../emulator/docs/docs";
import type { Json, JsonObject } from "../../emulator/json";
import { fridayWithDana as danaOnFriday, workspaceWithPeople } from "../../emulator/office";
import { ALEX } from "../../emulator/people";
import type { Bundle } from "../../emulator/run";
import { openSidePanel, type SidePanel } from "../../emulator/side-panel/panel";
import type { Workspace } from "../../emulator/workspace";
import { theBundle } from "../bundle";

export { ALEX, DANA, JO, MIA, SAM } from "../../emulator/people";

/** An office with its people, the add-on installed, and an empty calendar; Monday 16 November 2026, 08:30 in London. */
export interface Office {
  readonly workspace: Workspace;
  readonly bundle: Bundle;
  /** Somebody deletes an event or a series by hand. */
  deletes(person: string, eventId: string): void;
}

/** `hears` is told of every assumption that anything turns on. */
export async function anOffice(
  assumed: Readonly<Record<string, string>> = {},
  hears?: (id: string) => void,
): Promise<Office> {
  const bundle = await theBundle();
  const workspace = workspaceWithPeople({}, ({ assumptions }) => {
    for (const [id, answer] of Object.entries(assumed)) assumptions.set(id, answer);
    if (hears === undefined) return;
    const { answer } = assumptions;
    assumptions.answer = (id) => {
      hears(id);
      return answer(id);
    };
  });
  return {
    workspace,
    bundle,
    deletes(person, eventId) {
      workspace.call(byHand(person), {
        method: "calendar.events.delete",
        params: { calendarId: "primary", eventId, sendUpdates: "none" },
      });
    },
  };
}

/** An event made by hand in Calendar, as its owner does; times are London wall times on the week's days or later. */
export function anEvent(office: Office, owner: string, body: JsonObject, calendarId = "primary"): JsonObject {
  const reply = office.workspace.call(byHand(owner), {
    method: "calendar.events.insert",
    params: { calendarId, sendUpdates: "none" },
    body,
  });
  return reply.body ?? {};
}

/** "2026-11-20", "10:00", "10:30": the time of an event in London. */
export function at(date: string, from: string, to: string): JsonObject {
  return {
    start: { dateTime: `${date}T${from}:00`, timeZone: "Europe/London" },
    end: { dateTime: `${date}T${to}:00`, timeZone: "Europe/London" },
  };
}

/** Dana and Alex, this Friday at ten: one event, one guest. */
export function fridayWithDana({ workspace }: Office, more: JsonObject = {}): string {
  return danaOnFriday(workspace, more);
}

export function calendarOf(
  office: Office,
  person = ALEX,
  options: { readonly scopes?: readonly string[] } = {},
): SidePanel {
  const { scopes } = options;
  return openSidePanel(office.workspace, office.bundle, person, {
    host: "CALENDAR",
    ...(scopes === undefined ? {} : { grantedScopes: scopes }),
  });
}

export function docsOf(
  office: Office,
  person: string,
  options: { readonly scopes?: readonly string[] } = {},
): SidePanel {
  const { scopes } = options;
  return openSidePanel(office.workspace, office.bundle, person, {
    host: "DOCS",
    ...(scopes === undefined ? {} : { grantedScopes: scopes }),
  });
}

/** Opens an event in a person's own calendar and hands back the panel. */
export function opens(office: Office, person: string, eventId: string, calendarId = person): SidePanel {
  const panel = calendarOf(office, person);
  panel.openEvent(calendarId, eventId);
  return panel;
}

/** An event as its owner's calendar has it now. */
export function eventNow(office: Office, eventId: string, person = ALEX): JsonObject {
  const reply = office.workspace.call(byHand(person), {
    method: "calendar.events.get",
    params: { calendarId: "primary", eventId },
  });
  return reply.body ?? {};
}

/** The files a person has, folders left out, the trash too. */
export function docsOwnedBy(office: Office, person = ALEX): JsonObject[] {
  const reply = office.workspace.call(byHand(person), {
    method: "drive.files.list",
    params: {
      q: "mimeType = 'application/vnd.google-apps.document'",
      fields: "files(id,name,trashed,permissions,appProperties,parents,writersCanShare)",
    },
  });
  return (reply.body?.files ?? []) as JsonObject[];
}

/** Those that more people than their owner can open: notes, looks back and copies of one's own are not among them. */
export function docsSharedBy(office: Office, person = ALEX): JsonObject[] {
  return docsOwnedBy(office, person).filter(
    ({ permissions = [] }) => (permissions as JsonObject[]).length > 1,
  );
}

/** The doc as Markdown, as its owner would export it. */
export function markdownOf(office: Office, docId: string, person = ALEX): string {
  const reply = office.workspace.call(byHand(person), {
    method: "drive.files.export",
    params: { fileId: docId, mimeType: "text/markdown" },
  });
  return reply.media?.data ?? "";
}

export function mails(office: Office): readonly string[] {
  return office.workspace.outbox.all().map(({ kind, from, to }) => `${kind} ${from} → ${to}`);
}

/** The Google calls the add-on made while `act` ran, by method. */
export function callsOf(office: Office, act: () => void): string[] {
  office.workspace.log.clear();
  act();
  return office.workspace.log
    .all()
    .map(({ method, status }) => `${method}${status < 300 ? "" : ` ${status}`}`);
}

export function daysLater(office: Office, days: number): void {
  office.workspace.clock.advance(days * DAY_MS);
}

/** The events and series of a person's calendar, not unfolded, cancelled ones left out. */
export function eventsOf(office: Office, person: string): JsonObject[] {
  const reply = office.workspace.call(byHand(person), {
    method: "calendar.events.list",
    params: { calendarId: "primary" },
  });
  return (reply.body?.items ?? []) as JsonObject[];
}

/** The ids of a series' meetings from now on, as a person clicks them. */
export function startsOf(office: Office, person: string, seriesId: string): string[] {
  const reply = office.workspace.call(byHand(person), {
    method: "calendar.events.instances",
    params: {
      calendarId: "primary",
      eventId: seriesId,
      maxResults: 10,
      timeMin: new Date(office.workspace.clock.now()).toISOString(),
    },
  });
  return ((reply.body?.items ?? []) as JsonObject[]).map(({ id }) => String(id));
}

/** A second calendar of a person's own. */
export function anotherCalendar(office: Office, person: string): string {
  const reply = office.workspace.call(byHand(person), {
    method: "calendar.calendars.insert",
    params: {},
    body: { summary: "1:1s" },
  });
  return String(reply.body?.id);
}

/** Somebody changes an event by hand, in Calendar's own page. */
export function types(office: Office, person: string, eventId: string, change: JsonObject): void {
  office.workspace.call(byHand(person), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId, sendUpdates: "none", supportsAttachments: true },
    body: change,
  });
}

/** "writer dana@example.com", for everybody who can open the file. */
export function permissionsOf(office: Office, fileId: string, owner = ALEX): string[] {
  const reply = office.workspace.call(byHand(owner), {
    method: "drive.permissions.list",
    params: { fileId, fields: "permissions(type,role,emailAddress)" },
  });
  const permissions = (reply.body?.permissions ?? []) as JsonObject[];
  return permissions.map(({ role, type, emailAddress }) => `${role} ${emailAddress ?? type}`);
}

/** A doc that Alex made in Docs, without the add-on. Returns its id. */
export function aDocByHand(office: Office): string {
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "drive.files.create",
    params: {},
    body: { name: "Dana & Alex", mimeType: "application/vnd.google-apps.document" },
  });
  return String(body?.id);
}

/** The add-on's memory of a person is gone: properties and cache. */
export function forgetEverything(office: Office, person: string): void {
  const { script } = office.workspace;
  script.properties(office.bundle.app, { person }).clear();
  script.dropCaches(office.bundle.app);
}

/** Alex and Dana with their weekly 1:1 on Fridays at ten, set up through the panel. */
export interface Pair {
  readonly office: Office;
  readonly seriesId: string;
  readonly docId: string;
  /** The id of the meeting that is next now, as a person clicks it. */
  next(): string;
  /** Everything in the doc is deleted by hand. */
  emptyDoc(): void;
  /** The series copied in Calendar, which copies its private properties too. Returns the copy's id. */
  copies(more: JsonObject): string;
  /** Alex copies the doc by hand. Returns the copy's id. */
  copiesDoc(): string;
  /** Alex moves the doc into a drive that a whole team reads. */
  movesToSharedDrive(): void;
}

export async function aPair(
  assumed: Readonly<Record<string, string>> = {},
  hears?: (id: string) => void,
): Promise<Pair> {
  const office = await anOffice(assumed, hears);
  const seriesId = fridayWithDana(office);
  opens(office, ALEX, seriesId).press("Set up 1:1");
  return pairIn(office, seriesId, String(docsOwnedBy(office)[0]?.id));
}

/** A pair after `begin`, which is played once: from then on each has an office of its own that is as it was left. */
export function pairAfter(begin: () => Promise<Pair>): () => Promise<Pair> {
  let left: Promise<{ readonly pair: Pair; readonly state: Json }> | undefined;
  return async () => {
    left ??= begin().then((pair) => ({ pair, state: pair.office.workspace.snapshot() }));
    const { pair, state } = await left;
    const office = await anOffice();
    office.workspace.restore(state);
    return pairIn(office, pair.seriesId, pair.docId);
  };
}

function pairIn(office: Office, seriesId: string, docId: string): Pair {
  return {
    office,
    seriesId,
    docId,
    next: () => startsOf(office, ALEX, seriesId)[0] ?? "",
    emptyDoc() {
      const end = Number(bodyOf(office, docId).at(-1)?.endIndex);
      editsByHand(office, ALEX, docId, [
        { deleteContentRange: { range: { startIndex: 1, endIndex: end - 1 } } },
      ]);
    },
    copiesDoc() {
      const { body } = office.workspace.call(byHand(ALEX), {
        method: "drive.files.copy",
        params: { fileId: docId },
        body: {},
      });
      return String(body?.id);
    },
    movesToSharedDrive() {
      const drive = office.workspace.call(byHand(ALEX), {
        method: "drive.drives.create",
        params: { requestId: "team" },
        body: { name: "Team" },
      });
      const [doc] = docsOwnedBy(office);
      office.workspace.call(byHand(ALEX), {
        method: "drive.files.update",
        params: {
          fileId: docId,
          addParents: String(drive.body?.id),
          removeParents: String((doc?.parents as string[] | undefined)?.[0]),
          supportsAllDrives: true,
        },
        body: {},
      });
    },
    copies(more) {
      const {
        id: _id,
        iCalUID: _uid,
        etag: _etag,
        organizer: _organizer,
        creator: _creator,
        ...body
      } = eventNow(office, seriesId);
      return String(anEvent(office, ALEX, { ...body, ...more }).id);
    },
  };
}

/** Somebody types: after the words named, or else into the first empty box. */
export function typesInDoc({ office, docId }: Pair, person: string, text: string, after?: string): void {
  for (const element of bodyOf(office, docId)) {
    const paragraph = element.paragraph as
      | { elements?: { textRun?: { content?: string } }[]; bullet?: unknown }
      | undefined;
    const words = (paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? "").join("");
    const fits =
      after === undefined ? words === "\n" && paragraph?.bullet !== undefined : words.includes(after);
    if (!fits) continue;
    const index =
      Number(element.startIndex) + (after === undefined ? 0 : words.indexOf(after) + after.length);
    office.workspace.docs.edit(person, docId, { kind: "insertText", at: index, text });
    return;
  }
  throw new Error(`There is nowhere to type "${text}".`);
}

/** Somebody puts a chip behind the words named. */
export function insertsChip({ office, docId }: Pair, after: string, chip: Chip, person = ALEX): void {
  for (const element of bodyOf(office, docId)) {
    const words = JSON.stringify(element.paragraph ?? "");
    if (!words.includes(after)) continue;
    office.workspace.docs.edit(person, docId, {
      kind: "insertChip",
      at: Number(element.endIndex) - 1,
      chip,
    });
    return;
  }
  throw new Error(`The doc does not say "${after}".`);
}

/** Somebody presses Tab in the last line with these words. */
export function nests({ office, docId }: Pair, person: string, words: string): void {
  const line = bodyOf(office, docId)
    .filter((one) => JSON.stringify(one).includes(words))
    .at(-1);
  const start = Number(line?.startIndex);
  office.workspace.docs.edit(person, docId, { kind: "nest", start, end: start + 1 });
}

/** Somebody writes under a topic: Enter, Backspace to leave the list, and the words. */
export function writesNote(pair: Pair, person: string, topic: string, note: string): void {
  const { office, docId } = pair;
  const place = () => bodyOf(office, docId).findIndex((one) => JSON.stringify(one).includes(topic));
  const end = Number(bodyOf(office, docId)[place()]?.endIndex) - 1;
  const { docs } = office.workspace;
  docs.edit(person, docId, { kind: "insertText", at: end, text: "\n" });
  docs.edit(person, docId, { kind: "backspace", at: end + 1 });
  docs.edit(person, docId, { kind: "insertText", at: end + 1, text: note });
}

export function sharesByHand({ office, docId }: Pair, address: string): void {
  office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: docId, sendNotificationEmail: false },
    body: { type: "user", role: "reader", emailAddress: address },
  });
}

export function bodyOf(office: Office, docId: string): JsonObject[] {
  const reply = office.workspace.call(byHand(ALEX), {
    method: "docs.documents.get",
    params: { documentId: docId },
  });
  const body = (reply.body?.body ?? {}) as JsonObject;
  return (body.content ?? []) as JsonObject[];
}

export function editsByHand(
  office: Office,
  person: string,
  documentId: string,
  requests: JsonObject[],
): void {
  office.workspace.call(byHand(person), {
    method: "docs.documents.batchUpdate",
    params: { documentId },
    body: { requests },
  });
}

/** Somebody ticks a box: Docs strikes nothing that can be read back, only the export shows it. */
export function ticksInDoc({ office, docId }: Pair, person: string, words: string): void {
  const element = bodyOf(office, docId).find((one) => JSON.stringify(one).includes(words));
  if (element === undefined) throw new Error(`The doc does not say "${words}".`);
  office.workspace.docs.edit(person, docId, { kind: "tick", at: Number(element.startIndex) });
}

export function trashes({ office, docId }: Pair, trashed: boolean): void {
  office.workspace.call(byHand(ALEX), {
    method: "drive.files.update",
    params: { fileId: docId },
    body: { trashed },
  });
}

/** Alex throws a folder away; a doc that he keeps is moved out of it before. */
export function throwsFolderAway(office: Office, folderId: string, kept?: string): void {
  const call = (params: JsonObject, body: JsonObject) =>
    office.workspace.call(byHand(ALEX), { method: "drive.files.update", params, body });
  if (kept !== undefined) call({ fileId: kept, addParents: "root", removeParents: folderId }, {});
  call({ fileId: folderId }, { trashed: true });
}

export function takesOff({ office, docId }: Pair, person: string): void {
  office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.delete",
    params: { fileId: docId, permissionId: office.workspace.directory.person(person).permissionId },
  });
}
