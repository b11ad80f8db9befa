import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Document } from "../../contract/docs";
import type { Agenda } from "../../src/agenda/model";
import { openItems } from "../../src/agenda/open-items";
import { isRefusal } from "../../src/agenda/plan";
import { type Intent, planFor } from "../../src/agenda/plan/intent";
import { readAgenda } from "../../src/agenda/read";
import { wordsFor } from "../../src/agenda/wording";
import { fittedExponent } from "../fit";
import { longDoc, meeting, pair } from "./long-doc";

/** One size of doc and what the agenda engine takes for it, on one core. */
export interface AgendaCost {
  readonly sections: number;
  readonly items: number;
  /** Milliseconds from what `documents.get` returned to the agenda; of several runs the least disturbed. */
  readonly read: number;
  /** Milliseconds for choosing what is open, for carrying ten of them over, and for a new section, together. */
  readonly plan: number;
  /** What an agenda keeps alive, in MB, its document apart. */
  readonly memory: number;
}

export interface AgendaScale {
  readonly rows: readonly AgendaCost[];
  /** The exponent k of cost ≈ c · size^k; 1 is linear. */
  readonly exponents: { readonly read: number; readonly plan: number; readonly memory: number };
}

const SIZES = [65, 130, 260, 520];

/** Reads and plans docs of one, two, four and eight times 65 weekly meetings: the last is ten years of them. */
export function agendaScale(runs = 15): AgendaScale {
  const docs = SIZES.map((sections) => ({ sections, ...longDoc(sections) }));
  for (const { document, sections } of docs)
    for (let run = 0; run < 3; run += 1) planAll(document, readOnce(document, sections), sections);
  const rows = docs.map(({ document, sections, items }) => {
    const reads: number[] = [];
    const plans: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const start = performance.now();
      const agenda = readOnce(document, sections);
      const middle = performance.now();
      planAll(document, agenda, sections);
      reads.push(middle - start);
      plans.push(performance.now() - middle);
    }
    return {
      sections,
      items,
      read: best(reads),
      plan: best(plans),
      memory: memoryOf(document, sections),
    };
  });
  const exponent = (cost: (row: AgendaCost) => number) =>
    fittedExponent(rows.map((row) => [row.sections, cost(row)]));
  return {
    rows,
    exponents: {
      read: exponent(({ read }) => read),
      plan: exponent(({ plan }) => plan),
      memory: exponent(({ memory }) => memory),
    },
  };
}

function readOnce(document: Document, sections: number): Agenda {
  return readAgenda(document, pair, { today: meeting(sections - 1), locale: "en-GB" });
}

function planAll(document: Document, agenda: Agenda, sections: number): void {
  const to = meeting(sections - 1);
  const open = openItems(agenda, { before: to });
  const keys = [open.nextSteps, open.notReached, open.keepsComingBack]
    .flat()
    .slice(0, 10)
    .map(({ key }) => key);
  const manner = { pair, words: wordsFor("en") };
  const intents: Intent[] = [
    { what: "carry-over", to, keys },
    { what: "section", date: meeting(sections) },
  ];
  for (const intent of intents) {
    const plan = planFor(intent, agenda, document, manner);
    if (isRefusal(plan) || plan.requests.length === 0)
      throw new Error(`Nothing was planned for ${intent.what}.`);
  }
}

function memoryOf(document: Document, sections: number): number {
  const gc = collector();
  gc();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 4 }, () => readOnce(document, sections));
  gc();
  const after = process.memoryUsage().heapUsed;
  return (after - before) / kept.length / 1_048_576;
}

function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

/** Other work on the machine only ever adds time. */
function best(numbers: readonly number[]): number {
  return Math.min(...numbers);
}
