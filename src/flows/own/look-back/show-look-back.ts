import { fullName } from "../../../agenda/names";
import type { LookedBackMonth } from "../../../agenda/papers/look-back";
import type { Answer } from "../../../cards/answer";
import type { LookBackView } from "../../../cards/own/look-back-card";
import { knownRecord } from "../../../doc/change";
import { keepSeenForLookBack } from "../../../memory/own/look-back";
import { type Context, param } from "../../../request/context";
import { words } from "../../../text/words";
import { knownPapers } from "../papers/papers";
import { docsOfLongest, LONGEST, LOOK_BACK_MONTHS, ownMonths } from "./own-months";

const say = () => words().own.lookBack;

/**
 * "Choose how far": what there is to look back on, month by month. Reads the doc and its ticks, two calls, and the ticks the
 * press that makes the look back then has no need of; two more for a doc that it goes on from, one where the cache forgot
 * what papers there are.
 */
export function showLookBack(context: Context): Answer {
  const docId = param(context, "docId");
  const record = knownRecord(docId, context);
  const found = docsOfLongest(record, context, true);
  const { readings, unread } = found;
  const noPaper = !knownPapers(docId).some(({ kind }) => kind === "own-look-back");
  // What Google failed to show for a moment is asked for again.
  const docs = readings.map(({ askAgain, agenda: { documentId, revisionId = "", ticked } }) => ({
    docId: documentId,
    revision: askAgain ? "" : revisionId,
    ticked,
  }));
  keepSeenForLookBack(docId, { docs, noPaper });
  return {
    show: {
      card: "look-back",
      name: fullName(record.other),
      months: ownMonths(found, record, LONGEST, context).map(counted),
      ranges: LOOK_BACK_MONTHS.map((count) => ({ label: say().months(count), value: String(count) })),
      chosen: "3",
      notes: [
        ...(readings.every(({ ticksRead }) => ticksRead) ? [] : [say().unseenTicks]),
        ...(unread ? [say().unread] : []),
      ],
      make: { label: say().make, press: { run: "lookBackNow", with: { docId, "in.months": "3" } } },
    },
    how: "push",
  };
}

/** "November 2026", with how much there is of what. */
function counted({ month, ...found }: LookedBackMonth): LookBackView["months"][number] {
  const parts = (["wins", "promises", "topics"] as const).filter((part) => found[part].length > 0);
  return {
    month: words().dates.monthAndYear(`${month}-01`),
    counts: parts.map((part) => `${say()[part]}: ${found[part].length}`).join(" · "),
  };
}
