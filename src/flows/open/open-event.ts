import { firstName, sameAddress } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import { readEvent } from "../../google/calendar";
import { fileInReach, readFile } from "../../google/drive";
import { alone } from "../../google/lock";
import { ifInReach } from "../../google/reach";
import { myself, seenMyself } from "../../memory/me";
import { endedOfSeries, goesOnAfter } from "../../memory/own/ended";
import { type PairRecord, recordOf, recordOfSeries } from "../../memory/pair-record";
import { keepPlainEvent } from "../../memory/plain-events";
import { FILE_KEYS, fileTagsOf, fitting, tagsOf } from "../../memory/tags";
import { readPairFile } from "../../pair/doc";
import { newAddressOf } from "../../pair/followed";
import { verifiedPair } from "../../pair/verify";
import { pastMeeting, pastView } from "../../panel/instead/past";
import type { FlowAnswer, ThenPanel } from "../../panel/next";
import type { Context } from "../../request/context";
import { type EventKind, isMine, isRoom, isWithOthers, kindOf, meOf, othersOf } from "../../series/kind";
import type { SeriesNow } from "../../series/now";
import { madeBySomebodyElse, ownCalendar } from "../../series/other-calendar";
import { nextMeeting, pressParams, readSeries } from "../../series/series-now";
import { laterHalf } from "../../series-moved/this-and-following";
import { takeOver } from "../../series-moved/to-another-series";
import { words } from "../../text/words";
import { endedView, saidToHaveEnded } from "../ending/ended-view";
import { askView } from "../set-up/ask";
import { chooseView } from "../set-up/choose-view";
import { plainlyNone, quietCard } from "./plain-event";

const say = () => words().messages;

/** An event was opened in Calendar: its panel, whatever kind of event it is. */
export function openEvent(context: Context): FlowAnswer {
  const plain = plainlyNone(context);
  return plain === undefined ? readAndOpen(context, false) : { show: quietCard(plain) };
}

/** "Make a 1:1 of it", on an event that is plainly none: whom with is asked. */
export function makeOneOnOne(context: Context): FlowAnswer {
  return { ...readAndOpen(context, true), how: "push" };
}

function readAndOpen(context: Context, asked: boolean): FlowAnswer {
  const { calendar } = context;
  if (calendar?.id === undefined) return message(unsaved(context));
  const { id, recurringEventId } = calendar;
  const calendarId = ownCalendar(calendar.calendarId);
  const opened = readOwn(calendarId, id, recurringEventId, context);
  if (opened === undefined) return message(notFound(calendar.calendarId, context));
  // Only whether somebody is free can be read of another person's calendar.
  if (opened.series.organizer === undefined) return message(othersCalendar(calendar.calendarId));
  if (calendarId === "primary") seenMyself(meOf(opened.series));
  const ended = endedOfSeries(opened.seriesId);
  if (
    ended !== undefined &&
    !asked &&
    // The end failed, and the 1:1 goes on.
    !(recordOfSeries(opened.seriesId) !== undefined && goesOnAfter(ended, opened.occurrences)) &&
    tagsOf(opened.series).docId === undefined &&
    !isWithOthers(opened.series, ended.record.other)
  )
    return { show: endedView(ended, context, { event: opened.series, opened }) };
  const record = recordOfSeries(opened.seriesId) ?? allowedInDocs(opened);
  const theirs =
    record === undefined ? madeBySomebodyElse(opened.series, calendarId, () => myself(undefined)) : undefined;
  if (theirs !== undefined) return message(say().othersCalendar(firstName(theirs)));
  const kind = kindOf(opened, record, context.nowMs);
  return answerOf(hintedCopy(kind, opened) ?? kind, opened, record, context, asked);
}

/** One's own event that the other of the two set up once, and that was parted or copied since: it bears the hint alone. */
function hintedCopy(kind: EventKind, { series }: SeriesNow): EventKind | undefined {
  const { hint } = tagsOf(series);
  const known = kind.kind === "pair" && hint !== undefined ? recordOf(hint) : undefined;
  if (kind.kind !== "pair" || known === undefined || known.owner) return undefined;
  return sameAddress(kind.other, known.other) ? { kind: "copied", docId: known.docId } : undefined;
}

function readOwn(
  calendarId: string,
  id: string,
  recurringEventId: string | undefined,
  context: Context,
): SeriesNow | undefined {
  const series = recurringEventId ?? (recordOfSeries(id) === undefined ? undefined : id);
  return ifInReach(() => readSeries(calendarId, id, series, context));
}

/** Not in one's own calendar: somebody else's event, or one that is not saved yet or was just deleted. */
function notFound(calendarId: string, context: Context): Said {
  const mine =
    calendarId === "primary" || calendarId.toLowerCase() === myself(undefined).address.toLowerCase();
  return mine ? unsaved(context) : othersCalendar(calendarId);
}

/** With the permission to see the guests of an open event, the one guest is named. */
function unsaved({ calendar }: Context): Said {
  const [guest, ...more] = (calendar?.attendees ?? []).filter(
    (one) => one.self !== true && !isRoom(one.email ?? ""),
  );
  if (guest?.email === undefined || more.length > 0) return say().unsaved;
  const name = firstName({ name: guest.displayName ?? "", address: guest.email });
  return { ...say().unsaved, text: say().unsavedWith(name) };
}

function answerOf(
  kind: EventKind,
  opened: SeriesNow,
  record: PairRecord | undefined,
  context: Context,
  asked: boolean,
): FlowAnswer {
  const id = context.calendar?.id ?? "";
  switch (kind.kind) {
    case "set-up":
    case "invited": {
      const { docId } = kind;
      const given = givenAway(docId, opened, context);
      if (given !== undefined) return { show: given };
      // Before the grant nothing of the doc can be told, of no meeting.
      const unseen = kind.kind === "invited" && recordOf(docId) === undefined;
      const past = unseen ? undefined : over(docId, opened, context);
      if (past !== undefined) return past;
      const half = kind.kind === "invited" ? goesOn(docId, opened, context) : undefined;
      return half ?? { panel: docId, hint: { opened }, how: "root" };
    }
    case "ended":
      return asked
        ? { show: askView(opened, id, kind.organizer, record !== undefined && !record.complete, context) }
        : { show: saidToHaveEnded(firstName(kind.organizer), opened, record?.docId, context) };
    case "copied":
      return (
        goesOn(kind.docId, opened, context) ??
        underNewAddress(kind.docId, opened) ?? { show: copied(kind.docId, opened, id, context) }
      );
    case "not-a-meeting":
      return { show: refusal(say().notAMeeting) };
    case "all-day":
      return { show: refusal(say().allDay) };
    case "nobody":
    case "several": {
      keepPlainEvent(opened.seriesId, kind.kind);
      if (!asked) return { show: quietCard(kind.kind) };
      const people = kind.kind === "several" ? kind.people : [];
      return { show: chooseView(opened, id, people, people.length > 0) };
    }
    case "theirs":
    case "pair":
      return { show: askView(opened, id, kind.other, record !== undefined && !record.complete, context) };
  }
}

/** This one meeting was given to others: nothing of the doc shows on it. One far from now costs one more call. */
function givenAway(docId: string, opened: SeriesNow, { calendar }: Context): View | undefined {
  const { calendarId, meetings, recurring, series, seriesId } = opened;
  const [first] = othersOf(series);
  const other = recordOf(docId)?.other ?? first;
  const id = calendar?.id ?? "";
  if (!recurring || other === undefined || id === seriesId) return undefined;
  const meeting = meetings.find((one) => one.id === id) ?? ifInReach(() => readEvent(calendarId, id));
  if (meeting === undefined || !isWithOthers(meeting, other)) return undefined;
  const name = firstName(other);
  return {
    card: "message",
    title: say().givenAway.title(name),
    paragraphs: [say().givenAway.text],
    primary: { label: words().moved.open(name), press: { run: "openPanel", with: { docId } } },
    secondary: { label: words().home.setUp, press: { run: "startFromScratch" } },
  };
}

/** The card of a meeting that is over; undefined for every other. */
function over(docId: string, opened: SeriesNow, context: Context): FlowAnswer | undefined {
  const meeting = pastMeeting(opened, context.calendar?.id ?? "", context.nowMs);
  return meeting === undefined ? undefined : { show: pastView(docId, meeting, opened, context), how: "root" };
}

/** The later half of "this and following", once the first has nothing to come: the same 1:1, and nothing to ask. */
function goesOn(docId: string, opened: SeriesNow, context: Context): FlowAnswer | undefined {
  const known = recordOf(docId);
  if (known === undefined || ["", opened.seriesId].includes(known.seriesId)) return undefined;
  if (!known.owner && !isMine(opened.series)) return undefined;
  const later = laterHalf(known, opened.series, context.nowMs);
  if (later === undefined || later.id !== opened.seriesId) return undefined;
  if (nextMeeting(known.calendarId, known.seriesId, docId, context.nowMs) !== undefined) return undefined;
  alone(() => {
    const file = readFile(docId);
    if (!known.owner) verifiedPair(file, docId, undefined, context);
    takeOver(file, known, later, opened.calendarId);
  });
  return { panel: docId, hint: { opened }, how: "root" };
}

/** The same guest as before, whose address is another now: their panel, and nothing to ask. */
function underNewAddress(docId: string, opened: SeriesNow): ThenPanel | undefined {
  const known = recordOf(docId);
  const [guest, ...more] = othersOf(opened.series);
  if (known?.owner !== true || known.seriesId !== opened.seriesId) return undefined;
  if (guest === undefined || more.length > 0) return undefined;
  // Of a doc that cannot be opened nobody tells who else its person is called.
  const file = fileInReach(docId);
  if (file === undefined || newAddressOf(known, file, [guest.address.toLowerCase()]) === undefined)
    return undefined;
  return { panel: docId, hint: { opened, file }, how: "root" };
}

/**
 * The pair of a series that this person organizes by now, whose doc the other owns: known from the doc alone, where it
 * was allowed, as long as the event names that doc and the two.
 */
function allowedInDocs({ series: event }: SeriesNow): PairRecord | undefined {
  const { hint } = tagsOf(event);
  if (hint === undefined || !isMine(event)) return undefined;
  const known = recordOf(hint);
  if (known === undefined || known.owner || known.seriesId !== "") return undefined;
  return isWithOthers(event, known.other) ? undefined : known;
}

/**
 * Marks of another series: with the same person it is a question, with another person it is an event like any other, or a
 * set-up for them that stopped half-way.
 */
function copied(docId: string, opened: SeriesNow, id: string, context: Context): View {
  const people = othersOf(opened.series);
  const [other, ...more] = people;
  if (other === undefined || more.length > 0) return chooseView(opened, id, people, more.length > 0);
  const begun = recordOfSeries(opened.seriesId, docId);
  if (begun?.complete === false && sameAddress(begun.other, other))
    return askView(opened, id, other, true, context);
  const known = recordOf(docId);
  const same =
    known === undefined
      ? fileTagsOf(readPairFile(docId))?.address === fitting(FILE_KEYS.address, other.address.toLowerCase())
      : sameAddress(known.other, other);
  if (!same) return askView(opened, id, other, false, context);
  const said = say().copied(firstName(other));
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

interface Said {
  readonly title: string;
  readonly text: string;
}

function othersCalendar(calendarId: string): Said {
  return calendarId.endsWith("@group.calendar.google.com")
    ? say().othersCalendar("somebody else")
    : say().othersCalendar(firstName({ name: "", address: calendarId }));
}

function refusal(said: Said): View {
  return {
    card: "message",
    title: said.title,
    paragraphs: [said.text],
    primary: { label: words().home.setUp, press: { run: "startFromScratch" } },
  };
}

function message(said: Said): Answer {
  return { show: { card: "message", title: said.title, paragraphs: [said.text] } };
}
