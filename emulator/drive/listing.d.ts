import { type Handler } from "../api/call";
import type { Store } from "./state";
export declare function listMethods(store: Store): Record<string, Handler>;
