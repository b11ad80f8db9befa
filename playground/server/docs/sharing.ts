import type { File, Permission, PermissionList } from "../../../contract/drive";
import type { JsonObject } from "../../../emulator/json";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import type { LinkRole, Sharing, SharingAct } from "../../shared/docs";
import { callAs } from "../person";

const FIELDS = "id,name,ownedByMe,writersCanShare,capabilities(canShare)";
const PERMISSION_FIELDS =
  "permissions(id,type,role,emailAddress,displayName,domain,pendingOwner,permissionDetails(inherited))";

/** Drive's share dialog for a file or folder: who can open it, and what a person changes about that. */
export function sharingByHand(
  workspace: Workspace,
  person: Person,
  fileId: string,
): { look(): Sharing; act(act: SharingAct): void } {
  const call = (method: string, params: JsonObject = {}, body?: JsonObject) =>
    callAs(workspace, person, {
      method: `drive.${method}`,
      params: { fileId, ...params },
      ...(body === undefined ? {} : { body }),
    });
  const permissions = (): readonly Permission[] =>
    (call("permissions.list", { fields: PERMISSION_FIELDS }) as PermissionList).permissions ?? [];

  return {
    look() {
      const file = call("files.get", { fields: FIELDS }) as File;
      const shown = {
        name: file.name ?? "",
        canShare: file.capabilities?.canShare === true,
        isOwner: file.ownedByMe === true,
        writersCanShare: file.writersCanShare === true,
      };
      if (!shown.canShare) return { ...shown, people: [], link: "none" };
      const all = permissions();
      return { ...shown, people: all.flatMap(shownReader), link: linkRole(all) };
    },
    act(act) {
      switch (act.kind) {
        case "add":
          call(
            "permissions.create",
            { sendNotificationEmail: act.notify },
            { type: "user", role: act.role, emailAddress: act.address },
          );
          return;
        case "role":
          call("permissions.update", { permissionId: act.id }, { role: act.role });
          return;
        case "owner":
          call("permissions.update", { permissionId: act.id, transferOwnership: true }, { role: "owner" });
          return;
        case "remove":
          call("permissions.delete", { permissionId: act.id });
          return;
        case "writersCanShare":
          call("files.update", {}, { writersCanShare: act.on });
          return;
        case "link":
          for (const { id = "", type } of permissions())
            if (type === "anyone") call("permissions.delete", { permissionId: id });
          if (act.role !== "none") call("permissions.create", {}, { type: "anyone", role: act.role });
      }
    },
  };

  function shownReader(permission: Permission): Sharing["people"] {
    const { id = "", type, role = "", emailAddress: address, domain } = permission;
    if (type === "anyone") return [];
    const known = address === undefined ? undefined : workspace.directory.find(address);
    return [
      {
        id,
        address: address ?? "",
        name: known?.name ?? permission.displayName ?? address ?? `Everybody at ${domain ?? ""}`,
        role,
        inherited: permission.permissionDetails?.some(({ inherited }) => inherited === true) === true,
      },
    ];
  }
}

function linkRole(permissions: readonly Permission[]): LinkRole {
  const role = permissions.find(({ type }) => type === "anyone")?.role;
  return role === "reader" || role === "commenter" || role === "writer" ? role : "none";
}
