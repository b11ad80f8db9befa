import type { Section } from "../model";
import { itemsOfOurs } from "./items-of-ours";
import { isOurs } from "./ours";
import { spanOf } from "./parts";
import { type SectionContext, SectionReader, type SectionSource } from "./reader";

/** Reads what stands between two date headings. */
export function readSection(source: SectionSource, context: SectionContext): Section {
  const { heading, lines, date } = source;
  const ours = isOurs(heading, lines);
  const reader = new SectionReader(source, context, ours ? itemsOfOurs(lines) : undefined);
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
