import { forget, recall, remember } from "../google/memory";
import { digest } from "../text/digest";

const FOLDER_BEGUN = "begunFolder";

/** The app's own folder, as it was last seen. */
export function knownFolder(): string | undefined {
  const id = recall("folder");
  return typeof id === "string" ? id : undefined;
}

export function rememberFolder(id: string): void {
  if (knownFolder() !== id) remember("folder", id);
  forget(FOLDER_BEGUN);
}

/** That the folder is about to be made: it may be there although no answer came. */
export function rememberFolderBegun(): void {
  remember(FOLDER_BEGUN, true);
}

export function wasFolderBegun(): boolean {
  return recall(FOLDER_BEGUN) === true;
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

/** That this doc was made although one begun before it may be there too, which no list knew yet; and when. */
export function rememberTwin(docId: string, nowMs: number): void {
  remember(twin(docId), nowMs);
}

export function twinSince(docId: string): number | undefined {
  const since = recall(twin(docId));
  return typeof since === "number" ? since : undefined;
}

export function forgetTwin(docId: string): void {
  forget(twin(docId));
}

function twin(docId: string): string {
  return `twin.${docId}`;
}

function begun(address: string): string {
  return `begun.${digest(address.toLowerCase())}`;
}
