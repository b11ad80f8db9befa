import type { Caller } from "../api/call";
import { ApiError } from "../api/error";
import { atLeast, reachFile, roleOf } from "./access";
import { badRequest, fileNotFound, insufficientParentPermissions } from "./errors";
import { findFile, isRoot, isTrashed, rootIdOf, treeOf } from "./folders";
import { FOLDER, type Store, type StoredFile } from "./state";

/** The folder a new or moved file goes to. Throws as Drive does for one that is missing, no folder or not writable. */
export function placeIn(store: Store, caller: Caller, parentId: string, allDrives: boolean): StoredFile {
  const { file, role } = reachFile(store, caller, parentId, { allDrives });
  if (file.mimeType !== FOLDER)
    throw new ApiError(403, "The specified parent is not a folder.", "parentNotAFolder");
  if (!atLeast(role, "writer")) throw insufficientParentPermissions();
  return file;
}

/** The parent a creation names, My Drive's root by default. A file has exactly one. */
export function parentForNew(
  store: Store,
  caller: Caller,
  parents: unknown,
  allDrives: boolean,
): StoredFile | undefined {
  const ids = Array.isArray(parents) ? parents.map(String) : [];
  if (ids.length > 1)
    throw new ApiError(403, "A file can only have one parent folder.", "multipleParentsNotSupported");
  const parent = placeIn(store, caller, ids[0] ?? "root", allDrives);
  if (isTrashed(store, parent) && store.world.assumptions.answer("drive.made-in-trash") === "not found")
    throw fileNotFound(parent.id);
  return parent;
}

/** Where addParents and removeParents leave a file: its new parent, or undefined for no move. */
export function movedTo(
  store: Store,
  caller: Caller,
  file: StoredFile,
  add: readonly string[],
  remove: readonly string[],
  allDrives: boolean,
): { readonly parent: StoredFile | undefined } | undefined {
  if (add.length === 0 && remove.length === 0) return undefined;
  if (isRoot(store, file)) throw fileNotFound(file.id);
  if (add.length > 1)
    throw new ApiError(403, "Increasing the number of parents is not allowed", "cannotAddParent");
  const removed = remove.map((id) => findFile(store, id, caller.person)?.id ?? id);
  for (const id of removed) if (id !== file.parent) throw fileNotFound(id);
  const target = add[0];
  if (target === undefined) {
    // A file that loses its only folder goes back to the top of its owner's My Drive.
    const home = file.owner === undefined ? undefined : store.world.directory.find(file.owner);
    const root = home?.kind === "person" ? findFile(store, rootIdOf(home), caller.person) : undefined;
    return { parent: root };
  }
  const parent = placeIn(store, caller, target, allDrives);
  if (parent.id === file.parent) throw badRequest("The file already has this parent.", "addParents");
  if (treeOf(store, file).some(({ id }) => id === parent.id))
    throw badRequest("The new parent would create a cycle in the folders.", "addParents");
  if (removed.length === 0 && file.parent !== undefined && canSee(store, file.parent, caller.person))
    throw new ApiError(403, "Increasing the number of parents is not allowed", "cannotAddParent");
  return { parent };
}

function canSee(store: Store, folderId: string, person: string): boolean {
  const folder = findFile(store, folderId, person);
  return folder !== undefined && roleOf(store, folder, person) !== undefined;
}
