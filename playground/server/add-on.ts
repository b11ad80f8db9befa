import { type Bundle, fireDueTriggers, loadBundle, type ScriptWorkspace } from "../../emulator/run";

import { PageError } from "./refusal";

const HOUR_MS = 3_600_000;

/** What clasp would push, or why there is nothing to push. */
export type Pushed =
  | { readonly code: string; readonly manifest: Readonly<Record<string, unknown>> }
  | { readonly problem: string };

/** The add-on as this playground has it installed for everybody. */
export interface AddOn {
  /** Undefined while the bundle could not be built; `problem` says why. */
  readonly bundle: Bundle | undefined;
  readonly problem: string;
  /** Moves the clock hour by hour, as often as time-driven triggers can fire, and runs those that are due. */
  passTime(ms: number): { readonly triggers: number; readonly failed: number };
}

/** The add-on's bundle; where there is none, an error whose message the panel shows. */
export function installed({ bundle, problem }: AddOn): Bundle {
  if (bundle === undefined) throw new PageError(409, problem);
  return bundle;
}

export function installAddOn(workspace: ScriptWorkspace, pushed: Pushed): AddOn {
  const bundle = "code" in pushed ? loadBundle(pushed.code, pushed.manifest) : undefined;
  return {
    bundle,
    problem: "problem" in pushed ? pushed.problem : "",
    passTime(ms) {
      // The calls of the triggers take time of their own; the clock still ends where it was asked to go.
      const end = workspace.clock.now() + ms;
      let [triggers, failed] = [0, 0];
      while (workspace.clock.now() < end) {
        workspace.clock.set(Math.min(end, workspace.clock.now() + HOUR_MS));
        if (bundle === undefined) continue;
        for (const { outcome } of fireDueTriggers(workspace, bundle)) {
          triggers += 1;
          if (outcome !== "returned") failed += 1;
        }
      }
      return { triggers, failed };
    },
  };
}
