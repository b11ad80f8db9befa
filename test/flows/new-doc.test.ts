import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { until } from "./series/both";
import {
  ALEX,
  anEvent,
  aPair,
  at,
  bodyOf,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventNow,
  forgetEverything,
  JO,
  mails,
  markdownOf,
  opens,
  type Pair,
  permissionsOf,
  SAM,
  ticksInDoc,
  types,
  typesInDoc,
  writesNote,
} from "./world";

let pair: Pair;

beforeEach(async () => {
  pair = await aPair();
});

/** Years of notes, below a topic. */
function fills(letters = 910_000): void {
  const there = markdownOf(pair.office, pair.docId).includes("Notes:");
  if (!there) writesNote(pair, ALEX, "Lisbon", "Notes:");
  typesInDoc(pair, ALEX, "x".repeat(letters), "Notes:");
}

function withTopics(): void {
  typesInDoc(pair, DANA, "Lisbon");
}

function newDoc(): JsonObject {
  const found = docsOwnedBy(pair.office).find(({ id, trashed }) => id !== pair.docId && trashed !== true);
  if (found === undefined) throw new Error("There is no other doc.");
  return found;
}

function goesOn(): SidePanel {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  panel.press("Go on in a new doc");
  return panel;
}

function danaMayOpen(docId: string): SidePanel {
  const panel = docsOf(pair.office, DANA);
  panel.openDoc(docId);
  panel.press("Allow");
  panel.grantFileScope();
  return panel;
}

const FULL = "⚠ Your doc is nearly full";

test("in time it is said on the panel and on home, not a day before", () => {
  withTopics();
  fills(890_000);
  expect(opens(pair.office, ALEX, pair.next()).texts()).not.toContain(FULL);
  fills(20_000);
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain(FULL);
  expect(panel.buttons()).toContain("Go on in a new doc");
  const home = calendarOf(pair.office);
  home.openHome();
  expect(home.texts()).toContain("Your doc is nearly full");
});

test("the direct, who does not own it, is told who can", () => {
  withTopics();
  fills();
  const panel = danaMayOpen(pair.docId);
  expect(panel.texts()).toContain(FULL);
  expect(panel.texts().join("\n")).toContain("Alex, who owns it, can go on in a new one");
  expect(panel.buttons()).not.toContain("Go on in a new doc");
});

test("what is open goes along, the two docs lead to each other, the event to the new one; nobody gets a mail", () => {
  withTopics();
  fills();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  expect(panel.texts().join("\n")).toContain("No calendar email goes out; Dana presses Allow there once.");
  const before = mails(pair.office).length;
  const calls = callsOf(pair.office, () => panel.press("Go on in a new doc"));
  expect(calls).toEqual([
    "drive.files.get",
    "calendar.events.get",
    "drive.files.create",
    "docs.documents.get",
    "drive.files.export",
    "docs.documents.batchUpdate",
    "drive.permissions.create",
    "docs.documents.batchUpdate",
    "drive.files.update",
    "calendar.events.patch",
  ]);
  expect(mails(pair.office).length).toBe(before);
  expect(panel.texts()).toContain("You and Dana go on in a new doc");
  const { id, name } = newDoc();
  expect(name).toBe("1:1 · Dana and Alex · 20 Nov 2026");
  expect(permissionsOf(pair.office, String(id)).sort()).toEqual([
    "owner alex@example.com",
    "writer dana@example.com",
  ]);
  const words = markdownOf(pair.office, String(id));
  expect(words).toContain("Fri 20 Nov 2026");
  expect(words).toContain("Lisbon");
  expect(words).toContain(`document/d/${pair.docId}`);
  const old = markdownOf(pair.office, pair.docId);
  expect(old).toContain(
    `[This doc is nearly full. We go on in our new doc ↗](https://docs.google.com/document/d/${id}`,
  );
  expect(old).toContain("→ 20 Nov");
  const event = eventNow(pair.office, pair.seriesId);
  expect(JSON.stringify(event.extendedProperties)).not.toContain(pair.docId);
  expect(String(event.description)).toContain(String(id));
  expect(String(event.description)).not.toContain(pair.docId);
});

test("the panel of the event is the new doc's, with the topics, and nothing is open twice", () => {
  withTopics();
  fills();
  goesOn();
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts().join("\n")).toContain("Lisbon");
  expect(panel.texts()).not.toContain(FULL);
  panel.press("Add topics");
  panel.set("topic", "Parental leave");
  panel.press("Add");
  expect(markdownOf(pair.office, String(newDoc().id))).toContain("Parental leave");
  expect(markdownOf(pair.office, pair.docId)).not.toContain("Parental leave");
  const home = calendarOf(pair.office);
  home.openHome();
  expect(home.texts().filter((text) => text.includes("Dana Reyes")).length).toBe(1);
});

test("what was open from before says since when, with a link to where it stood; what was done stays", () => {
  withTopics();
  typesInDoc(pair, DANA, "Budget");
  ticksInDoc(pair, DANA, "Budget");
  fills();
  daysLater(pair.office, 7);
  goesOn();
  const words = markdownOf(pair.office, String(newDoc().id));
  expect(words).toContain("Fri 27 Nov 2026");
  expect(words).toMatch(/Lisbon.*since 20 Nov/s);
  expect(words).not.toContain("Budget");
  daysLater(pair.office, 7);
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over");
  panel.press("Carry over");
  expect(markdownOf(pair.office, String(newDoc().id))).toMatch(/Fri 4 Dec 2026.*Lisbon.*since 20 Nov/s);
});

test("the direct's panel asks for Allow once in the new doc; then all is as before, and the old doc leads there", () => {
  danaMayOpen(pair.docId);
  withTopics();
  fills();
  opens(pair.office, DANA, pair.next());
  goesOn();
  const id = String(newDoc().id);
  const before = opens(pair.office, DANA, pair.next());
  expect(before.texts().join("\n")).toContain("press Allow");
  const old = docsOf(pair.office, DANA);
  old.openDoc(pair.docId);
  expect(old.texts()).toContain("You and Alex go on in a new doc");
  expect(danaMayOpen(id).texts().join("\n")).toContain("Lisbon");
  expect(opens(pair.office, DANA, pair.next()).texts().join("\n")).toContain("Lisbon");
  const home = calendarOf(pair.office, DANA);
  home.openHome();
  expect(home.texts().join("\n")).not.toContain("No meeting");
});

test("before the direct allowed it, their home leads to where it is said", () => {
  danaMayOpen(pair.docId);
  withTopics();
  fills();
  opens(pair.office, DANA, pair.next());
  goesOn();
  const home = calendarOf(pair.office, DANA);
  home.openHome();
  const row = home.texts().find((text) => text.includes("Alex"));
  expect(row).toBeDefined();
  home.press("Alex Morgan", "Fri 10:00");
  expect(home.texts()).toContain("You two go on in a new doc");
});

test.each([7_750, 7_950])(
  "the event's text is long, %d letters with room for the link: it leads to the new doc",
  (letters) => {
    const text = String(eventNow(pair.office, pair.seriesId).description);
    types(pair.office, ALEX, pair.seriesId, { description: `${"x".repeat(letters)}\n\n${text}` });
    withTopics();
    fills();
    expect(goesOn().texts()).toContain("✓ The event and the old doc lead to it.");
    const { description } = eventNow(pair.office, pair.seriesId);
    expect(description).toBe(`${"x".repeat(letters)}\n\n${text.replace(pair.docId, String(newDoc().id))}`);
  },
);

test("pressed twice there is one new doc", () => {
  withTopics();
  fills();
  const [one, other] = [0, 1].map(() => {
    const panel = opens(pair.office, ALEX, pair.next());
    panel.press("Go on in a new doc");
    return panel;
  });
  one?.press("Go on in a new doc");
  other?.press("Go on in a new doc");
  expect(docsOwnedBy(pair.office).length).toBe(2);
  expect(other?.texts().join("\n")).toContain("Lisbon");
});

test("undone while nobody wrote in it: the old doc as it was, the new one in the trash", () => {
  withTopics();
  fills();
  opens(pair.office, ALEX, pair.next());
  opens(pair.office, ALEX, pair.next());
  const before = markdownOf(pair.office, pair.docId);
  const event = eventNow(pair.office, pair.seriesId);
  const panel = goesOn();
  panel.press("Undo");
  expect(panel.last.notification).toBe("You go on in the old doc. The new one is in your trash.");
  expect(markdownOf(pair.office, pair.docId)).toBe(before);
  const { extendedProperties, description } = eventNow(pair.office, pair.seriesId);
  expect({ extendedProperties, description }).toEqual({
    extendedProperties: event.extendedProperties,
    description: event.description,
  });
  expect(docsOwnedBy(pair.office).map(({ trashed }) => trashed === true)).toEqual([false, true]);
  expect(opens(pair.office, ALEX, pair.next()).texts()).toContain(FULL);
});

test("undone later, from the panel's menu; not once somebody wrote", () => {
  withTopics();
  fills();
  goesOn();
  const id = String(newDoc().id);
  typesInDoc({ ...pair, docId: id }, DANA, "A new thing");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Go back to the old doc");
  expect(panel.texts()).toContain("The new doc has changed since");
  expect(newDoc().id).toBe(id);
});

test("all that was remembered is gone: the old doc still leads to the new one, which is this pair's", () => {
  withTopics();
  fills();
  goesOn();
  forgetEverything(pair.office, ALEX);
  const inOld = docsOf(pair.office, ALEX);
  inOld.openDoc(pair.docId);
  expect(inOld.texts()).toContain("You and Dana go on in a new doc");
  expect(opens(pair.office, ALEX, pair.next()).texts().join("\n")).toContain("Lisbon");
});

test.each(["let in by hand", "given the old doc"])(
  "somebody who was %s is not told that the two go on elsewhere; Dana is, whatever is forgotten",
  (how) => {
    withTopics();
    fills();
    goesOn();
    const { office, docId: fileId } = pair;
    const right = { type: "user", emailAddress: SAM };
    office.workspace.call(byHand(ALEX), {
      method: "drive.permissions.create",
      params: how === "let in by hand" ? { fileId } : { fileId, transferOwnership: true },
      body: { ...right, role: how === "let in by hand" ? "reader" : "owner" },
    });
    const sam = docsOf(office, SAM);
    sam.openDoc(fileId);
    sam.press("Allow");
    sam.grantFileScope();
    expect(sam.texts()[0]).toBe("This doc is not this 1:1's");
    expect(sam.texts().join()).not.toMatch(/new doc|Alex|Dana/);
    forgetEverything(office, DANA);
    expect(danaMayOpen(fileId).texts()).toContain("You and Alex go on in a new doc");
  },
);

test("a doc that is full says so where it takes nothing more, with the way on", () => {
  withTopics();
  fills(1_019_000);
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", ["a", "b", "c", "d"].map((one) => one.repeat(400)).join("\n"));
  panel.press("Add");
  expect(panel.texts()).toContain("The doc is full");
  panel.press("Go on in a new doc");
  panel.press("Go on in a new doc");
  expect(panel.texts()).toContain("You and Dana go on in a new doc");
  expect(markdownOf(pair.office, String(newDoc().id))).toContain("Lisbon");
});

test("what is one's own about the pair goes along: notes, and what was chosen for the doc", () => {
  withTopics();
  const own = opens(pair.office, ALEX, pair.next());
  own.press("Just for me");
  own.set("note", "Ask about Lisbon");
  own.press("Add a line");
  const notes = docsOwnedBy(pair.office).find(({ id }) => id !== pair.docId)?.id;
  const settings = opens(pair.office, ALEX, pair.next());
  settings.press("Settings for this doc");
  settings.set("time", "half");
  settings.press("Save");
  fills();
  goesOn();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Just for me");
  panel.set("note", "Ask again");
  panel.press("Add a line");
  const docs = docsOwnedBy(pair.office);
  expect(docs.map(({ id }) => id)).toContain(notes);
  expect(docs.length).toBe(3);
  const again = opens(pair.office, ALEX, pair.next());
  again.press("Settings for this doc");
  expect(again.values().time).toEqual(["half"]);
});

test("what stays between the two says so in the new doc too", () => {
  withTopics();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Say what is OK to share");
  panel.press("Lisbon");
  panel.press("Save");
  expect(markdownOf(pair.office, pair.docId)).toContain("Between us");
  fills();
  goesOn();
  expect(markdownOf(pair.office, String(newDoc().id))).toContain("Between us");
});

test("another series took the place of the one whose doc was left: an Undo from before leaves its doc alone", () => {
  withTopics();
  fills();
  const panel = goesOn();
  const newId = String(newDoc().id);
  pair.office.deletes(ALEX, pair.seriesId);
  const other = String(
    anEvent(pair.office, ALEX, { attendees: [{ email: DANA }], ...at("2026-11-20", "15:00", "15:30") }).id,
  );
  opens(pair.office, ALEX, other).press("Set up 1:1");
  panel.press("Undo");
  expect(panel.texts()).not.toContain("You go on in the old doc. The new one is in your trash.");
  expect(String(newDoc().id)).toBe(newId);
  expect(opens(pair.office, ALEX, other).texts()).toContain("Lisbon");
});

test("the press died before its first word and the folder was shared since: the one that goes on writes where nobody else reads", () => {
  withTopics();
  fills();
  const { office, docId } = pair;
  const byAlex = (method: string, params: JsonObject, body: JsonObject = {}) =>
    office.workspace.call(byHand(ALEX), { method, params, body });
  const [folder = ""] = (docsOwnedBy(office)[0]?.parents ?? []) as string[];
  byAlex("drive.files.update", { fileId: docId, removeParents: folder, addParents: "root" });
  const panel = opens(office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  const [asked, before] = [panel.snapshot(), office.workspace.snapshot()];
  panel.press("Go on in a new doc");
  const steps = panel.last.execution?.steps ?? [];
  office.workspace.restore(before);
  panel.restore(asked);
  panel.nextRun({ stopBeforeStep: steps.indexOf("docs.documents.batchUpdate") });
  panel.press("Go on in a new doc");
  panel.nextRun({});
  const reader = { type: "user", role: "reader", emailAddress: JO };
  byAlex("drive.permissions.create", { fileId: folder, sendNotificationEmail: false }, reader);
  const begun = String(newDoc().id);
  goesOn();
  expect(docsOwnedBy(office).find(({ id }) => id === begun)?.trashed).toBe(true);
  expect(markdownOf(office, String(newDoc().id))).toContain("Lisbon");
  expect(permissionsOf(office, String(newDoc().id))).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
});

/** Above the first topic, or below it, as people type in Docs. */
function danaWrites(text: string, where: "above" | "below"): void {
  const { docs } = pair.office.workspace;
  const lisbon = bodyOf(pair.office, pair.docId).find((one) => JSON.stringify(one).includes('"Lisbon'));
  const at = Number(lisbon?.startIndex);
  if (where === "above") docs.edit(DANA, pair.docId, { kind: "insertText", at, text: `${text}\n` });
  else {
    docs.edit(DANA, pair.docId, { kind: "insertText", at: at + "Lisbon".length, text: `\n${text}` });
    docs.edit(DANA, pair.docId, { kind: "nest", start: at + 8, end: at + 9 });
  }
}

/** A line of the old doc, as it stands now. */
function oldLine(text: string): string {
  const lines = markdownOf(pair.office, pair.docId).split("\n");
  return lines.find((line) => line.includes(text)) ?? "";
}

function isInNewDoc(text: string): boolean {
  return markdownOf(pair.office, String(newDoc().id)).includes(text);
}

/** The confirmed press, before it, and what it goes through. */
function aboutToGoOn() {
  withTopics();
  fills();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  const before = { workspace: pair.office.workspace.snapshot(), panel: panel.snapshot() };
  const back = () => {
    pair.office.workspace.restore(before.workspace);
    panel.restore(before.panel);
  };
  panel.press("Go on in a new doc");
  const steps = panel.last.execution?.steps ?? [];
  back();
  return { panel, steps, back };
}

test("the press was cut off and a topic written before the next one: it goes along, or stays open in the old doc; Undo still goes back", () => {
  const { panel, steps, back } = aboutToGoOn();
  const written = steps.indexOf("docs.documents.batchUpdate");
  const shared = steps.indexOf("drive.permissions.create");
  for (let step = written; step < steps.length; step++) {
    back();
    panel.nextRun({ stopBeforeStep: step });
    panel.press("Go on in a new doc");
    panel.nextRun({});
    danaWrites("My salary", "above");
    const again = opens(pair.office, ALEX, pair.next());
    // Of a press that died right before its end the opening is the end.
    if (again.buttons().includes("Go back to the old doc")) continue;
    again.press("Go on in a new doc");
    if (again.buttons().includes("Go on in a new doc")) again.press("Go on in a new doc");
    expect([step, again.texts()[0]]).toEqual([step, "You and Dana go on in a new doc"]);
    expect([step, oldLine("Lisbon").includes("→"), isInNewDoc("Lisbon")]).toEqual([step, true, true]);
    const wentAlong = oldLine("My salary").includes("→");
    expect([step, isInNewDoc("My salary")]).toEqual([step, wentAlong]);
    if (step <= shared) expect([step, wentAlong]).toEqual([step, true]);
    again.press("Undo");
    expect([step, again.last.notification]).toEqual([
      step,
      "You go on in the old doc. The new one is in your trash.",
    ]);
  }
});

test("a detail is written below a topic while the press runs: the topic is said to be in the new doc only with its detail", () => {
  const { panel, steps, back } = aboutToGoOn();
  for (let step = steps.indexOf("drive.files.export") + 1; step < steps.length; step++) {
    back();
    panel.nextRun({
      beforeStep(now) {
        if (now === step) danaWrites("Where to stay", "below");
      },
    });
    panel.press("Go on in a new doc");
    panel.nextRun({});
    const lost =
      oldLine("Lisbon").includes("→") &&
      !isInNewDoc("Where to stay") &&
      steps.indexOf("drive.files.update") > step;
    expect([step, lost]).toEqual([step, false]);
  }
});

/** Going on stopped where Google refused to share the new doc: the id of that doc. */
function refusedTheShare(): string {
  const { panel } = aboutToGoOn();
  const { faults } = pair.office.workspace;
  faults.add({
    method: "drive.permissions.create",
    when: "before",
    times: 9,
    error: { code: 403, reason: "shareOutNotPermitted", message: "The share was refused." },
  });
  panel.press("Go on in a new doc");
  faults.clear();
  return String(newDoc().id);
}

test("Google refused the share, and the two used their doc for three weeks: the new doc begins with what is open and next today", () => {
  const { office } = pair;
  const begun = refusedTheShare();
  daysLater(office, 5);
  for (const _time of [1, 2]) opens(office, ALEX, pair.next());
  danaWrites("My salary", "above");
  daysLater(office, 14);
  goesOn();
  expect(String(newDoc().id)).not.toBe(begun);
  expect(newDoc().name).toBe("1:1 · Dana and Alex · 11 Dec 2026");
  expect(isInNewDoc("My salary")).toBe(true);
  expect(oldLine("My salary")).toContain("→ 11 Dec");
});

test.each(["2026-11-20T10:45", "2026-11-21T09:00"])(
  "cut off before the first word of the new doc, and gone on with at %s: it begins with the next meeting",
  (time) => {
    const { panel, steps, back } = aboutToGoOn();
    const made = steps.indexOf("drive.files.create");
    for (let step = made + 1; step <= steps.indexOf("docs.documents.batchUpdate"); step++) {
      back();
      panel.nextRun({ stopBeforeStep: step });
      panel.press("Go on in a new doc");
      panel.nextRun({});
      until(pair, time);
      goesOn();
      const doc = newDoc();
      expect([step, doc.name]).toEqual([step, "1:1 · Dana and Alex · 27 Nov 2026"]);
      const days = markdownOf(pair.office, String(doc.id)).match(/^## .*/gm);
      expect([step, days]).toEqual([step, ["## Fri 27 Nov 2026"]]);
      expect([step, oldLine("Lisbon").includes("→ 27 Nov")]).toEqual([step, true]);
    }
  },
);

test("Google refused the share, and Alex wrote in the new doc: it stays, and what came since stays open in the old one", () => {
  const begun = refusedTheShare();
  typesInDoc({ ...pair, docId: begun }, ALEX, "For us alone");
  danaWrites("My salary", "above");
  goesOn();
  expect(String(newDoc().id)).toBe(begun);
  expect(isInNewDoc("For us alone")).toBe(true);
  expect(oldLine("Lisbon")).toContain("→");
  expect(oldLine("My salary")).not.toContain("→");
});

test("going on was cut off behind its arrows and the event opened since: after Undo what is open is still asked about", () => {
  const { panel, steps } = aboutToGoOn();
  panel.nextRun({ stopBeforeStep: steps.indexOf("drive.files.update") });
  panel.press("Go on in a new doc");
  panel.nextRun({});
  goesOn().press("Undo");
  expect(oldLine("Lisbon")).not.toContain("→");
  daysLater(pair.office, 7);
  expect(opens(pair.office, ALEX, pair.next()).texts()).toContain("Open from before");
});

test.each([
  ["thrown away", "drive.files.update", { trashed: true }],
  ["deleted for good", "drive.files.delete", {}],
])("the half-made doc was %s by hand: the next press makes another", (_what, method, body) => {
  const { office } = pair;
  const params = { fileId: refusedTheShare() };
  office.workspace.call(byHand(ALEX), { method, params, body });
  daysLater(office, 7);
  expect(goesOn().texts()[0]).toBe("You and Dana go on in a new doc");
  expect(isInNewDoc("Lisbon")).toBe(true);
});

const DOWN = { code: 503, reason: "backendError", message: "Backend Error" };

test("the way back died and the two wrote on in the new doc: weeks later it is refused, and the old doc leads there as before", () => {
  withTopics();
  fills();
  const { office } = pair;
  const panel = goesOn();
  const left = markdownOf(office, pair.docId);
  const { faults } = office.workspace;
  faults.add({ method: "drive.files.update", when: "before", times: 9, error: DOWN });
  panel.press("Undo");
  faults.clear();
  const id = String(newDoc().id);
  typesInDoc({ ...pair, docId: id }, DANA, "Salary talk");
  daysLater(office, 21);
  const later = opens(office, ALEX, pair.next());
  later.press("Go back to the old doc");
  expect(later.texts()).toContain("The new doc has changed since");
  expect(JSON.stringify(eventNow(office, pair.seriesId).extendedProperties)).not.toContain(pair.docId);
  expect(markdownOf(office, pair.docId)).toBe(left);
  expect(opens(office, ALEX, pair.next()).texts()).toContain("Salary talk");
});

test("the way back died and nobody wrote since: the next press ends it", () => {
  withTopics();
  fills();
  const { faults } = pair.office.workspace;
  const panel = goesOn();
  faults.add({ method: "drive.files.update", when: "before", times: 9, error: DOWN });
  panel.press("Undo");
  faults.clear();
  const again = opens(pair.office, ALEX, pair.next());
  again.press("Go back to the old doc");
  expect(again.last.notification).toBe("You go on in the old doc. The new one is in your trash.");
});

/** The add-on's own doing in a new doc in which nobody writes: its section follows the meeting, the next one is added. */
function doesItsWork(): SidePanel {
  withTopics();
  fills();
  goesOn();
  const { office } = pair;
  types(office, ALEX, pair.next(), at("2026-11-19", "10:00", "10:30"));
  for (const _time of [1, 2]) opens(office, ALEX, pair.next()).press("Refresh");
  daysLater(office, 5);
  for (const _time of [1, 2]) opens(office, ALEX, pair.next());
  expect(isInNewDoc("## Thu 19 Nov 2026")).toBe(true);
  expect(isInNewDoc("## Fri 27 Nov 2026")).toBe(true);
  return opens(office, ALEX, pair.next());
}

test("a section that followed its meeting and the next one that was added are nobody's words: the way back stays open", () => {
  const panel = doesItsWork();
  panel.press("Go back to the old doc");
  expect(panel.last.notification).toBe("You go on in the old doc. The new one is in your trash.");
  expect(docsOwnedBy(pair.office).map(({ trashed }) => trashed === true)).toEqual([false, true]);
});

test.each([
  ["a word in the section that was added", "Salary", "Fri 27 Nov 2026"],
  ["a word behind the day that the section followed to", " (moved)", "Thu 19 Nov 2026"],
])("%s is somebody's", (_what, words, after) => {
  const panel = doesItsWork();
  const line = bodyOf(pair.office, String(newDoc().id)).find((one) => JSON.stringify(one).includes(after));
  const end = Number(line?.endIndex) - 1;
  const text = words.startsWith(" ") ? words : `\n${words}`;
  pair.office.workspace.docs.edit(DANA, String(newDoc().id), { kind: "insertText", at: end, text });
  panel.press("Go back to the old doc");
  expect(panel.texts()).toContain("The new doc has changed since");
});
