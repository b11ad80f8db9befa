import { expect, test } from "@jest/globals";
import { ALEX, aPair, DANA, daysLater, opens, type Pair, typesInDoc } from "../world";
import { addsTab, carriesAll, linesUnder, listOf, page, sections, writesBelow } from "./hands";

async function aTopic(): Promise<Pair> {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Lisbon");
  return pair;
}

test.each([
  ["a section in our own look, written ahead", "Fri 18 Dec 2026"],
  ["a goal with its date", "Goals until 31 Dec 2026"],
  ["a review on a day", "Perf review 15 Dec 2026"],
])("%s, typed at the end, waits: every meeting before it has a section of its own", async (_, ahead) => {
  const pair = await aTopic();
  writesBelow(pair, undefined, [
    [ahead, "HEADING_2"],
    ["Launch retro", "NORMAL_TEXT"],
  ]);
  for (const day of ["27 Nov", "4 Dec", "11 Dec"]) {
    daysLater(pair.office, 7);
    expect(carriesAll(listOf(pair))).toBe(`Carry over to Fri ${day}`);
    expect(sections(pair)).toContain(`Fri ${day} 2026`);
    expect(linesUnder(pair, `Fri ${day} 2026`)).toContain("Lisbon since 20 Nov");
    const [below = ""] = linesUnder(pair, ahead);
    // Below a heading that is no meeting's it is an item like any other, and goes along where it is ticked.
    expect(below.replace(ahead.startsWith("Fri") ? "" : / → .*/, "")).toBe("Launch retro");
  }
  daysLater(pair.office, 7);
  opens(pair.office, ALEX, pair.next()).reload();
  expect(sections(pair).filter((text) => text === "Fri 18 Dec 2026")).toHaveLength(1);
});

test.each([
  ["a title", "Review 15 Dec 2026", "", "NORMAL_TEXT"],
  ["a heading of what is due", "Goals", "Goals for 31 Dec 2026", "HEADING_2"],
  ["a heading with a date behind words", "Feedback", "Feedback 24 Nov 2026", "HEADING_2"],
  ["a line", "Notes", "24 Nov 2026", "NORMAL_TEXT"],
  ["a heading of the past", "Facts", "Start date 1 March 2026", "HEADING_1"],
  ["a heading in our own look", "Old", "Fri 27 Nov 2026", "HEADING_2"],
])("a date in another tab, %s, moves no meeting there", async (_, title, text, style) => {
  const pair = await aTopic();
  addsTab(pair, title, text, style);
  const other = () => JSON.stringify(pair.office.workspace.docs.view(ALEX, pair.docId).document.tabs?.[1]);
  const before = other();
  for (const day of ["27 Nov", "4 Dec"]) {
    daysLater(pair.office, 7);
    expect(carriesAll(listOf(pair))).toBe(`Carry over to Fri ${day}`);
    expect(linesUnder(pair, `Fri ${day} 2026`)).toContain("Lisbon since 20 Nov");
  }
  const days = sections(pair);
  expect(days.indexOf("Fri 20 Nov 2026")).toBeLessThan(days.indexOf("Fri 4 Dec 2026"));
  expect(other()).toBe(before);
  expect(page(pair).filter(({ text: words }) => words.includes("Lisbon")).length).toBeGreaterThan(1);
});
