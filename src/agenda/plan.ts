import type { Request } from "../../contract/docs";
import type { IsoDate } from "./model";

/**
 * An edit as a value: the requests of one `documents.batchUpdate`, in order, with what they promise.
 * An empty plan (`requests: []`) means that the doc already says it.
 */
export interface Plan {
  readonly requests: readonly Request[];
  /** Only inserts and styles text of our own: may be retried under targetRevisionId while somebody types. */
  readonly insertsOnly: boolean;
  /** What undo needs to take back exactly this, while it still stands as written. */
  readonly receipt: Receipt;
}

/** What was written, so that it can be found again and taken back if nobody touched it. Small enough for a property. */
export interface Receipt {
  readonly what: "section" | "topic" | "carry-over" | "done" | "document";
  readonly date?: IsoDate;
  /** Each piece of text that was put in, by the key or words it can be found by. */
  readonly pieces: readonly string[];
}

/** Why a plan cannot be made from this reading. */
export type PlanRefusal =
  | { readonly refused: "no-section"; readonly date: IsoDate }
  | { readonly refused: "item-gone"; readonly keys: readonly string[] }
  | { readonly refused: "changed-since" };
