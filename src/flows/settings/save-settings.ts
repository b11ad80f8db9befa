import { FIRST_SETTINGS } from "../../agenda/style";
import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import type { ErrorCode } from "../../google/error";
import { alone } from "../../google/lock";
import { ifInReach } from "../../google/reach";
import { hasTime } from "../../google/retry";
import { hourlyIsOn } from "../../memory/hourly/on";
import { allRecords } from "../../memory/pair-record";
import { keepSettings, type Settings, settings } from "../../memory/settings";
import { type Context, input } from "../../request/context";
import { words } from "../../text/words";
import { changedIn, chosenIn } from "./chosen";
import { noteSettings } from "./note-settings";
import { switchOff, switchOn } from "./switch-hourly";

/** A doc that is none of this pair's any more keeps its settings, and no other doc from theirs. */
const PASSED_OVER: readonly ErrorCode[] = [
  "DOC_NO_ACCESS",
  "DOC_REFUSED",
  "DOC_TRASHED",
  "DOC_ENDED",
  "DOC_CONTINUED",
  "DOC_NOT_THIS_PAIR",
  "DOC_OWNER_CHANGED",
  "SHARED_DRIVE",
];

/**
 * "Save" on the settings for all: what was changed is noted on each doc of this person's own, two calls for each that has
 * it otherwise, and new docs begin with it. What was not changed stays as each doc has it. Pressed again, it goes on with
 * the docs for which the time did not reach.
 */
export function saveSettings(context: Context): Answer {
  const before = settings();
  const left = alone(() => noteOnOwnDocs(changedIn(context, before), context));
  if (left > 0) return { toast: words().toasts.savedPartly(left) };
  keepSettings({ ...chosenIn(context, before), growth: input(context, "growth") !== undefined });
  const wanted = input(context, "hourly") !== undefined;
  if (wanted && !hourlyIsOn()) return { toast: switchOn().toast, how: "back" };
  // Whether or not it is remembered: a trigger outlives what was remembered of it.
  if (!wanted) switchOff();
  return { how: "back", toast: words().toasts.saved };
}

/** How many docs are left for want of time. */
function noteOnOwnDocs(change: Partial<Settings>, context: Context): number {
  const named = Object.entries(change);
  const waiting = allRecords().filter(({ owner, settings: noted = FIRST_SETTINGS }) => {
    const there = new Map<string, unknown>(Object.entries(noted));
    return owner && named.some(([name, value]) => there.get(name) !== value);
  });
  for (const [done, { docId }] of waiting.entries()) {
    if (!hasTime()) return waiting.length - done;
    ifInReach(() => {
      const record = checkedRecord(docId, context, true);
      noteSettings(record, { ...(record.settings ?? FIRST_SETTINGS), ...change });
    }, PASSED_OVER);
  }
  return 0;
}
