import type { Document, Location, Request, TextStyle } from "../../contract/docs";
import { byHand, type Handler } from "../api/call";
import type { Docs } from "./docs";
import type { Picture, RichParagraph, RichRun } from "./edits/edit";

/**
 * Builders that make a test or a seed read like the document:
 *
 *     composeDocument(workspace.docs, "alex@example.com", documentId, [
 *       title("1:1 · Dana and Alex"),
 *       heading(2, "Fri 27 Nov 2026"),
 *       heading(3, "Dana's topics"),
 *       checkbox("Budget", { ticked: true }),
 *       checkbox(["ask ", bold("Sam"), " first"], { level: 1 }),
 *       plain("We agreed on ", link("the plan", "https://example.com/plan"), "."),
 *     ]);
 *
 * Everything goes through people's own edits and API requests, so a composed document is one that Google could hold.
 */
export type Piece =
  | { readonly kind: "lines"; readonly lines: readonly RichParagraph[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/** Words, or words with looks, chips and pictures among them. */
export type Words = string | RichRun | readonly (string | RichRun)[];

const runsOf = (words: Words): RichRun[] =>
  [words].flat().map((word) => (typeof word === "string" ? { text: word } : (word as RichRun)));

const line = (words: Words, rest: Omit<RichParagraph, "runs"> = {}): Piece => ({
  kind: "lines",
  lines: [{ runs: runsOf(words), ...rest }],
});

type Level = 1 | 2 | 3 | 4 | 5 | 6;

export const title = (words: Words): Piece => line(words, { style: { namedStyleType: "TITLE" } });
export const heading = (level: Level, words: Words): Piece =>
  line(words, { style: { namedStyleType: `HEADING_${level}` } });
export const plain = (...words: (string | RichRun)[]): Piece => line(words);
export const blank = (): Piece => line([]);

interface ItemOptions {
  /** 0 for the outermost. */
  readonly level?: number;
}

export const checkbox = (words: Words, options: ItemOptions & { readonly ticked?: boolean } = {}): Piece =>
  line(words, {
    bullet: { shape: "checkbox", level: options.level ?? 0 },
    ...(options.ticked === true ? { ticked: true } : {}),
  });
export const bullet = (words: Words, options: ItemOptions = {}): Piece =>
  line(words, { bullet: { shape: "bullet", level: options.level ?? 0 } });
export const numbered = (words: Words, options: ItemOptions = {}): Piece =>
  line(words, { bullet: { shape: "number", level: options.level ?? 0 } });

/** A table of plain words; every row as long as the first. */
export const table = (...rows: (readonly string[])[]): Piece => ({ kind: "table", rows });

const styled = (text: string, style: TextStyle): RichRun => ({ text, style });
export const bold = (text: string): RichRun => styled(text, { bold: true });
export const italic = (text: string): RichRun => styled(text, { italic: true });
export const struck = (text: string): RichRun => styled(text, { strikethrough: true });
export const link = (text: string, url: string): RichRun => styled(text, { link: { url }, underline: true });
export const person = (email: string, name?: string): RichRun => ({
  chip: { kind: "person", email, ...(name === undefined ? {} : { name }) },
});
/** A date chip; `timestamp` is an instant. */
export const date = (timestamp: string, timeZoneId?: string): RichRun => ({
  chip: { kind: "date", timestamp, ...(timeZoneId === undefined ? {} : { timeZoneId }) },
});
export const richLink = (name: string, uri: string): RichRun => ({
  chip: { kind: "richLink", uri, title: name },
});
export const image = (picture: Picture): RichRun => ({ image: picture });

/** Writes the pieces at the end of the document's first tab (an empty document becomes exactly them). */
export function composeDocument(
  docs: Docs,
  person: string,
  documentId: string,
  pieces: readonly Piece[],
): void {
  let lines: RichParagraph[] = [];
  const flush = () => {
    if (lines.length > 0) {
      const at = freshLine(docs, person, documentId);
      docs.edit(person, documentId, { kind: "paste", at, paragraphs: lines });
    }
    lines = [];
  };
  for (const piece of pieces) {
    if (piece.kind === "lines") lines.push(...piece.lines);
    else {
      flush();
      addTable(docs, person, documentId, piece.rows);
    }
  }
  flush();
}

function handlerOf(docs: Docs, method: string): Handler {
  const handler = docs.handlers[method];
  if (handler === undefined) throw new Error(`no handler for ${method}`);
  return handler;
}

function bodyOf(docs: Docs, person: string, documentId: string) {
  const reply = handlerOf(
    docs,
    "docs.documents.get",
  )({
    caller: byHand(person),
    params: { documentId },
    body: {},
  });
  return (reply.body as Document).body?.content ?? [];
}

function batch(docs: Docs, person: string, documentId: string, requests: readonly Request[]): void {
  handlerOf(
    docs,
    "docs.documents.batchUpdate",
  )({
    caller: byHand(person),
    params: { documentId },
    body: JSON.parse(JSON.stringify({ requests })),
  });
}

/** The start of an empty last line, made if there is none. */
function freshLine(docs: Docs, person: string, documentId: string): number {
  const last = bodyOf(docs, person, documentId).at(-1);
  const start = last?.startIndex ?? 1;
  const end = last?.endIndex ?? 2;
  if (end - start === 1) return start;
  docs.edit(person, documentId, { kind: "insertText", at: end - 1, text: "\n" });
  const stretch = { start: end, end: end + 1 };
  docs.edit(person, documentId, { kind: "setBullet", bullet: "none", ...stretch });
  return end;
}

function addTable(
  docs: Docs,
  person: string,
  documentId: string,
  rows: readonly (readonly string[])[],
): void {
  const columns = rows[0]?.length ?? 0;
  batch(docs, person, documentId, [
    { insertTable: { rows: rows.length, columns, endOfSegmentLocation: {} } },
  ]);
  const made = bodyOf(docs, person, documentId)
    .filter((element) => element.table !== undefined)
    .at(-1);
  const requests: Request[] = [];
  for (const [r, row] of (made?.table?.tableRows ?? []).entries()) {
    for (const [c, cell] of (row.tableCells ?? []).entries()) {
      const text = rows[r]?.[c] ?? "";
      const location: Location = { index: (cell.startIndex ?? 0) + 1 };
      if (text !== "") requests.push({ insertText: { location, text } });
    }
  }
  if (requests.length > 0) batch(docs, person, documentId, requests.reverse());
}
