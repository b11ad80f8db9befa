import type { BulletState } from "../model/block";
import type { ListState } from "../model/document";

/** Counts the items of numbered lists as they go by, each nesting level on its own. */
export class ListNumbers {
  private readonly counts = new Map<string, number[]>();
  private readonly lists: Readonly<Record<string, ListState>>;

  constructor(lists: Readonly<Record<string, ListState>>) {
    this.lists = lists;
  }

  next(bullet: BulletState): number {
    const counts = this.counts.get(bullet.listId) ?? [];
    this.counts.set(bullet.listId, counts);
    counts.length = Math.min(counts.length, bullet.level + 1);
    const first = this.lists[bullet.listId]?.properties.nestingLevels?.[bullet.level]?.startNumber ?? 1;
    const number = (counts[bullet.level] ?? Math.max(first, 1) - 1) + 1;
    counts[bullet.level] = number;
    return number;
  }
}
