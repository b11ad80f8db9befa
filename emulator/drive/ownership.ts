import { ApiError } from "../api/error";
import { insufficientFilePermissions, invalidValue } from "./errors";
import { rootIdOf } from "./folders";
import type { Grantee } from "./sharing";
import type { Role, Store, StoredFile, StoredPermission } from "./state";

/** Throws what stands in the way of making `grantee` the owner. Only the owner gives a file away, and says so. */
export function refuseTransfer(
  store: Store,
  file: StoredFile,
  role: Role,
  grantee: Grantee,
  acknowledged: boolean,
  accepting: boolean,
): void {
  if (!acknowledged) {
    throw new ApiError(
      403,
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
      { reason: "forbidden", location: "transferOwnership", locationType: "parameter" },
    );
  }
  if (file.driveId !== undefined) {
    throw new ApiError(
      403,
      "Ownership is not supported for items in shared drives.",
      "ownerOnTeamDriveItemNotSupported",
    );
  }
  if (grantee.type !== "user" || grantee.address === undefined) throw invalidValue("permission.type");
  if (accepting) return;
  if (role !== "owner") throw insufficientFilePermissions(file.id);
  // (seen) Another company's account, and one that does not exist, must accept first.
  const known = store.world.directory.find(grantee.address) !== undefined;
  if (
    !known ||
    (file.owner !== undefined && !store.world.directory.sameDomain(file.owner, grantee.address))
  ) {
    throw new ApiError(
      403,
      "Consent is required to transfer ownership of a file to another user.",
      "consentRequiredForOwnershipTransfer",
    );
  }
}

/** Makes the grantee the one owner; who owned it before stays a writer. */
export function transferOwnership(
  store: Store,
  file: StoredFile,
  grantee: Grantee,
  toNewOwnersRoot: boolean,
): StoredPermission {
  for (const permission of file.permissions) {
    if (permission.role === "owner") permission.role = "writer";
    delete permission.pendingOwner;
  }
  const known = file.permissions.find(({ id }) => id === grantee.id);
  const permission: StoredPermission = known ?? {
    id: grantee.id,
    type: "user",
    role: "owner",
    ...(grantee.address === undefined ? {} : { address: grantee.address }),
  };
  permission.role = "owner";
  delete permission.expires;
  if (known === undefined) file.permissions.push(permission);
  if (grantee.address !== undefined) file.owner = grantee.address;
  const entry = grantee.address === undefined ? undefined : store.world.directory.find(grantee.address);
  if (toNewOwnersRoot && entry?.kind === "person") file.parent = rootIdOf(entry);
  return permission;
}
