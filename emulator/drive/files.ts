import { type Handler, ok } from "../api/call";
import { ApiError } from "../api/error";
import { entryOf, type JsonObject } from "../json";
import { canShare, reachFile } from "./access";
import { badRequest, fieldNotWritable, insufficientFilePermissions, invalidValue } from "./errors";
import { download } from "./export";
import { isDriveRoot, isRoot, treeOf } from "./folders";
import { makeFile } from "./making";
import { allDrives, flagOf, numberOf, objectOf, partsOf, pathText, textOf } from "./parameters";
import { movedTo, parentForNew } from "./placing";
import { checkTotal, withProperties } from "./properties";
import { fileReply } from "./resource";
import {
  changed,
  DOCUMENT,
  FOLDER,
  newFileId,
  personalFacts,
  recordChange,
  SHORTCUT,
  type Store,
  type StoredFile,
} from "./state";

/** Fields of the body that no request can set. `id` and `parents` count at creation only. */
const READ_ONLY = [
  "capabilities",
  "driveId",
  "explicitlyTrashed",
  "headRevisionId",
  "isAppAuthorized",
  "lastModifyingUser",
  "modifiedByMe",
  "ownedByMe",
  "owners",
  "permissionIds",
  "permissions",
  "shared",
  "sharedWithMeTime",
  "sharingUser",
  "size",
  "spaces",
  "version",
  "webViewLink",
];

export function fileMethods(store: Store): Record<string, Handler> {
  return {
    "drive.files.create": ({ caller, params, body }) => {
      refuseReadOnly(body);
      const mimeType = textOf(body, "mimeType") ?? "application/octet-stream";
      const id = idForNew(store, textOf(body, "id"), mimeType);
      const parent = parentForNew(store, caller, body.parents, allDrives(params));
      const own = withProperties({}, objectOf(body, "appProperties"), "private");
      const open = withProperties({}, objectOf(body, "properties"), "public");
      const shortcut = objectOf(body, "shortcutDetails");
      const target = shortcut === undefined ? undefined : textOf(shortcut, "targetId");
      if (mimeType === SHORTCUT && target === undefined)
        throw badRequest("A shortcut needs shortcutDetails.targetId.");
      if (target !== undefined) reachFile(store, caller, target, { allDrives: allDrives(params) });
      const file = makeFile(store, caller, {
        id: id ?? newFileId(store, mimeType),
        name: textOf(body, "name") ?? "Untitled",
        mimeType,
        parent,
        ignoreDefaultVisibility: flagOf(params, "ignoreDefaultVisibility") === true,
      });
      store.state.reservedIds = store.state.reservedIds.filter((reserved) => reserved !== file.id);
      if (Object.keys(own).length > 0) file.appProperties[caller.app] = own;
      file.properties = open;
      if (target !== undefined) file.shortcutTarget = target;
      setPlainFields(file, body, caller.person);
      return ok(fileReply(store, file, reachFile(store, caller, file.id).role, caller, params));
    },

    "drive.files.get": ({ caller, params }) => {
      const reached = reachFile(store, caller, pathText(params, "fileId"), { allDrives: allDrives(params) });
      if (textOf(params, "alt") === "media") return download(reached);
      return ok(fileReply(store, reached.file, reached.role, caller, params));
    },

    "drive.files.update": ({ caller, params, body }) => {
      refuseReadOnly(body);
      if (body.id !== undefined || body.createdTime !== undefined) throw fieldNotWritable();
      if (body.parents !== undefined) throw fieldNotWritable("parents");
      const { file, role } = reachFile(store, caller, pathText(params, "fileId"), {
        allDrives: allDrives(params),
      });
      const me = caller.person;
      const personalOnly = Object.keys(body).every(
        (field) => field === "starred" || field === "viewedByMeTime",
      );
      const add = partsOf(params, "addParents");
      const remove = partsOf(params, "removeParents");
      const moves = add.length > 0 || remove.length > 0;
      if (!personalOnly || moves) {
        if (isRoot(store, file) || isDriveRoot(file)) throw insufficientFilePermissions(file.id);
        reachFile(store, caller, file.id, { need: "writer" });
      }
      const trash = flagOf(body, "trashed");
      const mayTrash =
        role === "owner" || (file.driveId !== undefined && role !== "writer" && role !== "commenter");
      if (trash !== undefined && !mayTrash) throw insufficientFilePermissions(file.id);
      if (body.writersCanShare !== undefined && !(role === "owner" || canShare(file, role)))
        throw insufficientFilePermissions(file.id);
      if (body.mimeType !== undefined && body.mimeType !== file.mimeType && file.content === undefined)
        throw fieldNotWritable();
      const own = withProperties(
        file.appProperties[caller.app] ?? {},
        objectOf(body, "appProperties"),
        "private",
      );
      const open = withProperties(file.properties, objectOf(body, "properties"), "public");
      checkTotal({ ...file.appProperties, [caller.app]: own }, open);
      const move = movedTo(store, caller, file, add, remove, allDrives(params));

      if (isRoot(store, file)) return ok(fileReply(store, file, role, caller, params));
      if (move !== undefined) setParent(store, file, move.parent);
      if (body.appProperties !== undefined) {
        file.appProperties[caller.app] = own;
        file.appPropertiesChanged = store.world.clock.now();
      }
      file.properties = open;
      if (trash === true && file.trashed === undefined)
        file.trashed = { at: store.world.clock.now(), by: me };
      if (trash === false) delete file.trashed;
      setPlainFields(file, body, me);
      const contentless = personalOnly || (trash !== undefined && Object.keys(body).length === 1);
      changed(store, file, contentless ? undefined : me);
      if (typeof body.modifiedTime === "string") file.modified = instant(body.modifiedTime, "modifiedTime");
      return ok(fileReply(store, file, role, caller, params));
    },

    "drive.files.delete": ({ caller, params }) => {
      const { file, role } = reachFile(store, caller, pathText(params, "fileId"), {
        allDrives: allDrives(params),
      });
      const may = file.driveId === undefined ? role === "owner" : role === "organizer";
      if (!may || isRoot(store, file) || isDriveRoot(file)) throw insufficientFilePermissions(file.id);
      removeTree(store, file);
      return ok();
    },

    "drive.files.emptyTrash": ({ caller, params }) => {
      const driveId = textOf(params, "driveId");
      if (driveId !== undefined) reachFile(store, caller, driveId, { need: "organizer" });
      for (const file of Object.values(store.state.files)) {
        const mine = driveId === undefined ? file.owner === caller.person : file.driveId === driveId;
        if (mine && file.trashed !== undefined) removeTree(store, file);
      }
      return ok();
    },

    "drive.files.generateIds": ({ params }) => {
      const count = numberOf(params, "count") ?? 10;
      if (count < 1 || count > 1000) throw invalidValue("count");
      const ids = Array.from({ length: count }, () => newFileId(store, ""));
      store.state.reservedIds.push(...ids);
      return ok({ kind: "drive#generatedIds", space: textOf(params, "space") ?? "drive", ids });
    },
  };
}

function refuseReadOnly(body: JsonObject): void {
  if (READ_ONLY.some((field) => body[field] !== undefined)) throw fieldNotWritable();
}

/** A client-made id must come from generateIds, be unused, and cannot be an editor's document's. */
function idForNew(store: Store, id: string | undefined, mimeType: string): string | undefined {
  if (id === undefined) return undefined;
  if (entryOf(store.state.files, id) !== undefined)
    throw new ApiError(409, "A file already exists with the provided ID.", "fileIdInUse");
  if (mimeType.startsWith("application/vnd.google-apps.") && mimeType !== FOLDER && mimeType !== SHORTCUT)
    throw badRequest("Generated IDs are not supported for Docs Editors formats.");
  if (!store.state.reservedIds.includes(id)) throw badRequest("The provided file ID is not usable.");
  return id;
}

/** Fields that are stored as they come. */
function setPlainFields(file: StoredFile, body: JsonObject, person: string): void {
  const { name, description, folderColorRgb } = body;
  if (typeof name === "string") file.name = name;
  if (typeof description === "string") file.description = description;
  if (typeof folderColorRgb === "string") file.folderColorRgb = folderColorRgb;
  if (typeof body.writersCanShare === "boolean") file.writersCanShare = body.writersCanShare;
  const restricted = flagOf(body, "copyRequiresWriterPermission");
  if (restricted !== undefined) file.copyRequiresWriterPermission = restricted;
  const facts = personalFacts(file, person);
  if (typeof body.starred === "boolean") facts.starred = body.starred;
  if (typeof body.viewedByMeTime === "string") facts.viewed = instant(body.viewedByMeTime, "viewedByMeTime");
}

function instant(text: string, field: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw invalidValue(field);
  return ms;
}

function setParent(store: Store, file: StoredFile, parent: StoredFile | undefined): void {
  if (parent === undefined) delete file.parent;
  else file.parent = parent.id;
  for (const moved of treeOf(store, file)) {
    if (parent?.driveId === undefined) delete moved.driveId;
    else moved.driveId = parent.driveId;
  }
}

/** Deletes a file and, for a folder, everything of the same owner under it; what belongs to others loses its folder. */
function removeTree(store: Store, top: StoredFile): void {
  for (const file of treeOf(store, top)) {
    if (file.owner !== top.owner) {
      if (file.parent !== undefined && store.state.files[file.parent] === undefined) delete file.parent;
      continue;
    }
    delete store.state.files[file.id];
    recordChange(store, file);
    if (file.mimeType === DOCUMENT) store.world.documents.remove(file.id);
  }
}
