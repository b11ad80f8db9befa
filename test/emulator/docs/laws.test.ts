import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Request } from "../../../contract/docs";
import { ApiError } from "../../../emulator/api/error";
import { docsAssumptions } from "../../../emulator/docs/assumptions";
import type { PersonEdit } from "../../../emulator/docs/docs";
import { tried } from "../laws";
import { expectConsistent } from "./consistent";
import { ALEX, DANA, type DocsWorld, docsWorld } from "./world";

const index = fc.nat({ max: 60 });
const text = fc.constantFrom(
  "x",
  "a\nb",
  "\n",
  "\tin\n\t\tdeeper\nout",
  "😀",
  "a\u0001\ue000b",
  "word and word",
);
const range = fc.tuple(index, fc.nat({ max: 15 })).map(([start, length]) => ({
  startIndex: start,
  endIndex: start + length,
}));
const location = index.map((at) => ({ index: at }));
const namedStyle = fc.constantFrom(
  "NORMAL_TEXT" as const,
  "HEADING_1" as const,
  "HEADING_3" as const,
  "TITLE" as const,
);
const preset = fc.constantFrom(
  "BULLET_CHECKBOX" as const,
  "BULLET_DISC_CIRCLE_SQUARE" as const,
  "NUMBERED_DECIMAL_NESTED" as const,
);
const cellAt = fc.record({
  tableStartLocation: location,
  rowIndex: fc.nat({ max: 2 }),
  columnIndex: fc.nat({ max: 2 }),
});

const request: fc.Arbitrary<Request> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ location, text }).map((insertText) => ({ insertText })) },
  { weight: 3, arbitrary: range.map((each) => ({ deleteContentRange: { range: each } })) },
  range.chain((each) =>
    fc.record({ bold: fc.boolean(), italic: fc.boolean() }).map((textStyle) => ({
      updateTextStyle: { range: each, textStyle, fields: "bold,italic,link" },
    })),
  ),
  range.map((each) => ({
    updateTextStyle: { range: each, textStyle: { link: { url: "https://example.com" } }, fields: "link" },
  })),
  fc.tuple(range, namedStyle).map(([each, namedStyleType]) => ({
    updateParagraphStyle: { range: each, paragraphStyle: { namedStyleType }, fields: "namedStyleType" },
  })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(range, preset)
      .map(([each, bulletPreset]) => ({ createParagraphBullets: { range: each, bulletPreset } })),
  },
  range.map((each) => ({ deleteParagraphBullets: { range: each } })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(range, fc.constantFrom("a", "b"))
      .map(([each, name]) => ({ createNamedRange: { range: each, name } })),
  },
  fc.constant({ deleteNamedRange: { name: "a" } }),
  fc.tuple(fc.constantFrom("a", "b"), text).map(([namedRangeName, each]) => ({
    replaceNamedRangeContent: { namedRangeName, text: each },
  })),
  location.map((each) => ({ insertPerson: { location: each, personProperties: { email: DANA } } })),
  location.map((each) => ({ insertPageBreak: { location: each } })),
  location.map((each) => ({ insertSectionBreak: { location: each, sectionType: "CONTINUOUS" as const } })),
  location.map((each) => ({ createFootnote: { location: each } })),
  location.map((each) => ({ insertInlineImage: { location: each, uri: "https://example.com/a.png" } })),
  {
    weight: 2,
    arbitrary: location.map((each) => ({ insertTable: { location: each, rows: 2, columns: 2 } })),
  },
  fc
    .tuple(cellAt, fc.boolean())
    .map(([tableCellLocation, insertBelow]) => ({ insertTableRow: { tableCellLocation, insertBelow } })),
  fc
    .tuple(cellAt, fc.boolean())
    .map(([tableCellLocation, insertRight]) => ({ insertTableColumn: { tableCellLocation, insertRight } })),
  cellAt.map((tableCellLocation) => ({ deleteTableRow: { tableCellLocation } })),
  cellAt.map((tableCellLocation) => ({ deleteTableColumn: { tableCellLocation } })),
  cellAt.map((tableCellLocation) => ({
    mergeTableCells: { tableRange: { tableCellLocation, rowSpan: 2, columnSpan: 1 } },
  })),
  fc.tuple(fc.constantFrom("a", "o", "word"), text).map(([find, replaceText]) => ({
    replaceAllText: { containsText: { text: find }, replaceText },
  })),
);

const stretch = range.map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex }));
const edit: fc.Arbitrary<PersonEdit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(index, text).map(([at, each]) => ({ kind: "insertText" as const, at, text: each })),
  },
  { weight: 2, arbitrary: stretch.map((each) => ({ kind: "deleteRange" as const, ...each })) },
  index.map((at) => ({ kind: "backspace" as const, at })),
  fc.tuple(stretch, text).map(([each, words]) => ({ kind: "replaceRange" as const, ...each, text: words })),
  { weight: 2, arbitrary: index.map((at) => ({ kind: "tick" as const, at })) },
  index.map((at) => ({ kind: "untick" as const, at })),
  stretch.map((each) => ({
    kind: "setTextStyle" as const,
    ...each,
    style: { strikethrough: true, link: null },
  })),
  stretch.map((each) => ({ kind: "setBullet" as const, ...each, bullet: "checkbox" as const })),
  stretch.map((each) => ({ kind: "setBullet" as const, ...each, bullet: "none" as const })),
  stretch.map((each) => ({ kind: "nest" as const, ...each })),
  stretch.map((each) => ({ kind: "unnest" as const, ...each })),
  stretch.map((each) => ({
    kind: "setParagraphStyle" as const,
    ...each,
    style: { namedStyleType: "HEADING_2" as const },
  })),
  {
    weight: 2,
    arbitrary: fc
      .tuple(stretch, index)
      .map(([each, to]) => ({ kind: "moveParagraphs" as const, ...each, to })),
  },
  fc.tuple(index, fc.boolean()).map(([at, ticked]) => ({
    kind: "paste" as const,
    at,
    paragraphs: [
      { runs: [{ text: "pasted", style: { bold: true } }], style: { namedStyleType: "HEADING_3" as const } },
      { runs: [{ text: "item" }], bullet: { shape: "checkbox" as const, level: 1 }, ticked },
    ],
  })),
  index.map((at) => ({
    kind: "insertChip" as const,
    at,
    chip: { kind: "richLink" as const, uri: "https://example.com" },
  })),
  index.map((at) => ({ kind: "insertImage" as const, at, uri: "data:image/png;base64,AA==" })),
  fc.tuple(index, text).map(([at, each]) => ({ kind: "suggestInsert" as const, at, text: each })),
  stretch.map((each) => ({ kind: "suggestDelete" as const, ...each })),
);

type Act =
  | { readonly by: "api"; readonly requests: readonly Request[] }
  | { readonly by: "hand"; readonly edit: PersonEdit };
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.array(request, { minLength: 1, maxLength: 2 }).map((requests) => ({ by: "api" as const, requests })),
  edit.map((each) => ({ by: "hand" as const, edit: each })),
);
const answers = fc.record(
  Object.fromEntries(docsAssumptions.map(({ id, answers }) => [id, fc.constantFrom(...answers)])),
);
/** An emptied range that stays has no content, which the checker would call wrong. */
const usualAnswers = answers.map((chosen) => ({ ...chosen, "docs.named-range-emptied": "vanishes" }));

/** Something of everything to start from: a heading, items, a table, a named range. */
function begin(w: DocsWorld, id: string): void {
  const words = "Heading\none\n\ttwo with a word\nthree words here\n\nfour and more of them to the end";
  w.batch(id, [
    { insertText: { location: { index: 1 }, text: words } },
    { createParagraphBullets: { range: { startIndex: 9, endIndex: 20 }, bulletPreset: "BULLET_CHECKBOX" } },
    {
      updateParagraphStyle: {
        range: { startIndex: 1, endIndex: 2 },
        paragraphStyle: { namedStyleType: "HEADING_2" },
        fields: "namedStyleType",
      },
    },
    { createNamedRange: { range: { startIndex: 3, endIndex: 30 }, name: "a" } },
    { insertTable: { location: { index: 40 }, rows: 2, columns: 2 } },
  ]);
}

function settle(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof ApiError && (error.code === 400 || error.code === 500)) return false;
    throw error;
  }
}

function perform(w: DocsWorld, id: string, each: Act): boolean {
  return settle(() => {
    if (each.by === "api") w.batch(id, each.requests);
    else w.docs.edit(DANA, id, each.edit);
  });
}

const frozen = (w: DocsWorld) => JSON.stringify(w.docs.snapshot());

test("any sequence of requests and edits leaves a document that agrees with a from-scratch reading", () => {
  const tally: [number, number] = [0, 0];
  fc.assert(
    fc.property(usualAnswers, fc.array(act, { minLength: 1, maxLength: 25 }), (chosen, acts) => {
      const w = docsWorld(chosen);
      const id = w.make();
      begin(w, id);
      for (const each of acts) {
        const before = w.docs.snapshot();
        const written = JSON.stringify(before);
        const done = perform(w, id, each);
        if (JSON.stringify(before) !== written) throw new Error("an old state was changed in place");
        if (!done && frozen(w) !== written) throw new Error("a refused change left a trace");
        tally[done ? 0 : 1] += 1;
        expectConsistent(w.get(id, { includeTabsContent: true }));
        for (const mode of ["PREVIEW_SUGGESTIONS_ACCEPTED", "PREVIEW_WITHOUT_SUGGESTIONS"]) {
          expectConsistent(w.get(id, { includeTabsContent: true, suggestionsViewMode: mode }));
        }
        for (const type of ["text/markdown", "text/plain", "text/html"]) {
          if (w.docs.export(id, type).includes("undefined")) throw new Error(`"undefined" in ${type}`);
        }
      }
    }),
    tried(70),
  );
  // The law says little if most of what is tried is refused.
  expect(tally[0]).toBeGreaterThan(tally[1]);
});

test("a batch with one wrong request leaves the document byte for byte as it was", () => {
  const wrong: Request = { insertText: { location: { index: 100_000 }, text: "x" } };
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 8 }),
      fc.array(request, { minLength: 1, maxLength: 6 }),
      (acts, requests) => {
        const w = docsWorld();
        const id = w.make();
        begin(w, id);
        for (const each of acts) perform(w, id, each);
        const state = frozen(w);
        const version = w.version(id);
        expect(() => w.batch(id, [...requests, wrong])).toThrow(/^Invalid requests\[\d+\]/);
        expect(frozen(w)).toBe(state);
        expect(w.version(id)).toBe(version);
      },
    ),
    tried(50),
  );
});

test("restore(snapshot()) is the identity, through JSON too", () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 10 }),
      fc.array(act, { minLength: 1, maxLength: 5 }),
      (acts, later) => {
        const w = docsWorld();
        const id = w.make();
        begin(w, id);
        for (const each of acts) perform(w, id, each);
        const told = () => JSON.stringify([w.get(id, { includeTabsContent: true }), w.docs.view(DANA, id)]);
        const before = told();
        const state = frozen(w);
        for (const each of later) perform(w, id, each);
        w.docs.restore(JSON.parse(state));
        expect(told()).toBe(before);
        expect(frozen(w)).toBe(state);
      },
    ),
    tried(30),
  );
});

test("revisions: a change gives a new id to each person, no change keeps it", () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 10 }), (acts) => {
      const w = docsWorld();
      const id = w.make();
      const seen = new Set<string>();
      const revision = (person: string) => w.get(id, {}, person).revisionId ?? "";
      for (const each of acts) {
        const before = [revision(ALEX), revision(DANA)];
        expect(new Set(before).size).toBe(2);
        const done = perform(w, id, each);
        expect([revision(ALEX), revision(DANA)].map((now, i) => now === before[i])).toEqual([!done, !done]);
        if (done)
          for (const now of [revision(ALEX), revision(DANA)]) {
            expect(seen.has(now)).toBe(false);
            seen.add(now);
          }
      }
    }),
    tried(25),
  );
});

test("words put in and cut out by index are what string arithmetic says", () => {
  const step = fc.record({
    at: fc.nat({ max: 40 }),
    cut: fc.nat({ max: 8 }),
    words: fc.constantFrom("ab", "x\ny", "", "😀!"),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const w = docsWorld();
      const id = w.make();
      let expected = "\n";
      const isHalf = (at: number) => /[\udc00-\udfff]/.test(expected[at] ?? "");
      for (const { at, cut, words } of steps) {
        let place = Math.min(at, expected.length - 1);
        if (isHalf(place)) place += 1;
        if (words !== "") {
          w.batch(id, [{ insertText: { location: { index: place + 1 }, text: words } }]);
          expected = expected.slice(0, place) + words + expected.slice(place);
        }
        let end = Math.min(place + cut, expected.length - 1);
        if (isHalf(end)) end -= 1;
        if (end > place && !isHalf(place)) {
          w.batch(id, [{ deleteContentRange: { range: { startIndex: place + 1, endIndex: end + 1 } } }]);
          expected = expected.slice(0, place) + expected.slice(end);
        }
      }
      const read = (w.get(id).body?.content ?? [])
        .flatMap((element) => element.paragraph?.elements ?? [])
        .map((element) => element.textRun?.content ?? "")
        .join("");
      expect(read).toBe(expected);
    }),
    tried(50),
  );
});
