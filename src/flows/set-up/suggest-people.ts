import type { Answer } from "../../cards/answer";
import { allRecords } from "../../memory/pair-record";
import { peopleSeen } from "../../memory/people-seen";
import { type Context, input } from "../../request/context";

/** People whose name or address begins with what was typed: those seen on the calendar and those one has a 1:1 with. */
export function suggestPeople(context: Context): Answer {
  const typed = (input(context, context.params.field ?? "someone") ?? "").toLowerCase();
  const people = new Map<string, string>();
  for (const { other } of allRecords()) people.set(other.address.toLowerCase(), said(other));
  for (const one of peopleSeen())
    if (!people.has(one.address.toLowerCase())) people.set(one.address.toLowerCase(), said(one));
  const fits = [...people.values()].filter((text) =>
    text
      .toLowerCase()
      .split(/[\s<@.]+/)
      .some((word) => word.startsWith(typed)),
  );
  return { suggestions: fits.sort().slice(0, 10) };
}

function said({ name, address }: { readonly name: string; readonly address: string }): string {
  return name === "" ? address : `${name} <${address}>`;
}
