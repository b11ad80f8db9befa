import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "../../emulator/json";
import type { Workspace } from "../../emulator/workspace";

const FILE = "workspace.json";
/** Raised when a kept state can no longer be read by a newer emulator. */
const FORMAT = 1;
const PAUSE_MS = 400;

/** Keeps the workspace in a folder, so that tomorrow's start goes on where today's ended. */
export interface KeptState {
  /** Puts the kept state into the workspace. False when there was none that could be used; one that could not is put aside. */
  restore(): boolean;
  /** Writes soon; many calls make one write. */
  saveSoon(): void;
  /** Writes now what saveSoon still owes. */
  flush(): void;
}

export function keepState(workspace: Workspace, folder: string, warn: (message: string) => void): KeptState {
  const path = join(folder, FILE);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    timer = undefined;
    mkdirSync(folder, { recursive: true });
    // A crash while writing must not cost the old state.
    writeFileSync(`${path}.new`, JSON.stringify({ format: FORMAT, workspace: workspace.snapshot() }));
    renameSync(`${path}.new`, path);
  };
  return {
    restore() {
      let text: string;
      try {
        text = readFileSync(path, "utf8");
      } catch {
        return false;
      }
      const blank = workspace.snapshot();
      try {
        const kept = JSON.parse(text) as { format?: number; workspace?: Json };
        if (kept.format !== FORMAT || kept.workspace === undefined) throw new Error("of another version");
        workspace.restore(kept.workspace);
        return true;
      } catch (error) {
        workspace.restore(blank);
        renameSync(path, `${path}.unreadable`);
        const reason = error instanceof Error ? error.message : String(error);
        warn(`The kept state could not be used (${reason}); it lies in ${path}.unreadable.`);
        return false;
      }
    },
    saveSoon() {
      timer ??= setTimeout(save, PAUSE_MS);
    },
    flush() {
      if (timer === undefined) return;
      clearTimeout(timer);
      save();
    },
  };
}

export function forgetState(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}
