import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ALEX, allows, clean, DANA, type OnRecord, onRecord, setsUpDana } from "./on-record";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
let record: OnRecord;
let alex: Window;
beforeEach(async () => {
  playground = await openPlayground();
  record = onRecord(playground);
  alex = await playground.asAlex();
  await setsUpDana(alex);
});
afterEach(() => playground.close());

const doc = () => record.documents(ALEX)[0] ?? {};

test("what changes one doc is the doc's: set by the manager, seen by the direct, used by the next section", async () => {
  await alex.pressInMenu("Doc settings");
  expect(await alex.panelWords()).toContain("The same for you and Dana");
  await clean(playground, alex);
  await alex.panel.getByRole("radio", { name: "Dana 15 min, you 15 min" }).check();
  await alex.panel.getByRole("radio", { name: "At the top" }).check();
  await alex.panel.getByRole("textbox", { name: "What you agree on" }).fill("Promises");
  await alex.press("Save");
  await alex.panel.getByText("Saved").first().waitFor();

  const dana = await playground.asDana();
  await allows(dana);
  await dana.pressInMenu("Doc settings");
  expect(await dana.panel.getByRole("radio", { name: "You 15 min, Alex 15 min" }).isChecked()).toBe(true);
  expect(await dana.panel.getByRole("textbox", { name: "What you agree on" }).inputValue()).toBe("Promises");
  await clean(playground, dana);

  await alex.moveClock("+1 week");
  await alex.calendar();
  await alex.openEvent(/Dana \/ Alex/);
  if ((await alex.panelWords()).includes("No section for Fri 27 Nov yet"))
    await alex.pressInMenu("Add section for 27 Nov");
  const words = record.markdown(ALEX, doc().id ?? "");
  expect(words.indexOf("27 Nov 2026")).toBeLessThan(words.indexOf("20 Nov 2026"));
  expect(words.slice(words.indexOf("27 Nov 2026"), words.indexOf("20 Nov 2026"))).toContain("### Promises");
  expect(record.roles(ALEX, doc().id ?? "")).toEqual({ [ALEX]: "owner", [DANA]: "writer" });
  expect(record.mails()).toEqual([`calendar.update to ${DANA}`]);
}, 90_000);

test("settings for all one's 1:1s, and what is one's own; data is removed only when asked twice", async () => {
  await alex.pressInMenu("Settings");
  const words = await alex.panelWords();
  expect(words).toContain("In your docs");
  expect(words).toContain("Only for you");
  await clean(playground, alex);
  await alex.panel.getByRole("radio", { name: "Don't show" }).check();
  await alex.press("Save");
  await alex.panel.getByText("Saved").first().waitFor();
  await alex.pressInMenu("Settings");
  expect(await alex.panel.getByRole("radio", { name: "Don't show" }).isChecked()).toBe(true);
  await alex.press("Remove my data");
  expect(await alex.panelWords()).toContain("Your docs stay, with every word, shared as they are.");
  await clean(playground, alex);
  await alex.press("Keep my data");
  expect(record.documents(ALEX).length).toBe(1);
  expect(record.mails()).toEqual([`calendar.update to ${DANA}`]);
}, 60_000);

test("a reminder of one's own, the manager's and the direct's: each on their own copy, nobody mailed, the doc untouched", async () => {
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
