import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readAgenda } from "../../../src/agenda/read";
import { align } from "../../../src/agenda/ticks/alignment";
import { markdownLines } from "../../../src/agenda/ticks/markdown";
import { documentOf } from "../document";

const pair = {
  manager: { name: "Alex Moore", address: "alex@example.com" },
  direct: { name: "Dana Reyes", address: "dana@example.com" },
};

const topic = fc
  .array(fc.constantFrom("Budget", "Lisbon", "the guide", "a_b", "école", "🎯"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(" "));
const line = fc.record({
  topic,
  ticked: fc.boolean(),
  lost: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  level: fc.nat(2),
});

test("an export that lost lines never ticks a box that is open", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const notation = [
        "## 6 Nov 2026",
        ...lines.map(({ topic, level }) => `${"  ".repeat(level)}[] ${topic}`),
      ];
      const markdown = [
        "## 6 Nov 2026",
        ...lines
          .filter(({ lost }) => !lost)
          .map(({ topic, ticked, level }) => {
            const escaped = topic.replace(/_/g, "\\_");
            return `${"    ".repeat(level)}- [${ticked ? "x" : " "}]  ${escaped}`;
          }),
      ].join("\n\n");
      const read = readAgenda(documentOf(notation.join("\n")), pair, { today: "2026-11-20", markdown });
      const items = read.sections.flatMap(({ parts }) => parts.flatMap((part) => part.items));
      expect(items).toHaveLength(lines.length);
      items.forEach((item, at) => {
        if (item.done !== null) expect(item.done).toBe(lines[at]?.ticked);
      });
      if (lines.every(({ lost }) => !lost)) expect(items.filter(({ done }) => done === null)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("the alignment of a telling with itself is the identity", () => {
  fc.assert(
    fc.property(fc.array(topic, { maxLength: 60 }), (lines) => {
      expect([...align(lines, lines)]).toEqual(lines.map((_, at) => at));
    }),
    { numRuns: 300 },
  );
});

test("lines are paired in rising order, each at most once", () => {
  fc.assert(
    fc.property(fc.array(topic, { maxLength: 40 }), fc.array(topic, { maxLength: 40 }), (left, right) => {
      const pairs = [...align(left, right)].filter((at) => at >= 0);
      expect(pairs).toEqual([...new Set(pairs)].sort((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["- [ ] Budget", [{ words: "budget", ticked: false }]],
  ["- [x] Budget", [{ words: "budget", ticked: true }]],
  ["    * [X] ~~Budget~~", [{ words: "budget", ticked: true }]],
  ["- [x]", [{ words: "", ticked: true }]],
  ["- \\[x\\] typed by hand", [{ words: "xtypedbyhand" }]],
  ["* plain bullet", [{ words: "plainbullet" }]],
  ["12. numbered", [{ words: "numbered" }]],
  ["### Dana\\'s topics {#dana's-topics}", [{ words: "danastopics" }]],
  ["- [ ] [Mia](mailto:mia@example.com) & R\\&D &amp; co", [{ words: "miardco", ticked: false }]],
  ["- [ ] see [plan](https://example.com/a_(b)) now", [{ words: "seeplannow", ticked: false }]],
  ["- [ ] ![][image1] chart", [{ words: "chart", ticked: false }]],
  ["[image1]: <data:image/png;base64,AAAA>", []],
  ["", []],
])("the Markdown line %s", (markdown, lines) => {
  expect(markdownLines(markdown)).toEqual(lines);
});

test("an export of many megabytes of pictures is read in time linear in its length", () => {
  const picture = `data:image/png;base64,${"iVBORw0KGgo".repeat(90_000)}`;
  const markdown = `- [x] Lisbon ![](${picture})\n\n[image1]: <${picture}>\n\n- [ ] Budget\n`.repeat(4);
  const before = process.cpuUsage();
  const lines = markdownLines(markdown);
  const { user } = process.cpuUsage(before);
  expect(lines).toHaveLength(8);
  expect(lines[0]).toEqual({ words: "lisbon", ticked: true });
  expect(user).toBeLessThan(2_000_000);
});
