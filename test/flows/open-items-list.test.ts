import { expect, test } from "@jest/globals";
import { pressablesOf } from "../../emulator/side-panel/card-reading";
import { choicesOf } from "../../emulator/side-panel/choices";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { ALEX, aPair, callsOf, daysLater, markdownOf, nests, opens, type Pair, typesInDoc } from "./world";

/** A pair that wrote these topics for the 20th, so many weeks ago. */
async function weeksAfter(weeks: number, ...topics: readonly string[]): Promise<Pair> {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", topics.join("\n"));
  panel.press("Add");
  daysLater(pair.office, 7 * weeks - 1);
  return pair;
}

function listOf({ office, next }: Pair): SidePanel {
  const panel = opens(office, ALEX, next());
  panel.press("Carry over");
  return panel;
}

const many = ["One", "Two", "Three", "Four", "Five", "Six", "Seven"];

test("a long list is ticked and unticked with one press, which costs no call", async () => {
  const pair = await weeksAfter(1, ...many);
  const panel = listOf(pair);
  expect(panel.values()["pick_not-reached"]).toHaveLength(7);
  expect(callsOf(pair.office, () => panel.press("Untick all"))).toEqual([]);
  expect(panel.values()["pick_not-reached"]).toEqual([]);
  panel.press("Carry over");
  expect(panel.last.notification).toBe("Nothing was ticked");
  panel.press("Tick all");
  expect(panel.values()["pick_not-reached"]).toHaveLength(7);
  panel.press("Carry over");
  expect(panel.last.notification).toBe("7 items carried to 27 Nov");
});

test("a short list has no such buttons, and nothing in it is folded", async () => {
  const panel = listOf(await weeksAfter(5, "One", "Two"));
  expect(panel.buttons()).not.toContain("Tick all");
  expect(panel.texts()).toContain("Keeps coming back");
});

test("what goes along below an item is counted", async () => {
  const pair = await weeksAfter(1, "Hiring");
  typesInDoc(pair, ALEX, "\nTwo candidates\nBudget", "Hiring");
  nests(pair, ALEX, "Two candidates");
  nests(pair, ALEX, "Budget");
  const panel = listOf(pair);
  expect(
    panel
      .texts()
      .join("\n")
      .replace(/\u00a0/g, " "),
  ).toContain("since 20 Nov · 2 lines below");
});

test("what keeps coming back can be let go: struck like Done, the other ticks stay, and undo brings it back", async () => {
  const pair = await weeksAfter(5, "Parental leave", "Old wish");
  const panel = listOf(pair);
  const [first] = choicesOf(panel, "pick_keeps-coming-back.0");
  panel.set("pick_keeps-coming-back.0", [String(first)]);
  const calls = callsOf(pair.office, () => presses(panel, "Let it go", "Let it go: Old wish"));
  expect(calls.length).toBeLessThanOrEqual(3);
  expect(markdownOf(pair.office, pair.docId)).toMatch(/~~Old wish/);
  expect(panel.texts()).toContain("Let go: Old wish");
  expect(panel.values()["pick_keeps-coming-back.0"]).toEqual([first]);
  expect(choicesOf(panel, "pick_keeps-coming-back.1")).toEqual([]);
  panel.press("Undo");
  expect(markdownOf(pair.office, pair.docId)).not.toContain("~~");
  expect(choicesOf(panel, "pick_keeps-coming-back.1")).toHaveLength(1);
});

test("let go twice, or of something that somebody reworded, is no error", async () => {
  const pair = await weeksAfter(5, "Old wish");
  const one = listOf(pair);
  const two = listOf(pair);
  one.press("Let it go");
  expect(one.texts()).toContain("All clear");
  two.press("Let it go");
  expect(two.last.notification).toBe("Done already");
});

test("Done and Add topics leave their way back on the panel until it is drawn anew", async () => {
  const pair = await weeksAfter(1, "Budget");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Done");
  expect(panel.texts()).toContain("Struck through in the doc");
  panel.press("Undo");
  expect(markdownOf(pair.office, pair.docId)).not.toContain("~~");
  expect(panel.texts()).toContain("Budget");
  panel.press("Add topics");
  panel.set("topic", "Lisbon");
  panel.press("Add");
  expect(panel.texts()).toContain("Added to 27 Nov");
  panel.press("Undo");
  expect(markdownOf(pair.office, pair.docId)).not.toContain("Lisbon");
  panel.reload();
  expect(panel.buttons()).not.toContain("Undo");
});

test("in Show 10 more what was ticked or not stays so", async () => {
  const names = Array.from({ length: 30 }, (_, at) => `Topic ${at + 1}`);
  const panel = listOf(await weeksAfter(1, ...names));
  const shown = panel.values()["pick_not-reached"] as string[];
  expect(shown).toHaveLength(20);
  panel.set("pick_not-reached", shown.slice(0, 5));
  panel.press("Show 10 more");
  expect(panel.values()["pick_not-reached"]).toHaveLength(15);
  expect(choicesOf(panel, "pick_not-reached")).toHaveLength(30);
});

/** Presses the button that says so to whoever hears the card. */
function presses(panel: SidePanel, label: string, altText: string): void {
  const heard = JSON.stringify(panel.card());
  expect(heard).toContain(JSON.stringify(altText));
  const all = pressablesOf(panel.card()).filter((one) => one.label === label);
  const at = heard.split(JSON.stringify(label)).findIndex((part) => part.includes(JSON.stringify(altText)));
  const found = all[Math.max(0, at - 1)];
  if (found === undefined) throw new Error(`There is no ${altText}.`);
  panel.click(found.onClick);
}

test("an item from right to left begins where the others do, with what is said of it behind it", async () => {
  const panel = listOf(await weeksAfter(1, "שלום", "Budget"));
  const labels = panel.texts().filter((text) => text.includes("since"));
  expect(labels).toEqual([
    "\u200e\u2068שלום\u2069\u00a0· Alex\u00a0· since\u00a020\u00a0Nov",
    "Budget\u00a0· Alex\u00a0· since\u00a020\u00a0Nov",
  ]);
});
