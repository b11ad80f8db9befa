/** A date taken apart for writing it down; `weekday` is 1 for Monday to 7 for Sunday. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** What the add-on writes into a doc, in one language. Nothing here is ever looked up in a locale's tables. */
export interface DocWords {
  /** The BCP 47 tag the words are for: a language, or a language and region where dates are written otherwise. */
  readonly tag: string;
  readonly title: (direct: string, manager: string) => string;
  /** The grey lines under the title, one paragraph each. */
  readonly intro: (direct: string, manager: string) => readonly string[];
  /** The last line of the intro, a link to the newest section. */
  readonly latest: string;
  /** In a doc in which the two go on: a link to the one before. */
  readonly earlierDoc: string;
  /** In a doc that came near Google's limit: a link to the one in which they go on. */
  readonly laterDoc: string;
  /** A section's heading, "Fri 27 Nov 2026". */
  readonly dateHeading: (date: DateParts) => string;
  /** A date inside our notes: "6 Nov", or "6 Nov 2025" when it lies too far off to be clear without its year. */
  readonly shortDate: (date: DateParts, withYear: boolean) => string;
  /** "Dana's topics". */
  readonly topics: (name: string) => string;
  /** What follows the dot after the topics of whoever begins, and of who comes second. */
  readonly first: (minutes: number) => string;
  readonly second: (minutes: number) => string;
  readonly nextSteps: string;
  /** Stands before the date in the note on a carried copy; a copy is known by this word and its link. */
  readonly since: string;
  /** On request below the date of the first meeting, a line each; without names, so that they are always known for ours. */
  readonly firstMeeting: readonly string[];
  /** Whether a topic may be told outside the room, under it and before the name of whoever said so. */
  readonly confidence: Readonly<Record<Confidence, string>>;
}

/** What is said of a topic: one asks, or either says that it stays between the two, or that it may be told. */
export type Confidence = "asked" | "onlyHere" | "shareable";
