import { type DocumentState } from "../model/document";
import type { Surroundings } from "../model/draft";
/** The document as Drive exports it to text/plain: a byte order mark, CRLF, bullets as stars, cells one below the other. */
export declare function toPlainText(state: DocumentState, world: Pick<Surroundings, "answer">): string;
