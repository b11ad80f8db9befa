import { expect, test } from "@jest/globals";
import { readAgenda } from "../../../src/agenda/read";
import { bodyForm, documentOf } from "../document";

const pair = {
  manager: { name: "Alex Moore", address: "alex@example.com" },
  direct: { name: "Dana Reyes", address: "dana@example.com" },
};

function items(notation: string) {
  const { sections } = readAgenda(documentOf(notation), pair, { today: "2026-11-20" });
  return sections.flatMap(({ parts }) => parts.flatMap((part) => part.items));
}

test("an item hangs under the nearest one above it that is less deep", () => {
  const read = items(
    "## 6 Nov 2026\n  * early\n* one\n  * two\n    * three\n  * four\n    * five\n* six\n    * seven\n  * eight\n      * nine",
  );
  expect(
    read.map(({ text, parent }) => `${text} ${parent === undefined ? "-" : read[parent]?.text}`),
  ).toEqual([
    "early -",
    "one -",
    "two one",
    "three two",
    "four one",
    "five four",
    "six -",
    "seven six",
    "eight six",
    "nine eight",
  ]);
});

test.each([
  ["* plain bullet", "bullet", "plain bullet"],
  ["1. numbered", "number", "numbered"],
  ["[] boxed", "checkbox", "boxed"],
  ["- dashed", "dash", "dashed"],
  ["– long dash", "dash", "long dash"],
  ["| * typed star", "dash", "typed star"],
  ["| 2) typed number", "number", "typed number"],
  ["| [ ] typed box", "dash", "typed box"],
  ["just a line", "plain", "just a line"],
  ["-5 degrees", "plain", "-5 degrees"],
  ["1.5 days", "plain", "1.5 days"],
  ["x-ray", "plain", "x-ray"],
  ["X (Twitter) launch", "plain", "X (Twitter) launch"],
])("“%s” is a %s item", (line, shape, text) => {
  expect(items(`## 6 Nov 2026\n${line}`)).toMatchObject([
    { shape, text, done: shape === "checkbox" ? null : false },
  ]);
});

test("an empty box is a place for a topic, not a topic", () => {
  const { sections } = readAgenda(documentOf("## 6 Nov 2026\n[]\n[] a\n[] "), pair, { today: "2026-11-20" });
  expect(sections[0]?.parts[0]?.blanks).toHaveLength(2);
  expect(sections[0]?.parts[0]?.items.map(({ text }) => text)).toEqual(["a"]);
});

test("spans are those of documents.get, newline included", () => {
  const [item] = items("## 6 Nov 2026\n* 🎯 goal");
  expect(item?.span).toEqual({ tabId: "t.0", start: 12, end: 20 });
});

test("a doc without tabs is read like one with, but for the tab's id", () => {
  const document = documentOf("= Ours\n## 6 Nov 2026\nDana\n* Lisbon{footnote:note}\n[] box");
  const withTabs = readAgenda(document, pair, { today: "2026-11-20" });
  const without = readAgenda(bodyForm(document), pair, { today: "2026-11-20" });
  expect(without).toEqual(JSON.parse(JSON.stringify(withTabs).replace(/"tabId":"t.0"/g, '"tabId":""')));
});

test("reading takes time linear in the doc's length, also in odd docs", () => {
  const docs = (size: number) =>
    [
      ["## 6 Nov 2026", "* top", ...Array.from({ length: size }, (_, at) => `  * item ${at % 7}`)],
      Array.from({ length: size }, (_, at) => `line ${at % 5}`),
      Array.from({ length: size }, (_, at) => `## ${1 + (at % 28)}/${1 + (at % 12)}`),
      [
        "## 6 Nov 2026",
        "<table>",
        ...Array.from({ length: size }, (_, at) => `<row>\n<cell>\n${at}\n<cell>\nb`),
        "</table>",
      ],
    ].map((lines) => documentOf(lines.join("\n")));
  const cost = (size: number) =>
    docs(size).map((document) => {
      readAgenda(document, pair, { today: "2026-11-20" });
      const before = process.cpuUsage();
      for (let times = 0; times < 3; times++) readAgenda(document, pair, { today: "2026-11-20" });
      return process.cpuUsage(before).user;
    });
  const [small, large] = [cost(500), cost(4000)];
  large.forEach((time, at) => {
    expect(time).toBeLessThan(8 * 4 * Math.max(small[at] ?? 0, 2000));
  });
});
