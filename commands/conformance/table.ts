import type { Outcome, Row } from "./suite";

/** The outcome as Markdown tables that can be sent back as they are: no name, no address, no id of anybody's. */
export function table({ documented, assumptions }: Outcome, against: string, day: string): string {
  return [
    `# Conformance, against ${against}, ${day}`,
    "",
    ...part("What is documented or recorded", documented, "expected"),
    "",
    ...part("Assumptions", assumptions, "assumed"),
    "",
    summary(documented, assumptions),
    "",
  ].join("\n");
}

/** How many lines are other than expected. */
export function others({ documented, assumptions }: Outcome): number {
  return [...documented, ...assumptions].filter(isOther).length;
}

function part(title: string, rows: readonly Row[], expected: string): readonly string[] {
  return [
    `## ${title}`,
    "",
    `| | what | ${expected} | found |`,
    "|---|---|---|---|",
    ...rows.map((row) => `| ${isOther(row) ? "✗" : "✓"} | ${row.what} | ${row.expected} | ${row.got} |`),
  ];
}

function summary(...parts: readonly (readonly Row[])[]): string {
  const rows = parts.flat();
  const wrong = rows.filter(isOther).length;
  return `${rows.length - wrong} as expected, ${wrong} other.`;
}

function isOther({ expected, got }: Row): boolean {
  return expected !== got;
}
