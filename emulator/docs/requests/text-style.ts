import type { Link, TextStyle } from "../../../contract/docs";
import { type Paragraph, withInlines } from "../model/block";
import { type Draft, type Place, rangeOf } from "../model/draft";
import { equal } from "../model/equal";
import { changeBetween, type Inline, inlineLength, slice } from "../model/inline";
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
  const asked = values.link === undefined || Object.keys(values.link).length === 0 ? undefined : values.link;
  const link = asked === undefined ? undefined : storedLink(asked, place.tabId);
  const style = link === undefined ? values : { ...values, link };
  draft.mapParagraphs(place, place.start, place.end, (paragraph, start) => {
    const parent = parentStyle(namedStyles, paragraph.style.namedStyleType);
    const newline = paragraph.length - 1;
    const from = Math.max(0, place.start - start);
    const until = Math.min(paragraph.length, place.end - start);
    const to = from === 0 && until === newline ? paragraph.length : until;
    const before = mask.includes("link") && link === undefined ? precedingStyle(paragraph, from) : undefined;
    const change = (inline: Inline): Inline => ({
      ...inline,
      style: restyled(inline, style, mask, parent, before),
    });
    const words = Math.min(to, newline);
    let inlines = words > from ? changeBetween(paragraph.inlines, from, words, change) : paragraph.inlines;
    if (link !== undefined && mask.includes("link")) {
      for (const [start, end] of cutLinks(paragraph, from, words)) {
        inlines = changeBetween(inlines, start, end, (inline) => ({
          ...inline,
          style: { ...inline.style, link },
        }));
      }
    }
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

/** The rests of existing links that [from, to) overlaps: a new link on part of a link moves the whole link. */
function cutLinks(paragraph: Paragraph, from: number, to: number): [number, number][] {
  const rests: [number, number][] = [];
  let at = 0;
  let open: { link: Link; start: number; end: number } | undefined;
  const close = () => {
    if (open !== undefined && open.start < to && open.end > from) {
      if (open.start < from) rests.push([open.start, from]);
      if (open.end > to) rests.push([to, open.end]);
    }
  };
  for (const inline of paragraph.inlines) {
    const end = at + inlineLength(inline);
    const { link } = inline.style;
    if (open !== undefined && link !== undefined && equal(open.link, link)) open.end = end;
    else {
      close();
      open = link === undefined ? undefined : { link, start: at, end };
    }
    at = end;
  }
  close();
  return rests;
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
