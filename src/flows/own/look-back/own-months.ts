import type { Agenda } from "../../../agenda/model";
import { callNames } from "../../../agenda/names";
import { type LookedBackMonth, lookBack } from "../../../agenda/papers/look-back";
import { type PairRecord, pairOf } from "../../../memory/pair-record";
import type { Context } from "../../../request/context";
import { dayOf } from "../../../schedule/moment";

/** How far one may look back, this month among them; the longest last. */
export const LOOK_BACK_MONTHS = [1, 3, 6, 12] as const;
export const LONGEST = 12;

/** What is one's own in the last months of the pair's doc, the newest first; months without any are left out. */
export function ownMonths(
  agenda: Agenda,
  record: PairRecord,
  months: number,
  context: Context,
): readonly LookedBackMonth[] {
  const { mine, zone } = record;
  const today = dayOf(context.nowMs, zone);
  const names = callNames(pairOf(record));
  return lookBack(agenda, {
    from: firstOfMonths(today, months),
    to: today,
    mine,
    me: names[mine],
    other: names[mine === "manager" ? "direct" : "manager"],
  });
}

function firstOfMonths(today: string, months: number): string {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - months;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}
