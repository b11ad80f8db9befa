import type { RequestHandlers } from "./request";
export declare const breakRequests: RequestHandlers;
