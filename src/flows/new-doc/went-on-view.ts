import type { Event } from "../../../contract/calendar";
import { firstName } from "../../agenda/names";
import type { View } from "../../cards/view";
import type { GoingOn } from "../../memory/going-on";
import { docUrl } from "../../memory/tags";
import { isMine } from "../../series/kind";
import { words } from "../../text/words";

/** That the two go on in a new doc, and the way back. */
export function wentOnView(
  { record, newId = "", went = 0 }: GoingOn,
  quiet: boolean,
  event: Event | undefined,
): View {
  const say = words().newDoc;
  const name = firstName(record.other);
  return {
    card: "message",
    title: say.doneTitle(name),
    paragraphs: [
      say.went(went),
      say.shared(name, quiet),
      event === undefined || isMine(event) ? say.linked(event !== undefined) : say.linkedTheirs(name),
      say.undoUntil,
    ],
    primary: { label: say.openDoc, press: { open: docUrl(newId) } },
    secondary: { label: say.undo, press: { run: "undoNewDoc", with: { docId: record.docId } } },
  };
}
