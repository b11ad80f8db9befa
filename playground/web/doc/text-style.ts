import { Mark, type Node } from "prosemirror-model";
import type { TextStyle } from "../../../contract/docs";
import { schema, TOGGLES } from "./schema";

type StyleChange = { readonly [K in keyof TextStyle]?: TextStyle[K] | null };

/** The marks of a run, from the style that the Docs API gives it. */
export function marksOf(style: TextStyle | undefined): readonly Mark[] {
  if (style === undefined) return Mark.none;
  const marks: Mark[] = [];
  const href = linkOf(style.link);
  if (href !== undefined) marks.push(schema.mark("link", { href }));
  for (const toggle of TOGGLES) {
    // A link is underlined by itself; the mark would only say it twice.
    if (style[toggle] === true && !(toggle === "underline" && href !== undefined))
      marks.push(schema.mark(toggle));
  }
  const colour = colourOf(style.foregroundColor);
  const size = style.fontSize?.magnitude;
  if (colour !== undefined || size !== undefined)
    marks.push(schema.mark("look", { colour: colour ?? null, size: size ?? null }));
  return Mark.setFrom(marks);
}

function linkOf(link: TextStyle["link"]): string | undefined {
  if (link?.url !== undefined) return link.url;
  const heading = link?.headingId ?? link?.heading?.id;
  return heading === undefined ? undefined : `#heading=${heading}`;
}

function colourOf(colour: TextStyle["foregroundColor"]): string | undefined {
  const rgb = colour?.color?.rgbColor;
  if (rgb === undefined) return undefined;
  const channel = (value: number | undefined) => Math.round((value ?? 0) * 255);
  return `rgb(${channel(rgb.red)} ${channel(rgb.green)} ${channel(rgb.blue)})`;
}

/** What must be set so that words which came in with `inherited` read as `wanted`. */
export function textStyleOf(wanted: readonly Mark[], inherited: readonly Mark[]): StyleChange {
  const change: Record<string, unknown> = {};
  for (const toggle of TOGGLES) {
    const on = wanted.some((mark) => mark.type.name === toggle);
    if (on !== inherited.some((mark) => mark.type.name === toggle)) change[toggle] = on;
  }
  const href = hrefOf(wanted);
  if (href !== hrefOf(inherited)) change.link = href === undefined ? null : { url: href };
  return change as StyleChange;
}

function hrefOf(marks: readonly Mark[]): string | undefined {
  const link = marks.find((mark) => mark.type.name === "link");
  return link === undefined ? undefined : String(link.attrs.href);
}

/** Whether two sets of marks agree in all that a person can set here. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return Object.keys(textStyleOf(a, b)).length === 0;
}

/** The marks that words typed in place of a stretch take over: those of the word before it, else after, without a link. */
export function inheritedMarks(doc: Node, from: number, to: number): readonly Mark[] {
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  if (start.depth === 0 || end.depth === 0) return Mark.none;
  const marks = start.nodeBefore?.marks ?? end.nodeAfter?.marks ?? [];
  return marks.filter((mark) => mark.type.name !== "link");
}
