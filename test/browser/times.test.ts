import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Event } from "../../contract/calendar";
import { byHand } from "../../emulator/api/call";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
beforeEach(async () => {
  playground = await openPlayground();
});
afterEach(() => playground.close());

function meetings(person: string): readonly Event[] {
  const params = { calendarId: "primary", singleEvents: true, orderBy: "startTime", maxResults: 50 };
  const { body } = playground.workspace.call(byHand(person), { method: "calendar.events.list", params });
  return ((body?.items ?? []) as Event[]).filter(({ recurringEventId }) => recurringEventId !== undefined);
}

function first(person: string): string {
  return meetings(person).find(({ summary }) => summary === "Dana / Alex")?.start?.dateTime ?? "";
}

function mails(): readonly string[] {
  return playground.workspace.outbox.all().map(({ kind, to }) => `${kind} to ${to}`);
}

async function clean(...windows: readonly Window[]): Promise<void> {
  for (const window of windows) expect(await window.axe()).toEqual([]);
  expect(playground.complaints).toEqual([]);
}

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

async function withDana(): Promise<Window> {
  const alex = await playground.asAlex();
  await alex.openEvent(/Dana \/ Alex/);
  await alex.press("Set up 1:1");
  await alex.calendar();
  await alex.openEvent(/Dana \/ Alex/);
  return alex;
}

test("the manager moves a meeting and takes it back: each time one mail, said before", async () => {
  const alex = await withDana();
  const planned = first("dana@example.com");
  await alex.pressInMenu("Move this meeting");
  expect(await alex.panelWords()).toContain("Moving or skipping sends Dana one calendar email.");
  await clean(alex);
  const before = mails().length;
  await alex.press("Move it");
  expect(await alex.panelWords()).toContain("Moved with Dana");
  expect(mails().slice(before)).toEqual(["calendar.update to dana@example.com"]);
  expect(first("dana@example.com")).not.toBe(planned);
  await clean(alex);
  await alex.press("Undo");
  expect(mails().slice(before).length).toBe(2);
  expect(first("dana@example.com")).toBe(planned);
});

test("the manager skips a week: the meeting goes, its topics wait under the next date", async () => {
  const alex = await withDana();
  const planned = first("dana@example.com");
  await alex.pressInMenu("Skip this week");
  expect(await alex.panelWords()).toContain("Skipping sends Dana one calendar email.");
  await alex.press("Skip this week");
  expect(await alex.panelWords()).toContain("is skipped");
  expect(mails()).toContain("calendar.cancellation to dana@example.com");
  expect(first("dana@example.com")).not.toBe(planned);
  await clean(alex);
});

test("a skip is taken back: the meeting stands in both calendars again, with one more mail that was said before", async () => {
  const alex = await withDana();
  const planned = first("dana@example.com");
  await alex.pressInMenu("Skip this week");
  await alex.press("Skip this week");
  await alex.panel.getByText("Undo sends Dana one more email.").waitFor();
  const before = mails().length;
  await alex.press("Undo");
  await alex.panel.getByText("Dana Reyes").first().waitFor();
  expect([first("alex@example.com"), first("dana@example.com")]).toEqual([planned, planned]);
  expect(mails().slice(before)).toHaveLength(1);
  await clean(alex);
});

test("the manager's leave over the meeting is said as leave, and another time is one press away", async () => {
  const alex = await withDana();
  await takesLeave(alex);
  await alex.calendar();
  await alex.panel.getByText("You're away on Fri 20 Nov").waitFor();
  await clean(alex);
  const planned = first("dana@example.com");
  const before = mails().length;
  await alex.press("Find a time: Dana");
  await alex.panel.getByText("You're away on Fri 20 Nov, 10:00").waitFor();
  expect(await alex.panelWords()).not.toMatch(/Fri 20 Nov, (?!10:00)/);
  await alex.press("Move it");
  await alex.panel.getByText("Moved with Dana").waitFor();
  expect(first("dana@example.com")).not.toBe(planned);
  expect(mails().slice(before)).toEqual(["calendar.update to dana@example.com"]);
  await alex.calendar();
  expect(await alex.panelWords()).not.toContain("You're away");
});

test("the direct's leave declines the meeting: said as a no, without reproach, until it has a time", async () => {
  const alex = await withDana();
  const dana = await playground.asDana();
  await takesLeave(dana);
  await alex.calendar();
  await alex.panel.getByText("Can't make Fri 20 Nov").waitFor();
  await alex.press("Find a time: Dana");
  await alex.panel.getByText("Dana can't make Fri 20 Nov").waitFor();
  await clean(alex, dana);
  await alex.press("Move it");
  await alex.panel.getByText("Moved with Dana").waitFor();
  await alex.calendar();
  await alex.panel.getByText("Dana Reyes").first().waitFor();
  expect(await alex.panelWords()).not.toContain("Needs a new time");
});

test("the direct asks for another time in the doc, or says no", async () => {
  await withDana();
  const dana = await playground.asDana();
  await dana.openDocument(/1:1/);
  await dana.press("Allow");
  await dana.page.getByRole("dialog").getByRole("button", { name: "Allow" }).click();
  await dana.panel.getByRole("button", { name: "Add topics" }).waitFor();
  await dana.pressInMenu("Move this meeting");
  expect(await dana.panelWords()).toContain("Alex organizes this meeting, so only Alex can move it.");
  await clean(dana);
  await dana.press("Ask in the doc");
  expect((await dana.lines()).some((line) => line.startsWith("Could we move our 1:1 on Fri 20 Nov"))).toBe(
    true,
  );
  await dana.pressInMenu("Skip this week");
  await dana.press("I can't make it");
  expect(mails()).toContain("calendar.response to alex@example.com");

  // Alex's home says it, and has the way to another time.
  const alex = await playground.asAlex();
  expect(await alex.panelWords()).toContain("Can't make Fri 20 Nov");
  await alex.press("Find a time: Dana");
  await alex.panel.getByText("Dana can't make Fri 20 Nov").waitFor();
  await alex.press("Move it");
  expect(await alex.panelWords()).toContain("Moved with Dana");
});

test("a new manager sets up several at once", async () => {
  const alex = await playground.asAlex();
  await alex.press("Set up several");
  await alex.panel.getByRole("textbox", { name: "With" }).fill("sam@example.com\nmia@example.com");
  await clean(alex);
  await alex.press("Find times");
  expect(await alex.panelWords()).toContain("One calendar email each to Sam and Mia");
  // Both meet Alex in a series of his already: each stays when it is.
  expect((await alex.panelWords()).match(/Stays when it is/g)).toHaveLength(2);
  await clean(alex);
  await alex.press("Set up 2");
  expect(await alex.panelWords()).toContain("All set");
  expect([...mails()].sort()).toEqual([
    "calendar.update to mia@example.com",
    "calendar.update to sam@example.com",
  ]);
  await clean(alex);
});
