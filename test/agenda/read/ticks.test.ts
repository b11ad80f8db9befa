import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readAgenda } from "../../../src/agenda/read";
import { align } from "../../../src/agenda/ticks/alignment";
import { exportedLists } from "../../../src/agenda/ticks/html";
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
      const exported = lines
        .filter(({ lost }) => !lost)
        .map(
          ({ topic, ticked, level }) =>
            `<ul class="c5 lst-kix_list0-${level}"><li class="c6${ticked ? " c10" : ""}"><span>${topic.replace("é", "&eacute;")}</span></li></ul>`,
        );
      const page = `<style>.c10{text-decoration:line-through}</style><body>${exported.join("")}</body>`;
      const read = readAgenda(documentOf(notation.join("\n")), pair, { today: "2026-11-20", exported: page });
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

const STYLE = "<style>.c8{text-decoration:line-through}.c9{text-decoration-line:line-through}</style>";
const open = { ticked: false, commented: false };

test.each([
  ["<li>Budget", [{ ...open, words: "budget" }]],
  ['<li class="c6 c8">Budget</li>', [{ ...open, words: "budget", ticked: true }]],
  ['<li class="c9 c6">Budget</li>', [{ ...open, words: "budget", ticked: true }]],
  ['<li style="text-decoration: line-through">Budget</li>', [{ ...open, words: "budget", ticked: true }]],
  ['<li class="c6"><span class="c8">Budget</span></li>', [{ ...open, words: "budget" }]],
  ['<li class="c80">R&amp;D &#233;cole &Aring;s &Omega; &#x1F3AF;</li>', [{ ...open, words: "rdecoleasω" }]],
  ["<li>&#127919;</li>", [{ ...open, words: "🎯" }]],
  ["<li><span></span></li>", [{ ...open, words: "" }]],
  [
    '<li>Ask<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> Mia<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></li>',
    [{ words: "askmia", ticked: false, commented: true }],
  ],
  [
    "<li>one<li>two</ul>",
    [
      { ...open, words: "one" },
      { ...open, words: "two" },
    ],
  ],
])("the item %s", (item, items) => {
  const page = `<html><head>${STYLE}</head><body><ul class="c5 lst-kix_a1b-0 start">${item}`;
  expect(exportedLists(page).get("kix.a1b")).toEqual(items);
});

test("a list that names no id, and words outside lists, are nobody's", () => {
  expect([...exportedLists("<p>x</p><ul><li>Budget</li></ul><li>stray")]).toEqual([]);
  expect([...exportedLists("")]).toEqual([]);
});

test("an export of many megabytes of pictures is read in time linear in its length", () => {
  const picture = `<img src="data:image/png;base64,${"iVBORw0KGgo".repeat(90_000)}">`;
  const item = `<li class="c8"><span>Lisbon</span>${picture}</li><li><span>Budget</span></li>`;
  const page = `${STYLE}<body><ul class="c5 lst-kix_a-0 start">${item.repeat(4)}</ul></body>`;
  const before = process.cpuUsage();
  const items = exportedLists(page).get("kix.a");
  const { user } = process.cpuUsage(before);
  expect(items).toHaveLength(8);
  expect(items?.[0]).toEqual({ words: "lisbon", ticked: true, commented: false });
  expect(user).toBeLessThan(2_000_000);
});
