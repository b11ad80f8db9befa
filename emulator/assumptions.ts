import { appsScriptAssumptions } from "./apps-script/assumptions";
import type { Assumption } from "./assumption";
import { calendarAssumptions } from "./calendar/assumptions";
import { docsAssumptions } from "./docs/assumptions";
import { driveAssumptions } from "./drive/assumptions";

export const assumptions: readonly Assumption[] = [
  ...appsScriptAssumptions,
  ...calendarAssumptions,
  ...docsAssumptions,
  ...driveAssumptions,
];
