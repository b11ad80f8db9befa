import type { Workspace } from "../../emulator/workspace";

/** The add-on as this playground has it installed for everybody. */
export interface AddOn {
  /** Moves the clock, running every time-driven trigger that falls due on the way. */
  passTime(ms: number): Promise<{ readonly triggers: number; readonly failed: number }>;
}

export function installAddOn(workspace: Workspace): AddOn {
  return {
    async passTime(ms) {
      workspace.clock.advance(ms);
      return { triggers: 0, failed: 0 };
    },
  };
}
