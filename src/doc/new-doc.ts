import { partsOf } from "../agenda/day";
import type { IsoDate } from "../agenda/model";
import { callNames } from "../agenda/names";
import { newDocLines, saidOpen } from "../agenda/plan/carry/new-doc";
import { isBlank, planLines } from "../agenda/plan/document";
import { markOfWritten } from "../agenda/requests/as-written";
import type { NewLine } from "../agenda/requests/lines";
import { writeDocument } from "../google/docs";
import { type ErrorCode, isCode } from "../google/error";
import type { PairRecord } from "../memory/pair-record";
import { docUrl } from "../memory/tags";
import type { Context } from "../request/context";
import { readDoc, type TickedReading, withTicks } from "./read";
import { styleOf, write } from "./write";

/** What a new doc begins with, and from what. */
export interface Begun {
  readonly reading: TickedReading;
  readonly lines: readonly NewLine[];
  /** Of the title and these lines, for telling later whether somebody left something since; and of the title alone. */
  readonly mark: string;
  readonly bare: string;
  /** Whether they are still to be written. */
  readonly blank: boolean;
  /** What stands there of what is open, as `saidOpen` gives it. */
  readonly went: readonly string[];
}

/**
 * Reads the doc that is left, in the light of its ticks, for what the new one begins with: two calls. A doc that was not
 * made in this very run is looked at too: of what stands in it already nothing is written again, and what does not stand
 * there did not go along.
 */
export function readForNewDoc(
  record: PairRecord,
  { id, made }: { readonly id: string; readonly made: boolean },
  date: IsoDate,
  context: Context,
): Begun {
  const reading = withTicks(readDoc(record, context), record, context);
  const { agenda, document } = reading;
  const options = { ...styleOf(record, context), date, earlier: docUrl(record.docId) };
  const lines = newDocLines(agenda, document, options);
  const title = newDocTitle(record, date, context);
  const mark = markOfWritten(title, lines);
  const there = made ? undefined : readDoc({ ...record, docId: id }, context);
  const blank = there === undefined || isBlank(there.document);
  return {
    reading,
    lines,
    mark,
    bare: markOfWritten(title, []),
    blank,
    went: saidOpen(blank ? agenda : there.agenda),
  };
}

export function beginNewDoc(docId: string, { blank, lines }: Begun): void {
  if (blank) writeDocument(docId, planLines(lines).requests);
}

/** Says in the doc that is left where the two go on. What Docs does not take there stays unsaid: the new doc says it. */
export function leaveDoc(
  record: PairRecord,
  begun: Begun,
  to: IsoDate,
  newId: string,
  context: Context,
): void {
  const newDoc = { id: newId, url: docUrl(newId) };
  asFarAsTaken(() => write(record, { what: "leave", to, went: begun.went, newDoc }, context, begun.reading));
}

/** Takes back what was said there. */
export function returnToDoc(record: PairRecord, newId: string, context: Context): void {
  asFarAsTaken(() => write(record, { what: "return", newDoc: { id: newId, url: docUrl(newId) } }, context));
}

const NOT_TAKEN: readonly ErrorCode[] = ["DOC_REFUSED", "DOC_FULL", "DOC_BUSY"];

function asFarAsTaken(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!isCode(error, ...NOT_TAKEN)) throw error;
  }
}

/** The doc's name: as every doc of the two, and the day from which on it is theirs. */
export function newDocTitle(record: PairRecord, date: IsoDate, context: Context): string {
  const { pair, words } = styleOf(record, context);
  const { direct, manager } = callNames(pair);
  return `${words.title(direct, manager)} · ${words.shortDate(partsOf(date), true)}`;
}
