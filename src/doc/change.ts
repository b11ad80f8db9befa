import type { IsoDate } from "../agenda/model";
import type { Intent } from "../agenda/plan/intent";
import { sectionWrittenFor } from "../agenda/plan/moved/former-days";
import { readOccurrences } from "../google/calendar";
import { readFile } from "../google/drive";
import { AddOnError } from "../google/error";
import { ifInReach } from "../google/reach";
import { dropPanel, keepPanel, keptPanel, type PanelState } from "../memory/kept-panel";
import { keepLastChange } from "../memory/last-change";
import { type PairRecord, recordOf } from "../memory/pair-record";
import { verifiedPair } from "../pair/verify";
import type { Context } from "../request/context";
import { dayOf } from "../schedule/moment";
import { occurrencesOf } from "../schedule/occurrence";
import { DAY_MS } from "../schedule/zone";
import { words } from "../text/words";
import { type Reading, readDoc } from "./read";
import { type Outcome, sectionOrder, write } from "./write";

/** How long the panel's own look at whose doc it is and where holds for a press on that panel. */
const FRESH_MS = 120_000;

/** Within it lies the next meeting of any series that the two hold often enough to collect for it. */
const SOON_MS = 100 * DAY_MS;

/**
 * The pair of a doc that is about to be written to, checked: at once when `strict`, else no longer ago than the panel
 * the press was on may be old.
 */
export function checkedRecord(docId: string, context: Context, strict: boolean): PairRecord {
  const record = recordOf(docId);
  const kept = keptPanel(docId);
  const ageMs = kept === undefined ? Number.NaN : context.nowMs - kept.checkedMs;
  // What says it was seen in the future was not written by a clock like this one.
  if (!strict && record !== undefined && ageMs >= 0 && ageMs < FRESH_MS) return record;
  const checked = verifiedPair(readFile(docId), docId, undefined, context);
  if (kept !== undefined) keepPanel({ ...kept, checkedMs: context.nowMs });
  return checked;
}

/** The pair as it is remembered: for what nobody but this person sees, or what is checked where it is written. */
export function knownRecord(docId: string, context: Context): PairRecord {
  return recordOf(docId) ?? checkedRecord(docId, context, true);
}

/** What the panel that a press is on saw of the doc's comments, if that is no longer ago. */
export function seenBefore(state: PanelState | undefined, { nowMs }: Context): readonly string[] | undefined {
  const ageMs = nowMs - (state?.readMs ?? Number.NaN);
  return ageMs >= 0 && ageMs < FRESH_MS ? state?.content.commented : undefined;
}

type Written = Exclude<Outcome, { did: "refused" }>;

/** Writes one change a person asked for and keeps its receipt. What cannot be done any more is an AddOnError. */
export function change(record: PairRecord, intent: Intent, context: Context, read?: Reading): Written {
  const outcome = write(record, intent, context, read);
  if (outcome.did === "refused") throw new AddOnError("DOC_CHANGED_SINCE");
  const { receipt } = outcome.plan;
  // A section that was made or tidied on the way is no change of the person's.
  const holds = receipt.what !== "carry-over" || receipt.pieces.length > 0;
  if (outcome.did === "written" && intent.what !== "undo" && holds) keepLastChange(record.docId, receipt);
  return outcome;
}

/**
 * The same of what adds to a meeting's section, made where it is missing; and the day of that section: the meeting may
 * have been moved since the card named a day, or be over.
 */
export function addTo(
  record: PairRecord,
  intent: Extract<Intent, { readonly what: "topics" | "carry-over" }>,
  context: Context,
): Written & { readonly day: IsoDate } {
  const read = readDoc(record, context);
  const isTopic = intent.what === "topics";
  const asked = isTopic ? intent.date : intent.to;
  const day = dayNow(record, asked, isTopic && intent.owner === "actions", read, context);
  // What the panel knows of the meetings is not so any more.
  if (day !== asked) dropPanel(record.docId);
  const order = sectionOrder(record);
  if (isTopic) return { ...change(record, { ...intent, ...order, date: day }, context, read), day };
  const { calendar, ...carried } = intent;
  const known = day === asked && calendar ? { calendar } : {};
  return { ...change(record, { ...carried, ...order, ...known, to: day }, context, read), day };
}

/** Adds topics, for the panel to say so with the day. */
export function addTopics(
  record: PairRecord,
  topics: Omit<Extract<Intent, { readonly what: "topics" }>, "what">,
  said: (day: string) => string,
  context: Context,
) {
  const { did, day } = addTo(record, { what: "topics", ...topics }, context);
  const toast = said(words().dates.shortDay(day));
  return { panel: record.docId, changed: true, toast, undoable: did === "written" } as const;
}

/**
 * The day under which the doc has, or gets, the meeting for which a card named `asked`: it may have been moved since; where
 * it is over, the next one's. A step that was agreed on stays with its meeting. What neither the section nor the panel of
 * a moment ago tells, the calendar is asked for: one call.
 */
function dayNow(
  { docId, calendarId, seriesId, zone }: PairRecord,
  asked: IsoDate,
  isStep: boolean,
  { agenda, document }: Reading,
  { nowMs }: Context,
): IsoDate {
  const today = dayOf(nowMs, zone);
  const { meetings = [], next, readMs = 0, content } = keptPanel(docId) ?? {};
  const known = meetings.filter(({ date, planned }) => date === asked || planned === asked);
  const isAhead =
    known.length > 0 ? known.some(({ endMs }) => endMs > nowMs) : asked > today || content?.section === asked;
  const section = sectionWrittenFor(agenda, document, asked)?.date;
  if (section === undefined && isAhead && next?.date === asked && nowMs - readMs < FRESH_MS) return asked;
  if (section !== undefined && (isStep || (section === asked && isAhead))) return section;
  const read = () => readOccurrences(calendarId, seriesId, nowMs, nowMs + SOON_MS).items;
  const coming = occurrencesOf((seriesId && ifInReach(read, ["EVENT_REFUSED"])) || [], zone);
  if (coming.some(({ date }) => date === asked)) return asked;
  const waits = coming.some(({ date, plannedDate }) => date === section || plannedDate === asked);
  if (section !== undefined && (waits || section > today)) return section;
  const day = coming[0]?.date ?? section ?? asked;
  // No section is made for a day that is over.
  if (day < today && day !== section) throw new AddOnError("DOC_CHANGED_SINCE");
  return day;
}
