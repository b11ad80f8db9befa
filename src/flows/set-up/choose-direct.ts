import { sameAddress } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { AddOnError } from "../../google/error";
import { knownMyself } from "../../memory/me";
import { chosen } from "../../people/chosen";
import { knownPeople } from "../../people/known";
import { type Context, input } from "../../request/context";
import { meOf, othersOf } from "../../series/kind";
import { pressedSeries } from "../../series/series-now";
import { typedPerson, whichOne } from "../from-scratch/typed-person";
import { askView } from "./ask";

/** "Continue": the card with the facts, for the person that was chosen. */
export function chooseDirect(context: Context): Answer {
  const opened = pressedSeries(context);
  const { id = "" } = context.params;
  const typed = input(context, "someone");
  const guests = othersOf(opened.series);
  const meant =
    typed === undefined
      ? { person: chosen(input(context, "person"), undefined, [...guests, ...knownPeople()]) }
      : typedPerson(typed, guests, context);
  if (!("person" in meant)) return { show: whichOne(meant.people, "chooseDirect", context), how: "push" };
  const other = meant.person;
  for (const me of [meOf(opened.series), knownMyself()])
    if (me !== undefined && sameAddress(me, other)) throw new AddOnError("ONESELF");
  return { show: askView(opened, id, other, false, context), how: "push" };
}
