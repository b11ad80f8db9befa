import type { Document, DocumentTab, StructuralElement, Tab } from "../../../contract/docs";

/**
 * Checks a document against a from-scratch reading of itself: indexes run on without a gap, every list, heading,
 * object, segment and named range that is named exists and lies where it says, and tables add up.
 */
export function expectConsistent(document: Document): void {
  const headings = new Set<string>();
  const walk = (tabs: readonly Tab[]) => {
    for (const tab of tabs) {
      if (tab.documentTab !== undefined) expectTab(tab.documentTab, headings);
      walk(tab.childTabs ?? []);
    }
  };
  must((document.tabs?.length ?? 0) > 0, "a document has tabs");
  walk(document.tabs ?? []);
}

function expectTab(tab: DocumentTab, headings: Set<string>): void {
  const body = tab.body?.content ?? [];
  must(body[0]?.sectionBreak !== undefined, "a body begins with a section break");
  const seen: Seen = { lists: new Set(), objects: new Set(), notes: new Set(), headings };
  const ends = new Map<string, number>([["", expectRun(body, 0, seen)]]);
  const others = { ...tab.headers, ...tab.footers, ...tab.footnotes };
  for (const [id, segment] of Object.entries(others)) ends.set(id, expectRun(segment.content ?? [], 0, seen));
  mustMatch(seen.lists, tab.lists, "lists");
  mustMatch(seen.objects, tab.inlineObjects, "inline objects");
  mustMatch(seen.notes, tab.footnotes, "footnotes");
  for (const [name, group] of Object.entries(tab.namedRanges ?? {})) {
    must(group.name === name, "named ranges stand under their name", group);
    for (const range of group.namedRanges ?? []) {
      must(range.name === name, "a named range has its name", range);
      must((range.ranges?.length ?? 0) > 0, "a named range is somewhere", range);
      let before = 0;
      for (const { startIndex = -1, endIndex = -1, segmentId = "" } of range.ranges ?? []) {
        must(startIndex >= before, "ranges are in order", range);
        must(endIndex > startIndex, "a range is not empty", range);
        must(endIndex <= (ends.get(segmentId) ?? -1), "a range lies in its segment", range);
        before = endIndex;
      }
    }
  }
}

function mustMatch(used: ReadonlySet<string>, given: object | undefined, what: string): void {
  const listed = Object.keys(given ?? {});
  must(
    listed.length === used.size && listed.every((id) => used.has(id)),
    `${what} used are ${what} listed`,
    [...used],
    listed,
  );
}

interface Seen {
  readonly lists: Set<string>;
  readonly objects: Set<string>;
  readonly notes: Set<string>;
  readonly headings: Set<string>;
}

/** Thousands of these run in a law, which is too many for `expect`. */
function must(holds: boolean, what: string, ...about: unknown[]): void {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(about)}`);
}

/** One run of siblings; returns where it ends. */
function expectRun(content: readonly StructuralElement[], base: number, seen: Seen): number {
  let at = base;
  for (const [i, element] of content.entries()) {
    must((element.startIndex ?? 0) === at, "an element starts where the one before ended", element, at);
    if (element.paragraph !== undefined) at = expectParagraph(element, at, seen);
    else if (element.sectionBreak !== undefined) at += 1;
    else if (element.table !== undefined) at = expectTable(element, at, seen);
    else throw new Error(`an element of no kind: ${JSON.stringify(element)}`);
    must(element.endIndex === at, "an element ends where its content does", element, at);
    const needsLine = element.table !== undefined || (element.sectionBreak !== undefined && i > 0);
    if (needsLine) {
      must(content[i - 1]?.paragraph !== undefined, "a line stands before a table or break", content);
      must(content[i + 1]?.paragraph !== undefined, "a line stands after a table or break", content);
    }
  }
  must(content.at(-1)?.paragraph !== undefined, "a segment ends with a line", content);
  return at;
}

function expectParagraph(element: StructuralElement, start: number, seen: Seen): number {
  const { elements = [], paragraphStyle, bullet } = element.paragraph ?? {};
  let at = start;
  let text = "";
  for (const [i, inline] of elements.entries()) {
    must((inline.startIndex ?? 0) === at, "a run starts where the one before ended", inline, at);
    const content = inline.textRun?.content;
    if (content !== undefined) {
      must(content !== "", "a run is not empty", element);
      const before = elements[i - 1]?.textRun;
      if (before !== undefined) {
        const looks = (run: object) => JSON.stringify({ ...run, content: "" });
        must(looks(before) !== looks(inline.textRun ?? {}), "runs of one look are one run", element);
      }
    }
    at += content?.length ?? 1;
    text += content ?? "\ufffc";
    must(inline.endIndex === at, "a run ends where its words do", inline, at);
    if (inline.inlineObjectElement?.inlineObjectId)
      seen.objects.add(inline.inlineObjectElement.inlineObjectId);
    if (inline.footnoteReference?.footnoteId) seen.notes.add(inline.footnoteReference.footnoteId);
  }
  must(text.indexOf("\n") === text.length - 1, "a line has one newline, at its end", text);
  const type = paragraphStyle?.namedStyleType ?? "";
  must(type !== "", "a line has a named style", element);
  must((paragraphStyle?.headingId !== undefined) === (type !== "NORMAL_TEXT"), "headings have ids", element);
  if (paragraphStyle?.headingId !== undefined) {
    must(!seen.headings.has(paragraphStyle.headingId), "heading ids are unique", element);
    seen.headings.add(paragraphStyle.headingId);
  }
  if (bullet?.listId !== undefined) {
    seen.lists.add(bullet.listId);
    must((bullet.nestingLevel ?? 0) <= 8, "nine levels at most", element);
  }
  return at;
}

function expectTable(element: StructuralElement, start: number, seen: Seen): number {
  const { rows, columns, tableRows = [] } = element.table ?? {};
  must(tableRows.length === rows, "a table has its rows", element);
  must(
    element.table?.tableStyle?.tableColumnProperties?.length === columns,
    "a table has its columns",
    element,
  );
  let at = start + 1;
  for (const row of tableRows) {
    must(row.startIndex === at, "a row starts where the one before ended", row, at);
    at += 1;
    must(row.tableCells?.length === columns, "a row has a cell a column", row);
    for (const cell of row.tableCells ?? []) {
      must(cell.startIndex === at, "a cell starts where the one before ended", cell, at);
      at = expectRun(cell.content ?? [], at + 1, seen);
      must(cell.endIndex === at, "a cell ends where its content does", cell, at);
    }
    must(row.endIndex === at, "a row ends where its cells do", row, at);
  }
  return at + 1;
}
