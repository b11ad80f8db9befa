import * as v from "valibot";
import type { TimeSplit } from "../agenda/plan/minutes";
import { recall, remember } from "../google/memory";

const shape = v.object({
  automatic: v.optional(v.boolean(), true),
  split: v.optional(v.picklist(["direct-first", "half", "none"]), "direct-first"),
  order: v.optional(v.picklist(["oldest-first", "newest-first"])),
});

/** What this person chose for all of their 1:1s. */
export interface Settings {
  /** Add the next date when a meeting ends. */
  readonly automatic: boolean;
  readonly split: TimeSplit;
  /** Undefined: as each doc has it, which for a new one is oldest first. */
  readonly order?: "oldest-first" | "newest-first" | undefined;
}

export function settings(): Settings {
  const kept = v.safeParse(shape, recall("settings") ?? {});
  return kept.success ? kept.output : { automatic: true, split: "direct-first" };
}

export function keepSettings(chosen: Settings): void {
  remember("settings", chosen);
}
