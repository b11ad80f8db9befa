import type { Assumption } from "../assumptions";
export declare const docsAssumptions: readonly Assumption[];
