import { de } from "../text/de";
import type { DocWords } from "../text/doc-words";
import { en, enUS } from "../text/en";
import { daysOf, partsOf } from "./day";
import type { IsoDate, Owner, Pair, PartNames } from "./model";
import { callNames } from "./names";

/** Every language the add-on writes; all of them are recognised in a doc, whichever it would write now. */
export const allWords: readonly DocWords[] = [en, enUS, de];

/** The same, and what docs made with versions before 0.2 may say below a topic. */
export const confidenceWords: readonly DocWords[] = [
  ...allWords,
  { ...en, confidence: { ...en.confidence, onlyHere: "Only here" } },
];

/** The words for a person's locale: the exact tag, else the language, else English. */
export function wordsFor(locale: string | undefined): DocWords {
  const tag = (locale ?? "").replace("_", "-").toLowerCase();
  const language = tag.split("-")[0];
  return (
    allWords.find((words) => words.tag.toLowerCase() === tag) ??
    allWords.find((words) => words.tag === language) ??
    en
  );
}

/** A section's heading (H2), "Fri 27 Nov 2026". */
export function dateHeading(date: IsoDate, words: DocWords): string {
  return words.dateHeading(partsOf(date));
}

/** What stands before a year's first section (H1), "2027". */
export function yearHeading(date: IsoDate): string {
  return date.slice(0, 4);
}

/** Minutes of the meeting each of the two has; left out, the headings carry none. */
export interface Minutes {
  readonly direct: number;
  readonly manager: number;
}

/** The three part headings (H3) of a section, in the order they stand: the direct's is always first. */
export function partHeadings(
  pair: Pair,
  words: DocWords,
  minutes?: Minutes,
): readonly [direct: string, manager: string, actions: string] {
  const { direct, manager } = callNames(pair);
  const timed = (heading: string, time: string | undefined) =>
    time === undefined ? heading : `${heading} · ${time}`;
  const named = (part: keyof PartNames, usual: string) => pair.parts?.[part][0] || usual;
  return [
    timed(named("direct", words.topics(direct)), minutes && words.first(minutes.direct)),
    timed(named("manager", words.topics(manager)), minutes && words.second(minutes.manager)),
    named("actions", words.nextSteps),
  ];
}

/** The pair with each set of names that its parts ever had, the usual ones first. */
export function asEverCalled({ manager, direct, parts }: Pair): readonly Pair[] {
  const most = Math.max(0, ...PARTS.map((part) => parts?.[part].length ?? 0));
  const names = (at: number): PartNames => ({
    direct: [parts?.direct[at] ?? ""],
    manager: [parts?.manager[at] ?? ""],
    actions: [parts?.actions[at] ?? ""],
  });
  const renamed = Array.from({ length: most }, (_, at) => ({ manager, direct, parts: names(at) }));
  return [{ manager, direct }, ...renamed];
}

/** Whose part a heading names in words that the two chose; undefined for every other heading, in our usual words too. */
export function ownerAsCalled(heading: string, { parts }: Pair): Owner | undefined {
  const [name = ""] = heading.trim().split(" · ");
  return name === "" ? undefined : PARTS.find((part) => parts?.[part].includes(name));
}

const PARTS = ["direct", "manager", "actions"] as const;

/** The doc's head: its title, the grey lines below it, and the line that links to the newest section. */
export function docHead(
  pair: Pair,
  words: DocWords,
): { readonly title: string; readonly intro: readonly string[]; readonly latest: string } {
  const { direct, manager } = callNames(pair);
  return {
    title: words.title(direct, manager),
    intro: words.intro(direct, manager),
    latest: words.latest,
  };
}

/** A line that the section of a first meeting begins with, in any of our languages. */
export function isFirstMeetingLine(text: string): boolean {
  return FIRST_MEETING_LINES.has(text.trim());
}

const FIRST_MEETING_LINES: ReadonlySet<string> = new Set(allWords.flatMap((words) => words.firstMeeting));

/** A date in one of our notes, with its year when it lies too far from `near` to be plain without. */
export function noteDate(date: IsoDate, near: IsoDate, words: DocWords): string {
  return words.shortDate(partsOf(date), Math.abs(daysOf(date) - daysOf(near)) > 300);
}
