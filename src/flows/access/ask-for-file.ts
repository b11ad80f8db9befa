import type { Answer } from "../../cards/answer";

/** Google shows its own question over the doc; the panel follows when the answer is yes. */
export function askForFile(): Answer {
  return { askForFile: true };
}
