import { execFileSync } from "node:child_process";
import { projectRoot } from "../../build/bundle";
import type { AgendaScale } from "./scale";

/**
 * Measures in a process of its own, whose one thread compiles and collects as well: its processor time is all that the
 * engine costs on one core, however busy the machine is. `entry` prints an AgendaScale as JSON.
 */
export function agendaScale(rounds = 15, entry = "bench/agenda/one-core.ts"): AgendaScale {
  const printed = execFileSync(
    process.execPath,
    ["--single-threaded", "--expose-gc", "build/run.js", entry, "--rounds", String(rounds)],
    { cwd: projectRoot(), encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  return JSON.parse(printed) as AgendaScale;
}
