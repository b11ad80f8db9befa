import type { PersonName } from "../../agenda/model";
import { sameAddress } from "../../agenda/names";
import type { ChooseView } from "../../cards/choose-card";
import type { View } from "../../cards/view";
import { readDays } from "../../google/calendar";
import { NoAddress } from "../../people/chosen";
import { knownPeople } from "../../people/known";
import { type Line, meant } from "../../people/lines";
import { againParams, type Context, input } from "../../request/context";
import { DAY_MS } from "../../schedule/zone";
import { rememberPeople } from "../../series/people-met";
import { words } from "../../text/words";

/**
 * Whom a typed name or address means: a guest, somebody one has a 1:1 with, or somebody in one's own calendar. Only for a
 * name that nobody known has, the calendar is read, one call. Throws NoAddress where nobody is called so.
 */
export function typedPerson(
  typed: string | undefined,
  guests: readonly PersonName[],
  { nowMs }: Context,
): Exclude<Line, { readonly typed: string; readonly people?: never }> {
  if (typed === undefined) throw new NoAddress("");
  const found = (known: readonly PersonName[]) => {
    const line = meant(typed, known);
    return "person" in line || "people" in line ? line : undefined;
  };
  const near = found(guests) ?? found(knownPeople());
  if (near !== undefined) return near;
  const { items = [] } = readDays(nowMs - 28 * DAY_MS, nowMs + 15 * DAY_MS);
  rememberPeople(items);
  const seen = found(knownPeople());
  if (seen === undefined) throw new NoAddress(typed);
  return seen;
}

/** Whom the card with person, day and time is about, and whether only a name was typed: then no address was seen yet. */
export function scratchPerson(
  context: Context,
): { readonly person: PersonName; readonly byName: boolean } | { readonly people: readonly PersonName[] } {
  const typed = input(context, "someone");
  const shown = typed === undefined ? input(context, "person") : undefined;
  const line = typedPerson(typed ?? shown, [], context);
  if (!("person" in line)) return line;
  const address = line.person.address.toLowerCase();
  return { person: named(line.person), byName: (typed ?? shown)?.toLowerCase().includes(address) !== true };
}

/** With the name that one's calendar has for an address. */
function named(person: PersonName): PersonName {
  if (person.name !== "") return person;
  return knownPeople().find((one) => sameAddress(one, person)) ?? person;
}

/** Of several of one name a choice, made by their addresses; the press goes on as it was. */
export function whichOne(people: readonly PersonName[], run: ChooseView["run"], context: Context): View {
  const { "in.someone": typed, "in.person": _chosen, ...params } = againParams(context);
  return {
    card: "choose",
    people: people.map(({ name, address }) => ({ name: `${name} · ${address}`, address })),
    ...(typed === undefined ? {} : { label: words().team.who.several(typed) }),
    severalStay: false,
    run,
    params,
  };
}
