import type { Document } from "../../../contract/docs";
import type { DocumentState, TabState } from "../model/document";
export type SuggestionsViewMode = NonNullable<Document["suggestionsViewMode"]>;
export interface Reading {
  readonly documentId: string;
  readonly title: string;
  readonly withTabs: boolean;
  readonly suggestionsViewMode: SuggestionsViewMode;
  readonly revisionId?: string;
  /** Whether each assumption about what is shown holds. */
  readonly tickStrikes: boolean;
  readonly headingAddresses: boolean;
}
/** A document as `documents.get` answers it. */
export declare function readDocument(state: DocumentState, reading: Reading): Document;
export declare function tabProperties(
  tab: TabState,
  index: number,
  nestingLevel: number,
  parentTabId?: string,
): {
  nestingLevel?: number | undefined;
  index: number;
  iconEmoji?: string | undefined;
  parentTabId?: string | undefined;
  tabId: string;
  title: string;
};
