import { readdirSync, readFileSync } from "node:fs";
import type { Document } from "../../contract/docs";
import type { Pair, PersonName } from "../../src/agenda/model";
import type { ReadOptions } from "../../src/agenda/read";
import { bodyForm, documentOf } from "./document";

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
  /** The outline, without the lines that name a misreading. */
  readonly reads: string;
  /** What the reading gets wrong, as the expected text owns up to. */
  readonly misread: readonly string[];
}

const FOLDER = new URL("./corpus/", import.meta.url);

/**
 * Every doc under corpus/: a first line on what it is, settings ("locale: en-GB"), then "=== doc" in the notation of
 * document.ts, "=== markdown" where there is an export, and "=== reads" with the outline, in which a line
 * "misread: …" names what is wrong with it.
 */
export function corpus(): CorpusDoc[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => corpusDoc(file.slice(0, -4), readFileSync(new URL(file, FOLDER), "utf8")));
}

export function corpusDoc(name: string, source: string): CorpusDoc {
  const [head = "", ...blocks] = source.split(/^=== (?=(?:doc|markdown|reads)$)/m);
  const block = (title: string) =>
    blocks.find((text) => text.startsWith(`${title}\n`))?.slice(title.length + 1);
  const [about = "", ...settings] = head.trim().split("\n");
  const setting = (key: string) =>
    settings.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
  const notation = unescaped(block("doc") ?? "");
  const document = documentOf(notation);
  const lines = (block("reads") ?? "").split("\n");
  const [locale, zone, markdown] = [setting("locale"), setting("zone"), block("markdown")];
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
      ...(markdown === undefined ? {} : { markdown }),
    },
    reads: lines.filter((line) => !/^\s*misread:/.test(line)).join("\n"),
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
