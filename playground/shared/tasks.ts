/** One task of a person's Google Tasks. */
export interface ShownTask {
  readonly id: string;
  readonly listId: string;
  readonly list: string;
  readonly title: string;
  readonly notes: string;
  /** "2026-11-27", or "" for none. */
  readonly due: string;
  readonly done: boolean;
}
