import type { RequestHandlers } from "./request";
/** Suggestions settled through the API (Developer Preview). Whoever may write the document may accept and reject. */
export declare const suggestionRequests: RequestHandlers;
