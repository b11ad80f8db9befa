import { markOfNothing, marksAsBegun, marksAsMade } from "../agenda/plan/document";
import { formerDays } from "../agenda/plan/moved/former-days";
import { exportedLists } from "../agenda/ticks/html";
import { wordsFor } from "../agenda/wording";
import { readWholeDocument } from "../google/docs";
import { exportHtml } from "../google/export";
import type { Before } from "../memory/before-set-up";
import { type PairRecord, pairOf } from "../memory/pair-record";
import type { Context } from "../request/context";
import { agendaOf, isAsMarked, readDoc } from "./read";
import { styleOf } from "./write";

/**
 * Whether a doc still holds what its set-up wrote and nothing that a person left: words anywhere, also proposed ones,
 * another title, a link, a chip, a header, footer, footnote, picture, tab or comment. That its section follows the meeting
 * to another day is the add-on's doing. Two calls; a doc that somebody touched may cost one.
 */
export function isUntouched(record: PairRecord, { written }: Before, context: Context): boolean {
  // A set-up writes the usual names, whatever the two chose since.
  const { parts: _chosen, ...pair } = pairOf(record);
  const { language, minutes } = written;
  const document = readWholeDocument(record.docId);
  const [section] = agendaOf(document, record, context).sections;
  const followed =
    section !== undefined && formerDays(document, section).some((one) => one.date === written.date);
  const date = followed ? section.date : written.date;
  const options = { date, pair, words: wordsFor(language), ...(minutes === undefined ? {} : { minutes }) };
  return isAsMarked(record.docId, marksAsMade(options), document);
}

/** The same of a doc of whose set-up nothing is remembered: as it was begun, with one section at most. A call more. */
export function isAsBegun(record: PairRecord, context: Context): boolean {
  const [section, ...more] = readDoc(record, context).agenda.sections;
  const style = styleOf(record, context);
  const marks =
    section === undefined ? [markOfNothing(style)] : marksAsBegun({ ...style, date: section.date });
  return more.length === 0 && isAsMarked(record.docId, marks);
}

/**
 * The same of a doc that was begun with other lines, by the mark of its title and of all its lines. Nothing that is done
 * went along, so a tick is somebody's: a call more, where ticks can be seen.
 */
export function isUntouchedSince(docId: string, mark: string): boolean {
  // The words come after the ticks: what is typed between two looks is then seen by the later one.
  return !hasTicks(docId) && isAsMarked(docId, [mark]);
}

function hasTicks(docId: string): boolean {
  const lists = exportedLists(exportHtml(docId).html ?? "");
  return [...lists.values()].some((items) => items.some(({ ticked }) => ticked));
}
