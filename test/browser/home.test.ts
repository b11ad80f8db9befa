import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ALEX, addsTopics, clean, DANA, type OnRecord, onRecord, opensAgain, setsUpDana } from "./on-record";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
let record: OnRecord;
let alex: Window;
beforeEach(async () => {
  playground = await openPlayground();
  record = onRecord(playground);
  alex = await playground.asAlex();
});
afterEach(() => playground.close());

const dialog = (window: Window) => window.page.getByRole("dialog");
const filled = (window: Window) => window.panel.locator(".card-footer .filled").innerText();

async function confirms(window: Window, name: string): Promise<void> {
  await dialog(window).getByRole("button", { name, exact: true }).click();
  await dialog(window).waitFor({ state: "detached" });
}

test("the first day: what it is for, what might be a 1:1, and one set up from there", async () => {
  const words = await alex.panelWords();
  expect(words).toContain("One doc per person. Their topics first.");
  expect(words).toContain("Might be 1:1s");
  expect(words).not.toContain("Jo");
  expect(await alex.panel.getByRole("checkbox", { checked: true }).count()).toBe(0);
  await clean(playground, alex);
  await alex.press("Set up: sam@example.com");
  expect(await alex.panelWords()).toContain("Make this your 1:1?");
  expect(record.documents(ALEX)).toEqual([]);
  await alex.press("Set up 1:1");
  expect(await alex.panelWords()).toContain("You and Sam are set");
  const [doc] = record.documents(ALEX);
  expect(record.roles(ALEX, doc?.id ?? "")).toEqual({ [ALEX]: "owner", "sam@example.com": "writer" });
  expect(record.event(ALEX, "Sam & Alex weekly")).toMatchObject({ visibility: "private" });
  expect(record.mails()).toEqual(["calendar.update to sam@example.com"]);
  await alex.calendar();
  const home = await alex.panelWords();
  expect(home).toMatch(/This week\s+Thu 14:00\s+Sam Okoro\s+Nothing yet/);
  expect(await filled(alex)).toBe("Open Sam's 1:1");
  await alex.pressInMenu("Set up several");
  expect(await alex.panelWords()).toContain("Set up 1:1s");
  await clean(playground, alex);
});

test("what is there is counted, what just ended is on top with Carry over, and a row opens the person", async () => {
  await setsUpDana(alex);
  await addsTopics(alex, "Budget", "Lisbon");
  await alex.calendar();
  expect(await alex.panelWords()).toMatch(/Fri 10:00\s+Dana Reyes\s+2 topics/);
  await alex.panel
    .getByRole("button", { name: /Dana Reyes/ })
    .first()
    .click();
  await alex.panel.getByText("Only you two can open this doc").waitFor();
  for (let day = 0; day < 4; day++) await alex.moveClock("+1 day");
  await alex.moveClock("To the next meeting");
  await alex.moveClock("To its end");
  await alex.calendar();
  const words = await alex.panelWords();
  expect(words).toMatch(/Just now\s+Dana Reyes\s+Ended 10:30 · 2 open/);
  expect(await filled(alex)).toBe("Carry over: Dana");
  await clean(playground, alex);
  await alex.press("Carry over: Dana");
  expect(await alex.panelWords()).toContain("Carry over to Fri 27 Nov");
});

test("a meeting that the other declines or that is cancelled needs a new time; the filled button finds one", async () => {
  await setsUpDana(alex);
  const dana = await playground.asDana();
  await dana.openEvent(/Dana \/ Alex/);
  await dana.page.getByRole("button", { name: "No", exact: true }).click();
  await dialog(dana).getByRole("radio", { name: "This event" }).check();
  await confirms(dana, "Send");
  expect(await opensAgain(alex, /Dana \/ Alex/)).toContain("Dana can't make it");
  expect(await filled(alex)).toBe("Find a time");
  await clean(playground, alex);
  const before = record.mails().length;
  await alex.press("Find a time");
  await alex.press("Move it");
  expect(await alex.panelWords()).toContain("Moved with Dana");
  expect(record.mails(before)).toEqual([`calendar.update to ${DANA}`]);
  await alex.press("Undo");

  await alex.page
    .getByRole("button", { name: /Dana \/ Alex/ })
    .first()
    .click();
  await alex.page.getByRole("button", { name: "Delete event" }).click();
  await dialog(alex).getByRole("radio", { name: "This event" }).check();
  await confirms(alex, "Delete");
  await alex.calendar();
  const words = await alex.panelWords();
  expect(words).toContain("Needs a new time");
  expect(words).toContain("Fri 20 Nov was cancelled");
  await clean(playground, alex);
});

test("a series that is gone is said once, and ended from there: nobody is mailed, the doc stays with both", async () => {
  await setsUpDana(alex);
  await alex.page.getByRole("button", { name: "Delete event" }).click();
  await dialog(alex).getByRole("radio", { name: "All events" }).check();
  await confirms(alex, "Delete");
  await alex.calendar();
  expect(await alex.panelWords()).toContain("Nothing in the next weeks");
  await clean(playground, alex);
  await alex.panel
    .getByRole("button", { name: /Dana Reyes/ })
    .first()
    .click();
  await alex.panel.getByText("No meeting is planned.").waitFor();
  await alex.pressInMenu("End this 1:1");
  expect(await alex.panelWords()).toContain("Nobody gets an email: no meeting is to come.");
  await clean(playground, alex);
  const before = record.mails().length;
  await alex.press("End it");
  expect(await alex.panelWords()).toContain("Your 1:1 with Dana has ended");
  expect(record.mails(before)).toEqual([]);
  expect(record.roles(ALEX, record.documents(ALEX)[0]?.id ?? "")).toEqual({
    [ALEX]: "owner",
    [DANA]: "writer",
  });
  await clean(playground, alex);
  await alex.calendar();
  expect(await alex.panelWords()).not.toContain("Dana Reyes");
});

test("counts that could not be made sure of say since when they hold, and are fresh when looked at again", async () => {
  await setsUpDana(alex);
  await alex.calendar();
  await alex.press("Set up: sam@example.com");
  await alex.press("Set up 1:1");
  // Both docs change behind the panel's back: home reads the soonest of them, within its four calls.
  for (const title of [/1:1 · Sam/, /1:1 · Dana/]) {
    await alex.openDocument(title);
    await alex.page.getByRole("checkbox").first().waitFor();
    await alex.cursorAfter("'s topics");
    await alex.page.keyboard.press("ArrowDown");
    await alex.type("Budget");
    await alex.saved();
  }
  await alex.moveClock("+30 minutes");
  await alex.calendar();
  const words = await alex.panelWords();
  expect(words).toMatch(/Thu 14:00\s+Sam Okoro\s+1 topic/);
  expect(words).toMatch(/Fri 10:00\s+Dana Reyes\s+Nothing yet/);
  expect(words).toMatch(/As of \d\d:\d\d/);
  await clean(playground, alex);
  await alex.calendar();
  const again = await alex.panelWords();
  expect(again).toMatch(/Fri 10:00\s+Dana Reyes\s+1 topic/);
  expect(again).not.toContain("As of");
  await clean(playground, alex);
});
