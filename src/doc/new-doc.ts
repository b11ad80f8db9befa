import { partsOf } from "../agenda/day";
import type { IsoDate } from "../agenda/model";
import { callNames } from "../agenda/names";
import { newDocLines, openOf } from "../agenda/plan/carry/new-doc";
import { isBlank, planLines } from "../agenda/plan/document";
import { markOfWritten } from "../agenda/requests/as-written";
import { readWholeDocument, writeDocument } from "../google/docs";
import { AddOnError, type ErrorCode } from "../google/error";
import type { PairRecord } from "../memory/pair-record";
import { docUrl } from "../memory/tags";
import type { Context } from "../request/context";
import { readDoc, type TickedReading, withTicks } from "./read";
import { styleOf, write } from "./write";

/** What was written into a new doc, and from what. */
export interface Begun {
  readonly reading: TickedReading;
  /** Of the items that went along. */
  readonly keys: readonly string[];
  /** Of the title and all lines, for telling later whether somebody left something since. */
  readonly mark: string;
}

/**
 * Reads the doc that is left, in the light of its ticks, and begins the new one with what is open there: three calls. A
 * doc that was not made in this very run is looked at first: what stands in it already is not written again.
 */
export function beginNewDoc(
  record: PairRecord,
  { id, made }: { readonly id: string; readonly made: boolean },
  date: IsoDate,
  context: Context,
): Begun {
  const reading = withTicks(readDoc(record, context), record, context);
  const { agenda, document } = reading;
  const options = { ...styleOf(record, context), date, earlier: docUrl(record.docId) };
  const lines = newDocLines(agenda, document, options);
  if (made || isBlank(readWholeDocument(id))) writeDocument(id, planLines(lines).requests);
  const mark = markOfWritten(newDocTitle(record, date, context), lines);
  return { reading, keys: openOf(agenda).map(({ root }) => root.key), mark };
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
  asFarAsTaken(() => write(record, { what: "leave", to, keys: begun.keys, newDoc }, context, begun.reading));
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
    if (!(error instanceof AddOnError && NOT_TAKEN.includes(error.code))) throw error;
  }
}

/** The doc's name: as every doc of the two, and the day from which on it is theirs. */
export function newDocTitle(record: PairRecord, date: IsoDate, context: Context): string {
  const { pair, words } = styleOf(record, context);
  const { direct, manager } = callNames(pair);
  return `${words.title(direct, manager)} · ${words.shortDate(partsOf(date), true)}`;
}
