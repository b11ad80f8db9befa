import { type DocSettings, FIRST_SETTINGS } from "../agenda/style";
import { recall, remember } from "../google/memory";
import { fields, flag, oneOf, optional, shaped } from "../google/shape";

const shape = fields({
  automatic: flag,
  split: oneOf("direct-first", "half", "none"),
  order: optional(oneOf("oldest-first", "newest-first")),
  growth: optional(flag),
});

/** What this person chose for all of their 1:1s. */
export interface Settings extends Omit<DocSettings, "language" | "parts"> {
  /** Offers a question for growth once a month; undefined: yes. */
  readonly growth?: boolean | undefined;
}

export function settings(): Settings {
  return shaped(shape, recall("settings")) ?? FIRST_SETTINGS;
}

export function keepSettings(chosen: Settings): void {
  remember("settings", chosen);
}

/** What new docs begin with, and by what docs go on which nothing is noted yet. */
export function settingsForDocs(): DocSettings {
  const { growth: _own, ...docs } = settings();
  return docs;
}
