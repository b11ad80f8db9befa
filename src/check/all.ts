import { calendarProbes } from "./calendar-probes";
import type { Probe } from "./call";
import { docsProbes } from "./docs-probes";
import { driveProbes } from "./drive-probes";

/** Everything that one account can find out by itself, over the APIs alone. */
export const PROBES: readonly Probe[] = [...calendarProbes, ...docsProbes, ...driveProbes];
