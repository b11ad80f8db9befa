import { invalidValue } from "./errors";

/** Tokens name where to go on and what they are about: one used with another question is refused, as at Google. */
const PREFIX = "~!!~AI9";

export interface PageRequest {
  readonly size: number;
  readonly token: string | undefined;
  /** What is being paged through: the parameters that must stay the same from page to page. */
  readonly about: string;
}

export function pageOf<T>(
  all: readonly T[],
  { size, token, about }: PageRequest,
): { readonly page: readonly T[]; readonly nextPageToken?: string } {
  const start = token === undefined ? 0 : offsetOf(token, about);
  const end = start + size;
  const page = all.slice(start, end);
  return end < all.length ? { page, nextPageToken: `${PREFIX}${end}.${digest(about)}` } : { page };
}

function offsetOf(token: string, about: string): number {
  const [, offset, mark] = /^~!!~AI9(\d+)\.(\w+)$/.exec(token) ?? [];
  if (offset === undefined || mark !== digest(about)) throw invalidValue("pageToken");
  return Number(offset);
}

function digest(text: string): string {
  let hash = 5381;
  for (const char of text) hash = (hash * 33 + char.charCodeAt(0)) % 0xffffffff;
  return hash.toString(36);
}
