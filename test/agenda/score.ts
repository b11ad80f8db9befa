import type { Agenda, Item } from "../../src/agenda/model";
import { readAgenda } from "../../src/agenda/read";
import type { CorpusDoc } from "./corpus";
import { type ExpectedItem, sameWords } from "./expected";

/** Things found beside things that are there. */
export interface Found {
  /** There, and found. */
  readonly right: number;
  /** Found. */
  readonly found: number;
  /** There. */
  readonly there: number;
}

/** How well docs were read. Of the items that are there and were found, how many have the right owner, level and state. */
export interface Score {
  readonly docs: number;
  /** Read without any fault. */
  readonly clean: number;
  readonly order: number;
  readonly sections: Found;
  readonly items: Found;
  readonly owner: number;
  readonly level: number;
  readonly done: number;
  readonly openThoughDone: number;
  readonly closedThoughOpen: number;
}

/** One doc's score with its faults in words. */
export interface DocScore extends Score {
  readonly name: string;
  readonly language: string;
  readonly faults: readonly string[];
}

interface Flat {
  readonly date: string;
  readonly item: ExpectedItem;
}

/** Reads a doc of the corpus and holds the reading against what is expected. */
export function scoreOf(doc: CorpusDoc): DocScore {
  return compared(doc, readAgenda(doc.document, doc.pair, doc.options));
}

function compared({ name, options, expected }: CorpusDoc, agenda: Agenda): DocScore {
  const faults: string[] = [];
  const ordered = expected.sections.length < 2 || agenda.order === expected.order;
  if (!ordered) faults.push(`order: ${agenda.order}`);
  const dates = agenda.sections.map(({ date }) => date);
  const missing = without(
    expected.sections.map(({ date }) => date),
    dates,
  );
  const strays = without(
    dates,
    expected.sections.map(({ date }) => date),
  );
  faults.push(...missing.map((date) => `no section ${date}`));
  faults.push(...strays.map((date) => `section ${date} is none`));
  const there: Flat[] = expected.sections.flatMap(({ date, items }) => items.map((item) => ({ date, item })));
  const read: Flat[] = agenda.sections.flatMap(({ date, parts }) =>
    parts.flatMap(({ owner, items }) => items.map((item) => ({ date, item: asExpected(item, owner) }))),
  );
  const left = [...read];
  const pairs: { there: Flat; read: Flat }[] = [];
  for (const wanted of there) {
    const at = left.findIndex(
      ({ date, item }) => date === wanted.date && sameWords(item.text, wanted.item.text),
    );
    const match = left[at];
    if (match === undefined) {
      faults.push(`${wanted.date}: not found: ${wanted.item.text}`);
      continue;
    }
    left.splice(at, 1);
    pairs.push({ there: wanted, read: match });
  }
  faults.push(...left.map(({ date, item }) => `${date}: no item: ${item.text}`));
  const count = (
    same: (pair: { there: Flat; read: Flat }) => boolean,
    what: (item: ExpectedItem) => string,
  ) => {
    for (const pair of pairs)
      if (!same(pair))
        faults.push(
          `${pair.there.date}: ${what(pair.read.item)}, not ${what(pair.there.item)}: ${pair.there.item.text}`,
        );
    return pairs.filter(same).length;
  };
  const owner = count(
    (pair) => pair.there.item.owner === pair.read.item.owner,
    (item) => item.owner,
  );
  const level = count(
    (pair) => pair.there.item.level === pair.read.item.level,
    (item) => `level ${item.level}`,
  );
  const done = count(
    (pair) => pair.there.item.done === pair.read.item.done,
    (item) => (item.done ? "done" : "open"),
  );
  return {
    name,
    language: languageOf(options.locale ?? "en"),
    docs: 1,
    clean: faults.length === 0 ? 1 : 0,
    order: ordered ? 1 : 0,
    sections: { right: dates.length - strays.length, found: dates.length, there: expected.sections.length },
    items: { right: pairs.length, found: read.length, there: there.length },
    owner,
    level,
    done,
    openThoughDone: pairs.filter((pair) => pair.there.item.done && !pair.read.item.done).length,
    closedThoughOpen: pairs.filter((pair) => !pair.there.item.done && pair.read.item.done).length,
    faults,
  };
}

/** "fr-CA" is French; of Chinese and Arabic, what differs by region stays apart. */
function languageOf(locale: string): string {
  const { language, region } = new Intl.Locale(locale);
  return /^(?:zh|ar)$/.test(language) && region !== undefined ? `${language}-${region}` : language;
}

function asExpected({ text, level, done }: Item, owner: ExpectedItem["owner"]): ExpectedItem {
  return { text, owner, level, done: done === true };
}

function without(all: readonly string[], some: readonly string[]): string[] {
  const left = [...some];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

export function sumOf(scores: readonly Score[]): Score {
  const sum = (value: (score: Score) => number) => scores.reduce((total, score) => total + value(score), 0);
  const found = (value: (score: Score) => Found): Found => ({
    right: sum((score) => value(score).right),
    found: sum((score) => value(score).found),
    there: sum((score) => value(score).there),
  });
  return {
    docs: sum(({ docs }) => docs),
    clean: sum(({ clean }) => clean),
    order: sum(({ order }) => order),
    sections: found(({ sections }) => sections),
    items: found(({ items }) => items),
    owner: sum(({ owner }) => owner),
    level: sum(({ level }) => level),
    done: sum(({ done }) => done),
    openThoughDone: sum(({ openThoughDone }) => openThoughDone),
    closedThoughOpen: sum(({ closedThoughOpen }) => closedThoughOpen),
  };
}

/** A table, a row for each language and one for all. */
export function scoreTable(scores: readonly DocScore[]): string {
  const languages = [...new Set(scores.map(({ language }) => language))].sort();
  const rows = [
    [
      "",
      "docs",
      "clean",
      "order",
      "sections P",
      "R",
      "items P",
      "R",
      "owner",
      "level",
      "done",
      "open though done",
      "closed though open",
    ],
    ...languages.map((language) =>
      row(language, sumOf(scores.filter((score) => score.language === language))),
    ),
    row("all", sumOf(scores)),
  ];
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

function row(name: string, score: Score): string[] {
  const { docs, clean, order, sections, items } = score;
  return [
    name,
    String(docs),
    String(clean),
    String(order),
    percent(sections.right, sections.found),
    percent(sections.right, sections.there),
    percent(items.right, items.found),
    percent(items.right, items.there),
    percent(score.owner, items.right),
    percent(score.level, items.right),
    percent(score.done, items.right),
    String(score.openThoughDone),
    String(score.closedThoughOpen),
  ];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
