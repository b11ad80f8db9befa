import type { PersonName } from "../agenda/model";
import { keptPanel } from "../memory/kept-panel";
import { digest } from "../text/digest";
import { words } from "../text/words";

/** As many names as somebody reads in a line. */
const MOST_NAMES = 5;

/** Names as somebody reads them, "Sam, jo@example.com and 3 more". */
export function namesOf(people: readonly PersonName[]): string {
  const named = people.slice(0, MOST_NAMES).map(({ name, address }) => (name === "" ? address : name));
  const more = people.length - MOST_NAMES;
  return more > 0 ? words().home.andMore(named.join(", "), more) : named.join(", ");
}

/** That Calendar's mail goes to them too: for every card whose press mails everybody who is invited. */
export function alsoTold(people: readonly PersonName[]): readonly string[] {
  return alsoNoted(noted(people));
}

/** For a card that reads no event: whom the panel saw last. */
export function alsoSeen(docId: string): readonly PersonName[] {
  return keptPanel(docId)?.others?.people ?? [];
}

/** The same to be kept with what was done, for the card of its undo. */
export function noted(people: readonly PersonName[]): { readonly more?: string; readonly who?: string } {
  return people.length === 0 ? {} : { more: namesOf(people), who: marksOf(people) };
}

export function alsoNoted({ more }: { readonly more?: string | undefined }): readonly string[] {
  return more === undefined ? [] : [words().pair.alsoTold(more)];
}

/**
 * For a button, so that its press is about those whom its card named and nobody who came since. Never empty: whether
 * Google hands on an empty parameter is not documented.
 */
export function marksOf(people: readonly PersonName[]): string {
  return ["to", ...people.map(markOf)].join(" ");
}

/** Whoever came since the card named those with these marks. */
export function unnamed(marks: string | undefined, people: readonly PersonName[]): readonly PersonName[] {
  const named = marks?.split(" ") ?? [];
  return people.filter((one) => !named.includes(markOf(one)));
}

function markOf({ address }: PersonName): string {
  return digest(address.toLowerCase());
}
