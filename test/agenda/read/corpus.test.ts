import { expect, test } from "@jest/globals";
import { outline } from "../../../commands/outline";
import { readAgenda } from "../../../src/agenda/read";
import { corpus, grownCorpus } from "../corpus";
import { scoreOf, sumOf } from "../score";

const docs = corpus();
const scores = [...docs, ...grownCorpus()].map(scoreOf);
const sum = sumOf(scores);

test("the corpus has at least two hundred docs in every language", () => {
  expect(scores.length).toBeGreaterThanOrEqual(200);
  expect(new Set(scores.map(({ language }) => language)).size).toBeGreaterThanOrEqual(36);
});

test("nothing open is read as closed", () => {
  expect(scores.filter(({ closedThoughOpen }) => closedThoughOpen > 0).map(({ name }) => name)).toEqual([]);
});

test("the figures of the corpus hold", () => {
  const { docs: all, clean, sections, items, owner, openThoughDone } = sum;
  expect({
    clean: clean / all >= 0.6,
    sections: sections.right / sections.there >= 0.98 && sections.right / sections.found >= 0.98,
    precision: items.right / items.found >= 0.89,
    recall: items.right / items.there >= 0.96,
    owner: owner / items.right >= 0.79,
    openThoughDone: openThoughDone <= 131,
  }).toEqual({
    clean: true,
    sections: true,
    precision: true,
    recall: true,
    owner: true,
    openThoughDone: true,
  });
});

const outlined = docs.filter(({ reads }) => reads !== "");

test.each(outlined.map((doc) => [doc.name, doc] as const))("%s", (_, { document, pair, options, reads }) => {
  expect(outline(readAgenda(document, pair, options))).toBe(reads);
});

test("a misreading is named beside a reading", () => {
  const misread = docs.filter((doc) => doc.misread.length > 0);
  expect(misread.map(({ name }) => name)).toEqual([
    "106-template-with-prompts",
    "107-table-per-meeting",
    "113-open-actions-on-top",
    "70-prose-minutes",
    "71-nicknames",
    "72-answers-as-plain-lines",
    "73-run-in-dates-among-headings",
  ]);
});
