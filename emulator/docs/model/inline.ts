import type { DateElementProperties, SuggestedTextStyle, TextStyle } from "../../../contract/docs";
import { equal } from "./equal";

/** What any inline thing carries: how it looks, and which suggestions put it in, take it out or restyle it. */
export interface Marks {
  readonly style: TextStyle;
  readonly insertions?: readonly string[];
  readonly deletions?: readonly string[];
  readonly restyles?: Readonly<Record<string, SuggestedTextStyle>>;
}

/** Things of length 1 that stand among the words. */
export type InlineObject =
  | { readonly kind: "person"; readonly id: string; readonly email: string; readonly name?: string }
  | { readonly kind: "date"; readonly id: string; readonly properties: DateElementProperties }
  | {
      readonly kind: "richLink";
      readonly id: string;
      readonly uri: string;
      readonly title: string;
      readonly mimeType?: string;
    }
  | { readonly kind: "image"; readonly objectId: string }
  | { readonly kind: "footnote"; readonly footnoteId: string }
  | { readonly kind: "pageBreak" }
  | { readonly kind: "horizontalRule" };

export type TextInline = Marks & { readonly kind: "text"; readonly text: string };
export type ObjectInline = Marks & InlineObject;
export type Inline = TextInline | ObjectInline;

export function inlineLength(inline: Inline): number {
  return inline.kind === "text" ? inline.text.length : 1;
}

export function lengthOf(inlines: readonly Inline[]): number {
  let length = 0;
  for (const inline of inlines) length += inlineLength(inline);
  return length;
}

/** What lies between two offsets, cutting text where it must. */
export function slice(inlines: readonly Inline[], from: number, to: number): Inline[] {
  const kept: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const end = at + inlineLength(inline);
    if (end > from && at < to) {
      if (inline.kind === "text" && (at < from || end > to)) {
        kept.push({ ...inline, text: inline.text.slice(Math.max(0, from - at), to - at) });
      } else kept.push(inline);
    }
    if (end >= to) break;
    at = end;
  }
  return kept;
}

function sameMarks(a: Marks, b: Marks): boolean {
  return (
    equal(a.style, b.style) &&
    equal(a.insertions, b.insertions) &&
    equal(a.deletions, b.deletions) &&
    equal(a.restyles, b.restyles)
  );
}

/** Neighbouring text of one look becomes one run, as Google answers it; empty text goes. */
export function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind === "text") {
      if (inline.text === "") continue;
      const last = result[result.length - 1];
      if (last?.kind === "text" && sameMarks(last, inline)) {
        result[result.length - 1] = { ...last, text: last.text + inline.text };
        continue;
      }
    }
    result.push(inline);
  }
  return result;
}

/** The same inlines with `change` done to what lies between two offsets. */
export function changeBetween(
  inlines: readonly Inline[],
  from: number,
  to: number,
  change: (inline: Inline) => Inline,
): Inline[] {
  return joined([
    ...slice(inlines, 0, from),
    ...slice(inlines, from, to).map(change),
    ...slice(inlines, to, Number.POSITIVE_INFINITY),
  ]);
}

/** The words, with Google's placeholder character for everything that is no text. */
export function textOf(inlines: readonly Inline[]): string {
  let text = "";
  for (const inline of inlines) text += inline.kind === "text" ? inline.text : "\ue907";
  return text;
}

/** A style that a newline may carry: links are not settable on newline characters. */
export function withoutLink(style: TextStyle): TextStyle {
  if (style.link === undefined) return style;
  const { link: _link, underline: _underline, foregroundColor: _color, ...rest } = style;
  return rest;
}
