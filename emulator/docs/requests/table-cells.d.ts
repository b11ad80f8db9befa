import type { RequestHandlers } from "./request";
/** Cells merged into one and taken apart again. A covered cell stays as an empty cell of its own. */
export declare const tableCellRequests: RequestHandlers;
