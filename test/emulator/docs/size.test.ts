import { expect, test } from "@jest/globals";
import { fittedExponent } from "../../../bench/fit";
import type { Request } from "../../../contract/docs";
import { checkbox, composeDocument, heading, type Piece, plain } from "../../../emulator/docs/compose";
import type { PersonEdit } from "../../../emulator/docs/edits/edit";
import { ALEX, docsWorld } from "./world";

/** Weekly sections, 12 lines each. Ten years are 520. */
function sections(weeks: number): Piece[] {
  return Array.from({ length: weeks }, (_, week) => [
    heading(2, `Week ${week}`),
    heading(3, "Dana's topics"),
    ...Array.from({ length: 4 }, (_, i) =>
      checkbox(
        `Topic ${i} of week ${week}, with some words about it, and a few more so that it is long enough`,
      ),
    ),
    plain("What was said about it, in a line of ordinary length that goes on"),
    heading(3, "Next steps"),
    ...Array.from({ length: 4 }, (_, i) => checkbox(`Step ${i}`, { ticked: i % 2 === 0, level: i % 2 })),
  ]).flat();
}

test("a doc of 520 sections takes a batch of ten requests in milliseconds", () => {
  const w = docsWorld();
  const id = w.make();
  composeDocument(w.docs, ALEX, id, sections(520));
  const end = (w.get(id).body?.content ?? []).at(-1)?.endIndex ?? 0;
  expect(end).toBeGreaterThan(200_000);
  w.batch(
    id,
    Array.from({ length: 520 }, (_, i) => ({
      createNamedRange: { name: `section ${i}`, range: { startIndex: 1 + i * 400, endIndex: 5 + i * 400 } },
    })),
  );
  const requests: Request[] = [
    {
      insertText: { location: { index: end - 1 }, text: "\nFri 27 Nov\nDana\nBudget\nNext steps\nCall Sam" },
    },
    { deleteParagraphBullets: { range: { startIndex: end, endIndex: end + 40 } } },
    {
      updateParagraphStyle: {
        range: { startIndex: end, endIndex: end + 3 },
        paragraphStyle: { namedStyleType: "HEADING_2" },
        fields: "namedStyleType,indentStart,indentFirstLine",
      },
    },
    {
      createParagraphBullets: {
        range: { startIndex: end + 16, endIndex: end + 20 },
        bulletPreset: "BULLET_CHECKBOX",
      },
    },
    { updateTextStyle: { range: { startIndex: end + 16, endIndex: end + 20 }, textStyle: {}, fields: "*" } },
    { createNamedRange: { name: "new", range: { startIndex: end, endIndex: end + 10 } } },
    { insertText: { location: { index: 30 }, text: "x" } },
    {
      updateTextStyle: {
        range: { startIndex: 1, endIndex: 2_000 },
        textStyle: { italic: true },
        fields: "italic",
      },
    },
    { deleteContentRange: { range: { startIndex: 30, endIndex: 31 } } },
    { insertText: { location: { index: 1 }, text: "Top\n" } },
  ];
  w.batch(id, requests);
  expect(leastTime(() => void w.batch(id, requests), 9)).toBeLessThan(30);
});

/** Milliseconds of processor time, the least of several: the machine may be busy with other things. */
function leastTime(act: () => void, times: number): number {
  const took = Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...took);
}

const SIZES = [40, 80, 160, 320] as const;
/** Linear is 1, quadratic 2. */
const MOST = 1.45;

test("what is done to a doc costs no more than in proportion to its length", () => {
  const costs = SIZES.map((weeks) => {
    const w = docsWorld();
    const pieces = sections(weeks);
    const made = leastTime(() => composeDocument(w.docs, ALEX, w.make(), pieces), 3);
    const id = w.make();
    composeDocument(w.docs, ALEX, id, pieces);
    const end = (w.get(id).body?.content ?? []).at(-1)?.endIndex ?? 0;
    const insertions: Request[] = Array.from({ length: 20 }, (_, i) => ({
      insertText: { location: { index: 1 + i * Math.floor(end / 25) }, text: "Budget\n" },
    }));
    const lines = sections(weeks).flatMap((piece) => (piece.kind === "lines" ? piece.lines : []));
    const paste: PersonEdit = { kind: "paste", at: 1, paragraphs: lines };
    const everywhere: Request = {
      updateTextStyle: {
        range: { startIndex: 1, endIndex: end - 1 },
        textStyle: { bold: true },
        fields: "bold",
      },
    };
    return {
      made,
      written: leastTime(() => void w.batch(id, insertions), 5),
      styled: leastTime(() => void w.batch(id, [everywhere]), 3),
      pasted: leastTime(() => {
        const state = w.docs.snapshot();
        w.docs.edit(ALEX, id, paste);
        w.docs.restore(state);
      }, 3),
      read: leastTime(() => void w.get(id, { includeTabsContent: true }), 3),
      exported: leastTime(() => void w.docs.export(id, "text/markdown"), 3),
    };
  });
  const grows = (of: (cost: (typeof costs)[number]) => number): number =>
    fittedExponent(SIZES.map((weeks, i) => [weeks, costs[i] === undefined ? 0 : of(costs[i])] as const));
  const exponents = {
    made: grows(({ made }) => made),
    written: grows(({ written }) => written),
    styled: grows(({ styled }) => styled),
    pasted: grows(({ pasted }) => pasted),
    read: grows(({ read }) => read),
    exported: grows(({ exported }) => exported),
  };
  expect(Object.entries(exponents).filter(([, exponent]) => !(exponent < MOST))).toEqual([]);
}, 60_000);

test("a snapshot of a workspace with a long doc is taken and put back at once", () => {
  const w = docsWorld();
  const { docs, workspace } = w;
  const id = w.make();
  composeDocument(docs, ALEX, id, sections(520));
  const before = w.get(id).revisionId;
  let state = workspace.snapshot();
  expect(
    leastTime(() => {
      state = workspace.snapshot();
      workspace.restore(state);
    }, 5),
  ).toBeLessThan(5);
  docs.edit(ALEX, id, { kind: "insertText", at: 1, text: "x" });
  workspace.restore(state);
  expect(w.get(id).revisionId).toBe(before);
});
