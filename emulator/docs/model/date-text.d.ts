import type { DateElementProperties } from "../../../contract/docs";
/** The closed list of the DateElementProperties documentation. */
export declare const LOCALES: readonly string[];
/** How a date chip reads, or undefined for a zone nobody knows. */
export declare function dateText(date: DateElementProperties): string | undefined;
