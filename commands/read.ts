// npm run read: shows what the agenda engine understands of a recorded documents.get response.
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Document } from "../contract/docs";
import type { Agenda, PersonName } from "../src/agenda/model";
import { readAgenda } from "../src/agenda/read";
import { outline } from "./outline";
import { type ScoreWish, score } from "./score";

const USAGE = `Usage: npm run read -- DOC.json --manager "Name <address>" --direct "Name <address>"
         [--export EXPORT.html] [--today YYYY-MM-DD] [--locale en-GB] [--zone Europe/London] [--json]
       npm run read -- --score [--faults NAME] [--grown FROM,COUNT | --unseen | --docs FOLDER]

DOC.json    what documents.get returned, with or without tabs
--export    the doc's HTML export, which tells ticked boxes
--today     decides dates that were typed without a year; the day in --zone if left out
--json      JSON instead of an indented text

--score     how well the project's own docs are read, per language: precision (P) and recall (R) of sections and
            items; of the items found, how many have the right owner, level and state
--faults    every fault of the docs whose names contain NAME
--grown     COUNT docs grown from seed FROM on instead
--unseen    the 40 docs of test/agenda/unseen instead, of kinds that the corpus lacks. At their first reading, before
            anything was mended for their kinds: 25 without a fault, sections P 95.3 % R 91.1 %, items P 90.7 % R 94.4 %,
            owner 84.5 %, 5 open though done, none closed though open
--docs      the docs of FOLDER instead, written as those of test/agenda/corpus are`;

/** Something the person at the terminal can put right; 2 is a wrong command line, 1 a file that cannot be read. */
class Refusal extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}

function run(args: readonly string[]): string {
  const { values, positionals } = parsed(args);
  if (values.help === true) return `${USAGE}\n`;
  if (values.score === true) return score(scoreWish(values));
  const [file, ...more] = positionals;
  if (file === undefined) throw usage("Which doc? Name the file of a documents.get response.");
  if (more.length > 0) throw usage(`One doc at a time: ${more.join(" ")} is too much.`);
  const pair = { manager: person(values.manager, "--manager"), direct: person(values.direct, "--direct") };
  const zone = values.zone === undefined ? undefined : zoneNamed(values.zone);
  const locale = values.locale === undefined ? undefined : localeNamed(values.locale);
  const today = values.today === undefined ? dayIn(zone ?? "UTC") : day(values.today);
  const document = documentIn(file);
  const exported = values.export === undefined ? undefined : textOf(values.export);
  const agenda = readAgenda(document, pair, {
    today,
    ...(locale === undefined ? {} : { locale }),
    ...(zone === undefined ? {} : { zone }),
    ...(exported === undefined ? {} : { exported }),
  });
  return values.json === true ? `${JSON.stringify(asJson(agenda), null, 2)}\n` : outline(agenda);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        manager: { type: "string" },
        direct: { type: "string" },
        export: { type: "string" },
        today: { type: "string" },
        locale: { type: "string" },
        zone: { type: "string" },
        json: { type: "boolean" },
        score: { type: "boolean" },
        faults: { type: "string" },
        grown: { type: "string" },
        unseen: { type: "boolean" },
        docs: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function scoreWish(values: { faults?: string; grown?: string; unseen?: boolean; docs?: string }): ScoreWish {
  const { faults, grown, unseen, docs } = values;
  if (docs !== undefined && !existsSync(docs)) throw usage(`--docs takes a folder; there is no ${docs}.`);
  const [, from, count] = /^(\d+),(\d+)$/.exec(grown ?? "0,0") ?? [];
  if (from === undefined || count === undefined)
    throw usage(`--grown takes a seed and a count, for example 100,50; it was ${grown}.`);
  return {
    ...(faults === undefined ? {} : { faults }),
    ...(grown === undefined ? {} : { grown: { from: Number(from), count: Number(count) } }),
    ...(unseen === true ? { unseen } : {}),
    ...(docs === undefined ? {} : { docs }),
  };
}

function usage(problem: string): Refusal {
  return new Refusal(`${problem}\n\n${USAGE}`, 2);
}

function person(value: string | undefined, option: string): PersonName {
  if (value === undefined) throw usage(`${option} is missing: it takes "Name <address>".`);
  const match = /^\s*(.*?)\s*<\s*([^\s<>]+@[^\s<>]+)\s*>\s*$/.exec(value);
  if (match !== null) return { name: (match[1] || match[2]) ?? "", address: match[2] ?? "" };
  if (/^\s*[^\s<>]+@[^\s<>]+\s*$/.test(value)) return { name: value.trim(), address: value.trim() };
  throw usage(
    `${option} takes "Name <address>", for example "Dana Reyes <dana@example.com>"; it was ${value}.`,
  );
}

function day(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw usage(`--today takes a day as YYYY-MM-DD; it was ${value}.`);
  return value;
}

function zoneNamed(value: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw usage(`--zone takes a time zone such as Europe/London; ${value} is none.`);
  }
}

function localeNamed(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? value;
  } catch {
    throw usage(`--locale takes a language tag such as en-GB; ${value} is none.`);
  }
}

function dayIn(zone: string): string {
  const format = { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-CA", format).format(new Date());
}

function documentIn(file: string): Document {
  let value: unknown;
  try {
    value = JSON.parse(textOf(file));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file} is not JSON: ${error instanceof Error ? error.message : error}`, 1);
  }
  const { tabs, body } = (typeof value === "object" && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const isBody = typeof body === "object" && body !== null && !Array.isArray(body);
  if (!Array.isArray(tabs) && (tabs !== undefined || !isBody))
    throw new Refusal(`${file} is no documents.get response: it has neither "tabs" nor a "body".`, 1);
  return value as Document;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${error instanceof Error ? error.message : error}`, 1);
  }
}

function asJson(agenda: Agenda) {
  return {
    order: agenda.order,
    sections: agenda.sections.map(({ date, heading, parts }) => ({
      date,
      heading,
      parts: parts.map(({ owner, items }) => ({
        owner,
        items: items.map(({ text, level, done }) => ({ text, level, done })),
      })),
    })),
    unread: agenda.unread.map(({ text, why }) => ({ text, why })),
  };
}
