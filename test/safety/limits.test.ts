import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import {
  ALEX,
  anOffice,
  aPair,
  calendarOf,
  DANA,
  daysLater,
  docsOwnedBy,
  eventNow,
  fridayWithDana,
  type Office,
  opens,
  type Pair,
  SAM,
  types,
} from "../flows/world";
import { expectSafe } from "./safe-card";

function storeOf(office: Office, person = ALEX) {
  return office.workspace.script.properties(office.bundle.app, { person });
}

function addsTopic(pair: Pair, text: string) {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", text);
  panel.press("Add");
  return panel;
}

/** Receipts and pairs of years, up to the last letter that Google takes. */
function fillsStore(office: Office): void {
  const store = storeOf(office);
  for (let at = 0; ; at++) {
    try {
      store.set(
        {
          [`change.old${String(at).padStart(20, "0")}`]: JSON.stringify({
            parts: 1,
            text: "x".repeat(4_000),
          }),
        },
        false,
      );
    } catch {
      break;
    }
  }
}

test("the property store is full: a set-up works, undo of it too, and the person is told what was let go", async () => {
  const office = await anOffice();
  const panel = opens(office, ALEX, fridayWithDana(office));
  fillsStore(office);
  panel.press("Set up 1:1");
  expectSafe(panel);
  expect(panel.texts()[0]).toBe("You and Dana are set");
  expect(panel.last.notification).toMatch(/older undos were let go/u);
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  expect(panel.texts()[0]).toBe("Undone. What the set-up changed is taken back.");
});

test("the property store is full of pairs: the longest not met go, and each is found again when its event is opened", async () => {
  const pair = await aPair();
  const { office, docId, seriesId } = pair;
  const store = storeOf(office);
  const mine = String(store.all()[`pair.${docId}`]);
  for (let at = 0; ; at++) {
    const other = `1Old${String(at).padStart(20, "0")}`;
    const old = mine
      .replaceAll(docId, other)
      .replaceAll(seriesId, `old${at}`)
      .replace(/"dueMs":\d+/u, `"dueMs":${at}`);
    try {
      store.set({ [`pair.${other}`]: old }, false);
    } catch {
      break;
    }
  }
  const panel = addsTopic(pair, "Lisbon");
  expectSafe(panel);
  expect(panel.texts().join("\n")).toContain("Lisbon");
  expect(store.keys()).toContain(`pair.${docId}`);
  expect(store.keys()).not.toContain("pair.1Old00000000000000000000");
  panel.press("Undo last change");
  expect(panel.texts().join("\n")).not.toContain("Lisbon");
});

test("words of the notes leave the properties when nobody can take them back any more", async () => {
  const pair = await aPair();
  const { office } = pair;
  addsTopic(pair, "Promotion round");
  expect(JSON.stringify(storeOf(office).all())).toContain("Promotion round");
  daysLater(office, 1.01);
  const panel = opens(office, ALEX, pair.next());
  expect(JSON.stringify(storeOf(office).all())).not.toContain("Promotion round");
  panel.press("Undo last change");
  expect(panel.last.notification).toBe("There is nothing to undo");
  expect(panel.texts().join("\n")).toContain("Promotion round");
});

test("a pair whose doc and event are deleted is forgotten, and one that lost only one of them is not", async () => {
  const pair = await aPair();
  const { office, docId, seriesId } = pair;
  const deletes = () =>
    office.workspace.call(byHand(ALEX), { method: "drive.files.delete", params: { fileId: docId } });
  const before = office.workspace.snapshot();
  deletes();
  opens(office, ALEX, pair.next());
  expect(storeOf(office).keys()).toContain(`pair.${docId}`);
  office.workspace.restore(before);
  office.deletes(ALEX, seriesId);
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Dana Reyes");
  expect(storeOf(office).keys()).toContain(`pair.${docId}`);
  panel.openHome();
  deletes();
  panel.press("Dana Reyes");
  expect(
    storeOf(office)
      .keys()
      .filter((key) => key.includes(docId)),
  ).toEqual([]);
  panel.openHome();
  expect(panel.texts().join("\n")).not.toContain("Dana");
});

test("an event with 500 guests: a quiet card, and a list that Google draws", async () => {
  const office = await anOffice();
  const attendees = Array.from({ length: 500 }, (_, at) => ({ email: `guest${at}@example.com` }));
  const id = fridayWithDana(office, { attendees: [...attendees, { email: DANA }] });
  const before = eventNow(office, id).attendees;
  const panel = opens(office, ALEX, id);
  expectSafe(panel);
  panel.press("Make a 1:1 of it");
  expectSafe(panel);
  expect(panel.texts().join("\n")).toContain("guest0@example.com");
  expect(panel.texts().filter((text) => text.startsWith("guest"))).toHaveLength(50);
  panel.set("someone", DANA);
  panel.press("Continue");
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  expect(eventNow(office, id).attendees).toEqual(before);
  expect(docsOwnedBy(office)).toHaveLength(1);
});

test.each([200, 490])(
  "%i others were invited to a 1:1: it is ended, taken back, and they are uninvited",
  async (many) => {
    const { office, seriesId, next } = await aPair();
    const attendees = Array.from({ length: many }, (_, nth) => ({
      email: `somebody.with.a.name${nth}@partner.example.com`,
      displayName: `Somebody With A Name ${nth}`,
    }));
    types(office, ALEX, seriesId, { attendees: [{ email: DANA }, ...attendees] });
    const rule = eventNow(office, seriesId).recurrence;
    const panel = opens(office, ALEX, next());
    expectSafe(panel);
    panel.press("End this 1:1");
    expectSafe(panel);
    panel.press("End it");
    expectSafe(panel);
    expect(JSON.stringify(eventNow(office, seriesId).recurrence)).toContain("UNTIL");
    panel.press("Undo");
    expect(eventNow(office, seriesId).recurrence).toEqual(rule);
    panel.press("Uninvite");
    expectSafe(panel);
    expect(JSON.stringify(eventNow(office, seriesId).attendees)).not.toContain("somebody");
  },
);

test.each([
  ["zero-width spaces", "\u200b\u200b"],
  ["a Hangul filler", "\u3164"],
  ["an empty Braille pattern", "\u2800"],
  ["soft hyphens and joiners", "\u00ad\u200d\u2060"],
  ["marks that turn lines round", "\u202e\u2066"],
])("a guest whose name is %s is called by the address, on every card", async (_what, displayName) => {
  const office = await anOffice();
  const id = fridayWithDana(office, { attendees: [{ email: SAM, displayName }] });
  const panel = opens(office, ALEX, id);
  expectSafe(panel);
  panel.press("Set up 1:1");
  expectSafe(panel);
  expect(panel.texts()[0]).toBe("You and Sam are set");
  panel.press("Open doc");
  panel.openEvent(ALEX, id);
  expectSafe(panel);
  expect(panel.texts()[0]).toMatch(/Sam/u);
  panel.openHome();
  expectSafe(panel);
});
