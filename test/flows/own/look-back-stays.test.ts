// What stands in a look back and nowhere else any more, or cannot be seen now, stays there.
import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import type { SidePanel } from "../../../emulator/side-panel/panel";
import { addsTopic, bothAllowed } from "../series/both";
import {
  ALEX,
  bodyOf,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOwnedBy,
  editsByHand,
  markdownOf,
  opens,
  type Pair,
  ticksInDoc,
  typesInDoc,
  writesNote,
} from "../world";
import { fileOf, lookBack, own, textsOf } from "./desk";

const READ = "docs.documents.get";
const EXPORT = "drive.files.export";
const UNSEEN = "Which boxes are ticked can't be seen now. What your look back says is done stays done.";
const UNREAD =
  "An earlier doc of you two can't be read. What stands only there isn't counted, and stays in your look back.";

let pair: Pair;

beforeEach(async () => {
  pair = await bothAllowed();
  addsTopic(pair, ALEX, pair.next(), "Budget");
  addsTopic(pair, ALEX, pair.next(), "Hiring");
  daysLater(pair.office, 5);
});

function paper(person = ALEX): string {
  const { id } = fileOf(pair, person, "Look back");
  return markdownOf(pair.office, String(id), person)
    .replace(/\]\([^)]*\)/g, "")
    .replace(/\[/g, "");
}

function later(): void {
  pair.office.workspace.clock.advance(10 * 60_000);
}

function makes(panel: SidePanel = lookBack(pair)): string {
  panel.press("Make it");
  later();
  return panel.last.notification ?? "";
}

function lineOf(docId: string, words: string) {
  const line = bodyOf(pair.office, docId).find((one) => JSON.stringify(one).includes(words));
  return { startIndex: Number(line?.startIndex), endIndex: Number(line?.endIndex) };
}

function danaDeletes(words: string): void {
  editsByHand(pair.office, DANA, pair.docId, [{ deleteContentRange: { range: lineOf(pair.docId, words) } }]);
}

function alexRewords(words: string, by: string): void {
  const { startIndex } = lineOf(pair.docId, words);
  const at = startIndex + words.length;
  pair.office.workspace.docs.edit(ALEX, pair.docId, { kind: "insertText", at, text: by });
}

/** Alex goes on in a new doc: its id. */
function goesOn(docId = pair.docId): string {
  const known = new Set(docsOwnedBy(pair.office).map(({ id }) => id));
  const there = { ...pair, docId };
  if (!markdownOf(pair.office, docId).includes("Notes:")) writesNote(there, ALEX, "Hiring", "Notes:");
  typesInDoc(there, ALEX, "x".repeat(910_000), "Notes:");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  panel.press("Go on in a new doc");
  later();
  opens(pair.office, ALEX, pair.next());
  return String(docsOwnedBy(pair.office).find(({ id }) => !known.has(id))?.id);
}

/** The card, with the export of any doc refused or failing. */
function unseen(how: string): SidePanel {
  if (how === "fails") {
    const card = own(pair);
    const error = { code: 503, reason: "backendError", message: "Backend Error" };
    pair.office.workspace.faults.add({ method: EXPORT, when: "before", times: 9, error });
    card.press("Choose how far");
    return card;
  }
  const scopes = pair.office.bundle.scopes.filter((one) => !one.endsWith("script.external_request"));
  const card = calendarOf(pair.office, ALEX, { scopes });
  card.openEvent(ALEX, pair.next());
  for (const press of ["Just for me", "Choose how far"]) card.press(press);
  return card;
}

test("a topic is deleted in the doc: its line in the look back is the last one there is, and stays; that is said", () => {
  makes();
  danaDeletes("Budget");
  later();
  expect(makes()).toBe("Your look back says it all already. What your doc no longer says stays in it.");
  expect(paper()).toMatch(/## Topics\s+\* Budget/);
});

test("a win is deleted in the doc: it stays under its heading", () => {
  ticksInDoc(pair, ALEX, "Budget");
  makes();
  danaDeletes("Budget");
  later();
  makes();
  expect(paper()).toMatch(/Wins\s+\* Budget/);
});

test("a topic has more words by now: the line goes for the one with all of them; of other words it stays", () => {
  makes();
  alexRewords("Budget", " for 2027");
  alexRewords("Hiring", "s");
  later();
  expect(makes()).toBe("Your look back is up to date. What your doc no longer says stays in it.");
  expect(paper()).toMatch(/Budget for 2027/);
  expect(paper()).not.toMatch(/\* Budget\W*open/);
  expect(paper()).toMatch(/Hirings/);
  expect(paper()).toMatch(/Hiring\W*open/);
});

test.each(["is not granted", "fails"])(
  "the export %s: what is done is not rewritten to open, no win goes, and the card says so",
  (how) => {
    ticksInDoc(pair, ALEX, "Budget");
    makes();
    later();
    const before = paper();
    const card = unseen(how);
    expect(textsOf(card)).toContain(UNSEEN);
    expect(makes(card)).toBe("Your look back says it all already");
    pair.office.workspace.faults.clear();
    expect(paper()).toBe(before);
    expect(before).toMatch(/Wins\s+\* Budget/);
    expect(textsOf(lookBack(pair))).not.toContain(UNSEEN);
  },
);

test("a first look back without ticks calls nothing open that may be done, and with them it is told", () => {
  ticksInDoc(pair, ALEX, "Budget");
  makes(unseen("fails"));
  expect(paper()).not.toContain("open");
  pair.office.workspace.faults.clear();
  makes();
  expect(paper()).toMatch(/Budget\W*done/);
  expect(paper()).toMatch(/Hiring\W*open/);
});

test("going on in a new doc: what was done in the old one stays, linked to it, and what went along is one item", () => {
  ticksInDoc(pair, ALEX, "Budget");
  makes();
  const old = pair.docId;
  const docId = goesOn();
  const card = lookBack(pair);
  expect(makes(card)).not.toContain("stays");
  expect(paper()).toMatch(/Wins\s+\* Budget/);
  expect(paper().match(/Hiring/g)).toHaveLength(1);
  expect(markdownOf(pair.office, String(fileOf(pair, ALEX, "Look back").id))).toContain(old);
  ticksInDoc({ ...pair, docId }, ALEX, "Hiring");
  daysLater(pair.office, 8);
  makes();
  expect(paper()).toMatch(/Wins[\s\S]*Hiring[\s\S]*Topics/);
});

test("going on in a new doc with nothing open: the card counts what the old one has; one read more for the press", () => {
  ticksInDoc(pair, ALEX, "Budget");
  ticksInDoc(pair, ALEX, "Hiring");
  goesOn();
  const card = own(pair);
  const shown = callsOf(pair.office, () => card.press("Choose how far"));
  expect(shown.filter((call) => call === READ || call === EXPORT)).toEqual([READ, EXPORT, READ, EXPORT]);
  expect(textsOf(card)).toContain("Wins: 2 · Topics: 2");
  expect(callsOf(pair.office, () => card.press("Make it")).filter((call) => call === READ)).toEqual([
    READ,
    READ,
  ]);
});

test("a second new doc leads to the first one, and that to the oldest; one they came back from is none of them", () => {
  ticksInDoc(pair, ALEX, "Budget");
  const first = goesOn();
  goesOn(first);
  opens(pair.office, ALEX, pair.next()).press("Go back to the old doc");
  later();
  opens(pair.office, ALEX, pair.next());
  expect(textsOf(lookBack(pair))).toContain("Wins: 1 · Topics: 2");
  goesOn(first);
  expect(textsOf(lookBack(pair))).toContain("Wins: 1 · Topics: 2");
});

test("the earlier doc cannot be read any more: that is said, and nothing goes from the look back", () => {
  ticksInDoc(pair, ALEX, "Budget");
  makes();
  goesOn();
  pair.office.workspace.call(byHand(ALEX), { method: "drive.files.delete", params: { fileId: pair.docId } });
  const card = lookBack(pair);
  expect(textsOf(card)).toContain(UNREAD);
  makes(card);
  expect(paper()).toMatch(/Wins\s+\* Budget/);
});
