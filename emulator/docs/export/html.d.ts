import { type DocumentState } from "../model/document";
/** The document as a page of HTML: structure, words and links; of the looks only what changes the meaning. */
export declare function toHtml(state: DocumentState, title: string): string;
