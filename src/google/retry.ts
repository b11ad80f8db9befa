import { type Permission, withheld } from "./consent";
import { AddOnError, type CallArea, type ErrorCode, translated } from "./error";

/** An add-on's execution has 30 seconds; nothing is tried again past this, so that the person still gets an answer. */
const LAST_RETRY_MS = 18_000;
const PAUSES_MS = [500, 1500];

let startedMs = 0;

/** Called once by the dispatcher, at the start of an execution. */
export function startDeadline(): void {
  startedMs = Date.now();
}

/** One call that is made once: making something, or changing it without a condition. */
export function once<T>(area: CallArea, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw errorOf(error, area);
  }
}

/**
 * One call that may be made again: reading, or a change that names the version it is made to. Tried again after a rate
 * limit or a failure of Google's, while time is left; never after the anti-abuse refusal.
 */
export function retry<T>(area: CallArea, call: () => T): T {
  for (const pause of PAUSES_MS) {
    try {
      return call();
    } catch (error) {
      const translated = errorOf(error, area);
      if (!worthWaiting(translated) || Date.now() - startedMs + pause > LAST_RETRY_MS) throw translated;
      Utilities.sleep(pause);
    }
  }
  return once(area, call);
}

function worthWaiting({ code }: AddOnError): boolean {
  return code === "TOO_MANY_REQUESTS" || code === "GOOGLE_DOWN";
}

const NEEDED: Readonly<Record<CallArea, Permission | undefined>> = {
  event: "events",
  doc: "files",
  drive: "files",
  share: "files",
  script: undefined,
};

/** What a call says that was refused for want of a permission differs by service and is written down nowhere. */
const MAY_BE_CONSENT: readonly ErrorCode[] = [
  "UNEXPECTED",
  "NOT_YOUR_CALENDAR",
  "DOC_NO_ACCESS",
  "SHARE_POLICY",
];

function errorOf(thrown: unknown, area: CallArea): AddOnError {
  const error = translated(thrown, area);
  const needed = NEEDED[area];
  return needed !== undefined && MAY_BE_CONSENT.includes(error.code) && withheld(needed)
    ? new AddOnError("PERMISSION_NEEDED", thrown)
    : error;
}
