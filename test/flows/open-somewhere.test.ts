import { expect, test } from "@jest/globals";
import type { PersonEdit } from "../../emulator/docs/docs";
import { choicesOf } from "../../emulator/side-panel/choices";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { type Line, linesOf } from "../../simulate/page";
import { ALEX, aPair, DANA, daysLater, opens, type Pair, typesInDoc } from "./world";

/** "Time off" came along from 20 into 27 Nov; it is the day after that meeting. */
async function carriedOnce(): Promise<Pair> {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Time off");
  typesInDoc(pair, DANA, "\nLisbon", "Time off");
  daysLater(pair.office, 5);
  const alex = opens(pair.office, ALEX, pair.next());
  alex.reload();
  expect(times(pair, "Time off")).toBe(1);
  opens(pair.office, ALEX, pair.next());
  picksAll(alex);
  alex.press("Carry over");
  daysLater(pair.office, 7);
  opens(pair.office, ALEX, pair.next()).reload();
  return pair;
}

const page = ({ office, docId }: Pair): Line[] => linesOf(office.workspace, ALEX, docId);

function line(pair: Pair, begins: string): Line {
  const found = page(pair).find(({ text }) => text.startsWith(begins));
  if (found === undefined) throw new Error(`No line begins with "${begins}".`);
  return found;
}

function edits({ office, docId }: Pair, ...all: readonly PersonEdit[]): void {
  for (const one of all) office.workspace.docs.edit(DANA, docId, one);
}

function retitles(pair: Pair, from: string, to: string): void {
  const { start, end } = line(pair, from);
  edits(pair, { kind: "insertText", at: end - 1, text: to }, { kind: "deleteRange", start, end: end - 1 });
}

function picksAll(panel: SidePanel): void {
  panel.press("Carry over");
  const fields = Object.keys(panel.values()).filter((name) => name.startsWith("pick_"));
  for (const field of fields) panel.set(field, choicesOf(panel, field));
}

/** What Carry over offers, once. */
function offered(pair: Pair): string[] {
  const panel = opens(pair.office, ALEX, pair.next());
  if (!panel.buttons().includes("Carry over")) return [];
  picksAll(panel);
  return panel.texts({ folded: true }).filter((text) => /^(Time off|Lisbon)/.test(text));
}

function times(pair: Pair, words: string): number {
  return offered(pair).filter((text) => text.startsWith(words)).length;
}

test("a copy that lost its box is still offered, once", async () => {
  const pair = await carriedOnce();
  edits(pair, { kind: "backspace", at: line(pair, "Time off\u2002since").start });
  expect(line(pair, "Time off\u2002since").checkbox).toBe(false);
  expect([times(pair, "Time off"), times(pair, "Lisbon")]).toEqual([1, 1]);
});

test("a copy whose section was given a day before its origin is still offered, once", async () => {
  const pair = await carriedOnce();
  retitles(pair, "Fri 27 Nov 2026", "Fri 6 Nov 2026");
  expect([times(pair, "Time off"), times(pair, "Lisbon")]).toEqual([1, 1]);
});

test.each(["Fri 27 Nov 2030", "27 Nov 2030", "Wed 27 Nov 2030"])(
  "a copy below a heading that was mistyped as %s is still offered, once",
  async (typed) => {
    const pair = await carriedOnce();
    retitles(pair, "Fri 27 Nov 2026", typed);
    expect([times(pair, "Time off"), times(pair, "Lisbon")]).toEqual([1, 1]);
  },
);
