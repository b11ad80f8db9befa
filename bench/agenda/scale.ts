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
  /** Milliseconds of processor time from what `documents.get` returned to the agenda. */
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
  /**
   * Milliseconds for writing the largest document as JSON, measured in turn with the rows: what the
   * same memory and the same core are worth at that moment, to which a busy machine's times can be held.
   */
  readonly yardstick: number;
}

const SIZES = [65, 130, 260, 520];
const LARGEST = Math.max(...SIZES);
const WARM_UP = 4;

/**
 * What the largest doc may take, in milliseconds on a quiet machine and in yardsticks on any, and how fast cost may grow:
 * a step that looks at every item for every item is beyond it.
 */
export const AGENDA_BUDGET = { sections: LARGEST, ms: 150, yardsticks: 6, exponent: 1.25 };

/** The two steps that are timed. */
export interface Engine {
  read(document: Document, sections: number): Agenda;
  plan(document: Document, agenda: Agenda, sections: number): void;
}

/**
 * Reads and plans docs of one, two, four and eight times 65 weekly meetings: the last is ten years of them. A round of
 * any size works on as many sections, as eight docs of 65, four of 130 and so on: each then makes as much garbage and
 * walks through as much memory, and only the length of a doc differs. A small doc alone is measured too small: it stays
 * in the processor's cache, and in its best run nothing is collected. Sizes take turns; the median round counts.
 * For a process of its own, with one thread and a collector that can be called: `agendaScale`.
 */
export function measureScale(rounds: number, gc: () => void, engine: Engine = ours): AgendaScale {
  const sizes = SIZES.map((sections) => {
    const docs = Array.from({ length: LARGEST / sections }, () => longDoc(sections));
    return { sections, docs, reads: [] as number[], plans: [] as number[] };
  });
  const yardsticks: number[] = [];
  for (let round = 0; round < WARM_UP + rounds; round++) {
    for (const { sections, docs, reads, plans } of sizes) {
      let agendas: Agenda[] = [];
      const read = processorTime(() => {
        agendas = docs.map(({ document }) => engine.read(document, sections));
      });
      const plan = processorTime(() => {
        for (const [at, { document }] of docs.entries()) {
          const agenda = agendas[at];
          if (agenda !== undefined) engine.plan(document, agenda, sections);
        }
      });
      if (round < WARM_UP) continue;
      reads.push(read / docs.length);
      plans.push(plan / docs.length);
      if (sections === LARGEST) yardsticks.push(processorTime(() => JSON.stringify(docs[0]?.document)));
    }
  }
  const rows = sizes.map(({ sections, docs, reads, plans }) => ({
    sections,
    items: docs[0]?.items ?? 0,
    read: median(reads),
    plan: median(plans),
    memory: memoryOf(() => docs.map(({ document }) => engine.read(document, sections)), gc),
  }));
  const exponent = (cost: (row: AgendaCost) => number) =>
    fittedExponent(rows.map((row) => [row.sections, cost(row)]));
  return {
    rows,
    exponents: {
      read: exponent(({ read }) => read),
      plan: exponent(({ plan }) => plan),
      memory: exponent(({ memory }) => memory),
    },
    yardstick: median(yardsticks),
  };
}

/** The add-on's own. */
export const ours: Engine = {
  read: (document, sections) => readAgenda(document, pair, { today: meeting(sections - 1), locale: "en-GB" }),
  plan(document, agenda, sections) {
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
  },
};

/** What other processes do does not count; in a process of one thread, what the compiler and the collector do does. */
function processorTime(act: () => void): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Collecting on demand makes an engine forget what it had optimized, so only this, which is not timed, does it. */
function memoryOf(make: () => readonly Agenda[], gc: () => void): number {
  gc();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  gc();
  const after = process.memoryUsage().heapUsed;
  return (after - before) / kept.length / 1_048_576;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
