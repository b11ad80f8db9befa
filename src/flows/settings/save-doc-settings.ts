import { FIRST_SETTINGS } from "../../agenda/style";
import { partHeadings, wordsFor } from "../../agenda/wording";
import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import { alone } from "../../google/lock";
import { pairOf } from "../../memory/pair-record";
import { settingsIn } from "../../memory/tags";
import { type Context, input, param } from "../../request/context";
import { words } from "../../text/words";
import { changedIn } from "./chosen";
import { noteSettings } from "./note-settings";
import { namesChosen } from "./part-names";

const say = () => words().settings;

/**
 * "Save" on the settings of one doc: what was changed is noted on the doc, where the other of the two finds it. What was
 * left as the card showed it stays as the doc has it by now.
 */
export function saveDocSettings(context: Context): Answer {
  const docId = param(context, "docId");
  return alone(() => {
    const record = checkedRecord(docId, context, true);
    const { settings = FIRST_SETTINGS } = record;
    const shown = settingsIn(context.params) ?? settings;
    const inWords = wordsFor(shown.language ?? context.locale);
    const language = input(context, "language") ?? inWords.tag;
    const pair = pairOf(record);
    const parts = namesChosen(pair, partHeadings({ ...pair, parts: shown.parts }, inWords), context);
    if (parts !== undefined && "refused" in parts)
      return { toast: parts.refused === "twice" ? say().partTwice : say().partTooLong };
    noteSettings(record, {
      ...settings,
      ...changedIn(context, shown),
      ...(language === inWords.tag ? {} : { language }),
      parts,
    });
    return { how: "back", toast: words().toasts.saved };
  });
}
