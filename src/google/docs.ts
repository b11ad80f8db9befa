import type { Document, Request, WriteControl } from "../../contract/docs";
import { AddOnError, statusOf } from "./error";
import { recall, remember } from "./memory";
import { once, retry } from "./retry";
import { docsService } from "./services";

/** A doc as an editor sees it, suggestions inline: the only view whose indexes can be written to. */
export function readDocument(documentId: string, fields: string): Document {
  return retry("doc", () =>
    docsService().Documents.get(documentId, {
      includeTabsContent: true,
      suggestionsViewMode: "SUGGESTIONS_INLINE",
      fields,
    }),
  );
}

/** What to ask of a doc: briefly, and in the longer words that Docs takes for certain. */
export interface Mask {
  readonly brief: string;
  readonly plain: string;
}

/**
 * The same under a mask that Docs may refuse, since a wildcard over a map's keys is documented for Google's APIs in
 * general only: refused once, the plain one is asked for from then on.
 */
export function readMasked(documentId: string, { brief, plain }: Mask): Document {
  if (recall(PLAIN) === true) return readDocument(documentId, plain);
  try {
    return readDocument(documentId, brief);
  } catch (error) {
    if (!(error instanceof AddOnError) || statusOf(error) !== 400) throw error;
  }
  const document = readDocument(documentId, plain);
  remember(PLAIN, true);
  return document;
}

const PLAIN = "plainMask";

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
    if (writeControl !== undefined && error instanceof AddOnError && statusOf(error) === 400)
      return "conflict";
    throw error;
  }
}
