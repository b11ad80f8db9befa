import { beforeEach, expect, test } from "@jest/globals";
import { allows, fileOf, lookBack } from "../flows/own/desk";
import {
  ALEX,
  aPair,
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
  sharesByHand,
  startsOf,
  types,
  typesInDoc,
  writesNote,
} from "../flows/world";

let pair: Pair;
beforeEach(async () => {
  pair = await aPair();
});

function ends() {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("End this 1:1");
  panel.press("End it");
  return panel;
}

/** The guest is replaced by hand: the series is somebody else's now. */
function meetsSamInstead(): void {
  types(pair.office, ALEX, pair.seriesId, { attendees: [{ email: SAM }] });
}

function goesOn() {
  typesInDoc(pair, DANA, "Lisbon");
  writesNote(pair, ALEX, "Lisbon", "Notes:");
  typesInDoc(pair, ALEX, "x".repeat(910_000), "Notes:");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  return panel;
}

const tagsNow = () => JSON.stringify(eventNow(pair.office, pair.seriesId).extendedProperties ?? {});

test("a direct in whose calendar the series no longer is cannot end it for its owner", () => {
  const { office, docId, seriesId } = pair;
  allows(pair);
  office.deletes(DANA, seriesId);
  const before = tagsNow();
  const dana = docsOf(office, DANA);
  dana.openDoc(docId);
  dana.press("End this 1:1");
  expect(dana.buttons()).not.toContain("End it");
  expect(dana.texts().join("\n")).toContain("Alex");
  expect(tagsNow()).toBe(before);
  const alex = docsOf(office, ALEX);
  alex.openDoc(docId);
  expect(alex.texts().join("\n")).not.toContain("has ended");
});

test("an end that did nothing is forgotten: weeks later the day on the card counts, and meetings held stay", () => {
  const { office, seriesId } = pair;
  office.workspace.faults.add({
    method: "calendar.events.patch",
    when: "before",
    times: 9,
    error: { code: 403, reason: "quotaExceeded", message: "Calendar usage limits exceeded." },
  });
  ends();
  office.workspace.faults.clear();
  daysLater(office, 35);
  const panel = opens(office, ALEX, pair.next());
  panel.press("End this 1:1");
  expect(panel.texts().join("\n")).toContain("Fri 25 Dec");
  panel.press("End it");
  expect(JSON.stringify(eventNow(office, seriesId).recurrence)).toContain("UNTIL=20261225");
  expect(panel.buttons()).toContain("Undo");
});

test("an end is not taken back on a meeting with somebody else", () => {
  const { office } = pair;
  const panel = ends();
  meetsSamInstead();
  const [before, sent] = [tagsNow(), mails(office).length];
  panel.press("Undo");
  expect(panel.texts()[0]).toBe("The event has changed");
  expect(tagsNow()).toBe(before);
  expect(mails(office)).toHaveLength(sent);
});

test("an end is not taken back where somebody gave the series another rhythm since", () => {
  const { office, seriesId } = pair;
  const panel = ends();
  types(office, ALEX, seriesId, { recurrence: ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"] });
  const sent = mails(office).length;
  panel.press("Undo");
  expect(JSON.stringify(eventNow(office, seriesId).recurrence)).toContain("INTERVAL=2");
  expect(mails(office)).toHaveLength(sent);
});

test.each(["in a new doc", "in a new doc and back"])("gone on %s: the end is taken back as ever", (where) => {
  const panel = goesOn();
  panel.press("Go on in a new doc");
  if (where.endsWith("back")) panel.press("Undo");
  const end = ends();
  end.press("Undo");
  expect(end.texts()).toContain("Only you two can open this doc");
  expect(tagsNow()).toContain("oneOnOneSeries");
});

test("the way back from a new doc takes no series from the next person", () => {
  const { office, seriesId } = pair;
  const panel = goesOn();
  panel.press("Go on in a new doc");
  meetsSamInstead();
  const sam = opens(office, ALEX, startsOf(office, ALEX, seriesId)[0] ?? "");
  sam.press("Set up 1:1");
  const before = tagsNow();
  panel.press("Undo");
  expect(tagsNow()).toBe(before);
  expect(panel.texts()[0]).toBe("The event has changed");
});

test.each([5, 6, 7, 8, 9])(
  "going on that died before call %s does not go on once others meet in the event",
  (call) => {
    const { office } = pair;
    const panel = goesOn();
    const again = goesOn();
    panel.nextRun({ stopBeforeCall: call });
    panel.press("Go on in a new doc");
    meetsSamInstead();
    const before = tagsNow();
    const rights = () => docsOwnedBy(office).map(({ id }) => permissionsOf(office, String(id)));
    const readers = rights();
    again.press("Go on in a new doc");
    expect(tagsNow()).toBe(before);
    expect(rights()).toEqual(readers);
    expect(again.texts().join("\n")).not.toContain("go on");
  },
);

test("a look back that was shown to somebody is not written on; another one begins", () => {
  const { office } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  typesInDoc(pair, ALEX, "Salary");
  daysLater(office, 7);
  lookBack(pair).press("Make it");
  const shown = String(fileOf(pair, ALEX, "Look back with").id);
  sharesByHand({ ...pair, docId: shown }, JO);
  const before = markdownOf(office, shown);
  typesInDoc(pair, ALEX, "Second secret");
  daysLater(office, 7);
  lookBack(pair).press("Make it");
  expect(markdownOf(office, shown)).toBe(before);
});

test("whatever the direct types in a new doc while it is left again, at any step, is in no trash", () => {
  const { office, docId } = pair;
  const panel = goesOn();
  panel.press("Go on in a new doc");
  const newDoc = () =>
    docsOwnedBy(office).find(({ id, name }) => id !== docId && !String(name).includes("(only me)"));
  const newId = String(newDoc()?.id);
  const [before, asked] = [office.workspace.snapshot(), panel.snapshot()];
  panel.press("Undo");
  expect(newDoc()?.trashed).toBe(true);
  const steps = panel.last.execution?.steps ?? [];
  // What is typed after the last look is typed into a doc that is in the trash already.
  for (let step = 0; step < steps.lastIndexOf("drive.comments.list"); step++) {
    office.workspace.restore(before);
    panel.restore(asked);
    panel.nextRun({
      beforeStep(now) {
        if (now === step)
          office.workspace.docs.edit(DANA, newId, { kind: "insertText", at: 2, text: "Typed" });
      },
    });
    panel.press("Undo");
    panel.nextRun({});
    const said = `${panel.last.notification ?? ""} ${panel.texts()[0]}`;
    expect([step, said, newDoc()?.trashed ?? false]).toEqual([step, said, false]);
    expect(said).not.toContain("in your trash");
  }
});

test.each([3, 4, 5])(
  "the folder was shared by hand and going on died before call %s: the doc that the two go on in is theirs alone",
  (call) => {
    const { office, docId } = pair;
    const [folder = ""] = (docsOwnedBy(office)[0]?.parents ?? []) as string[];
    const [panel, again] = [goesOn(), opens(office, ALEX, pair.next())];
    again.press("Go on in a new doc");
    sharesByHand({ ...pair, docId: folder }, JO);
    panel.nextRun({ stopBeforeCall: call });
    panel.press("Go on in a new doc");
    again.press("Go on in a new doc");
    const led = docsOwnedBy(office).filter(
      ({ id, trashed }) => id !== docId && trashed !== true && tagsNow().includes(String(id)),
    );
    expect(led).toHaveLength(1);
    expect(permissionsOf(office, String(led[0]?.id)).join()).not.toContain(JO);
  },
);

test.each(["the series", "one meeting"])("%s became Sam's: a stale Uninvite takes nobody off", (where) => {
  const { office, seriesId } = pair;
  const eventId = where === "one meeting" ? pair.next() : seriesId;
  types(office, ALEX, eventId, { attendees: [{ email: DANA }, { email: SAM }] });
  const panel = opens(office, ALEX, pair.next());
  types(office, ALEX, eventId, { attendees: [{ email: SAM }] });
  const sent = mails(office).length;
  panel.press("Uninvite");
  expect(JSON.stringify(eventNow(office, eventId).attendees ?? [])).toContain(SAM);
  expect(mails(office)).toHaveLength(sent);
  expect(panel.last.notification ?? "").not.toContain("Only you two");
});

test("a stale Uninvite where nobody is invited any more does not say that two are", () => {
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  const panel = opens(office, ALEX, pair.next());
  types(office, ALEX, seriesId, { attendees: [] });
  panel.press("Uninvite");
  expect(panel.last.notification ?? "").not.toContain("Only you two");
});

test.each(["ended", "all that was remembered is gone"])(
  "a stale Undo set-up (%s) says nothing of a doc in the trash",
  (what) => {
    const { office } = pair;
    const panel = opens(office, ALEX, pair.next());
    panel.press("Undo set-up");
    if (what === "ended") ends();
    else forgetEverything(office, ALEX);
    panel.press("Undo set-up");
    expect(docsOwnedBy(office)[0]?.trashed).toBe(false);
    expect(panel.texts().join(" ")).not.toContain("is in your trash");
    expect(panel.last.notification).toBe("There is nothing to undo");
  },
);
