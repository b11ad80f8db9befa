import type { Document } from "../../../contract/docs";
import type { Agenda, IsoDate, Owner, Part, Section, Span } from "../model";
import type { Plan, PlanRefusal, WrittenTopic } from "../plan";
import { type DocStyle, partLine } from "../requests/headings";
import { inOrder, type NewLine, writeLines, writePieces } from "../requests/lines";
import { inPart, inSection } from "../requests/place";
import { wordsAt } from "../requests/remove";
import { topicsIn } from "../requests/words-in";
import { planSection } from "./section";
import { blankIn, headingFor, partOf, sectionOf, takesBullets } from "./target";

export interface TopicOptions extends DocStyle {
  readonly date: IsoDate;
  readonly owner: Exclude<Owner, "unknown">;
  /** As typed: one line, one topic, see `topicsIn`. */
  readonly text: string;
  /** Where a section that is still to be made goes; see `SectionOptions`. */
  readonly newestFirst?: boolean;
}

/**
 * Puts topics into the empty box of their part and below it, else after the last thing written there; a part whose
 * heading somebody took out gets one again, and a section that is not there yet is made with them in it. Words that are
 * there under that heading already are not put in twice.
 */
export function planTopics(agenda: Agenda, document: Document, options: TopicOptions): Plan | PlanRefusal {
  const { date, owner } = options;
  const section = sectionOf(agenda, date);
  const typed = topicsIn(options.text);
  if ("letters" in typed) return { refused: "too-long" };
  const wanted = [...new Set(typed)];
  if (wanted.length === 0) return { refused: "no-words" };
  if (section === undefined) return inNewSection(agenda, document, options, wanted);
  const part = partOf(section, owner);
  const texts = wanted.filter((text) => !isInSection(document, section, part, owner, text));
  const receipt = { what: "topics", date, owner } as const;
  if (texts.length === 0) return { requests: [], insertsOnly: true, receipt: { ...receipt, topics: [] } };
  const bullet = takesBullets(document, section);
  const lines = (words: readonly string[]): NewLine[] =>
    words.map((text) => ({
      named: "NORMAL_TEXT",
      pieces: [{ text }],
      box: 0,
      ...(bullet ? { bullet: true } : {}),
    }));
  if (part === undefined) {
    const heading = headingFor(section, owner, "", options);
    const { requests } = writeLines(inSection(document, agenda, section), [
      ...(heading === "" ? [] : [partLine(heading, options.pair)]),
      ...lines(texts),
    ]);
    const topics = texts.map((text): WrittenTopic => ({ text, into: "line" }));
    return {
      requests,
      insertsOnly: true,
      receipt: { ...receipt, topics, ...(heading === "" ? {} : { heading }) },
    };
  }
  const blank = blankIn(section, part, document);
  const [first = "", ...others] = texts;
  const below = blank === undefined ? texts : others;
  const under = blank === undefined ? 0 : notesUnder(part, blank);
  return {
    requests: inOrder([
      ...(blank === undefined ? [] : [writePieces(blank.tabId, blank.start, [{ text: first }])]),
      ...(below.length === 0 ? [] : [writeLines(inPart(document, agenda, section, part), lines(below))]),
    ]),
    insertsOnly: true,
    receipt: {
      ...receipt,
      topics: texts.map((text, at) =>
        blank !== undefined && at === 0
          ? { text, into: "blank", ...(under === 0 ? {} : { under }) }
          : { text, into: "line" },
      ),
    },
  };
}

/** The section is made with the topics in it. */
function inNewSection(
  agenda: Agenda,
  document: Document,
  options: TopicOptions,
  texts: readonly string[],
): Plan {
  const { date, owner } = options;
  const above = texts.map((text): NewLine => ({ named: "NORMAL_TEXT", pieces: [{ text }], box: 0 }));
  const parts = PARTS.map((part) => ({ above: part === owner ? above : [], below: [] }));
  const plan = planSection(agenda, document, { ...options, fill: { parts, after: [] } });
  const topics = texts.map((text): WrittenTopic => ({ text, into: "line" }));
  return { ...plan, receipt: { what: "topics", date, owner, topics } };
}

/** The parts of a new section in their order. */
const PARTS: readonly Owner[] = ["direct", "manager", "actions"];

/** A line of ours below a bold one makes a heading of that: the topic then stands in another part of the same owner. */
function isInSection(
  document: Document,
  section: Section,
  part: Part | undefined,
  owner: Owner,
  text: string,
): boolean {
  return (
    section.parts
      .filter((one) => part === undefined || one === part || one.owner === owner)
      .some((one) => isThere(document, one, text)) ||
    section.parts.some((one) => isThereOtherwise(document, one, text))
  );
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
