import type { Answer } from "../../cards/answer";
import { knownPeople } from "../../people/known";
import { type Context, input } from "../../request/context";

/** People whose name or address begins with what was typed: those seen on the calendar and those one has a 1:1 with. */
export function suggestPeople(context: Context): Answer {
  const typed = (input(context, context.params.field ?? "someone") ?? "").toLowerCase();
  const fits = knownPeople()
    .map(said)
    .filter((text) =>
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
