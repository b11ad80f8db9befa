import type { Draft, Place } from "../model/draft";
import type { Stretch } from "./edit";
export declare function suggestInsert(draft: Draft, place: Place, at: number, text: string): void;
export declare function suggestDelete(draft: Draft, edit: Stretch): void;
