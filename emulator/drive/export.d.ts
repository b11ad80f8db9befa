import { type ApiReply, type Handler } from "../api/call";
import { type Reached } from "./access";
import { type Store } from "./state";
/** `alt=media`: the bytes of a file that is no Google editor's. */
export declare function download({ file, role }: Reached): ApiReply;
export declare function exportMethods(store: Store): Record<string, Handler>;
