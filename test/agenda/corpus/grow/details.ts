import type { Kept } from "./kept";

/** An item's line, in one of eight ways that say it is done, more often open. */
export function doneLine({ dice, tongue }: Kept, topic: string): { line: string; done: boolean } {
  const worded = () => dice.pick(tongue.done).replace("{t}", topic);
  const ways = [
    () => `~~${topic}~~`,
    () => `✓ ${topic}`,
    () => `${topic} ✅`,
    () => `[x] ${topic}`,
    worded,
    worded,
    () => `~~${topic}~~ {person:Mia Lund <mia@example.com>}`,
    () => `~~${topic}~~.`,
  ];
  if (!dice.oneIn(5)) return { line: topic, done: false };
  return { line: dice.pick(ways)(), done: true };
}

/** Lines of a meeting that was not held. */
export function offLines({ dice, tongue }: Kept): string[] {
  return [dice.pick(tongue.off)];
}

/** A plain line between items, at times with a date in it. */
export function proseLine({ dice, tongue }: Kept): string {
  return dice.oneIn(5) ? `${dice.pick(["PTO", "Lisbon", "v2"])} 21.–24.12.` : dice.pick(tongue.prose);
}
