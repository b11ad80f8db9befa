import type { Execution } from "../emulator/run";
import type { Office } from "./office";
/** What one press cost. */
export interface Cost {
  readonly calls: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly properties: number;
  readonly cache: number;
  readonly quotaUnits: number;
  /** Simulated milliseconds on a good, a usual and a bad day at Google. */
  readonly low: number;
  readonly typical: number;
  readonly bad: number;
  /** Real milliseconds in our own code: the whole run less what the emulator took to answer. */
  readonly ownMs: number;
}
/** Measures what `press` makes the workspace do. `execution` gives the steps that are no calls, where there is one. */
export declare function costOf(office: Office, press: () => Execution | undefined): Cost;
