import { expect, test } from "@jest/globals";
import {
  ALEX,
  aPair,
  bodyOf,
  callsOf,
  DANA,
  daysLater,
  opens,
  type Pair,
  ticksInDoc,
  typesInDoc,
} from "../world";
import { carriesAll, linesUnder, page } from "./hands";

const numbered = (words: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${words} ${at + 1} “für später”`).join("\n");

/** Every line with all its looks, but for the name of its list, which is anyone's, and the intro's link to the newest meeting. */
const looks = ({ office, docId }: Pair): string[] =>
  bodyOf(office, docId)
    .map((line) => JSON.stringify(line, (key, value) => (key === "listId" ? undefined : value)))
    .filter((line) => !line.includes("latest meeting"));

test("hundreds of items, moved and copied in one press: the receipt fits no one property, and undo gives everything back", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  typesInDoc(pair, DANA, `${numbered("Thema", 120)}\nRent`);
  // Nothing is moved before a tick was ever seen.
  ticksInDoc(pair, DANA, "Rent");
  const listAll = () => {
    const panel = opens(office, ALEX, pair.next());
    panel.reload();
    panel.press("Carry over");
    // Of so many it is asked once how far back to go: all of them are the last meeting's.
    if (panel.buttons().includes("Show the list")) panel.press("Show the list");
    const more = () => panel.buttons().find((label) => /^Show \d+ more$/.test(label));
    for (let label = more(); label !== undefined; label = more()) panel.press(label);
    return panel;
  };
  daysLater(office, 5);
  carriesAll(listAll());
  typesInDoc(pair, ALEX, numbered("Idee", 130));
  daysLater(office, 7);
  const panel = listAll();
  const before = looks(pair);
  const calls = callsOf(office, () => carriesAll(panel));
  expect(calls).toHaveLength(4);
  expect(panel.last.notification).toBe("250 items carried to 4 Dec");
  expect(linesUnder(pair, "Fri 4 Dec 2026").filter((line) => line.includes("since"))).toHaveLength(250);
  expect(linesUnder(pair, "Fri 27 Nov 2026").filter((line) => line.includes("Thema"))).toEqual([]);
  const kept = office.workspace.script.properties(office.bundle.app, { person: ALEX });
  const parts = kept.keys().filter((name) => name.startsWith(`change.${docId}`));
  expect(parts.length).toBeGreaterThan(3);
  panel.press("Undo last change");
  expect(panel.last.error).toBeUndefined();
  expect(page(pair).filter(({ text }) => text.includes("since"))).toHaveLength(120);
  const after = looks(pair);
  expect(after.filter((line, at) => line !== before[at])).toEqual([]);
  expect(after).toHaveLength(before.length);
  expect(kept.keys().filter((name) => name.startsWith(`change.${docId}`))).toEqual([]);
});
