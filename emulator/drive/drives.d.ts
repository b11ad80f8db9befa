import { type Handler } from "../api/call";
import { type Store } from "./state";
/** Shared drives: each has a top folder with the drive's id, whose access list is the membership. */
export declare function driveMethods(store: Store): Record<string, Handler>;
