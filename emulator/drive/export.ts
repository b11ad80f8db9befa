import { type ApiReply, type Handler, ok } from "../api/call";
import { ApiError, NotEmulated } from "../api/error";
import { utf8Length } from "../utf8";
import { atLeast, type Reached, reachFile } from "./access";
import { badRequest, exportTooLarge } from "./errors";
import { EMULATED_EXPORTS, EXPORT_LIMIT_BYTES, EXPORT_TYPES } from "./formats";
import { makeFile } from "./making";
import { allDrives, flagOf, objectOf, pathText, textOf } from "./parameters";
import { placeIn } from "./placing";
import { withProperties } from "./properties";
import { fileReply } from "./resource";
import { DOCUMENT, FOLDER, isEditorFile, newFileId, type Store } from "./state";

/** `alt=media`: the bytes of a file that is no Google editor's. */
export function download({ file, role }: Reached): ApiReply {
  if (isEditorFile(file) || file.mimeType === FOLDER) {
    throw new ApiError(
      403,
      "Only files with binary content can be downloaded. Use Export with Docs Editors files.",
      { reason: "fileNotDownloadable", location: "alt", locationType: "parameter" },
    );
  }
  if (file.copyRequiresWriterPermission && !atLeast(role, "writer"))
    throw new ApiError(403, "This file cannot be downloaded by the user.", "cannotDownloadFile");
  return { status: 200, media: { contentType: file.mimeType, data: file.content ?? "" } };
}

export function exportMethods(store: Store): Record<string, Handler> {
  return {
    "drive.files.export": ({ caller, params }) => {
      const mimeType = pathText(params, "mimeType");
      // Over HTTP the parameter may be left out; a client that asks for JSON is told what it should have asked for.
      if (textOf(params, "alt") === "json")
        throw badRequest("Export requires alt=media to download the exported content.", "alt");
      const { file, role } = reachFile(store, caller, pathText(params, "fileId"));
      if (!isEditorFile(file))
        throw new ApiError(403, "Export only supports Docs Editors files.", "fileNotExportable");
      if (file.copyRequiresWriterPermission && !atLeast(role, "writer"))
        throw new ApiError(403, "This file cannot be exported by the user.", "cannotExportFile");
      if (EXPORT_TYPES[file.mimeType]?.includes(mimeType) !== true)
        throw badRequest("The requested conversion is not supported.", "convertTo");
      if (file.mimeType !== DOCUMENT || !EMULATED_EXPORTS.includes(mimeType))
        throw new NotEmulated(`drive.files.export of ${file.mimeType} as ${mimeType}`);
      const data = store.world.documents.export(file.id, mimeType);
      if (utf8Length(data) > EXPORT_LIMIT_BYTES) throw exportTooLarge();
      return { status: 200, media: { contentType: mimeType, data } };
    },

    "drive.files.copy": ({ caller, params, body }) => {
      const { file, role } = reachFile(store, caller, pathText(params, "fileId"), {
        allDrives: allDrives(params),
      });
      if (file.mimeType === FOLDER || (file.copyRequiresWriterPermission && !atLeast(role, "writer")))
        throw new ApiError(403, "This file cannot be copied by the user.", "cannotCopyFile");
      const parents = Array.isArray(body.parents) ? body.parents.map(String) : [];
      const parent =
        parents[0] === undefined
          ? inheritedFolder(store, caller, file.parent, allDrives(params))
          : placeIn(store, caller, parents[0], allDrives(params));
      const carried = store.world.assumptions.answer("drive.copy-app-properties") === "copied";
      const byApp = carried ? file.appProperties : {};
      const own = withProperties(byApp[caller.app] ?? {}, objectOf(body, "appProperties"), "private");
      const open = withProperties(file.properties, objectOf(body, "properties"), "public");
      const copy = makeFile(store, caller, {
        id: newFileId(store, file.mimeType),
        name: textOf(body, "name") ?? `Copy of ${file.name}`,
        mimeType: file.mimeType,
        parent,
        ignoreDefaultVisibility: flagOf(params, "ignoreDefaultVisibility") === true,
        text: { copyOf: file.id },
      });
      copy.appProperties = { ...byApp, [caller.app]: own };
      copy.properties = open;
      if (file.content !== undefined) copy.content = file.content;
      if (file.description !== undefined) copy.description = file.description;
      if (typeof body.description === "string") copy.description = body.description;
      const writersCanShare = flagOf(body, "writersCanShare");
      if (writersCanShare !== undefined) copy.writersCanShare = writersCanShare;
      const restricted = flagOf(body, "copyRequiresWriterPermission");
      if (restricted !== undefined) copy.copyRequiresWriterPermission = restricted;
      return ok(fileReply(store, copy, reachFile(store, caller, copy.id).role, caller, params));
    },
  };
}

/** A copy goes beside its original where the caller may write there, else to the top of the caller's My Drive. */
function inheritedFolder(
  store: Store,
  caller: Parameters<typeof placeIn>[1],
  parent: string | undefined,
  drives: boolean,
): ReturnType<typeof placeIn> {
  if (parent !== undefined) {
    try {
      return placeIn(store, caller, parent, drives);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }
  return placeIn(store, caller, "root", drives);
}
