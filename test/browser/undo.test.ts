import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
  ALEX,
  addsTopics,
  allows,
  clean,
  DANA,
  type OnRecord,
  onRecord,
  opensAgain,
  setsUpDana,
} from "./on-record";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

const TITLE = /Dana \/ Alex/;

let playground: OpenedPlayground;
let record: OnRecord;
let alex: Window;
let docId: string;
beforeEach(async () => {
  playground = await openPlayground();
  record = onRecord(playground);
  alex = await playground.asAlex();
  await setsUpDana(alex);
  docId = record.documents(ALEX)[0]?.id ?? "";
});
afterEach(() => playground.close());

const doc = () => record.markdown(ALEX, docId);

/** "Undo" of what a press has just done gives the doc back as it was. */
async function undone(window: Window, before: string): Promise<void> {
  expect(doc()).not.toBe(before);
  await clean(playground, window);
  await window.press("Undo");
  await window.panel.getByText("Last change undone").first().waitFor();
  expect(doc()).toBe(before);
}

test("added, done and carried over, each taken back by the manager; who may read it and the mails stay", async () => {
  const empty = doc();
  await addsTopics(alex, "Budget", "Holidays");
  await undone(alex, empty);
  await addsTopics(alex, "Budget", "Holidays");
  await alex.moveClock("+1 week");
  await opensAgain(alex, TITLE);
  const open = doc();
  await alex.press("Done: Budget");
  await alex.panel.getByText("Struck through in the doc").first().waitFor();
  await undone(alex, open);
  await alex.press("Carry over");
  await alex.press("Carry over");
  await alex.panel.getByText("2 items carried to 27 Nov").first().waitFor();
  expect(doc().match(/Holidays/g)).toHaveLength(2);
  await clean(playground, alex);
  await alex.press("Undo");
  await alex.panel.getByText("Last change undone").first().waitFor();
  expect(doc().match(/Holidays/g)).toHaveLength(1);
  expect(record.roles(ALEX, docId)).toEqual({ [ALEX]: "owner", [DANA]: "writer" });
  expect(record.mails()).toEqual([`calendar.update to ${DANA}`]);
}, 90_000);

test("the direct takes back what she added, and finds the undo in the menu later; never the manager's", async () => {
  const dana = await playground.asDana();
  await allows(dana);
  await addsTopics(alex, "Budget");
  const before = doc();
  await dana.openDocument(/1:1/);
  await dana.panel.getByText("Budget").first().waitFor();
  await addsTopics(dana, "Moving to Lisbon");
  await undone(dana, before);
  await addsTopics(dana, "Moving to Lisbon");
  await dana.calendar();
  await dana.openEvent(TITLE);
  await dana.pressInMenu("Undo last change");
  await dana.panel.getByText("Last change undone").first().waitFor();
  expect(doc()).toBe(before);
  await dana.pressInMenu("Undo last change");
  await dana.panel.getByText("There is nothing to undo").first().waitFor();
  expect(doc()).toContain("Budget");
  expect(record.mails()).toEqual([`calendar.update to ${DANA}`]);
}, 90_000);

test("an ended 1:1 goes on after Undo, each mail said before; the direct's panel is back", async () => {
  const dana = await playground.asDana();
  await allows(dana);
  await opensAgain(alex, TITLE);
  const series = () => record.event(ALEX, "Dana / Alex");
  const [rule, before] = [series()?.recurrence, doc()];
  await alex.pressInMenu("End this 1:1");
  expect(await alex.panelWords()).toContain("Dana gets one calendar email.");
  await clean(playground, alex);
  const mailed = record.mails().length;
  await alex.press("End it");
  expect(await alex.panelWords()).toContain("Your 1:1 with Dana ends after Fri 20 Nov");
  expect(record.mails(mailed)).toEqual([`calendar.update to ${DANA}`]);
  await clean(playground, alex);
  await alex.press("Undo");
  await alex.panel.getByText("Your 1:1 goes on as before").first().waitFor();
  expect(series()?.recurrence).toEqual(rule);
  expect(doc()).toBe(before);
  expect(record.mails(mailed)).toHaveLength(2);
  expect(record.roles(ALEX, docId)).toEqual({ [ALEX]: "owner", [DANA]: "writer" });
  await dana.calendar();
  expect(await dana.panelWords()).toMatch(/Fri 10:00\s+Alex Morgan\s+Nothing yet/);
  await clean(playground, dana);
  await dana.panel
    .getByRole("button", { name: /Alex Morgan/ })
    .first()
    .click();
  await dana.panel.getByRole("button", { name: "Add topics" }).waitFor();
}, 60_000);
