import { cache, cached } from "../google/memory";

/** An event that is plainly no 1:1: several people meet in it, or nobody else. */
export type PlainEvent = "several" | "nobody";

const key = (eventId: string) => `plain.${eventId}`;

/** What was seen at an earlier opening, where Google does not say with the event who is in it. */
export function plainEvent(eventId: string): PlainEvent | undefined {
  const kept = cached(key(eventId));
  return kept === "several" || kept === "nobody" ? kept : undefined;
}

export function keepPlainEvent(eventId: string, kind: PlainEvent): void {
  cache(key(eventId), kind);
}
