import type { Answer } from "../cards/answer";
import type { View } from "../cards/view";
import { readFile } from "../google/drive";
import { Trouble } from "../google/error";
import { words } from "../text/cards.en";
import { askView } from "./ask-view";
import { chooseView } from "./choose-person";
import type { Context } from "./context";
import { type EventKind, kindOf, othersOf } from "./event-kind";
import { docUrl, FILE_KEYS, fileMarksOf, fitting } from "./marks";
import { knownMyself } from "./myself";
import { panelOf } from "./open-panel";
import { keepOpened, type OpenedEvent, pressParams, readOpened } from "./opened-event";
import { type PairRecord, recordOf, recordOfSeries } from "./pair-record";
import { firstName, sameAddress } from "./set-up-wish";

const say = words.messages;

/** An event was opened in Calendar: its panel, whatever kind of event it is. */
export function openEvent(context: Context): Answer {
  const { calendar } = context;
  if (calendar?.id === undefined) return message(say.unsaved.title, [say.unsaved.text]);
  const { calendarId, id, recurringEventId, organizer } = calendar;
  const me = knownMyself();
  let opened: OpenedEvent;
  try {
    const series = recurringEventId ?? (recordOfSeries(id) === undefined ? undefined : id);
    opened = readOpened(calendarId, id, series, context);
  } catch (error) {
    if (error instanceof Trouble && isOthersCalendar(error, calendarId, organizer, me?.address))
      return othersCalendar(calendarId);
    throw error;
  }
  const record = recordOfSeries(opened.seriesId);
  return { show: viewOf(kindOf(opened, record, context.nowMs), opened, record, id, context) };
}

function viewOf(
  kind: EventKind,
  opened: OpenedEvent,
  record: PairRecord | undefined,
  id: string,
  context: Context,
): View {
  switch (kind.kind) {
    case "set-up":
      return panelOf(kind.docId, context, { opened });
    case "invited":
      return invited(kind.docId, opened, firstName(kind.organizer), context);
    case "copied":
      return copied(kind.docId, opened, id, context);
    case "not-a-meeting":
      return refusal(say.notAMeeting);
    case "all-day":
      return refusal(say.allDay);
    case "nobody":
      keepOpened(opened, id);
      return chooseView(opened, id, [], false);
    case "several":
      keepOpened(opened, id);
      return chooseView(opened, id, kind.people, true);
    case "theirs":
    case "pair":
      keepOpened(opened, id);
      return askView(opened, id, kind.other, record !== undefined && !record.complete, context);
  }
}

/**
 * The direct's panel. What names the doc is a property that any guest can write, so the doc itself must name this
 * person and this series; before the grant nothing can be checked, and nothing is read.
 */
function invited(docId: string, opened: OpenedEvent, organizer: string, context: Context): View {
  try {
    return panelOf(docId, context, { opened });
  } catch (error) {
    if (!(error instanceof Trouble) || error.code !== "DOC_NO_ACCESS") throw error;
  }
  const said = say.before(organizer);
  return {
    card: "message",
    title: said.title,
    paragraphs: [said.text],
    primary: { label: words.pair.openDoc, press: { open: docUrl(docId) } },
  };
}

/** Marks of another series: with the same person it is a question, with another person it is an event like any other. */
function copied(docId: string, opened: OpenedEvent, id: string, context: Context): View {
  const people = othersOf(opened.event);
  const [other] = people;
  const known = recordOf(docId);
  const named = known === undefined ? fileMarksOf(readFile(docId))?.address : undefined;
  const same =
    other !== undefined &&
    people.length === 1 &&
    (known === undefined
      ? named === fitting(FILE_KEYS.address, other.address.toLowerCase())
      : sameAddress(known.other, other));
  if (!same || other === undefined) {
    keepOpened(opened, id);
    return people.length === 1 && other !== undefined
      ? askView(opened, id, other, false, context)
      : chooseView(opened, id, people, people.length > 1);
  }
  const said = say.copied(firstName(other));
  return {
    card: "message",
    title: said.title,
    paragraphs: [said.text],
    primary: {
      label: said.yes,
      press: { run: "useSameDoc", with: { ...pressParams(opened, id), seriesId: opened.seriesId, docId } },
    },
  };
}

/**
 * The narrow scope reaches one's own calendars only. A calendar that is refused is somebody else's; one that cannot be
 * found may be, when its address is not one's own.
 */
function isOthersCalendar(
  { code }: Trouble,
  calendarId: string,
  organizer: string | undefined,
  me: string | undefined,
): boolean {
  if (code === "NOT_YOUR_CALENDAR") return true;
  if (code !== "EVENT_GONE" || calendarId === "primary") return false;
  return me === undefined ? organizer !== undefined && organizer !== calendarId : calendarId !== me;
}

function othersCalendar(calendarId: string): Answer {
  const owner = firstName({ name: "", address: calendarId });
  const said = say.othersCalendar(owner);
  return message(said.title, [said.text]);
}

function refusal(said: { readonly title: string; readonly text: string }): View {
  return {
    card: "message",
    title: said.title,
    paragraphs: [said.text],
    primary: { label: words.home.setUp, press: { run: "startFromScratch" } },
  };
}

function message(title: string, paragraphs: readonly string[]): Answer {
  return { show: { card: "message", title, paragraphs } };
}
