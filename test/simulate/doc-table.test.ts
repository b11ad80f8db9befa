import { expect, test } from "@jest/globals";
import { tableOf } from "../../simulate/doc-table";
import type { Line } from "../../simulate/page";

const LAST = "Fri 11 Dec 2026";

/** Lines by a letter each: "# 4 Dec", "= part", "[] box", "[x] ticked", "- nested box", else a plain note. */
function page(...lines: readonly string[]): Line[] {
  return lines.map((line, at) => {
    const [, mark = "", text = ""] = /^(#|=|\[\]|\[x\]|-)? ?(.*)$/u.exec(line) ?? [];
    const style = mark === "#" ? "HEADING_2" : mark === "=" ? "HEADING_3" : "NORMAL_TEXT";
    const checkbox = ["[]", "[x]", "-"].includes(mark);
    return {
      text,
      style,
      checkbox,
      ticked: mark === "[x]",
      struck: false,
      level: mark === "-" ? 1 : 0,
      start: at,
      end: at + 1,
    };
  });
}

const week = ["# Fri 27 Nov 2026", "= Dana's topics", "[] Lisbon\u2002→ 11 Dec", "- in May"];
const linesOfOurs = (...section: readonly string[]): number =>
  tableOf(page(...week, "# Fri 4 Dec 2026", "= Dana's topics", ...section, `# ${LAST}`, "[] Budget"), LAST)
    .linesOfOurs;

test("a copy that stayed counts as ours, with what came along below it", () => {
  expect(linesOfOurs("[] Lisbon\u2002since 27 Nov\u2002→ 11 Dec", "- in May")).toBe(2);
});

test("what people wrote between a copy and its details does not hide them", () => {
  expect(linesOfOurs("[] Lisbon\u2002since 27 Nov\u2002→ 11 Dec", "We talked", "- in May")).toBe(2);
});

test("a detail that was typed below a copy is a person's, also once it went along", () => {
  const later = ["# Fri 11 Dec 2026", "[] Lisbon\u2002since 27 Nov", "- ask Sam", "- in May"];
  const lines = page(
    ...week,
    "# Fri 4 Dec 2026",
    "= Dana's topics",
    "[] Lisbon\u2002since 27 Nov\u2002→ 11 Dec",
    "- ask Sam",
    "- in May",
    ...later,
  );
  expect(tableOf(lines, LAST).linesOfOurs).toBe(2);
});

test("a copy that a person ticked is where the item was done, and theirs", () => {
  expect(linesOfOurs("[x] Lisbon\u2002since 27 Nov", "- in May")).toBe(0);
});

test("an empty box below copies alone counts", () => {
  expect(linesOfOurs("[] Lisbon\u2002since 27 Nov\u2002→ 11 Dec", "- in May", "[]")).toBe(3);
});
