import type { Execution } from "../emulator/run";
import { type Office, type Size } from "./office";
/** A job, done by the add-on and in the plain way, with the most Google calls it may make. */
export interface BenchFlow {
  readonly name: string;
  /** Calls in sequence (design, part 5). */
  readonly budget: number;
  readonly sizes: readonly Size[];
  /** What comes before the press that is measured; what it returns is the press. */
  readonly ours: (office: Office) => () => Execution | undefined;
  /** The function of the baseline and what it is given. */
  readonly plain?: (office: Office) => {
    readonly functionName: string;
    readonly event: object;
  };
}
export declare const BENCH_FLOWS: readonly BenchFlow[];
