import { textOf } from "../api/values";
import { base64Url, fromBase64Url } from "../base64";
import { DAY_MS } from "../clock";
import type { JsonObject } from "../json";
import { fullSyncRequired, invalid } from "./errors";

/** How long a sync token can be used; Google says only that it expires. */
const SYNC_TOKEN_DAYS = 30;

/** Where the next page starts, and what the first page was: opaque to callers, checked when it comes back. */
export interface PageToken {
  readonly offset: number;
  /** The state's count when the first page was read: what the sync token of the last page stands for. */
  readonly count: number;
  readonly query: string;
}

export interface SyncToken {
  readonly count: number;
  readonly at: number;
  readonly list: string;
  readonly singleEvents: boolean;
  readonly min?: number;
  readonly max?: number;
}

export function writeToken(token: PageToken | SyncToken): string {
  return base64Url(JSON.stringify(token));
}

/** The token that the last page of a list other than events ends with: what changes after `count` is new. */
export function syncFrom(
  list: string,
  count: number | undefined,
  at: number,
): { readonly nextSyncToken?: string } {
  return count === undefined ? {} : { nextSyncToken: writeToken({ count, at, list, singleEvents: false }) };
}

/** Throws 400 for a token that is none, or is of another query. */
function readPageToken(text: string, query: string): PageToken {
  const token = parse(text) as PageToken | undefined;
  if (token === undefined || typeof token.offset !== "number" || token.query !== query)
    throw invalid("Invalid page token value.", "pageToken");
  return token;
}

/** Throws 400 for what is no token of this list, 410 for one that is too old. */
export function readSyncToken(text: string, list: string, now: number, count: number): SyncToken {
  const token = parse(text) as SyncToken | undefined;
  if (token === undefined || typeof token.count !== "number" || token.list !== list)
    throw invalid("Invalid sync token value.", "syncToken");
  // A count from the future belongs to a state that was since restored away.
  if (now - token.at > SYNC_TOKEN_DAYS * DAY_MS || token.count > count) throw fullSyncRequired();
  return token;
}

function parse(text: string): unknown {
  const json = fromBase64Url(text);
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

export interface Page<Item> {
  readonly items: Item[];
  readonly nextPageToken?: string;
  /** On the last page: the count the listing stands for. */
  readonly syncCount?: number;
}

/** One page of a listing. `query` is the listing's parameters without those of paging. */
export function page<Item>(
  items: readonly Item[],
  params: JsonObject,
  query: string,
  count: number,
  size: number,
): Page<Item> {
  const given = textOf(params, "pageToken");
  const token = given === undefined ? undefined : readPageToken(given, query);
  const offset = token?.offset ?? 0;
  const first = token?.count ?? count;
  const end = offset + size;
  return end < items.length
    ? {
        items: items.slice(offset, end),
        nextPageToken: writeToken({ offset: end, count: first, query }),
      }
    : { items: items.slice(offset), syncCount: first };
}

/** The parameters that make a listing what it is, as one text. */
export function queryOf(params: JsonObject): string {
  const { pageToken: _page, maxResults: _max, fields: _fields, ...rest } = params;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
