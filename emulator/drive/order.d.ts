import { type StoredFile } from "./state";

type Compare = (a: StoredFile, b: StoredFile) => number;
/** The order of a list. Without a wish: last modified first. Throws 400 for a key Drive does not know. */
export declare function orderOf(orderBy: string | undefined, person: string): Compare;
