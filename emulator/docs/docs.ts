import { byHand, type Service } from "../api/call";
import { ApiError } from "../api/error";
import type { Json } from "../json";
import type { DocumentsPort, World } from "../world";
import { authorsFor, documentMethods } from "./documents";
import { applyEdit } from "./edits/apply";
import type { PersonEdit } from "./edits/edit";
import { moveEdit } from "./edits/merging";
import { badRequest, Refused } from "./errors";
import { exportDocument } from "./export/export";
import { Draft } from "./model/draft";
import { readFor, viewModeFor } from "./read/reading";
import { firstRevision, revisionId, type StoredDocument, stepsSince } from "./revisions";
import { authorized, commit, createStore, personOf, put, stored } from "./state";
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
  const store = createStore(world);
  return {
    handlers: { ...documentMethods(store) },
    snapshot: () => store.documents as unknown as Json,
    restore(state) {
      store.documents = state as unknown as Record<string, StoredDocument>;
    },

    edit(person, documentId, edit, options) {
      const caller = byHand(person);
      const suggests = edit.kind === "suggestInsert" || edit.kind === "suggestDelete";
      const role = authorized(store, caller, documentId, "reader");
      const may = role === "owner" || role === "writer" || (suggests && role === "commenter");
      if (!may) throw new ApiError(403, "The caller does not have permission", "forbidden");
      const address = personOf(store, caller);
      const document = stored(store, documentId);
      const draft = new Draft(document.state, store.surroundings, address);
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
      const next = commit(store, documentId, address, draft);
      return { revision: revisionId(documentId, address, next.revision) };
    },

    view(person, documentId) {
      const caller = byHand(person);
      const role = authorized(store, caller, documentId, "reader");
      const document = stored(store, documentId);
      const reader = personOf(store, caller);
      const reading = {
        documentId,
        title: world.files.title(documentId),
        withTabs: true,
        suggestionsViewMode: viewModeFor({}, role),
        revisionId: revisionId(documentId, reader, document.revision),
        ...(role === "reader" ? {} : { commentsBy: authorsFor(store, reader) }),
      };
      return viewOf(document, readFor(document.state, store.surroundings, reading), role);
    },

    create: (id) => put(store, id, firstRevision(world.clock.now())),
    exists: (id) => store.documents[id] !== undefined,
    copy: (fromId, toId) => put(store, toId, firstRevision(world.clock.now(), stored(store, fromId).state)),
    remove(id) {
      const { [id]: _gone, ...rest } = store.documents;
      store.documents = rest;
    },
    export: (id, mimeType) =>
      exportDocument(stored(store, id).state, mimeType, store.surroundings, world.files.title(id)),
  };
}
