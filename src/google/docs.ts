import type { Document, Request, WriteControl } from "../../contract/docs";
import { statusOf, Trouble } from "./error";
import { once, patiently } from "./patience";
import { docsService } from "./services";

/** A doc as an editor sees it, suggestions inline: the only view whose indexes can be written to. */
export function readDocument(documentId: string, fields: string): Document {
  return patiently("doc", () =>
    docsService().Documents.get(documentId, {
      includeTabsContent: true,
      suggestionsViewMode: "SUGGESTIONS_INLINE",
      fields,
    }),
  );
}

/**
 * Writes all of the requests or none. Under a write control the answer "conflict" means 400: the words of that error
 * are documented nowhere, so any 400 may be somebody typing.
 */
export function writeDocument(
  documentId: string,
  requests: readonly Request[],
  writeControl?: WriteControl,
): "written" | "conflict" {
  try {
    once("doc", () =>
      docsService().Documents.batchUpdate(
        { requests: [...requests], ...(writeControl === undefined ? {} : { writeControl }) },
        documentId,
      ),
    );
    return "written";
  } catch (error) {
    if (writeControl !== undefined && error instanceof Trouble && statusOf(error) === 400) return "conflict";
    throw error;
  }
}
