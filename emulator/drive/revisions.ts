import type { Revision } from "../../contract/drive";
import { type Caller, type Handler, ok } from "../api/call";
import type { JsonObject } from "../json";
import { utf8Length } from "../utf8";
import { type Reached, reachFile } from "./access";
import { capabilitiesOf } from "./capabilities";
import { insufficientFilePermissions, revisionNotFound } from "./errors";
import { pageOf } from "./paging";
import { flagOf, numberOf, pathText, textOf, timeText } from "./parameters";
import { exportLinks, pick, userOf } from "./resource";
import { isEditorFile, type Store, type StoredFile, type StoredRevision } from "./state";

/** Edits of one person within this time are one revision: Google merges them too, by rules of its own. */
const MERGE_MS = 60 * 60_000;

/** Notes an edit of the content by a person. */
export function addRevision(store: Store, file: StoredFile, by: string): void {
  const now = store.world.clock.now();
  const last = file.revisions[file.revisions.length - 1];
  if (last !== undefined && last.by === by && now - last.at < MERGE_MS) last.at = now;
  else file.revisions.push({ id: String(Number(last?.id ?? 0) + 1), at: now, by });
}

export function revisionMethods(store: Store): Record<string, Handler> {
  const reach = (caller: Caller, params: JsonObject): Reached => {
    const reached = reachFile(store, caller, pathText(params, "fileId"));
    if (capabilitiesOf(store, reached.file, reached.role, caller.person)?.canReadRevisions !== true)
      throw insufficientFilePermissions(reached.file.id);
    return reached;
  };
  const reply = (file: StoredFile, revision: StoredRevision, caller: Caller, full: boolean): Revision => {
    const answer: Revision = {
      kind: "drive#revision",
      id: revision.id,
      mimeType: file.mimeType,
      modifiedTime: timeText(revision.at),
      lastModifyingUser: userOf(store, revision.by, caller.person),
      ...(isEditorFile(file)
        ? { ...publishing(file, revision), exportLinks: exportLinks(file) }
        : { keepForever: false, originalFilename: file.name, size: String(utf8Length(file.content ?? "")) }),
    };
    return full ? answer : pick(answer, ["kind", "id", "mimeType", "modifiedTime"]);
  };
  const find = (file: StoredFile, params: JsonObject): StoredRevision => {
    const id = pathText(params, "revisionId");
    const head = file.revisions[file.revisions.length - 1];
    const revision = id === "head" ? head : file.revisions.find((entry) => entry.id === id);
    if (revision === undefined) throw revisionNotFound(id);
    return revision;
  };
  return {
    "drive.revisions.list": ({ caller, params }) => {
      const { file } = reach(caller, params);
      const { page, nextPageToken } = pageOf(file.revisions, {
        size: numberOf(params, "pageSize") ?? 200,
        token: textOf(params, "pageToken"),
        about: file.id,
      });
      return ok({
        kind: "drive#revisionList",
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
        revisions: page.map((revision) => reply(file, revision, caller, params.fields !== undefined)),
      });
    },
    "drive.revisions.get": ({ caller, params }) => {
      const { file } = reach(caller, params);
      return ok(reply(file, find(file, params), caller, params.fields !== undefined));
    },
    // File > Share > Publish to web does the same.
    "drive.revisions.update": ({ caller, params, body }) => {
      const { file, role } = reach(caller, params);
      if (!isEditorFile(file) || capabilitiesOf(store, file, role, caller.person)?.canEdit !== true)
        throw insufficientFilePermissions(file.id);
      const revision = find(file, params);
      const { auto = false, outside = false } = revision.published ?? {};
      if (flagOf(body, "published") === false) delete revision.published;
      else if (flagOf(body, "published") === true || revision.published !== undefined)
        revision.published = {
          auto: flagOf(body, "publishAuto") ?? auto,
          outside: flagOf(body, "publishedOutsideDomain") ?? outside,
        };
      return ok(reply(file, revision, caller, params.fields !== undefined));
    },
  };
}

function publishing({ id }: StoredFile, { published }: StoredRevision): Partial<Revision> {
  if (published === undefined) return { published: false };
  return {
    published: true,
    publishAuto: published.auto,
    publishedOutsideDomain: published.outside,
    publishedLink: `https://docs.google.com/document/d/e/2PACX-${id}/pub`,
  };
}
