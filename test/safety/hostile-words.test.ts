import { expect, test } from "@jest/globals";
import { linesOf } from "../../simulate/page";
import {
  ALEX,
  anOffice,
  aPair,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  eventNow,
  fridayWithDana,
  opens,
  type Pair,
  types,
  typesInDoc,
} from "../flows/world";
import { HOSTILE_WORDS } from "./hostile-words";
import { expectSafe } from "./safe-card";

test.each(HOSTILE_WORDS)("an event's title and a guest's name: %s", async (_name, words) => {
  const office = await anOffice();
  const id = fridayWithDana(office, {
    summary: words,
    description: words,
    attendees: [{ email: DANA, displayName: words }],
  });
  const panel = opens(office, ALEX, id);
  expectSafe(panel);
  panel.press("Set up 1:1");
  expectSafe(panel);
  panel.openEvent(ALEX, id);
  expectSafe(panel);
  panel.openHome();
  expectSafe(panel);
  const { summary, description, visibility } = eventNow(office, id);
  expect([summary, visibility]).toEqual([words, "private"]);
  expect(String(description).startsWith(words.trimEnd())).toBe(true);
});

function linesAsTyped({ office, docId }: Pair): string[] {
  return linesOf(office.workspace, ALEX, docId).map(({ text }) => text);
}

test.each(HOSTILE_WORDS)("a topic in the doc, through each card that shows it: %s", async (_name, words) => {
  const pair = await aPair();
  typesInDoc(pair, DANA, words);
  const before = linesAsTyped(pair);
  const panel = opens(pair.office, ALEX, pair.next());
  expectSafe(panel);
  const docs = docsOf(pair.office, DANA);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  expectSafe(docs);
  expect(linesAsTyped(pair)).toEqual(before);
  daysLater(pair.office, 7);
  panel.openEvent(ALEX, pair.next());
  expectSafe(panel);
  if (!panel.buttons().includes("Carry over")) return;
  panel.press("Carry over");
  expectSafe(panel);
  if (panel.buttons().includes("Carry over")) panel.press("Carry over");
  expectSafe(panel);
  expect(panel.texts()[0]).not.toBe("That didn't work");
});

test.each(HOSTILE_WORDS)("typed into the add-on's own fields: %s", async (_name, words) => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", words);
  panel.press("Add");
  expectSafe(panel);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", words);
  panel.press("Set up 1:1");
  expectSafe(panel);
  expect(panel.texts()[0]).not.toBe("You and Dana are set");
});

test.each(HOSTILE_WORDS)("a series that is renamed to it afterwards: %s", async (_name, words) => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, { summary: words });
  const panel = opens(pair.office, ALEX, pair.next());
  expectSafe(panel);
  const home = calendarOf(pair.office, DANA);
  home.openHome();
  expectSafe(home);
});
