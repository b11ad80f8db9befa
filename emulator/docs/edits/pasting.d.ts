import type { Draft, Place } from "../model/draft";
import type { RichParagraph } from "./edit";
/** Pastes lines with their looks. */
export declare function paste(draft: Draft, place: Place, at: number, lines: readonly RichParagraph[]): void;
