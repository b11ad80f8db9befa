import { beforeEach, expect, test } from "@jest/globals";
import {
  ALEX,
  aPair,
  at,
  DANA,
  daysLater,
  markdownOf,
  opens,
  type Pair,
  pairAfter,
  types,
  typesInDoc,
} from "../flows/world";

const begin = pairAfter(aPair);
let pair: Pair;
beforeEach(async () => {
  pair = await begin();
});

function moves(date: string): void {
  types(pair.office, ALEX, pair.next(), at(date, "10:00", "10:30"));
  for (const _time of [1, 2]) opens(pair.office, ALEX, pair.next());
  expect(markdownOf(pair.office, pair.docId)).toContain(`## Thu ${Number(date.slice(8))} Nov 2026`);
}

test("a topic was added and its meeting moved since: Undo last change takes it out", () => {
  const { office, docId } = pair;
  const panel = opens(office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", "Budget");
  panel.press("Add");
  moves("2026-11-19");
  expect(markdownOf(office, docId)).toContain("Budget");
  const again = opens(office, ALEX, pair.next());
  again.press("Undo last change");
  expect(markdownOf(office, docId)).not.toContain("Budget");
});

test("items were carried and the meeting moved since: Undo last change brings them back", () => {
  const { office, docId } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  daysLater(office, 7);
  opens(office, ALEX, pair.next());
  const panel = opens(office, ALEX, pair.next());
  const show = panel.buttons().find((label) => /open item|carry/i.test(label)) ?? "";
  panel.press(show);
  panel.press("Carry over");
  expect(markdownOf(office, docId)).toContain("→ 27 Nov");
  moves("2026-11-26");
  const again = opens(office, ALEX, pair.next());
  again.press("Undo last change");
  expect(markdownOf(office, docId)).not.toContain("→");
});
