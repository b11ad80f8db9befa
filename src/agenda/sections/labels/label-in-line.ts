import type { Line } from "../../text/lines";
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
  /^([^→|>]{1,40}?)\s*(?:[-–—=]*>|[→|])\s*(?=\S)/u,
  /^[[(（【]([^()[\]（）【】]{1,40})[\])）】]\s*[:：–-]?\s*(?=\S)/u,
];
/** "@dana write", "@Dana Reyes write". */
const MENTIONS = [/^@(\S+ \S+?)[,:]?\s+(?=\S)/u, /^@(\S+?)[,:]?\s+(?=\S)/u];

/** The label before a colon, or the name before a dash, an arrow, in brackets or in a mention; and where its sign ends. */
export function labelBefore(
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
export function chipBefore(line: Line, labels: LabelReader): readonly [Label, number] | undefined {
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

const BRACKETS =
  /[([（]\s*(?:(?:(?:added|raised|asked|suggested) )?(?:by|from|von|par|por|da|door|av|af|od|от|від) )?([^()[\]（）]{1,40}?)\s*[)\]）]\s*$/u;
/** "Roadmap → Dana by Fri", "Roadmap – Dana", "Roadmap @dana". */
const SIGNED =
  /(?:\s(?:[-–—]{1,2}|[-–—=]*>|\/)\s*|\s*→\s*|\s(?=@))(@?[^→>@–—]{1,40}?)(?:\s+(?:by|until|till|bis|avant|para|entro|voor|do|до|före|inden|innen)\s.{1,24})?\s*$/u;

/** The name in brackets at the end of a line: "(Dana)", "(added by Dana)". */
export function nameBehind(text: string, isName: (words: string) => boolean): string | undefined {
  const name = BRACKETS.exec(text)?.[1];
  return name !== undefined && isName(name) ? name : undefined;
}

/** The name at the end of a line, behind any sign: who is to do it. */
export function nameAtEnd(text: string, isName: (words: string) => boolean): string | undefined {
  const name = SIGNED.exec(text)?.[1];
  return nameBehind(text, isName) ?? (name !== undefined && isName(name) ? name : undefined);
}
