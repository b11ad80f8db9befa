import { expect, test } from "@jest/globals";
import type { Paragraph } from "../../contract/docs";
import { choicesOf } from "../../emulator/side-panel/choices";
import { linesOf } from "../../simulate/page";
import { ALEX, aPair, bodyOf, DANA, daysLater, opens, type Pair, ticksInDoc, typesInDoc } from "./world";

/** "Lisbon" went along from 20 Nov into 27 Nov. */
async function carried(): Promise<Pair> {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Lisbon\nRent");
  ticksInDoc(pair, DANA, "Rent");
  daysLater(pair.office, 5);
  carry(pair);
  return pair;
}

function carry(pair: Pair): void {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.press("Carry over");
  for (const field of Object.keys(panel.values()).filter((name) => name.startsWith("pick_")))
    panel.set(field, choicesOf(panel, field));
  panel.press("Carry over");
  expect(panel.last.error).toBeUndefined();
}

/** The looks of the words that hold these, in every line. */
function looksOf({ office, docId }: Pair, words: string): object[] {
  return bodyOf(office, docId)
    .flatMap(({ paragraph }) => (paragraph as Paragraph | undefined)?.elements ?? [])
    .filter(({ textRun }) => textRun?.content?.includes(words))
    .map(({ textRun }) => textRun?.textStyle ?? {});
}

test.each([
  ["since 20 Nov", "Enter and another topic", "\nSchool"],
  ["since 20 Nov", "typing on", "School"],
  ["→ 27 Nov", "Enter and another topic", "\nSchool"],
  ["→ 27 Nov", "typing on", "School"],
])("what people type behind our %s, %s, looks like theirs", async (note, _how, text) => {
  const pair = await carried();
  typesInDoc(pair, DANA, text, `${note}\u2009`);
  expect(looksOf(pair, "School")).toEqual([{}]);
});

test("what was typed behind a note of ours that lacked its end goes along in no grey of ours", async () => {
  const pair = await carried();
  const { docs } = pair.office.workspace;
  const copy = linesOf(pair.office.workspace, ALEX, pair.docId).find(({ text }) =>
    text.startsWith("Lisbon\u2002since"),
  );
  docs.edit(DANA, pair.docId, { kind: "backspace", at: (copy?.end ?? 0) - 1 });
  typesInDoc(pair, DANA, " and School", "since 20 Nov");
  expect(looksOf(pair, "School")).not.toEqual([{}]);
  daysLater(pair.office, 7);
  opens(pair.office, ALEX, pair.next()).reload();
  carry(pair);
  expect(looksOf(pair, "School")).toContainEqual({});
});

test("moved on and taken back, a copy has its note once, and its end with it", async () => {
  const pair = await carried();
  const before = JSON.stringify(looksOf(pair, "since"));
  daysLater(pair.office, 7);
  opens(pair.office, ALEX, pair.next()).reload();
  carry(pair);
  expect(looksOf(pair, "\u2009")).toHaveLength(2);
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.press("Undo last change");
  expect(looksOf(pair, "\u2009")).toHaveLength(2);
  expect(JSON.stringify(looksOf(pair, "since"))).toBe(before);
});
