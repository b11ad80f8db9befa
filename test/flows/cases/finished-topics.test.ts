import { expect, test } from "@jest/globals";
import type { PersonEdit } from "../../../emulator/docs/docs";
import { aPair, DANA, daysLater, nests, type Pair, ticksInDoc, typesInDoc } from "../world";
import { carriesAll, linesUnder, listed, listOf, page } from "./hands";

/** "Project" with "Review" and "Deploy" typed below it the natural way: Enter, Tab. */
async function aProject(): Promise<Pair> {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Project");
  for (const words of ["Deploy", "Review"]) {
    typesInDoc(pair, DANA, `\n${words}`, "Project");
    nests(pair, DANA, words);
  }
  return pair;
}

function edits(pair: Pair, words: string, edit: (start: number, end: number) => PersonEdit): void {
  const line = page(pair).find(({ text }) => text.includes(words));
  if (line === undefined) throw new Error(`The doc does not say "${words}".`);
  pair.office.workspace.docs.edit(DANA, pair.docId, edit(line.start, line.end - 1));
}

const ends: readonly (readonly [string, (pair: Pair) => void])[] = [
  ["ticked", (pair) => ticksInDoc(pair, DANA, "Deploy")],
  [
    "struck through",
    (pair) =>
      edits(pair, "Deploy", (start, end) => ({
        kind: "setTextStyle",
        style: { strikethrough: true },
        start,
        end,
      })),
  ],
  ["marked ✓", (pair) => edits(pair, "Deploy", (at) => ({ kind: "insertText", at, text: "✓ " }))],
];

test.each(ends)(
  "a finished detail (%s) stays behind, without an arrow; its topic goes along with the rest",
  async (_, ends) => {
    const pair = await aProject();
    ends(pair);
    for (const day of ["27 Nov", "4 Dec"]) {
      daysLater(pair.office, 7);
      carriesAll(listOf(pair));
      const copy = linesUnder(pair, `Fri ${day} 2026`).filter((line) => /Project|Review|Deploy/.test(line));
      expect(copy).toEqual(["Project since 20 Nov", "  Review"]);
    }
    const original = linesUnder(pair, "Fri 20 Nov 2026");
    expect(original.filter((line) => line.includes("Deploy"))).toEqual([expect.not.stringContaining("→")]);
  },
);

test.each(ends)("what is finished (%s) between the list and the press stays behind", async (_, ends) => {
  const pair = await aProject();
  daysLater(pair.office, 7);
  const list = listOf(pair);
  ends(pair);
  carriesAll(list);
  expect(linesUnder(pair, "Fri 27 Nov 2026").join()).not.toContain("Deploy");
  expect(linesUnder(pair, "Fri 27 Nov 2026")).toContain("Project since 20 Nov");
});

/** "Hiring" with notes below it in one of the ways people write them. */
const notes: readonly (readonly [string, (pair: Pair) => void])[] = [
  [
    "nested boxes",
    (pair) => {
      for (const words of ["Budget until March", "Two candidates, both good"]) {
        typesInDoc(pair, DANA, `\n${words}`, "Hiring");
        nests(pair, DANA, words);
      }
    },
  ],
  [
    "boxes nested twice",
    (pair) => {
      typesInDoc(pair, DANA, "\nTwo candidates, both good", "Hiring");
      nests(pair, DANA, "Two candidates");
      typesInDoc(pair, DANA, "\nBudget until March", "both good");
      nests(pair, DANA, "Budget until");
    },
  ],
  [
    "nested bullets",
    (pair) => {
      for (const words of ["Budget until March", "Two candidates, both good"]) {
        typesInDoc(pair, DANA, `\n${words}`, "Hiring");
        nests(pair, DANA, words);
        edits(pair, words, (start, end) => ({ kind: "setBullet", bullet: "bullet", start, end }));
      }
    },
  ],
];

test.each(notes)("below a finished topic nothing is offered (%s)", async (_, writes) => {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Hiring");
  typesInDoc(pair, DANA, "\nRent", "Hiring");
  writes(pair);
  ticksInDoc(pair, DANA, "Hiring");
  daysLater(pair.office, 7);
  const list = listOf(pair);
  expect(listed(list, "Not reached")).toEqual(["Rent"]);
  expect(list?.texts({ folded: true }).join()).not.toMatch(/Hiring|candidates|Budget/);
  carriesAll(list);
  expect(linesUnder(pair, "Fri 27 Nov 2026").join()).not.toMatch(/Hiring|candidates|Budget/);
});

test.each(notes)(
  "an open topic with notes below it was probably talked about, and takes its boxes along (%s)",
  async (how, writes) => {
    const pair = await aPair();
    typesInDoc(pair, DANA, "Hiring");
    writes(pair);
    daysLater(pair.office, 7);
    const list = listOf(pair);
    expect(listed(list, "Not reached")).toEqual([]);
    expect(listed(list, "Probably talked about")).toEqual(expect.arrayContaining(["Hiring"]));
    carriesAll(list);
    const copy = linesUnder(pair, "Fri 27 Nov 2026").filter((line) => /Hiring|candidates|Budget/.test(line));
    const deep = how === "boxes nested twice" ? "    Budget until March" : "  Budget until March";
    // Bullets are notes: they stay with the line that they were written below.
    const details = how === "nested bullets" ? [] : ["  Two candidates, both good", deep];
    expect(copy).toEqual(["Hiring since 20 Nov", ...details]);
  },
);
