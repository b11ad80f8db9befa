import type { Assumption } from "../assumptions";

export const calendarAssumptions: readonly Assumption[] = [];
