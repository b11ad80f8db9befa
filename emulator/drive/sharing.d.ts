import type { JsonObject } from "../json";
import { type GranteeType, type Role, type Store, type StoredFile } from "./state";
/** Somebody a permission is for, as Drive knows them: an alias is its person, a group's address is a group. */
export interface Grantee {
  readonly id: string;
  readonly type: GranteeType;
  readonly address?: string;
  readonly domain?: string;
}
/** Who the body of a new permission names. Throws 400 for what is missing or unknown. */
export declare function granteeOf(store: Store, body: JsonObject): Grantee;
export declare function roleIn(body: JsonObject): Role;
/** Throws what Drive or the company refuses about sharing this file with this grantee. Changes nothing. */
export declare function refuseSharing(
  store: Store,
  file: StoredFile,
  grantee: Grantee,
  sharer: string,
  notify: boolean,
): void;
/** The mail a sharing sends. */
export declare function sendSharingMail(
  store: Store,
  file: StoredFile,
  to: string,
  from: string,
  message: string | undefined,
): void;
export declare function sendTransferMail(
  store: Store,
  file: StoredFile,
  to: string,
  from: string,
  message?: string,
): void;
