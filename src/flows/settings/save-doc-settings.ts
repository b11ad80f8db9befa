import { type DocSettings, FIRST_SETTINGS } from "../../agenda/style";
import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import { alone } from "../../google/lock";
import { pairOf } from "../../memory/pair-record";
import { type Context, input, param } from "../../request/context";
import { words } from "../../text/words";
import { chosenIn } from "./chosen";
import { noteSettings } from "./note-settings";
import { namesChosen } from "./part-names";

const say = () => words().settings;

/** "Save" on the settings of one doc: noted on the doc, where the other of the two finds them. */
export function saveDocSettings(context: Context): Answer {
  const docId = param(context, "docId");
  return alone(() => {
    const record = checkedRecord(docId, context, true);
    const { settings = FIRST_SETTINGS } = record;
    const language = input(context, "language") ?? settings.language;
    const parts = namesChosen(pairOf(record), context);
    if (parts !== undefined && "refused" in parts)
      return { toast: parts.refused === "twice" ? say().partTwice : say().partTooLong };
    const chosen: DocSettings = { ...settings, ...chosenIn(context, settings), language, parts };
    noteSettings(record, chosen);
    return { how: "back", toast: words().toasts.saved };
  });
}
