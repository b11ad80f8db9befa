import { byHand } from "../emulator/api/call";
import type { Workspace } from "../emulator/workspace";

/** A file as Drive keeps it, whoever owns it. */
export interface AnyFile {
  readonly id: string;
  readonly name: string;
  readonly owner?: string;
  readonly mimeType: string;
  readonly parent?: string;
  readonly trashed: boolean;
  readonly writersCanShare: boolean;
  /** What the add-on says it is: "doc", "ended", "own-notes" …; undefined for a file that it did not make. */
  readonly kind?: string;
  /** Of a pair's doc, whom it is noted to be for. */
  readonly noted?: string;
}

interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly owner?: string;
  readonly mimeType: string;
  readonly parent?: string;
  readonly trashed?: unknown;
  readonly writersCanShare: boolean;
  readonly appProperties: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Every file there is, the trash too: nobody's view of Drive but the judge's. */
export function allFiles(workspace: Workspace): readonly AnyFile[] {
  const { files } = workspace.drive.snapshot() as unknown as {
    files: Readonly<Record<string, StoredFile>>;
  };
  return Object.values(files).map((file) => {
    const tags = Object.values(file.appProperties)[0] ?? {};
    const kind = tags.oneOnOne;
    return {
      id: file.id,
      name: file.name,
      mimeType: file.mimeType,
      ...(file.owner === undefined ? {} : { owner: file.owner }),
      ...(file.parent === undefined ? {} : { parent: file.parent }),
      trashed: file.trashed !== undefined && file.trashed !== false,
      writersCanShare: file.writersCanShare,
      ...(kind === undefined || kind === "" ? {} : { kind }),
      ...(kind === "doc" ? { noted: tags.address ?? "" } : {}),
    };
  });
}

/** Somebody's right to a file: an address, "*" for everybody. */
export interface Right {
  readonly who: string;
  readonly role: string;
}

/** Who can open a file, and as what. */
export function rightsOf(workspace: Workspace, { id, owner = "" }: AnyFile): readonly Right[] {
  const { body } = workspace.call(byHand(owner), {
    method: "drive.permissions.list",
    params: { fileId: id, fields: "permissions(type,emailAddress,role)" },
  });
  const permissions = (body?.permissions ?? []) as { type?: string; emailAddress?: string; role?: string }[];
  return permissions.map(({ type, emailAddress, role = "" }) => ({
    who: type === "user" && emailAddress !== undefined ? emailAddress : "*",
    role,
  }));
}

/** Whether a file is one of the add-on's "Just for me". */
export function isOnesOwn({ kind }: AnyFile): boolean {
  return kind?.startsWith("own") === true;
}

/** Everything that stands in a doc, headers, footnotes and proposals too. */
export function textOf(workspace: Workspace, { id, owner = "" }: AnyFile): string {
  return JSON.stringify(workspace.docs.view(owner, id).document);
}
