import type { Step } from "./step";

type Change = Pick<Step, "at" | "removed" | "inserted">;

/** A stretch of text that both have, only the older has (deleted since), or only the newer has (put in since). */
interface Chunk {
  readonly kind: "both" | "old" | "new";
  readonly length: number;
}

/**
 * How an older text lies along a newer one, for one segment. A writer who still counts in the old text is brought to
 * the new one through this; as they write, their own changes enter both. What follows the last stretch is common.
 */
export class Alignment {
  private chunks: Chunk[] = [];

  /** Takes in a change that somebody else made, counted in the newer text. */
  theirs(change: Change): void {
    this.remove(change, (chunk) => (chunk.kind === "both" ? [{ kind: "old", length: chunk.length }] : []));
    if (change.inserted > 0) this.putAt(change.at, { kind: "new", length: change.inserted });
  }

  /** Takes in what the writer has just done, counted in the newer text; `index` is where they meant it in the old one. */
  ours(change: Change, index?: number): void {
    this.remove(change, () => []);
    if (change.inserted > 0) this.putAt(change.at, { kind: "both", length: change.inserted }, index);
  }

  /** Forgets what lies in [start, end) of the old text only: the writer deletes it too. To be told before `ours` is. */
  alsoDeleted(start: number, end: number): void {
    this.split("new", start);
    this.split("new", end);
    let old = 0;
    this.chunks = this.chunks.filter((chunk) => {
      const from = old;
      if (chunk.kind !== "new") old += chunk.length;
      return !(chunk.kind === "old" && from >= start && old <= end);
    });
  }

  /** The place in the new text for an insertion that the writer meant for `index` of the old one. */
  insertion(index: number, tie: "after" | "before"): number {
    this.split("new", index);
    let old = 0;
    let now = 0;
    for (const chunk of this.chunks) {
      if (old === index && (tie === "before" || chunk.kind !== "new")) return now;
      if (chunk.kind !== "new") old += chunk.length;
      if (chunk.kind !== "old") now += chunk.length;
    }
    return now + index - old;
  }

  /** What [start, end) of the old text has become in the new one, without what others put in between. */
  pieces(start: number, end: number): { start: number; end: number }[] {
    const result: { start: number; end: number }[] = [];
    let old = 0;
    let now = 0;
    const add = (from: number, to: number) => {
      if (to <= from) return;
      const last = result[result.length - 1];
      if (last !== undefined && last.end === from) last.end = to;
      else result.push({ start: from, end: to });
    };
    for (const chunk of this.chunks) {
      if (chunk.kind === "both") {
        add(now + Math.max(start, old) - old, now + Math.min(end, old + chunk.length) - old);
      }
      if (chunk.kind !== "new") old += chunk.length;
      if (chunk.kind !== "old") now += chunk.length;
    }
    add(now + Math.max(start, old) - old, now + end - old);
    return result;
  }

  /** Where the thing at `index` of the old text stands now; undefined when it is gone. */
  position(index: number): number | undefined {
    return this.pieces(index, index + 1)[0]?.start;
  }

  private remove({ at, removed }: Change, change: (chunk: Chunk) => Chunk[]): void {
    if (removed === 0) return;
    this.split("old", at);
    this.split("old", at + removed);
    let now = 0;
    this.chunks = this.chunks.flatMap((chunk) => {
      if (chunk.kind === "old") return [chunk];
      const from = now;
      now += chunk.length;
      return from >= at && now <= at + removed ? change(chunk) : [chunk];
    });
  }

  /** Puts a stretch in at `at` of the new text and, where both fit, at `index` of the old one. */
  private putAt(at: number, chunk: Chunk, index?: number): void {
    this.split("old", at);
    let old = 0;
    let now = 0;
    let slot = this.chunks.length;
    for (let i = 0; i <= this.chunks.length; i += 1) {
      if (now === at) {
        slot = i;
        if (index === undefined || old === index) break;
      }
      const each = this.chunks[i];
      if (each === undefined || now > at) break;
      if (each.kind !== "new") old += each.length;
      if (each.kind !== "old") now += each.length;
    }
    this.chunks.splice(slot, 0, chunk);
  }

  /** Makes `index` a border between stretches, counted without those of kind `except`. */
  private split(except: "old" | "new", index: number): void {
    let at = 0;
    for (const [i, chunk] of this.chunks.entries()) {
      if (chunk.kind === except) continue;
      if (index > at && index < at + chunk.length) {
        const head = index - at;
        this.chunks.splice(i, 1, { ...chunk, length: head }, { ...chunk, length: chunk.length - head });
        return;
      }
      at += chunk.length;
    }
    if (index > at) this.chunks.push({ kind: "both", length: index - at });
  }
}
