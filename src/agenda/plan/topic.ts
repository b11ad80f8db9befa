import type { Document } from "../../../contract/docs";
import type { Agenda, IsoDate, Owner, Part, Span } from "../model";
import type { Plan, PlanRefusal } from "../plan";
import { type DocStyle, partLine } from "../requests/headings";
import { type NewLine, writeLines, writePieces } from "../requests/lines";
import { inPart, inSection } from "../requests/place";
import { wordsAt } from "../requests/remove";
import { safeTopic } from "../requests/words-in";
import { blankIn, headingFor, partOf, sectionOf, takesBullets } from "./target";

export interface TopicOptions extends DocStyle {
  readonly date: IsoDate;
  readonly owner: Exclude<Owner, "unknown">;
  /** As typed; it becomes one line, see `safeTopic`. */
  readonly text: string;
}

/**
 * Puts a topic into the empty box of its part, else after the last thing written there; a part whose heading somebody
 * took out gets one again. The same words are there under that heading already: an empty plan.
 */
export function planTopic(agenda: Agenda, document: Document, options: TopicOptions): Plan | PlanRefusal {
  const { date, owner } = options;
  const section = sectionOf(agenda, date);
  if (section === undefined) return { refused: "no-section", date };
  const { text } = safeTopic(options.text);
  if (text === "") return { refused: "no-words" };
  const receipt = { what: "topic", date, owner, text } as const;
  const part = partOf(section, owner);
  // A line of ours below a bold one makes a heading of that: the topic then stands in another part of the same owner.
  const there =
    section.parts
      .filter((one) => part === undefined || one === part || one.owner === owner)
      .some((one) => isThere(document, one, text)) ||
    section.parts.some((one) => isThereOtherwise(document, one, text));
  if (there) return { requests: [], insertsOnly: true, receipt: { ...receipt, into: "line", text: "" } };
  const line: NewLine = {
    named: "NORMAL_TEXT",
    pieces: [{ text }],
    box: 0,
    ...(takesBullets(document, section) ? { bullet: true } : {}),
  };
  if (part === undefined) {
    const heading = headingFor(section, owner, "", options);
    const { requests } = writeLines(inSection(document, agenda, section), [
      ...(heading === "" ? [] : [partLine(heading)]),
      line,
    ]);
    return {
      requests,
      insertsOnly: true,
      receipt: { ...receipt, into: "line", ...(heading === "" ? {} : { heading }) },
    };
  }
  const blank = blankIn(section, part, document);
  if (blank !== undefined) {
    const { requests } = writePieces(blank.tabId, blank.start, [{ text }]);
    const under = notesUnder(part, blank);
    return {
      requests,
      insertsOnly: true,
      receipt: { ...receipt, into: "blank", ...(under === 0 ? {} : { under }) },
    };
  }
  const { requests } = writeLines(inPart(document, agenda, section, part), [line]);
  return { requests, insertsOnly: true, receipt: { ...receipt, into: "line" } };
}

/** Notes between an empty box and the next item. */
function notesUnder({ items, notes }: Part, blank: Span): number {
  const next = items.find(({ span }) => span.start > blank.start)?.span.start ?? Number.POSITIVE_INFINITY;
  return [...notes, ...items.flatMap((item) => item.notes)].filter(
    ({ span }) => span.start > blank.start && span.start < next,
  ).length;
}

/** As an item, or as a line that reads as none: a topic of signs alone, say. */
function isThere(document: Document, { items, notes }: Part, text: string): boolean {
  const lines = [...items, ...items.flatMap((item) => item.notes), ...notes];
  return lines.some((line) => line.text === text || wordsAt(document, line.span) === `${text}\n`);
}

/** "A: the budget" reads as Alex's, wherever it is put: the same line, whose words read as others. */
function isThereOtherwise(document: Document, { items }: Part, text: string): boolean {
  return items.some((item) => item.text !== text && wordsAt(document, item.span) === `${text}\n`);
}
