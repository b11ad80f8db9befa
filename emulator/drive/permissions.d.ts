import { type Handler } from "../api/call";
import { type Store } from "./state";
export declare function permissionMethods(store: Store): Record<string, Handler>;
