import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Again } from "./order";
import { Stop } from "./stop";

/** clasp's project file: which script is meant. It is a person's own and not part of the repository. */
export interface ProjectFile {
  readonly path: string;
  /** Empty: none was made yet. */
  readonly scriptId: string;
}

export function readProject(path: string, again: Again): ProjectFile {
  if (!existsSync(path)) return { path, scriptId: "" };
  try {
    const { scriptId = "" } = JSON.parse(readFileSync(path, "utf8")) as { scriptId?: string };
    return { path, scriptId };
  } catch {
    throw new Stop(`${path} is not JSON.`, ["delete it", again("--script ID")]);
  }
}

/** `dist` for those who run clasp by hand beside it. */
export function writeProject(path: string, scriptId: string): ProjectFile {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ scriptId, rootDir: "dist" }, null, 2)}\n`);
  return { path, scriptId };
}

export function editorOf(scriptId: string): string {
  return `https://script.google.com/d/${scriptId}/edit`;
}
