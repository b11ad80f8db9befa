import { type Handler } from "../api/call";
import type { Store } from "./state";
/** What happened to a person's files since a token. Each file is there once, with its latest change. */
export declare function changeMethods(store: Store): Record<string, Handler>;
