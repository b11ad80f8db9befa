/** Where this window is: whose eyes, and which page. The person lives in the address, so two windows are two people. */
export function viewer(): string {
  return new URLSearchParams(location.search).get("as") ?? "";
}

/** The same page or another one, as the same person unless told otherwise. */
export function addressOf(
  path: string,
  parameters: Record<string, string | undefined> = {},
  hash = "",
): string {
  const search = new URLSearchParams();
  const person = viewer();
  if (person !== "") search.set("as", person);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) search.set(name, value);
  const query = search.toString();
  return `${path}${query === "" ? "" : `?${query}`}${hash}`;
}

/** Google's address of a document becomes the playground's own; every other address stays. */
export function localLink(url: string): string {
  const document = documentLink(url);
  if (document !== undefined) return addressOf(`/document/d/${document.id}/edit`, {}, document.hash);
  const folder = /^https:\/\/(drive|docs)\.google\.com\//.exec(url);
  if (folder !== null) return addressOf("/docs", {}, /\/trash\b/.test(url) ? "#trash" : "");
  if (/^https:\/\/calendar\.google\.com\//.test(url)) return addressOf("/calendar");
  return url;
}

/** The id and the heading of a document's address, or undefined for any other address. */
export function documentLink(url: string): { readonly id: string; readonly hash: string } | undefined {
  const match = /^https:\/\/docs\.google\.com\/document\/d\/([\w-]+)[^#]*(#.*)?$/.exec(url);
  const id = match?.[1];
  return id === undefined ? undefined : { id, hash: match?.[2] ?? "" };
}

/** This page's own name: the server holds one side panel for each person and page, and a reload opens it anew. */
export const PAGE_NAME: string = crypto.randomUUID();
