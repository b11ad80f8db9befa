/** A plain table for a terminal and, as it stands, for a Markdown page: columns padded, numbers to the right. */
export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length), 3));
  const numeric = head.map(
    (_, column) =>
      rows.length > 0 && rows.every((row) => /^[~≤<]?-?[\d.,]*( ?(ms|KB|MB|B|s))?$/.test(row[column] ?? "")),
  );
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (numeric[column] ? (row[column] ?? "").padStart(width) : (row[column] ?? "").padEnd(width))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (numeric[column] ? `${"-".repeat(width + 1)}:` : `-${"-".repeat(width)}-`)).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}
