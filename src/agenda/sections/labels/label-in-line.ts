import type { Line } from "../../text/lines";
import type { Label, LabelReader } from "./labels";

/** A label in front of a line's own words. */
export interface LineLabel {
  readonly label: Label;
  /** Where the words begin, in the trimmed text. */
  readonly end: number;
  /** A tick was typed before the label. */
  readonly done: boolean;
}

/** The label before a colon or dash, and where its sign ends. */
export function labelBefore(
  words: string,
  labels: LabelReader,
  isName: (text: string) => boolean,
): readonly [Label, number] | undefined {
  const colon = /^([^:：]{1,40})[:：](?=.*\S)/su.exec(words);
  if (colon?.[1] !== undefined) {
    const label = labels(colon[1]);
    return label && [label, colon[0].length];
  }
  const dash = /^([^-–—]{1,40}?)\s+[-–—]\s+(?=\S)/u.exec(words);
  const named = dash?.[1] !== undefined && isName(dash[1]) ? labels(dash[1]) : undefined;
  return named && [named, dash?.[0].length ?? 0];
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
