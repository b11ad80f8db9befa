import { fullName } from "../../../agenda/names";
import type { LookedBackMonth } from "../../../agenda/papers/look-back";
import type { Answer } from "../../../cards/answer";
import type { LookBackView } from "../../../cards/own/look-back-card";
import { knownRecord } from "../../../doc/change";
import { readDoc, withTicks } from "../../../doc/read";
import { keepSeenForLookBack } from "../../../memory/own/look-back";
import { type Context, param } from "../../../request/context";
import { words } from "../../../text/words";
import { knownPapers } from "../papers/papers";
import { LONGEST, LOOK_BACK_MONTHS, ownMonths } from "./own-months";

const say = () => words().own.lookBack;

/**
 * "Choose how far": what there is to look back on, month by month. Reads the doc and its ticks, two calls, which the press
 * that makes the look back then has no need of; one more where the cache forgot what papers there are.
 */
export function showLookBack(context: Context): Answer {
  const docId = param(context, "docId");
  const record = knownRecord(docId, context);
  const { agenda, askAgain } = withTicks(readDoc(record, context), record, context);
  const { revisionId = "", ticked = "" } = agenda;
  const noPaper = !knownPapers(docId).some(({ kind }) => kind === "own-look-back");
  // What Google failed to show for a moment is asked for again.
  keepSeenForLookBack(docId, { revision: askAgain ? "" : revisionId, ticked, noPaper });
  return {
    show: {
      card: "look-back",
      name: fullName(record.other),
      months: ownMonths(agenda, record, LONGEST, context).map(counted),
      ranges: LOOK_BACK_MONTHS.map((count) => ({ label: say().months(count), value: String(count) })),
      chosen: "3",
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
