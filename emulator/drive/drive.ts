import type { Service } from "../api/call";
import { copyJson, entryOf, type Json } from "../json";
import type { FilesPort, World } from "../world";
import { aboutMethods } from "./about";
import { grantApp, isGranted, plainRole, reachFile } from "./access";
import { changeMethods } from "./changes";
import { commentMethods, replyMethods } from "./comments";
import { driveMethods } from "./drives";
import { fileNotFound } from "./errors";
import { exportMethods } from "./export";
import { fileMethods } from "./files";
import { findFile } from "./folders";
import { listMethods } from "./listing";
import { makeFile } from "./making";
import { permissionMethods } from "./permissions";
import { placeIn } from "./placing";
import { addRevision, revisionMethods } from "./revisions";
import {
  changed,
  DOCUMENT,
  type DriveState,
  emptyState,
  keepVersionBack,
  newFileId,
  type Store,
  type StoredFile,
} from "./state";

/** A local Google Drive: files, folders, sharing, and what the other services ask of it. */
export function createDrive(world: World): Service & FilesPort {
  const store: Store = { world, state: emptyState() };
  const stored = (fileId: string): StoredFile => {
    const file = entryOf(store.state.files, fileId);
    if (file === undefined) throw fileNotFound(fileId);
    return file;
  };
  return {
    handlers: {
      ...aboutMethods(store),
      ...fileMethods(store),
      ...listMethods(store),
      ...exportMethods(store),
      ...permissionMethods(store),
      ...driveMethods(store),
      ...changeMethods(store),
      ...revisionMethods(store),
      ...commentMethods(store),
      ...replyMethods(store),
    },
    snapshot: () => copyJson(store.state) as unknown as Json,
    restore(state) {
      store.state = copyJson(state) as unknown as DriveState;
    },

    authorize: (caller, fileId, need) =>
      plainRole(reachFile(store, caller, fileId, { api: "docs", need: need ?? "reader" }).role),
    createDocument(caller, title) {
      const person = world.directory.person(caller.person).address;
      const made = { ...caller, person };
      return makeFile(store, made, {
        id: newFileId(store, DOCUMENT),
        name: title,
        mimeType: DOCUMENT,
        parent: placeIn(store, made, "root", false),
        ignoreDefaultVisibility: false,
        text: "by Docs",
      }).id;
    },
    touched(fileId, person) {
      const file = stored(fileId);
      addRevision(store, file, person);
      keepVersionBack(store, file);
      changed(store, file, person);
    },
    title: (fileId) => stored(fileId).name,
    rename(fileId, title, person) {
      const file = stored(fileId);
      file.name = title;
      changed(store, file, person);
    },
    grant(person, app, fileId) {
      grantApp(stored(fileId), world.directory.person(person).address, app);
    },
    isGranted(person, app, fileId) {
      const file = findFile(store, fileId, person);
      return file !== undefined && isGranted(file, world.directory.find(person)?.address ?? person, app);
    },
  };
}
