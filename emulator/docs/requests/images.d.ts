import type { RequestHandlers } from "./request";
export declare const imageRequests: RequestHandlers;
