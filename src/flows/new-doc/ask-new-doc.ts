import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import { saidAddress } from "../../people/said-address";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

const say = () => words().newDoc;

/** "Go on in a new doc": what will happen, before anything does. Only the doc's owner can share another one. */
export function askNewDoc(context: Context): Answer {
  const docId = param(context, "docId");
  const { owner, other, me } = checkedRecord(docId, context, true);
  const name = firstName(other);
  const back = { label: say().no, press: { run: "goBack" as const } };
  if (!owner)
    return {
      show: {
        card: "message",
        title: say().notYours(name),
        paragraphs: [say().notYoursText(name)],
        primary: back,
      },
      how: "push",
    };
  return {
    show: {
      card: "message",
      title: say().title(name),
      paragraphs: [
        say().along,
        say().stays,
        say().follows(name),
        say().letsIn(saidAddress(other.address, me.address)),
      ],
      primary: { label: say().yes, press: { run: "goOnInNewDoc", with: { docId } } },
      secondary: back,
    },
    how: "push",
  };
}
