import { expect, test } from "@jest/globals";
import { logOf } from "../../../simulate/secrets";
import { de } from "../../../src/text/de";
import { en } from "../../../src/text/en";
import {
  ALEX,
  anOffice,
  aPair,
  at,
  callsOf,
  DANA,
  daysLater,
  docsOwnedBy,
  eventNow,
  fridayWithDana,
  mails,
  markdownOf,
  opens,
  type Pair,
  permissionsOf,
  types,
  typesInDoc,
} from "../world";
import { allows, own, seenBy } from "./desk";

const LINES = en.firstMeeting;

test("right after the set-up: the words are shown first, then stand below the date, once; nobody gets a mail", async () => {
  const { panel, docOf, office, seriesId } = await setUp();
  const before = { doc: docOf(), mails: mails(office), event: eventNow(office, seriesId) };
  expect(panel.texts()).toContain("Your first 1:1 together?");
  expect(callsOf(office, () => panel.press("Use a first section"))).toEqual([
    "drive.files.get",
    "docs.documents.get",
  ]);
  expect(panel.texts()).toEqual([
    "Your first 1:1",
    "With Dana Reyes",
    "These words go into your doc with Dana, below the date. Nobody has to fill in anything, and your topics stay as they are.",
    "In the doc, Fri 20 Nov",
    ...LINES,
    "Put them in",
    "Not now",
  ]);
  expect(docOf()).toBe(before.doc);
  const shown = panel.snapshot();
  const calls = callsOf(office, () => panel.press("Put them in"));
  expect(calls.length).toBeLessThanOrEqual(3);
  expect(panel.last.notification).toBe("They are in the section for 20 Nov");
  expect(docOf().replace(LINES.map((line) => `${line}\n\n`).join(""), "")).toBe(before.doc);
  expect(docOf()).toMatch(/## Fri 20 Nov 2026\s+Our first 1:1\./);
  expect(panel.buttons()).toEqual(["Open doc", "Take them out"]);
  panel.restore(shown);
  panel.press("Put them in");
  expect(panel.last.notification).toBe("They were there already");
  expect(docOf().split(LINES[0] ?? "").length).toBe(2);
  expect({ mails: mails(office), event: eventNow(office, seriesId) }).toEqual({
    mails: before.mails,
    event: before.event,
  });
  expect(logOf(panel).join()).not.toMatch(/Dana|first 1:1/);
});

test("not now: nothing is written, and the set-up's card is there again", async () => {
  const { panel, docOf } = await setUp();
  const before = docOf();
  panel.press("Use a first section");
  panel.press("Not now");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(docOf()).toBe(before);
});

test("taken out again it is as before; twice pressed nothing more happens, and it can be put in anew", async () => {
  const { panel, docOf } = await setUp();
  const before = docOf();
  panel.press("Use a first section");
  panel.press("Put them in");
  const there = panel.snapshot();
  panel.press("Take them out");
  expect(panel.last.notification).toBe("Taken out");
  expect(docOf()).toBe(before);
  panel.restore(there);
  panel.press("Take them out");
  expect(docOf()).toBe(before);
  panel.press("Put them in");
  expect(docOf()).toContain(LINES[0]);
});

test("undo last change takes it out as well; what somebody wrote into it makes it stay", async () => {
  const pair = await aPair();
  opens(pair.office, ALEX, pair.next());
  const before = withoutLink(markdownOf(pair.office, pair.docId));
  usesFirst(pair);
  opens(pair.office, ALEX, pair.next()).press("Undo last change");
  expect(withoutLink(markdownOf(pair.office, pair.docId))).toBe(before);
  const panel = usesFirst(pair);
  typesInDoc(pair, DANA, "\nTell me the same day.", LINES[1]);
  panel.press("Take them out");
  expect(panel.last.notification).toBe("Somebody wrote among them, so they stay");
  expect(markdownOf(pair.office, pair.docId)).toContain("Tell me the same day.");
  expect(markdownOf(pair.office, pair.docId)).toContain(LINES[1]);
});

test("the set-up can still be undone: the words are ours", async () => {
  const { panel, office } = await setUp();
  panel.press("Use a first section");
  panel.press("Put them in");
  panel.back();
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  expect(panel.texts()).toContain("Undone. What the set-up changed is taken back.");
  expect(docsOwnedBy(office).map(({ trashed }) => trashed)).toEqual([true]);
});

test("it is no topic: not in the panel, not open, no sign that the two met, and it goes along with the meeting's day", async () => {
  const pair = await aPair();
  usesFirst(pair);
  const alex = opens(pair.office, ALEX, pair.next());
  expect(alex.texts().join("\n")).not.toContain("praised");
  types(pair.office, ALEX, pair.next(), at("2026-11-19", "14:00", "14:30"));
  opens(pair.office, ALEX, pair.next());
  const moved = opens(pair.office, ALEX, pair.next());
  moved.press("Just for me");
  moved.press("Use a first section");
  expect(moved.texts()).toContain("In the doc, Thu 19 Nov");
  expect(markdownOf(pair.office, pair.docId)).toMatch(/## Thu 19 Nov 2026\s+Our first 1:1\./);
  daysLater(pair.office, 7);
  const later = opens(pair.office, ALEX, pair.next());
  expect(later.texts().join("\n")).not.toContain("praised");
  expect(own(pair).texts().join("\n")).not.toContain("Met 20");
});

test("a section in which nobody wrote is tidied with our words in it; one in which somebody did keeps both", async () => {
  for (const wrote of [false, true]) {
    const pair = await aPair();
    usesFirst(pair);
    if (wrote) typesInDoc(pair, DANA, "Lisbon");
    for (let week = 0; week < 3; week += 1) {
      daysLater(pair.office, 7);
      const panel = opens(pair.office, ALEX, pair.next());
      if (panel.buttons().some((label) => label.startsWith("Add section")))
        panel.press(panel.buttons().find((label) => label.startsWith("Add section")) ?? "");
    }
    const doc = markdownOf(pair.office, pair.docId);
    expect([wrote, doc.includes(LINES[2] ?? "")]).toEqual([wrote, wrote]);
    expect([wrote, doc.includes("Fri 20 Nov 2026")]).toEqual([wrote, wrote]);
  }
});

test("either can, while no meeting was held; after that it is not offered", async () => {
  const pair = await aPair();
  const dana = allows(pair);
  dana.press("Just for me");
  dana.press("Use a first section");
  expect(dana.texts()).toContain("With Alex Morgan");
  dana.press("Put them in");
  expect(markdownOf(pair.office, pair.docId)).toContain(LINES[3]);
  expect(own(pair).buttons()).toContain("Use a first section");
  daysLater(pair.office, 7);
  expect(own(pair).buttons()).not.toContain("Use a first section");
});

test("in the doc's language", async () => {
  const pair = await aPair();
  const settings = opens(pair.office, ALEX, pair.next());
  settings.press("Settings for this doc");
  settings.set("language", "de");
  settings.press("Save");
  usesFirst(pair);
  expect(markdownOf(pair.office, pair.docId)).toContain(de.firstMeeting[0]);
});

test("the guide is the manager's alone: no call, no word anywhere, and its question becomes a topic on a press", async () => {
  const pair = await aPair();
  const dana = allows(pair);
  expect(own(pair).buttons()).not.toContain("Read what helps when 1:1s stall");
  daysLater(pair.office, 7);
  const panel = own(pair);
  const before = seenBy(pair, DANA);
  expect(callsOf(pair.office, () => panel.press("Read what helps when 1:1s stall"))).toEqual([]);
  const texts = panel.texts();
  expect(texts.slice(0, 2)).toEqual(["When 1:1s stall", "Only you see this · Dana Reyes"]);
  expect(texts.filter((text) => ["Explain", "Show up", "Ask", "Repeat"].includes(text))).toHaveLength(4);
  expect(seenBy(pair, DANA)).toEqual(before);
  panel.press("Add to my topics");
  expect(panel.last.notification).toBe("Added to your topics for 27 Nov");
  expect(markdownOf(pair.office, pair.docId)).toContain("What would make this time useful to you?");
  expect(permissionsOf(pair.office, pair.docId)).toEqual(before.readers);
  expect(mails(pair.office)).toEqual(before.mails);
  dana.press("Just for me");
  expect(dana.buttons().join()).not.toContain("stall");
});

async function setUp() {
  const office = await anOffice();
  const seriesId = fridayWithDana(office);
  const panel = opens(office, ALEX, seriesId);
  panel.press("Set up 1:1");
  const docOf = () => withoutLink(markdownOf(office, String(docsOwnedBy(office)[0]?.id)));
  return { office, seriesId, panel, docOf };
}

/** The doc's words: the first press that reads it leads the intro's link to the newest heading. */
function withoutLink(doc: string): string {
  return doc.replace(/\[(Go to our latest meeting ↓)\]\([^)]*\)/, "$1");
}

function usesFirst(pair: Pair) {
  const panel = own(pair);
  panel.press("Use a first section");
  panel.press("Put them in");
  return panel;
}
