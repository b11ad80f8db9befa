import type { RequestHandlers } from "./request";
export declare const replaceTextRequests: RequestHandlers;
