import { flagOf } from "../api/values";
import type { JsonObject } from "../json";

export { flagOf, numberOf, objectOf, partsOf, pathText, textOf } from "../api/values";

/** Milliseconds as Drive writes times. */
export function timeText(ms: number): string {
  return new Date(ms).toISOString();
}

/** Whether the calling app says that it can handle shared drives. */
export function allDrives(params: JsonObject): boolean {
  return flagOf(params, "supportsAllDrives") === true || flagOf(params, "supportsTeamDrives") === true;
}
