import type { Load } from "./spread";

/** One of Google's limits: what it counts of the jobs, and how much of that it allows in its window. */
export interface Quota {
  readonly name: string;
  readonly limit: number;
  /** Seconds over which it is counted; a "day" from midnight to midnight. */
  readonly window: 60 | "day" | "at once";
  readonly counts: (load: Load) => number;
}

/** Each is for one Cloud project and all of its people together. Sources: Google's pages of usage limits, as of 2026. */
export const PROJECT_QUOTAS: readonly Quota[] = [
  // Docs API usage limits; a batch is one request.
  { name: "Docs writes a minute", limit: 600, window: 60, counts: ({ spent }) => spent.docsWrites },
  { name: "Docs reads a minute", limit: 3000, window: 60, counts: ({ spent }) => spent.docsReads },
  // Calendar API quotas, counted over a sliding minute; past the day's threshold Google may charge.
  { name: "Calendar requests a minute", limit: 10_000, window: 60, counts: ({ spent }) => spent.calendar },
  { name: "Calendar requests a day", limit: 1_000_000, window: "day", counts: ({ spent }) => spent.calendar },
  // Drive API usage limits, in units since May 2026; past the day's threshold Google may charge.
  { name: "Drive units a minute", limit: 1_000_000, window: 60, counts: ({ spent }) => spent.driveUnits },
  { name: "Drive units a day", limit: 400_000_000, window: "day", counts: ({ spent }) => spent.driveUnits },
  { name: "Drive bytes a day", limit: 1e12, window: "day", counts: ({ exported }) => exported },
  // Apps Script quotas: simultaneous executions of one script.
  { name: "runs at once, usual day", limit: 1000, window: "at once", counts: ({ usualS }) => usualS },
  { name: "runs at once, bad day", limit: 1000, window: "at once", counts: ({ badS }) => badS },
];

/** The same for one person, in a Workspace account. */
export const PERSON_QUOTAS = {
  docsWrites: 60,
  docsReads: 300,
  calendar: 600,
  driveUnits: 325_000,
  /** A day: URL Fetch calls, properties read or written, seconds that triggers run. */
  fetches: 100_000,
  properties: 500_000,
  triggerS: 6 * 3600,
} as const;

/** What a consumer account (gmail.com) has a day where that is less. */
export const CONSUMER_QUOTAS = { fetches: 20_000, properties: 50_000, triggerS: 90 * 60 } as const;
