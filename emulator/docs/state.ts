import { byHand, type Caller } from "../api/call";
import { ApiError } from "../api/error";
import type { FileRole, World } from "../world";
import { asDocsError, forbidden } from "./errors";
import type { Draft } from "./model/draft";
import type { Surroundings } from "./model/surroundings";
import { nextRevision, type StoredDocument } from "./revisions";

/** What every part of Docs works on: the world around it and its documents, replaced as a whole by a restore. */
export interface Store {
  readonly world: World;
  readonly surroundings: Surroundings;
  documents: Readonly<Record<string, StoredDocument>>;
}

export function createStore(world: World): Store {
  return {
    world,
    surroundings: {
      newId: (prefix, length) => prefix + world.ids.next(length, "abcdefghijklmnopqrstuvwxyz0123456789"),
      answer: (id) => world.assumptions.answer(id),
      get now() {
        return world.clock.now();
      },
    },
    documents: {},
  };
}

/** Throws as Google does for a file that is no document. */
export function stored(store: Store, id: string): StoredDocument {
  const document = store.documents[id];
  if (document !== undefined) return document;
  if (store.world.assumptions.answer("docs.not-a-document") === "404") {
    throw new ApiError(404, "Requested entity was not found.", "notFound");
  }
  throw new ApiError(400, "This operation is not supported for this document", {
    reason: "failedPrecondition",
    status: "FAILED_PRECONDITION",
  });
}

export function put(store: Store, id: string, document: StoredDocument): void {
  store.documents = { ...store.documents, [id]: document };
}

/** Keeps what a draft made of a document as its next revision, edited by `person`. */
export function commit(store: Store, id: string, person: string, draft: Draft): StoredDocument {
  const { world } = store;
  const next = nextRevision(stored(store, id), draft.state, draft.steps, world.clock.now());
  put(store, id, next);
  world.files.touched(id, person);
  return next;
}

/** The caller's role on a document. Throws Drive's refusals as the Docs API words them. */
export function authorized(store: Store, caller: Caller, id: string, need: "reader" | "writer"): FileRole {
  try {
    return store.world.files.authorize(caller, id, need);
  } catch (error) {
    throw asDocsError(isUnshared(store, caller, id) ? forbidden() : error);
  }
}

/** Whether a document that is there is not this person's to read, and Docs says so rather than that there is none. */
function isUnshared({ documents, world }: Store, caller: Caller, id: string): boolean {
  if (documents[id] === undefined || world.assumptions.answer("docs.unshared-document") === "404")
    return false;
  try {
    world.files.authorize(byHand(caller.person), id, "reader");
    return false;
  } catch {
    return true;
  }
}

/** The main address of the person behind a call. */
export function personOf({ world }: Store, { person }: Caller): string {
  return world.directory.person(person).address;
}
