import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import {
  ALEX,
  anOffice,
  aPair,
  calendarOf,
  DANA,
  daysLater,
  docsOwnedBy,
  fridayWithDana,
  JO,
  type Office,
  opens,
  permissionsOf,
  SAM,
  startsOf,
} from "../flows/world";

const ONLY = "Only you two can open this doc";

function byAlex(office: Office, method: string, params: JsonObject, body: JsonObject): JsonObject {
  const reply = office.workspace.call(byHand(ALEX), { method, params, body });
  if (reply.status >= 300) throw new Error(`${method} ${reply.status}`);
  return reply.body ?? {};
}

test.each([
  ["a quarter of an hour", 0.01],
  ["a moment, before Drive's lists know", 0],
])(
  "the app's folder was shared by hand %s ago: the next doc is made elsewhere, and Jo cannot read it",
  async (_when, days) => {
    const { office } = await aPair();
    const folder = String((docsOwnedBy(office)[0]?.parents as string[] | undefined)?.[0]);
    byAlex(
      office,
      "drive.permissions.create",
      { fileId: folder },
      { type: "user", role: "reader", emailAddress: JO },
    );
    daysLater(office, days);
    const panel = opens(office, ALEX, fridayWithDana(office, { attendees: [{ email: SAM }] }));
    panel.press("Set up 1:1");
    const doc = docsOwnedBy(office).find(
      ({ name, trashed }) => String(name).includes("Sam") && trashed !== true,
    );
    expect(permissionsOf(office, String(doc?.id))).toEqual([`owner ${ALEX}`, `writer ${SAM}`]);
    expect(panel.texts()).toContain("✓ Doc shared with Sam only");
  },
);

test.each([2, 3, 4, 5, 6].flatMap((call) => [[call, 0] as const, [call, 0.01] as const]))(
  "the folder was shared by hand and the set-up died before call %s, pressed again %s days later: the pair's doc is theirs alone, no other stays with Jo",
  async (call, days) => {
    const { office } = await aPair();
    const folder = String((docsOwnedBy(office)[0]?.parents as string[] | undefined)?.[0]);
    byAlex(
      office,
      "drive.permissions.create",
      { fileId: folder },
      { type: "user", role: "reader", emailAddress: JO },
    );
    const event = fridayWithDana(office, { attendees: [{ email: SAM }] });
    const [panel, again] = [opens(office, ALEX, event), opens(office, ALEX, event)];
    panel.nextRun({ stopBeforeCall: call });
    panel.press("Set up 1:1");
    daysLater(office, days);
    again.press("Set up 1:1");
    const docs = docsOwnedBy(office).filter(
      ({ name, trashed }) => String(name).includes("Sam") && trashed !== true,
    );
    expect(docs.map(({ id }) => permissionsOf(office, String(id)))).toEqual([
      [`owner ${ALEX}`, `writer ${SAM}`],
    ]);
    expect(again.texts()).toContain("✓ Doc shared with Sam only");
  },
);

test("a doc that anyone with the link can open is set up again: nobody says only", async () => {
  const { office, seriesId, docId } = await aPair();
  byAlex(office, "drive.permissions.create", { fileId: docId }, { type: "anyone", role: "reader" });
  office.deletes(ALEX, seriesId);
  const panel = opens(office, ALEX, fridayWithDana(office));
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("⚠ Doc shared with Dana, and others can open it too");
  expect(panel.texts().join("\n")).not.toContain("only");
});

test("the link was switched on after the panel was opened: no press says Only you two", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  const panel = opens(office, ALEX, pair.next());
  expect(panel.texts()).toContain(ONLY);
  byAlex(office, "drive.permissions.create", { fileId: docId }, { type: "anyone", role: "reader" });
  daysLater(office, 1 / 24);
  panel.press("Add topics");
  panel.set("topic", "Lisbon");
  panel.press("Add");
  expect(panel.texts()).not.toContain(ONLY);
});

test("a doc published to the web, where Drive tells it as a right of anyone: nobody says Only you two", async () => {
  const { office, docId, next } = await aPair({ "drive.published": "yes" });
  const change = { published: true, publishAuto: true, publishedOutsideDomain: true };
  byAlex(office, "drive.revisions.update", { fileId: docId, revisionId: "head" }, change);
  const panel = opens(office, ALEX, next());
  expect(panel.texts()).not.toContain(ONLY);
  expect(panel.texts().join("\n")).toContain("Anyone with the link");
});

test("Review says what Drive does not tell of a doc: that it was published to the web", async () => {
  const { office, docId, next } = await aPair();
  const change = { published: true, publishAuto: true, publishedOutsideDomain: true };
  byAlex(office, "drive.revisions.update", { fileId: docId, revisionId: "head" }, change);
  const jo = { type: "user", role: "reader", emailAddress: JO };
  byAlex(office, "drive.permissions.create", { fileId: docId, sendNotificationEmail: false }, jo);
  const panel = opens(office, ALEX, next());
  panel.press("Review");
  expect(panel.texts().join("\n")).toContain("Publish to web is not told here");
});

test("writers may share: it is said, and Repair takes it back", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  byAlex(office, "drive.files.update", { fileId: docId }, { writersCanShare: true });
  const panel = opens(office, ALEX, pair.next());
  expect(panel.texts()).not.toContain(ONLY);
  expect(panel.texts()).toContain("⚠ Whoever can write in the doc may share it");
  panel.press("Repair");
  expect(panel.texts()).toContain(ONLY);
  expect(docsOwnedBy(office)[0]?.writersCanShare).toBe(false);
});

test("Dana was made a reader: it is said, and Share lets her write again", async () => {
  const pair = await aPair();
  const { office, docId, seriesId } = pair;
  const { permissionId } = office.workspace.directory.person(DANA);
  byAlex(office, "drive.permissions.update", { fileId: docId, permissionId }, { role: "reader" });
  const panel = calendarOf(office);
  panel.openEvent(ALEX, startsOf(office, ALEX, seriesId)[0] ?? "");
  expect(panel.texts()).toContain("⚠ This doc is shared with Dana to read, not to write");
  panel.press("Share");
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
});

test("a set-up in an office without a shared folder says only", async () => {
  const office = await anOffice();
  const panel = opens(office, ALEX, fridayWithDana(office));
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("✓ Doc shared with Dana only");
});
