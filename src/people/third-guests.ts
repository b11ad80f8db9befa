import type { PersonName } from "../agenda/model";
import { nameAndAddress } from "../agenda/names";
import { keptPanel } from "../memory/kept-panel";
import { cameSince, keepCameSince } from "../memory/shown/came-since";
import { digest } from "../text/digest";
import { words } from "../text/words";

/** As many people as somebody reads in a line. */
const MOST_NAMES = 5;

/**
 * People as somebody reads them, "Sam Okoro (sam@example.com), jo@example.com · 3 more". Of many, those whom a card before
 * did not name stand first, and all of them.
 */
export function namesOf(people: readonly PersonName[]): string {
  const since = people.length > MOST_NAMES ? cameSince() : [];
  const isNew = (one: PersonName) => since.includes(markOf(one));
  const inOrder = [...people].sort((a, b) => Number(isNew(b)) - Number(isNew(a)));
  const count = Math.max(MOST_NAMES, people.filter(isNew).length);
  const named = inOrder.slice(0, count).map(nameAndAddress);
  const more = people.length - count;
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

/** Whoever came since the card named those with these marks: the next card names them first. */
export function unnamed(marks: string | undefined, people: readonly PersonName[]): readonly PersonName[] {
  const named = marks?.split(" ") ?? [];
  const since = people.filter((one) => !named.includes(markOf(one)));
  if (since.length > 0) keepCameSince(since.map(markOf));
  return since;
}

function markOf({ address }: PersonName): string {
  return digest(address.toLowerCase());
}
