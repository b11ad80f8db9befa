import type { JsonObject } from "../json";
import {
  aclChangeNotAllowed,
  badRequest,
  cannotInvite,
  invalidValue,
  needsMail,
  required,
  shareOutNotPermitted,
} from "./errors";
import { domainPermissionId } from "./making";
import { textOf } from "./parameters";
import { strangerId } from "./resource";
import { type GranteeType, ROLES, type Role, type Store, type StoredFile } from "./state";

/** Somebody a permission is for, as Drive knows them: an alias is its person, a group's address is a group. */
export interface Grantee {
  readonly id: string;
  readonly type: GranteeType;
  readonly address?: string;
  readonly domain?: string;
}

/** Who the body of a new permission names. Throws 400 for what is missing or unknown. */
export function granteeOf(store: Store, body: JsonObject): Grantee {
  const type = textOf(body, "type");
  if (type === undefined) throw required("The permission type field is required.", "permission.type");
  if (type === "anyone")
    return { id: body.allowFileDiscovery === true ? "anyone" : "anyoneWithLink", type: "anyone" };
  if (type === "domain") {
    const domain = textOf(body, "domain")?.toLowerCase();
    if (domain === undefined)
      throw required("The domain field is required for permissions of type 'domain'.", "permission.domain");
    return { id: domainPermissionId(domain), type: "domain", domain };
  }
  if (type !== "user" && type !== "group") throw invalidValue("permission.type");
  const address = textOf(body, "emailAddress")?.trim().toLowerCase();
  if (address === undefined || address === "")
    throw required(
      `The emailAddress field is required for permissions of type '${type}'.`,
      "permission.emailAddress",
    );
  if (!/^[^@\s]+@[^@\s]+$/.test(address))
    throw badRequest(
      "The specified emailAddress is invalid or not applicable for the given permission type.",
      "permission.emailAddress",
    );
  const entry = store.world.directory.find(address);
  if (entry === undefined) return { id: strangerId(address), type: "user", address };
  return {
    id: entry.permissionId,
    type: entry.kind === "group" ? "group" : "user",
    address: entry.address,
  };
}

export function roleIn(body: JsonObject): Role {
  const role = textOf(body, "role");
  if (role === undefined) throw required("The permission role field is required.", "permission.role");
  if (!(ROLES as readonly string[]).includes(role)) throw invalidValue("permission.role");
  return role as Role;
}

/** Throws what Drive or the company refuses about sharing this file with this grantee. Changes nothing. */
export function refuseSharing(
  store: Store,
  file: StoredFile,
  grantee: Grantee,
  sharer: string,
  notify: boolean,
): void {
  const { directory, assumptions } = store.world;
  const home = file.owner ?? sharer;
  const outside =
    grantee.type === "anyone" ||
    (grantee.address !== undefined && !directory.sameDomain(home, grantee.address)) ||
    (grantee.domain !== undefined && !directory.sameDomain(home, `x@${grantee.domain}`));
  if (outside && directory.policy.outsideSharing === "blocked") {
    const answer = assumptions.answer("drive.share-out");
    if (answer === "400 invalidSharingRequest") throw aclChangeNotAllowed();
    const code = answer.startsWith("403") ? 403 : 400;
    throw shareOutNotPermitted(code, grantee.address ?? grantee.domain ?? "anyone");
  }
  if (grantee.address === undefined) return;
  const entry = directory.find(grantee.address);
  if (entry?.kind === "resource") throw aclChangeNotAllowed();
  if (entry !== undefined) return;
  const answer = assumptions.answer(notify ? "drive.no-account" : "drive.no-account-unmailed");
  if (answer === "403 cannotInviteNonGoogleUser") throw cannotInvite(grantee.address);
  if (!notify) throw needsMail(grantee.address);
  if (answer === "400 invalidSharingRequest") throw aclChangeNotAllowed();
}

/** The mail a sharing sends. */
export function sendSharingMail(
  store: Store,
  file: StoredFile,
  to: string,
  from: string,
  message: string | undefined,
): void {
  store.world.outbox.send({
    kind: "drive.share",
    from,
    to,
    subject: `${file.mimeType.endsWith("document") ? "Document" : "Item"} shared with you: "${file.name}"`,
    text: `${message === undefined ? "" : `${message}\n`}https://drive.google.com/open?id=${file.id}`,
  });
}

export function sendTransferMail(
  store: Store,
  file: StoredFile,
  to: string,
  from: string,
  message?: string,
): void {
  store.world.outbox.send({
    kind: "drive.transfer",
    from,
    to,
    subject: `You are now the owner of "${file.name}"`,
    text: `${message === undefined ? "" : `${message}\n`}https://drive.google.com/open?id=${file.id}`,
  });
}
