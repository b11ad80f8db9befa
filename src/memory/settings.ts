import type { TimeSplit } from "../agenda/plan/minutes";
import { forget, recall, remember } from "../google/memory";
import { fields, flag, oneOf, optional, shaped } from "../google/shape";

const shape = fields({
  automatic: flag,
  split: oneOf("direct-first", "half", "none"),
  order: optional(oneOf("oldest-first", "newest-first")),
  growth: optional(flag),
});

/** What this person chose for all of their 1:1s. */
export interface Settings {
  /** Add the next date when a meeting ends. */
  readonly automatic: boolean;
  readonly split: TimeSplit;
  /** Undefined: as each doc has it, which for a new one is oldest first. */
  readonly order?: "oldest-first" | "newest-first" | undefined;
  /** Offers a question for growth once a month; undefined: yes. */
  readonly growth?: boolean | undefined;
}

export function settings(): Settings {
  return shaped(shape, recall("settings")) ?? { automatic: true, split: "direct-first" };
}

export function keepSettings(chosen: Settings): void {
  remember("settings", chosen);
}

/** Whether this person switched the hourly run on. A trigger may outlive what is remembered of it. */
export function hourlyIsOn(): boolean {
  return recall("hourly") === true;
}

export function rememberHourly(on: boolean): void {
  if (on) remember("hourly", true);
  else forget("hourly");
}
