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
import { settingsIn } from "../../memory/tags";
import { type Context, input } from "../../request/context";
import { words } from "../../text/words";
import { changedIn } from "./chosen";
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
 * it otherwise, and new docs begin with it. What was left as the card showed it stays as it is by now. Pressed again, it
 * goes on with the docs for which the time did not reach.
 */
export function saveSettings(context: Context): Answer {
  const before = settings();
  const change = changedIn(context, settingsIn(context.params) ?? before);
  const { left, passed } = alone(() => noteOnOwnDocs(change, context));
  if (left > 0) return { toast: words().toasts.savedPartly(left) };
  keepSettings({ ...before, ...change, growth: switched(context, "growth", before.growth !== false) });
  const is = hourlyIsOn();
  const hourly = switched(context, "hourly", is);
  // Whether or not it is remembered: a trigger outlives what was remembered of it.
  if (!hourly) switchOff();
  const { saved, savedBut } = words().toasts;
  const said = passed > 0 ? savedBut(passed) : saved;
  return { how: "back", toast: hourly && !is ? switchOn().toast : said };
}

/** As it was switched on the card, or as it is by now where the card was left as it was shown. */
function switched(context: Context, name: string, is: boolean): boolean {
  const chosen = input(context, name) !== undefined;
  return chosen === (context.params[name] === "on") ? is : chosen;
}

/** How many docs are left for want of time, and how many were passed over. */
function noteOnOwnDocs(
  change: Partial<Settings>,
  context: Context,
): { readonly left: number; readonly passed: number } {
  const named = Object.entries(change);
  const waiting = allRecords().filter(({ owner, settings: noted = FIRST_SETTINGS }) => {
    const there = new Map<string, unknown>(Object.entries(noted));
    return owner && named.some(([name, value]) => there.get(name) !== value);
  });
  let passed = 0;
  for (const [done, { docId }] of waiting.entries()) {
    if (!hasTime()) return { left: waiting.length - done, passed };
    const noted = ifInReach(() => {
      const record = checkedRecord(docId, context, true);
      noteSettings(record, { ...(record.settings ?? FIRST_SETTINGS), ...change });
      return true;
    }, PASSED_OVER);
    if (noted === undefined) passed += 1;
  }
  return { left: 0, passed };
}
