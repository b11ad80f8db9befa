import { type Permission, withheld } from "./consent";
import { type CallArea, type ErrorCode, Trouble, translated } from "./error";

/** An add-on's execution has 30 seconds; nothing is tried again past this, so that the person still gets an answer. */
const LAST_RETRY_MS = 18_000;
const PAUSES_MS = [500, 1500];

let startedMs = 0;

/** Called once by the dispatcher, at the start of an execution. */
export function startPatience(): void {
  startedMs = Date.now();
}

/** One call that is made once: making something, or changing it without a condition. */
export function once<T>(area: CallArea, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw troubleOf(error, area);
  }
}

/**
 * One call that may be made again: reading, or a change that names the version it is made to. Tried again after a rate
 * limit or a failure of Google's, while time is left; never after the anti-abuse refusal.
 */
export function patiently<T>(area: CallArea, call: () => T): T {
  for (const pause of PAUSES_MS) {
    try {
      return call();
    } catch (error) {
      const trouble = troubleOf(error, area);
      if (!worthWaiting(trouble) || Date.now() - startedMs + pause > LAST_RETRY_MS) throw trouble;
      Utilities.sleep(pause);
    }
  }
  return once(area, call);
}

function worthWaiting({ code }: Trouble): boolean {
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

function troubleOf(error: unknown, area: CallArea): Trouble {
  const trouble = translated(error, area);
  const needed = NEEDED[area];
  return needed !== undefined && MAY_BE_CONSENT.includes(trouble.code) && withheld(needed)
    ? new Trouble("PERMISSION_NEEDED", error)
    : trouble;
}
