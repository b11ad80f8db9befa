import { expect, test } from "@jest/globals";
import type { ParagraphStyle, Request } from "../../../contract/docs";
import { ALEX, at, DANA, docsWorld, lines, paragraph, runs, written } from "./world";

const bold = { textStyle: { bold: true }, fields: "bold" };

test("a listed field without a value is reset, an unlisted one stays", () => {
  const { w, id } = written("words");
  w.batch(id, [
    { updateTextStyle: { ...at(1, 6), textStyle: { bold: true, italic: true }, fields: "bold,italic" } },
    { updateTextStyle: { ...at(1, 6), textStyle: { bold: true }, fields: "italic" } },
  ]);
  expect(runs(w.get(id))).toEqual(["[bold]words\n"]);
  w.batch(id, [{ updateTextStyle: { ...at(1, 6), textStyle: {}, fields: "*" } }]);
  expect(runs(w.get(id))).toEqual(["words\n"]);
});

test("a value that says what the named style says turns into inheritance", () => {
  const { w, id } = written("words");
  w.batch(id, [
    {
      updateTextStyle: {
        ...at(1, 6),
        textStyle: { bold: false, fontSize: { magnitude: 11, unit: "PT" } },
        fields: "bold,fontSize",
      },
    },
  ]);
  expect(runs(w.get(id))).toEqual(["words\n"]);
});

test("a new link is coloured and underlined, and never on a newline", () => {
  const { w, id } = written("one\ntwo");
  w.batch(id, [
    { updateTextStyle: { ...at(1, 8), textStyle: { link: { url: "https://example.com" } }, fields: "link" } },
  ]);
  const linked = "[foregroundColor,link,underline]";
  expect(runs(w.get(id))).toEqual([`${linked}one`, "\n", `${linked}two`, "\n"]);
  w.batch(id, [
    {
      updateTextStyle: {
        ...at(1, 4),
        textStyle: { link: { url: "https://example.com" }, foregroundColor: {} },
        fields: "link,foregroundColor,underline",
      },
    },
    { updateTextStyle: { ...at(5, 8), textStyle: {}, fields: "link" } },
  ]);
  expect(runs(w.get(id))).toEqual(["[foregroundColor,link]one", "[foregroundColor]\n", "two\n"]);
});

test("a link set on part of a link moves the whole link, a link taken off gives the look of the words before", () => {
  const { w, id } = written("see the plan now");
  const to = (url: string, start: number, end: number): Request => ({
    updateTextStyle: { ...at(start, end), textStyle: { link: { url } }, fields: "link" },
  });
  w.batch(id, [to("https://example.com/a", 9, 13), to("https://example.com/b", 7, 11)]);
  const links = () =>
    (paragraph(w.get(id), 0).elements ?? []).map(({ textRun }) => [
      textRun?.content,
      textRun?.textStyle?.link?.url,
    ]);
  expect(links()).toEqual([
    ["see th", undefined],
    ["e plan", "https://example.com/b"],
    [" now\n", undefined],
  ]);
  w.batch(id, [
    { updateTextStyle: { ...at(1, 7), ...bold } },
    { updateTextStyle: { ...at(7, 13), textStyle: { link: {} }, fields: "link" } },
  ]);
  expect(runs(w.get(id))).toEqual(["[bold]see the plan", " now\n"]);
});

test("links to headings are headingId without tabs and heading with them", () => {
  const { w, id } = written("Head\ngo");
  w.batch(id, [
    {
      updateParagraphStyle: {
        ...at(1, 2),
        paragraphStyle: { namedStyleType: "HEADING_1" },
        fields: "namedStyleType",
      },
    },
  ]);
  const headingId = paragraph(w.get(id), 0).paragraphStyle?.headingId ?? "";
  expect(headingId).toMatch(/^h\./);
  w.batch(id, [{ updateTextStyle: { ...at(6, 8), textStyle: { link: { headingId } }, fields: "link" } }]);
  const linkOf = (params: object) => paragraph(w.get(id, params), 1).elements?.[0]?.textRun?.textStyle?.link;
  expect(linkOf({})).toEqual({ headingId });
  expect(linkOf({ includeTabsContent: true })).toEqual({ heading: { id: headingId, tabId: "t.0" } });
  expect(linkOf({ fields: "tabs(documentTab(body))" })).toEqual({ heading: { id: headingId, tabId: "t.0" } });
  const url = `https://docs.google.com/document/d/${id}/edit#heading=${headingId}`;
  w.batch(id, [{ updateTextStyle: { ...at(6, 8), textStyle: { link: { url } }, fields: "link" } }]);
  expect(linkOf({})).toEqual({ url });
  w.workspace.assumptions.set("docs.heading-address", "as-heading");
  expect(linkOf({})).toEqual({ headingId });
});

test("a named style clears bold and italic set before it", () => {
  const style = { paragraphStyle: { namedStyleType: "HEADING_2" as const }, fields: "namedStyleType" };
  const { w, id } = written("words");
  w.batch(id, [
    {
      updateTextStyle: {
        ...at(1, 6),
        textStyle: { bold: true, italic: true, strikethrough: true },
        fields: "bold,italic,strikethrough",
      },
    },
    { updateParagraphStyle: { ...at(1, 2), ...style } },
  ]);
  expect(runs(w.get(id))).toEqual(["[strikethrough]words\n"]);
  w.workspace.assumptions.set("docs.named-style-clears", "all-but-links");
  w.batch(id, [{ updateParagraphStyle: { ...at(1, 2), ...style } }]);
  expect(runs(w.get(id))).toEqual(["words\n"]);
});

test("paragraph styles apply to every line the range touches; a heading is one only as long as it is styled so", () => {
  const { w, id } = written("one\ntwo\nthree");
  const style = (range: object, namedStyleType: "HEADING_3" | "NORMAL_TEXT"): Request => ({
    updateParagraphStyle: {
      range,
      paragraphStyle: { namedStyleType, indentStart: { magnitude: 0, unit: "PT" } },
      fields: "namedStyleType,indentStart",
    },
  });
  w.batch(id, [style({ startIndex: 3, endIndex: 6 }, "HEADING_3")]);
  expect(lines(w.get(id))).toEqual(["### one", "### two", "three"]);
  expect(paragraph(w.get(id), 0).paragraphStyle?.indentStart).toEqual({ unit: "PT" });
  w.batch(id, [style({ startIndex: 5, endIndex: 6 }, "NORMAL_TEXT")]);
  expect(lines(w.get(id))).toEqual(["### one", "two", "three"]);
  expect(paragraph(w.get(id), 1).paragraphStyle?.headingId).toBeUndefined();
});

test("leading tabs make the nesting, go, and shift what follows", () => {
  const { w, id } = written("one\n\ttwo\n\t\tthree\nfour");
  w.batch(id, [
    { createNamedRange: { name: "four", ...at(18, 22) } },
    { createParagraphBullets: { ...at(1, 12), bulletPreset: "BULLET_CHECKBOX" } },
  ]);
  const document = w.get(id);
  expect(lines(document)).toEqual(["• one", "  • two", "    • three", "four"]);
  expect(document.namedRanges?.four?.namedRanges?.[0]?.ranges).toEqual([{ startIndex: 15, endIndex: 19 }]);
  const [list] = Object.values(document.lists ?? {});
  expect(list?.listProperties?.nestingLevels).toHaveLength(9);
  expect(list?.listProperties?.nestingLevels?.[0]).toMatchObject({
    glyphType: "GLYPH_TYPE_UNSPECIFIED",
    glyphFormat: "%0",
  });
  expect(list?.listProperties?.nestingLevels?.[0]?.glyphSymbol).toBeUndefined();
});

test.each([
  ["BULLET_CHECKBOX", 1],
  ["BULLET_DISC_CIRCLE_SQUARE", 2],
] as const)("a list just before is joined when the preset matches: %s", (bulletPreset, lists) => {
  const { w, id } = written("one\ntwo\nthree");
  w.batch(id, [
    { createParagraphBullets: { ...at(1, 2), bulletPreset: "BULLET_CHECKBOX" } },
    { createParagraphBullets: { ...at(5, 6), bulletPreset } },
  ]);
  expect(Object.keys(w.get(id).lists ?? {})).toHaveLength(lists);
});

test("bullets on bullets keep the level or go by tabs, by assumption", () => {
  const { w, id } = written("\tone");
  const create = { createParagraphBullets: { ...at(1, 2), bulletPreset: "BULLET_CHECKBOX" as const } };
  w.batch(id, [create, create]);
  expect(lines(w.get(id))).toEqual(["  • one"]);
  w.workspace.assumptions.set("docs.bullets-on-bullets", "by-tabs-only");
  w.batch(id, [create]);
  expect(lines(w.get(id))).toEqual(["• one"]);
});

test("taking bullets off keeps no indent, or the look of the nesting, by assumption", () => {
  const indents = (answer: string) => {
    const { w, id } = written("one\n\ttwo", { "docs.indent-after-bullets": answer });
    w.batch(id, [
      { createParagraphBullets: { ...at(1, 8), bulletPreset: "BULLET_CHECKBOX" } },
      { deleteParagraphBullets: at(1, 8) },
    ]);
    expect(lines(w.get(id))).toEqual(["one", "two"]);
    return [0, 1].map((line) => paragraph(w.get(id), line).paragraphStyle?.indentStart?.magnitude);
  };
  expect(indents("removed")).toEqual([undefined, undefined]);
  expect(indents("nesting-only")).toEqual([undefined, 36]);
  expect(indents("list-indent-kept")).toEqual([36, 72]);
});

test("a bullet takes the style of a line that is styled whole, and a new item takes the bullet's", () => {
  const { w, id } = written("one");
  w.batch(id, [
    { createParagraphBullets: { ...at(1, 2), bulletPreset: "BULLET_CHECKBOX" } },
    { updateTextStyle: { ...at(1, 4), ...bold } },
    { insertText: { location: { index: 4 }, text: "\ntwo" } },
  ]);
  expect([0, 1].map((line) => paragraph(w.get(id), line).bullet?.textStyle)).toEqual([
    { bold: true },
    { bold: true },
  ]);
  expect(runs(w.get(id))).toEqual(["[bold]one\n", "[bold]two\n"]);
});

test("a range may end at the segment's end, or not, by assumption", () => {
  const { w, id } = written("one");
  w.batch(id, [{ updateTextStyle: { ...at(1, 5), ...bold } }]);
  w.workspace.assumptions.set("docs.range-to-segment-end", "refused");
  expect(() => w.batch(id, [{ updateTextStyle: { ...at(1, 5), ...bold } }])).toThrow(
    "Invalid requests[0].updateTextStyle: Index 5 must be less than the end index of the referenced segment, 5.",
  );
});

const refusals: readonly [string, Request, string][] = [
  [
    "no field",
    { updateTextStyle: { ...at(1, 2), textStyle: {}, fields: "" } },
    "updateTextStyle: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
  ],
  [
    "an unknown field",
    { updateTextStyle: { ...at(1, 2), textStyle: {}, fields: "size" } },
    "updateTextStyle: Invalid field: size",
  ],
  [
    "a read-only field",
    { updateParagraphStyle: { ...at(1, 2), paragraphStyle: {}, fields: "headingId" } },
    "updateParagraphStyle: Field 'headingId' is read-only and cannot be updated.",
  ],
  [
    "a font without a family",
    {
      updateTextStyle: {
        ...at(1, 2),
        textStyle: { weightedFontFamily: { weight: 700 } },
        fields: "weightedFontFamily",
      },
    },
    "updateTextStyle: If weighted_font_family is set, font_family must also be set with a non-empty value.",
  ],
  [
    "nothing",
    { updateTextStyle: { ...at(2, 2), ...bold } },
    "updateTextStyle: The range should not be empty.",
  ],
  [
    "beyond the end",
    { updateTextStyle: { ...at(1, 500), ...bold } },
    "updateTextStyle: Index 500 must be less than the end index of the referenced segment, 5.",
  ],
  [
    "no preset",
    { createParagraphBullets: at(1, 2) },
    "createParagraphBullets: The bullet preset must be specified.",
  ],
  [
    "a name of 257 characters",
    { createNamedRange: { ...at(1, 2), name: "x".repeat(257) } },
    "createNamedRange: The name of a named range must be at least 1 character and no more than 256 characters.",
  ],
  [
    "a named range nobody made",
    { deleteNamedRange: { namedRangeId: "kix.x" } },
    "deleteNamedRange: No named range found with ID: kix.x",
  ],
  [
    "neither id nor name",
    { deleteNamedRange: {} },
    "deleteNamedRange: ID or name for named range must be set",
  ],
  [
    "a person without an address",
    { insertPerson: { location: { index: 1 }, personProperties: { name: "Dana" } } },
    "insertPerson: The email of the person must be set.",
  ],
  [
    "a locale outside the list",
    {
      insertDate: {
        location: { index: 1 },
        dateElementProperties: { timestamp: "2026-11-27T12:00:00Z", locale: "de-AT" },
      },
    },
    "insertDate: Unsupported locale: de-AT",
  ],
  [
    "a zone nobody knows",
    {
      insertDate: {
        location: { index: 1 },
        dateElementProperties: { timestamp: "2026-11-27T12:00:00Z", timeZoneId: "Mars/Base" },
      },
    },
    "insertDate: Invalid time zone: Mars/Base",
  ],
];

test.each(refusals)("refused: %s", (_name, request, message) => {
  const { w, id } = written("one");
  expect(() => w.batch(id, [request])).toThrow(`Invalid requests[0].${message}`);
});

test("a request of no kind, and a batch of no requests", () => {
  const { w, id } = written("one");
  expect(() => w.batch(id, [{}])).toThrow("Invalid requests[0]: No request set.");
  expect(() => w.batch(id, [])).toThrow("Must specify at least one request.");
});

test("named ranges grow inside, not at their edges; split around a table; vanish when emptied", () => {
  const ranges = (answers: Record<string, string>, ...requests: Request[]) => {
    const { w, id } = written("one two three", answers);
    w.batch(id, [{ createNamedRange: { name: "two", ...at(5, 8) } }, ...requests]);
    return (w.get(id).namedRanges?.two?.namedRanges?.[0]?.ranges ?? []).map(({ startIndex, endIndex }) => [
      startIndex,
      endIndex,
    ]);
  };
  const insert = (index: number): Request => ({ insertText: { location: { index }, text: "xx" } });
  const table: Request = { insertTable: { location: { index: 6 }, rows: 1, columns: 1 } };
  expect(ranges({}, insert(6))).toEqual([[5, 10]]);
  expect(ranges({}, insert(5))).toEqual([[7, 10]]);
  expect(ranges({}, insert(8))).toEqual([[5, 8]]);
  expect(ranges({}, { deleteContentRange: at(3, 6) })).toEqual([[3, 5]]);
  expect(ranges({}, { deleteContentRange: at(5, 8) })).toEqual([]);
  expect(ranges({ "docs.named-range-emptied": "stays-empty" }, { deleteContentRange: at(5, 8) })).toEqual([
    [5, 5],
  ]);
  expect(ranges({}, table)).toEqual([
    [5, 6],
    [12, 14],
  ]);
  expect(ranges({ "docs.named-range-around-table": "grows" }, table)).toEqual([[5, 14]]);
});

test("named ranges are deleted by name, replaced by name or id, and keep their id", () => {
  const { w, id } = written("one two one");
  const made =
    w
      .batch(id, [
        { createNamedRange: { name: "one", ...at(1, 4) } },
        { createNamedRange: { name: "one", ...at(9, 12) } },
        { createNamedRange: { name: "two", ...at(5, 8) } },
      ])
      .replies?.map((reply) => reply.createNamedRange?.namedRangeId ?? "") ?? [];
  expect(new Set(made).size).toBe(3);
  w.batch(id, [{ replaceNamedRangeContent: { namedRangeName: "one", text: "1!" } }]);
  expect(lines(w.get(id))).toEqual(["1! two 1!"]);
  w.batch(id, [{ replaceNamedRangeContent: { namedRangeId: made[2] ?? "", text: "zwei" } }]);
  expect(w.get(id).namedRanges?.two?.namedRanges).toEqual([
    { name: "two", namedRangeId: made[2], ranges: [{ startIndex: 4, endIndex: 8 }] },
  ]);
  w.batch(id, [{ deleteNamedRange: { name: "one" } }, { deleteNamedRange: { name: "nobody" } }]);
  expect(Object.keys(w.get(id).namedRanges ?? {})).toEqual(["two"]);
});

test("chips stand as one position each, as they were asked for", () => {
  const { w, id } = written("ab");
  w.batch(id, [
    {
      insertDate: {
        location: { index: 3 },
        dateElementProperties: {
          timestamp: "2026-11-27T23:30:00Z",
          timeZoneId: "Europe/Berlin",
          locale: "de",
          dateFormat: "DATE_FORMAT_MONTH_DAY_FULL",
        },
      },
    },
    { insertRichLink: { location: { index: 2 }, richLinkProperties: { uri: "https://example.com/d" } } },
    { insertPerson: { location: { index: 2 }, personProperties: { email: DANA, name: "Dana" } } },
    {
      insertDate: { endOfSegmentLocation: {}, dateElementProperties: { timestamp: "2026-11-27T12:00:00Z" } },
    },
  ]);
  expect(lines(w.get(id))).toEqual([`a@${DANA}[https://example.com/d]b{28. November}{Nov 27, 2026}`]);
  const elements = paragraph(w.get(id), 0).elements ?? [];
  expect(elements.map(({ startIndex, endIndex }) => [startIndex, endIndex])).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
    [6, 7],
    [7, 8],
  ]);
  expect(elements[1]?.person?.personProperties).toEqual({ email: DANA, name: "Dana" });
  expect(elements[5]?.dateElement?.dateElementProperties).toMatchObject({
    timeZoneId: "etc/UTC",
    locale: "en",
    timeFormat: "TIME_FORMAT_DISABLED",
  });
});

test("a folder is no document", () => {
  const w = docsWorld();
  const folder = w.workspace.call(
    { person: ALEX, app: "google-ui", scopes: ["*"] },
    {
      method: "drive.files.create",
      params: {},
      body: { name: "f", mimeType: "application/vnd.google-apps.folder" },
    },
  ).body?.id;
  expect(() => w.get(String(folder))).toThrow("This operation is not supported for this document");
  w.workspace.assumptions.set("docs.not-a-document", "404");
  expect(() => w.get(String(folder))).toThrow("Requested entity was not found.");
  expect(() => w.get("nothing")).toThrow("Requested entity was not found.");
});

test("a named style takes the other paragraph properties off, also where it stays the same", () => {
  const indent = { magnitude: 36, unit: "PT" as const };
  const after = (answers: Readonly<Record<string, string>>) => {
    const { w, id } = written("words", answers);
    w.batch(id, [
      {
        updateParagraphStyle: {
          ...at(1, 2),
          paragraphStyle: { alignment: "CENTER", indentStart: indent },
          fields: "alignment,indentStart",
        },
      },
      {
        updateParagraphStyle: {
          ...at(1, 2),
          paragraphStyle: { namedStyleType: "NORMAL_TEXT", spaceAbove: indent },
          fields: "namedStyleType,spaceAbove",
        },
      },
    ]);
    return paragraph(w.get(id), 0).paragraphStyle;
  };
  const plain = { namedStyleType: "NORMAL_TEXT", direction: "LEFT_TO_RIGHT" };
  expect(after({})).toEqual({ ...plain, spaceAbove: indent });
  expect(after({ "docs.named-style-beside-others": "others-lost" })).toEqual(plain);
  expect(after({ "docs.named-style-resets": "nothing" })).toEqual({
    ...plain,
    alignment: "CENTER",
    indentStart: indent,
    spaceAbove: indent,
  });
});

test.each([
  ["stays", "RIGHT_TO_LEFT"],
  ["reset", "LEFT_TO_RIGHT"],
])("where a named style %s on the direction, words from right to left then run %s", (answer, direction) => {
  const { w, id } = written("words", { "docs.named-style-direction": answer });
  const styled = (paragraphStyle: ParagraphStyle, fields: string): Request => ({
    updateParagraphStyle: { ...at(1, 2), paragraphStyle, fields },
  });
  w.batch(id, [
    styled({ direction: "RIGHT_TO_LEFT" }, "direction"),
    styled({ namedStyleType: "NORMAL_TEXT" }, "namedStyleType"),
  ]);
  expect(paragraph(w.get(id), 0).paragraphStyle?.direction).toBe(direction);
});

test("the two bullet requests take an empty range for its line, by assumption", () => {
  const bullets: Request[] = [
    { createParagraphBullets: { ...at(2, 2), bulletPreset: "BULLET_CHECKBOX" } },
    { deleteParagraphBullets: at(6, 6) },
  ];
  const { w, id } = written("one\ntwo");
  w.batch(id, bullets);
  expect(lines(w.get(id))).toEqual(["• one", "two"]);
  w.workspace.assumptions.set("docs.empty-range-bullets", "refused");
  for (const request of bullets)
    expect(() => w.batch(id, [request])).toThrow(/The range should not be empty/);
});

test("a page break before a line is no property of a table cell's lines, whatever its value", () => {
  const { w, id } = written("one");
  w.batch(id, [{ insertTable: { rows: 1, columns: 1, location: { index: 4 } } }]);
  const fields = "alignment,pageBreakBefore";
  const styles = (range: object): Request => ({
    updateParagraphStyle: { range, paragraphStyle: { pageBreakBefore: false }, fields },
  });
  w.batch(id, [styles({ startIndex: 1, endIndex: 2 })]);
  expect(() => w.batch(id, [styles({ startIndex: 8, endIndex: 9 })])).toThrow(/page_break_before/);
});

test("a tab's title is given once", () => {
  const { w, id } = written("one");
  const add = { addDocumentTab: { tabProperties: { title: "Notes" } } };
  w.batch(id, [add]);
  expect(() => w.batch(id, [add])).toThrow(/A tab with the title "Notes" exists/);
});
