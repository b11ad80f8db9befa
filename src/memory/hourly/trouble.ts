import { forget, recall, recallAll, remember } from "../../google/memory";
import { amount, fields, shaped, text } from "../../google/shape";

/** What kept the hourly run from a pair's section; of the pairs it got through to nothing is kept. */
export interface RunTrouble {
  readonly code: string;
  readonly sinceMs: number;
  readonly tries: number;
  /** Not tried again before. */
  readonly waitMs: number;
}

const shape = fields({ code: text, sinceMs: amount, tries: amount, waitMs: amount });
const PREFIX = "run.trouble.";
const STOPPED = "stopped";

export function runTroubles(): ReadonlyMap<string, RunTrouble> {
  const found = new Map<string, RunTrouble>();
  for (const [docId, value] of recallAll(PREFIX)) {
    const trouble = shaped(shape, value);
    if (trouble !== undefined) found.set(docId, trouble);
  }
  return found;
}

export function keepRunTrouble(docId: string, trouble: RunTrouble): void {
  remember(PREFIX + docId, trouble);
}

export function forgetRunTrouble(docId: string): void {
  forget(PREFIX + docId);
}

/** The pair before which the last run stopped for want of time. */
export function stoppedBefore(): string | undefined {
  const docId = recall(STOPPED);
  return typeof docId === "string" ? docId : undefined;
}

export function keepStoppedBefore(docId: string | undefined): void {
  if (docId === undefined) forget(STOPPED);
  else remember(STOPPED, docId);
}
