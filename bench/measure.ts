import { callTime, LATENCY } from "../emulator/api/latency";
import type { Execution } from "../emulator/run";
import type { Office } from "./office";
import { NOTHING_SPENT, plus, type Spending, spendingOf } from "./spending";

/** What one press cost. */
export interface Cost {
  readonly calls: number;
  readonly bytesRead: number;
  /** Of these what `documents.get` gave: an export has no mask. */
  readonly docBytesRead: number;
  readonly bytesWritten: number;
  readonly properties: number;
  readonly cache: number;
  readonly quotaUnits: number;
  /** The same by quota. */
  readonly spent: Spending;
  /** Simulated milliseconds on a good, a usual and a bad day at Google. */
  readonly low: number;
  readonly typical: number;
  readonly bad: number;
  /** Real milliseconds in our own code: the whole run less what the emulator took to answer. */
  readonly ownMs: number;
}

/** Measures what `press` makes the workspace do. `execution` gives the steps that are no calls, where there is one. */
export function costOf(office: Office, press: () => Execution | undefined): Cost {
  const { workspace } = office;
  const before = workspace.log.count();
  let inGoogle = 0;
  const { call } = workspace;
  workspace.call = (caller, apiCall) => {
    const began = performance.now();
    try {
      return call(caller, apiCall);
    } finally {
      inGoogle += performance.now() - began;
    }
  };
  const began = performance.now();
  let execution: Execution | undefined;
  try {
    execution = press();
  } finally {
    workspace.call = call;
  }
  const ownMs = performance.now() - began - inGoogle;
  const made = workspace.log.count() - before;
  const entries = made === 0 ? [] : workspace.log.all().slice(-made);
  const sum = (of: (entry: (typeof entries)[number]) => number): number =>
    entries.reduce((total, entry) => total + of(entry), 0);
  const day = (name: "low" | "typical" | "bad"): number =>
    sum((entry) => callTime(LATENCY[name], entry.bytesIn + entry.bytesOut));
  const steps = execution?.steps ?? [];
  return {
    calls: made,
    bytesRead: sum((entry) => entry.bytesOut),
    docBytesRead: sum((entry) => (entry.method === "docs.documents.get" ? entry.bytesOut : 0)),
    bytesWritten: sum((entry) => entry.bytesIn),
    properties: steps.filter((name) => name.startsWith("properties.")).length,
    cache: steps.filter((name) => name.startsWith("cache.")).length,
    quotaUnits: sum((entry) => entry.quotaUnits),
    spent: entries.reduce((total, { method }) => plus(total, spendingOf(method)), NOTHING_SPENT),
    low: day("low"),
    typical: day("typical"),
    bad: day("bad"),
    ownMs,
  };
}
