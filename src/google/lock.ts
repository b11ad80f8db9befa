import { AddOnError } from "./error";
import { startRun } from "./memory";
import { once } from "./retry";

/**
 * Runs alone among this person's executions. Waits 8 seconds for another to finish, then says that it is still at
 * work: the two presses of one button never both make something.
 */
export function alone<T>(work: () => T): T {
  const lock = LockService.getUserLock();
  if (!once("script", () => lock.tryLock(8_000))) throw new AddOnError("STILL_WORKING");
  startRun();
  try {
    return work();
  } finally {
    try {
      lock.releaseLock();
    } catch {
      // The execution's end frees it.
    }
  }
}
