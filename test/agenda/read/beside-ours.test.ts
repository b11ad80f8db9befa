import { expect, test } from "@jest/globals";
import type { Agenda } from "../../../src/agenda/model";
import { readAgenda } from "../../../src/agenda/read";
import { documentOf } from "../document";

const pair = {
  manager: { name: "Alex Moore", address: "alex@example.com" },
  direct: { name: "Dana Reyes", address: "dana@example.com" },
};

function ours(date: string, topic = ""): string {
  return `## ${date}\n### Dana's topics · first 20 min\n[] ${topic}\n### Next steps\n[]`;
}

function standing(notation: string): string[] {
  const agenda: Agenda = readAgenda(documentOf(notation), pair, { today: "2026-11-28", locale: "en-GB" });
  return agenda.sections.flatMap(({ date, parts }) => [
    date,
    ...parts.flatMap(({ items }) => items.map(({ text }) => `${date} ${text}`)),
  ]);
}

test("a plain line that is a note among meetings with lists stays one beside a section of ours", () => {
  const kept =
    "## 27 Nov 2026\n* Lisbon\n## 20 Nov 2026\n* Budget\n## 13 Nov 2026\n* Hiring\n## 6 Nov 2026\nWe spoke";
  expect(standing(`${ours("Fri 4 Dec 2026")}\n${kept}`).slice(1)).toEqual(standing(kept));
});

test.each([
  ["below one section of ours", [ours("Fri 6 Nov 2026", "Lisbon")], []],
  ["between two of ours", [ours("Fri 6 Nov 2026", "Lisbon")], [ours("Fri 20 Nov 2026")]],
  ["between two of ours, newest first", [ours("Fri 20 Nov 2026")], [ours("Fri 6 Nov 2026", "Lisbon")]],
])("in a doc without our intro a date typed as a heading 2 is a meeting, %s", (_, above, below) => {
  const read = standing([...above, "## 13 Nov", "* Budget", ...below].join("\n"));
  expect(read).toContain("2026-11-13 Budget");
  expect(read).toContain("2026-11-06 Lisbon");
});

test.each(["**Actions from 13 Nov**", "### 4 Dec", "## Goals until 31 Dec 2026"])(
  "%s between two sections of ours is no meeting, intro or none",
  (note) => {
    const read = standing(
      [ours("Fri 6 Nov 2026", "Lisbon"), note, "* Budget", ours("Fri 20 Nov 2026")].join("\n"),
    );
    expect(read.filter((line) => line.length === 10)).toEqual(["2026-11-06", "2026-11-20"]);
  },
);
