import type { Assumption } from "../assumptions";

export const docsAssumptions: readonly Assumption[] = [];
