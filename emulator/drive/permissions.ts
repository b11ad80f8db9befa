import { type Handler, ok, type Request } from "../api/call";
import { ApiError } from "../api/error";
import { DAY_MS } from "../clock";
import type { JsonObject } from "../json";
import { atLeast, canShare, effectivePermissions, type Reached, reaches, reachFile } from "./access";
import { beginSharing } from "./at-once";
import { fieldNotWritable, insufficientFilePermissions, invalidValue, permissionNotFound } from "./errors";
import { isDriveRoot, isRoot } from "./folders";
import { refuseTransfer, transferOwnership } from "./ownership";
import { pageOf } from "./paging";
import { allDrives, flagOf, numberOf, pathText, textOf } from "./parameters";
import { permissionReply } from "./resource";
import { granteeOf, refuseSharing, roleIn, sendSharingMail, sendTransferMail } from "./sharing";
import {
  changed,
  personalFacts,
  type Role,
  type Store,
  type StoredFile,
  type StoredPermission,
} from "./state";

const YEAR_MS = 366 * DAY_MS;

export function permissionMethods(store: Store): Record<string, Handler> {
  return {
    "drive.permissions.create": ({ caller, params, body }) => {
      const { file, role } = reachForSharing(store, { caller, params });
      // My Drive itself is its owner's alone; its list can be read all the same (seen).
      if (isRoot(store, file)) throw insufficientFilePermissions(file.id);
      const grantee = granteeOf(store, body);
      const wanted = roleIn(body);
      const transfer = flagOf(params, "transferOwnership") === true;
      const notify = flagOf(params, "sendNotificationEmail") !== false;
      const message = textOf(params, "emailMessage");
      refuseRole(file, wanted, role);
      if (wanted === "owner") {
        refuseTransfer(store, file, role, grantee, transfer, false);
        // Documented: the mail must not be switched off when ownership goes over.
        if (!notify) throw invalidValue("sendNotificationEmail");
      }
      const expires = expiryOf(store, body, grantee.type);
      const pendingOwner = flagOf(body, "pendingOwner") === true;
      if (pendingOwner && (role !== "owner" || grantee.type !== "user" || wanted !== "writer"))
        throw invalidValue("permission.pendingOwner");
      refuseSharing(store, file, grantee, caller.person, notify);

      beginSharing(store, file, caller.person);
      let permission: StoredPermission;
      if (wanted === "owner") {
        const from = file.owner ?? caller.person;
        permission = transferOwnership(store, file, grantee, flagOf(params, "moveToNewOwnersRoot") === true);
        if (grantee.address !== undefined && grantee.address !== from)
          sendTransferMail(store, file, grantee.address, from, message);
      } else {
        permission = grant(store, file, {
          ...grantee,
          role: wanted,
          ...(expires === undefined ? {} : { expires }),
          ...(pendingOwner ? { pendingOwner } : {}),
          ...(grantee.type === "domain" || grantee.type === "anyone"
            ? { allowFileDiscovery: flagOf(body, "allowFileDiscovery") === true }
            : {}),
        });
        if (notify && grantee.address !== undefined && grantee.address !== caller.person)
          sendSharingMail(store, file, grantee.address, caller.person, message);
      }
      noteShared(store, file, permission, caller.person);
      changed(store, file);
      return ok(permissionReply(store, permission, params));
    },

    "drive.permissions.list": ({ caller, params }) => {
      const { file } = reachForSharing(store, { caller, params });
      const { page, nextPageToken } = pageOf(effectivePermissions(store, file), {
        size: numberOf(params, "pageSize") ?? 100,
        token: textOf(params, "pageToken"),
        about: file.id,
      });
      return ok({
        kind: "drive#permissionList",
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
        permissions: page.map((permission) =>
          permissionReply(store, permission, typeof params.fields === "string" ? params : {}),
        ),
      });
    },

    "drive.permissions.get": ({ caller, params }) => {
      const { file } = reachForSharing(store, { caller, params });
      const id = pathText(params, "permissionId");
      const permission = effectivePermissions(store, file).find((entry) => entry.id === id);
      if (permission === undefined) throw permissionNotFound(id);
      return ok(permissionReply(store, permission, params));
    },

    "drive.permissions.update": ({ caller, params, body }) => {
      const reached = reachFile(store, caller, pathText(params, "fileId"), { allDrives: allDrives(params) });
      const { file, role } = reached;
      const permission = ownPermission(store, file, pathText(params, "permissionId"), canShare(file, role));
      const { id, type } = permission;
      const own = type === "user" && permission.address === caller.person;
      const accepting = own && permission.pendingOwner === true && body.role === "owner";
      if (!accepting && !canShare(file, role)) throw insufficientFilePermissions(file.id);
      const settable = ["role", "expirationTime", "pendingOwner", "allowFileDiscovery", "kind"];
      const given = Object.keys(body).filter((field) => body[field] !== undefined);
      const foreign = given.filter((field) => !settable.includes(field));
      if (foreign.some((field) => !(field === "id" && body.id === id))) throw fieldNotWritable();
      const wanted = body.role === undefined ? permission.role : roleIn(body);
      refuseRole(file, wanted, role);
      const expires = expiryOf(store, body, type);
      if (wanted === "owner" && permission.role !== "owner") {
        const grantee = {
          id,
          type,
          ...(permission.address === undefined ? {} : { address: permission.address }),
        };
        const acknowledged = flagOf(params, "transferOwnership") === true;
        refuseTransfer(store, file, role, grantee, acknowledged, accepting);
        beginSharing(store, file, caller.person);
        const from = file.owner ?? caller.person;
        const given = transferOwnership(store, file, grantee, false);
        if (grantee.address !== undefined) sendTransferMail(store, file, grantee.address, from);
        changed(store, file);
        return ok(permissionReply(store, given, params));
      }
      if (permission.role === "owner" && wanted !== "owner") throw ownerStays();
      const pending = flagOf(body, "pendingOwner");
      if (pending === true && (role !== "owner" || type !== "user" || wanted !== "writer"))
        throw invalidValue("permission.pendingOwner");

      beginSharing(store, file, caller.person);
      const kept = file.permissions.find((entry) => entry.id === id) ?? permission;
      kept.role = wanted;
      if (expires !== undefined) kept.expires = expires;
      if (flagOf(params, "removeExpiration") === true) delete kept.expires;
      if (pending === true) for (const entry of file.permissions) delete entry.pendingOwner;
      if (pending === true) kept.pendingOwner = true;
      if (pending === false) delete kept.pendingOwner;
      changed(store, file);
      return ok(permissionReply(store, kept, params));
    },

    "drive.permissions.delete": ({ caller, params }) => {
      const { file, role } = reachFile(store, caller, pathText(params, "fileId"), {
        allDrives: allDrives(params),
      });
      const id = pathText(params, "permissionId");
      const sharing = canShare(file, role);
      const permission = ownPermission(store, file, id, sharing);
      const leaving = permission.type === "user" && reaches(store, permission, caller.person);
      if (!sharing && !leaving) throw insufficientFilePermissions(file.id);
      if (permission.role === "owner") throw ownerStays();
      if (file.driveId !== undefined && isDriveRoot(file) && isLastOrganizer(file, permission))
        throw new ApiError(
          403,
          "A shared drive must have at least one organizer.",
          "cannotDeleteLastOrganizer",
        );
      beginSharing(store, file, caller.person);
      file.permissions = file.permissions.filter((entry) => entry.id !== id);
      changed(store, file);
      return ok();
    },
  };
}

function reachForSharing(store: Store, { caller, params }: Pick<Request, "caller" | "params">): Reached {
  const reached = reachFile(store, caller, pathText(params, "fileId"), { allDrives: allDrives(params) });
  const { file, role } = reached;
  if (!canShare(file, role)) throw insufficientFilePermissions(file.id);
  return reached;
}

/** A permission of the file's own; one from a folder above can be changed there only. */
function ownPermission(store: Store, file: StoredFile, id: string, sees: boolean): StoredPermission {
  const own = file.permissions.find((entry) => entry.id === id);
  if (own !== undefined) return own;
  if (!sees) throw insufficientFilePermissions(file.id);
  if (effectivePermissions(store, file).some((entry) => entry.id === id)) {
    throw file.driveId === undefined
      ? new ApiError(
          403,
          "Cannot update or delete an inherited permission.",
          "cannotModifyInheritedPermission",
        )
      : new ApiError(
          403,
          "Cannot update or delete an inherited permission on a shared drive item.",
          "cannotModifyInheritedTeamDrivePermission",
        );
  }
  throw permissionNotFound(id);
}

function refuseRole(file: StoredFile, wanted: Role, own: Role): void {
  if ((wanted === "organizer" || wanted === "fileOrganizer") && file.driveId === undefined) {
    throw new ApiError(
      403,
      `The role ${wanted} exists in shared drives only.`,
      wanted === "organizer"
        ? "organizerOnNonTeamDriveNotSupported"
        : "fileOrganizerOnNonTeamDriveNotSupported",
    );
  }
  if (file.driveId !== undefined && wanted !== "owner" && !atLeast(own, wanted))
    throw insufficientFilePermissions(file.id);
}

/** Nobody is left without an owner: the owner's own permission changes hands, it is never weakened or removed. */
function ownerStays(): ApiError {
  return new ApiError(403, "The owner of a file cannot be removed.", "cannotRemoveOwner");
}

function isLastOrganizer(file: StoredFile, permission: StoredPermission): boolean {
  const organizers = file.permissions.filter(({ role }) => role === "organizer");
  return organizers.length === 1 && organizers[0]?.id === permission.id;
}

function expiryOf(store: Store, body: JsonObject, type: string): number | undefined {
  const text = textOf(body, "expirationTime");
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  const now = store.world.clock.now();
  if (Number.isNaN(at) || (type !== "user" && type !== "group"))
    throw invalidValue("permission.expirationTime");
  if (at <= now || at > now + YEAR_MS)
    throw new ApiError(
      403,
      "Expiration dates must be in the future, by a year at most.",
      "expirationDatesMustBeInTheFuture",
    );
  return at;
}

/** Adds a grantee, or raises the role of one who is there. The owner stays the owner. */
function grant(store: Store, file: StoredFile, permission: StoredPermission): StoredPermission {
  const known = file.permissions.find(({ id }) => id === permission.id);
  if (known === undefined) {
    file.permissions.push(permission);
    return permission;
  }
  const raisesOnly = store.world.assumptions.answer("drive.share-again") === "keeps the stronger role";
  if (known.role === "owner" || (raisesOnly && atLeast(known.role, permission.role))) return known;
  Object.assign(known, permission);
  return known;
}

function noteShared(store: Store, file: StoredFile, permission: StoredPermission, by: string): void {
  if (permission.type !== "user" || permission.address === undefined || permission.role === "owner") return;
  const facts = personalFacts(file, permission.address);
  facts.shared ??= { at: store.world.clock.now(), by };
}
