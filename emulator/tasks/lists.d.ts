import { type Handler } from "../api/call";
import { ApiError } from "../api/error";
import { type Store } from "./state";
export declare function listMethods(store: Store): Record<string, Handler>;
export declare function conditionNotMet(): ApiError;
