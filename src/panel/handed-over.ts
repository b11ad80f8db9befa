import { firstName } from "../agenda/names";
import type { PairView } from "../cards/pair-card";
import { hourlyIsOn } from "../memory/hourly/on";
import type { PairRecord } from "../memory/pair-record";
import { DAY_MS } from "../schedule/zone";
import { words } from "../text/words";

const say = () => words().pair;
const NEWS_MS = 14 * DAY_MS;

/**
 * That the doc changed hands is said for two weeks, and whose turn it is now: only its owner's run writes, which begins
 * with the first panel that the new owner opens, where they have the run switched on.
 */
export function handedOver(
  { owner, ownerSinceMs, awaitsOwner, other, settings }: PairRecord,
  nowMs: number,
): PairView["news"][number] | undefined {
  if (ownerSinceMs === undefined || nowMs - ownerSinceMs > NEWS_MS) return undefined;
  const byHand = settings?.automatic === false;
  if (!owner)
    return { text: say()[awaitsOwner === true && !byHand ? "theyOwnLater" : "theyOwn"](firstName(other)) };
  if (byHand || hourlyIsOn()) return { text: say().youOwn };
  return {
    text: say().youOwnNoRun,
    buttonBelow: { label: words().result.turnOn, press: { run: "turnOnHourly" } },
  };
}
