import { daysOf, isoOf } from "./day";
import { lineage } from "./lineage";
import type { Agenda, IsoDate } from "./model";
import { openRoots } from "./open-items";

/** More open items than this are no list that two people go through. */
export const TOO_MANY_OPEN = 60;

/** Before every section: all that is open is taken along. */
export const ALL_OPEN = "0001-01-01";

/** From when on open items may be taken along. */
export interface Since {
  readonly what: "fresh" | "last" | "months" | "all";
  /** For "months". */
  readonly months?: number;
  /** Of the first section that counts. */
  readonly from: IsoDate;
  /** How many items are open from then on. */
  readonly count: number;
}

const SPANS = [3, 6, 12] as const;
const DAYS_OF_MONTH = 30.44;

/**
 * The ways to take along less than all that is open before `before`, from the least to all; two that come to the same are
 * one. Whatever the agenda's own `openFrom` leaves out is counted, too.
 */
export function sinceWhen(agenda: Agenda, before: IsoDate): readonly Since[] {
  const dates = openRoots(lineage(agenda), before).map(({ root }) => root.section.date);
  const counted = (from: IsoDate) => dates.filter((date) => date >= from).length;
  const last = agenda.sections.reduce(
    (latest, { date }) => (date > latest && date < before ? date : latest),
    "",
  );
  const all: Since[] = [{ what: "fresh", from: before, count: 0 }];
  const add = (one: Since) => {
    if (one.count > (all[all.length - 1]?.count ?? 0)) all.push(one);
  };
  if (last !== "") add({ what: "last", from: last, count: counted(last) });
  for (const months of SPANS) {
    const from = isoOf(daysOf(before) - Math.round(months * DAYS_OF_MONTH));
    if (counted(from) < dates.length) add({ what: "months", months, from, count: counted(from) });
  }
  add({ what: "all", from: ALL_OPEN, count: dates.length });
  return all;
}
