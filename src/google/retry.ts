import { type Permission, withheld } from "./consent";
import { AddOnError, type CallArea, type ErrorCode, statusOf, translated } from "./error";

/** An add-on's execution has 30 seconds; nothing is tried again past this, so that the person still gets an answer. */
const LAST_RETRY_MS = 18_000;
/** Between a failure of Google's and the next try. */
const DOWN_PAUSES_MS = [500, 1500];
/** Quotas count a minute and a whole company: those who were refused together must not all come back together. */
const BUSY_PAUSE_MS = { least: 1_000, most: 9_000 };

let startedMs = 0;

/** Called once by the dispatcher, at the start of an execution. */
export function startDeadline(): void {
  startedMs = Date.now();
}

/** Whether there is time for another piece of work of a few calls before the person must have an answer. */
export function hasTime(): boolean {
  return Date.now() - startedMs < LAST_RETRY_MS;
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
 * One call that may be made again: reading, or a change that names the version it is made to. Tried again while time is
 * left: twice after a failure of Google's, once and after a wait of chance after "too many requests", and never after
 * the anti-abuse refusal.
 */
export function retry<T>(area: CallArea, call: () => T): T {
  for (let failures = 0; ; failures++) {
    try {
      return call();
    } catch (thrown) {
      const error = errorOf(thrown, area);
      const pause = pauseBefore(error, failures);
      if (pause === undefined) throw error;
      Utilities.sleep(pause);
    }
  }
}

/**
 * One change that is made once, but that is sent again, once and after a wait of chance, where Google was too busy to take it. It names
 * the version it is made to: refused for that the second time, the first may have been taken after all, and the answer is
 * that Google is busy.
 */
export function onceUnlessBusy<T>(area: CallArea, call: () => T): T {
  let busy: AddOnError | undefined;
  for (;;) {
    try {
      return call();
    } catch (thrown) {
      if (busy !== undefined && statusOf(thrown) === 400) throw busy;
      const error = errorOf(thrown, area);
      const pause = pauseBefore(error, busy === undefined ? 0 : 9);
      if (pause === undefined || error.code === "GOOGLE_DOWN") throw error;
      busy = error;
      Utilities.sleep(pause);
    }
  }
}

/** How long to wait before the next try; undefined when there is none. */
function pauseBefore({ code }: AddOnError, failures: number): number | undefined {
  const left = LAST_RETRY_MS - (Date.now() - startedMs);
  if (code === "GOOGLE_DOWN") {
    const pause = DOWN_PAUSES_MS[failures];
    return pause !== undefined && pause <= left ? pause : undefined;
  }
  const { least, most } = BUSY_PAUSE_MS;
  if (code !== "TOO_MANY_REQUESTS" || failures > 0 || left < least) return undefined;
  return least + Math.round(Math.random() * (Math.min(most, left) - least));
}

const NEEDED: Readonly<Record<CallArea, Permission | undefined>> = {
  event: "events",
  doc: "files",
  drive: "files",
  share: "files",
  unshare: "files",
  busy: "busy",
  tasks: "tasks",
  script: undefined,
};

/** What a call says that was refused for want of a permission differs by service and is written down nowhere. */
const MAY_BE_CONSENT: readonly ErrorCode[] = [
  "UNEXPECTED",
  "NOT_YOUR_CALENDAR",
  "DOC_NO_ACCESS",
  "SHARE_POLICY",
  "SHARE_REFUSED",
];

function errorOf(thrown: unknown, area: CallArea): AddOnError {
  const error = translated(thrown, area);
  const needed = NEEDED[area];
  return needed !== undefined && MAY_BE_CONSENT.includes(error.code) && withheld(needed)
    ? new AddOnError("PERMISSION_NEEDED", thrown)
    : error;
}
