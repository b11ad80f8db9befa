import type { JSX } from "preact";
import { addressOf } from "../frame/place";
import type { Refused } from "../frame/server";

/** In a document's place while it is not there, and when it never will be. */
export function NotOpen({ error, person }: { error: Refused | undefined; person: string }): JSX.Element {
  if (error === undefined) {
    return (
      <main class="empty">
        <p>Loading…</p>
      </main>
    );
  }
  if (error.code === 409) {
    return (
      <main class="empty">
        <h2>Not a Google doc</h2>
        <p>{error.message}</p>
      </main>
    );
  }
  const refused = error.code === 403 || error.code === 404;
  return (
    <main class="empty">
      <h2>{refused ? "You can't open this document" : "The document could not be loaded"}</h2>
      <p>{refused ? `It does not exist, or nobody has shared it with ${person}.` : error.message}</p>
      <p>
        <a href={addressOf("/docs")}>To your files</a>
      </p>
    </main>
  );
}
