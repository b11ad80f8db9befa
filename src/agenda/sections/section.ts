import type { Section } from "../model";
import type { Line } from "../text/lines";
import { isDashed } from "./items";
import { itemsOfOurs } from "./items-of-ours";
import type { LabelReader } from "./labels/labels";
import { spanOf } from "./parts";
import { type SectionContext, SectionReader, type SectionSource } from "./reader";
import { signsOf } from "./state/done";

/** Reads what stands between two date headings. */
export function readSection(source: SectionSource, context: SectionContext): Section {
  const { heading, lines, date, ours } = source;
  const worded = lines.filter(({ text }) => text.trim() !== "").length;
  const reader = new SectionReader(source, context, {
    ours: ours ? itemsOfOurs(lines) : undefined,
    lines: source.listed ? "notes" : "topics",
    short: worded <= 2,
  });
  if (source.rest !== undefined) reader.readRest(heading, source.rest);
  lines.forEach((line, at) => {
    reader.read(line, lines[at + 1]);
  });
  const last = lines[lines.length - 1] ?? heading;
  return {
    date,
    heading: heading.text.slice(0, source.rest ?? heading.text.length).trim(),
    ...(heading.headingId === undefined ? {} : { headingId: heading.headingId }),
    headingSpan: spanOf(heading),
    span: { tabId: heading.tabId, start: heading.start, end: last.end },
    parts: reader.finish(context.keys.section(date)),
    ours,
  };
}

/** Whether something outside a table is a list, typed by hand or not; a list of those present is none. */
export function hasList(lines: readonly Line[], labels: LabelReader): boolean {
  const isListed = (line: Line, isName: (words: string) => boolean) => {
    if (line.heading > 0 || line.cell !== undefined) return false;
    const words = line.text.trim();
    if (line.list !== undefined) return words !== "" && !isName(words);
    return isDashed(words) || signsOf(words).length > 0;
  };
  return (
    lines.some((line) => isListed(line, mayBeName)) ||
    lines.some((line) => isListed(line, (words) => mayBeName(words) && labels(words)?.named === true))
  );
}

/** Nobody's name is longer or has more words. */
function mayBeName(words: string): boolean {
  return words.length <= 40 && words.split(" ", 6).length < 6;
}
