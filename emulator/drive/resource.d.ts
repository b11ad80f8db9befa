import type { File, Permission, User } from "../../contract/drive";
import type { Caller } from "../api/call";
import { type JsonObject } from "../json";
import { type EffectivePermission } from "./access";
import { type Role, type Store, type StoredFile } from "./state";
export declare function userOf(store: Store, address: string, caller: string): User;
/** A permission id for an address that has no account: digits, the same every time. */
export declare function strangerId(address: string): string;
/** A file as this caller sees it, with every field the emulator knows. */
export declare function fullFile(store: Store, file: StoredFile, role: Role, caller: Caller): File;
/** The file as the method answers it: everything for a `fields` mask to choose from, else Google's few defaults. */
export declare function fileReply(
  store: Store,
  file: StoredFile,
  role: Role,
  caller: Caller,
  params: JsonObject,
): File;
export declare function fullPermission(store: Store, permission: EffectivePermission): Permission;
export declare function permissionReply(
  store: Store,
  permission: EffectivePermission,
  params: JsonObject,
): Permission;
export declare function pick<T extends object>(value: T, names: readonly string[]): T;
/** Bytes of a text in UTF-8. */
export declare function utf8Length(text: string): number;
export declare function exportLinks(file: StoredFile): {
  [type: string]: string;
};
