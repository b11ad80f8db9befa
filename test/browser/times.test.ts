import { expect, test } from "@jest/globals";
import { says } from "./acts";
import { aDay } from "./day";
import { allows, clean, DANA } from "./on-record";
import type { Window } from "./playground";

const day = aDay({ setUp: true });

const TOLD = `+ calendar.update to ${DANA}`;

/** Out of office for the whole Friday on which the two meet; Calendar says no to other people's meetings in it. */
async function takesLeave(window: Window): Promise<void> {
  const form = window.page.getByRole("dialog");
  await window.page.getByRole("button", { name: "Create" }).click();
  await form.getByRole("radio", { name: "Out of office" }).click();
  await form.getByLabel("Date").fill("2026-11-20");
  await form.getByLabel("From").fill("00:00");
  await form.getByLabel("To").fill("23:30");
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "detached" });
}

/** "Move it" puts Friday's meeting elsewhere for both, with one mail; the doc follows when somebody opens the panel. */
async function moves(alex: Window): Promise<void> {
  const before = day.record.state();
  await alex.press("Move it");
  await says(alex, "Moved with Dana");
  await day.record.becomes(before, {
    event: [
      expect.stringMatching(/^- 2026-11-20 10:00 /),
      expect.stringMatching(/^\+ 2026-11-1\d \d\d:\d\d alex dana$/),
    ] as unknown as string[],
    mails: [TOLD],
  });
}

test("the manager's leave over the meeting is said as leave, and another time is one press away", async () => {
  const { alex, playground } = day;
  await takesLeave(alex);
  await alex.calendar();
  await says(alex, "You're away on Fri 20 Nov");
  await clean(playground, alex);
  await alex.press("Find a time: Dana");
  await says(alex, "You're away on Fri 20 Nov, 10:00");
  expect(await alex.panelWords()).not.toMatch(/Fri 20 Nov, (?!10:00)/);
  await moves(alex);
  await alex.calendar();
  expect(await alex.panelWords()).not.toContain("You're away");
});

test("the direct's leave declines the meeting: said as a no, without reproach, until it has a time", async () => {
  const { alex, playground, record } = day;
  const dana = await playground.asDana();
  const set = record.state();
  await takesLeave(dana);
  await record.becomes(set, {
    event: ["- 2026-11-20 10:00 alex dana", "+ 2026-11-20 10:00 alex dana:declined"],
    mails: ["+ calendar.response to alex@example.com"],
  });
  await alex.calendar();
  await says(alex, "Can't make Fri 20 Nov");
  await alex.press("Find a time: Dana");
  await says(alex, "Dana can't make Fri 20 Nov");
  await clean(playground, alex, dana);
  await moves(alex);
  await alex.calendar();
  await says(alex, "Dana Reyes");
  expect(await alex.panelWords()).not.toContain("Needs a new time");
});

test("the direct asks for another time in the doc, or says no; the manager finds one", async () => {
  const { alex, playground, record } = day;
  const dana = await playground.asDana();
  await allows(dana);
  await dana.pressInMenu("Find a time");
  expect(await dana.panelWords()).toContain("Alex organizes this meeting, so only Alex can move it.");
  await clean(playground, dana);
  const asked = record.state();
  await dana.press("Ask in the doc");
  await says(dana, "Could we move our 1:1 on Fri 20 Nov");
  await record.becomes(asked, {
    doc: ["- ☐ ", expect.stringMatching(/^\+ ☐ Could we move our 1:1 on Fri 20 Nov/) as unknown as string],
  });
  await dana.calendar();
  await dana.openEvent(/Dana \/ Alex/);
  const before = record.state();
  await dana.pressInMenu("Skip this week");
  await dana.press("I can't make it");
  await record.becomes(before, {
    event: ["- 2026-11-20 10:00 alex dana", "+ 2026-11-20 10:00 alex dana:declined"],
    mails: ["+ calendar.response to alex@example.com"],
  });

  // Alex's home says it, and has the way to another time.
  await alex.calendar();
  await says(alex, "Can't make Fri 20 Nov");
  await alex.press("Find a time: Dana");
  await says(alex, "Dana can't make Fri 20 Nov");
  await moves(alex);
});

test("a new manager sets up several at once", async () => {
  const { alex, playground, record } = day;
  await alex.calendar();
  const before = record.mails().length;
  await alex.pressInMenu("Set up several");
  await alex.panel.getByRole("textbox", { name: "With" }).fill("sam@example.com\nmia@example.com");
  await clean(playground, alex);
  await alex.press("Find times");
  expect(await alex.panelWords()).toContain("One calendar email each to Sam and Mia");
  // Both meet Alex in a series of his already: each stays when it is.
  expect((await alex.panelWords()).match(/Stays when it is/g)).toHaveLength(2);
  await clean(playground, alex);
  await alex.press("Set up 2");
  expect(await alex.panelWords()).toContain("All set");
  expect([...record.mails(before)].sort()).toEqual([
    "calendar.update to mia@example.com",
    "calendar.update to sam@example.com",
  ]);
  await clean(playground, alex);
});
