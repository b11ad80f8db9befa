import type { BatchUpdateDocumentResponse, Document } from "../../contract/docs";
import { byHand } from "../../emulator/api/call";
import type { Pair } from "./world";

type Doc = Pick<Pair, "office" | "docId">;

/** Somebody comments on what stands there; returns the comment's id. */
export function comments(
  { office, docId }: Doc,
  person: string,
  range: { readonly startIndex: number; readonly endIndex: number },
): string {
  const { body = {} } = office.workspace.call(byHand(person), {
    method: "docs.documents.batchUpdate",
    params: { documentId: docId },
    body: { requests: [{ insertComment: { content: "Why?", range } }] },
  });
  return (body as BatchUpdateDocumentResponse).replies?.[0]?.insertComment?.commentThread?.commentId ?? "";
}

/** The words on which comments hang now. */
export function anchored({ office, docId }: Doc, person: string): string[] {
  const { body = {} } = office.workspace.call(byHand(person), {
    method: "docs.documents.get",
    params: {
      documentId: docId,
      includeTabsContent: true,
      suggestionsViewMode: "SUGGESTIONS_INLINE",
      commentsViewMode: "COMMENTS_VIEW_MODE_INCLUDED",
    },
  });
  const [tab] = (body as Document).tabs ?? [];
  const text = (tab?.documentTab?.body?.content ?? [])
    .map(({ paragraph, startIndex = 0, endIndex = 0 }) =>
      (paragraph?.elements ?? [])
        .map(({ textRun }) => textRun?.content ?? "")
        .join("")
        .padEnd(endIndex - startIndex, "~"),
    )
    .join("");
  return Object.values(tab?.documentTab?.commentAnchors ?? {}).flatMap(({ ranges = [] }) =>
    ranges.map(({ startIndex = 0, endIndex = 0 }) => text.slice(startIndex, endIndex)),
  );
}
