import type { Comment, Reply } from "../../contract/drive";
import { type ApiReply, type Handler, ok, type Request } from "../api/call";
import { ApiError } from "../api/error";
import type { JsonObject } from "../json";
import { atLeast, reachFile } from "./access";
import { badRequest, insufficientFilePermissions, invalidValue, required } from "./errors";
import { pageOf } from "./paging";
import { flagOf, numberOf, objectOf, pathText, textOf, timeText } from "./parameters";
import { userOf } from "./resource";
import { changed, type Store, type StoredComment, type StoredFile, type StoredReply } from "./state";

const ID_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

interface At {
  readonly file: StoredFile;
  readonly person: string;
}

/** Comments of a file, for those who may comment. Every method but delete wants a `fields` mask. */
export function commentMethods(store: Store): Record<string, Handler> {
  const answer = ({ person }: At, comment: StoredComment, deleted = false): ApiReply =>
    ok(commentResource(store, comment, person, deleted));
  return {
    "drive.comments.create": (request) => {
      const at = reach(store, request, true);
      const { body } = request;
      const quoted = objectOf(body, "quotedFileContent");
      const anchor = textOf(body, "anchor");
      const comment: StoredComment = {
        ...written(store, at, contentOf(body)),
        ...(anchor === undefined ? {} : { anchor }),
        ...(quoted === undefined
          ? {}
          : {
              quoted: {
                mimeType: textOf(quoted, "mimeType") ?? "text/html",
                value: textOf(quoted, "value") ?? "",
              },
            }),
        replies: [],
      };
      at.file.comments.push(comment);
      changed(store, at.file);
      return answer(at, comment);
    },
    "drive.comments.get": (request) => {
      const at = reach(store, request, false);
      const includes = flagOf(request.params, "includeDeleted") === true;
      return answer(at, commentIn(at, request, includes), includes);
    },
    "drive.comments.list": (request) => {
      const at = reach(store, request, false);
      const { params } = request;
      const includes = flagOf(params, "includeDeleted") === true;
      const since = textOf(params, "startModifiedTime");
      const from = since === undefined ? 0 : Date.parse(since);
      if (Number.isNaN(from)) throw invalidValue("startModifiedTime");
      const found = at.file.comments.filter(
        ({ deleted, modified }) => (includes || deleted !== true) && modified >= from,
      );
      const { page, nextPageToken } = pageOf(found, paging(params, at.file.id));
      return ok({
        kind: "drive#commentList",
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
        comments: page.map((comment) => commentResource(store, comment, at.person, includes)),
      });
    },
    "drive.comments.update": (request) => {
      const at = reach(store, request, true);
      const comment = commentIn(at, request, false);
      rewrite(store, at, comment, contentOf(request.body));
      return answer(at, comment);
    },
    "drive.comments.delete": (request) => {
      const at = reach(store, request, true, false);
      remove(store, at, commentIn(at, request, false));
      return ok();
    },
  };
}

/** Replies to a comment; one with an action resolves or reopens it. */
export function replyMethods(store: Store): Record<string, Handler> {
  const answer = ({ person }: At, reply: StoredReply): ApiReply => ok(replyResource(store, reply, person));
  return {
    "drive.replies.create": (request) => {
      const at = reach(store, request, true);
      const comment = commentIn(at, request, false);
      const action = textOf(request.body, "action");
      if (action !== undefined && action !== "resolve" && action !== "reopen") throw invalidValue("action");
      const content =
        action === undefined ? contentOf(request.body) : (textOf(request.body, "content") ?? "");
      const reply: StoredReply = {
        ...written(store, at, content),
        ...(action === undefined ? {} : { action }),
      };
      comment.replies.push(reply);
      comment.modified = reply.modified;
      if (action !== undefined) comment.resolved = action === "resolve";
      changed(store, at.file);
      return answer(at, reply);
    },
    "drive.replies.get": (request) => {
      const at = reach(store, request, false);
      const includes = flagOf(request.params, "includeDeleted") === true;
      return answer(at, replyIn(commentIn(at, request, includes), request, includes));
    },
    "drive.replies.list": (request) => {
      const at = reach(store, request, false);
      const includes = flagOf(request.params, "includeDeleted") === true;
      const comment = commentIn(at, request, includes);
      const found = comment.replies.filter(({ deleted }) => includes || deleted !== true);
      const { page, nextPageToken } = pageOf(found, paging(request.params, comment.id));
      return ok({
        kind: "drive#replyList",
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
        replies: page.map((reply) => replyResource(store, reply, at.person)),
      });
    },
    "drive.replies.update": (request) => {
      const at = reach(store, request, true);
      const reply = replyIn(commentIn(at, request, false), request, false);
      rewrite(store, at, reply, contentOf(request.body));
      return answer(at, reply);
    },
    "drive.replies.delete": (request) => {
      const at = reach(store, request, true, false);
      remove(store, at, replyIn(commentIn(at, request, false), request, false));
      return ok();
    },
  };
}

function reach(store: Store, { caller, params }: Request, writes: boolean, masked = true): At {
  if (masked && params.fields === undefined)
    throw required("The 'fields' parameter is required for this method.", "fields");
  const { file, role } = reachFile(store, caller, pathText(params, "fileId"));
  if (writes && !atLeast(role, "commenter")) throw insufficientFilePermissions(file.id);
  return { file, person: caller.person };
}

function commentIn({ file }: At, { params }: Request, deleted: boolean): StoredComment {
  const id = pathText(params, "commentId");
  const comment = file.comments.find((entry) => entry.id === id && (deleted || entry.deleted !== true));
  if (comment === undefined) throw notFound("Comment", "commentId", id);
  return comment;
}

function replyIn(comment: StoredComment, { params }: Request, deleted: boolean): StoredReply {
  const id = pathText(params, "replyId");
  const reply = comment.replies.find((entry) => entry.id === id && (deleted || entry.deleted !== true));
  if (reply === undefined) throw notFound("Reply", "replyId", id);
  return reply;
}

function written(store: Store, { person }: At, content: string): Omit<StoredReply, "action"> {
  const now = store.world.clock.now();
  return {
    id: `AAA${store.world.ids.next(8, ID_ALPHABET)}`,
    author: person,
    created: now,
    modified: now,
    content,
  };
}

/** Nobody rewrites or removes what another wrote. */
function rewrite(
  store: Store,
  { file, person }: At,
  entry: StoredReply | StoredComment,
  content: string,
): void {
  if (entry.author !== person) throw insufficientFilePermissions(file.id);
  entry.content = content;
  entry.modified = store.world.clock.now();
  changed(store, file);
}

function remove(store: Store, { file, person }: At, entry: StoredReply | StoredComment): void {
  if (entry.author !== person) throw insufficientFilePermissions(file.id);
  entry.deleted = true;
  entry.content = "";
  entry.modified = store.world.clock.now();
  changed(store, file);
}

function contentOf(body: JsonObject): string {
  const content = textOf(body, "content");
  if (content === undefined || content === "") throw badRequest("The content field is required.", "content");
  return content;
}

function commentResource(store: Store, comment: StoredComment, person: string, deleted: boolean): Comment {
  const { anchor, quoted, resolved, replies } = comment;
  return {
    ...head(store, comment, person),
    kind: "drive#comment",
    ...(anchor === undefined ? {} : { anchor }),
    ...(quoted === undefined ? {} : { quotedFileContent: quoted }),
    ...(resolved === undefined ? {} : { resolved }),
    replies: replies
      .filter((reply) => deleted || reply.deleted !== true)
      .map((reply) => replyResource(store, reply, person)),
  };
}

function replyResource(store: Store, reply: StoredReply, person: string): Reply {
  return {
    ...head(store, reply, person),
    kind: "drive#reply",
    ...(reply.action === undefined ? {} : { action: reply.action }),
  };
}

function head(store: Store, entry: Omit<StoredReply, "action">, person: string): Comment & Reply {
  const { id, author, created, modified, content, deleted } = entry;
  return {
    id,
    author: userOf(store, author, person),
    createdTime: timeText(created),
    modifiedTime: timeText(modified),
    deleted: deleted === true,
    ...(deleted === true ? {} : { content, htmlContent: escaped(content) }),
  };
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

function paging(
  params: JsonObject,
  about: string,
): { size: number; token: string | undefined; about: string } {
  return { size: numberOf(params, "pageSize") ?? 20, token: textOf(params, "pageToken"), about };
}

function notFound(what: string, parameter: string, id: string): ApiError {
  return new ApiError(404, `${what} not found: ${id}.`, {
    reason: "notFound",
    location: parameter,
    locationType: "parameter",
  });
}
