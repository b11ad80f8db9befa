import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isoOf } from "../../../src/agenda/day";
import type { Agenda, Owner, Pair } from "../../../src/agenda/model";
import { arrowNote, headingUrl, NOTE_GAP, sinceNote } from "../../../src/agenda/notes";
import { readAgenda } from "../../../src/agenda/read";
import { linesOf } from "../../../src/agenda/text/lines";
import { reduced } from "../../../src/agenda/ticks/words";
import { allWords, dateHeading, docHead, partHeadings, yearHeading } from "../../../src/agenda/wording";
import { documentOf } from "../document";

const dana = { name: "Dana Reyes", address: "dana@example.com" };
const alex = { name: "Alex Moore", address: "alex@example.com" };
const pair: Pair = { manager: alex, direct: dana };
const today = "2026-11-20";

const day = fc.integer({ min: 14_000, max: 21_500 }).map(isoOf);
const words = fc.constantFrom(...allWords);
const person = fc.constantFrom(
  dana,
  alex,
  { name: "Jonas Weiß", address: "jonas@example.com" },
  { name: "Ana-Lucía García Márquez", address: "ana@example.com" },
  { name: "Okoro, Sam", address: "sam.okoro@example.com" },
  { name: "Sam Price", address: "sam.price@example.com" },
  { name: "田中 花子", address: "tanaka@example.com" },
  { name: "", address: "mia.lund@example.com" },
);
const pairs = fc
  .tuple(person, person)
  .filter(([direct, manager]) => direct !== manager)
  .map(([direct, manager]): Pair => ({ direct, manager }));
const minutes = fc.option(fc.record({ direct: fc.nat(60), manager: fc.nat(60) }), { nil: undefined });
const topic = fc
  .array(
    fc.constantFrom("Budget", "Lisbon", "the guide", "20 min", "since", "école", "🎯", "採用", "Q3", "→"),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((list) => list.join(" "));

function owners(agenda: Agenda): Owner[][] {
  return agenda.sections.map(({ parts }) => parts.map(({ owner }) => owner));
}

const SEED = Number(process.env.LAWS_SEED ?? 20261120);

beforeAll(() => {
  console.log(`seed ${SEED}, 2500 docs`);
});

test("what our wording writes is what is read back", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(day, { minLength: 1, maxLength: 6 }),
      words,
      pairs,
      minutes,
      fc.array(topic, { minLength: 6, maxLength: 6 }),
      fc.boolean(),
      (days, language, people, time, topics, newestFirst) => {
        const sorted = [...days].sort();
        if (newestFirst) sorted.reverse();
        const [direct, manager, actions] = partHeadings(people, language, time);
        const head = docHead(people, language);
        const sections = sorted.map((date, at) =>
          [
            ...(sorted[at - 1]?.slice(0, 4) === date.slice(0, 4) ? [] : [`# ${yearHeading(date)}`]),
            `## ${dateHeading(date, language)}`,
            `### ${direct}`,
            `[] ${topics[at % 6]}`,
            `### ${manager}`,
            "[]",
            `### ${actions}`,
            `[] ${topics[(at + 1) % 6]}`,
          ].join("\n"),
        );
        const intro = [`= ${head.title}`, ...head.intro, `[[${head.latest}->#heading=h.2]]`];
        const agenda = readAgenda(documentOf([...intro, ...sections].join("\n")), people, { today });
        expect(agenda.sections.map(({ date }) => date)).toEqual(sorted);
        expect(agenda.sections.every(({ ours }) => ours)).toBe(true);
        expect(owners(agenda)).toEqual(sorted.map(() => ["direct", "manager", "actions"]));
        expect(agenda.sections.map(({ parts }) => parts[0]?.items.map(({ text }) => text))).toEqual(
          sorted.map((_, at) => [topics[at % 6]]),
        );
        expect(agenda.intro.map(({ text }) => text)).toEqual([head.title, ...head.intro, head.latest]);
        expect(agenda.latestLink?.url).toBe("#heading=h.2");
        expect(agenda.unread).toEqual([]);
        if (sorted.length > 1) expect(agenda.order).toBe(newestFirst ? "newest-first" : "oldest-first");
      },
    ),
    { numRuns: 300, seed: SEED },
  );
});

test("the notes on a carried topic and its original are read back", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 1200 }), words, topic, (from, apart, language, text) => {
      const to = isoOf(Date.parse(from) / 86_400_000 + apart);
      const link = (note: string, id: string) => `${NOTE_GAP}[[${note}->${headingUrl("doc-1", id)}]]`;
      const notation = [
        `## ${dateHeading(from, language)} {#h.from}`,
        `### ${language.nextSteps}`,
        `[] ${text}${link(arrowNote(to, from, language), "h.to")}`,
        `## ${dateHeading(to, language)} {#h.to}`,
        `### ${language.nextSteps}`,
        `[] ${text}${link(sinceNote(from, to, language), "h.from")}`,
      ].join("\n");
      const { sections } = readAgenda(documentOf(notation), pair, { today });
      const [original, copy] = sections.map(({ parts }) => parts[0]?.items[0]);
      expect(original).toMatchObject({ text, carriedTo: { date: to, headingId: "h.to" } });
      expect(copy).toMatchObject({ text, since: { date: from, headingId: "h.from" } });
      expect((copy?.since?.span.end ?? 0) - (copy?.since?.span.start ?? 0)).toBe(
        NOTE_GAP.length + sinceNote(from, to, language).length,
      );
    }),
    { numRuns: 300, seed: SEED },
  );
});

const wording = fc.oneof(
  topic,
  fc.constantFrom(
    "6 Nov 2026",
    "Fri 13 Nov",
    "11/20",
    "2026-11-27",
    "November 2026",
    "2026",
    "Dana",
    "Alex's topics",
  ),
  fc.constantFrom(
    "Action items",
    "Notes:",
    "Dana: Lisbon",
    "AI: Dana sends CVs",
    "- typed",
    "[x] done",
    "x done",
    "1. one",
  ),
  fc.constantFrom(
    "Attendees: Dana",
    "**bold**",
    "~~struck~~",
    "{image}",
    "{-gone-}{+new+}",
    "a{footnote:below}",
    "---",
  ),
  fc.constantFrom(
    "{date:2026-11-06|Nov 6, 2026} | Weekly",
    "[[since 6 Nov->#heading=h.1]]",
    "| \tindented",
    "",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/[\n<>{}[\]*_~|#=\\]/g, "")),
);
const line = fc
  .tuple(fc.constantFrom("", "", "", "# ", "## ", "### ", "= ", "* ", "  * ", "[] ", "  [] ", "1. "), wording)
  .map(([mark, text]) => mark + text);
const cell = fc.array(line, { minLength: 1, maxLength: 2 }).map((lines) => `<cell>\n${lines.join("\n")}`);
const table = fc
  .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 })
  .map((rows) => `<table>\n${rows.map((cells) => `<row>\n${cells.join("\n")}`).join("\n")}\n</table>`);
const anything = fc
  .array(fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: table }), { maxLength: 25 })
  .map((lines) => lines.join("\n"));

/** Every text of an agenda with the place it was read from. */
function texts(agenda: Agenda): { text: string; start: number; end: number }[] {
  const told = (text: string, { start, end }: { start: number; end: number }) => ({ text, start, end });
  return [
    ...agenda.years.map(({ year, span }) => told(String(year), span)),
    ...agenda.intro.map(({ text, span }) => told(text, span)),
    ...agenda.unread.map(({ text, span }) => told(text, span)),
    ...agenda.sections.flatMap((section) => [
      told(section.heading, section.headingSpan),
      ...section.parts.flatMap((part) => [
        told(part.heading, { start: part.span.start, end: part.span.start + 1 }),
        ...part.notes.map(({ text, span }) => told(text, span)),
        ...part.items.flatMap((item) => [
          told(item.text, item.span),
          ...(item.since === undefined ? [] : [told("since 6 Nov", item.since.span)]),
          ...item.notes.map(({ text, span }) => told(text, span)),
        ]),
      ]),
    ]),
  ];
}

/** Letters and digits alone, or every sign when the text looked for has none. */
function lettersOrSigns(text: string, sought: string): string {
  return /[\p{L}\p{N}]/u.test(sought) ? reduced(text) : text.replace(/\s+/g, "");
}

test("nothing that was typed is dropped", () => {
  fc.assert(
    fc.property(anything, (notation) => {
      const document = documentOf(notation);
      const told = texts(readAgenda(document, pair, { today }));
      for (const { start, end, text } of linesOf(document).flatMap(({ lines }) => lines)) {
        if (text.trim() === "") continue;
        const here = told
          .filter((entry) => entry.start < end && entry.end > start)
          .map((entry) => entry.text);
        // A typed bullet, number or tick is taken off an item's words, and nothing else.
        const unmarked = text
          .trim()
          .replace(/^(\S{1,3}\s+)?(\S{1,3}\s+)?(?=\S)/u, (mark) =>
            /^[^\p{L}\p{N}]*$/u.test(mark) ||
            /^\s*([xXo]|\d{1,2}[.)]|\[[xX]\]|[ivx]+\.|\(?[a-z]\))\s/.test(mark)
              ? ""
              : mark,
          );
        expect(lettersOrSigns(here.join(" "), unmarked)).toContain(lettersOrSigns(unmarked, unmarked));
      }
    }),
    { numRuns: 800, seed: SEED },
  );
});

test("keys are unique, and the same at every reading", () => {
  fc.assert(
    fc.property(anything, (notation) => {
      const keys = () =>
        readAgenda(documentOf(notation), pair, { today }).sections.flatMap(({ parts }) =>
          parts.flatMap(({ items }) => items.map(({ key }) => key)),
        );
      const first = keys();
      expect(new Set(first).size).toBe(first.length);
      expect(keys()).toEqual(first);
    }),
    { numRuns: 500, seed: SEED },
  );
});

test("a section is read the same whatever stands far from it", () => {
  const section = fc.tuple(
    day,
    fc.array(
      line.filter((text) => !/\d{4}|\d\/\d|Nov|^[#=]/.test(text)),
      { maxLength: 8 },
    ),
  );
  const isList = (text: string) =>
    /^\s*(?:\*|\[\]|1\.)(?: |$)/.test(text) || LISTED.test(text.replace(/^\| /, ""));
  // In a doc whose meetings mostly are lists a meeting without one is minutes (decisions/0012): with three or more, either
  // all have one or none has.
  const kinds = fc.constantFrom("each has a list", "none has", "two as they come");
  fc.assert(
    fc.property(
      kinds,
      fc.uniqueArray(section, { minLength: 2, maxLength: 6, selector: ([date]) => date }),
      (kind, list) => {
        const ordered = [...list].sort(([a], [b]) => a.localeCompare(b));
        const some = kind === "two as they come" ? ordered.slice(0, 2) : ordered;
        const write = (sections: typeof list) =>
          documentOf(
            sections
              .map(([date, lines]) => {
                const inside = kind === "none has" ? lines.filter((text) => !isList(text)) : lines;
                return [`## ${date}`, ...(kind === "each has a list" ? ["* x"] : []), ...inside].join("\n");
              })
              .join("\n"),
          );
        const all = readAgenda(write(some), pair, { today }).sections;
        some.forEach((one, at) => {
          const [alone] = readAgenda(write([one]), pair, { today }).sections;
          expect(bare(all[at])).toEqual(bare(alone));
        });
      },
    ),
    { numRuns: 600, seed: SEED },
  );
});

/** What people type as a list: signs, numbers, boxes. */
const LISTED = /^\s*(?:[-–—*•·▪▫◦●○■□➤►>+]|[oO] |\(?\d{1,2}[.)]|\(?[a-z]\)|[ivx]{1,4}\.|\[[ xX]?\]|[xX] )/;

/** Without places in the doc and heading ids, which do depend on what stands above. */
function bare(section: Agenda["sections"][number] | undefined): unknown {
  return JSON.parse(
    JSON.stringify(section, (name, value) => (/span$|^headingId$|^blanks$/i.test(name) ? undefined : value)),
  );
}

const LOCALES =
  "en-GB en-US de-DE de-AT fr-FR fr-CA es-ES es-MX it-IT pt-BR pt-PT nl-NL pl-PL sv-SE da-DK nb-NO fi-FI cs-CZ tr-TR hu-HU ru-RU ja-JP zh-CN zh-TW ko-KR he-IL ar-EG".split(
    " ",
  );
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: "full" },
  { dateStyle: "long" },
  { dateStyle: "medium" },
  { dateStyle: "short" },
  { day: "numeric", month: "short" },
  { weekday: "short", day: "numeric", month: "short", year: "numeric" },
];

test.each(LOCALES)("weekly dates as %s writes them are read back", (locale) => {
  for (const style of STYLES) {
    // Korean two-digit years with blanks between ("26. 1. 3.") are not told from a day and a month.
    if (locale === "ko-KR" && style.dateStyle === "short") continue;
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
    for (let first = 20_456; first < 20_820; first += 9) {
      const days = [first, first + 7, first + 14];
      const notation = days.map((at) => `## ${format.format(at * 86_400_000)}\n* x`).join("\n");
      const { sections } = readAgenda(documentOf(notation), pair, { today: isoOf(first + 15), locale });
      expect([style, ...sections.map(({ date }) => date)]).toEqual([style, ...days.map(isoOf)]);
    }
  }
});
