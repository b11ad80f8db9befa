import { workspaceWithPeople } from "../../../emulator/office";
import { ALEX } from "../../../emulator/people";
import { type Execution, type RunOptions, runFunction } from "../../../emulator/run";
import type { Workspace } from "../../../emulator/workspace";
import { script } from "./bundle";

export { ALEX, DANA } from "../../../emulator/people";

export const APP = "one-on-one";

export function world(): Workspace {
  return workspaceWithPeople();
}

/** Runs a function's body as Alex, unless told. */
export function run(workspace: Workspace, body: string, options: Partial<RunOptions> = {}): Execution {
  return runFunction(workspace, script(`function go(e) { ${body} }`), {
    functionName: "go",
    person: ALEX,
    ...options,
  });
}

/** What a body returns, or the words of what it threw. */
export function result(workspace: Workspace, body: string, options: Partial<RunOptions> = {}): unknown {
  const { outcome, value, error } = run(workspace, body, options);
  return outcome === "returned" ? value : `${outcome}: ${error?.name} ${error?.message}`;
}

/** Beginnings of bodies. */
export const USER = "var p = PropertiesService.getUserProperties();";
export const SCRIPT = "var p = PropertiesService.getScriptProperties();";
export const CACHE = "var c = CacheService.getUserCache();";
export const LOCK = "var l = LockService.getUserLock();";
export const HOURLY = `ScriptApp.newTrigger("go").timeBased().everyHours(1).create()`;
