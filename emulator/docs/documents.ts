import type { BatchUpdateDocumentRequest, Request as DocsRequest, Document } from "../../contract/docs";
import { type ApiReply, type Caller, type Handler, ok, type Request } from "../api/call";
import { runBatch } from "./batch";
import { invalidRequest } from "./errors";
import type { Reading } from "./read/document";
import { checkFieldMask } from "./read/field-mask";
import { readFor, showsComments, viewModeFor, withTabs } from "./read/reading";
import { isAboutComments } from "./requests/comments";
import { firstRevision, revisionId } from "./revisions";
import { authorized, commit, personOf, put, type Store, stored } from "./state";

/** Documents over the API. */
export function documentMethods(store: Store): Record<string, Handler> {
  return {
    "docs.documents.get": (request) => ok(read(store, request, String(request.params.documentId))),
    "docs.documents.create": (request) => createDocument(store, request),
    "docs.documents.batchUpdate": (request) => batchUpdate(store, request),
  };
}

function createDocument(store: Store, request: Request): ApiReply {
  const { world } = store;
  const { title } = request.body as Document;
  const id = world.files.createDocument(request.caller, title || "Untitled document");
  if (store.documents[id] === undefined) put(store, id, firstRevision(world.clock.now()));
  return ok(read(store, { ...request, params: {} }, id));
}

function batchUpdate(store: Store, request: Request): ApiReply {
  const id = String(request.params.documentId);
  authorized(store, request.caller, id, "writer");
  const person = personOf(store, request.caller);
  const { requests = [], writeControl } = request.body as BatchUpdateDocumentRequest;
  if (store.world.assumptions.answer("docs.rich-link-access") === "refused") {
    refuseClosedFiles(store, requests, request.caller);
  }
  const { draft, replies } = runBatch(stored(store, id), requests, writeControl, store.surroundings, {
    person,
    documentId: id,
  });
  const next = commit(store, id, person, draft);
  return ok({
    replies,
    writeControl: { requiredRevisionId: revisionId(id, person, next.revision) },
    documentId: id,
    ...(requests.some(isAboutComments) ? { commentUpdateState: "ALL_SAVED" } : {}),
  });
}

/** A chip shows a file's title: whether it may be made of one that the app was never opened with, nobody says. */
function refuseClosedFiles(store: Store, requests: readonly DocsRequest[], caller: Caller): void {
  for (const [position, { insertRichLink }] of requests.entries()) {
    const file = /^https:\/\/(?:docs|drive)\.google\.com\/.*\/d\/([\w-]+)/.exec(
      insertRichLink?.richLinkProperties?.uri ?? "",
    )?.[1];
    if (file === undefined) continue;
    try {
      store.world.files.authorize(caller, file, "reader");
    } catch {
      throw invalidRequest(position, "insertRichLink", "The provided link is not accessible.");
    }
  }
}

function read(store: Store, request: Request, id: string): Document {
  const { world, surroundings } = store;
  const fields = String(request.params.fields ?? "");
  const role = authorized(store, request.caller, id, "reader");
  const document = stored(store, id);
  const person = personOf(store, request.caller);
  const editor = role === "owner" || role === "writer";
  const comments = showsComments(request.params, role);
  checkFieldMask(fields, comments, surroundings);
  return readFor(document.state, surroundings, {
    documentId: id,
    title: world.files.title(id),
    withTabs: withTabs(request.params),
    suggestionsViewMode: viewModeFor(request.params, role),
    ...(comments ? { commentsBy: authorsFor(store, person) } : {}),
    ...(editor ? { revisionId: revisionId(id, person, document.revision) } : {}),
  });
}

/** How a comment's author is told to `reader`. */
export function authorsFor({ world }: Store, reader: string): NonNullable<Reading["commentsBy"]> {
  return (address) => {
    const author = world.directory.find(address);
    return {
      displayName: author?.name ?? address,
      me: address === reader,
      ...(author === undefined ? {} : { user: `users/${author.permissionId}` }),
    };
  };
}
