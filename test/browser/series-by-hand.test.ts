import { expect, test } from "@jest/globals";
import type { Event } from "../../contract/calendar";
import { byHand } from "../../emulator/api/call";
import { confirms, dialogOf, editsEvent, toTheMeeting } from "./acts";
import { aDay } from "./day";
import { ALEX, allows, clean, DANA, TITLE } from "./on-record";

const day = aDay({ setUp: true, topics: ["Lisbon"] });

const card = () => day.alex.page.getByRole("complementary", { name: /^Event: / });
const dialog = () => dialogOf(day.alex);

async function edits(edit: () => Promise<unknown>, reach: string): Promise<void> {
  await editsEvent(day.alex, edit, reach);
}

/** Opens the event in the week shown and waits for these words on the panel. */
async function panelSays(title: RegExp, ...words: readonly string[]): Promise<void> {
  await day.alex.openEvent(title);
  for (const said of words) await day.alex.panel.getByText(said, { exact: true }).first().waitFor();
}

function heads(): readonly string[] {
  const id = day.record.documents(ALEX)[0]?.id ?? "";
  return (day.record.markdown(ALEX, id).match(/^## .*$/gm) ?? []).map((line) => line.slice(3));
}

function meetings(person: string): readonly Event[] {
  const params = { calendarId: "primary", singleEvents: true, orderBy: "startTime", maxResults: 100 };
  const { body } = day.playground.workspace.call(byHand(person), { method: "calendar.events.list", params });
  return ((body?.items ?? []) as Event[]).filter(({ summary }) => summary === "Dana / Alex");
}

test("a meeting moved by hand to another day: the panel follows with its topics, and so does the doc", async () => {
  const { alex, playground } = day;
  await edits(() => dialog().getByLabel("Date").fill("2026-11-18"), "This event");
  await alex.calendar();
  await panelSays(TITLE, "Wed 18 Nov, 10:00", "Lisbon");
  expect(heads()).toEqual(["Wed 18 Nov 2026"]);
  await clean(playground, alex);
  const dana = await playground.asDana();
  await allows(dana);
  await dana.calendar();
  await dana.openEvent(TITLE);
  await dana.panel.getByText("Wed 18 Nov, 10:00").waitFor();
  await dana.panel.getByText("Lisbon").first().waitFor();
});

test("cancelled by hand the meeting needs a new time; restored, its topics are back under it", async () => {
  const { alex, playground } = day;
  await alex.page.getByRole("button", { name: "Delete event" }).click();
  await confirms(alex, "Delete", "This event");
  await alex.calendar();
  await alex.panel.getByText("Fri 20 Nov was cancelled").waitFor();
  await alex.page.getByRole("button", { name: "Next week", exact: true }).click();
  await panelSays(TITLE, "⚠ Fri 20 Nov was cancelled", "Lisbon");
  expect(heads()).toEqual(["Fri 27 Nov 2026"]);
  await clean(playground, alex);
  await alex.calendar();
  await alex.page.getByRole("button", { name: /Dana \/ Alex.*cancelled/ }).click();
  await card().getByRole("button", { name: "Restore" }).click();
  await card().getByText("This meeting was cancelled.").waitFor({ state: "detached" });
  await alex.calendar();
  await panelSays(TITLE, "Fri 20 Nov, 10:00", "Lisbon");
  expect(heads()).toEqual(["Fri 20 Nov 2026"]);
});

test("this and following, put to another time: once the first half is over the later has the same panel, nothing is asked", async () => {
  const { alex, playground, record } = day;
  await toTheMeeting(alex);
  await alex.moveClock("To its end");
  await alex.calendar();
  await alex.page.getByRole("button", { name: "Next week", exact: true }).click();
  await alex.openEvent(TITLE);
  await edits(async () => {
    await dialog().getByLabel("To", { exact: true }).fill("14:30");
    await dialog().getByLabel("From", { exact: true }).fill("14:00");
  }, "This and following events");
  await alex.calendar();
  await alex.page.getByRole("button", { name: "Next week", exact: true }).click();
  await panelSays(TITLE, "Fri 27 Nov, 14:00");
  expect(record.documents(ALEX)).toHaveLength(1);
  await clean(playground, alex);
  await alex.calendar();
  await alex.panel.getByText("Fri 14:00").waitFor();
});

test("the guest is replaced: another pair is asked about, and the doc stays with the two it was for", async () => {
  const { alex, record } = day;
  await edits(async () => {
    await dialog()
      .getByRole("button", { name: /^Remove Dana/ })
      .click();
    await dialog()
      .getByLabel(/^Guests/)
      .fill("sam@example.com");
    await dialog().getByRole("button", { name: "Add guest" }).click();
  }, "All events");
  await alex.calendar();
  await panelSays(TITLE, "Sam's manager");
  await alex.press("Set up 1:1");
  await alex.panel.getByText("You and Sam are set").waitFor();
  const docs = record.documents(ALEX);
  expect(docs).toHaveLength(2);
  const roles = docs.map(({ id }) => Object.keys(record.roles(ALEX, id ?? "")).sort());
  expect(roles.sort()).toEqual([
    [ALEX, DANA],
    [ALEX, "sam@example.com"],
  ]);
  const ofDana = docs.find(({ id }) => DANA in record.roles(ALEX, id ?? ""))?.id ?? "";
  expect(record.markdown(ALEX, ofDana)).toContain("Lisbon");
  expect(meetings("sam@example.com").length).toBeGreaterThan(0);
});

test("every meeting moved to another weekday: doc, topics and date follow", async () => {
  const { alex } = day;
  await edits(() => dialog().getByLabel("Date").fill("2026-11-18"), "All events");
  await alex.calendar();
  await panelSays(TITLE, "Wed 18 Nov, 10:00", "Lisbon");
  expect(heads()).toEqual(["Wed 18 Nov 2026"]);
});
