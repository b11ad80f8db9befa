import type { Request, Response } from "../../../contract/docs";
import type { Draft } from "../model/draft";
export type RequestKind = keyof Request & string;
export type Body<K extends RequestKind> = NonNullable<Request[K]>;
/** What a request may know of the call around it. */
export interface CallContext {
  readonly person: string;
  readonly documentId: string;
}
/** Does one request on the draft. Throws Refused for what Google would refuse. */
export type RequestHandler<K extends RequestKind> = (
  draft: Draft,
  body: Body<K>,
  context: CallContext,
) => Response | undefined;
export type RequestHandlers = {
  readonly [K in RequestKind]?: RequestHandler<K>;
};
