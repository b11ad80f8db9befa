import { expect, test } from "@jest/globals";
import { readAgenda } from "../../../src/agenda/read";
import { documentOf } from "../document";
import { everydayNotes } from "../everyday-notes";

const pair = {
  manager: { name: "Alex Moore", address: "alex@example.com" },
  direct: { name: "Dana Reyes", address: "dana@example.com" },
};
const INTRO = `= 1:1 · Dana and Alex
Dana, this time is yours first; Alex comes second. Add anything, any day: work, worries, ideas, good news. Write notes under a topic. Tick what's done, and what isn't can come along next time.`;

/** Every way a line can be made to look: set apart, loud, or a heading smaller or greater than a meeting's. */
const looks: readonly (readonly [string, (note: string) => string])[] = [
  ["plain", (note) => `| ${note}`],
  ["set apart", (note) => `\n| ${note}\n`],
  ["bold", (note) => `**${note}**`],
  ["underlined", (note) => `__${note}__`],
  ["bold, set apart", (note) => `\n**${note}**\n`],
  ["bullet", (note) => `* ${note}`],
  ["heading 1", (note) => `# ${note}`],
  ["heading 2", (note) => `## ${note}`],
  ["heading 3", (note) => `### ${note}`],
  ["heading 4", (note) => `#### ${note}`],
  ["title", (note) => `= ${note}`],
];

function section(date: string, note = ""): string {
  return `## ${date}
### Dana's topics · first 20 min
[] Time off
${note}
[] Lisbon
### Alex's topics · then 10 min
[] Budget
### Next steps
[] Guide`;
}

function read(notation: string) {
  const agenda = readAgenda(documentOf(notation), pair, { today: "2026-11-26", locale: "en-GB" });
  return {
    order: agenda.order,
    sections: agenda.sections.map(({ date }) => date),
    items: agenda.sections.at(-1)?.parts.flatMap(({ items }) => items.map(({ text }) => text)),
  };
}

const firstAndLater: readonly (readonly [string, readonly string[]])[] = [
  ["the first section", []],
  ["a later section", ["Fri 6 Nov 2026", "Fri 13 Nov 2026"]],
];

test("there are fifty everyday notes", () => {
  expect(new Set(everydayNotes).size).toBe(50);
});

test.each(
  firstAndLater.flatMap(([where, before]) =>
    looks.map(([look, dressed]) => [look, where, before, dressed] as const),
  ),
)(
  "no everyday note, %s, in %s of a doc of ours, heads a meeting or hides a topic",
  (look, _, before, dressed) => {
    const dates = ["2026-11-06", "2026-11-13"].slice(0, before.length);
    const misread = everydayNotes.filter((note) => {
      // What is exactly as we write it, in the look we give it, is a meeting.
      const { order, sections, items } = read(
        [INTRO, ...before.map((date) => section(date)), section("Fri 20 Nov 2026", dressed(note))].join("\n"),
      );
      const kept = items?.filter((text) => ["Time off", "Lisbon", "Budget", "Guide"].includes(text));
      return (
        order !== "oldest-first" ||
        JSON.stringify(sections) !== JSON.stringify([...dates, "2026-11-20"]) ||
        kept?.length !== 4
      );
    });
    expect({ look, misread }).toEqual({ look, misread: [] });
  },
);

test.each([
  ["a title", "<tab Review 15 Dec 2026>\nwords"],
  ["a heading of what is due", "<tab Goals>\n## Goals for 31 Dec 2026"],
  ["a heading with a date behind words", "<tab Feedback>\n## Feedback 24 Nov 2026"],
  ["a line", "<tab Notes>\n24 Nov 2026"],
  ["a heading of the past", "<tab Facts>\n# Start date 1 March 2026"],
])("a date in another tab, %s, moves no meeting there", (_, tab) => {
  const agenda = readAgenda(
    documentOf(`<tab Meetings>\n${INTRO}\n${section("Fri 20 Nov 2026")}\n${tab}`),
    pair,
    { today: "2026-11-26", locale: "en-GB" },
  );
  expect(agenda.tabId).toBe("t.0");
  expect(agenda.sections.map(({ date }) => date)).toEqual(["2026-11-20"]);
  expect(agenda.order).toBe("oldest-first");
});

test("a heading 1 or a title among the topics hides nothing of the section", () => {
  for (const line of ["# Career", "= Career"])
    expect(read([INTRO, section("Fri 20 Nov 2026", line)].join("\n")).items).toEqual([
      "Time off",
      "Lisbon",
      "Budget",
      "Guide",
    ]);
});
