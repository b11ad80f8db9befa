import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { allows } from "../flows/own/desk";
import {
  ALEX,
  anEvent,
  aPair,
  at,
  DANA,
  docsOf,
  docsOwnedBy,
  forgetEverything,
  fridayWithDana,
  mails,
  opens,
  type Pair,
  pairAfter,
  permissionsOf,
  SAM,
  sharesByHand,
  takesOff,
  types,
  typesInDoc,
} from "../flows/world";

const begin = pairAfter(aPair);
let pair: Pair;

beforeEach(async () => {
  pair = await begin();
});

const saying = (panel: SidePanel) => `${panel.last.notification ?? ""} | ${panel.texts().join(" | ")}`;

function byAlex(method: string, params: JsonObject, body?: JsonObject): void {
  const reply = pair.office.workspace.call(byHand(ALEX), {
    method,
    params,
    ...(body === undefined ? {} : { body }),
  });
  if (reply.status >= 300) throw new Error(`${method} ${reply.status}`);
}

function opensTheLink(role: "reader" | "writer" = "reader"): void {
  byAlex("drive.permissions.create", { fileId: pair.docId }, { type: "anyone", role });
}

function canOpen(person: string): boolean {
  const read = { method: "docs.documents.get", params: { documentId: pair.docId } };
  try {
    return pair.office.workspace.call(byHand(person), read).status === 200;
  } catch {
    return false;
  }
}

function removesSam(): SidePanel {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Review");
  panel.press("Remove", "Sam Okoro (sam@example.com)");
  return panel;
}

test("Sam is taken off while anyone with the link can open the doc: only that he is off its list is said", () => {
  sharesByHand(pair, SAM);
  opensTheLink();
  const panel = removesSam();
  expect(canOpen(SAM)).toBe(true);
  expect(panel.last.notification).toBe("Taken off the doc's list: Sam Okoro (sam@example.com)");
  expect(panel.texts()).toContain("⚠ Anyone with the link can also open this doc");
});

test("Sam is taken off and has the doc through its folder all the same: that is said", () => {
  const { office, docId } = pair;
  const [folder = ""] = (docsOwnedBy(office)[0]?.parents ?? []) as string[];
  byAlex("drive.permissions.create", { fileId: folder }, { type: "user", role: "reader", emailAddress: SAM });
  sharesByHand(pair, SAM);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Review");
  panel.press("Remove Sam");
  expect(permissionsOf(office, docId).join()).toContain(SAM);
  expect(panel.last.notification).toBe(
    "Sam Okoro (sam@example.com) can still open the doc, perhaps through its folder",
  );
});

test("Sam alone is taken off: he can't open the doc any more", () => {
  const { office } = pair;
  sharesByHand(pair, SAM);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Review");
  panel.press("Remove Sam");
  expect(canOpen(SAM)).toBe(false);
  expect(panel.last.notification).toBe("Sam Okoro (sam@example.com) can't open the doc any more");
});

test("Dana is off the doc's list and anyone with the link can write in it: nobody says that she can't open it", () => {
  takesOff(pair, DANA);
  opensTheLink("writer");
  const panel = opens(pair.office, ALEX, pair.next());
  expect(canOpen(DANA)).toBe(true);
  expect(panel.texts()).toContain("⚠ This doc isn't shared with Dana");
  expect(saying(panel)).not.toContain("can't open");
});

test("the earlier doc is open to anyone with the link: of it no more is said than with whom it isn't shared", () => {
  const { office, seriesId } = pair;
  typesInDoc(pair, ALEX, "Earlier words");
  takesOff(pair, DANA);
  opensTheLink();
  forgetEverything(office, ALEX);
  office.deletes(ALEX, seriesId);
  office.workspace.clock.advance(3_600_000);
  const panel = opens(office, ALEX, fridayWithDana(office));
  panel.press("Set up 1:1");
  expect(canOpen(DANA)).toBe(true);
  expect(panel.last.notification).toBe(`A new doc: the earlier one isn't shared with ${DANA}, and stays.`);
});

test.each(["stays", "goes to Dana", "is opened to anyone", "is deleted for good"])(
  "the doc of an ended 1:1 %s: its event, opened again, says only what the end did",
  (what) => {
    const { office, docId } = pair;
    const panel = opens(office, ALEX, pair.next());
    panel.press("End this 1:1");
    if (what === "goes to Dana") panel.set("doc", "given");
    panel.press("End it");
    if (what === "goes to Dana")
      expect(panel.texts()).toContain("The doc is Dana's now. You can still open it.");
    if (what === "is opened to anyone") opensTheLink();
    if (what === "is deleted for good") byAlex("drive.files.delete", { fileId: docId });
    expect(opens(office, ALEX, pair.next()).texts()).toContain(
      what === "goes to Dana"
        ? "The doc went to Dana."
        : "The end changed nothing in the doc, nor who can open it.",
    );
  },
);

test("the doc went to Dana with the end: beside it she reads that the end deleted nothing", () => {
  allows(pair);
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("End this 1:1");
  panel.set("doc", "given");
  panel.press("End it");
  const dana = docsOf(pair.office, DANA);
  dana.openDoc(pair.docId);
  expect(dana.texts()).toContain("Ending it deleted nothing.");
  expect(saying(dana)).not.toContain("shared as");
});

test("Dana is off the doc: the card of a first section does not say that she reads it", () => {
  takesOff(pair, DANA);
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain("⚠ Dana can't open this doc yet");
  panel.press("Just for me");
  panel.press("Use a first section");
  expect(saying(panel)).toContain("These words go into your doc with Dana");
  panel.press("Put them in");
  expect(saying(panel)).not.toMatch(/Dana reads/);
});

test("a guest comes while a set-up runs that goes on with an earlier doc: the card says with whom it is shared by now", () => {
  const { office, seriesId, docId } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  office.deletes(ALEX, seriesId);
  const second = String(
    anEvent(office, ALEX, { ...at("2026-11-19", "15:00", "15:30"), attendees: [{ email: DANA }] }).id,
  );
  const panel = opens(office, ALEX, second);
  const sent = mails(office).length;
  panel.nextRun({
    beforeStep(_now, name) {
      if (name === "calendar.events.patch")
        types(office, ALEX, second, { attendees: [{ email: DANA }, { email: SAM }] });
    },
  });
  panel.press("Set up 1:1");
  expect(permissionsOf(office, docId)).toContain(`writer ${DANA}`);
  expect(
    mails(office)
      .slice(sent)
      .filter((one) => one.startsWith("drive")),
  ).toEqual([]);
  expect(saying(panel)).toContain("Your earlier doc is shared with Dana by now");
  expect(panel.buttons()).toContain("Open again");
});
