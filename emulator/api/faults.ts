import type { Json } from "../json";
import { ApiError } from "./error";

/**
 * A misfortune to come. `before`: the call is refused and has had no effect. `after`: it had its effect, and the answer
 * is an error all the same. A `delayMs` makes the call take that long on the simulated clock first.
 */
export interface Fault {
  /** A method id, or a prefix ending in "*", or several of them; everything when absent, a script's own services too. */
  readonly method?: string | readonly string[];
  readonly person?: string;
  readonly when: "before" | "after";
  /** How many matching calls pass first. Default 0. */
  readonly skip?: number;
  /** How many calls it then hits. Default 1. */
  readonly times?: number;
  readonly delayMs?: number;
  /** Absent: the call is only slow. */
  readonly error?: FaultError;
}

export interface FaultError {
  /** 0 where what came was no answer of the API's: a script then gets words alone, no details (undocumented). */
  readonly code: number;
  readonly reason: string;
  readonly message: string;
  /** Default "global". */
  readonly domain?: string;
}

interface Pending {
  fault: Fault;
  skip: number;
  times: number;
}

/** The faults still to come, in the order they were added; each call meets at most one of each moment. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The delay in ms and the error this call meets at this moment. */
  meet(
    method: string,
    person: string,
    when: Fault["when"],
  ): { readonly delayMs: number; readonly error?: ApiError };
  snapshot(): Json;
  restore(state: Json): void;
}

export function createFaults(): Faults {
  let pending: Pending[] = [];
  return {
    add(fault) {
      pending.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
    },
    clear() {
      pending = [];
    },
    meet(method, person, when) {
      for (const entry of pending) {
        const { fault } = entry;
        if (fault.when !== when || !matches(fault, method, person)) continue;
        if (entry.skip > 0) {
          entry.skip--;
          continue;
        }
        entry.times--;
        if (entry.times <= 0) pending = pending.filter((other) => other !== entry);
        const delayMs = fault.delayMs ?? 0;
        if (fault.error === undefined) return { delayMs };
        const { code, message, ...detail } = fault.error;
        return { delayMs, error: new ApiError(code, message, detail) };
      }
      return { delayMs: 0 };
    },
    snapshot: () => JSON.parse(JSON.stringify(pending)) as Json,
    restore(state) {
      pending = JSON.parse(JSON.stringify(state)) as Pending[];
    },
  };
}

function matches(fault: Fault, method: string, person: string): boolean {
  if (fault.person !== undefined && fault.person !== person) return false;
  if (fault.method === undefined) return true;
  return [fault.method]
    .flat()
    .some((one) => (one.endsWith("*") ? method.startsWith(one.slice(0, -1)) : method === one));
}
