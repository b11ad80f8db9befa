import type { Section } from "../model";

import { isOurPartHeading, isTimed } from "./labels";
import type { Line } from "./lines";

import { spanOf } from "./parts";
import { type SectionContext, SectionReader, type SectionSource } from "./section-reader";

/** Reads what stands between two date headings. */
export function readSection(source: SectionSource, context: SectionContext): Section {
  const { heading, lines, date } = source;
  const ours = isOurs(heading, lines);
  const reader = new SectionReader(source, context, ours);
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

/**
 * Whether the add-on made this section: the heading is an H2, parts are H3 headings in our words, and those carry our
 * minutes or most of them have the boxes we gave them. Hand-made docs use such headings too, with bullets or plain
 * lines below, and there a bullet or a line is a topic.
 */
function isOurs(heading: Line, lines: readonly Line[]): boolean {
  if (heading.heading !== 2) return false;
  let [parts, boxed, filled] = [0, 0, 0];
  let [inPart, timed] = [false, false];
  let [box, other] = [false, false];
  const close = () => {
    if (!inPart) return;
    parts++;
    if (box) boxed++;
    else if (other) filled++;
  };
  for (const line of lines) {
    if (line.heading === 3) {
      close();
      inPart = isOurPartHeading(line.text);
      [box, other] = [false, false];
      timed = timed || (inPart && isTimed(line.text));
    } else if (line.list?.shape === "checkbox") box = true;
    else if (line.text.trim() !== "") other = true;
  }
  close();
  return timed || (parts > 0 && boxed >= filled && (boxed > 0 || parts > 1));
}
