import type { File } from "../../../contract/drive";
import { lineage, type TrackedItem } from "../../agenda/lineage";
import type { Agenda, IsoDate, Owner } from "../../agenda/model";
import type { View } from "../../cards/view";
import { readDoc, withTicks } from "../../doc/read";
import { fileInReach, readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import type { PairRecord } from "../../memory/pair-record";
import { keepPast, keptPast, type PastLine, type PastSection } from "../../memory/shown/past";
import { continuedFrom, docUrl } from "../../memory/tags";
import { verifiedPair } from "../../pair/verify";
import { type Context, shownZone } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { lastOf, nextOf } from "../../schedule/occurrence";
import { saidMoment } from "../../schedule/said-times";
import { attachedTo } from "../../series/attached";
import { isWithOthers, meetingsWith } from "../../series/kind";
import type { SeriesNow } from "../../series/now";
import { seenSeries } from "../../series/seen";
import { words } from "../../text/words";
import { momentOf } from "../moment";
import { nameOf, partLabel } from "../names";

const OWNERS: readonly Owner[] = ["direct", "manager", "actions", "unknown"];
const SHOWN_LETTERS = 160;
const MOST_FILES = 10;

/** A meeting of the series that is over: its day, and when it began. */
export interface PastMeeting {
  readonly date: IsoDate;
  readonly startMs: number;
  readonly eventId: string;
}

/**
 * The meeting that was opened, where it is over and not the one that the two have just met in: of that the panel itself
 * tells. Undefined for every other event. One further back than the series was read has its day in its id.
 */
export function pastMeeting(opened: SeriesNow, id: string, nowMs: number): PastMeeting | undefined {
  const { occurrences, seriesId, zone } = opened;
  const next = nextOf(occurrences, nowMs);
  const last = lastOf(occurrences, nowMs);
  const at = occurrences.find(({ eventId }) => eventId === id);
  if (at !== undefined) {
    const moment = momentOf({ ...(next && { next }), ...(last && { last }) }, nowMs);
    const justMet = moment === "just-met" && last?.eventId === id;
    return at.endMs > nowMs || justMet ? undefined : { date: at.date, startMs: at.startMs, eventId: id };
  }
  const [, day, time] = /_(\d{8})T(\d{6})Z$/.exec(id) ?? [];
  if (!id.startsWith(`${seriesId}_`) || day === undefined || time === undefined) return undefined;
  const startMs = Date.parse(`${day}T${time}Z`.replace(/^(....)(..)(..)T(..)(..)/, "$1-$2-$3T$4:$5:"));
  return startMs < nowMs ? { date: dayOf(startMs, zone), startMs, eventId: id } : undefined;
}

/**
 * A PAST MEETING OPENED: what stood in its section and what became of each; the doc is read only when it has changed. A meeting
 * that it has no section for is looked for in the docs that it goes on from.
 */
export function pastView(docId: string, meeting: PastMeeting, opened: SeriesNow, context: Context): View {
  const file = readFile(docId);
  const record = verifiedPair(file, docId, seenSeries(opened), context);
  if (isWithOthers(opened.series, record.other)) throw new AddOnError("EVENT_NOT_AS_SHOWN");
  const { past, pastId } = pastIn(record, file, meeting.date, context);
  const { nowMs, locale } = context;
  const zone = shownZone(context, record.zone);
  const next = nextOf(meetingsWith(opened, record.other, nowMs).occurrences, nowMs);
  const files = attachedTo(
    opened.meetings.filter(({ id }) => id === meeting.eventId),
    docId,
  );
  return {
    card: "past",
    name: nameOf(record),
    when: saidMoment(meeting.startMs, zone, locale, nowMs),
    there: past.there,
    parts: past.parts.map(({ owner, lines }) => ({ label: partLabel(record, owner), lines })),
    attached: files.slice(0, MOST_FILES).map(({ title }) => title),
    review: {
      label: words().pair.reviewFile,
      press: { run: "explainAttached", with: { docId, eventId: meeting.eventId } },
    },
    openDoc: docUrl(pastId, past.heading),
    ...(next === undefined
      ? {}
      : {
          next: {
            label: words().past.next(words().dates.dayWithWeekday(dayOf(next.startMs, zone))),
            press: { run: "openPanel", with: { docId } },
          },
        }),
  };
}

function pastIn(
  record: PairRecord,
  { version = "", ...file }: File,
  date: IsoDate,
  context: Context,
): { readonly past: PastSection; readonly pastId: string } {
  const { docId } = record;
  const here = {
    past: keptPast(docId, date, version) ?? readPast(record, date, version, context),
    pastId: docId,
  };
  const before = here.past.there ? undefined : continuedFrom(file);
  const earlier = before === undefined ? undefined : fileInReach(before);
  if (before === undefined || earlier === undefined) return here;
  const found = pastIn({ ...record, docId: before }, earlier, date, context);
  return found.past.there ? found : here;
}

function readPast(record: PairRecord, date: IsoDate, version: string, context: Context): PastSection {
  const reading = readDoc(record, context);
  const { agenda, ticksRead, askAgain } = withTicks(reading, record, context);
  const past = pastOf(agenda, date, version);
  // What is ticked is not remembered as open only because Google failed for a moment.
  if (ticksRead || !askAgain) keepPast(record.docId, date, past);
  return past;
}

function pastOf(agenda: Agenda, date: IsoDate, version: string): PastSection {
  const sections = agenda.sections.filter((section) => section.date === date);
  const heading = sections[0]?.headingId;
  const here = lineage(agenda).filter((one) => one.section.date === date && one.item.parent === undefined);
  return {
    version,
    there: sections.length > 0,
    ...(heading === undefined ? {} : { heading }),
    parts: OWNERS.map((owner) => ({
      owner,
      lines: here.filter((one) => one.owner === owner && one.item.text.trim() !== "").map(lineOf),
    })).filter(({ lines }) => lines.length > 0),
  };
}

function lineOf(tracked: TrackedItem): PastLine {
  let last = tracked;
  while (last.successor !== undefined) last = last.successor;
  const text = short(tracked.item.text);
  if (tracked.item.done === true || last.item.done === true) return { text, became: "done" };
  const carried = last === tracked ? tracked.item.carriedTo?.date : last.section.date;
  if (carried !== undefined) return { text, carriedTo: carried };
  return last.item.done === null && last.item.shape === "checkbox" ? { text } : { text, became: "open" };
}

function short(text: string): string {
  const clean = text.trim();
  return clean.length <= SHOWN_LETTERS ? clean : `${clean.slice(0, SHOWN_LETTERS - 1)}…`;
}
