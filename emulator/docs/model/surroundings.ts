/** What an edit may ask of the workspace. */
export interface Surroundings {
  /** A fresh id of Google's looks. */
  newId(prefix: string, length: number): string;
  answer(assumption: string): string;
  readonly now: number;
}
