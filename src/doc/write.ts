import type { IsoDate } from "../agenda/model";
import { isRefusal, type Plan, type PlanRefusal, type Receipt } from "../agenda/plan";
import { hasTrails } from "../agenda/plan/carry/tidy-trails";
import { planDocument } from "../agenda/plan/document";
import { type Intent, planFor } from "../agenda/plan/intent";
import type { MeetingDays } from "../agenda/plan/moved/section-of-meeting";
import { planRelink } from "../agenda/plan/relink";
import { hasLeftovers } from "../agenda/plan/tidy";
import { renewToken, withToken } from "../agenda/plan/token";
import type { DocStyle } from "../agenda/requests/headings";
import { docStyle } from "../agenda/style";
import { sawTick } from "../agenda/ticks/seen";
import { writeDocument } from "../google/docs";
import { AboutDoc, AddOnError } from "../google/error";
import { rememberTicksSeen, ticksSeen } from "../google/export";
import type { PairRecord } from "../memory/pair-record";
import { pairOf } from "../memory/pair-record";
import type { Context } from "../request/context";
import { type Reading, readDoc, withComments, withCommentsSince, withTicks } from "./read";

export type Outcome =
  | { readonly did: "written"; readonly plan: Plan; readonly reading: Reading }
  /** The doc says it already. */
  | { readonly did: "nothing"; readonly plan: Plan; readonly reading: Reading }
  | { readonly did: "refused"; readonly refusal: PlanRefusal; readonly reading: Reading };

/** Whose undo takes lines out on which a comment may hang by now. */
const TAKES_OUT: ReadonlyArray<Receipt["what"]> = [
  "carry-over",
  "section",
  "topics",
  "first-meeting",
  "confidence",
];

/**
 * What may take out lines of ours must know that nobody ticked or commented on them: one call more. A copy that has
 * stood for a week counts as not ticked only where Google ever showed this person a tick, or shows one here: that
 * exports show them was recorded, and is no promise.
 */
function inLightOfTicks(intent: Intent, reading: Reading, record: PairRecord, context: Context): Reading {
  if (intent.what === "return") return withTicks(reading, record, context);
  if (intent.what === "undo" && TAKES_OUT.includes(intent.receipt.what))
    return withCommentsSince(reading, intent.writtenMs ?? context.nowMs, record, context);
  if (intent.what !== "carry-over" && !tidies(intent, reading, record)) return reading;
  const ticked = withComments(reading, record, context);
  if (sawTick(ticked.agenda)) rememberTicksSeen();
  const { commented } = ticked.agenda;
  return ticksSeen() || commented === undefined
    ? ticked
    : { ...reading, agenda: { ...reading.agenda, commented } };
}

function tidies(intent: Intent, { agenda, document }: Reading, record: PairRecord): boolean {
  if (intent.what !== "section" || intent.trails !== true) return false;
  const { calendar } = intent;
  return (
    hasTrails(agenda) ||
    (calendar !== undefined && hasLeftovers(agenda, document, { calendar, pair: pairOf(record) }))
  );
}

/**
 * Writes what is wanted while people may be typing: twice under the revision that was read, reading and planning anew
 * in between; then, for a plan that only inserts, once merged by Google behind the token, which every write renews, so
 * that of two writers one fails. After that DOC_BUSY: nothing was written. A refusal while nobody typed is DOC_REFUSED,
 * after what Docs may refuse was left out.
 */
export function write(
  record: PairRecord,
  intent: Intent,
  context: Context,
  read?: Reading,
  renews = intent.what !== "relink",
): Outcome {
  const look = (reading: Reading): Reading => inLightOfTicks(intent, reading, record, context);
  let reading = look(read ?? readDoc(record, context));
  for (let attempt = 1; attempt <= 2; attempt++) {
    const plan = planned(record, intent, context, reading);
    if (isRefusal(plan)) return { did: "refused", refusal: plan, reading };
    if (plan.requests.length === 0) return { did: "nothing", plan, reading };
    const revision = reading.agenda.revisionId;
    // Without a revision this person may not edit; Google's refusal says so.
    const control = revision === undefined ? undefined : { requiredRevisionId: revision };
    // Whoever is in their third attempt meanwhile must not get through with what this write has done already.
    const renewed = renews ? renewToken(reading.document, reading.agenda.tabId) : [];
    if (writeDocument(record.docId, [...renewed, ...plan.requests], control) === "written")
      return { did: "written", plan, reading };
    const again = readDoc(record, context);
    if (again.agenda.revisionId === revision) {
      const linked = withoutFileChips(intent, plan);
      if (linked !== undefined) return write(record, linked, context, again, renews);
      // How named ranges fare under people's edits is no promise of Google's: a write never hangs on one.
      if (renewed.length > 0) return write(record, intent, context, again, false);
      if (again.agenda.nearlyFull === true) throw new AboutDoc("DOC_FULL", record.docId);
      throw new AddOnError("DOC_REFUSED");
    }
    reading = look(again);
  }
  return merged(record, intent, context, reading);
}

/** Docs may refuse a chip for a file the add-on was never opened with (undocumented): its words are linked instead. */
function withoutFileChips(intent: Intent, plan: Plan): Intent | undefined {
  const chips = plan.requests.some(({ insertRichLink }) => insertRichLink !== undefined);
  return chips && intent.what === "carry-over" ? { ...intent, fileChips: false } : undefined;
}

function merged(record: PairRecord, intent: Intent, context: Context, reading: Reading): Outcome {
  const plan = planned(record, intent, context, reading, true);
  if (isRefusal(plan)) return { did: "refused", refusal: plan, reading };
  if (plan.requests.length === 0) return { did: "nothing", plan, reading };
  const revision = reading.agenda.revisionId;
  const guarded = withToken(plan, reading.document, reading.agenda.tabId);
  if (guarded === undefined || revision === undefined) throw new AddOnError("DOC_BUSY");
  if (writeDocument(record.docId, guarded.requests, { targetRevisionId: revision }) !== "written")
    throw new AddOnError("DOC_BUSY");
  return { did: "written", plan, reading };
}

/** These lead the intro's link by themselves, or have no business with it. */
const LINKING: ReadonlyArray<Intent["what"]> = ["section", "relink", "undo"];

/** The plan, with the intro's link led to the newest section on the way: a heading's id is known only once it is there. */
function planned(
  record: PairRecord,
  intent: Intent,
  context: Context,
  reading: Reading,
  insertsOnly = false,
): Plan | PlanRefusal {
  const plan = planFor(intent, reading.agenda, reading.document, styleOf(record, context), insertsOnly);
  if (isRefusal(plan) || plan.requests.length === 0 || LINKING.includes(intent.what)) return plan;
  return { ...plan, requests: [...planRelink(reading.agenda).requests, ...plan.requests] };
}

/** The section of a date, made if it is not there, or dated anew where one follows the calendar. */
export function ensureSection(
  record: PairRecord,
  date: IsoDate,
  context: Context,
  known: {
    readonly calendar?: MeetingDays;
    readonly read?: Reading;
    readonly head?: true;
    readonly trails?: true;
    readonly commented?: readonly string[] | undefined;
  } = {},
): Outcome {
  const { calendar, read, head, trails, commented } = known;
  return write(
    record,
    {
      what: "section",
      date,
      ...sectionOrder(record),
      ...(calendar === undefined ? {} : { calendar }),
      ...(head === undefined ? {} : { head }),
      ...(trails === undefined ? {} : { trails }),
      commented,
    },
    context,
    read,
  );
}

/** The doc's head and the section of the first meeting. Looks first, unless the doc was made a moment ago. */
export function writeFirstSection(made: boolean, record: PairRecord, date: IsoDate, context: Context): void {
  if (made) writeDocument(record.docId, planDocument({ ...styleOf(record, context), date }).requests);
  else ensureSection(record, date, context, { head: true });
}

/** Where new sections go, as the two have set it for their doc. */
export function sectionOrder({ settings }: PairRecord): { readonly newestFirst?: true } {
  return settings?.order === "newest-first" ? { newestFirst: true } : {};
}

export function styleOf(record: PairRecord, context: Context): DocStyle {
  return docStyle(pairOf(record), record.settings, record.minutes, context.locale);
}
