import { forget, recall, remember } from "../../google/memory";
import { listOf, oneOf, shaped } from "../../google/shape";

/** What goes when Google's room for what is remembered is full. */
export const ROOM = ["undos", "pairs"] as const;
export type Room = (typeof ROOM)[number];

const KEY = "roomMade";

/** What went in a run that could not say so: the next opening does, once. */
export function takeRoomMade(): readonly Room[] {
  const kept = shaped(listOf(oneOf(...ROOM)), recall(KEY)) ?? [];
  forget(KEY);
  return kept;
}

export function keepRoomMade(made: readonly Room[]): void {
  if (made.length > 0) remember(KEY, made);
}
