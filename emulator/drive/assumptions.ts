import type { Assumption } from "../assumptions";

export const driveAssumptions: readonly Assumption[] = [];
