import type { Fault } from "../emulator/api/faults";
import type { Dice } from "./dice";

/** What may befall one press: a fault of Google's, the script's death, a slow answer, a lost cache, somebody else at work. */
export type Misfortune =
  | { readonly kind: "none" }
  | { readonly kind: "fault"; readonly fault: Fault }
  /** The script dies before this step of its own; nothing after it happens. */
  | { readonly kind: "death"; readonly beforeStep: number }
  | { readonly kind: "caches vanish" }
  /** Before this step of it, somebody does something else, or presses too. */
  | { readonly kind: "beside"; readonly beforeStep: number };

/** Google's errors as an API call may meet them (source: each API's "Resolve errors" guide). */
export const ERRORS: readonly NonNullable<Fault["error"]>[] = [
  { code: 403, reason: "forbidden", message: "Forbidden" },
  { code: 403, reason: "rateLimitExceeded", message: "Rate Limit Exceeded" },
  { code: 403, reason: "quotaExceeded", message: "Calendar usage limits exceeded." },
  { code: 404, reason: "notFound", message: "Not Found" },
  { code: 409, reason: "conflict", message: "Conflict" },
  { code: 412, reason: "conditionNotMet", message: "Precondition Failed" },
  { code: 429, reason: "rateLimitExceeded", message: "Too many requests" },
  { code: 500, reason: "backendError", message: "Internal Error" },
  { code: 503, reason: "backendError", message: "Backend Error" },
];

const API_METHODS = ["calendar.*", "docs.*", "drive.*"];

export function drawMisfortune(dice: Dice): Misfortune {
  switch (dice.upTo(10)) {
    case 0:
    case 1: {
      const when = dice.oneIn(2) ? "before" : "after";
      return {
        kind: "fault",
        fault: { method: dice.pick(API_METHODS), when, skip: dice.upTo(4), error: dice.pick(ERRORS) },
      };
    }
    case 2:
      return {
        kind: "fault",
        fault: {
          method: dice.pick(API_METHODS),
          when: dice.oneIn(2) ? "before" : "after",
          skip: dice.upTo(4),
          delayMs: 31_000,
        },
      };
    case 3:
    case 4:
      return { kind: "death", beforeStep: dice.upTo(25) };
    case 5:
      return { kind: "caches vanish" };
    case 6:
    case 7:
      return { kind: "beside", beforeStep: dice.upTo(25) };
    default:
      return { kind: "none" };
  }
}

export function describe(misfortune: Misfortune): string {
  switch (misfortune.kind) {
    case "none":
      return "";
    case "fault": {
      const { method, when, skip = 0, error, delayMs } = misfortune.fault;
      const what =
        error === undefined
          ? `takes ${(delayMs ?? 0) / 1000} s`
          : `answers ${error.code} ${error.reason} ${when} its effect`;
      return `, and call ${skip + 1} of ${String(method ?? "any")} ${what}`;
    }
    case "death":
      return `, and the script dies before step ${misfortune.beforeStep}`;
    case "caches vanish":
      return ", with every cache gone";
    case "beside":
      return `, and before step ${misfortune.beforeStep} of it`;
  }
}
