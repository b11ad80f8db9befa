import type { Caller } from "../api/call";
import { type Query } from "./query";
import { type Store, type StoredFile } from "./state";
/** Whether a file answers a query, as the caller sees the file. */
export declare function matches(store: Store, query: Query, file: StoredFile, caller: Caller): boolean;
/** Whether a query asks for full text anywhere: such lists come by relevance and cannot be sorted. */
export declare function asksFullText(query: Query): boolean;
/** `contains` finds a name by the beginning of a word in it (documented), in any case. */
export declare function containsWords(name: string, sought: string): boolean;
