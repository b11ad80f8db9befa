import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  callsOf,
  DANA,
  docsOf,
  docsOwnedBy,
  docsSharedBy,
  fridayWithDana,
  markdownOf,
  type Office,
  opens,
  type Pair,
  permissionsOf,
  SAM,
  types,
} from "../flows/world";
import { pressAll } from "./press-all";
import { expectSafe } from "./safe-card";

const THE_TWO = [`owner ${ALEX}`, `writer ${DANA}`];

/** A doc that somebody made themselves, with the add-on's own marks on it as far as they can put them there. */
function aDocOf(office: Office, owner: string, name = "Salaries"): string {
  const { body } = office.workspace.call(byHand(owner), {
    method: "drive.files.create",
    params: {},
    body: { name, mimeType: "application/vnd.google-apps.document" },
  });
  return String(body?.id);
}

function shares(office: Office, owner: string, fileId: string, permission: JsonObject): void {
  office.workspace.call(byHand(owner), {
    method: "drive.permissions.create",
    params: { fileId, sendNotificationEmail: false },
    body: permission,
  });
}

function danaPointsAt(pair: Pair, docId: string): void {
  types(pair.office, DANA, pair.seriesId, { extendedProperties: { shared: { oneOnOneDoc: docId } } });
}

test.each([
  ["her own", DANA],
  ["Sam's", SAM],
  ["another one of Alex's", ALEX],
])(
  "the direct points the event at %s doc: whatever Alex presses, only the pair's doc is read, written or shared",
  async (_whose, owner) => {
    const pair = await aPair();
    const other = aDocOf(pair.office, owner);
    const before = [permissionsOf(pair.office, other, owner), markdownOf(pair.office, other, owner)];
    danaPointsAt(pair, other);
    const panel = calendarOf(pair.office, ALEX);
    pair.office.workspace.log.clear();
    pressAll(panel, () => panel.openEvent(ALEX, pair.next()), 2);
    expect([permissionsOf(pair.office, other, owner), markdownOf(pair.office, other, owner)]).toEqual(before);
    expect(permissionsOf(pair.office, pair.docId)).toEqual(THE_TWO);
    expect(docsSharedBy(pair.office).map(({ id }) => id)).toContain(pair.docId);
    expect(docsSharedBy(pair.office).filter(({ id }) => id !== other)).toHaveLength(1);
  },
);

test("somebody invites Alex to an event that names Alex's doc with Dana: nobody new gets in", async () => {
  const pair = await aPair();
  const trap = anEvent(pair.office, SAM, {
    summary: "Quick chat",
    ...at("2026-11-19", "15:00", "15:30"),
    attendees: [{ email: ALEX }],
    extendedProperties: {
      shared: { oneOnOneDoc: pair.docId, oneOnOneSeries: pair.seriesId },
      private: { oneOnOneDoc: pair.docId, oneOnOneSeries: pair.seriesId },
    },
  });
  // What Alex's own panel of the pair writes by itself, the intro's link, stands before anybody presses.
  const panel = opens(pair.office, ALEX, pair.next());
  const before = markdownOf(pair.office, pair.docId);
  pressAll(panel, () => panel.openEvent(ALEX, String(trap.id)));
  expect(permissionsOf(pair.office, pair.docId)).toEqual(THE_TWO);
  expect(markdownOf(pair.office, pair.docId)).toBe(before);
});

test("Sam's event says that it is the pair's series: neither Sam's nor Dana's panel shows the pair's doc there", async () => {
  const pair = await aPair();
  const trap = String(
    anEvent(pair.office, SAM, {
      summary: "Dana / Sam",
      ...at("2026-11-19", "15:00", "15:30"),
      attendees: [{ email: DANA }],
      extendedProperties: { shared: { oneOnOneDoc: pair.docId } },
    }).id,
  );
  types(pair.office, SAM, trap, {
    extendedProperties: { private: { oneOnOneDoc: pair.docId, oneOnOneSeries: trap } },
  });
  for (const person of [SAM, DANA]) {
    const panel = opens(pair.office, person, trap);
    expectSafe(panel);
    expect(panel.texts().join("\n")).not.toContain("Your topics");
  }
  const sam = calendarOf(pair.office, SAM);
  pressAll(sam, () => sam.openEvent(SAM, trap), 2);
  expect(permissionsOf(pair.office, pair.docId)).toEqual(THE_TWO);
});

test("before the grant nothing of a doc is read, whatever its event says", async () => {
  const pair = await aPair();
  const panel = calendarOf(pair.office, DANA);
  const next = pair.next();
  const calls = callsOf(pair.office, () => void panel.openEvent(DANA, next));
  expect(panel.texts().join("\n")).toContain("press Allow");
  expect(calls.filter((call) => /^(docs|drive)\./u.test(call) && !/40[34]$/u.test(call))).toEqual([]);
});

test("an alias as the guest: the person behind it, and nobody else", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, { attendees: [{ email: "d.reyes@example.com" }] });
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  const [doc] = docsOwnedBy(office);
  expect(permissionsOf(office, String(doc?.id))).toEqual(THE_TWO);
  panel.openEvent(ALEX, id);
  expect(panel.texts()).toContain("Only you two can open this doc");
  const docs = docsOf(office, DANA);
  docs.openDoc(String(doc?.id));
  docs.press("Allow");
  docs.grantFileScope();
  expect(docs.texts()).toContain("Your topics");
});

test.each([
  ["a group", { type: "group", role: "reader", emailAddress: "team@example.com" }, "Product team"],
  ["anyone with the link", { type: "anyone", role: "reader" }, "Anyone with the link"],
  ["the whole company", { type: "domain", role: "reader", domain: "example.com" }, "example.com"],
  ["one person more", { type: "user", role: "commenter", emailAddress: SAM }, "Sam Okoro (sam@example.com)"],
])(
  "opened by hand to %s: the owner's panel says so, and takes it back on Remove",
  async (_whom, permission, named) => {
    const pair = await aPair();
    shares(pair.office, ALEX, pair.docId, permission);
    const panel = opens(pair.office, ALEX, pair.next());
    expect(panel.texts().join("\n")).toContain(named);
    expect(panel.texts()).not.toContain("Only you two can open this doc");
    panel.press("Review");
    panel.press(panel.buttons().find((label) => label.startsWith("Remove")) ?? "Remove");
    expect(permissionsOf(pair.office, pair.docId)).toEqual(THE_TWO);
    expect(panel.texts()).toContain("Only you two can open this doc");
  },
);

test("the direct says nothing about who can open the doc: only its owner can know", async () => {
  const pair = await aPair();
  shares(pair.office, ALEX, pair.docId, { type: "user", role: "reader", emailAddress: SAM });
  const docs = docsOf(pair.office, DANA);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  expect(docs.texts().join("\n")).not.toMatch(/only you two|Sam/iu);
});

test("somebody who was let in by hand is not one of the pair: the panel shows them nothing of it, and writes nothing", async () => {
  const pair = await aPair();
  shares(pair.office, ALEX, pair.docId, { type: "user", role: "writer", emailAddress: SAM });
  const before = markdownOf(pair.office, pair.docId);
  const docs = docsOf(pair.office, SAM);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  expect(docs.texts()[0]).toBe("This doc is not this 1:1's");
  expect(docs.texts().join("\n")).not.toContain("Your topics");
  expect(markdownOf(pair.office, pair.docId)).toBe(before);
});

test("a third guest added later: named, and not let into the doc by any press", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  const panel = calendarOf(pair.office, ALEX);
  panel.openEvent(ALEX, pair.next());
  expect(panel.texts()).toContain("⚠ sam@example.com is invited too");
  pressAll(panel, () => panel.openEvent(ALEX, pair.next()), 2);
  expect(permissionsOf(pair.office, pair.docId)).toEqual(THE_TWO);
});

test("the third guest's own panel shows nothing of the doc", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  const panel = calendarOf(pair.office, SAM);
  pressAll(panel, () => panel.openEvent(SAM, pair.next()), 2);
  expect(permissionsOf(pair.office, pair.docId)).toEqual(THE_TWO);
});

test("the doc was given away: its new owner is not taken for the old one, and nothing is shared again", async () => {
  const pair = await aPair();
  const { permissionId } = pair.office.workspace.directory.person(DANA);
  pair.office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.update",
    params: { fileId: pair.docId, permissionId, transferOwnership: true },
    body: { role: "owner" },
  });
  const before = permissionsOf(pair.office, pair.docId, DANA);
  const text = markdownOf(pair.office, pair.docId, DANA);
  const panel = opens(pair.office, ALEX, pair.next());
  // Unasked only the owner's run writes; what Alex presses goes into the pair's doc as before (decision 0073).
  expect(markdownOf(pair.office, pair.docId, DANA)).toBe(text);
  // The pair goes on under its new owner: the panel opens, and nobody's rights are touched from it.
  expect(panel.texts()[0]).toBe("Dana Reyes");
  expect(panel.texts().join("\n")).not.toContain("Only you two");
  pressAll(panel, () => panel.openEvent(ALEX, pair.next()), 2);
  expect(permissionsOf(pair.office, pair.docId, DANA)).toEqual(before);
  for (const line of text.split("\n").filter((one) => one.startsWith("## ")))
    expect(markdownOf(pair.office, pair.docId, DANA)).toContain(line);
  expect(docsSharedBy(pair.office).filter(({ id }) => id !== pair.docId)).toEqual([]);
});
