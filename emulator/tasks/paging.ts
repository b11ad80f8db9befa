import { numberOf, textOf } from "../api/values";
import type { JsonObject } from "../json";
import { invalid } from "./state";

/** One page of a list, by maxResults and pageToken. */
export function page<T>(
  all: readonly T[],
  params: JsonObject,
  usual: number,
  most: number,
): { readonly page: readonly T[]; readonly nextPageToken?: string } {
  const wanted = numberOf(params, "maxResults") ?? usual;
  if (wanted < 1) throw invalid("Invalid Value", "maxResults");
  const size = Math.min(wanted, most);
  const token = textOf(params, "pageToken");
  const start = token === undefined ? 0 : Number(/^EAMi(\d+)$/.exec(token)?.[1] ?? Number.NaN);
  if (Number.isNaN(start)) throw invalid("Invalid Value", "pageToken");
  const end = start + size;
  const part = all.slice(start, end);
  return end < all.length ? { page: part, nextPageToken: `EAMi${end}` } : { page: part };
}
