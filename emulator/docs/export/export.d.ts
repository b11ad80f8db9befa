import type { DocumentState } from "../model/document";
import type { Surroundings } from "../model/draft";
/** The document in the asked-for form, suggestions left out; 400 for a form that documents are not exported to. */
export declare function exportDocument(
  state: DocumentState,
  mimeType: string,
  world: Surroundings,
  title: string,
): string;
