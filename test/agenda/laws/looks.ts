import type { Document } from "../../../contract/docs";
import type { DocumentView } from "../../../emulator/docs/docs";
import { CARRIED_GREY } from "../../../src/agenda/notes";
import { type Ledger, placedLines } from "./ledger";

/** How what people wrote looks, by the ledger's marks: it must look the same after any flow but "Done". */
export interface Looks {
  /** Text style, by a character's mark. */
  readonly characters: ReadonlyMap<number, string>;
  /** Paragraph style, heading id, bullet, tick and the newline's look, by the mark of the line's first character. */
  readonly lines: ReadonlyMap<number, string>;
}

export function looksOf(document: Document, view: DocumentView, ledger: Ledger): Looks {
  const characters = new Map<number, string>();
  const lines = new Map<number, string>();
  const ticked = new Set(
    view.ticked.filter(({ segmentId }) => segmentId === "").map((line) => line.startIndex),
  );
  for (const { start, end, paragraph } of placedLines(document)) {
    let newline = "{}";
    for (const element of paragraph.elements ?? []) {
      const { startIndex = 0, endIndex = 0, textRun, person, dateElement, richLink } = element;
      const style = JSON.stringify((textRun ?? person ?? dateElement ?? richLink)?.textStyle ?? {});
      newline = style;
      for (let index = startIndex; index < Math.min(endIndex, end - 1); index += 1)
        characters.set(ledger.idAt(index), style);
    }
    if (end - start === 1) continue;
    const { paragraphStyle, bullet } = paragraph;
    lines.set(ledger.idAt(start), JSON.stringify([paragraphStyle, bullet, ticked.has(start), newline]));
  }
  return { characters, lines };
}

const COLOUR = `"foregroundColor":${JSON.stringify({ color: { rgbColor: CARRIED_GREY } })}`;
const GREY = new RegExp(`\\{${escaped(COLOUR)}\\}`, "g");
const GREY_AMONG = new RegExp(`,${escaped(COLOUR)}|${escaped(COLOUR)},`, "g");

function escaped(text: string): string {
  return text.replace(/[{}[\].]/g, "\\$&");
}

/** What changed its look of all that was there before and still is. */
export function changedLooks(
  before: Looks,
  after: Looks,
  except: ReadonlySet<number>,
  /** What goes along is set in our grey where it had no colour, and undo takes that off again. */
  greys = false,
): string[] {
  const bare = (look: string) =>
    greys ? look.replace(/\\"/g, `"`).replace(GREY, "{}").replace(GREY_AMONG, "") : look;
  const changes: string[] = [];
  for (const kind of ["characters", "lines"] as const)
    for (const [id, look] of before[kind]) {
      const now = after[kind].get(id);
      if (now !== undefined && bare(now) !== bare(look) && !except.has(id))
        changes.push(`${kind} ${id}: ${look} became ${now}`);
    }
  return changes;
}
