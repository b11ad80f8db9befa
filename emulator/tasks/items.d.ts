import { type Handler } from "../api/call";
import { type Store } from "./state";
export declare function taskMethods(store: Store): Record<string, Handler>;
