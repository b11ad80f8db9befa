import type { Answer } from "../../cards/answer";
import type { SeriesNow } from "../../memory/kept-series";
import type { Context } from "../../request/context";
import { othersOf } from "../../series/kind";
import { keptSeries } from "../../series/series-now";

import { chooseView } from "./choose-view";

/** "Change": asks anew who the 1:1 is with. */
export function changePerson(context: Context): Answer {
  const { opened, id } = pressed(context);
  const people = othersOf(opened.event);
  return { show: chooseView(opened, id, people, people.length > 1), how: "push" };
}

function pressed(context: Context): { readonly opened: SeriesNow; readonly id: string } {
  const { calendarId = "primary", id = "", seriesId } = context.params;
  return { opened: keptSeries(calendarId, id, seriesId, context), id };
}
