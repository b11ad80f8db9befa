import type { File, Permission, User } from "../../contract/drive";
import type { Caller } from "../api/call";
import { copyJson, type JsonObject } from "../json";
import { utf8Length } from "../utf8";
import { canShare, type EffectivePermission, effectivePermissions, isGranted, roleOf } from "./access";
import { capabilitiesOf } from "./capabilities";
import { findFile, isTrashed } from "./folders";
import { EXPORT_TYPES } from "./formats";
import { timeText } from "./parameters";
import { FOLDER, isEditorFile, type Role, type Store, type StoredFile, toldVersion } from "./state";

/** What `files` methods answer when no `fields` are asked for. */
const DEFAULT_FILE_FIELDS = ["kind", "id", "name", "mimeType", "driveId", "teamDriveId", "resourceKey"];
const DEFAULT_PERMISSION_FIELDS = ["kind", "id", "type", "role"];

export function userOf(store: Store, address: string, caller: string): User {
  const entry = store.world.directory.find(address);
  return {
    kind: "drive#user",
    displayName: entry?.name ?? address,
    me: address === caller,
    permissionId: entry?.permissionId ?? strangerId(address),
    emailAddress: entry?.address ?? address,
  };
}

/** A permission id for an address that has no account: digits, the same every time. */
export function strangerId(address: string): string {
  let hash = 0;
  for (const char of address.toLowerCase()) hash = (hash * 31 + char.charCodeAt(0)) % 0x1fffffffffff;
  return `0${String(hash).padStart(15, "0")}0000`;
}

/** A file as this caller sees it, with every field the emulator knows. */
function fullFile(store: Store, file: StoredFile, role: Role, caller: Caller): File {
  const me = caller.person;
  const mine = file.people[me] ?? {};
  const permissions = effectivePermissions(store, file);
  const inDrive = file.driveId !== undefined;
  const sharing = !inDrive && canShare(file, role);
  const trashed = isTrashed(store, file);
  const own = file.appProperties[caller.app];
  const told = toldVersion(store, file);
  const target =
    file.shortcutTarget === undefined ? undefined : findFile(store, file.shortcutTarget, caller.person);
  const result: File = {
    kind: "drive#file",
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description === undefined ? {} : { description: file.description }),
    starred: mine.starred === true,
    trashed,
    explicitlyTrashed: file.trashed !== undefined,
    ...parentsOf(store, file, me),
    ...(Object.keys(file.properties).length > 0 ? { properties: copyJson(file.properties) } : {}),
    ...(own !== undefined && Object.keys(own).length > 0 ? { appProperties: copyJson(own) } : {}),
    spaces: ["drive"],
    version: String(told.version),
    createdTime: timeText(file.created),
    modifiedTime: timeText(told.modified),
    viewedByMe: mine.viewed !== undefined,
    ...(mine.viewed === undefined ? {} : { viewedByMeTime: timeText(mine.viewed) }),
    modifiedByMe: mine.modified !== undefined,
    ...(mine.modified === undefined ? {} : { modifiedByMeTime: timeText(mine.modified) }),
    lastModifyingUser: userOf(store, file.lastModifyingUser, me),
    isAppAuthorized: isGranted(file, me, caller.app),
    hasThumbnail: false,
    thumbnailVersion: "0",
    webViewLink: webLink(file),
    iconLink: `https://drive-thirdparty.googleusercontent.com/16/type/${file.mimeType}`,
    copyRequiresWriterPermission: file.copyRequiresWriterPermission,
    viewersCanCopyContent: !file.copyRequiresWriterPermission,
    capabilities: capabilitiesOf(store, file, role, me),
    ...(file.folderColorRgb === undefined ? {} : { folderColorRgb: file.folderColorRgb }),
    ...(isEditorFile(file) ? { exportLinks: exportLinks(file) } : {}),
    ...(file.shortcutTarget === undefined
      ? {}
      : {
          shortcutDetails: {
            targetId: file.shortcutTarget,
            ...(target === undefined ? {} : { targetMimeType: target.mimeType }),
          },
        }),
    ...contentFacts(file),
  };
  if (inDrive) {
    result.driveId = file.driveId as string;
    result.teamDriveId = file.driveId as string;
    result.hasAugmentedPermissions = file.driveId !== file.id && file.permissions.length > 0;
    if (file.trashed !== undefined) {
      result.trashedTime = timeText(file.trashed.at);
      result.trashingUser = userOf(store, file.trashed.by, me);
    }
    return result;
  }
  result.owners = file.owner === undefined ? [] : [userOf(store, file.owner, me)];
  result.ownedByMe = file.owner === me;
  result.shared = permissions.length > 1;
  result.writersCanShare = file.writersCanShare;
  if (mine.shared !== undefined && file.owner !== me) {
    result.sharedWithMeTime = timeText(mine.shared.at);
    result.sharingUser = userOf(store, mine.shared.by, me);
  }
  if (sharing) {
    result.permissions = permissions.map((permission) => fullPermission(store, permission));
    result.permissionIds = permissions.map(({ id }) => id);
  }
  return result;
}

/** The file as the method answers it: everything for a `fields` mask to choose from, else Google's few defaults. */
export function fileReply(
  store: Store,
  file: StoredFile,
  role: Role,
  caller: Caller,
  params: JsonObject,
): File {
  const full = fullFile(store, file, role, caller);
  return params.fields === undefined ? pick(full, DEFAULT_FILE_FIELDS) : full;
}

function fullPermission(store: Store, permission: EffectivePermission): Permission {
  const { id, type, role, address, domain, allowFileDiscovery, expires, inheritedFrom } = permission;
  const known = address === undefined ? undefined : store.world.directory.find(address);
  const follows = store.world.assumptions.answer("drive.permission-address") === "the account's main one";
  const shown = follows && known?.kind === "person" ? known.address : address;
  return {
    kind: "drive#permission",
    id,
    type,
    role,
    ...(shown === undefined ? {} : { emailAddress: shown, displayName: known?.name ?? shown }),
    ...(domain === undefined ? {} : { domain, displayName: domain }),
    ...(type === "domain" || type === "anyone" ? { allowFileDiscovery: allowFileDiscovery === true } : {}),
    ...(type === "user" || type === "group" ? { deleted: false } : {}),
    ...(type === "user" ? { pendingOwner: permission.pendingOwner === true } : {}),
    ...(expires === undefined ? {} : { expirationTime: timeText(expires) }),
    permissionDetails: [
      {
        permissionType: "file",
        role,
        inherited: inheritedFrom !== undefined,
        ...(inheritedFrom === undefined ? {} : { inheritedFrom }),
      },
    ],
  };
}

export function permissionReply(
  store: Store,
  permission: EffectivePermission,
  params: JsonObject,
): Permission {
  const full = fullPermission(store, permission);
  return params.fields === undefined ? pick(full, DEFAULT_PERMISSION_FIELDS) : full;
}

export function pick<T extends object>(value: T, names: readonly string[]): T {
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name))) as T;
}

function parentsOf(store: Store, file: StoredFile, me: string): { parents?: string[] } {
  if (file.parent === undefined) return {};
  const parent = findFile(store, file.parent, me);
  return parent === undefined || roleOf(store, parent, me) === undefined ? {} : { parents: [parent.id] };
}

function contentFacts(file: StoredFile): Partial<File> {
  if (file.mimeType === FOLDER || file.mimeType.startsWith("application/vnd.google-apps.shortcut"))
    return { quotaBytesUsed: "0" };
  if (isEditorFile(file)) return { quotaBytesUsed: "1024", size: "1024" };
  const size = String(utf8Length(file.content ?? ""));
  return {
    quotaBytesUsed: size,
    size,
    headRevisionId: `0B${file.id.slice(1, 20)}${file.version}`,
    originalFilename: file.name,
    webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
    ...(file.name.includes(".")
      ? {
          fileExtension: file.name.slice(file.name.lastIndexOf(".") + 1),
          fullFileExtension: file.name.slice(file.name.indexOf(".") + 1),
        }
      : {}),
  };
}

function webLink(file: StoredFile): string {
  if (file.mimeType === FOLDER) return `https://drive.google.com/drive/folders/${file.id}`;
  const editor = { document: "document", spreadsheet: "spreadsheets", presentation: "presentation" }[
    file.mimeType.slice(file.mimeType.lastIndexOf(".") + 1)
  ];
  return editor !== undefined && isEditorFile(file)
    ? `https://docs.google.com/${editor}/d/${file.id}/edit?usp=drivesdk`
    : `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
}

export function exportLinks(file: StoredFile): { [type: string]: string } {
  const links: { [type: string]: string } = {};
  for (const type of EXPORT_TYPES[file.mimeType] ?? [])
    links[type] = `https://docs.google.com/feeds/download/documents/export/Export?id=${file.id}&type=${type}`;
  return links;
}
