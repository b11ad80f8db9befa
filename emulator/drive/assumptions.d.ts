import type { Assumption } from "../assumptions";
export declare const driveAssumptions: readonly Assumption[];
