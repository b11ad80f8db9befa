import { recall, remember } from "../google/memory";

/** Whether Google ever showed this person a ticked box: only then is a box without a tick surely open. */
export function ticksSeen(): boolean {
  return recall("tickSeen") === true;
}

export function rememberTicksSeen(): void {
  if (!ticksSeen()) remember("tickSeen", true);
}
