/** One person the top bar can switch to. */
export interface ShownPerson {
  readonly address: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
}

/** What a person chose in Google's account settings. */
export type PersonSettings = Pick<ShownPerson, "locale" | "timeZone">;

/** Somebody who joins the office. */
export type NewPerson = Pick<ShownPerson, "address" | "name" | "timeZone">;

/** What the top bar shows; the same for every window. */
export interface Steering {
  /** The workspace's clock, ISO with Z. */
  readonly now: string;
  readonly people: readonly ShownPerson[];
  readonly mails: number;
  readonly calls: number;
}

/** How far the clock can be moved; a meeting is the next one of the person who moves it, or the one that runs. */
export type ClockStep =
  | "5-minutes"
  | "30-minutes"
  | "hour"
  | "day"
  | "week"
  | "meeting-start"
  | "meeting-end";

/** What happened while the clock moved. */
export interface ClockMoved {
  readonly steering: Steering;
  /** The meeting at whose start or end the clock now stands, when that was asked for. */
  readonly meeting?: string;
  /** Time-driven triggers that fired on the way, and how many of them ended in an error. */
  readonly triggers: number;
  readonly failed: number;
}

export interface ShownMail {
  readonly id: string;
  /** ISO with Z. */
  readonly at: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** One call the add-on made. */
export interface ShownCall {
  readonly number: number;
  /** ISO with Z. */
  readonly at: string;
  /** The method's name in Google's discovery documents. */
  readonly method: string;
  readonly person: string;
  readonly status: number;
  readonly reason: string;
  /** Simulated. */
  readonly tookMs: number;
  readonly bytes: number;
}

export interface ShownCalls {
  readonly count: number;
  /** Simulated milliseconds of the calls shown. */
  readonly tookMs: number;
  /** Newest first, at most 300. */
  readonly calls: readonly ShownCall[];
}

/** What the server says when it could not do what was asked. */
export interface Refusal {
  readonly error: { readonly code: number; readonly message: string };
}

/** Sent to every open window when anything in the workspace may have changed. */
export interface Change {
  readonly version: number;
}
