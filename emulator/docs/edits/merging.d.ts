import type { Draft, Step } from "../model/draft";
import type { PersonEdit } from "./edit";
/** The edit as it has to be done now, when its positions were read before `since`; several when others wrote in between. */
export declare function moveEdit(draft: Draft, edit: PersonEdit, since: readonly Step[]): PersonEdit[];
