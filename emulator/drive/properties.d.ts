import type { JsonObject } from "../json";
/** The properties after a write: given keys replace, null clears, others stay. Throws 400 beyond the limits. */
export declare function withProperties(
  before: Readonly<Record<string, string>>,
  change: JsonObject | undefined,
  visibility: "private" | "public",
): Record<string, string>;
/** Throws 400 when all apps together keep more on a file than Drive allows. */
export declare function checkTotal(
  byApp: Readonly<Record<string, Record<string, string>>>,
  open: JsonObject,
): void;
