import type { Document } from "../../../../contract/docs";
import type { Span } from "../../../agenda/model";
import { firstName } from "../../../agenda/names";
import { headingUrl } from "../../../agenda/notes";
import type { MayGo, Told } from "../../../agenda/papers/block";
import { type EntryLine, entryLine } from "../../../agenda/papers/entry";
import type { LookedBack, LookedBackMonth } from "../../../agenda/papers/look-back";
import { type MonthBlock, planMonths } from "../../../agenda/papers/months";
import { AGENDA_MASK } from "../../../agenda/read";
import { hasNoComment } from "../../../agenda/requests/as-left";
import { asLine } from "../../../agenda/requests/words-in";
import { linesOf } from "../../../agenda/text/lines";
import { commentsIn } from "../../../agenda/ticks/comments";
import { readDocument, writeDocument } from "../../../google/docs";
import { hasComments } from "../../../google/drive";
import { AddOnError } from "../../../google/error";
import { exportHtml } from "../../../google/export";
import { ifInReach } from "../../../google/reach";
import { seenForLookBack } from "../../../memory/own/look-back";
import { forgetPaper } from "../../../memory/own/papers";
import type { PairRecord } from "../../../memory/pair-record";
import { docUrl } from "../../../memory/tags";
import { words } from "../../../text/words";
import { makePaper, paperNow, readersOf } from "./papers";

const KIND = "own-look-back";
const say = () => words().own.lookBack;

/**
 * Brings one's own look back to these months: who can open the paper, the paper and one write, three calls; two where it is made,
 * three with the folder. `there` says what of it stands elsewhere. Returns the paper's id, and whether anything was left to write.
 */
export function writeLookBack(
  record: PairRecord,
  found: readonly LookedBackMonth[],
  there: (told: Told) => boolean,
): { readonly id: string; readonly wrote: boolean } {
  const blocks = found.map((month) => blockOf(month));
  const paper = paperFor(record);
  const document = paper.made
    ? undefined
    : ifInReach(() => readDocument(paper.id, AGENDA_MASK), ["DOC_NO_ACCESS"]);
  if (document === undefined && !paper.made) {
    // Deleted for good since the card was shown.
    forgetPaper(record.docId, KIND);
    const made = makePaper(record.docId, KIND, say().docTitle(firstName(record.other)));
    return { id: made.id, wrote: writeMonths(made.id, blocks, there) };
  }
  return { id: paper.id, wrote: writeMonths(paper.id, blocks, there, document) };
}

/** A doc that was made a moment ago: one empty paragraph in its only tab. */
const EMPTY = {};

function writeMonths(
  id: string,
  blocks: readonly MonthBlock[],
  there: (told: Told) => boolean,
  document: Document = EMPTY,
): boolean {
  const { revisionId } = document;
  const isFree = freeOfComments(id, document);
  const requests = planMonths(
    document,
    blocks,
    (line, told) => (told === undefined || there(told)) && isFree(line),
  );
  if (requests.length === 0) return false;
  const control = revisionId === undefined ? undefined : { requiredRevisionId: revisionId };
  if (writeDocument(id, requests, control) === "conflict") throw new AddOnError("DOC_BUSY");
  return true;
}

/** Asked once, and only where a line would go: one call. Where Google does not show them, one may hang on any line. */
function freeOfComments(id: string, document: Document): MayGo {
  let comments: readonly Span[] | undefined;
  return (line) => {
    comments ??= commentsOn(id, document);
    return hasNoComment({ comments }, line);
  };
}

function commentsOn(id: string, document: Document): readonly Span[] {
  const tabs = linesOf(document);
  const seen = commentsIn(tabs, exportHtml(id).html);
  if (seen !== undefined) return seen.comments;
  return hasComments(id) ? tabs.map(({ tabId }) => ({ tabId, start: 0, end: Number.POSITIVE_INFINITY })) : [];
}

/** The paper as it is in this run, for somebody may have shared it since the card was drawn: one call where there is one. */
function paperFor({ docId, other }: PairRecord): { readonly id: string; readonly made: boolean } {
  const title = say().docTitle(firstName(other));
  const paper = paperNow(docId, KIND, seenForLookBack(docId)?.noPaper);
  // What somebody threw away, or showed to others, is let be, and another one begins.
  return paper === undefined || paper.file.trashed === true || readersOf(paper.file).length > 0
    ? makePaper(docId, KIND, title)
    : paper;
}

function blockOf({ month, topics, promises, wins }: LookedBackMonth): MonthBlock {
  const part = (title: string, entries: readonly LookedBack[], bare = false): EntryLine[] =>
    entries.length === 0
      ? []
      : [{ named: "HEADING_3", pieces: [{ text: title }] }, ...entries.map((entry) => lineOf(entry, bare))];
  return {
    month,
    lines: [
      { named: "HEADING_2", pieces: [{ text: words().dates.monthAndYear(`${month}-01`) }] },
      ...part(say().wins, wins, true),
      ...part(say().promises, promises),
      ...part(say().topics, topics),
    ],
  };
}

function lineOf(entry: LookedBack, bare: boolean): EntryLine {
  const { text, outcome, by, carried, date, docId, headingId } = entry;
  const day = words().dates.shortDay;
  const unsure = outcome === "unseen";
  const became = [
    ...(bare || unsure ? [] : [say()[outcome](by === undefined ? undefined : day(by))]),
    ...(carried > 0 ? [say().carried(carried)] : []),
  ];
  return entryLine({
    item: asLine(text),
    became: became.join(", "),
    day: day(date),
    unsure,
    url: headingId === undefined ? docUrl(docId) : headingUrl(docId, headingId),
  });
}
