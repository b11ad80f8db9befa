/** How long Google takes, on the simulated clock: a fixed part a call and a part for each kilobyte either way. */
export interface Latency {
  readonly perCallMs: number;
  readonly perKilobyteMs: number;
}

/**
 * Three days at Google. The figures are assumptions, stated so that the budgets can be read: third parties report
 * 150–500 ms for an Apps Script advanced-service call and about a second on a bad day.
 */
export const LATENCY: Readonly<Record<"none" | "low" | "typical" | "bad", Latency>> = {
  none: { perCallMs: 0, perKilobyteMs: 0 },
  low: { perCallMs: 120, perKilobyteMs: 0.2 },
  typical: { perCallMs: 350, perKilobyteMs: 0.5 },
  bad: { perCallMs: 1200, perKilobyteMs: 2 },
};

export function callTime(latency: Latency, bytes: number): number {
  return Math.round(latency.perCallMs + (latency.perKilobyteMs * bytes) / 1024);
}
