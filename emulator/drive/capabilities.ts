import type { File } from "../../contract/drive";
import { atLeast, canShare } from "./access";
import { isDriveRoot, isRoot } from "./folders";
import { FOLDER, type Role, type Store, type StoredFile } from "./state";

/** What a person with this role may do with the file (source: "Understand file capabilities"). */
export function capabilitiesOf(
  store: Store,
  file: StoredFile,
  role: Role,
  person: string,
): File["capabilities"] {
  const root = isRoot(store, file);
  const top = root || isDriveRoot(file);
  const folder = file.mimeType === FOLDER;
  const owner = role === "owner" || (file.driveId !== undefined && atLeast(role, "organizer"));
  const edit = atLeast(role, "writer");
  const move = edit && (file.driveId === undefined || atLeast(role, "fileOrganizer"));
  const take = atLeast(role, "writer") || !file.copyRequiresWriterPermission;
  const restrict = file.driveId === undefined ? edit : atLeast(role, "fileOrganizer");
  return {
    canAcceptOwnership: file.permissions.some(
      ({ address, pendingOwner }) => address === person && pendingOwner === true,
    ),
    canAddChildren: folder && edit,
    canAddMyDriveParent: false,
    canChangeCopyRequiresWriterPermission: restrict && !root,
    canChangeViewersCanCopyContent: restrict && !root,
    canComment: atLeast(role, "commenter") && !folder,
    canCopy: take && !folder,
    canDelete: owner && !top,
    canDownload: take && !folder,
    canEdit: edit,
    canListChildren: folder,
    canModifyContent: edit && !folder,
    canReadRevisions: edit && !folder,
    canRemoveChildren: folder && edit,
    canRename: edit && !top,
    canShare: !root && canShare(file, role),
    canTrash: !top && (owner || (file.driveId !== undefined && atLeast(role, "fileOrganizer"))),
    canUntrash: !top && (owner || (file.driveId !== undefined && atLeast(role, "fileOrganizer"))),
    canMoveItemWithinDrive: move && !top,
    ...(file.driveId === undefined
      ? { canMoveItemIntoTeamDrive: role === "owner" && !root, canRemoveMyDriveParent: move && !root }
      : { canReadDrive: true, canDeleteChildren: folder && owner, canTrashChildren: folder && move }),
  };
}
