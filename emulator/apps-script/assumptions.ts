import type { Assumption } from "../assumptions";

export const appsScriptAssumptions: readonly Assumption[] = [];
