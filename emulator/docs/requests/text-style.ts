import type { TextStyle } from "../../../contract/docs";
import { type Paragraph, withInlines } from "../model/block";
import { type Draft, type Place, rangeOf } from "../model/draft";
import { changeBetween, type Inline, slice } from "../model/inline";
import { parentStyle, storedLink, textMask, updatedTextStyle } from "../model/text-style";
import type { RequestHandlers } from "./request";

/** Styles [start, end): what `updateTextStyle` does once its range and mask are known. */
export function styleText(
  draft: Draft,
  place: Place & { readonly start: number; readonly end: number },
  values: TextStyle,
  mask: readonly string[],
): void {
  const { namedStyles } = draft.tab(place.tabId).content;
  const link = values.link === undefined ? undefined : storedLink(values.link, place.tabId);
  const style = link === undefined ? values : { ...values, link };
  draft.mapParagraphs(place, place.start, place.end, (paragraph, start) => {
    const parent = parentStyle(namedStyles, paragraph.style.namedStyleType);
    const newline = paragraph.length - 1;
    const from = Math.max(0, place.start - start);
    const asked = Math.min(paragraph.length, place.end - start);
    const to = from === 0 && asked === newline ? paragraph.length : asked;
    const before = mask.includes("link") && link === undefined ? precedingStyle(paragraph, from) : undefined;
    const change = (inline: Inline): Inline => ({
      ...inline,
      style: restyled(inline, style, mask, parent, before),
    });
    const words = Math.min(to, newline);
    let inlines = words > from ? changeBetween(paragraph.inlines, from, words, change) : paragraph.inlines;
    if (to > newline) {
      // Links are not settable on newline characters.
      const plain = mask.filter((field) => field !== "link");
      inlines = changeBetween(inlines, newline, paragraph.length, (inline) => ({
        ...inline,
        style: updatedTextStyle(inline.style, values, plain, parent),
      }));
    }
    const styled = withInlines(paragraph, inlines);
    if (paragraph.bullet === undefined || from > 0 || to <= newline) return styled;
    const plain = mask.filter((field) => field !== "link");
    return {
      ...styled,
      bullet: {
        ...paragraph.bullet,
        style: updatedTextStyle(paragraph.bullet.style, values, plain, parent),
      },
    };
  });
}

function restyled(
  inline: Inline,
  values: TextStyle,
  mask: readonly string[],
  parent: TextStyle,
  before: TextStyle | undefined,
): TextStyle {
  const style = updatedTextStyle(inline.style, values, mask, parent);
  if (inline.style.link === undefined || before === undefined) return style;
  // Removing a link gives the text the look of what stands before it, where the update says nothing of its own.
  const kept: Record<string, unknown> = { ...before };
  for (const field of mask) {
    delete kept[field];
    const own = style[field as keyof TextStyle];
    if (own !== undefined) kept[field] = own;
  }
  return kept as TextStyle;
}

function precedingStyle(paragraph: Paragraph, from: number): TextStyle {
  const style = from === 0 ? {} : (slice(paragraph.inlines, from - 1, from)[0]?.style ?? {});
  return style.link === undefined ? style : {};
}

export const textStyleRequests: RequestHandlers = {
  updateTextStyle(draft, body) {
    const values = body.textStyle ?? {};
    const mask = textMask(body.fields, values);
    styleText(draft, rangeOf(draft, body.range), values, mask);
    return undefined;
  },
};
