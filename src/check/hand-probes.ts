import type { Event } from "../../contract/calendar";
import { at, insert, TITLE } from "./calendar-probes";
import { type Asking, answerOf, CannotTell, type Findings, type Place } from "./call";
import { change, edit, type Line, lineWith, range, read, write } from "./page";

/** What the person is to do, and is asked for on the card. */
export const TICK = "Tick this box";
/** Ticked at first, and moved once that was seen: a tick that is gone then was lost on the way. */
export const TICK_AND_MOVE = "And tick this one";
export const ASSIGN = "Assign this one to yourself";
export const REACT = "React to this one with an emoji";
/** What the last two are compared with. */
export const PLAIN = "Leave this one alone";
const MOVE = "Cut this line and paste it at the end";
const SUGGEST = "Suggest a word in this line";
const END = "The end";
const MARK = "selfCheck";

/** How things were before the person did their part. */
export interface Before {
  readonly headingId: string;
  readonly namedRangeId: string;
  readonly eventId: string;
}

/** Lays out the page and the series on which the person does their part. */
export function* layOut(place: Place): Asking<Before> {
  const { docId } = place;
  const boxes = `${[TICK, TICK_AND_MOVE, ASSIGN, REACT, PLAIN].join("\n")}\n`;
  yield* write(
    docId,
    `${boxes}${MOVE}\n${SUGGEST}\n${END}`,
    { createParagraphBullets: { range: range(1, boxes.length), bulletPreset: "BULLET_CHECKBOX" } },
    {
      updateParagraphStyle: {
        range: range(boxes.length + 1, boxes.length + 2),
        paragraphStyle: { namedStyleType: "HEADING_2" },
        fields: "namedStyleType",
      },
    },
  );
  const { lines } = yield* read(docId);
  const line = lineWith(lines, MOVE);
  const link = { url: "https://example.com/" };
  const [, made] = yield* edit(
    docId,
    {
      updateTextStyle: { range: range(line.start, line.start + 3), textStyle: { link }, fields: "link" },
    },
    {
      createNamedRange: {
        name: "check",
        range: range(line.start, line.start + MOVE.length),
      },
    },
  );
  const event = yield* insert(place, "hand", {
    ...at(place, "08-02", "10:00"),
    recurrence: ["RRULE:FREQ=WEEKLY;COUNT=4"],
    extendedProperties: { private: { [MARK]: "1" } },
  });
  return {
    headingId: line.paragraph.paragraphStyle?.headingId ?? "",
    namedRangeId: made?.createNamedRange?.namedRangeId ?? "",
    eventId: event.id ?? "",
  };
}

/** Reads what became of it. A step that the person left out settles nothing: `ticked` tells whether a tick was seen. */
export function* readOff(place: Place, before: Before, ticked: boolean): Asking<Findings> {
  return {
    ...(yield* readPage(place, before, ticked)),
    ...(yield* readSuggestion(place)),
    ...(yield* readSeries(place, before)),
  };
}

/** Deletes the line with the suggestion in it: last of what is read on the page. */
function* readSuggestion({ docId }: Place): Asking<Findings> {
  const { lines } = yield* read(docId);
  const line = lines.find(({ paragraph: { elements = [] } }) =>
    elements.some(({ textRun }) => (textRun?.suggestedInsertionIds ?? []).length > 0),
  );
  if (line === undefined) return {};
  const gone = { deleteContentRange: { range: range(line.start, line.start + line.words.length - 1) } };
  const reply = yield change(docId, [gone]);
  if (!reply.ok && reply.status < 500) throw new CannotTell(reply.status);
  return { "docs.delete-suggested": reply.ok ? "deletes" : "internal-error" };
}

function* readPage({ docId }: Place, before: Before, ticked: boolean): Asking<Findings> {
  const { lines, namedRanges } = yield* read(docId);
  const tick = lines.find(({ words }) => words.includes(TICK));
  const struck = tick?.paragraph.elements?.some(({ textRun }) => textRun?.textStyle?.strikethrough === true);
  const moved = movedLine(lines, MOVE);
  const covers = Object.values(namedRanges)
    .flatMap(({ namedRanges: all = [] }) => all)
    .filter(({ namedRangeId }) => namedRangeId === before.namedRangeId)
    .flatMap(({ ranges = [] }) => ranges)
    .some(({ startIndex = 0 }) => startIndex >= (moved?.start ?? 0));
  const { elements, paragraphStyle } = moved?.paragraph ?? {};
  const linked = elements?.some(({ textRun }) => textRun?.textStyle?.link !== undefined);
  return {
    ...(struck === true ? { "docs.ticked-strikethrough": "read-back" } : {}),
    ...(ticked && struck !== true ? { "docs.ticked-strikethrough": "not-read-back" } : {}),
    ...(moved === undefined
      ? {}
      : {
          "docs.heading-id-moved": paragraphStyle?.headingId === before.headingId ? "kept" : "new",
          "docs.link-moved": linked === true ? "kept" : "lost",
          "docs.named-range-moved": covers ? "follows" : "lost",
        }),
  };
}

/** The line with these words, of several the last, if it lies below what was the page's last. */
export function movedLine(lines: readonly Line[], words: string): Line | undefined {
  const end = lines.findIndex((line) => line.words.includes(END));
  return lines
    .slice(end + 1)
    .reverse()
    .find((line) => line.words.includes(words));
}

function* readSeries(place: Place, { eventId }: Before): Asking<Findings> {
  const { items = [] } = yield* answerOf<{ items?: Event[] }>({
    method: "calendar.events.list",
    path: { calendarId: "primary" },
    query: { timeMin: `${place.year}-07-20T00:00:00Z`, timeMax: `${place.year}-09-30T00:00:00Z` },
  });
  const others = items.filter(({ id, summary }) => summary === TITLE && id !== eventId && !isOurs(place, id));
  const split = others.find(({ id = "" }) => id.startsWith(`${eventId}_R`));
  const copy = others.find(({ id = "" }) => !id.startsWith(eventId));
  const marked = (event: Event) => (event.extendedProperties?.private?.[MARK] === "1" ? "yes" : "no");
  return {
    ...(copy === undefined ? {} : { "calendar.duplicate-copies-properties": marked(copy) }),
    ...(split === undefined ? {} : { "calendar.split-copies-properties": marked(split) }),
  };
}

function isOurs(place: Place, id: string | undefined): boolean {
  return ["single", "series", "off", "gap", "until", "exdate", "endless"].some(
    (name) => place.eventId(name) === id,
  );
}
