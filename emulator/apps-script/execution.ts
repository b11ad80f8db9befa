import type { Json } from "../json";
import type { LogLine, ScriptError } from "./protocol";

/** Add-on executions have 30 seconds, triggers 6 minutes (source: Apps Script "Quotas for Google Services"). */
export const ADDON_BUDGET_MS = 30_000;
export const TRIGGER_BUDGET_MS = 360_000;
/** What one person's triggers may run in a day, for Workspace accounts (same source). */
export const TRIGGER_MS_A_DAY = 6 * 3_600_000;

/** One call of a Google API that an execution made: what the promises about numbers of calls count. */
export interface ExecutionCall {
  readonly method: string;
  /** HTTP status of the answer. */
  readonly status: number;
  readonly tookMs: number;
}

/**
 * How an execution ended.
 * `returned` and `threw`: by itself. `timeout`: the budget was used up. `stopped`: it died where the caller said.
 * `paused`: it stands where the caller said, holding its locks, and can be taken further by its transcript.
 */
export type Outcome = "returned" | "threw" | "timeout" | "stopped" | "paused";

export interface Execution {
  readonly outcome: Outcome;
  /** What the function returned, as JSON; a CardService object as a ReturnedObject. Null unless it returned. */
  readonly value: Json;
  readonly error?: ScriptError;
  /** Set when the script asked for scopes that are missing, and was ended for it. */
  readonly authorizationRequired?: readonly string[];
  readonly logs: readonly LogLine[];
  readonly warnings: readonly string[];
  /** Calls of Google's APIs alone. */
  readonly calls: readonly ExecutionCall[];
  /** Every crossing from the script to shared state, by name, calls included: where an execution can be stopped or interleaved. */
  readonly steps: readonly string[];
  /** Simulated time of its own steps. */
  readonly elapsedMs: number;
  readonly transcript: Transcript;
}

/** All that an execution was told: given again, it goes the same way to the letter. */
export interface Transcript {
  readonly execution: string;
  readonly seed: number;
  readonly startedAt: number;
  readonly steps: readonly TranscriptStep[];
}

export interface TranscriptStep {
  readonly ask: string;
  readonly answer: string;
  /** Simulated time after it, ms since the epoch. */
  readonly now: number;
  readonly tookMs: number;
  /** Set when the step was a call of a Google API. */
  readonly call?: ExecutionCall;
}
