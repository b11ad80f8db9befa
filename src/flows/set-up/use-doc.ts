import type { Event } from "../../../contract/calendar";
import type { File } from "../../../contract/drive";
import type { Agenda, IsoDate, PersonName } from "../../agenda/model";
import { openItems } from "../../agenda/open-items";
import { AGENDA_MASK, readAgenda } from "../../agenda/read";
import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import { changeEvent, readDays } from "../../google/calendar";
import { readMasked } from "../../google/docs";
import { readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { uncache } from "../../google/memory";
import { myself } from "../../memory/me";
import { keepRecord, type PairRecord, pairOf } from "../../memory/pair-record";
import { eventTags, FILE_KEYS, fileTagsOf, fitting, tagsOf } from "../../memory/tags";
import { checkOwnDoc, type DocPurpose, findPairDoc, noteOnPairDoc } from "../../pair/doc";
import { rightOf } from "../../pair/sharing";
import { type Context, input, param } from "../../request/context";
import { addDays, dayOf } from "../../schedule/moment";
import { isMine, meOf, othersOf } from "../../series/kind";
import { saidDay, saidWeekly } from "../../series/said-times";
import { readSeries, type SeriesNow, timesOf } from "../../series/series-now";
import { useDocWords } from "../../text/use-doc.en";
import { panelOf } from "../open/open-panel";
import { firstName } from "./request";

const DAY_MS = 86_400_000;
/** Far enough for a monthly series. */
const AHEAD_DAYS = 35;
const SHOWN_UNREAD = 5;
const SHOWN_LETTERS = 160;

/** A doc of somebody's own that was made without the add-on: offered for one of their series, when it can be. */
export function offerToUse(docId: string, file: File, context: Context): View {
  if (file.driveId !== undefined) return message(useDocWords.sharedDrive);
  if (file.ownedByMe !== true || file.trashed === true) return message(useDocWords.theirs);
  const series = seriesFor(context);
  if (series.length === 0) return message(useDocWords.nobody);
  return {
    card: "use-doc",
    series,
    look: { label: useDocWords.offer.look, press: { run: "lookAtDoc", with: { docId } } },
  };
}

/** One's own series with one guest that have no doc yet, in order of their next meeting; one call. */
function seriesFor(context: Context): ReadonlyArray<{ readonly label: string; readonly id: string }> {
  const { nowMs, zone, locale } = context;
  const { items = [] } = readDays(nowMs, nowMs + AHEAD_DAYS * DAY_MS);
  const found = new Map<string, string>();
  for (const event of items) {
    const id = event.recurringEventId;
    const other = guestOf(event);
    if (id === undefined || other === undefined || found.has(id)) continue;
    if (event.start?.dateTime === undefined || tagsOf(event).docId !== undefined) continue;
    const { startMs, endMs } = timesOf(event);
    const when = saidWeekly(startMs, endMs, zone, locale);
    found.set(id, `${other.name === "" ? other.address : other.name} · ${when}`);
  }
  return [...found].map(([id, label]) => ({ id, label }));
}

function guestOf(event: Event): PersonName | undefined {
  const [other, ...more] = othersOf(event);
  const meeting = event.status !== "cancelled" && (event.eventType ?? "default") === "default";
  return isMine(event) && meeting && more.length === 0 ? other : undefined;
}

/** "See what is read": the doc as the engine understands it. Nothing is noted anywhere yet. */
export function lookAtDoc(context: Context): Answer {
  const docId = param(context, "docId");
  const adoption = adoptionOf(docId, context);
  const agenda = readAgenda(readMasked(docId, AGENDA_MASK), pairOf(adoption.record), {
    today: dayOf(context.nowMs, adoption.record.zone),
    locale: context.locale,
    zone: adoption.record.zone,
  });
  return { show: understood(agenda, adoption, context), how: "push" };
}

function understood(agenda: Agenda, { record }: Adoption, context: Context): View {
  const say = useDocWords.understood;
  const today = dayOf(context.nowMs, record.zone);
  const { nextSteps, notReached, probablyTalkedAbout, keepsComingBack } = openItems(agenda, {
    before: addDays(today, 1),
  });
  const last = agenda.sections.reduce<IsoDate>(
    (latest, { date }) => (date > latest && date <= today ? date : latest),
    "",
  );
  const { docId, seriesId } = record;
  return {
    card: "understood",
    name: firstName(record.other),
    newestFirst: agenda.order === "newest-first",
    sections: agenda.sections.length,
    ...(last === "" ? {} : { last: saidDay(last) }),
    open: [nextSteps, notReached, probablyTalkedAbout, keepsComingBack].flat().length,
    unread: agenda.unread.slice(0, SHOWN_UNREAD).map(({ text }) => short(text)),
    unreadCount: agenda.unread.length,
    use: {
      label: say.use,
      press: { run: "useDoc", with: { docId, series: seriesId, role: record.mine } },
    },
    back: { label: say.back, press: { run: "goBack" } },
  };
}

/**
 * "Use this doc": the doc and the event get each other's tags, under the version of the event that was read; no word
 * of the doc changes and nobody is told. Pressed again, it shows the panel.
 */
export function useDoc(context: Context): Answer {
  return alone(() => {
    const docId = param(context, "docId");
    const { record, file, opened } = adoptionOf(docId, context);
    const { me, other, mine, seriesId } = record;
    const purpose: DocPurpose = { me, other, mine, seriesId };
    const known = findPairDoc(purpose).doc;
    if (known !== undefined && known.id !== docId)
      return { show: message(useDocWords.taken(firstName(other))) };
    keepRecord(record);
    noteOnPairDoc(file, docId, purpose, record.otherPermissionId);
    const { docId: noted, seriesId: notedSeries } = tagsOf(opened.event);
    if (noted !== docId || notedSeries !== seriesId)
      changeEvent(
        record.calendarId,
        seriesId,
        { extendedProperties: eventTags(docId, seriesId, true) },
        "none",
      );
    keepRecord({ ...record, complete: true });
    uncache("home");
    return { show: panelOf(docId, context), how: "root", toast: useDocWords.used(firstName(other)) };
  });
}

interface Adoption {
  readonly record: PairRecord;
  readonly file: File;
  readonly opened: SeriesNow;
}

/** What was chosen, checked against the doc and the event as they are now: two calls. */
function adoptionOf(docId: string, context: Context): Adoption {
  const seriesId = context.params.series ?? input(context, "series") ?? "";
  const file = readFile(docId);
  checkOwnDoc(file);
  const opened = readSeries("primary", seriesId, seriesId, context);
  const other = guestOf(opened.event);
  if (other === undefined) throw new AddOnError("EVENT_CHANGED");
  const tags = fileTagsOf(file);
  const address = fitting(FILE_KEYS.address, other.address.toLowerCase());
  if (tags !== undefined && tags.address !== address) throw new AddOnError("DOC_NOT_THIS_PAIR");
  const named = tagsOf(opened.event);
  if (named.docId !== undefined && named.docId !== docId && named.seriesId === seriesId)
    throw new AddOnError("DOC_NOT_THIS_PAIR");
  const { startMs, endMs } = timesOf(opened.event);
  const right = rightOf(file, other, undefined);
  const record: PairRecord = {
    v: 1,
    docId,
    calendarId: "primary",
    seriesId,
    mine: (context.params.role ?? input(context, "role")) === "direct" ? "direct" : "manager",
    owner: true,
    me: myself(meOf(opened.event)),
    other: { name: other.name || (right?.displayName ?? ""), address: other.address },
    zone: opened.zone,
    minutes: Math.round((endMs - startMs) / 60_000),
    complete: false,
    ...(right?.id === undefined ? {} : { otherPermissionId: right.id }),
  };
  return { record, file, opened };
}

function message({ title, text }: { readonly title: string; readonly text: string }): View {
  return { card: "message", title, paragraphs: [text] };
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= SHOWN_LETTERS ? line : `${line.slice(0, SHOWN_LETTERS - 1)}…`;
}
