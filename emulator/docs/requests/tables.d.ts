import type { RequestHandlers } from "./request";
/** Rows and columns coming and going. */
export declare const tableRequests: RequestHandlers;
