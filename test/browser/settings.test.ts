import { expect, test } from "@jest/globals";
import { aDay } from "./day";
import { ALEX, allows, clean, DANA } from "./on-record";
import type { Window } from "./playground";

const day = aDay({ setUp: true });

const doc = () => day.record.documents(ALEX)[0] ?? {};

test("what changes one doc is the doc's: set by either, seen by the other, used by the next section", async () => {
  const { alex, playground, record } = day;
  await alex.pressInMenu("Settings for this doc");
  expect(await alex.panelWords()).toContain("The same for you and Dana");
  await clean(playground, alex);
  await alex.panel.getByRole("radio", { name: "Dana 15 min, you 15 min" }).check();
  await alex.panel.getByRole("radio", { name: "At the top" }).check();
  await alex.panel.getByRole("textbox", { name: "What you agree on" }).fill("Promises");
  await alex.press("Save");
  await alex.panel.getByText("Saved").first().waitFor();

  const dana = await playground.asDana();
  await allows(dana);
  await dana.pressInMenu("Settings for this doc");
  expect(await dana.panel.getByRole("radio", { name: "You 15 min, Alex 15 min" }).isChecked()).toBe(true);
  expect(await dana.panel.getByRole("textbox", { name: "What you agree on" }).inputValue()).toBe("Promises");
  await clean(playground, dana);
  const saved = day.record.state();
  await dana.panel.getByRole("textbox", { name: "What you agree on" }).fill("Agreed");
  await dana.press("Save");
  await dana.panel.getByText("Saved").first().waitFor();
  await record.becomes(saved);
  await alex.calendar();
  await alex.openEvent(/Dana \/ Alex/);
  await alex.pressInMenu("Settings for this doc");
  expect(await alex.panel.getByRole("textbox", { name: "What you agree on" }).inputValue()).toBe("Agreed");

  await alex.moveClock("+1 week");
  await alex.calendar();
  await alex.openEvent(/Dana \/ Alex/);
  if ((await alex.panelWords()).includes("No section for Fri 27 Nov yet"))
    await alex.pressInMenu("Add section for 27 Nov");
  const words = record.markdown(ALEX, doc().id ?? "");
  expect(words.indexOf("27 Nov 2026")).toBeLessThan(words.indexOf("20 Nov 2026"));
  expect(words.slice(words.indexOf("27 Nov 2026"), words.indexOf("20 Nov 2026"))).toContain("### Agreed");
  expect(record.roles(ALEX, doc().id ?? "")).toEqual({ [ALEX]: "owner", [DANA]: "writer" });
  expect(record.mails()).toEqual([`calendar.update to ${DANA}`]);
}, 90_000);

test("settings for all one's 1:1s, and what is one's own, the manager's and the direct's; data is removed only when asked twice", async () => {
  const { alex, playground, record } = day;
  const dana = await playground.asDana();
  await allows(dana);
  const before = record.state();
  for (const window of [alex, dana]) {
    await window.pressInMenu("Settings for all 1:1s");
    const words = await window.panelWords();
    expect(words).toContain("In your docs");
    expect(words).toContain("Only for you");
    await clean(playground, window);
    await window.panel.getByRole("radio", { name: "Don't show" }).check();
    await window.press("Save");
    await window.panel.getByText("Saved").first().waitFor();
    await window.pressInMenu("Settings for all 1:1s");
    expect(await window.panel.getByRole("radio", { name: "Don't show" }).isChecked()).toBe(true);
    await window.press("Remove my data");
    expect(await window.panelWords()).toContain("Your docs stay, with every word, shared as they are.");
    await clean(playground, window);
    await window.press("Keep it all");
  }
  await record.becomes(before);
}, 60_000);

test("a reminder of one's own, the manager's and the direct's: each on their own copy, nobody mailed, the doc untouched", async () => {
  const { alex, playground, record } = day;
  const page = () => record.markdown(ALEX, doc().id ?? "");
  const written = page();
  const chooses = async (window: Window, choice: string) => {
    await window.pressInMenu("Remind me");
    await window.panel.getByRole("radio", { name: choice }).click();
    await clean(playground, window);
    await window.press("Save");
    await window.panel.getByRole("radio", { name: choice }).waitFor({ state: "detached" });
  };
  const reminders = (person: string) => record.event(person, "Dana / Alex")?.reminders;
  const popUp = (minutes: number) => ({ useDefault: false, overrides: [{ method: "popup", minutes }] });

  await chooses(alex, "An hour before");
  expect(reminders(ALEX)).toEqual(popUp(60));
  expect(reminders(DANA)).toEqual({ useDefault: true });
  const dana = await playground.asDana();
  await allows(dana);
  await dana.calendar();
  await dana.openEvent(/Dana \/ Alex/);
  await chooses(dana, "The day before");
  expect([ALEX, DANA].map(reminders)).toEqual([popUp(60), popUp(1440)]);
  await dana.calendar();
  await dana.openEvent(/Dana \/ Alex/);
  await dana.page.getByText("Pop-up 1 day before").waitFor();
  await chooses(dana, "As my calendar does");
  expect([ALEX, DANA].map(reminders)).toEqual([popUp(60), { useDefault: true }]);
  expect(record.mails()).toEqual([`calendar.update to ${DANA}`]);
  expect(page()).toBe(written);
}, 60_000);
