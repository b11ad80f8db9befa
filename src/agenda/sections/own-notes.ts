import type { FoundDate } from "../dates/found-date";
import { findDate } from "../dates/scan";
import { dayNumber, daysOf, isDay, isoOf } from "../day";
import type { DayNote, IsoDate, OwnWords, SaidConfidence } from "../model";
import { linkedDoc, linkedHeading, NOTE_END, NOTE_GAP, noteWords, saidConfidence } from "../notes";
import type { Line } from "../text/lines";
import type { Piece } from "../text/pieces";

/** A line with our own notes taken off. */
export interface PersonsWords {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Every note of ours in the line, in its order; those that count last are `since` and `carriedTo`. */
  readonly ownNotes?: readonly OwnWords[];
  readonly since?: DayNote;
  readonly carriedTo?: DayNote;
  readonly confidence?: SaidConfidence;
}

/** What is known around a note for telling its year, or its date when the words were edited away. */
export interface NoteContext {
  readonly documentId: string;
  readonly sectionDate: IsoDate;
  readonly dateOfHeading: ReadonlyMap<string, IsoDate>;
  /** The dates of notes whose words were looked at: an arrow and the note on its copy name the same days again and again. */
  readonly datesOfNotes: Map<string, FoundDate | undefined>;
}

/** Parts a line into what the person wrote and the notes the add-on put behind it. */
export function personsWords(line: Line, context: NoteContext): PersonsWords {
  if (line.unadorned || !line.pieces.some((piece) => piece.link !== undefined)) return line;
  const kept: Piece[] = [];
  /** Positions in `kept` before which a note was taken out. */
  const seams = new Set<number>();
  const ownNotes: OwnWords[] = [];
  let since: DayNote | undefined;
  let carriedTo: DayNote | undefined;
  let confidence: SaidConfidence | undefined;
  for (let at = 0; at < line.pieces.length; at++) {
    const piece = line.pieces[at];
    if (piece === undefined) continue;
    const headingId = linkedHeading(piece.link);
    if (headingId === undefined || piece.kind !== "text") {
      kept.push(piece);
      continue;
    }
    let last = at;
    while (linkedHeading(line.pieces[last + 1]?.link) === headingId) last++;
    const closing = closingAt(line.pieces, last + 1);
    const run = line.pieces.slice(at, last + 1);
    const words = run.map(({ text }) => text).join("");
    const mark = noteWords(words);
    const dated = mark && noteDay(mark.date, mark.kind, headingId, context);
    const end = run[run.length - 1]?.end ?? piece.end;
    const said = saidConfidence(words);
    if (said === undefined && dated === undefined) kept.push(...run);
    else {
      const { tabId } = line;
      const start = takeGap(kept, piece.start, said === undefined ? NOTE_GAP : LINE_GAP_SHOWN);
      seams.add(kept.length);
      const span = { tabId, start, end: closing?.end ?? end };
      let theirs = "";
      if (said !== undefined) confidence = { ...said, span, headingId };
      else if (dated !== undefined) {
        const { documentId } = context;
        const note = {
          date: dated.date,
          span,
          words: { tabId, start: piece.start, end },
          headingId,
          ...((linkedDoc(piece.link) ?? documentId) === documentId ? {} : { elsewhere: true as const }),
        };
        if (mark?.kind === "since") since = note;
        else carriedTo = note;
        theirs = /^[\p{L}\p{N}(]/u.test(dated.added) ? ` ${dated.added}` : dated.added;
      }
      ownNotes.push({ span, personsWords: theirs });
      if (theirs !== "") kept.push({ ...piece, text: theirs });
      if (closing !== undefined) {
        last += 1;
        if (closing.rest !== undefined) kept.push(closing.rest);
      }
    }
    at = last;
  }
  let text = "";
  for (const [at, piece] of kept.entries()) {
    if (piece.deletion && line.deleted !== "") continue;
    // Only where a note was: "Budget ?" is good French.
    if (seams.has(at) && /^[ ,.;:!?]/.test(piece.text)) text = text.replace(/ +$/, "");
    text += piece.text;
  }
  return {
    text,
    pieces: kept,
    ...(ownNotes.length === 0 ? {} : { ownNotes }),
    ...(since === undefined ? {} : { since }),
    ...(carriedTo === undefined ? {} : { carriedTo }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

/** As pieces show the gap before our line below an item: a line break reads as a blank. */
const LINE_GAP_SHOWN = `${NOTE_GAP} `;

/**
 * The end of a note, where nothing of a person's follows in the line: its own end, and what else its look is shared with.
 */
function closingAt(
  pieces: readonly Piece[],
  at: number,
): { readonly end: number; readonly rest?: Piece } | undefined {
  const piece = pieces[at];
  if (piece?.kind !== "text" || piece.link !== undefined || !piece.text.startsWith(NOTE_END))
    return undefined;
  const end = piece.start + NOTE_END.length;
  const text = piece.text.slice(NOTE_END.length);
  if (text !== "" && text !== NOTE_GAP && text !== LINE_GAP_SHOWN) return undefined;
  return text === "" ? { end } : { end, rest: { ...piece, text, start: end } };
}

/** Takes our gap off the end of what stands before a note; where the note begins, then. */
function takeGap(kept: Piece[], start: number, gap: string): number {
  const before = kept[kept.length - 1];
  if (before === undefined || before.end !== start || !before.text.endsWith(gap)) return start;
  kept.pop();
  const text = before.text.slice(0, -gap.length);
  if (text !== "") kept.push({ ...before, text, end: before.end - gap.length });
  return start - gap.length;
}

function dateIn(words: string, known: Map<string, FoundDate | undefined>): FoundDate | undefined {
  if (!known.has(words)) known.set(words, findDate(words));
  return known.get(words);
}

/**
 * The day a note names: the last such day before its section for "since", the first after it for an arrow. Words that
 * name none fall back on the heading that is linked. `added` is what a person wrote into the note.
 */
function noteDay(
  words: string,
  kind: "since" | "arrow",
  headingId: string,
  context: NoteContext,
): { date: IsoDate; added: string } | undefined {
  const found = dateIn(words, context.datesOfNotes);
  const reading = found?.readings[0];
  if (found === undefined || reading === undefined) {
    const date = context.dateOfHeading.get(headingId);
    return date === undefined ? undefined : { date, added: words.length > 20 ? words : "" };
  }
  const beside = `${words.slice(0, found.start)}${words.slice(found.end)}`.trim();
  const added = /[\p{L}\p{N}]/u.test(beside) ? beside : "";
  if (reading.year !== undefined)
    return { date: isoOf(dayNumber(reading.year, reading.month, reading.day)), added };
  // A copy that somebody moved into an earlier section: the heading it leads to knows the year.
  const linked = context.dateOfHeading.get(headingId);
  if (linked !== undefined && +linked.slice(5, 7) === reading.month && +linked.slice(8) === reading.day)
    return { date: linked, added };
  const near = daysOf(context.sectionDate);
  const year = +context.sectionDate.slice(0, 4);
  const years =
    kind === "since"
      ? [year, year - 1, year - 2, year - 3, year - 4]
      : [year, year + 1, year + 2, year + 3, year + 4];
  for (const candidate of years) {
    if (!isDay(candidate, reading.month, reading.day)) continue;
    const days = dayNumber(candidate, reading.month, reading.day);
    if (kind === "since" ? days <= near : days >= near) return { date: isoOf(days), added };
  }
  return undefined;
}
