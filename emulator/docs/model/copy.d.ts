import type { DocumentState } from "./document";
/** A copied document: the same content; named ranges are not copied with text, a whole file's are (files.copy keeps them). */
export declare function copyOf(state: DocumentState): DocumentState;
