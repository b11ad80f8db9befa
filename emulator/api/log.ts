/** One call that came through the front door: codes, counts and sizes, never a word of anybody's text. */
export interface LogEntry {
  /** Simulated time at its start, ms since the epoch. */
  readonly at: number;
  readonly person: string;
  readonly app: string;
  readonly method: string;
  readonly status: number;
  readonly reason?: string;
  /** JSON bytes (UTF-16 units) of the request body and of the answer after its fields mask. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly quotaUnits: number;
  /** Simulated milliseconds. */
  readonly tookMs: number;
}

const KEPT = 2000;

/** The last calls, oldest first, and how many there were in all. */
export interface CallLog {
  add(entry: LogEntry): void;
  all(): readonly LogEntry[];
  count(): number;
  clear(): void;
}

export function createLog(): CallLog {
  let entries: LogEntry[] = [];
  let count = 0;
  return {
    add(entry) {
      count++;
      entries.push(entry);
      if (entries.length > 2 * KEPT) entries = entries.slice(-KEPT);
    },
    all: () => entries.slice(-KEPT),
    count: () => count,
    clear() {
      entries = [];
      count = 0;
    },
  };
}
