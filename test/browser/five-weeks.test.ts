import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { tableOf } from "../../simulate/doc-table";
import { linesOf } from "../../simulate/page";
import { liveFiveWeeks, NOTED, TYPED } from "./five-weeks";
import { type OpenedPlayground, openPlayground } from "./playground";

let playground: OpenedPlayground;
beforeEach(async () => {
  playground = await openPlayground();
});
afterEach(() => playground.close());

test("five weeks typed by both with Enter and Tab leave a doc in which nothing stands open twice and nothing of ours says nothing", async () => {
  const { alex } = await liveFiveWeeks(playground);
  const docId = new URL(alex.page.url()).pathname.split("/d/")[1]?.split("/")[0] ?? "";
  const lines = linesOf(playground.workspace, "alex@example.com", docId);
  const { openTwice, notesOnALine, notesOnDetails, emptyBoxes, wordlessSections, linesOfOurs } = tableOf(
    lines,
    "Fri 18 Dec 2026",
  );
  expect({ openTwice, notesOnALine, notesOnDetails, emptyBoxes, wordlessSections }).toEqual({
    openTwice: [],
    notesOnALine: 1,
    notesOnDetails: 0,
    emptyBoxes: 0,
    wordlessSections: 0,
  });
  expect(linesOfOurs).toBeLessThanOrEqual(6);
  const words = lines.map(({ text }) => text);
  expect(TYPED.filter((typed) => !words.some((text) => text.startsWith(typed)))).toEqual([]);
  for (const [note, item] of NOTED) {
    const above = lines.slice(0, words.lastIndexOf(note));
    expect([
      note,
      above
        .reverse()
        .find(({ level }) => level === 0)
        ?.text.startsWith(item),
    ]).toEqual([note, true]);
  }
  // A day in a note is a note: the only sections are the meetings'.
  expect(lines.filter(({ style }) => style === "HEADING_2").map(({ text }) => text)).toEqual([
    "Fri 20 Nov 2026",
    "Fri 27 Nov 2026",
    "Fri 4 Dec 2026",
    "Fri 11 Dec 2026",
    "Fri 18 Dec 2026",
    "Fri 25 Dec 2026",
  ]);
  // What people typed has no look of ours, wherever they typed it.
  const small = await alex.page.locator(".ProseMirror .line span[style*='font-size']").allInnerTexts();
  expect(small.filter((text) => TYPED.some((typed) => text.includes(typed)))).toEqual([]);
  expect(playground.complaints).toEqual([]);
}, 180_000);
