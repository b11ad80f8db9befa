import { beforeEach, expect, test } from "@jest/globals";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  aPair,
  DANA,
  daysLater,
  eventNow,
  mails,
  markdownOf,
  opens,
  type Pair,
  SAM,
  startsOf,
  types,
} from "../flows/world";

let pair: Pair;
beforeEach(async () => {
  pair = await aPair();
});

const panelNow = (meeting = 0) =>
  opens(pair.office, ALEX, startsOf(pair.office, ALEX, pair.seriesId)[meeting] ?? "");
const invited = () => JSON.stringify(eventNow(pair.office, pair.seriesId).attendees ?? []);

test("the card about a repair lay open while Sam was uninvited: it asks about Sam before anybody is invited again", () => {
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, { visibility: "public" });
  panelNow().press("Repair");
  const left = panelNow();
  left.press("Undo the repair");
  expect(left.texts()).toContain("Nobody gets an email.");
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  panelNow().press("Uninvite");
  const sent = mails(office).length;
  left.press("Undo the repair");
  expect(invited()).not.toContain(SAM);
  expect(mails(office)).toHaveLength(sent);
  expect(left.texts()[0]).toBe("Invite sam@example.com again?");
  left.press("Invite again");
  expect(invited()).toContain(SAM);
});

function skips(panel: SidePanel): SidePanel {
  panel.press("Skip this week");
  panel.press("Skip this week");
  return panel;
}

test.each(["right after it", "in the menu"])(
  "the Undo of a skipped meeting (%s) lay open while the next one was skipped: it takes back neither unasked",
  (where) => {
    const { office } = pair;
    const [first = "", second = ""] = startsOf(office, ALEX, pair.seriesId);
    let left = skips(panelNow());
    if (where === "in the menu") {
      left = panelNow();
      left.press("Undo the last move or skip");
    }
    skips(panelNow());
    const sent = mails(office).length;
    left.press(where === "in the menu" ? "Undo it" : "Undo");
    expect(startsOf(office, ALEX, pair.seriesId)).not.toContain(first);
    expect(startsOf(office, ALEX, pair.seriesId)).not.toContain(second);
    expect(mails(office)).toHaveLength(sent);
    expect(left.texts().join("\n")).toContain("Fri 27 Nov");
    left.press("Undo it");
    expect(startsOf(office, ALEX, pair.seriesId)[0]).toBe(second);
  },
);

function adds(topic: string): SidePanel {
  const panel = panelNow();
  panel.press("Add topics");
  panel.set("topic", topic);
  panel.press("Add");
  return panel;
}

test("Undo beside what was added lay open while more was added: that stays, and the menu is named", () => {
  const left = adds("Lisbon");
  adds("Porto");
  left.press("Undo");
  expect(left.last.notification).toBe("Something else was changed since. Undo last change takes that back.");
  const doc = () => markdownOf(pair.office, pair.docId);
  expect([doc().includes("Lisbon"), doc().includes("Porto")]).toEqual([true, true]);
  left.press("Undo last change");
  expect([doc().includes("Lisbon"), doc().includes("Porto")]).toEqual([true, false]);
});

test("Undo beside what was let go lay open while a topic was added: the topic stays", () => {
  adds("Old wish");
  daysLater(pair.office, 42);
  const left = panelNow();
  left.press("Carry over");
  left.press("Let it go");
  expect(left.texts().join("\n")).toContain("Let go: Old wish");
  adds("Porto");
  left.press("Undo");
  expect(left.last.notification).toBe("Something else was changed since. Undo last change takes that back.");
  expect(markdownOf(pair.office, pair.docId)).toMatch(/~~Old wish/);
  expect(markdownOf(pair.office, pair.docId)).toContain("Porto");
});

test("more guests were uninvited than can be kept for an Undo: that is said, and none is offered that would invite Sam", () => {
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  panelNow().press("Uninvite");
  const crowd = Array.from({ length: 200 }, (_, nth) => ({
    email: `somebody.with.a.name${nth}@partner.example.com`,
    displayName: `Somebody With A Name ${nth}`,
  }));
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, ...crowd] });
  const panel = panelNow();
  panel.press("Uninvite");
  expect(invited()).not.toContain("somebody");
  expect(panel.last.notification).toBe("200 uninvited: too many for an undo");
  for (const one of [panel, panelNow()]) expect(one.buttons().join()).not.toMatch(/^Undo$|Invite.*again/);
});
