import { callNames } from "../../../agenda/names";
import { type LookedBackMonth, lookBack } from "../../../agenda/papers/look-back";
import { seenForLookBack } from "../../../memory/own/look-back";
import { type PairRecord, pairOf } from "../../../memory/pair-record";
import type { Context } from "../../../request/context";
import { dayOf } from "../../../schedule/moment";
import { type DocsRead, docsRead } from "./docs-read";

/** How far one may look back, this month among them; the longest last. */
export const LOOK_BACK_MONTHS = [1, 3, 6, 12] as const;
export const LONGEST = 12;

/** What there is to look back on, however far one does: so that an item is the same each time. `anew`: whatever a card saw. */
export function docsOfLongest(record: PairRecord, context: Context, anew = false): DocsRead {
  const seen = anew ? undefined : seenForLookBack(record.docId);
  return docsRead(
    record,
    firstOfMonths(dayOf(context.nowMs, record.zone), LONGEST),
    seen?.docs ?? [],
    context,
  );
}

/** What is one's own in the last months of the pair's docs, the newest first; months without any are left out. */
export function ownMonths(
  { readings }: DocsRead,
  record: PairRecord,
  months: number,
  context: Context,
): readonly LookedBackMonth[] {
  const { mine, zone } = record;
  const today = dayOf(context.nowMs, zone);
  const names = callNames(pairOf(record));
  const agendas = readings.map(({ agenda }) => agenda);
  return lookBack(agendas, {
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
