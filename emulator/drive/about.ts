import { type Handler, ok } from "../api/call";
import { required } from "./errors";
import { EXPORT_TYPES } from "./formats";
import { userOf } from "./resource";
import type { Store } from "./state";

export function aboutMethods(store: Store): Record<string, Handler> {
  return {
    "drive.about.get": ({ caller, params }) => {
      if (params.fields === undefined)
        throw required("The 'fields' parameter is required for this method.", "fields");
      const used = Object.values(store.state.files).filter(({ owner }) => owner === caller.person).length;
      return ok({
        kind: "drive#about",
        user: userOf(store, caller.person, caller.person),
        storageQuota: {
          usage: String(used * 1024),
          usageInDrive: String(used * 1024),
          usageInDriveTrash: "0",
        },
        exportFormats: EXPORT_TYPES,
        importFormats: {},
        maxImportSizes: {},
        maxUploadSize: "5242880000000",
        appInstalled: false,
        folderColorPalette: ["#ac725e", "#d06b64", "#16a765", "#4986e7", "#8f8f8f"],
        canCreateDrives: true,
        canCreateTeamDrives: true,
        driveThemes: [],
        teamDriveThemes: [],
      });
    },
  };
}
