import type { Receipt } from "../agenda/plan";
import { forget, recall, remember } from "../google/memory";

/** The receipt of the last change this person made through the panel, for "Undo last change". */
export function keepLastChange(docId: string, receipt: Receipt): void {
  if (!remember(`last.${docId}`, receipt)) forget(`last.${docId}`);
}

export function lastChange(docId: string): Receipt | undefined {
  const kept = recall(`last.${docId}`);
  return typeof kept === "object" && kept !== null && "what" in kept ? (kept as Receipt) : undefined;
}

export function dropLastChange(docId: string): void {
  forget(`last.${docId}`);
}
