import type { Drive } from "../../contract/drive";
import { type Handler, ok } from "../api/call";
import { ApiError } from "../api/error";
import { atLeast, grantApp, roleOf } from "./access";
import { badRequest, driveNotFound, insufficientFilePermissions } from "./errors";
import { childrenOf } from "./folders";
import { untouched } from "./making";
import { pageOf } from "./paging";
import { numberOf, pathText, textOf, timeText } from "./parameters";
import { pick } from "./resource";
import { FOLDER, type Role, type Store, type StoredDrive, type StoredFile } from "./state";

const ID_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Shared drives: each has a top folder with the drive's id, whose access list is the membership. */
export function driveMethods(store: Store): Record<string, Handler> {
  const reach = (id: string, person: string): { drive: StoredDrive; top: StoredFile; role: Role } => {
    const drive = store.state.drives[id];
    const top = store.state.files[id];
    const role = top === undefined ? undefined : roleOf(store, top, person);
    if (drive === undefined || top === undefined || role === undefined) throw driveNotFound(id);
    return { drive, top, role };
  };
  return {
    "drive.drives.create": ({ caller, params, body }) => {
      const requestId = pathText(params, "requestId");
      const name = textOf(body, "name");
      if (name === undefined || name === "") throw badRequest("A shared drive needs a name.");
      const before = Object.values(store.state.drives).find(
        (drive) => drive.requestId === requestId && drive.creator === caller.person,
      );
      if (before !== undefined) {
        if (before.name !== name)
          throw new ApiError(409, "The requestId was used for another shared drive.", "duplicate");
        return ok(driveReply(before, "organizer", caller.person, params.fields !== undefined));
      }
      const me = store.world.directory.person(caller.person);
      const now = store.world.clock.now();
      const id = `0A${store.world.ids.next(14, ID_ALPHABET)}Uk9PVA`;
      const drive = { id, name, created: now, requestId, creator: me.address, hiddenBy: [] };
      store.state.drives[id] = drive;
      const top: StoredFile = {
        id,
        name,
        mimeType: FOLDER,
        driveId: id,
        ...untouched(me.address, now),
        permissions: [{ id: me.permissionId, type: "user", role: "organizer", address: me.address }],
        revisions: [],
      };
      store.state.files[id] = top;
      grantApp(top, me.address, caller.app);
      return ok(driveReply(drive, "organizer", caller.person, params.fields !== undefined));
    },

    "drive.drives.get": ({ caller, params }) => {
      const { drive, role } = reach(pathText(params, "driveId"), caller.person);
      return ok(driveReply(drive, role, caller.person, params.fields !== undefined));
    },

    "drive.drives.list": ({ caller, params }) => {
      const q = textOf(params, "q");
      const named = q === undefined ? undefined : /^\s*name\s*(=|contains)\s*'((?:[^'\\]|\\.)*)'\s*$/.exec(q);
      if (named === null) throw badRequest("Invalid query", "q");
      const mine = Object.values(store.state.drives).filter((drive) => {
        const top = store.state.files[drive.id];
        if (top === undefined || roleOf(store, top, caller.person) === undefined) return false;
        const sought = named?.[2]?.replace(/\\(.)/g, "$1").toLowerCase();
        if (sought === undefined) return true;
        const name = drive.name.toLowerCase();
        return named?.[1] === "=" ? name === sought : name.includes(sought);
      });
      const { page, nextPageToken } = pageOf(mine, {
        size: Math.min(numberOf(params, "pageSize") ?? 10, 100),
        token: textOf(params, "pageToken"),
        about: q ?? "",
      });
      return ok({
        kind: "drive#driveList",
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
        drives: page.map((drive) =>
          driveReply(drive, reach(drive.id, caller.person).role, caller.person, params.fields !== undefined),
        ),
      });
    },

    "drive.drives.update": ({ caller, params, body }) => {
      const { drive, top, role } = reach(pathText(params, "driveId"), caller.person);
      if (!atLeast(role, "organizer")) throw insufficientFilePermissions(drive.id);
      const name = textOf(body, "name");
      if (name !== undefined) {
        drive.name = name;
        top.name = name;
      }
      return ok(driveReply(drive, role, caller.person, params.fields !== undefined));
    },

    "drive.drives.delete": ({ caller, params }) => {
      const { drive, role } = reach(pathText(params, "driveId"), caller.person);
      if (!atLeast(role, "organizer")) throw insufficientFilePermissions(drive.id);
      if (childrenOf(store, drive.id).length > 0)
        throw new ApiError(
          403,
          "A shared drive must be empty to be deleted.",
          "cannotDeleteNonEmptyTeamDrive",
        );
      delete store.state.drives[drive.id];
      delete store.state.files[drive.id];
      return ok();
    },

    "drive.drives.hide": ({ caller, params }) => {
      const { drive, role } = reach(pathText(params, "driveId"), caller.person);
      if (!drive.hiddenBy.includes(caller.person)) drive.hiddenBy.push(caller.person);
      return ok(driveReply(drive, role, caller.person, params.fields !== undefined));
    },

    "drive.drives.unhide": ({ caller, params }) => {
      const { drive, role } = reach(pathText(params, "driveId"), caller.person);
      drive.hiddenBy = drive.hiddenBy.filter((person) => person !== caller.person);
      return ok(driveReply(drive, role, caller.person, params.fields !== undefined));
    },
  };
}

function driveReply(drive: StoredDrive, role: Role, person: string, full: boolean): Drive {
  const organizes = atLeast(role, "organizer");
  const writes = atLeast(role, "writer");
  const answer: Drive = {
    kind: "drive#drive",
    id: drive.id,
    name: drive.name,
    createdTime: timeText(drive.created),
    hidden: drive.hiddenBy.includes(person),
    capabilities: {
      canAddChildren: writes,
      canComment: atLeast(role, "commenter"),
      canCopy: true,
      canDeleteDrive: organizes,
      canDownload: true,
      canEdit: writes,
      canListChildren: true,
      canManageMembers: organizes,
      canReadRevisions: writes,
      canRename: writes,
      canRenameDrive: organizes,
      canShare: atLeast(role, "fileOrganizer"),
    },
  };
  return full ? answer : pick(answer, ["kind", "id", "name"]);
}
