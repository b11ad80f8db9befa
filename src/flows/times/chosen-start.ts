import { type Context, input } from "../../request/context";
import { dayOf, wall } from "../../schedule/moment";
import { DAY_MS } from "../../schedule/zone";

const YEAR_MS = 366 * DAY_MS;

/** A time of day was changed and no day chosen for it: what is meant cannot be told. */
export function lacksDay({ dates, times: { at }, params }: Context): boolean {
  const shown = params["time.at"];
  return (
    dates.day === undefined && at !== undefined && shown !== undefined && shown !== `${at.hour}:${at.minute}`
  );
}

/** The time of one's own, where a day was chosen; else the one of the list. Milliseconds. */
export function chosenStart(context: Context): number | undefined {
  const { dates, times, zone } = context;
  if (dates.day !== undefined) {
    const day = dayOf(dates.day, "UTC");
    return times.at === undefined ? undefined : wall(day, times.at, zone).ms;
  }
  const chosen = Number(input(context, "time"));
  // What is further away no card of ours offers.
  return chosen > 0 && chosen < context.nowMs + YEAR_MS ? chosen : undefined;
}
