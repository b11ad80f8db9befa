import { type Handler } from "../api/call";
import { type Store } from "./state";
/** Comments of a file, for those who may comment. Every method but delete wants a `fields` mask. */
export declare function commentMethods(store: Store): Record<string, Handler>;
/** Replies to a comment; one with an action resolves or reopens it. */
export declare function replyMethods(store: Store): Record<string, Handler>;
