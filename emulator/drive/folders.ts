import { entryOf } from "../json";
import type { Person } from "../world";
import { FOLDER, type Store, type StoredFile } from "./state";

/** The id of a person's My Drive folder: fixed by who they are, so that reading never has to make it. */
export function rootIdOf(person: Person): string {
  return `0A${person.permissionId.slice(-12).padStart(12, "0")}Uk9PVA`;
}

/** The file behind an id, the My Drive folders included; "root" means the caller's own. */
export function findFile(store: Store, fileId: string, caller: string): StoredFile | undefined {
  const stored = entryOf(store.state.files, fileId);
  if (stored !== undefined) return stored;
  for (const entry of store.world.directory.all()) {
    if (entry.kind !== "person") continue;
    if (fileId === "root" ? entry.address === caller : rootIdOf(entry) === fileId) return rootOf(entry);
  }
  return undefined;
}

/** My Drive is nobody's to change: built anew at every reading. */
function rootOf(person: Person): StoredFile {
  return {
    id: rootIdOf(person),
    name: "My Drive",
    mimeType: FOLDER,
    owner: person.address,
    created: 0,
    modified: 0,
    version: 1,
    lastModifyingUser: person.address,
    appProperties: {},
    appPropertiesChanged: 0,
    properties: {},
    writersCanShare: true,
    copyRequiresWriterPermission: false,
    permissions: [{ id: person.permissionId, type: "user", role: "owner", address: person.address }],
    revisions: [],
    comments: [],
    people: {},
  };
}

export function isRoot(store: Store, file: StoredFile): boolean {
  return store.state.files[file.id] === undefined;
}

/** The top folder of a shared drive, whose access list is the drive's membership. */
export function isDriveRoot(file: StoredFile): boolean {
  return file.driveId === file.id;
}

/** The folders above a file, nearest first. */
export function foldersAbove(store: Store, file: StoredFile): StoredFile[] {
  const above: StoredFile[] = [];
  let at = file.parent;
  while (at !== undefined) {
    const folder = findFile(store, at, "");
    if (folder === undefined || above.includes(folder)) break;
    above.push(folder);
    at = folder.parent;
  }
  return above;
}

export function childrenOf(store: Store, folderId: string): StoredFile[] {
  return Object.values(store.state.files).filter((file) => file.parent === folderId);
}

/** The file itself and everything under it. */
export function treeOf(store: Store, file: StoredFile): StoredFile[] {
  return [file, ...childrenOf(store, file.id).flatMap((child) => treeOf(store, child))];
}

/** Trashed itself, or inside a folder that is. */
export function isTrashed(store: Store, file: StoredFile): boolean {
  return (
    file.trashed !== undefined || foldersAbove(store, file).some((folder) => folder.trashed !== undefined)
  );
}
