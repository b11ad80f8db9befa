import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { fileOf, own } from "../flows/own/desk";
import {
  ALEX,
  aPair,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventNow,
  fridayWithDana,
  mails,
  markdownOf,
  opens,
  type Pair,
  permissionsOf,
  SAM,
  startsOf,
  takesOff,
  ticksInDoc,
  types,
  typesInDoc,
  writesNote,
} from "../flows/world";

let pair: Pair;
beforeEach(async () => {
  pair = await aPair();
});

function forges(panel: SidePanel, run: string, params: Readonly<Record<string, string>>): void {
  const parameters = Object.entries(params).map(([key, value]) => ({ key, value }));
  panel.click({ action: { function: run, parameters } } as unknown as Parameters<SidePanel["click"]>[0]);
}

function ends(): SidePanel {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("End this 1:1");
  panel.press("End it");
  return panel;
}

/** All that Alex's add-on remembers. */
function stored(): Readonly<Record<string, unknown>> {
  const { workspace, bundle } = pair.office;
  return workspace.script.properties(bundle.app, { person: ALEX }).all();
}

function weeklyWith(person: string): string {
  return fridayWithDana(pair.office, {
    attendees: [{ email: person }],
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"],
  });
}

const tagsOf = (eventId: string) => JSON.stringify(eventNow(pair.office, eventId).extendedProperties ?? {});

test("after the guest was replaced the event of an ended 1:1 is the next person's: no word of the former one", () => {
  ends();
  types(pair.office, ALEX, pair.seriesId, {
    attendees: [{ email: SAM }],
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"],
  });
  daysLater(pair.office, 30);
  const panel = opens(pair.office, ALEX, startsOf(pair.office, ALEX, pair.seriesId)[0] ?? "");
  expect(panel.texts().join("\n")).not.toContain("Dana");
  expect(panel.buttons()).toContain("Set up 1:1");
});

test("a 1:1 with a third guest has ended: its event offers the way back, as long as there is one", () => {
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  ends();
  const meeting = () => startsOf(office, ALEX, seriesId)[0] ?? "";
  const panel = opens(office, ALEX, meeting());
  expect(panel.texts()).toContain(`It goes to whoever else is invited, too: ${SAM}`);
  panel.press("Undo");
  expect(panel.texts()[0]).toBe("Dana Reyes");
  ends();
  daysLater(office, 2);
  expect(opens(office, ALEX, meeting()).texts()[0]).toBe("Not a 1:1");
});

test("the card of an end was left open until its meeting was over: the press removes no meeting that was held", () => {
  const { office, seriesId } = pair;
  const panel = opens(office, ALEX, pair.next());
  panel.press("End this 1:1");
  daysLater(office, 21);
  const [before, sent] = [JSON.stringify(eventNow(office, seriesId)), mails(office).length];
  panel.press("End it");
  expect(panel.texts()[0]).toBe("The event has changed");
  expect(JSON.stringify(eventNow(office, seriesId))).toBe(before);
  expect(mails(office)).toHaveLength(sent);
});

test("an ended doc is not taken for another 1:1, whatever a press says", () => {
  typesInDoc(pair, DANA, "Salary");
  ends();
  const dana = weeklyWith(DANA);
  const docs = docsOf(pair.office, ALEX);
  docs.openDoc(pair.docId);
  for (const run of ["lookAtDoc", "useDoc"]) {
    forges(docs, run, { docId: pair.docId, series: dana });
    expect([run, docs.texts()[0]]).toEqual([run, "This 1:1 has ended"]);
  }
  expect(tagsOf(dana)).not.toContain(pair.docId);
});

test("one's own notes and look back are not taken for a 1:1, whatever a press says", () => {
  const desk = own(pair);
  desk.set("note", "A private thought");
  desk.press("Add a line");
  const notes = String(fileOf(pair, ALEX, "My notes").id);
  const sams = weeklyWith(SAM);
  const docs = docsOf(pair.office, ALEX);
  docs.openDoc(notes);
  for (const run of ["lookAtDoc", "useDoc"]) {
    forges(docs, run, { docId: notes, series: sams });
    expect([run, docs.texts()[0]]).toEqual([run, "This doc is not this 1:1's"]);
  }
  expect(tagsOf(sams)).not.toContain(notes);
});

function goesOn(): { readonly panel: SidePanel; readonly newId: string } {
  typesInDoc(pair, DANA, "Lisbon");
  writesNote(pair, ALEX, "Lisbon", "Notes:");
  typesInDoc(pair, ALEX, "x".repeat(910_000), "Notes:");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  panel.press("Go on in a new doc");
  const newId = String(docsOwnedBy(pair.office).find(({ id }) => id !== pair.docId)?.id);
  return { panel, newId };
}

test("a doc that somebody else owns is not taken, whatever a press says", () => {
  const { workspace } = pair.office;
  const made = workspace.call(byHand(DANA), {
    method: "drive.files.create",
    params: {},
    body: { name: "Dana's own", mimeType: "application/vnd.google-apps.document" },
  });
  const theirs = String(made.body?.id);
  workspace.call(byHand(DANA), {
    method: "drive.permissions.create",
    params: { fileId: theirs },
    body: { type: "user", role: "writer", emailAddress: ALEX },
  });
  const sams = weeklyWith(SAM);
  const docs = docsOf(pair.office, ALEX);
  docs.openDoc(theirs);
  docs.press("Allow");
  docs.grantFileScope();
  for (const run of ["lookAtDoc", "useDoc"]) {
    forges(docs, run, { docId: theirs, series: sams });
    expect([run, docs.texts()[0]]).toEqual([run, "This doc is not this 1:1's"]);
  }
  expect(tagsOf(sams)).not.toContain(theirs);
});

test("a doc that the two went on from is not taken again, whatever a press says", () => {
  goesOn();
  const again = weeklyWith(DANA);
  const docs = docsOf(pair.office, ALEX);
  docs.openDoc(pair.docId);
  forges(docs, "useDoc", { docId: pair.docId, series: again });
  expect(docs.texts()[0]).toBe("You two go on in a new doc");
  expect(tagsOf(again)).not.toContain(pair.docId);
});

test("the way back from a new doc while the old one is in the trash: said, and nothing is written", () => {
  const { panel, newId } = goesOn();
  const { workspace } = pair.office;
  workspace.call(byHand(ALEX), {
    method: "drive.files.update",
    params: { fileId: pair.docId },
    body: { trashed: true },
  });
  const before = tagsOf(pair.seriesId);
  panel.press("Undo");
  expect(panel.texts()[0]).toBe("The doc is in the trash");
  expect(tagsOf(pair.seriesId)).toBe(before);
  expect(docsOwnedBy(pair.office).find(({ id }) => id === newId)?.trashed).not.toBe(true);
});

/** A press that dies right before the call; what a person saw before it can be pressed again. */
function goingOnDies(before: string): SidePanel {
  typesInDoc(pair, DANA, "Lisbon");
  writesNote(pair, ALEX, "Lisbon", "Notes:");
  typesInDoc(pair, ALEX, "x".repeat(910_000), "Notes:");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  const { workspace } = pair.office;
  const [then, asked] = [workspace.snapshot(), panel.snapshot()];
  panel.press("Go on in a new doc");
  const steps = panel.last.execution?.steps ?? [];
  workspace.restore(then);
  panel.restore(asked);
  panel.nextRun({ stopBeforeStep: steps.indexOf(before) });
  panel.press("Go on in a new doc");
  panel.restore(asked);
  return panel;
}

const rights = () => docsOwnedBy(pair.office).flatMap(({ id }) => permissionsOf(pair.office, String(id)));

test.each(["drive.files.create", "docs.documents.get", "drive.permissions.create"])(
  "going on died before %s, the 1:1 was ended and Dana taken off: a card left open lets her into nothing",
  (before) => {
    const panel = goingOnDies(before);
    ends();
    takesOff(pair, DANA);
    daysLater(pair.office, 21);
    panel.press("Go on in a new doc");
    expect(panel.texts()[0]).toBe("This 1:1 has ended");
    expect(rights().filter((right) => !right.startsWith("owner"))).toEqual([]);
    expect(tagsOf(pair.seriesId)).not.toContain("oneOnOneSeries");
  },
);

test("going on died with a doc made, which went to the trash since: another is made, and that one is neither shared nor written to", () => {
  const panel = goingOnDies("drive.permissions.create");
  const newId = String(docsOwnedBy(pair.office).find(({ id }) => id !== pair.docId)?.id);
  const body = { trashed: true };
  pair.office.workspace.call(byHand(ALEX), { method: "drive.files.update", params: { fileId: newId }, body });
  const thrown = markdownOf(pair.office, newId);
  panel.press("Go on in a new doc");
  expect(panel.texts()[0]).toBe("You and Dana go on in a new doc");
  expect(permissionsOf(pair.office, newId)).toEqual([`owner ${ALEX}`]);
  expect(markdownOf(pair.office, newId)).toBe(thrown);
  expect(tagsOf(pair.seriesId)).not.toContain(newId);
  expect(
    docsOwnedBy(pair.office)
      .map(({ trashed }) => trashed)
      .sort(),
  ).toEqual([false, false, true]);
});

test("ended in the new doc: a stale Undo of the new doc does not bring the 1:1 back", () => {
  const { panel } = goesOn();
  ends();
  daysLater(pair.office, 30);
  const before = tagsOf(pair.seriesId);
  panel.press("Undo");
  expect(tagsOf(pair.seriesId)).toBe(before);
  expect(before).not.toContain("oneOnOneSeries");
  expect(panel.texts()[0]).toBe("This 1:1 has ended");
});

test("going on that made nothing is begun anew weeks later: at the next meeting, by what is chosen today", () => {
  const { office, docId } = pair;
  goingOnDies("drive.files.create");
  daysLater(office, 21);
  const settings = opens(office, ALEX, pair.next());
  settings.press("Settings for this doc");
  settings.set("directPart", "For Dana alone");
  settings.press("Save");
  const panel = opens(office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  panel.press("Go on in a new doc");
  const newId = String(docsOwnedBy(office).find(({ id }) => id !== docId)?.id);
  const words = markdownOf(office, newId);
  expect(words).toContain("Fri 11 Dec 2026");
  expect(words).toContain("For Dana alone");
});

test.each(["ticks", "strikes"])(
  "somebody %s an item in the new doc: it is not left behind in the trash",
  (does) => {
    const { panel, newId } = goesOn();
    if (does === "ticks") ticksInDoc({ ...pair, docId: newId }, DANA, "Lisbon");
    else {
      daysLater(pair.office, 5);
      const other = opens(pair.office, ALEX, pair.next());
      other.press("Done");
    }
    panel.press("Undo");
    expect(docsOwnedBy(pair.office).find(({ id }) => id === newId)?.trashed).not.toBe(true);
    expect(tagsOf(pair.seriesId)).toContain(newId);
  },
);

test("a guest who was uninvited is not remembered once the 1:1 has ended, nor a day later in any case", () => {
  const { office, seriesId } = pair;
  const uninvites = () => {
    types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
    opens(office, ALEX, pair.next()).press("Uninvite");
    expect(JSON.stringify(stored())).toContain(SAM);
  };
  uninvites();
  daysLater(office, 2);
  calendarOf(office).openHome();
  expect(JSON.stringify(stored())).not.toContain(SAM);
  uninvites();
  ends();
  expect(JSON.stringify(stored())).not.toContain(SAM);
});

test("an end whose undo died says nothing of the series that the doc is used for next: that one ends by its own press", () => {
  const { office, docId } = pair;
  const panel = ends();
  const undone = opens(office, ALEX, pair.next());
  const steps = (() => {
    const before = office.workspace.snapshot();
    undone.press("Undo");
    const all = undone.last.execution?.steps ?? [];
    office.workspace.restore(before);
    return all;
  })();
  panel.nextRun({ stopBeforeStep: steps.indexOf("calendar.events.patch") });
  panel.press("Undo");
  const again = weeklyWith(DANA);
  const docs = docsOf(office, ALEX);
  docs.openDoc(docId);
  forges(docs, "lookAtDoc", { docId, series: again });
  docs.press("Use this doc");
  expect(tagsOf(again)).toContain(docId);
  const next = opens(office, ALEX, startsOf(office, ALEX, again)[0] ?? "");
  next.press("End this 1:1");
  next.press("End it");
  expect(tagsOf(again)).not.toContain(docId);
});

test("a full store lets go of what is told of 1:1s that ended long ago, and of none that can still be taken back", () => {
  const { office, docId } = pair;
  ends();
  const { workspace, bundle } = office;
  const store = workspace.script.properties(bundle.app, { person: ALEX });
  const old = String(store.all()[`ended.${docId}`]).replaceAll(docId, "1OldOldOldOldOldOldOld");
  store.set({ "ended.1OldOldOldOldOldOldOld": old.replace(/"endedMs":\d+/u, '"endedMs":1') }, false);
  for (let at = 0; ; at++)
    try {
      store.set({ [`note.old${at}`]: JSON.stringify({ parts: 1, at: 2, text: "x".repeat(4_000) }) }, false);
    } catch {
      break;
    }
  opens(office, ALEX, weeklyWith(SAM)).press("Set up 1:1");
  const ended = Object.keys(store.all()).filter((key) => key.startsWith("ended."));
  expect(ended).toEqual([`ended.${docId}`]);
});
