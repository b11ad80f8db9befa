import type { Answer } from "../../cards/answer";
import type { ButtonView } from "../../cards/widgets";
import { keptPanel } from "../../memory/kept-panel";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

/** The pages that the manifest lets a card open. */
const OPENABLE = /^https:\/\/(docs|drive)\.google\.com\//;

/** Files named on the card; the event itself lists them all. */
const MOST = 20;

const say = () => words().attached;

/** "What to do" about a file on the meeting: where its readers are seen, and how such files are kept off the next ones. */
export function explainAttached(context: Context): Answer {
  const docId = param(context, "docId");
  const files = keptPanel(docId)?.attached ?? [];
  const opened = files.find(({ url }) => OPENABLE.test(url));
  const back: ButtonView = { label: say().back, press: { run: "goBack" } };
  return {
    show: {
      card: "message",
      title: say().title,
      paragraphs: [
        ...files.slice(0, MOST).map(({ title }) => `• ${title}`),
        say().readers,
        say().remove,
        say().turnOff,
      ],
      ...(opened === undefined
        ? { primary: back }
        : { primary: { label: say().open, press: { open: opened.url } }, secondary: back }),
    },
    how: "push",
  };
}
