import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../build/bundle";
import type { Document } from "../../contract/docs";
import type { Pair, PersonName } from "../../src/agenda/model";
import type { ReadOptions } from "../../src/agenda/read";
import { type Grown, grow } from "./corpus/grow/grow";
import { tongues } from "./corpus/grow/tongues/all";
import { bodyForm, documentOf } from "./document";
import { type Expected, expectedOfOutline, marked } from "./expected";

/** A doc as people write them, with the reading it should get. */
export interface CorpusDoc {
  readonly name: string;
  /** What is peculiar about it. */
  readonly about: string;
  /** As it is written down; see document.ts. */
  readonly notation: string;
  readonly document: Document;
  readonly pair: Pair;
  readonly options: ReadOptions;
  /** What a careful assistant takes from it: meetings, items, whose they are and what is done. */
  readonly expected: Expected;
  /** The outline, without the lines that name a misreading; "" where marks in the doc say what is expected. */
  readonly reads: string;
  /** What the reading gets wrong, as the expected text owns up to. */
  readonly misread: readonly string[];
}

const AGENDA = join(projectRoot(), "test/agenda");

/**
 * Every doc under corpus/: a first line on what it is, settings ("locale: en-GB"), then either "=== doc" in the
 * notation of document.ts, "=== html" where there is an export, and "=== reads" with the outline, in which a line
 * "misread: …" names what is wrong with it; or "=== marked", the doc with marks behind its lines (expected.ts).
 */
export function corpus(): CorpusDoc[] {
  return docsIn(join(AGENDA, "corpus"));
}

/** Docs of kinds that the corpus lacked, each with what is expected of it written down before it was first read. */
export function unseenDocs(): CorpusDoc[] {
  return docsIn(join(AGENDA, "unseen"));
}

/** Every doc of a folder, written as those of the corpus are. */
export function docsIn(folder: string): CorpusDoc[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => corpusDoc(file.slice(0, -4), readFileSync(join(folder, file), "utf8")));
}

/** How many docs each language grows in the corpus, beside those written by hand. */
const GROWN_EACH = 2;

/** Docs grown from the habits of corpus/grow; the first ones are part of the corpus, further seeds are for trying. */
export function grownCorpus(from = 0, count = GROWN_EACH * tongues.length): CorpusDoc[] {
  return Array.from({ length: count }, (_, at) => grownDoc(grow(from + at)));
}

function grownDoc(grown: Grown): CorpusDoc {
  const { notation, expected } = marked(grown.source, grown.order);
  return {
    name: grown.name,
    about: grown.manner,
    notation,
    document: documentOf(notation),
    pair: { manager: person(grown.manager), direct: person(grown.direct) },
    options: { today: grown.today, locale: grown.locale },
    expected,
    reads: "",
    misread: [],
  };
}

function corpusDoc(name: string, source: string): CorpusDoc {
  const [head = "", ...blocks] = source.split(/^=== (?=(?:doc|html|reads|marked)$)/m);
  const block = (title: string) =>
    blocks.find((text) => text.startsWith(`${title}\n`))?.slice(title.length + 1);
  const [about = "", ...settings] = head.trim().split("\n");
  const setting = (key: string) =>
    settings.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
  const lines = (block("reads") ?? "").split("\n");
  const reads = lines.filter((line) => !/^\s*misread:/.test(line)).join("\n");
  const order = setting("order") === "newest-first" ? "newest-first" : "oldest-first";
  const marks = block("marked");
  const { notation, expected } =
    marks === undefined
      ? { notation: unescaped(block("doc") ?? ""), expected: expectedOfOutline(reads) }
      : marked(unescaped(marks), order);
  const document = documentOf(notation);
  const [locale, zone, exported] = [setting("locale"), setting("zone"), block("html")];
  return {
    name,
    about,
    notation,
    document: setting("form") === "body" ? bodyForm(document) : document,
    pair: {
      manager: person(setting("manager") ?? "Alex Moore <alex@example.com>"),
      direct: person(setting("direct") ?? "Dana Reyes <dana@example.com>"),
    },
    options: {
      today: setting("today") ?? "2026-11-20",
      ...(locale === undefined ? {} : { locale }),
      ...(zone === undefined ? {} : { zone }),
      ...(exported === undefined ? {} : { exported }),
    },
    expected,
    reads,
    misread: lines.filter((line) => /^\s*misread:/.test(line)).map((line) => line.trim()),
  };
}

/** So that characters nobody can see are written down: a backslash, u and four digits. */
function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function person(words: string): PersonName {
  const [, name = "", address = ""] = /^(.*?)\s*<(.*)>$/.exec(words) ?? [];
  return { name, address };
}
