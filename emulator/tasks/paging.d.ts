import type { JsonObject } from "../json";
/** One page of a list, by maxResults and pageToken. */
export declare function page<T>(
  all: readonly T[],
  params: JsonObject,
  usual: number,
  most: number,
): {
  readonly page: readonly T[];
  readonly nextPageToken?: string;
};
