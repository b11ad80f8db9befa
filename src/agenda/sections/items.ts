import type { DayNote, DoneEvidence, ItemShape, OwnWords, SaidConfidence } from "../model";
import { CHIP_WORDS, HIDDEN_CHIP } from "../text/hidden-chip";
import type { Line } from "../text/lines";
import type { SeenBox } from "../ticks/ticks";
import { type NoteContext, personsWords } from "./own-notes";
import { allStruck, markedWords, signsOf } from "./state/done";

/** What one line says as an item, before it has a place among others. */
export interface ItemWords {
  readonly text: string;
  readonly shape: ItemShape;
  readonly done: boolean | null;
  readonly evidence: DoneEvidence | undefined;
  readonly commented: boolean;
  readonly since: DayNote | undefined;
  readonly carriedTo: DayNote | undefined;
  readonly confidence: SaidConfidence | undefined;
  readonly ownNotes: readonly OwnWords[] | undefined;
  /** Columns of white space typed before it, tabs counting four. */
  readonly indent: number;
}

const DASH = /^(?:(?:[-–—−*•·▪▫◦‣●○■□➤➢►>+]|[oO](?=\s))\s+|[・•]\s*)(?=\S)/;
const NUMBER = /^(\(?\d{1,2}[.)]|\(?[a-z]\)|[ivx]{1,4}\.)\s+(?=\S)/i;
/** How a line is read as an item. */
export interface ItemContext extends NoteContext {
  /** Whether these words are a name of one of the two: it may stand unstruck before a struck item. */
  readonly isName: (words: string) => boolean;
  /** Whether they say whose something is, or which part: that may stand unstruck, too. */
  readonly isLabel: (words: string) => boolean;
}

/** What is known of a line from around it. */
export interface ItemPlace {
  /** What an export shows of its box. */
  readonly seen?: SeenBox | undefined;
  /** The label in front of its words, which were cut off, held a mark for done. */
  readonly done?: boolean;
  /** Somebody has to do it, by its label or its part. */
  readonly assigned?: boolean;
}

/** Reads a line as an item. The shape is the list's, else that of a typed bullet, else "plain". */
export function itemWords(
  line: Line,
  context: ItemContext,
  { seen, done = false, assigned = false }: ItemPlace,
): ItemWords {
  const words = personsWords(line, context);
  let text = /[\u00a0\u2002]/.test(words.text) ? words.text.replace(/[\u00a0\u2002]+/g, " ") : words.text;
  if (text.includes(HIDDEN_CHIP)) text = text.split(HIDDEN_CHIP).join(CHIP_WORDS);
  const bare = text.trimStart();
  const indent = widthOf(text.slice(0, text.length - bare.length));
  text = bare.trimEnd();
  let shape: ItemShape = line.list?.shape ?? "plain";
  if (line.list === undefined) {
    const dash = DASH.exec(text);
    const number = dash === null ? NUMBER.exec(text) : null;
    if (dash !== null || number !== null) shape = dash !== null ? "dash" : "number";
    text = text.slice((dash ?? number)?.[0].length ?? 0);
  }
  const marked = markedWords(text, assigned);
  if (shape === "plain" && marked.boxed) shape = "dash";
  const struck = !line.unadorned && allStruck(words.pieces, context);
  const box = shape === "checkbox" ? (seen?.ticked ?? null) : false;
  const evidence = struck ? "struck" : marked.done || done ? "mark" : box === true ? "ticked" : undefined;
  return {
    text: marked.text,
    shape,
    done: evidence === undefined ? box : true,
    evidence,
    commented: seen?.commented === true,
    since: words.since,
    carriedTo: words.carriedTo,
    confidence: words.confidence,
    ownNotes: words.ownNotes,
    indent,
  };
}

/** Whether a line without a list begins with a bullet that was typed. */
export function isDashed(text: string): boolean {
  return DASH.test(text) || NUMBER.test(text);
}

/** How many characters of a line are a typed bullet and a typed tick or box, and whether it is ticked. */
export function typedSigns(text: string): { readonly length: number; readonly done: boolean } {
  const bare = text.trimStart();
  const dash = (DASH.exec(bare) ?? NUMBER.exec(bare))?.[0].length ?? 0;
  const signs = signsOf(bare.slice(dash));
  return { length: text.length - bare.length + dash + signs.length, done: signs.done };
}

/** Columns of white space before a line's words. */
export function indentOf(text: string): number {
  return widthOf(text.slice(0, text.length - text.trimStart().length));
}

function widthOf(blank: string): number {
  let width = 0;
  for (const character of blank) width += character === "\t" ? 4 : 1;
  return width;
}

/** Whether there is anything to see: a blank without width, a soft hyphen or a mark of direction is nothing. */
export function isVisible(text: string): boolean {
  return !/^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}
