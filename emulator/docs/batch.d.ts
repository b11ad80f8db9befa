import type { Request, Response, WriteControl } from "../../contract/docs";
import { Draft, type Surroundings } from "./model/draft";
import type { CallContext } from "./requests/request";
import { type StoredDocument } from "./revisions";
export interface BatchResult {
  readonly draft: Draft;
  readonly replies: readonly Response[];
}
/**
 * Runs the requests in order on a draft of the document. Throws ApiError 400 in Google's words for the first that is
 * refused; the document itself is never touched here.
 */
export declare function runBatch(
  document: StoredDocument,
  requests: readonly Request[],
  control: WriteControl | undefined,
  world: Surroundings,
  context: CallContext,
): BatchResult;
