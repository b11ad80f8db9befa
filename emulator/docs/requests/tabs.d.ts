import type { RequestHandlers } from "./request";
export declare const tabRequests: RequestHandlers;
