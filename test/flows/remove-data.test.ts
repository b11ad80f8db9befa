import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { fileOf, own } from "./own/desk";
import {
  ALEX,
  anEvent,
  aPair,
  at,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventNow,
  forgetEverything,
  mails,
  markdownOf,
  type Office,
  opens,
  permissionsOf,
  SAM,
  throwsFolderAway,
  trashes,
  typesInDoc,
} from "./world";

/** Settings, "Remove my data", and the card that asks. */
function asks(office: Office, person = ALEX): SidePanel {
  const panel = calendarOf(office, person);
  panel.openHome();
  panel.press("Settings for all 1:1s");
  panel.press("Remove my data");
  return panel;
}

/** Presses on the card that asks, and on until it is done. */
function removes(office: Office, person = ALEX): SidePanel {
  const panel = asks(office, person);
  panel.press("Remove my data");
  expect(panel.last.error).toBeUndefined();
  return panel;
}

function remembered({ workspace, bundle }: Office, person: string): readonly string[] {
  return workspace.script.properties(bundle.app, { person }).keys();
}

/** The marks of the add-on on an event as its owner has it. */
function marks(office: Office, eventId: string, person = ALEX): readonly string[] {
  const { private: mine = {}, shared = {} } = (eventNow(office, eventId, person).extendedProperties ??
    {}) as {
    private?: Record<string, string>;
    shared?: Record<string, string>;
  };
  return [...Object.entries(mine), ...Object.entries(shared)].filter(([, value]) => value !== "").flat();
}

/** What Drive keeps for the add-on on its own files, folder included. */
function fileMarks(office: Office, person = ALEX): readonly string[] {
  const { body } = office.workspace.call(
    { person, app: office.bundle.app, scopes: office.bundle.scopes },
    { method: "drive.files.list", params: { pageSize: 500, fields: "files(appProperties)" } },
  );
  const files = (body?.files ?? []) as { appProperties?: Record<string, string> }[];
  return files
    .flatMap(({ appProperties = {} }) => Object.values(appProperties))
    .filter((value) => value !== "");
}

test("it says what goes and what stays, and does nothing before the second press", async () => {
  const { office, seriesId } = await aPair();
  // Home keeps what it counted; the card that asks is reached from there.
  calendarOf(office, ALEX).openHome();
  const before = [marks(office, seriesId), fileMarks(office), remembered(office, ALEX)];
  const panel = asks(office);
  const said = panel.texts().join("\n");
  expect(said).toContain("Your docs stay, with every word");
  expect(said).toContain("For the people you share these docs with, this panel stops too.");
  panel.press("Keep it all");
  expect([marks(office, seriesId), fileMarks(office), remembered(office, ALEX)]).toEqual(before);
});

test("the hourly run, what is remembered and the marks are gone; doc, words, sharing and event stay; no mail", async () => {
  const pair = await aPair();
  const { office, seriesId, docId } = pair;
  typesInDoc(pair, DANA, "Moving to Lisbon");
  const settings = opens(office, ALEX, pair.next());
  settings.press("Settings for all 1:1s");
  settings.set("hourly", true);
  settings.press("Save");
  const [words, shared, event, sent] = [
    markdownOf(office, docId),
    permissionsOf(office, docId),
    eventNow(office, seriesId),
    mails(office).length,
  ];
  const panel = removes(office);
  expect(panel.texts()).toContain("Your data is removed");
  expect(remembered(office, ALEX)).toEqual([]);
  expect(office.workspace.script.triggers(office.bundle.app)).toEqual([]);
  expect(marks(office, seriesId)).toEqual([]);
  expect(fileMarks(office)).toEqual([]);
  expect(markdownOf(office, docId)).toBe(words);
  expect(permissionsOf(office, docId)).toEqual(shared);
  for (const field of ["description", "recurrence", "visibility", "attendees", "guestsCanInviteOthers"])
    expect(eventNow(office, seriesId)[field]).toEqual(event[field]);
  expect(mails(office)).toHaveLength(sent);
});

test("marks go even where an advanced service keeps nulls to itself", async () => {
  const { office, seriesId } = await aPair({ "apps-script.nulls": "left out" });
  expect(fileMarks(office)).not.toEqual([]);
  removes(office);
  expect([marks(office, seriesId), fileMarks(office)]).toEqual([[], []]);
});

test("pairs that nothing remembers any more are found by their marks", async () => {
  const { office, seriesId } = await aPair();
  office.workspace.script.properties(office.bundle.app, { person: ALEX }).clear();
  office.workspace.clock.advance(3_600_000);
  removes(office);
  expect(marks(office, seriesId)).toEqual([]);
  expect(fileMarks(office)).toEqual([]);
});

test("a 1:1 that ended leaves no mark on its doc or its event either", async () => {
  for (const nulls of ["handed on", "left out"]) {
    const pair = await aPair(nulls === "left out" ? { "apps-script.nulls": nulls } : {});
    const { office, seriesId } = pair;
    const panel = opens(office, ALEX, pair.next());
    panel.press("End this 1:1");
    panel.press("End it");
    expect(marks(office, seriesId)).not.toEqual([]);
    removes(office);
    expect([marks(office, seriesId), fileMarks(office)]).toEqual([[], []]);
  }
});

test("of more papers of one's own than one of Drive's lists names none keeps a mark", async () => {
  const { office, docId } = await aPair();
  const id = { person: ALEX, app: office.bundle.app, scopes: office.bundle.scopes };
  for (let paper = 0; paper < 120; paper += 1)
    office.workspace.call(id, {
      method: "drive.files.create",
      params: {},
      body: { name: `My notes ${paper}`, appProperties: { oneOnOne: "own-notes", of: `${docId}${paper}` } },
    });
  office.workspace.clock.advance(3_600_000);
  const panel = removes(office);
  for (let press = 0; press < 9 && panel.buttons().includes("Go on"); press += 1) panel.press("Go on");
  expect(panel.texts()).toContain("Your data is removed");
  expect(fileMarks(office)).toEqual([]);
});

test("what lies in the trash keeps no mark either: the doc of a set-up taken back, notes of one's own and their folder", async () => {
  const pair = await aPair();
  const { office } = pair;
  const desk = own(pair);
  desk.set("note", "Ask about Lisbon");
  desk.press("Add a line");
  for (const name of ["My notes", "1:1s, just for me"])
    throwsFolderAway(office, String(fileOf(pair, ALEX, name).id));
  const { id } = anEvent(office, ALEX, {
    summary: "1:1",
    ...at("2026-11-19", "14:00", "14:30"),
    attendees: [{ email: SAM }],
  });
  const panel = opens(office, ALEX, String(id));
  panel.press("Set up 1:1");
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  expect(docsOwnedBy(office).filter(({ trashed }) => trashed === true)).toHaveLength(2);
  daysLater(office, 0.1);
  expect(removes(office).texts()).toContain("Your data is removed");
  expect(fileMarks(office)).toEqual([]);
});

test("memory is lost and the doc is in the trash: its series keeps no mark, and the doc stays where it is", async () => {
  const pair = await aPair();
  const { office, seriesId, docId } = pair;
  trashes(pair, true);
  forgetEverything(office, ALEX);
  daysLater(office, 0.1);
  removes(office);
  expect([marks(office, seriesId), fileMarks(office)]).toEqual([[], []]);
  expect(docsOwnedBy(office).find(({ id }) => id === docId)?.trashed).toBe(true);
});

test("it dies at every call and a second press ends it", async () => {
  const first = await aPair();
  const calls = callsOf(first.office, () => removes(first.office)).length;
  expect(calls).toBeGreaterThan(2);
  for (let stop = 1; stop <= calls; stop++) {
    const { office, seriesId } = await aPair();
    const panel = asks(office);
    panel.nextRun({ stopBeforeCall: stop });
    panel.press("Remove my data");
    removes(office);
    expect([stop, marks(office, seriesId), fileMarks(office), remembered(office, ALEX)]).toEqual([
      stop,
      [],
      [],
      [],
    ]);
  }
});

test("the direct takes away their own alone: the doc and the organizer's event keep their marks", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  const docs = docsOf(office, DANA);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  opens(office, DANA, pair.next());
  removes(office, DANA);
  expect(remembered(office, DANA)).toEqual([]);
  expect(marks(office, seriesId)).not.toEqual([]);
  expect(fileMarks(office)).not.toEqual([]);
  expect(opens(office, ALEX, pair.next()).texts()).toContain("Only you two can open this doc");
  expect(opens(office, DANA, pair.next()).texts()).toContain("Alex's topics");
});

test("how to begin again is said of one's own docs and of the other's", async () => {
  const pair = await aPair();
  const { office } = pair;
  const docs = docsOf(office, DANA);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  opens(office, DANA, pair.next());
  const [own, theirs] = [
    "To begin again with a doc of yours, open it in Docs and press Use this doc.",
    "To begin again where the doc is the other's, open the meeting in Calendar.",
  ];
  expect(asks(office).texts()).toContain(own);
  expect(asks(office).texts()).not.toContain(theirs);
  expect(asks(office, DANA).texts()).toContain(theirs);
  expect(asks(office, DANA).texts()).not.toContain(own);
});

test("with so many 1:1s that the time is short it says how many are left, and goes on", async () => {
  const { office } = await aPair();
  for (const [index, person] of [SAM, "mia@example.com", "noor@example.com"].entries()) {
    const { id } = anEvent(office, ALEX, {
      summary: "1:1",
      ...at(`2026-11-${17 + index}`, "12:00", "12:30"),
      attendees: [{ email: person }],
    });
    opens(office, ALEX, String(id)).press("Set up 1:1");
  }
  const panel = asks(office);
  office.workspace.latency = { perCallMs: 4000, perKilobyteMs: 0 };
  panel.press("Remove my data");
  expect(panel.texts().join("\n")).toMatch(/still to do. Nothing is lost; press once more/);
  for (let press = 0; press < 6 && panel.buttons().includes("Go on"); press++) panel.press("Go on");
  expect(panel.texts()).toContain("Your data is removed");
  expect(remembered(office, ALEX)).toEqual([]);
  expect(fileMarks(office)).toEqual([]);
});

test("an event that was deleted and a doc that was given up do not keep it from the rest", async () => {
  const pair = await aPair();
  pair.office.deletes(ALEX, pair.seriesId);
  pair.office.workspace.call(byHand(ALEX), { method: "drive.files.delete", params: { fileId: pair.docId } });
  const panel = removes(pair.office);
  expect(panel.texts()).toContain("Your data is removed");
  expect(remembered(pair.office, ALEX)).toEqual([]);
});

test("afterwards the doc is an ordinary doc, and can be taken up again from Docs", async () => {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Moving to Lisbon");
  removes(pair.office);
  const docs = docsOf(pair.office, ALEX);
  docs.openDoc(pair.docId);
  expect(docs.last.error).toBeUndefined();
  expect(docs.texts()).toContain("Use this doc for a 1:1?");
  docs.press("See what is read");
  docs.press("Use this doc");
  expect(docs.texts()).toContain("Moving to Lisbon");
  expect(docsOwnedBy(pair.office)).toHaveLength(1);
});

test("the doc that was given to the other when the 1:1 ended keeps its marks: they are its owner's by now", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  const hers = docsOf(office, DANA);
  hers.openDoc(docId);
  hers.press("Allow");
  hers.grantFileScope();
  daysLater(office, 7);
  const panel = opens(office, ALEX, pair.next());
  panel.press("End this 1:1");
  panel.set("doc", "Goes to Dana; you can still open it");
  panel.press("End it");
  removes(office);
  hers.openDoc(docId);
  expect(hers.texts()[0]).toBe("This 1:1 has ended");
});
