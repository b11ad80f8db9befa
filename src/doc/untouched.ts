import type { Document } from "../../contract/docs";
import type { IsoDate } from "../agenda/model";
import { markOfNothing, marksAsBegun, marksAsMade } from "../agenda/plan/document";
import { formerDays, sectionWrittenFor } from "../agenda/plan/moved/former-days";
import { hasOurHeading, isWordless } from "../agenda/plan/untouched-section";
import type { DoneSince } from "../agenda/requests/as-written";
import { exportedLists } from "../agenda/ticks/html";
import { allWords, dateHeading, wordsFor } from "../agenda/wording";
import { readWholeDocument } from "../google/docs";
import { exportHtml } from "../google/export";
import type { Before } from "../memory/before-set-up";
import type { GoingOn } from "../memory/going-on";
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
 * The same of the doc in which two go on, by the mark of its title and of all its lines; sections that were added since are
 * the add-on's doing too. Nothing that is done went along, so a tick is somebody's: a call more, where ticks can be seen.
 */
export function isNewDocUntouched({ record, newId = "", mark = "", to }: GoingOn, context: Context): boolean {
  // The words come after the ticks: what is typed between two looks is then seen by the later one.
  if (hasTicks(newId)) return false;
  const document = readWholeDocument(newId);
  return isAsMarked(newId, [mark], document, doneSince(document, record, to, context));
}

/** The section that was begun for `day` followed its meeting, others came for later ones. */
function doneSince(document: Document, record: PairRecord, day: IsoDate, context: Context): DoneSince {
  const agenda = agendaOf(document, record, context);
  const begun = sectionWrittenFor(agenda, document, day);
  const words = allWords.find((one) => begun?.heading === dateHeading(begun?.date ?? day, one));
  const added = agenda.sections.filter(
    (one) => one !== begun && hasOurHeading(one, document) && isWordless(one, document, pairOf(record)),
  );
  return {
    added: added.map(({ span }) => span),
    heading: begun && words && { at: begun.headingSpan.start, text: dateHeading(day, words) },
  };
}

function hasTicks(docId: string): boolean {
  const lists = exportedLists(exportHtml(docId).html ?? "");
  return [...lists.values()].some((items) => items.some(({ ticked }) => ticked));
}
