import type { Quota } from "./quotas";
import { DAY_S, DAYS, JOBS, type Job, type Load, WEEK_S, type Week } from "./spread";

export type Loads = Readonly<Record<Job, Load>>;

/** How much of a quota is taken at its busiest. */
export interface Peak {
  readonly quota: Quota;
  readonly taken: number;
  /** Second of the week at which the busiest window ends. */
  readonly at: number;
  /** Part of the limit, 1 for all of it. */
  readonly share: number;
  /** Minutes of the week over the limit, and how much is asked for in them that Google refuses. */
  readonly minutesOver: number;
  readonly refused: number;
}

/** Runs are averaged over so many seconds: none is shorter than it takes to be seen, none much longer. */
const AT_ONCE_S = 10;

export function peakOf(week: Week, loads: Loads, quota: Quota): Peak {
  const each = new Float64Array(WEEK_S);
  for (const job of JOBS) {
    const cost = quota.counts(loads[job]);
    const begun = week[job];
    if (cost > 0) for (let at = 0; at < WEEK_S; at++) each[at] = (each[at] ?? 0) + (begun[at] ?? 0) * cost;
  }
  const { taken, at } =
    quota.window === "day"
      ? busiestDay(each)
      : quota.window === "at once"
        ? busiest(each, AT_ONCE_S, 1 / AT_ONCE_S)
        : busiest(each, quota.window, 1);
  const over = quota.window === 60 ? overIn(each, quota.limit) : { minutesOver: 0, refused: 0 };
  return { quota, taken, at, share: taken / quota.limit, ...over };
}

function busiest(each: Float64Array, window: number, scale: number): { taken: number; at: number } {
  let [sum, taken, at] = [0, 0, 0];
  for (let second = 0; second < WEEK_S; second++) {
    sum += (each[second] ?? 0) - (each[second - window] ?? 0);
    if (sum > taken) [taken, at] = [sum, second];
  }
  return { taken: taken * scale, at };
}

function busiestDay(each: Float64Array): { taken: number; at: number } {
  const days = Array.from({ length: DAYS }, (_, day) =>
    each.subarray(day * DAY_S, (day + 1) * DAY_S).reduce((sum, one) => sum + one, 0),
  );
  const taken = Math.max(...days);
  return { taken, at: days.indexOf(taken) * DAY_S };
}

function overIn(each: Float64Array, limit: number): { minutesOver: number; refused: number } {
  let [minutesOver, refused] = [0, 0];
  for (let from = 0; from < WEEK_S; from += 60) {
    const asked = each.subarray(from, from + 60).reduce((sum, one) => sum + one, 0);
    if (asked <= limit) continue;
    minutesOver++;
    refused += asked - limit;
  }
  return { minutesOver, refused };
}
