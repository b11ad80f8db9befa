import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Mutant, mutated } from "./mutations";

/** A copy of the project to break things in; packages are the project's own. */
export interface WorkingCopy {
  readonly folder: string;
  /** Runs `act` while the mutant stands in its file. */
  with<T>(mutant: Mutant, act: () => Promise<T>): Promise<T>;
  remove(): void;
}

const LEFT_OUT = new Set(["node_modules", ".git", ".state", "dist", "coverage"]);

/** Outside the project: below node_modules Jest looks for no tests. */
export function copyOf(root: string): WorkingCopy {
  const folder = mkdtempSync(join(tmpdir(), "mutants-"));
  cpSync(root, folder, { recursive: true, filter: (path) => path === root || !LEFT_OUT.has(basename(path)) });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  return {
    folder,
    async with(mutant, act) {
      const path = join(folder, mutant.file);
      const text = readFileSync(path, "utf8");
      writeFileSync(path, mutated(text, mutant));
      try {
        return await act();
      } finally {
        writeFileSync(path, text);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
