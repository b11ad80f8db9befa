import type { Line } from "../../text/lines";
import { typedSigns } from "../items";
import { stateBefore } from "../state/worded";
import type { Label, LabelReader } from "./labels";

/** A label in front of a line's own words. */
export interface LineLabel {
  readonly label: Label;
  /** Where the words begin, in the trimmed text. */
  readonly end: number;
  /** A tick or a word for done was typed before the label. */
  readonly done: boolean;
}

const COLON = /^([^:：]{1,40})[:：](?=.*\S)/su;
/** Signs that take a name before them, not any label. */
const NAMED = [
  /^([^-–—]{1,40}?)\s+[-–—]\s+(?=\S)/u,
  /^([^→|>()[\]（）]{1,40}?)\s*(?:[-–—=]*>|[→|])\s*(?=\S)/u,
  /^[[(（【]([^()[\]（）【】]{1,40})[\])）】]\s*[:：–-]?\s*(?=\S)/u,
];
/** "@dana write", "@Dana Reyes write". */
const MENTIONS = [/^@(\S+ \S+?)[,:]?\s+(?=\S)/u, /^@(\S+?)[,:]?\s+(?=\S)/u];

/**
 * The label that stands in a line of these words, behind a typed bullet, tick or state: "Dana: Lisbon", "✓ Dana: Lisbon",
 * "DONE: Dana: Lisbon", "[Dana] Lisbon", "@dana Lisbon".
 */
export function labelFound(
  line: Line,
  text: string,
  labels: LabelReader,
  isName: (text: string) => boolean,
): LineLabel | undefined {
  const signs = line.list === undefined || /^[^\p{L}\p{N}]/u.test(text) ? typedSigns(text) : undefined;
  const { length = 0, done = false } = signs ?? {};
  const rest = text.slice(length);
  const chip = length === 0 ? chipBefore(line, labels) : undefined;
  if (chip !== undefined) return { label: chip[0], end: chip[1], done };
  const state = stateBefore(rest);
  const [named, after = 0] = (state && labelBefore(rest.slice(state.length), labels, isName)) ?? [];
  if (state !== undefined && named !== undefined && /^(?:direct|manager)$/.test(named.owner))
    return { label: named, end: length + state.length + after, done: done || state.done };
  const [label, end = 0] = labelBefore(rest, labels, isName) ?? [];
  return label && { label, end: length + end, done };
}

/** The label before a colon, or the name before a dash, an arrow, in brackets or in a mention; and where its sign ends. */
function labelBefore(
  words: string,
  labels: LabelReader,
  isName: (text: string) => boolean,
): readonly [Label, number] | undefined {
  const colon = COLON.exec(words);
  const before = colon?.[1] === undefined ? undefined : labels(colon[1]);
  if (colon !== null && before !== undefined) return [before, colon[0].length];
  for (const form of words.startsWith("@") ? MENTIONS : NAMED) {
    const [whole, name = ""] = form.exec(words) ?? [];
    const label = whole !== undefined && isName(name) ? labels(name) : undefined;
    if (label !== undefined && whole !== undefined) return [label, whole.length];
  }
  return undefined;
}

/** The name of the person whose chip the line begins with, as a label, and where the chip ends in the trimmed text. */
function chipBefore(line: Line, labels: LabelReader): readonly [Label, number] | undefined {
  if (line.unadorned) return undefined;
  const [first] = line.pieces.filter(({ text }) => text.trim() !== "");
  if (first?.kind !== "person" || !line.text.trimStart().startsWith(first.text)) return undefined;
  const label = labels(first.text);
  const [sign = ""] = /^\s*[:：,–-]?\s*/u.exec(line.text.trimStart().slice(first.text.length)) ?? [];
  const end = first.text.length + sign.length;
  return label?.named === true && end < line.text.trim().length ? [label, end] : undefined;
}

/** A line without its first characters, which were a label. */
export function cutBefore(line: Line, from: number): Pick<Line, "text" | "pieces"> {
  let at = 0;
  const pieces = line.pieces.flatMap((piece) => {
    if (piece.deletion && line.deleted !== "") return [];
    const start = at;
    at += piece.text.length;
    if (at <= from) return [];
    return start >= from
      ? [piece]
      : [{ ...piece, text: piece.text.slice(from - start), start: piece.start + from - start }];
  });
  return { text: line.text.slice(from), pieces };
}
