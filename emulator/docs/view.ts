import type { Document } from "../../contract/docs";
import type { FileRole } from "../world";
import type { Hung } from "./model/block";
import { allTabs } from "./model/document";
import { paragraphsIn } from "./model/walk";
import type { StoredDocument } from "./revisions";

/** A document as its editor shows it. */
export interface DocumentView {
  /**
   * `documents.get` with all tabs and, for whoever may comment, the comments. Its `revisionId` is the base for the next
   * edit.
   */
  readonly document: Document;
  /** Where the ticked checkbox lines start. */
  readonly ticked: readonly {
    readonly tabId: string;
    readonly segmentId: string;
    readonly startIndex: number;
  }[];
  /** What hangs on lines without a word in them, and where those start. */
  readonly hung: readonly {
    readonly tabId: string;
    readonly segmentId: string;
    readonly startIndex: number;
    readonly what: Hung;
  }[];
  /** Grows with every change, for polling. */
  readonly revision: number;
  readonly role: FileRole;
}

export function viewOf(stored: StoredDocument, document: Document, role: FileRole): DocumentView {
  const ticked: { tabId: string; segmentId: string; startIndex: number }[] = [];
  const hung: { tabId: string; segmentId: string; startIndex: number; what: Hung }[] = [];
  for (const tab of allTabs(stored.state.tabs)) {
    for (const [segmentId, segment] of Object.entries(tab.content.segments)) {
      for (const { paragraph, start } of paragraphsIn(segment.blocks, 0, 0, Number.POSITIVE_INFINITY)) {
        const place = { tabId: tab.id, segmentId, startIndex: start };
        if (paragraph.ticked === true) ticked.push(place);
        for (const what of paragraph.hung ?? []) hung.push({ ...place, what });
      }
    }
  }
  return { document, ticked, hung, revision: stored.revision, role };
}
