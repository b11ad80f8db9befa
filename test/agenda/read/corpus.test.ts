import { expect, test } from "@jest/globals";
import { outline } from "../../../commands/outline";
import { readAgenda } from "../../../src/agenda/read";
import { corpus, grownCorpus, unseenDocs } from "../corpus";
import { scoreOf, sumOf } from "../score";

const docs = corpus();
const scores = [...docs, ...grownCorpus()].map(scoreOf);

test("the corpus has at least two hundred docs in every language", () => {
  expect(scores.length).toBeGreaterThanOrEqual(200);
  expect(new Set(scores.map(({ language }) => language)).size).toBeGreaterThanOrEqual(36);
});

test("nothing open is read as closed", () => {
  expect(scores.filter(({ closedThoughOpen }) => closedThoughOpen > 0).map(({ name }) => name)).toEqual([]);
});

test.each(scores.map((score) => [score.name, score.faults] as const))(
  "%s is read without a fault",
  (_, faults) => {
    expect(faults).toEqual([]);
  },
);

test("docs of further kinds are read with few faults and nothing open is read as closed", () => {
  const unseen = unseenDocs().map(scoreOf);
  const { docs: all, clean, sections, items, owner, openThoughDone, closedThoughOpen } = sumOf(unseen);
  expect(all).toBeGreaterThanOrEqual(32);
  expect(clean / all).toBeGreaterThanOrEqual(0.9);
  expect(Math.min(sections.right / sections.there, sections.right / sections.found)).toBeGreaterThan(0.99);
  expect(Math.min(items.right / items.there, items.right / items.found)).toBeGreaterThan(0.99);
  expect(owner / items.right).toBeGreaterThan(0.97);
  expect(openThoughDone).toBeLessThanOrEqual(5);
  expect(closedThoughOpen).toBe(0);
});

test("docs that the corpus does not hold are read nearly as well", () => {
  const {
    docs: all,
    clean,
    order,
    sections,
    items,
    owner,
    done,
    closedThoughOpen,
  } = sumOf(grownCorpus(1000, 210).map(scoreOf));
  expect(clean / all).toBeGreaterThanOrEqual(0.97);
  expect(order / all).toBeGreaterThanOrEqual(0.99);
  expect(Math.min(sections.right / sections.there, sections.right / sections.found)).toBeGreaterThan(0.995);
  expect(Math.min(items.right / items.there, items.right / items.found)).toBeGreaterThan(0.995);
  expect(Math.min(owner, done) / items.right).toBeGreaterThan(0.995);
  expect(closedThoughOpen).toBe(0);
});

const outlined = docs.filter(({ reads }) => reads !== "");

test.each(outlined.map((doc) => [doc.name, doc] as const))("%s", (_, { document, pair, options, reads }) => {
  expect(outline(readAgenda(document, pair, options))).toBe(reads);
});

test("a misreading is named beside a reading", () => {
  const misread = docs.filter((doc) => doc.misread.length > 0);
  expect(misread.map(({ name }) => name)).toEqual([
    "113-open-actions-on-top",
    "73-run-in-dates-among-headings",
  ]);
});
