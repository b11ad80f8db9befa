import type { BulletState } from "../model/block";
import type { ListState } from "../model/document";
/** Counts the items of numbered lists as they go by, each nesting level on its own. */
export declare class ListNumbers {
  private readonly counts;
  private readonly lists;
  constructor(lists: Readonly<Record<string, ListState>>);
  next(bullet: BulletState): number;
}
