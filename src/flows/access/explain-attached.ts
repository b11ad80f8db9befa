import type { Answer } from "../../cards/answer";
import type { ButtonView } from "../../cards/widgets";
import { readEvent } from "../../google/calendar";
import { AddOnError } from "../../google/error";
import { keptPanel } from "../../memory/kept-panel";
import { recordOf } from "../../memory/pair-record";
import { type Context, param } from "../../request/context";
import { type Attached, attachedTo } from "../../series/attached";
import { words } from "../../text/words";

/** The pages that the manifest lets a card open. */
const OPENABLE = /^https:\/\/(docs|drive)\.google\.com\//;

/** Files named on the card; the event itself lists them all. */
const MOST = 20;

const say = () => words().attached;

/** "Review file" about a file on the meeting: where its readers are seen, and how such files are kept off the next ones. */
export function explainAttached(context: Context): Answer {
  const docId = param(context, "docId");
  const files = filesOf(docId, context);
  const opened = files.find(({ url }) => OPENABLE.test(url));
  const back: ButtonView = { label: say().back, press: { run: "goBack" } };
  return {
    show: {
      card: "message",
      title: say().title,
      paragraphs: [
        ...(files.length === 0
          ? [say().gone]
          : [...files.slice(0, MOST).map(({ title }) => `• ${title}`), say().readers, say().remove]),
        say().turnOff,
      ],
      ...(opened === undefined
        ? { primary: back }
        : { primary: { label: say().open, press: { open: opened.url } }, secondary: back }),
    },
    how: "push",
  };
}

/** Those of the meeting that the panel is about, as it was read; those of one that is over are read: one call. */
function filesOf(docId: string, context: Context): readonly Attached[] {
  const { eventId } = context.params;
  if (eventId === undefined) return keptPanel(docId)?.attached ?? [];
  const record = recordOf(docId);
  if (record === undefined) return [];
  const { calendarId, seriesId } = record;
  const meeting = readEvent(calendarId, eventId);
  if (meeting.recurringEventId !== seriesId && meeting.id !== seriesId)
    throw new AddOnError("EVENT_NOT_AS_SHOWN");
  return attachedTo([meeting], docId);
}
