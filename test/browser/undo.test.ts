import { test } from "@jest/globals";
import { addsStep, carriedAll, NEXT_SECTION, says, toTheMeeting } from "./acts";
import { aDay } from "./day";
import { addsTopics, clean, opensAgain, TITLE } from "./on-record";
import type { Window } from "./playground";
import type { WholeState } from "./whole-state";

const day = aDay({ setUp: true, allowed: true });

/** "Undo" of what a press has just done: everything is as it was before the press. */
async function undone(window: Window, before: WholeState): Promise<void> {
  await clean(day.playground, window);
  await window.press("Undo");
  await says(window, "Last change undone");
  await day.record.becomes(before);
}

const EITHER = [
  { who: "the manager", name: "Alex", opens: async () => day.alex },
  {
    who: "the direct",
    name: "Dana",
    opens: async () => {
      const dana = await day.playground.asDana();
      await dana.openEvent(TITLE);
      return dana;
    },
  },
];

test.each(EITHER)(
  "added, agreed, done and carried over, each taken back by $who: only the doc changes, and back to what it was",
  async ({ name, opens }) => {
    const { record } = day;
    const me = await opens();
    const empty = record.state();
    const budget = { doc: ["- ☐ ", "+ ☐ Budget", "+ ☐ Holidays"] };
    await addsTopics(me, "Budget", "Holidays");
    await record.becomes(empty, budget);
    await undone(me, empty);
    await addsTopics(me, "Budget", "Holidays");
    await record.becomes(empty, budget);

    await toTheMeeting(me);
    await opensAgain(me, TITLE);
    const running = record.state();
    await addsStep(me, "Send the guide", name, "2026-12-01");
    await record.becomes(running, { doc: ["- ☐ ", `+ ☐ Send the guide · ${name} · by Tue 1 Dec`] });
    await undone(me, running);

    await me.moveClock("To its end");
    await opensAgain(me, TITLE);
    const open = record.state();
    await me.press("Done: Budget");
    await says(me, "Struck through in the doc");
    await record.becomes(open, { doc: ["- ☐ Budget", "+ ☐ ~~Budget~~"] });
    await undone(me, open);

    await me.press("Carry over");
    await me.press("Carry over");
    await says(me, "2 items carried to 27 Nov");
    await record.becomes(open, { doc: carriedAll(name, "Budget", "Holidays") });
    // The next section is due once the meeting is over: the undo leaves it, empty.
    await clean(day.playground, me);
    await me.press("Undo");
    await says(me, "Last change undone");
    await record.becomes(open, { doc: NEXT_SECTION });
  },
  90_000,
);

test("the direct finds the undo in the menu later, and it never takes back what the manager did", async () => {
  const { playground, record, alex } = day;
  const dana = await playground.asDana();
  await dana.openEvent(TITLE);
  await addsTopics(alex, "Budget");
  const before = record.state();
  await addsTopics(dana, "Moving to Lisbon");
  await dana.calendar();
  await dana.openEvent(TITLE);
  await dana.pressInMenu("Undo last change");
  await says(dana, "Last change undone");
  await record.becomes(before);
  await dana.pressInMenu("Undo last change");
  await says(dana, "There is nothing to undo");
  await record.becomes(before);
}, 60_000);
