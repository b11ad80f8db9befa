import { NOTE_GAP, NOTE_GREY, NOTE_POINTS } from "../notes";
import type { NewLine } from "../requests/lines";

/** An item as a look back tells of it: "Send the level guide  done by 13 Nov, carried twice · 30 Oct". */
export interface Entry {
  readonly item: string;
  /** What became of it; "" where there is nothing to say. */
  readonly became: string;
  /** The day of its meeting, and the address that leads there. */
  readonly day: string;
  readonly url: string;
  /** Nobody could see what became of it: what a line says of that already stays. */
  readonly unsure: boolean;
}

export interface EntryLine extends NewLine {
  readonly unsure?: boolean;
}

const BEFORE_DAY = " · ";

const grey = {
  fontSize: { magnitude: NOTE_POINTS, unit: "PT" },
  foregroundColor: { color: { rgbColor: NOTE_GREY } },
} as const;

export function entryLine({ item, became, day, url, unsure }: Entry): EntryLine {
  const outcome = became === "" ? "" : became + BEFORE_DAY;
  return {
    named: "NORMAL_TEXT",
    box: 0,
    bullet: true,
    unsure,
    pieces: [
      { text: item },
      { text: NOTE_GAP + outcome, style: grey },
      { text: day, style: { ...grey, link: { url }, underline: true } },
    ],
  };
}

/** Letters of a text, from the first to the one before the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a text that begins as this line's item and names its day says what became of it: from behind the gap to the day.
 * Undefined for a text about another item or day, and for a line that is no entry.
 */
export function outcomeIn(text: string, { box, pieces }: NewLine): Stretch | undefined {
  const [item = "", , day = ""] = pieces.map(wordsOf);
  const lead = item + NOTE_GAP;
  if (box === undefined || !text.startsWith(lead)) return undefined;
  const from = lead.length;
  if (text.startsWith(day, from)) return { from, to: from };
  const dot = text.indexOf(BEFORE_DAY + day, from);
  return dot < 0 ? undefined : { from, to: dot + BEFORE_DAY.length };
}

export function wordsOfLine({ pieces }: NewLine): string {
  return pieces.map(wordsOf).join("");
}

function wordsOf(piece: NewLine["pieces"][number]): string {
  return "text" in piece ? piece.text : "";
}
