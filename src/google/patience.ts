import { type CallArea, type Trouble, translated } from "./error";

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
    throw translated(error, area);
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
      const trouble = translated(error, area);
      if (!worthWaiting(trouble) || Date.now() - startedMs + pause > LAST_RETRY_MS) throw trouble;
      Utilities.sleep(pause);
    }
  }
  return once(area, call);
}

function worthWaiting({ code }: Trouble): boolean {
  return code === "TOO_MANY_REQUESTS" || code === "GOOGLE_DOWN";
}
