import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { beforeOf } from "../../memory/before-set-up";
import { recordOf } from "../../memory/pair-record";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

const say = () => words().undoSetUp;

/** "Undo set-up": says what it will do, mail and trash included, before it is done. */
export function askUndoSetUp(context: Context): Answer {
  const docId = param(context, "docId");
  const before = beforeOf(docId);
  const record = recordOf(docId) ?? before?.undoing;
  if (record === undefined || before === undefined) return { toast: words().toasts.nothingToUndo };
  const told = before.how === "leave" ? say().quiet : words().pair.tellsIfIn(firstName(record.other));
  return {
    show: {
      card: "message",
      title: say().title,
      // The switch to weekly took that, as its card said, and nothing is left of it to give back.
      paragraphs: [`${told} ${say().trash}`, ...(before.how === "split" ? [say().split] : [])],
      primary: { label: say().yes, press: { run: "undoSetUp", with: { docId } } },
      secondary: { label: say().no, press: { run: "goBack" } },
    },
    how: "push",
  };
}
