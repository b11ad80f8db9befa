/** One contribution to a thread. */
export interface PostState {
  readonly id: string;
  /** The author's address. */
  readonly author: string;
  readonly content: string;
  readonly created: number;
  readonly updated: number;
  readonly action?: "RESOLVE" | "REOPEN";
  readonly assignee?: string;
  readonly deleted?: true;
}

/** A comment with its replies. Where it hangs is among its tab's anchors, which move like named ranges. */
export interface ThreadState {
  readonly id: string;
  readonly anchorId: string;
  readonly quote: string;
  readonly status: "OPEN" | "RESOLVED";
  readonly head: PostState;
  readonly replies: readonly PostState[];
}
