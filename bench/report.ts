import { AGENDA_BUDGET, type AgendaScale } from "./agenda/scale";
import { BUNDLE_BUDGET, type BundleCost } from "./bundle-cost";
import { fittedExponent } from "./fit";
import type { Row } from "./run";
import { table } from "./table";

export interface Results {
  readonly rows: readonly Row[];
  readonly agenda: AgendaScale;
  readonly bundle: BundleCost;
}

/** All figures as Markdown: the same text for the terminal and for docs/performance.md. */
export function report({ rows, agenda, bundle }: Results): string {
  return [
    "## What each job costs",
    "",
    "Calls are Google calls in sequence, properties and cache not counted. Bytes are of JSON. The simulated times are a good,",
    "a usual and a bad day at Google (`emulator/api/latency.ts`). “Own code” is real time on this machine and is only shown.",
    "",
    costs(rows),
    "",
    "## Beside the plain way",
    "",
    "The plain way reads everything without masks, makes one call a paragraph and looks each pair up by itself",
    "(`bench/baseline/main.js`, on the same emulator).",
    "",
    comparison(rows),
    "",
    "## How cost grows",
    "",
    "The exponent k of cost ≈ c · size^k over the sizes above: 0 is constant, 1 is linear.",
    "",
    growth(rows),
    "",
    "## The agenda engine",
    "",
    "Milliseconds of processor time on one core, compiler and collector included; every size reads and plans as many",
    "sections, as eight docs of 65, four of 130 and so on, and the median of the rounds counts.",
    "",
    agendaTable(agenda),
    "",
    "## The bundle",
    "",
    table(
      ["figure", "measured", "budget"],
      [
        ["size", kilobytes(bundle.bytes), kilobytes(BUNDLE_BUDGET.bytes)],
        ["size, zipped", kilobytes(bundle.zipped), ""],
        ["time to evaluate", `${bundle.evaluateMs.toFixed(1)} ms`, `${BUNDLE_BUDGET.evaluateMs} ms`],
      ],
    ),
  ].join("\n");
}

function costs(rows: readonly Row[]): string {
  const head = [
    "job",
    "pairs",
    "sections",
    "calls",
    "budget",
    "read",
    "written",
    "properties",
    "cache",
    "quota",
    "good day",
    "usual",
    "bad",
    "own code",
  ];
  return table(
    head,
    rows.map(({ flow, pairs, sections, budget, ours }) => [
      flow,
      String(pairs),
      String(sections),
      String(ours.calls),
      `≤${budget}`,
      kilobytes(ours.bytesRead),
      kilobytes(ours.bytesWritten),
      String(ours.properties),
      String(ours.cache),
      String(ours.quotaUnits),
      seconds(ours.low),
      seconds(ours.typical),
      seconds(ours.bad),
      `${ours.ownMs.toFixed(0)} ms`,
    ]),
  );
}

function comparison(rows: readonly Row[]): string {
  const head = [
    "job",
    "pairs",
    "sections",
    "calls",
    "plain",
    "read",
    "plain",
    "one unmasked read",
    "usual day",
    "plain",
  ];
  return table(
    head,
    rows.flatMap(({ flow, pairs, sections, ours, plain, unmasked }) =>
      plain === undefined
        ? []
        : [
            [
              flow,
              String(pairs),
              String(sections),
              String(ours.calls),
              String(plain.calls),
              kilobytes(ours.bytesRead),
              kilobytes(plain.bytesRead),
              kilobytes(unmasked),
              seconds(ours.typical),
              seconds(plain.typical),
            ],
          ],
    ),
  );
}

function growth(rows: readonly Row[]): string {
  const flows = [...new Set(rows.map(({ flow }) => flow))];
  return table(
    ["job", "over", "calls", "bytes read", "simulated time"],
    flows.flatMap((flow) => {
      const own = rows.filter((row) => row.flow === flow);
      if (own.length < 2) return [];
      const over = own.some(({ sections }) => sections > 1) ? "sections" : "pairs";
      const exponent = (cost: (row: Row) => number): string =>
        fittedExponent(own.map((row) => [row[over], cost(row)])).toFixed(2);
      return [
        [
          flow,
          over,
          exponent(({ ours }) => ours.calls),
          exponent(({ ours }) => ours.bytesRead),
          exponent(({ ours }) => ours.typical),
        ],
      ];
    }),
  );
}

function agendaTable({ rows, exponents }: AgendaScale): string {
  const head = ["sections", "items", "read", "plan", "read and plan", "budget", "memory"];
  const lines = rows.map(({ sections, items, read, plan, memory }) => [
    String(sections),
    String(items),
    `${read.toFixed(1)} ms`,
    `${plan.toFixed(1)} ms`,
    `${(read + plan).toFixed(1)} ms`,
    sections === AGENDA_BUDGET.sections ? `${AGENDA_BUDGET.ms} ms` : "",
    `${memory.toFixed(1)} MB`,
  ]);
  const fitted = [
    "exponent",
    "",
    exponents.read.toFixed(2),
    exponents.plan.toFixed(2),
    "",
    "",
    exponents.memory.toFixed(2),
  ];
  const allowed = `≤${AGENDA_BUDGET.exponent}`;
  return table(head, [...lines, fitted, ["allowed", "", allowed, allowed, "", "", allowed]]);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(bytes < 102_400 ? 1 : 0)} KB`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
