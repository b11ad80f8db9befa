import type { Grantee } from "./sharing";
import type { Role, Store, StoredFile, StoredPermission } from "./state";
/** Throws what stands in the way of making `grantee` the owner. Only the owner gives a file away, and says so. */
export declare function refuseTransfer(
  store: Store,
  file: StoredFile,
  role: Role,
  grantee: Grantee,
  acknowledged: boolean,
  accepting: boolean,
): void;
/** Makes the grantee the one owner; who owned it before stays a writer. */
export declare function transferOwnership(
  store: Store,
  file: StoredFile,
  grantee: Grantee,
  toNewOwnersRoot: boolean,
): StoredPermission;
