import { copyJson } from "../json";
import type { Store, StoredFile } from "./state";

/** Changes this close together, by different people, count as made at once. */
const AT_ONCE_MS = 1000;

/**
 * Called before each change of a file's access list. Documented: of changes at the same time only the last is applied.
 * Calls of the emulator never overlap; where the assumption says so, the later of two close ones by different people
 * starts from the list that the earlier one found, and the earlier one's change is lost. Ownership is never undone.
 */
export function beginSharing(store: Store, file: StoredFile, by: string): void {
  if (store.world.assumptions.answer("drive.at-once") === "both hold") return;
  const now = store.world.clock.now();
  const last = file.lastSharing;
  const meets = last !== undefined && last.by !== by && now - last.at < AT_ONCE_MS;
  const owner = file.permissions.find(({ role }) => role === "owner")?.id;
  const sameOwner = last?.before.find(({ role }) => role === "owner")?.id === owner;
  if (meets && sameOwner) file.permissions = copyJson(last.before);
  file.lastSharing = { at: now, by, before: copyJson(file.permissions) };
}
