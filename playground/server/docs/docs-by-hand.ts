import type { File, FileList, PermissionList } from "../../../contract/drive";
import { ApiError } from "../../../emulator/api/error";
import type { JsonObject } from "../../../emulator/json";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import type {
  CommentAct,
  DocumentAccess,
  EditsAnswer,
  EditsBody,
  LayoutAct,
  MadeFile,
  NewFile,
  ShownDocument,
  ShownFile,
} from "../../shared/docs";
import { callAs } from "../person";
import { PageError } from "../refusal";
import { commentsByHand } from "./comments";
import { layoutRequest } from "./layout";

const FOLDER = "application/vnd.google-apps.folder";
const DOCUMENT = "application/vnd.google-apps.document";
const OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const MADE: Readonly<Record<NewFile["kind"], string>> = {
  document: DOCUMENT,
  recording: "video/mp4",
  office: OFFICE,
};
const KINDS: Readonly<Record<string, ShownFile["kind"]>> = {
  [DOCUMENT]: "document",
  [FOLDER]: "folder",
  [OFFICE]: "office",
};
const FILE_FIELDS = "id,name,mimeType,modifiedTime,trashed,parents,owners,ownedByMe";

/** What a person does in Drive's list and in the editor. */
export interface DocsByHand {
  files(): readonly ShownFile[];
  create(file: NewFile): MadeFile;
  rename(id: string, title: string): void;
  trash(id: string, trashed: boolean): void;
  look(id: string): ShownDocument;
  /** Makes all edits, or none when the document is no longer at `base` or the editor refuses one. */
  edit(id: string, body: EditsBody): EditsAnswer;
  comment(id: string, act: CommentAct): void;
  /** Tabs, headers, footers and footnotes. */
  layOut(id: string, act: LayoutAct): void;
}

export function docsByHand(workspace: Workspace, person: Person): DocsByHand {
  const call = (method: string, params: JsonObject, body?: object): JsonObject =>
    callAs(workspace, person, {
      method: `drive.${method}`,
      params,
      ...(body === undefined ? {} : { body: body as JsonObject }),
    });
  const file = (fileId: string) => call("files.get", { fileId, fields: FILE_FIELDS }) as File;
  const nameOf = (address: string | undefined) =>
    address === undefined ? "" : (workspace.directory.find(address)?.name ?? address);

  const accessOf = (found: File): DocumentAccess => {
    const owner = nameOf(found.owners?.[0]?.emailAddress);
    if (found.ownedByMe !== true) return { owner, people: undefined };
    const list = call("permissions.list", {
      fileId: found.id ?? "",
      fields: "permissions(id,type,role,emailAddress,displayName)",
    }) as PermissionList;
    const people = (list.permissions ?? []).map((permission) => ({
      name: permission.type === "anyone" ? "" : (permission.displayName ?? nameOf(permission.emailAddress)),
      role: permission.role ?? "",
    }));
    return { owner, people };
  };

  const look = (id: string): ShownDocument => {
    const found = file(id);
    if (found.mimeType === OFFICE)
      throw new PageError(409, "This is an Office file. Docs opens it, and what it holds is not shown here.");
    if (found.mimeType !== DOCUMENT) throw new PageError(404, "This file is not a document.");
    const view = workspace.docs.view(person.address, id);
    const open = found.trashed !== true;
    const canComment = view.role !== "reader" && open;
    return {
      id,
      title: found.name ?? "",
      document: view.document,
      ticked: view.ticked,
      revision: view.revision,
      canEdit: (view.role === "owner" || view.role === "writer") && open,
      canComment,
      comments: canComment ? commentsByHand(workspace, person, id).list() : [],
      trashed: found.trashed === true,
      access: accessOf(found),
    };
  };

  return {
    files() {
      const { files = [] } = call("files.list", {
        fields: `files(${FILE_FIELDS})`,
        pageSize: 1000,
        orderBy: "modifiedTime desc",
      }) as FileList;
      const folders = new Map(files.map(({ id, name }) => [id, name ?? ""]));
      return files.map((found) => ({
        id: found.id ?? "",
        name: found.name ?? "",
        kind: KINDS[found.mimeType ?? ""] ?? "other",
        mimeType: found.mimeType ?? "",
        url: addressOf(found.id ?? "", found.mimeType ?? ""),
        owner: nameOf(found.owners?.[0]?.emailAddress),
        modified: found.modifiedTime ?? "",
        folder: folders.get(found.parents?.[0]) ?? "",
        trashed: found.trashed === true,
        ownedByMe: found.ownedByMe === true,
      }));
    },
    create({ title, kind }) {
      const mimeType = MADE[kind];
      const made = call("files.create", { fields: "id" }, { name: title, mimeType }) as File;
      const id = made.id ?? "";
      return { id, name: title, mimeType, url: addressOf(id, mimeType) };
    },
    rename(fileId, name) {
      call("files.update", { fileId }, { name });
    },
    trash(fileId, trashed) {
      call("files.update", { fileId }, { trashed });
    },
    look,
    comment(id, act) {
      commentsByHand(workspace, person, id).act(act, look(id).canEdit);
    },
    layOut(documentId, act) {
      callAs(workspace, person, {
        method: "docs.documents.batchUpdate",
        params: { documentId },
        body: { requests: [layoutRequest(act)] } as unknown as JsonObject,
      });
    },
    edit(id, { base, edits }) {
      const { revision } = workspace.docs.view(person.address, id);
      if (revision !== base) return { applied: false, shown: look(id) };
      const before = workspace.docs.snapshot();
      try {
        for (const edit of edits) workspace.docs.edit(person.address, id, edit);
      } catch (error) {
        workspace.docs.restore(before);
        if (!(error instanceof ApiError)) throw error;
        return { applied: false, refused: error.message, shown: look(id) };
      }
      return { applied: true, shown: look(id) };
    },
  };
}

function addressOf(id: string, mimeType: string): string {
  if (mimeType === DOCUMENT || mimeType === OFFICE) return `https://docs.google.com/document/d/${id}/edit`;
  if (mimeType === FOLDER) return `https://drive.google.com/drive/folders/${id}`;
  return `https://drive.google.com/file/d/${id}/view`;
}
