/** One change of length: `removed` positions from `at` went, `inserted` came. History, merge and named ranges live on these. */
export interface Step {
  readonly tabId: string;
  readonly segmentId: string;
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
  /** What came is a table or a break: named ranges around it fall apart. */
  readonly structural?: true;
}
