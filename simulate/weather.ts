import type { Fault } from "../emulator/api/faults";
import type { Dice } from "./dice";

/** What may befall one press: a fault of Google's, the script's death, a slow answer, a lost cache, somebody else at work. */
export type Misfortune =
  | { readonly kind: "none" }
  | { readonly kind: "fault"; readonly fault: Fault }
  /** The script dies before this step of its own; nothing after it happens. */
  | { readonly kind: "death"; readonly beforeStep: number }
  | { readonly kind: "caches vanish" }
  /** Before this step of it, somebody does something else. */
  | { readonly kind: "beside"; readonly beforeStep: number }
  /** Before this step of it, the same person presses the same again, in another window. */
  | { readonly kind: "twice"; readonly beforeStep: number };

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

const APIS = ["calendar.*", "docs.*", "drive.*"];
/** A script's own services say no in words of their own. */
const SCRIPT_SERVICES = ["properties.*", "cache.*", "lock.*"];
export const SERVICE_ERROR = {
  code: 500,
  reason: "exception",
  message: "We're sorry, a server error occurred. Please wait a bit and try again.",
};

/** One press in three is spared. */
export function drawMisfortune(dice: Dice): Misfortune {
  switch (dice.upTo(15)) {
    case 0:
    case 1:
      return fault(dice, { method: dice.pick(APIS), error: dice.pick(ERRORS) });
    case 2:
      // Again and again: patience runs out.
      return fault(dice, { method: dice.pick(APIS), error: dice.pick(ERRORS), times: 1 + dice.upTo(4) });
    case 3:
      return fault(dice, { method: dice.pick(APIS), delayMs: 31_000 });
    case 4:
      // Everything is slow, and the 30 seconds end somewhere.
      return fault(dice, { method: APIS, delayMs: 4_000 + dice.upTo(12_000), times: 40 });
    case 5:
      return fault(dice, { method: dice.pick(SCRIPT_SERVICES), error: SERVICE_ERROR, skip: dice.upTo(8) });
    case 6:
    case 7:
      return { kind: "death", beforeStep: dice.upTo(30) };
    case 8:
      return { kind: "caches vanish" };
    case 9:
      return { kind: "twice", beforeStep: dice.upTo(30) };
    case 10:
    case 11:
      return { kind: "beside", beforeStep: dice.upTo(30) };
    default:
      return { kind: "none" };
  }
}

function fault(dice: Dice, what: Omit<Fault, "when">): Misfortune {
  const when = dice.oneIn(2) ? "before" : "after";
  return { kind: "fault", fault: { when, skip: dice.upTo(4), ...what } };
}

export function describe(misfortune: Misfortune): string {
  switch (misfortune.kind) {
    case "none":
      return "";
    case "fault": {
      const { method, when, skip = 0, error, delayMs } = misfortune.fault;
      const { times = 1 } = misfortune.fault;
      const what =
        error === undefined
          ? `takes ${(delayMs ?? 0) / 1000} s`
          : `answers ${error.code} ${error.reason} ${when} its effect`;
      const which = times === 1 ? `call ${skip + 1}` : `from call ${skip + 1} on each of ${times}`;
      return `, and ${which} of ${String(method ?? "any")} ${what}`;
    }
    case "death":
      return `, and the script dies before step ${misfortune.beforeStep}`;
    case "caches vanish":
      return ", with every cache gone";
    case "beside":
    case "twice":
      return `, and before step ${misfortune.beforeStep} of it`;
  }
}
