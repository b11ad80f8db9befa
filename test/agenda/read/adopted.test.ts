import { expect, test } from "@jest/globals";
import { daysOf, isoOf } from "../../../src/agenda/day";
import type { Agenda, IsoDate, Section } from "../../../src/agenda/model";
import { readAgenda } from "../../../src/agenda/read";
import { dateHeading, partHeadings, wordsFor } from "../../../src/agenda/wording";
import { type CorpusDoc, corpus, grownCorpus } from "../corpus";
import { documentOf } from "../document";

/** Docs of one tab with dated meetings, and room for ours before or behind them. */
const kept = [...corpus(), ...grownCorpus()].filter(
  ({ document, pair, options, notation }) =>
    document.tabs?.length === 1 &&
    readAgenda(document, pair, options).sections.length > 1 &&
    !notation.includes("<tab "),
);

test("there are docs of every manner among those that are taken over", () => {
  expect(kept.length).toBeGreaterThan(200);
});

test.each(kept.map((doc) => [doc.name, doc] as const))(
  "%s reads the same beside sections of ours",
  (_, doc) => {
    const before = readAgenda(doc.document, doc.pair, doc.options);
    for (const count of [1, 2, 3]) {
      const taken = withSections(doc, before, count);
      if (taken === undefined) continue;
      const after = readAgenda(documentOf(taken), doc.pair, doc.options);
      expect(after.sections.filter(({ ours }) => ours).length).toBeGreaterThanOrEqual(count);
      expect(meetings(after, newestOf(before))).toEqual(meetings(before, newestOf(before)));
    }
  },
);

/** The doc with this many sections of ours where its order wants them; undefined where the notation does not show the place. */
function withSections(doc: CorpusDoc, before: Agenda, count: number): string | undefined {
  const lines = doc.notation.replace(/\n+$/, "").split("\n");
  const dates = Array.from({ length: count }, (_, week) => isoOf(daysOf(newestOf(before)) + 7 * (week + 1)));
  if (before.order === "oldest-first")
    return [...lines, ...dates.flatMap((date) => section(doc, date))].join("\n");
  const [first] = before.sections;
  const at = lines.findIndex((line) => first !== undefined && line.includes(first.heading));
  if (at < 0 || lines.some((line) => line.startsWith("<table>"))) return undefined;
  const ours = dates.reverse().flatMap((date) => section(doc, date));
  const plain = !(lines[at] ?? "").startsWith("#");
  return [...lines.slice(0, at), ...ours, ...(plain ? [""] : []), ...lines.slice(at)].join("\n");
}

function section({ pair }: CorpusDoc, date: IsoDate): string[] {
  const words = wordsFor("en");
  const parts = partHeadings(pair, words, { direct: 20, manager: 10 });
  return [`## ${dateHeading(date, words)}`, ...parts.flatMap((heading) => [`### ${heading}`, "[] "])];
}

function newestOf({ sections }: Agenda): IsoDate {
  return sections.reduce((newest, { date }) => (date > newest ? date : newest), "");
}

function meetings({ sections }: Agenda, until: IsoDate): unknown[] {
  return sections
    .filter(({ date }) => date <= until)
    .map(({ date, heading, parts }: Section) => ({
      date,
      heading,
      parts: parts.map(({ owner, items }) => [owner, ...items.map(({ text, done }) => `${text} ${done}`)]),
    }));
}
