import { expect, test } from "@jest/globals";
import type { Document, Request, Table } from "../../../contract/docs";
import { composeDocument, heading, plain, table } from "../../../emulator/docs/compose";
import { expectConsistent } from "./consistent";
import { ALEX, at, docsWorld, lines, paragraph, written } from "./world";

function tableOf(document: Document): { start: number; table: Table; cells: string[][] } {
  const element = document.body?.content?.find((each) => each.table !== undefined);
  if (element?.table === undefined) throw new Error("no table");
  const cells = (element.table.tableRows ?? []).map((row) =>
    (row.tableCells ?? []).map((cell) =>
      (cell.content ?? []).map((each) => each.paragraph?.elements?.[0]?.textRun?.content?.trim()).join("/"),
    ),
  );
  return { start: element.startIndex ?? 0, table: element.table, cells };
}

function withTable() {
  const w = docsWorld();
  const id = w.make();
  composeDocument(w.docs, ALEX, id, [plain("before"), table(["a", "b"], ["c", "d"]), plain("after")]);
  const start = () => tableOf(w.get(id)).start;
  const cell = (rowIndex: number, columnIndex: number) => ({
    tableCellLocation: { tableStartLocation: { index: start() }, rowIndex, columnIndex },
  });
  const run = (...requests: Request[]) => {
    w.batch(id, requests);
    expectConsistent(w.get(id, { includeTabsContent: true }));
    return tableOf(w.get(id)).cells;
  };
  return { w, id, start, cell, run };
}

test("an empty table of two by two takes the places Google gives it", () => {
  const { w, id } = written("x");
  w.batch(id, [{ insertTable: { location: { index: 1 }, rows: 2, columns: 2 } }]);
  const { start, table: made } = tableOf(w.get(id));
  expect(start).toBe(2);
  const places = (made.tableRows ?? []).map((row) => [
    row.startIndex,
    row.tableCells?.map((cell) => [cell.startIndex, cell.endIndex]),
    row.endIndex,
  ]);
  expect(places).toEqual([
    [
      3,
      [
        [4, 6],
        [6, 8],
      ],
      8,
    ],
    [
      8,
      [
        [9, 11],
        [11, 13],
      ],
      13,
    ],
  ]);
  expect(w.get(id).body?.content?.find((each) => each.table)?.endIndex).toBe(14);
});

test("rows and columns come and go, and a table without any is gone", () => {
  const { w, id, cell, run } = withTable();
  expect(run({ insertTableRow: { ...cell(0, 0), insertBelow: true } })).toEqual([
    ["a", "b"],
    ["", ""],
    ["c", "d"],
  ]);
  expect(run({ insertTableColumn: { ...cell(0, 1), insertRight: false } })).toEqual([
    ["a", "", "b"],
    ["", "", ""],
    ["c", "", "d"],
  ]);
  expect(run({ deleteTableRow: cell(1, 0) })).toEqual([
    ["a", "", "b"],
    ["c", "", "d"],
  ]);
  expect(run({ deleteTableColumn: cell(0, 0) })).toEqual([
    ["", "b"],
    ["", "d"],
  ]);
  run({ deleteTableRow: cell(0, 0) });
  w.batch(id, [{ deleteTableRow: cell(0, 0) }]);
  expect(lines(w.get(id))).toEqual(["before", "after"]);
});

test("merged cells gather their text in the head and come apart again", () => {
  const { w, id, cell, run } = withTable();
  const range = { tableRange: { ...cell(0, 0), rowSpan: 2, columnSpan: 1 } };
  expect(run({ mergeTableCells: range })).toEqual([
    ["a/c", "b"],
    ["", "d"],
  ]);
  expect(tableOf(w.get(id)).table.tableRows?.[0]?.tableCells?.[0]?.tableCellStyle?.rowSpan).toBe(2);
  expect(run({ insertTableRow: { ...cell(1, 1), insertBelow: false } })).toEqual([
    ["a/c", "b"],
    ["", ""],
    ["", "d"],
  ]);
  expect(tableOf(w.get(id)).table.tableRows?.[0]?.tableCells?.[0]?.tableCellStyle?.rowSpan).toBe(3);
  expect(() =>
    w.batch(id, [{ mergeTableCells: { tableRange: { ...cell(1, 0), rowSpan: 1, columnSpan: 2 } } }]),
  ).toThrow("Invalid requests[0].mergeTableCells: The table range is not rectangular.");
  run({ unmergeTableCells: { tableRange: { ...cell(0, 0), rowSpan: 3, columnSpan: 2 } } });
  expect(tableOf(w.get(id)).table.tableRows?.[0]?.tableCells?.[0]?.tableCellStyle?.rowSpan).toBe(1);
});

test("table styles: cells with the borders they share, rows, columns, pinned headers", () => {
  const { w, id, start, cell } = withTable();
  const border = { width: { magnitude: 2, unit: "PT" as const }, dashStyle: "SOLID" as const, color: {} };
  const tableStartLocation = { index: start() };
  w.batch(id, [
    {
      updateTableCellStyle: {
        tableRange: { ...cell(0, 0), rowSpan: 1, columnSpan: 1 },
        tableCellStyle: { borderRight: border },
        fields: "borderRight",
      },
    },
    {
      updateTableCellStyle: {
        tableStartLocation,
        tableCellStyle: { contentAlignment: "MIDDLE" },
        fields: "contentAlignment",
      },
    },
    {
      updateTableRowStyle: {
        tableStartLocation,
        rowIndices: [1],
        tableRowStyle: { minRowHeight: { magnitude: 40, unit: "PT" } },
        fields: "minRowHeight",
      },
    },
    {
      updateTableColumnProperties: {
        tableStartLocation,
        columnIndices: [0],
        tableColumnProperties: { width: { magnitude: 90, unit: "PT" }, widthType: "FIXED_WIDTH" },
        fields: "*",
      },
    },
    { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 1 } },
  ]);
  const { table: made } = tableOf(w.get(id));
  const style = (r: number, c: number) => made.tableRows?.[r]?.tableCells?.[c]?.tableCellStyle;
  expect(style(0, 0)?.borderRight).toEqual(border);
  expect(style(0, 1)?.borderLeft).toEqual(border);
  expect(style(1, 1)).toMatchObject({ contentAlignment: "MIDDLE" });
  expect(
    made.tableRows?.map((row) => [
      row.tableRowStyle?.minRowHeight?.magnitude,
      row.tableRowStyle?.tableHeader,
    ]),
  ).toEqual([
    [undefined, true],
    [40, undefined],
  ]);
  expect(made.tableStyle?.tableColumnProperties?.[0]).toEqual({
    width: { magnitude: 90, unit: "PT" },
    widthType: "FIXED_WIDTH",
  });
});

test("text and bullets work inside cells, and the cell's last newline stays", () => {
  const { w, id, start, run } = withTable();
  const inCell = start() + 3;
  expect(run({ insertText: { location: { index: inCell + 1 }, text: "!\nmore" } })[0]).toEqual([
    "a!/more",
    "b",
  ]);
  run({ createParagraphBullets: { ...at(inCell, inCell + 20), bulletPreset: "BULLET_CHECKBOX" } });
  expect(() => w.batch(id, [{ deleteContentRange: at(inCell, inCell + 8) }])).toThrow(
    /deleteContentRange: The range cannot include the newline/,
  );
  expect(() => w.batch(id, [{ insertText: { location: { index: start() }, text: "x" } }])).toThrow(
    /must be inside the bounds of an existing paragraph/,
  );
});

test("breaks: a page break with its newline, a section break after one", () => {
  const { w, id } = written("onetwo");
  w.batch(id, [
    { insertPageBreak: { location: { index: 4 } } },
    { insertSectionBreak: { location: { index: 2 }, sectionType: "NEXT_PAGE" } },
  ]);
  expect(
    w
      .get(id)
      .body?.content?.map(
        (each) => each.sectionBreak?.sectionStyle?.sectionType ?? [each.startIndex, each.endIndex],
      ),
  ).toEqual(["CONTINUOUS", [1, 3], "NEXT_PAGE", [4, 8], [8, 12]]);
  expect(paragraph(w.get(id), 1).elements?.map((each) => Object.keys(each)[2])).toEqual([
    "textRun",
    "pageBreak",
    "textRun",
  ]);
  expect(() => w.batch(id, [{ deleteContentRange: at(2, 3) }])).toThrow(/Cannot delete the requested range/);
  w.batch(id, [{ deleteContentRange: at(2, 4) }]);
  expectConsistent(w.get(id, { includeTabsContent: true }));
});

test("headers, footers and footnotes are segments with indexes from 0", () => {
  const { w, id } = written("body");
  const replies =
    w.batch(id, [
      { createHeader: { type: "DEFAULT" } },
      { createFooter: { type: "DEFAULT" } },
      { createFootnote: { location: { index: 5 } } },
    ]).replies ?? [];
  const headerId = replies[0]?.createHeader?.headerId ?? "";
  const footerId = replies[1]?.createFooter?.footerId ?? "";
  const footnoteId = replies[2]?.createFootnote?.footnoteId ?? "";
  w.batch(id, [
    { insertText: { location: { index: 0, segmentId: headerId }, text: "head" } },
    { insertText: { endOfSegmentLocation: { segmentId: footnoteId }, text: "note" } },
    { createNamedRange: { name: "in header", range: { startIndex: 0, endIndex: 4, segmentId: headerId } } },
  ]);
  const document = w.get(id);
  expect(document.headers?.[headerId]?.content?.[0]).toMatchObject({ endIndex: 5 });
  expect(document.footnotes?.[footnoteId]?.content?.[0]?.paragraph?.elements?.[0]?.textRun?.content).toBe(
    " note\n",
  );
  expect(document.documentStyle).toMatchObject({ defaultHeaderId: headerId, defaultFooterId: footerId });
  expect(paragraph(document, 0).elements?.[1]?.footnoteReference).toMatchObject({
    footnoteId,
    footnoteNumber: "1",
  });
  const refusals: [Request, RegExp][] = [
    [{ createHeader: { type: "DEFAULT" } }, /createHeader: Default header already exists\./],
    [{ createHeader: {} }, /createHeader: The header type must be specified\./],
    [{ deleteFooter: { footerId: "kix.x" } }, /deleteFooter: No footer found with ID: kix\.x/],
    [
      { insertPageBreak: { location: { index: 1, segmentId: headerId } } },
      /insertPageBreak: Page breaks cannot be inserted inside/,
    ],
    [
      { insertTable: { location: { index: 1, segmentId: footnoteId }, rows: 1, columns: 1 } },
      /insertTable: Tables cannot be inserted inside a footnote\./,
    ],
    [
      { createFootnote: { location: { index: 1, segmentId: headerId } } },
      /createFootnote: Footnote references cannot be inserted/,
    ],
    [
      {
        insertInlineImage: {
          location: { index: 1, segmentId: footnoteId },
          uri: "https://example.com/a.png",
        },
      },
      /insertInlineImage: Inline images cannot be inserted inside a footnote\./,
    ],
    [
      {
        updateParagraphStyle: {
          range: { startIndex: 0, endIndex: 1, segmentId: headerId },
          paragraphStyle: {},
          fields: "alignment,pageBreakBefore",
        },
      },
      /updateParagraphStyle: Cannot set page_break_before/,
    ],
  ];
  for (const [request, message] of refusals) expect(() => w.batch(id, [request])).toThrow(message);
  w.batch(id, [
    { deleteHeader: { headerId } },
    { deleteFooter: { footerId } },
    { deleteContentRange: at(5, 6) },
  ]);
  const after = w.get(id, { includeTabsContent: true });
  expectConsistent(after);
  expect(after.tabs?.[0]?.documentTab).not.toHaveProperty("headers");
  expect(after.tabs?.[0]?.documentTab).not.toHaveProperty("footnotes");
  expect(w.get(id).documentStyle).not.toHaveProperty("defaultHeaderId");
});

test("styles of sections, the document and its named styles", () => {
  const { w, id } = written("one");
  const pt = (magnitude: number) => ({ magnitude, unit: "PT" as const });
  w.batch(id, [
    { insertSectionBreak: { location: { index: 4 }, sectionType: "CONTINUOUS" } },
    { updateSectionStyle: { ...at(6, 7), sectionStyle: { marginLeft: pt(20) }, fields: "marginLeft" } },
    { createHeader: { type: "DEFAULT", sectionBreakLocation: { index: 5 } } },
    {
      updateNamedStyle: {
        namedStyle: { namedStyleType: "HEADING_2", textStyle: { italic: true } },
        fields: "textStyle,textStyle.italic",
      },
    },
  ]);
  const sections = () =>
    (w.get(id).body?.content ?? []).flatMap((each) => each.sectionBreak?.sectionStyle ?? []);
  expect(sections().map((style) => style.marginLeft?.magnitude)).toEqual([undefined, 20]);
  expect(sections()[1]?.defaultHeaderId).toBeDefined();
  w.batch(id, [{ updateDocumentStyle: { documentStyle: { marginLeft: pt(50) }, fields: "marginLeft" } }]);
  expect(sections().map((style) => style.marginLeft)).toEqual([undefined, undefined]);
  expect(w.get(id).documentStyle?.marginLeft).toEqual(pt(50));
  const named = w.get(id).namedStyles?.styles?.find((style) => style.namedStyleType === "HEADING_2");
  expect(named?.textStyle).toMatchObject({ italic: true, fontSize: pt(16) });
  expect(() =>
    w.batch(id, [{ updateSectionStyle: { ...at(6, 7), sectionStyle: {}, fields: "marginLeft" } }]),
  ).toThrow(
    "Invalid requests[0].updateSectionStyle: Field 'marginLeft' must have a concrete value and cannot be unset.",
  );
});

test("images are kept with their address and size, and can be replaced", () => {
  const { w, id } = written("x");
  const [reply] =
    w.batch(id, [
      {
        insertInlineImage: {
          location: { index: 1 },
          uri: "https://example.com/a.png",
          objectSize: { width: { magnitude: 80, unit: "PT" } },
        },
      },
    ]).replies ?? [];
  const imageObjectId = reply?.insertInlineImage?.objectId ?? "";
  w.batch(id, [{ replaceImage: { imageObjectId, uri: "https://example.com/b.png" } }]);
  const embedded = w.get(id).inlineObjects?.[imageObjectId]?.inlineObjectProperties?.embeddedObject;
  expect(embedded?.imageProperties?.sourceUri).toBe("https://example.com/b.png");
  expect(embedded?.size).toEqual({
    width: { magnitude: 80, unit: "PT" },
    height: { magnitude: 60, unit: "PT" },
  });
  expect(() =>
    w.batch(id, [{ insertInlineImage: { location: { index: 1 }, uri: "file:///a.png" } }]),
  ).toThrow(/There was a problem retrieving the image/);
  w.batch(id, [{ deleteContentRange: at(1, 2) }]);
  expect(w.get(id).inlineObjects).toBeUndefined();
});

test("tabs: added, nested, moved, renamed, deleted; the first is meant when none is named", () => {
  const { w, id } = written("first");
  const add = (tabProperties: object) =>
    w.batch(id, [{ addDocumentTab: { tabProperties } }]).replies?.[0]?.addDocumentTab?.tabProperties;
  const notes = add({ title: "Notes", iconEmoji: "📝" });
  expect(notes).toMatchObject({ title: "Notes", index: 1, iconEmoji: "📝" });
  const child = add({ parentTabId: notes?.tabId });
  expect(child).toMatchObject({ parentTabId: notes?.tabId, index: 0, nestingLevel: 1 });
  w.batch(id, [
    { insertText: { location: { index: 1, tabId: notes?.tabId ?? "" }, text: "first of the second" } },
    { createNamedRange: { name: "here", range: { startIndex: 1, endIndex: 6, tabId: notes?.tabId ?? "" } } },
    {
      updateDocumentTabProperties: {
        tabProperties: { tabId: notes?.tabId ?? "", title: "Old notes", index: 0 },
        fields: "title,index",
      },
    },
  ]);
  const tabs = w.get(id, { includeTabsContent: true }).tabs ?? [];
  expect(tabs.map((tab) => tab.tabProperties?.title)).toEqual(["Old notes", "Tab 1"]);
  expect(tabs[0]?.documentTab?.namedRanges?.here?.namedRanges?.[0]?.ranges?.[0]?.tabId).toBe(notes?.tabId);
  expect(lines(w.get(id))).toEqual(["first of the second"]);
  expect(
    w.batch(id, [{ replaceAllText: { containsText: { text: "first" }, replaceText: "1st" } }]).replies?.[0]
      ?.replaceAllText?.occurrencesChanged,
  ).toBe(2);
  w.batch(id, [
    {
      replaceAllText: {
        containsText: { text: "1st" },
        replaceText: "2nd",
        tabsCriteria: { tabIds: ["t.0"] },
      },
    },
  ]);
  expect(lines(w.get(id))).toEqual(["1st of the second"]);
  w.batch(id, [{ deleteTab: { tabId: notes?.tabId ?? "" } }]);
  expect(lines(w.get(id))).toEqual(["2nd"]);
  expect(() => w.batch(id, [{ deleteTab: { tabId: "t.0" } }])).toThrow(
    "Invalid requests[0].deleteTab: The last tab of a document cannot be deleted.",
  );
  expect(() => w.batch(id, [{ addDocumentTab: { tabProperties: { index: 5 } } }])).toThrow(/out of bounds/);
  expect(() => w.batch(id, [{ addDocumentTab: { tabProperties: { iconEmoji: "note" } } }])).toThrow(
    /The icon emoji is invalid/,
  );
});

test("what is composed after what is there goes on new lines", () => {
  const { w, id } = written("one");
  composeDocument(w.docs, ALEX, id, [heading(2, "two"), plain("three")]);
  expect(lines(w.get(id))).toEqual(["one", "## two", "three"]);
});
