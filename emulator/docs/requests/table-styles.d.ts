import type { RequestHandlers } from "./request";
export declare const tableStyleRequests: RequestHandlers;
