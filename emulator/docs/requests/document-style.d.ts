import type { RequestHandlers } from "./request";
/** Styles of the whole document, of its sections and of its named styles. */
export declare const documentStyleRequests: RequestHandlers;
