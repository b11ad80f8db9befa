import { type DocumentState } from "./document";
import { Draft, type Surroundings } from "./draft";
/** A suggestion by the draft's person, not yet attached to anything. */
export declare function newSuggestion(draft: Draft): string;
/** Accepts or rejects one suggestion wherever it stands. */
export declare function resolveSuggestion(draft: Draft, id: string, how: "accept" | "reject"): void;
/** The document as if all suggestions were accepted, or as if there were none. */
export declare function preview(
  state: DocumentState,
  world: Surroundings,
  how: "accept" | "reject",
): DocumentState;
export declare function hasSuggestions(state: DocumentState): boolean;
