import { expect, test } from "@jest/globals";
import { addsTopic, bothAllowed, until } from "./series/both";
import { ALEX, aPair, calendarOf, callsOf, markdownOf, opens, type Pair, types } from "./world";

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

test("home lists what the meeting left, also where the panel was last looked at before it", async () => {
  const pair = await bothAllowed();
  addsTopic(pair, ALEX, pair.next(), "Budget");
  until(pair, "2026-11-20T09:30");
  opens(pair.office, ALEX, pair.next());
  until(pair, "2026-11-20T10:40");
  const home = calendarOf(pair.office);
  home.openHome();
  expect(home.texts()).toContain("Ended 10:30 · 1 open");
  const calls = callsOf(pair.office, () => home.press("Carry over: Dana"));
  expect(calls.length).toBeLessThanOrEqual(4);
  expect(home.texts()[0]).toBe("Carry over to Fri 27 Nov");
  home.press("Carry over");
  expect(home.last.notification).toBe("1 item carried to 27 Nov");
  expect(home.texts().slice(0, 2)).toEqual(["Dana Reyes", "Just met, 10:00 · Next Fri 27 Nov, 10:00"]);
});

/** Alex's panel, opened before the second meeting with a topic of the first, ten minutes after that one too. */
async function openOverMeeting() {
  const pair = await bothAllowed();
  addsTopic(pair, ALEX, pair.next(), "Budget");
  until(pair, "2026-11-25T09:30");
  opens(pair.office, ALEX, pair.next());
  until(pair, "2026-11-27T09:30");
  const panel = opens(pair.office, ALEX, pair.next());
  until(pair, "2026-11-27T10:40");
  return { pair, panel };
}

test("on a panel that lay open over the meeting, Carry over is to the next one", async () => {
  const { panel } = await openOverMeeting();
  panel.press("Carry over");
  expect(panel.texts()[0]).toBe("Carry over to Fri 4 Dec");
  panel.press("Carry over");
  expect(panel.last.notification).toBe("1 item carried to 4 Dec");
  expect(panel.texts()[1]).toBe("Just met, 10:00 · Next Fri 4 Dec, 10:00");
});

test("and what is pressed on it does not show that meeting as coming", async () => {
  const { panel } = await openOverMeeting();
  panel.press("Done");
  expect(panel.last.notification).toBe("Struck through in the doc");
  expect(panel.texts()[1]).toBe("Just met, 10:00 · Next Fri 4 Dec, 10:00");
});

/** The two had one meeting and no other is to come; these topics are open. */
async function nothingToCome(...topics: readonly string[]): Promise<Pair> {
  const pair = await bothAllowed();
  addsTopic(pair, ALEX, pair.next(), topics.join("\n"));
  types(pair.office, ALEX, pair.seriesId, { recurrence: ["RRULE:FREQ=WEEKLY;COUNT=1"] });
  return pair;
}

test("no meeting is to come: what is open is listed, and nobody is led to carry it nowhere", async () => {
  const pair = await nothingToCome("One", "Two", "Three", "Four");
  until(pair, "2026-11-24T10:00");
  const home = calendarOf(pair.office);
  home.openHome();
  home.press("Dana Reyes");
  expect(home.texts()).toEqual(expect.arrayContaining(["Open from before", "One", "Two", "Three"]));
  expect(home.buttons()).toContain("1 more in the doc");
  expect(home.buttons()).not.toContain("Carry over");
});

test("the same right after the last one, on home and on a list that was reached before", async () => {
  const pair = await nothingToCome("Budget");
  types(pair.office, ALEX, pair.seriesId, { recurrence: ["RRULE:FREQ=WEEKLY;COUNT=2"] });
  until(pair, "2026-11-25T09:00");
  const panel = opens(pair.office, ALEX, pair.next());
  until(pair, "2026-11-27T10:40");
  panel.press("Carry over");
  expect(panel.texts().slice(0, 2)).toEqual([
    "No meeting to carry over to",
    "No meeting is planned. To meet again, make an event with Dana and open it.",
  ]);
  expect(panel.buttons()).toEqual(["Open doc", "Set up a 1:1"]);
  panel.openHome();
  expect(panel.texts()).toContain("Ended 10:30 · 1 open");
  expect(panel.buttons()).not.toContain("Carry over: Dana");
});

test("no meeting is to come: topics of the last one are those of which may be said what is OK to share", async () => {
  const pair = await nothingToCome("Budget");
  until(pair, "2026-11-24T10:00");
  const home = calendarOf(pair.office);
  home.openHome();
  home.press("Dana Reyes");
  home.press("Say what is OK to share");
  expect(home.texts()).toEqual(expect.arrayContaining(["Topics for Fri 20 Nov", "Budget"]));
});
