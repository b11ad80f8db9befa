import { forget, recall, remember } from "../google/memory";
import { digest } from "./tags";

/** The app's own folder, as it was last seen. */
export function knownFolder(): string | undefined {
  const id = recall("folder");
  return typeof id === "string" ? id : undefined;
}

export function rememberFolder(id: string): void {
  if (knownFolder() !== id) remember("folder", id);
}

export function forgetFolder(): void {
  forget("folder");
}

/** That a doc for this address is about to be made: what was begun may be there although no answer came. */
export function rememberBegun(address: string): void {
  remember(begun(address), true);
}

export function wasBegun(address: string): boolean {
  return recall(begun(address)) === true;
}

export function forgetBegun(address: string): void {
  forget(begun(address));
}

function begun(address: string): string {
  return `begun.${digest(address.toLowerCase())}`;
}
