import type { BatchUpdateDocumentRequest, Request as DocsRequest, Document } from "../../contract/docs";
import { byHand, ok, type Request, type Service } from "../api/call";
import { ApiError } from "../api/error";
import type { Json } from "../json";
import type { DocumentsPort, World } from "../world";
import { runBatch } from "./batch";
import { applyEdit } from "./edits/apply";
import type { PersonEdit } from "./edits/edit";
import { moveEdit } from "./edits/merging";
import { asDocsError, badRequest, forbidden, invalidRequest, Refused } from "./errors";
import { exportDocument } from "./export/export";
import { Draft, type Surroundings } from "./model/draft";
import { checkFieldMask } from "./read/field-mask";
import { readFor, showsComments, viewModeFor, withTabs } from "./read/reading";
import { isAboutComments } from "./requests/comments";
import { firstRevision, nextRevision, revisionId, type StoredDocument, stepsSince } from "./revisions";
import { type DocumentView, viewOf } from "./view";

export type { Chip, PersonEdit, RichParagraph, RichRun } from "./edits/edit";
export type { DocumentView } from "./view";

/** The local Google Docs: its API, the documents behind it, and what people do in the editor. */
export interface Docs extends Service, DocumentsPort {
  /**
   * What a person does in the editor. With `baseRevision` (a revision id they read), positions are brought over what
   * came since. Throws ApiError 403/404 without access, 400 where the editor would not do it.
   */
  edit(
    person: string,
    documentId: string,
    edit: PersonEdit,
    options?: { readonly baseRevision?: string },
  ): { revision: string };
  /** What the editor's page shows and the API hides. */
  view(person: string, documentId: string): DocumentView;
}

export function createDocs(world: World): Docs {
  let documents: Readonly<Record<string, StoredDocument>> = {};

  const surroundings: Surroundings = {
    newId: (prefix, length) => prefix + world.ids.next(length, "abcdefghijklmnopqrstuvwxyz0123456789"),
    answer: (id) => world.assumptions.answer(id),
    get now() {
      return world.clock.now();
    },
  };

  const stored = (id: string): StoredDocument => {
    const document = documents[id];
    if (document !== undefined) return document;
    if (world.assumptions.answer("docs.not-a-document") === "404") {
      throw new ApiError(404, "Requested entity was not found.", "notFound");
    }
    throw new ApiError(400, "This operation is not supported for this document", {
      reason: "failedPrecondition",
      status: "FAILED_PRECONDITION",
    });
  };

  const store = (id: string, document: StoredDocument) => {
    documents = { ...documents, [id]: document };
  };

  const authorized = (caller: Request["caller"], id: string, need: "reader" | "writer") => {
    try {
      return world.files.authorize(caller, id, need);
    } catch (error) {
      throw asDocsError(isUnshared(caller, id) ? forbidden() : error);
    }
  };

  /** Whether a document that is there is not this person's to read, and Docs says so rather than that there is none. */
  const isUnshared = (caller: Request["caller"], id: string): boolean => {
    if (documents[id] === undefined || world.assumptions.answer("docs.unshared-document") === "404")
      return false;
    try {
      world.files.authorize(byHand(caller.person), id, "reader");
      return false;
    } catch {
      return true;
    }
  };

  /** A chip shows a file's title: whether it may be made of one that the app was never opened with, nobody says. */
  const refuseClosedFiles = (requests: readonly DocsRequest[], caller: Request["caller"]) => {
    for (const [position, { insertRichLink }] of requests.entries()) {
      const file = /^https:\/\/(?:docs|drive)\.google\.com\/.*\/d\/([\w-]+)/.exec(
        insertRichLink?.richLinkProperties?.uri ?? "",
      )?.[1];
      if (file === undefined) continue;
      try {
        world.files.authorize(caller, file, "reader");
      } catch {
        throw invalidRequest(position, "insertRichLink", "The provided link is not accessible.");
      }
    }
  };

  const personOf = (caller: Request["caller"]) => world.directory.person(caller.person).address;

  const commit = (id: string, person: string, draft: Draft): StoredDocument => {
    const next = nextRevision(stored(id), draft.state, draft.steps, world.clock.now());
    store(id, next);
    world.files.touched(id, person);
    return next;
  };

  const read = (request: Request, id: string): Document => {
    const fields = String(request.params.fields ?? "");
    const role = authorized(request.caller, id, "reader");
    const document = stored(id);
    const editor = role === "owner" || role === "writer";
    const comments = showsComments(request.params, role);
    checkFieldMask(fields, surroundings);
    return readFor(document.state, surroundings, {
      documentId: id,
      title: world.files.title(id),
      withTabs: withTabs(request.params),
      suggestionsViewMode: viewModeFor(request.params, role),
      ...(comments ? { commentsBy: authorFor(personOf(request.caller)) } : {}),
      ...(editor ? { revisionId: revisionId(id, personOf(request.caller), document.revision) } : {}),
    });
  };

  const authorFor = (reader: string) => (address: string) => {
    const author = world.directory.find(address);
    return {
      displayName: author?.name ?? address,
      me: address === reader,
      ...(author === undefined ? {} : { user: `users/${author.permissionId}` }),
    };
  };

  const create = (id: string) => store(id, firstRevision(world.clock.now()));

  return {
    handlers: {
      "docs.documents.get": (request) => ok(read(request, String(request.params.documentId))),

      "docs.documents.create": (request) => {
        const { title } = request.body as Document;
        const id = world.files.createDocument(request.caller, title || "Untitled document");
        if (documents[id] === undefined) create(id);
        return ok(read({ ...request, params: {} }, id));
      },

      "docs.documents.batchUpdate": (request) => {
        const id = String(request.params.documentId);
        authorized(request.caller, id, "writer");
        const person = personOf(request.caller);
        const { requests = [], writeControl } = request.body as BatchUpdateDocumentRequest;
        if (world.assumptions.answer("docs.rich-link-access") === "refused") {
          refuseClosedFiles(requests, request.caller);
        }
        const { draft, replies } = runBatch(stored(id), requests, writeControl, surroundings, {
          person,
          documentId: id,
        });
        const next = commit(id, person, draft);
        return ok({
          replies,
          writeControl: { requiredRevisionId: revisionId(id, person, next.revision) },
          documentId: id,
          ...(requests.some(isAboutComments) ? { commentUpdateState: "ALL_SAVED" } : {}),
        });
      },
    },

    edit(person, documentId, edit, options) {
      const suggests = edit.kind === "suggestInsert" || edit.kind === "suggestDelete";
      const role = authorized(byHand(person), documentId, "reader");
      const may = role === "owner" || role === "writer" || (suggests && role === "commenter");
      if (!may) throw new ApiError(403, "The caller does not have permission", "forbidden");
      const address = personOf(byHand(person));
      const document = stored(documentId);
      const draft = new Draft(document.state, surroundings, address);
      try {
        const since =
          options?.baseRevision === undefined
            ? []
            : stepsSince(document, documentId, address, options.baseRevision, world.clock.now());
        for (const moved of moveEdit(draft, edit, since)) applyEdit(draft, moved);
      } catch (error) {
        if (error instanceof Refused) throw badRequest(error.message);
        throw error;
      }
      const next = commit(documentId, address, draft);
      return { revision: revisionId(documentId, address, next.revision) };
    },

    view(person, documentId) {
      const role = authorized(byHand(person), documentId, "reader");
      const document = stored(documentId);
      const reading = {
        documentId,
        title: world.files.title(documentId),
        withTabs: true,
        suggestionsViewMode: viewModeFor({}, role),
        revisionId: revisionId(documentId, personOf(byHand(person)), document.revision),
      };
      return viewOf(document, readFor(document.state, surroundings, reading), role);
    },

    create,
    exists: (id) => documents[id] !== undefined,
    copy(fromId, toId) {
      store(toId, firstRevision(world.clock.now(), stored(fromId).state));
    },
    remove(id) {
      const { [id]: _gone, ...rest } = documents;
      documents = rest;
    },
    export: (id, mimeType) => exportDocument(stored(id).state, mimeType, surroundings, world.files.title(id)),

    snapshot: () => documents as unknown as Json,
    restore(state) {
      documents = state as unknown as Record<string, StoredDocument>;
    },
  };
}
