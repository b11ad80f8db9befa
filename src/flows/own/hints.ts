import type { SectionLately } from "../../agenda/lately";
import { HINTS, type Hint, hintsSaid, keepHintSaid } from "../../memory/own/lately";
import type { PairRecord } from "../../memory/pair-record";
import { missedInARow, type PastMeeting } from "../../schedule/lately";
import { DAY_MS } from "../../schedule/zone";

const MONTH_MS = 30 * DAY_MS;
/** The card is looked at again within the hour: that is one time. */
const SAME_TIME_MS = 3_600_000;
const LEAST_TOPICS = 6;
const MOSTLY = 0.7;
const WAITED_MEETINGS = 3;
const LEAST_MEETINGS = 4;
/** So many missed one after another say that the rhythm does not fit, however the weeks before went. */
export const MISSED_IN_A_ROW = 3;

/** What is true of the last weeks and was not said within a month. */
export function hintsFor(
  { docId, mine }: PairRecord,
  past: readonly PastMeeting[],
  sections: readonly SectionLately[],
  nowMs: number,
): readonly Hint[] {
  const said = hintsSaid(docId);
  const due = (hint: Hint) => {
    const ago = nowMs - (said[hint] ?? 0);
    return ago < SAME_TIME_MS || ago >= MONTH_MS;
  };
  const found = HINTS.filter((hint) => due(hint) && IS_TRUE[hint](mine, past, sections));
  for (const hint of found) if (nowMs - (said[hint] ?? 0) >= SAME_TIME_MS) keepHintSaid(docId, hint, nowMs);
  return found;
}

type Holds = (
  mine: PairRecord["mine"],
  past: readonly PastMeeting[],
  sections: readonly SectionLately[],
) => boolean;

const IS_TRUE: Readonly<Record<Hint, Holds>> = {
  mine(mine, _past, sections) {
    const own = sections.reduce((sum, section) => sum + section[mine], 0);
    const all = sections.reduce((sum, { direct, manager }) => sum + direct + manager, 0);
    return all >= LEAST_TOPICS && own >= all * MOSTLY;
  },
  /** The manager's come second, and may never come at all. */
  waited(mine, past, sections) {
    if (mine !== "manager") return false;
    const held = past.filter(({ how }) => how === "met" || how === "moved").slice(0, WAITED_MEETINGS);
    return (
      held.length === WAITED_MEETINGS &&
      held.every(({ date }) => sections.some((one) => one.date === date && one.managerWaited))
    );
  },
  rhythm(_mine, past) {
    if (missedInARow(past) >= MISSED_IN_A_ROW) return true;
    const planned = past.filter(({ how }) => how !== "leave" && how !== "unknown");
    const other = planned.filter(({ how }) => how === "missed" || how === "moved");
    return planned.length >= LEAST_MEETINGS && other.length * 2 >= planned.length;
  },
};
