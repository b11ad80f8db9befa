import type { Json, JsonObject } from "../json";

/**
 * Who makes a call: a person, through an application that was granted scopes.
 * `app` decides what drive.file reaches: files are authorized per person and app.
 * Google's own pages (Calendar, Docs, Drive as people use them) are the app `GOOGLE_UI` with every scope.
 */
export interface Caller {
  readonly person: string;
  readonly app: string;
  readonly scopes: readonly string[];
}

/** The app id of Google's own pages: not limited to files it created or opened. */
export const GOOGLE_UI = "google-ui";
export const ALL_SCOPES = "*";

/** The caller when a person uses Google's own pages by hand. */
export function byHand(person: string): Caller {
  return { person, app: GOOGLE_UI, scopes: [ALL_SCOPES] };
}

/**
 * One call of one method. `method` is the discovery id ("calendar.events.insert", "docs.documents.batchUpdate");
 * `params` are its path and query parameters by name, with the JSON types that the discovery document gives them.
 */
export interface ApiCall {
  readonly method: string;
  readonly params: JsonObject;
  readonly body?: JsonObject;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
}

/** What a method answers. `media` is set instead of `body` by downloads and exports. */
export interface ApiReply {
  readonly status: number;
  readonly body?: JsonObject;
  readonly media?: { readonly contentType: string; readonly data: string };
  readonly etag?: string;
}

/** A call that passed the front door: caller known, scopes sufficient, parameters and body of the contract's types. */
export interface Request {
  readonly caller: Caller;
  readonly params: JsonObject;
  readonly body: JsonObject;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
}

/** Does a method's work. Throws ApiError for what Google would refuse; a refused call has changed nothing. */
export type Handler = (request: Request) => ApiReply;

export function ok(body?: object, etag?: string): ApiReply {
  return body === undefined
    ? { status: 204 }
    : { status: 200, body: body as JsonObject, ...(etag === undefined ? {} : { etag }) };
}

/**
 * One API of the workspace: its methods by discovery id, and its whole state as JSON.
 * Law: restore(snapshot()) changes nothing that any method can tell.
 */
export interface Service {
  readonly handlers: Readonly<Record<string, Handler>>;
  snapshot(): Json;
  restore(state: Json): void;
}
