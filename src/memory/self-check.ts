import { forget, recall, remember } from "../google/memory";
import { amount, fields, flag, type Of, optional, type Shape, shaped, text } from "../google/shape";

const KEY = "check";
const FOLDER = "checkFolder";

const answers: Shape<Readonly<Record<string, string>>> = (value): value is Readonly<Record<string, string>> =>
  typeof value === "object" && value !== null && Object.values(value).every(text);

const shape = fields({
  /** Tells the ids of this run from those of another. */
  run: text,
  year: amount,
  folderId: optional(text),
  docId: optional(text),
  answers,
  /** How things were when the person was asked to do their part. */
  hand: optional(fields({ headingId: text, namedRangeId: text, eventId: text })),
  /** The person was asked once more; whether the tick was seen that is to be moved. */
  again: optional(fields({ ticked: flag })),
});

/** A self-check that is under way: what it found so far, and what it must remove. */
export type Check = Of<typeof shape>;

export function keptCheck(): Check | undefined {
  return shaped(shape, recall(KEY));
}

export function keepCheck(check: Check): void {
  remember(KEY, check);
}

export function dropCheck(): void {
  forget(KEY);
}

/** The folder of an earlier check's report, so that the next one lies beside it. */
export function checkFolder(): string | undefined {
  const id = recall(FOLDER);
  return typeof id === "string" ? id : undefined;
}

export function rememberCheckFolder(id: string): void {
  remember(FOLDER, id);
}
