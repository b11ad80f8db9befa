import type { Answer } from "../../cards/answer";
import type { Context } from "../../request/context";
import { othersOf } from "../../series/kind";
import { pressedSeries } from "../../series/series-now";

import { chooseView } from "./choose-view";

/** "Change": asks anew who the 1:1 is with. */
export function changePerson(context: Context): Answer {
  const opened = pressedSeries(context);
  const { id = "" } = context.params;
  const people = othersOf(opened.series);
  return { show: chooseView(opened, id, people, people.length > 1), how: "push" };
}
