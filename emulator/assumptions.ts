import { appsScriptAssumptions } from "./apps-script/assumptions";
import { calendarAssumptions } from "./calendar/assumptions";
import { docsAssumptions } from "./docs/assumptions";
import { driveAssumptions } from "./drive/assumptions";

/** A behaviour that no document states. The first answer is the emulator's default; each other one is a switch to test. */
export interface Assumption {
  /** "area.short-name", in kebab case. */
  readonly id: string;
  readonly question: string;
  readonly answers: readonly [string, ...string[]];
  /** Where the product meets it. */
  readonly where: string;
  /** The check that would settle it on a real account. */
  readonly check: string;
}

export const assumptions: readonly Assumption[] = [
  ...appsScriptAssumptions,
  ...calendarAssumptions,
  ...docsAssumptions,
  ...driveAssumptions,
];
