import { ApiError } from "../api/error";
/** A request that Google would refuse, before it is known which one of the batch it was. */
export declare class Refused extends Error {
  constructor(message: string);
}
export declare function refuse(message: string): never;
/** 400 in the words of the Docs API: `Invalid requests[0].insertText: …`. */
export declare function invalidRequest(position: number, kind: string | undefined, message: string): ApiError;
export declare function badRequest(message: string): ApiError;
/** Drive's refusals as the Docs API words them. */
export declare function asDocsError(error: unknown): unknown;
