import { expect, test } from "@jest/globals";
import { corpus, grownCorpus, unseenDocs } from "../corpus";
import { adopted } from "./adoption";

/** `npm run laws` takes over every doc; `npm test` the corpus and every fifth of the others. */
const STRIDE = Number(process.env.LAWS ?? 1) > 1 ? 1 : 5;
const others = [...grownCorpus(), ...unseenDocs()];
/** Docs of one tab; where new sections go in others is a matter of reading (see the corpus). */
const docs = [...corpus(), ...others.filter((_, at) => at % STRIDE === 0)].filter(
  ({ document }) => (document.tabs?.length ?? 1) === 1,
);

test("no character, look or box of any doc changes when it is taken over and used", () => {
  const outcomes = docs.map((doc) => ({ name: doc.name, ...adopted(doc) }));
  expect(outcomes.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(STRIDE === 1 ? 250 : 120);
  expect(outcomes.filter(({ wrote }) => wrote < 4).map(({ name }) => name)).toEqual([]);
  // Two sections of one day, a topic in its meeting's own line, notes of ours that were edited: nobody can tell any more
  // where an arrow was put.
  expect(outcomes.flatMap(({ name, refused }) => refused.map((what) => `${name}: ${what}`))).toEqual([
    "53-two-sections-of-one-day: carry-over",
    "55-log-style: carry-over",
    "61-note-edited-by-hand: carry-over",
    "69-export-lost-a-line: carry-over",
  ]);
}, 300_000);
