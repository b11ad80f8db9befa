import { expect, test } from "@jest/globals";
import type { Request } from "../../../contract/docs";
import { at, docsWorld, lines, paragraph, runs, written } from "./world";

test("the end index of an empty document is 2, behind a section break and one empty line", () => {
  const w = docsWorld();
  const content = w.get(w.make()).body?.content ?? [];
  expect(content.map(({ startIndex, endIndex }) => [startIndex, endIndex])).toEqual([
    [undefined, 1],
    [1, 2],
  ]);
  expect(content[1]?.paragraph).toEqual({
    elements: [{ startIndex: 1, endIndex: 2, textRun: { content: "\n", textStyle: {} } }],
    paragraphStyle: { namedStyleType: "NORMAL_TEXT", direction: "LEFT_TO_RIGHT" },
  });
});

test("a newline copies the paragraph style, the bullet included", () => {
  const { w, id } = written("Heading\nitem");
  w.batch(id, [
    {
      updateParagraphStyle: {
        ...at(1, 2),
        paragraphStyle: { namedStyleType: "HEADING_2" },
        fields: "namedStyleType",
      },
    },
    { createParagraphBullets: { ...at(9, 10), bulletPreset: "BULLET_CHECKBOX" } },
    { insertText: { location: { index: 13 }, text: "\nnext" } },
    { insertText: { location: { index: 8 }, text: "\ntwo" } },
  ]);
  expect(lines(w.get(id))).toEqual(["## Heading", "## two", "• item", "• next"]);
});

test("inserted text looks like what stands just before it, at a line's start like the line", () => {
  const { w, id } = written("plain bold");
  w.batch(id, [
    { updateTextStyle: { ...at(7, 11), textStyle: { bold: true }, fields: "bold" } },
    { insertText: { location: { index: 11 }, text: "er" } },
    { insertText: { location: { index: 1 }, text: "so " } },
  ]);
  expect(runs(w.get(id))).toEqual(["so plain ", "[bold]bolder", "\n"]);
});

test("an insertion within a surrogate pair lands after it", () => {
  const { w, id } = written("a😀b");
  w.batch(id, [{ insertText: { location: { index: 3 }, text: "x" } }]);
  expect(lines(w.get(id))).toEqual(["a😀xb"]);
});

test("control and private-use characters are stripped, tabs and soft breaks are not", () => {
  const { w, id } = written("a\u0000\u0008\u000c\r\u001f\ue000\uf8ffb\tc\u000bd");
  expect(lines(w.get(id))).toEqual(["ab\tc\u000bd"]);
});

test("the end of a segment is just before its last newline", () => {
  const { w, id } = written("one");
  w.batch(id, [{ insertText: { endOfSegmentLocation: {}, text: "\ntwo" } }]);
  expect(lines(w.get(id))).toEqual(["one", "two"]);
});

const refusals: readonly [string, Request, string][] = [
  [
    "at the end index",
    { insertText: { location: { index: 9 }, text: "x" } },
    "insertText: Index 9 must be less than the end index of the referenced segment, 9.",
  ],
  [
    "at a table's or section's own place",
    { insertText: { location: { index: 0 }, text: "x" } },
    "insertText: The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.",
  ],
  [
    "without text",
    { insertText: { location: { index: 1 } } },
    "insertText: Insert text requests must specify text to insert.",
  ],
  ["without a place", { insertText: { text: "x" } }, "insertText: The insertion location must be specified."],
  [
    "in an unknown tab",
    { insertText: { location: { index: 1, tabId: "t.x" }, text: "x" } },
    "insertText: No tab found with ID: t.x",
  ],
  [
    "in an unknown segment",
    { insertText: { location: { index: 1, segmentId: "kix.x" }, text: "x" } },
    "insertText: Segment with ID kix.x was not found.",
  ],
  ["of nothing", { deleteContentRange: at(3, 3) }, "deleteContentRange: The range should not be empty."],
  [
    "backwards",
    { deleteContentRange: at(5, 3) },
    "deleteContentRange: Invalid range: end index cannot be less than start index",
  ],
  [
    "of the last newline",
    { deleteContentRange: at(3, 9) },
    "deleteContentRange: The range cannot include the newline character at the end of the segment.",
  ],
  [
    "past the end",
    { deleteContentRange: at(3, 10) },
    "deleteContentRange: Index 10 must be less than the end index of the referenced segment, 9.",
  ],
  [
    "of the first section break",
    { deleteContentRange: at(0, 3) },
    "deleteContentRange: Invalid deletion range. Cannot delete the requested range.",
  ],
  [
    "of half a character",
    { deleteContentRange: at(6, 7) },
    "deleteContentRange: The range cannot start or end in the middle of a surrogate pair.",
  ],
];

test.each(refusals)("refused: text %s", (_name, request, message) => {
  const { w, id } = written("ab\ncd😀");
  expect(() =>
    w.batch(id, [
      { insertText: { location: { index: 1 }, text: "x" } },
      { deleteContentRange: at(1, 2) },
      request,
    ]),
  ).toThrow(`Invalid requests[2].${message}`);
  expect(lines(w.get(id))).toEqual(["ab", "cd😀"]);
});

test("a deletion across lines joins them and keeps the first line's style", () => {
  const { w, id } = written("Heading\nitem");
  w.batch(id, [
    {
      updateParagraphStyle: {
        ...at(1, 2),
        paragraphStyle: { namedStyleType: "HEADING_2" },
        fields: "namedStyleType",
      },
    },
    { createParagraphBullets: { ...at(9, 10), bulletPreset: "BULLET_CHECKBOX" } },
    { deleteContentRange: at(5, 11) },
  ]);
  expect(lines(w.get(id))).toEqual(["## Headem"]);
});

test("a deletion across lines can keep the last line's style, by assumption", () => {
  const { w, id } = written("Heading\nitem", { "docs.joined-line-style": "last" });
  w.batch(id, [
    { createParagraphBullets: { ...at(9, 10), bulletPreset: "BULLET_CHECKBOX" } },
    { deleteContentRange: at(5, 11) },
  ]);
  expect(lines(w.get(id))).toEqual(["• Headem"]);
});

test("whole lines go without a trace", () => {
  const { w, id } = written("one\ntwo\nthree");
  w.batch(id, [
    { createParagraphBullets: { ...at(9, 10), bulletPreset: "BULLET_CHECKBOX" } },
    { deleteContentRange: at(5, 9) },
  ]);
  expect(lines(w.get(id))).toEqual(["one", "• three"]);
});

test("the newline before a table goes only with the table", () => {
  const { w, id } = written("one\ntwo");
  w.batch(id, [{ insertTable: { location: { index: 4 }, rows: 1, columns: 1 } }]);
  const start = w.get(id).body?.content?.findIndex((element) => element.table !== undefined) ?? 0;
  const table = w.get(id).body?.content?.[start];
  expect([table?.startIndex, table?.endIndex]).toEqual([5, 10]);
  const refused =
    "Invalid requests[0].deleteContentRange: Invalid deletion range. Cannot delete the requested range.";
  for (const range of [at(3, 5), at(4, 5), at(1, 5), at(5, 8), at(7, 12), at(7, 8)]) {
    expect(() => w.batch(id, [{ deleteContentRange: range }])).toThrow(/deleteContentRange/);
  }
  expect(() => w.batch(id, [{ deleteContentRange: at(3, 5) }])).toThrow(refused);
  w.batch(id, [{ deleteContentRange: at(3, 10) }]);
  expect(lines(w.get(id))).toEqual(["on", "two"]);
});

test("what replaceAllText replaces keeps its look, in every tab", () => {
  const { w, id } = written("Budget and budget\nmore");
  w.batch(id, [{ updateTextStyle: { ...at(1, 7), textStyle: { bold: true }, fields: "bold" } }]);
  const [reply] =
    w.batch(id, [{ replaceAllText: { containsText: { text: "budget" }, replaceText: "Money" } }]).replies ??
    [];
  expect(reply).toEqual({ replaceAllText: { occurrencesChanged: 2 } });
  expect(runs(w.get(id))).toEqual(["[bold]Money", " and Money\n", "more\n"]);
});

test.each([
  [{ text: "budget", matchCase: true }, "Budget and X"],
  [{ text: "b.d", searchByRegex: true }, "Xget and Xget"],
  [{ text: "b.d" }, "Budget and budget"],
])("replaceAllText finds %j", (containsText, expected) => {
  const { w, id } = written("Budget and budget");
  w.batch(id, [{ replaceAllText: { containsText, replaceText: "X" } }]);
  expect(lines(w.get(id))).toEqual([expected]);
});

test("replaceAllText with newlines makes lines", () => {
  const { w, id } = written("a, b, c");
  w.batch(id, [{ replaceAllText: { containsText: { text: ", " }, replaceText: "\n" } }]);
  expect(lines(w.get(id))).toEqual(["a", "b", "c"]);
});

test("who keeps the heading id when a heading is split", () => {
  const headingIds = (answer: string, index: number) => {
    const { w, id } = written("Heading", { "docs.heading-id-when-split": answer });
    w.batch(id, [
      {
        updateParagraphStyle: {
          ...at(1, 2),
          paragraphStyle: { namedStyleType: "HEADING_1" },
          fields: "namedStyleType",
        },
      },
    ]);
    const before = paragraph(w.get(id), 0).paragraphStyle?.headingId;
    w.batch(id, [{ insertText: { location: { index }, text: "new\n" } }]);
    return [0, 1].map((line) => paragraph(w.get(id), line).paragraphStyle?.headingId === before);
  };
  expect(headingIds("stays-with-words", 1)).toEqual([false, true]);
  expect(headingIds("stays-with-words", 8)).toEqual([true, false]);
  expect(headingIds("stays-with-newline", 1)).toEqual([false, true]);
  expect(headingIds("stays-with-newline", 8)).toEqual([false, true]);
});

test("a document holds 1.02 million characters", () => {
  const { w, id } = written("x".repeat(1_000_000));
  const more = (length: number) =>
    w.batch(id, [{ insertText: { location: { index: 1 }, text: "x".repeat(length) } }]);
  expect(() => more(20_000)).toThrow(/^Invalid requests\[0\]\.insertText: The document is too long/);
  more(19_000);
});
