import type { Draft, Place } from "../model/draft";
/** Types text; each newline is a press of Enter. */
export declare function type(draft: Draft, place: Place, at: number, text: string): void;
export declare function backspace(draft: Draft, place: Place, at: number): void;
