import { expect, test } from "@jest/globals";
import { outline } from "../../../commands/outline";
import { readAgenda } from "../../../src/agenda/read";
import { corpus } from "../corpus";

const docs = corpus();

test("the corpus has at least forty docs", () => {
  expect(docs.length).toBeGreaterThanOrEqual(40);
});

test.each(docs.map((doc) => [doc.name, doc] as const))("%s", (_, { document, pair, options, reads }) => {
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
