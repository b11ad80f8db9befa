import type { Request } from "../../contract/docs";
import type { Draft, Step } from "./model/draft";
import type { RequestKind } from "./requests/request";
/**
 * Brings the requests of a writer who counts in an older revision to the document of now, one by one, as their own
 * earlier requests change both. A range loses what others deleted and leaves out what others put in; a position in
 * deleted text moves to where the text was.
 */
export declare class Merge {
  private readonly alignments;
  private readonly draft;
  constructor(draft: Draft, since: readonly Step[]);
  private alignment;
  /** Does one request, wherever it has to be done now. `run` does a request of today's indexes. */
  apply<R>(kind: RequestKind, request: Request, run: (request: Request) => R): R | undefined;
  private ranges;
  private moved;
  private insertion;
  private standing;
}
