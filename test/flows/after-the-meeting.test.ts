import { expect, test } from "@jest/globals";
import { ALEX, aPair, callsOf, markdownOf, opens, type Pair } from "./world";

const MINUTE = 60_000;

/** Alex and Dana have met on Friday the 20th, with one topic, and so many minutes have passed since. */
async function justMet(minutes: number): Promise<Pair> {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", "Budget for the offsite");
  panel.press("Add");
  const { clock } = pair.office.workspace;
  clock.advance(Date.parse("2026-11-20T10:30:00Z") + minutes * MINUTE - clock.now());
  return pair;
}

const has = ({ office, docId }: Pair, words: string): boolean => markdownOf(office, docId).includes(words);

test("right after the meeting an opening writes nothing; an hour later it makes the next section", async () => {
  const pair = await justMet(3);
  const { office, next } = pair;
  const calls = callsOf(office, () => opens(office, ALEX, next()));
  expect(calls).not.toContain("docs.documents.batchUpdate");
  expect(has(pair, "Fri 27 Nov 2026")).toBe(false);
  office.workspace.clock.advance(60 * MINUTE);
  opens(office, ALEX, next());
  expect(has(pair, "Fri 27 Nov 2026")).toBe(true);
});

test("right after the meeting a topic for next time makes the section in the same write", async () => {
  const pair = await justMet(3);
  const { office, next } = pair;
  const panel = opens(office, ALEX, next());
  panel.press("Add topics");
  panel.set("topic", "Moving to Lisbon");
  const calls = callsOf(office, () => panel.press("Add"));
  expect(calls.filter((one) => one === "docs.documents.batchUpdate")).toHaveLength(1);
  const text = markdownOf(office, pair.docId);
  expect(text.indexOf("Moving to Lisbon")).toBeGreaterThan(text.indexOf("Fri 27 Nov 2026"));
  expect(panel.texts()).toContain("Moving to Lisbon");
  panel.press("Undo last change");
  expect(has(pair, "Moving to Lisbon")).toBe(false);
  expect(has(pair, "Fri 27 Nov 2026")).toBe(true);
});

test("right after the meeting what is open is carried over into a section that the press makes", async () => {
  const pair = await justMet(3);
  const { office, next } = pair;
  const panel = opens(office, ALEX, next());
  panel.press("Carry over");
  panel.press("Carry over");
  const text = markdownOf(office, pair.docId);
  expect(text.lastIndexOf("Budget for the offsite")).toBeGreaterThan(text.indexOf("Fri 27 Nov 2026"));
  expect(panel.texts()).toContain("Budget for the offsite");
  expect(panel.texts().join("\n")).not.toContain("Open from before");
});

test("a topic of either of the two a second later goes into that section too", async () => {
  const pair = await justMet(3);
  const { office, next } = pair;
  const alex = opens(office, ALEX, next());
  const again = opens(office, ALEX, next());
  for (const [panel, topic] of [
    [alex, "One"],
    [again, "Two"],
  ] as const) {
    panel.press("Add topics");
    panel.set("topic", topic);
    panel.press("Add");
  }
  const text = markdownOf(office, pair.docId);
  expect(text.match(/Fri 27 Nov 2026/g)).toHaveLength(1);
  expect(text.indexOf("Two")).toBeGreaterThan(text.indexOf("Fri 27 Nov 2026"));
});

test.each([3, 90])(
  "with something open, %d minutes after it, topics are added from the menu",
  async (minutes) => {
    const pair = await justMet(minutes);
    const panel = opens(pair.office, ALEX, pair.next());
    panel.reload();
    const menu = panel.card().cardActions?.map(({ actionLabel }) => actionLabel);
    expect([panel.card().fixedFooter?.primaryButton?.text, menu?.[0]]).toEqual(["Carry over", "Add topics"]);
    expect(menu?.includes("Add section for 27 Nov")).toBe(minutes === 3);
  },
);
