import type { Document, Paragraph, Range, Request, WriteControl } from "../../contract/docs";
import { type Asking, answerOf, type Call, taken } from "./call";

/** A paragraph of the check's doc, as it is read back. */
export interface Line {
  readonly words: string;
  readonly paragraph: Paragraph;
  readonly start: number;
}

export function range(startIndex: number, endIndex: number): Range {
  return { startIndex, endIndex };
}

/**
 * The doc emptied and written anew, and what is to be tried in the same breath: indexes begin at 1, and nothing of an
 * earlier probe shines through.
 */
export function* write(docId: string, text: string, ...requests: readonly Request[]): Asking<void> {
  const end = (yield* read(docId)).end;
  const whole = range(1, 1 + text.length);
  const wipe: Request[] = end > 2 ? [{ deleteContentRange: { range: range(1, end - 1) } }] : [];
  yield* answerOf(
    change(docId, [
      ...wipe,
      { insertText: { location: { index: 1 }, text } },
      { deleteParagraphBullets: { range: whole } },
      {
        updateParagraphStyle: {
          range: whole,
          paragraphStyle: { namedStyleType: "NORMAL_TEXT" },
          fields: "namedStyleType",
        },
      },
      {
        updateParagraphStyle: {
          range: whole,
          paragraphStyle: {},
          fields: "alignment,direction,indentStart,indentFirstLine",
        },
      },
      { updateTextStyle: { range: whole, textStyle: {}, fields: "*" } },
      ...requests,
    ]),
  );
}

/** Makes more changes; gives the replies. */
export function* edit(docId: string, ...requests: readonly Request[]): Asking<readonly Reply[]> {
  const { replies = [] } = yield* answerOf<{ replies?: Reply[] }>(change(docId, requests));
  return replies;
}

interface Reply {
  readonly createNamedRange?: { readonly namedRangeId?: string };
  readonly addDocumentTab?: { readonly tabProperties?: { readonly tabId?: string } };
}

/** Whether Docs takes the change. */
export function* takes(docId: string, ...requests: readonly Request[]): Asking<boolean> {
  return yield* taken(change(docId, requests));
}

export function change(docId: string, requests: readonly Request[], writeControl?: WriteControl): Call {
  return {
    method: "docs.documents.batchUpdate",
    path: { documentId: docId },
    body: { requests, ...(writeControl === undefined ? {} : { writeControl }) },
  };
}

/** The doc as it stands: its lines, the end of its body, its revision, its named ranges. */
export function* read(docId: string): Asking<{
  readonly lines: readonly Line[];
  readonly end: number;
  readonly revisionId: string;
  readonly namedRanges: NonNullable<Document["namedRanges"]>;
}> {
  const document = yield* answerOf<Document>({
    method: "docs.documents.get",
    path: { documentId: docId },
  });
  const content = document.body?.content ?? [];
  return {
    lines: content.flatMap(({ paragraph, startIndex = 0 }) =>
      paragraph === undefined ? [] : [{ paragraph, start: startIndex, words: wordsOf(paragraph) }],
    ),
    end: content[content.length - 1]?.endIndex ?? 1,
    revisionId: document.revisionId ?? "",
    namedRanges: document.namedRanges ?? {},
  };
}

/** The line with these words; what a probe wrote itself is there. */
export function lineWith(lines: readonly Line[], words: string): Line {
  const found = lines.find((line) => line.words.includes(words));
  if (found === undefined) throw new Error("A line of the check's own is not there.");
  return found;
}

function wordsOf({ elements = [] }: Paragraph): string {
  return elements.map(({ textRun }) => textRun?.content ?? "").join("");
}
