import type { Request, Response, WriteControl } from "../../contract/docs";
import { NotEmulated } from "../api/error";
import { badRequest, invalidRequest, Refused, refuse } from "./errors";
import { Merge } from "./merge";
import { Draft } from "./model/draft";
import type { Step } from "./model/step";
import type { Surroundings } from "./model/surroundings";
import type { CallContext, RequestHandler, RequestKind } from "./requests/request";
import { requestHandlers } from "./requests/table-of-requests";
import { requireRevision, type StoredDocument, stepsSince } from "./revisions";

export interface BatchResult {
  readonly draft: Draft;
  readonly replies: readonly Response[];
}

/**
 * Runs the requests in order on a draft of the document. Throws ApiError 400 in Google's words for the first that is
 * refused; the document itself is never touched here.
 */
export function runBatch(
  document: StoredDocument,
  requests: readonly Request[],
  control: WriteControl | undefined,
  world: Surroundings,
  context: CallContext,
): BatchResult {
  if (requests.length === 0) throw badRequest("Must specify at least one request.");
  if (control?.writeMode === "SUGGEST") throw new NotEmulated("docs: writeControl.writeMode SUGGEST");
  const draft = new Draft(document.state, world, context.person);
  const since = revisionsSince(document, control, world, context);
  const merge = since.length === 0 ? undefined : new Merge(draft, since);
  const replies = requests.map((request, position) => {
    const kind = kindOf(request, position);
    try {
      return runRequest(draft, kind, request, context, merge) ?? {};
    } catch (error) {
      if (error instanceof Refused) throw invalidRequest(position, kind, error.message);
      throw error;
    }
  });
  return { draft, replies };
}

function revisionsSince(
  document: StoredDocument,
  control: WriteControl | undefined,
  world: Surroundings,
  { documentId, person }: CallContext,
): readonly Step[] {
  const { requiredRevisionId: required, targetRevisionId: target } = control ?? {};
  if (required && target) {
    throw badRequest("Only one of required_revision_id and target_revision_id may be set.");
  }
  if (required) {
    requireRevision(document, documentId, person, required, world.answer("docs.revision-mismatch-text"));
  }
  return target ? stepsSince(document, documentId, person, target, world.now) : [];
}

function kindOf(request: Request, position: number): RequestKind {
  const kinds = (Object.keys(request) as RequestKind[]).filter((kind) => request[kind] !== undefined);
  const [kind, second] = kinds;
  if (kind === undefined) throw invalidRequest(position, undefined, "No request set.");
  if (second !== undefined) {
    throw badRequest(
      `Invalid value at 'requests[${position}]' (oneof), oneof field 'request' is already set. Cannot set '${second}'`,
    );
  }
  return kind;
}

function runRequest(
  draft: Draft,
  kind: RequestKind,
  request: Request,
  context: CallContext,
  merge: Merge | undefined,
): Response | undefined {
  const handler = requestHandlers[kind] as RequestHandler<RequestKind> | undefined;
  if (handler === undefined) throw new NotEmulated(`docs: ${kind}`);
  const run = (moved: Request) => handler(draft, moved[kind] ?? refuse("The request is empty."), context);
  if (merge === undefined) return run(request);
  if (kind === "deleteNamedRange" && draft.world.answer("docs.merge-guard") === "passes") {
    try {
      return run(request);
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }
  return merge.apply(kind, request, run);
}
