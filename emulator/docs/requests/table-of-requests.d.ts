import type { RequestHandlers } from "./request";
/** Every request kind that the emulator does. */
export declare const requestHandlers: RequestHandlers;
