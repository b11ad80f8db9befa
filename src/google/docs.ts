import type { Document, Request, WriteControl } from "../../contract/docs";
import { AddOnError, statusOf } from "./error";
import { recall, remember } from "./memory";
import { once, onceUnlessBusy, retry } from "./retry";
import { docsService } from "./services";

/**
 * What to ask of a doc: briefly, and in longer words. Neither names `tabs`, `documentTab`, `childTabs` or `*` bare, which
 * Docs refuses since April 2026 (recorded).
 */
export interface Mask {
  readonly brief: string;
  readonly plain: string;
}

/**
 * A doc as an editor sees it, suggestions inline: the only view whose indexes can be written to. A mask that Docs refuses
 * (a wildcard over a map's keys is documented for Google's APIs in general only, and what is taken has changed before) is
 * asked for once: from then on the longer one, and at last none at all.
 */
export function readDocument(documentId: string, { brief, plain }: Mask): Document {
  const masks = [brief, plain, undefined];
  const refused = Number(recall(REFUSED) ?? 0);
  for (let at = refused; ; at++) {
    try {
      const document = fetched(documentId, masks[at]);
      if (at > refused) remember(REFUSED, at);
      return document;
    } catch (error) {
      if (at >= masks.length - 1 || statusOf(error) !== 400) throw error;
    }
  }
}

/** The same with all that a person can leave in a doc: headers, footers, footnotes, pictures, proposals. */
export function readWholeDocument(documentId: string): Document {
  return fetched(documentId, undefined);
}

/** How many of the masks Docs refused. */
const REFUSED = "refusedMasks";

function fetched(documentId: string, fields: string | undefined): Document {
  return retry("doc", () =>
    docsService().Documents.get(documentId, {
      includeTabsContent: true,
      suggestionsViewMode: "SUGGESTIONS_INLINE",
      ...(fields === undefined ? {} : { fields }),
    }),
  );
}

/** It is known that Docs refuses the brief mask: it is not tried any more. */
export function preferPlainMask(): void {
  remember(REFUSED, Math.max(1, Number(recall(REFUSED) ?? 0)));
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
  const send = () =>
    docsService().Documents.batchUpdate(
      { requests: [...requests], ...(writeControl === undefined ? {} : { writeControl }) },
      documentId,
    );
  try {
    if (writeControl === undefined) once("doc", send);
    else onceUnlessBusy("doc", send);
    return "written";
  } catch (error) {
    if (writeControl !== undefined && error instanceof AddOnError && statusOf(error) === 400)
      return "conflict";
    throw error;
  }
}
