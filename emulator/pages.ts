import { appsScriptCoverage } from "./apps-script/coverage";
import { KINDS, kindOf } from "./assumption";
import { assumptions } from "./assumptions";
import { calendarCoverage } from "./calendar/coverage";
import type { Coverage } from "./coverage";
import { docsCoverage, docsMethodsCoverage } from "./docs/coverage";
import { driveCoverage } from "./drive/coverage";
import { settledBy } from "./settling";
import { tasksCoverage } from "./tasks/coverage";

const TABLE_BEGINS = "<!-- the table: npm run pages -->";
const TABLE_ENDS = "<!-- end of the table -->";

/** emulator/ASSUMPTIONS.md: a line for each behaviour that is not certain, by how much is known of it. */
export function assumptionsPage(): string {
  return [
    "# Assumptions",
    "",
    "What Google's documents leave open. The first answer is what the emulator does; each other one is a switch,",
    "`workspace.assumptions.set(id, answer)` or `POST /emulator/seed`. The add-on's flows are tested with each answer",
    "(`test/emulator/assumptions.test.ts`). Made by `npm run pages` from the `assumptions.ts` of each folder.",
    "",
    "Where Google documents a refusal by its code and reason and not by its words, the words here are our own; those that",
    "were recorded are marked (seen) in the code. Nothing may depend on the words of a refusal.",
    "",
    "Settled by: **itself**, the add-on's self-check (under settings) without help, and most of them `npm run conformance`;",
    "**a hand**, the self-check with a person who does what it asks; **alone**, a person who does what the line says, without",
    "the self-check; **two people** with an account each; **REST**, a call with Google's clients and a look at what comes back.",
    ...KINDS.flatMap(kindSection),
    "",
  ].join("\n");
}

const INTRODUCED: Readonly<Record<(typeof KINDS)[number], string>> = {
  recorded:
    "Somebody saw the first answer on the live platform and wrote it down; whether it holds for all is open.",
  "documented on two sides": "Pages of Google's say one thing and the other.",
  unknown: "Nobody has said a word. The first answer is what seems likeliest, or what would hurt most.",
};

function kindSection(kind: (typeof KINDS)[number]): string[] {
  const source = kind === "unknown" ? [] : ["source"];
  const columns = [
    "switch",
    "question",
    "answers",
    "where it matters",
    ...source,
    "what would settle it",
    "settled by",
  ];
  return [
    "",
    `## ${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    "",
    INTRODUCED[kind],
    "",
    row(columns),
    `|${"---|".repeat(columns.length)}`,
    ...assumptions
      .filter((one) => kindOf(one) === kind)
      .map(({ id, question, answers, where, check, recorded, documented }) =>
        row([
          `\`${id}\``,
          question,
          answers.map((answer) => `\`${answer}\``).join(", "),
          where,
          ...source.map(() => recorded ?? documented ?? ""),
          check,
          settledBy(id) ?? "",
        ]),
      ),
  ];
}

/** src/check/lines.ts: what the add-on's self-check knows of each line. */
export function selfCheckLines(): string {
  const lines = assumptions.map(({ id, question, answers, check }) =>
    JSON.stringify([id, settledBy(id) ?? "alone", question, answers[0], check]),
  );
  return `// Made by npm run pages from the assumptions of the emulator. Do not edit.

/** One thing that is not certain: what is assumed, by whom it can be settled, and how. */
interface Line {
  readonly id: string;
  readonly by: "itself" | "a hand" | "alone" | "two people" | "REST";
  readonly question: string;
  readonly assumed: string;
  readonly check: string;
}

type Row = readonly [id: string, by: Line["by"], question: string, assumed: string, check: string];

// biome-ignore format: made by a command, one line each
const ROWS: readonly Row[] = [
${lines.map((line) => `  ${line},`).join("\n")}
];

export const LINES = ROWS.map(
  ([id, by, question, assumed, check]): Line => ({ id, by, question, assumed, check }),
);
`;
}

/** The table of methods and requests: done, partial with what is missing, absent. */
export function coverageTable(): string {
  const areas: readonly (readonly [title: string, coverage: readonly Coverage[]])[] = [
    ["Calendar", calendarCoverage],
    ["Docs: methods", docsMethodsCoverage],
    ["Docs: requests of `documents.batchUpdate`", docsCoverage],
    ["Drive", driveCoverage],
    ["Tasks", tasksCoverage],
    ["Apps Script and the side panel", appsScriptCoverage],
  ];
  return areas
    .flatMap(([title, coverage]) => [
      `### ${title}`,
      "",
      `${count(coverage, "done")} done, ${count(coverage, "partial")} partial, ${count(coverage, "absent")} absent.`,
      "",
      "| what | state | missing |",
      "|---|---|---|",
      ...coverage.map(({ name, state, missing }) => row([name, state, missing ?? ""])),
      "",
    ])
    .join("\n");
}

/** A page with the part between the two marks replaced. Throws when a mark is missing. */
export function withTable(page: string, table: string): string {
  const from = page.indexOf(TABLE_BEGINS);
  const to = page.indexOf(TABLE_ENDS);
  if (from < 0 || to < from) throw new Error("The page has no place for the table.");
  return `${page.slice(0, from)}${TABLE_BEGINS}\n\n${table}\n${page.slice(to)}`;
}

function count(coverage: readonly Coverage[], state: Coverage["state"]): number {
  return coverage.filter((one) => one.state === state).length;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|").replace(/\n/g, " ")).join(" | ")} |`;
}
