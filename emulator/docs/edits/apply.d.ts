import type { Draft } from "../model/draft";
import type { PersonEdit } from "./edit";
/** Does on the draft what the person did in the editor. Throws Refused where the editor would not let them. */
export declare function applyEdit(draft: Draft, edit: PersonEdit): void;
