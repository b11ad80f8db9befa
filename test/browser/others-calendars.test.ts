import { expect, test } from "@jest/globals";
import type { Event } from "../../contract/calendar";
import { byHand } from "../../emulator/api/call";
import { dialogOf, says } from "./acts";
import { aDay } from "./day";
import { ALEX, addsTopics, allows, clean, DANA, opensAgain, setsUpDana } from "./on-record";
import type { Window } from "./playground";

// What Calendar keeps to itself: a calendar that nobody sees, a permission that was left out, somebody without an
// account; and calendars that are not the reader's own.

const NOBODY = "nowhere@elsewhere.example.org";
const NOOR = "noor@example.com";
const SAM = "sam@example.com";

const day = aDay();

/** When the first meeting of that title begins, as this person's calendar has it. */
function first(person: string, title: string): string {
  const params = { calendarId: "primary", singleEvents: true, orderBy: "startTime", maxResults: 50 };
  const { body } = day.playground.workspace.call(byHand(person), { method: "calendar.events.list", params });
  return ((body?.items ?? []) as Event[]).find(({ summary }) => summary === title)?.start?.dateTime ?? "";
}

/** The doc's first section: "20 Nov". */
function firstSection(): string | undefined {
  const [doc] = day.record.documents(ALEX);
  return /^#+ .*?(\d+ \w{3})/m.exec(day.record.markdown(ALEX, doc?.id ?? ""))?.[1];
}

/** "20 Nov" of "2026-11-20T10:00:00Z". */
function dayOf(moment: string): string {
  return `${Number(moment.slice(8, 10))} Nov`;
}

/** Changes the calendar's sharing in its dialog, and waits until the server has it. */
async function shares(window: Window, change: () => Promise<unknown>): Promise<void> {
  await window.page.getByRole("button", { name: "Share your calendar" }).click();
  const taken = window.page.waitForResponse(
    (one) => one.url().includes("/calendar/readers") && one.request().method() === "PUT",
  );
  await change();
  await taken;
  await dialogOf(window).getByRole("button", { name: "Done" }).click();
  await dialogOf(window).waitFor({ state: "detached" });
}

async function showsNobody(window: Window): Promise<void> {
  await shares(window, () =>
    dialogOf(window).getByLabel("Everybody at example.com").selectOption("See nothing"),
  );
}

async function permits(window: Window, what: string, yes: boolean): Promise<void> {
  await window.pressInMenu("Permissions");
  const box = dialogOf(window).getByRole("checkbox", { name: what });
  await box.waitFor();
  if ((await box.isChecked()) !== yes) await box.click();
  await dialogOf(window).getByRole("button", { name: "Save" }).click();
  await dialogOf(window).waitFor({ state: "detached" });
}

test("whoever never shows a calendar: one's own times, and it says so; moved, both calendars and the doc follow", async () => {
  const { alex, playground, record } = day;
  await setsUpDana(alex);
  await showsNobody(await playground.asDana());
  await addsTopics(alex, "Lisbon");
  const planned = first(DANA, "Dana / Alex");
  const before = record.mails().length;
  await alex.pressInMenu("Find a time");
  await says(alex, "Free for you. Dana's calendar isn't shared with you.");
  expect(await alex.panelWords()).not.toContain("Allow free times");
  await clean(playground, alex);
  await alex.press("Move it");
  await says(alex, "Moved with Dana");
  const moved = first(DANA, "Dana / Alex");
  expect(moved).not.toBe(planned);
  expect(first(ALEX, "Dana / Alex")).toBe(moved);
  // The section follows when somebody opens the panel.
  await opensAgain(alex, /Dana \/ Alex/);
  expect(firstSection()).toBe(dayOf(moved));
  await alex.pressInMenu("Undo the last move or skip");
  await alex.press("Undo it");
  await opensAgain(alex, /Dana \/ Alex/);
  expect([first(ALEX, "Dana / Alex"), first(DANA, "Dana / Alex")]).toEqual([planned, planned]);
  expect(firstSection()).toBe(dayOf(planned));
  expect(record.mails(before)).toEqual([`calendar.update to ${DANA}`, `calendar.update to ${DANA}`]);
});

test("the direct, to whom the manager's calendar shows nothing, asks with times of her own", async () => {
  const { alex, playground, record } = day;
  await setsUpDana(alex);
  await showsNobody(alex);
  const dana = await playground.asDana();
  await allows(dana);
  await dana.calendar();
  await dana.openEvent(/Dana \/ Alex/);
  const before = record.state();
  await dana.pressInMenu("Find a time");
  await says(dana, "Free for you. Alex's calendar isn't shared with you.");
  expect(await dana.panel.getByRole("textbox", { name: "What to ask" }).inputValue()).toMatch(
    /^Could we move our 1:1 on Fri 20 Nov, 10:00\? I could do \w{3} \d+ Nov/,
  );
  await clean(playground, dana);
  await dana.press("Ask in the doc");
  await says(dana, "Could we move our 1:1 on Fri 20 Nov");
  await record.becomes(before, {
    doc: ["- ☐ ", expect.stringMatching(/^\+ ☐ Could we move our 1:1 on Fri 20 Nov/) as unknown as string],
  });
});

test("free and busy not allowed: one's own times, with the way to allow it; allowed, the times are free for both", async () => {
  const { alex, playground, record } = day;
  await setsUpDana(alex);
  await permits(alex, "See when you and others are free or busy", false);
  await alex.calendar();
  await alex.openEvent(/Dana \/ Alex/);
  await alex.pressInMenu("Find a time");
  await says(alex, "Free for you. To see when Dana is free, press Allow free times.");
  await clean(playground, alex);
  await alex.press("Allow free times");
  await says(alex, "See when you and others are free or busy");
  await clean(playground, alex);
  await alex.press("Allow");
  const before = record.mails().length;
  await says(alex, "Free for you both.");
  await alex.press("Move it");
  await says(alex, "Moved with Dana");
  expect(first(ALEX, "Dana / Alex")).toBe(first(DANA, "Dana / Alex"));
  expect(record.mails(before)).toEqual([`calendar.update to ${DANA}`]);
});

test("somebody without an account: invited, moved and told by email like everybody else", async () => {
  const { alex, playground, record } = day;
  await alex.page.getByRole("button", { name: "Create" }).click();
  await dialogOf(alex).getByLabel("Title").fill("With nobody");
  await dialogOf(alex).getByLabel("From").fill("17:30");
  await dialogOf(alex).getByLabel("To").fill("18:00");
  await dialogOf(alex)
    .getByLabel(/^Guests/)
    .fill(NOBODY);
  await dialogOf(alex).getByRole("button", { name: "Save" }).click();
  await dialogOf(alex).waitFor({ state: "detached" });
  await alex.openEvent(/With nobody/);
  await alex.press("Set up 1:1");
  await says(alex, `${NOBODY} has no Google account`);
  expect(record.mails()).toEqual([`calendar.invitation to ${NOBODY}`]);
  await alex.press("Share with an email");
  await says(alex, "One calendar email, one share email from Google");
  await alex.calendar();
  await alex.openEvent(/With nobody/);
  const [doc] = record.documents(ALEX);
  expect(record.roles(ALEX, doc?.id ?? "")).toEqual({ [ALEX]: "owner", [NOBODY]: "writer" });
  const planned = first(ALEX, "With nobody");
  const before = record.mails().length;
  await alex.pressInMenu("Find a time");
  await says(alex, "Free for you. Nowhere's calendar isn't shared with you.");
  await clean(playground, alex);
  await alex.press("Move it");
  await says(alex, "Moved with Nowhere");
  expect(record.mails(before)).toEqual([`calendar.update to ${NOBODY}`]);
  expect(first(ALEX, "With nobody")).not.toBe(planned);
});

test("somebody who arranges the manager's calendar, or may only read the direct's, does nothing in their name", async () => {
  const { alex, playground, record } = day;
  const dana = await playground.asDana();
  await shares(dana, async () => {
    await dialogOf(dana).getByLabel("Address").fill(SAM);
    await dialogOf(dana).getByLabel("Can", { exact: true }).selectOption("See all event details");
    await dialogOf(dana).getByRole("button", { name: "Share", exact: true }).click();
  });
  const [noor, sam] = [await playground.as(NOOR), await playground.as(SAM)];
  const looksAt = async (window: Window, whose: string) => {
    await window.calendar();
    await window.page.getByRole("checkbox", { name: whose }).click();
  };
  await looksAt(noor, "Alex Morgan");
  await noor.openEvent(/Dana \/ Alex/);
  await says(noor, "This is Alex's calendar");
  await says(noor, "Only Alex can set up this 1:1. You can still move it as usual.");
  await looksAt(sam, "Dana Reyes");
  await sam.openEvent(/Dana \/ Alex/);
  await says(sam, "This is Dana's calendar");
  await clean(playground, noor, sam);
  expect([ALEX, DANA, NOOR, SAM].map((person) => record.documents(person).length)).toEqual([0, 0, 0, 0]);

  await setsUpDana(alex);
  const before = record.mails().length;
  await looksAt(noor, "Alex Morgan");
  await noor.openEvent(/Dana \/ Alex/);
  await says(noor, "This is Alex's calendar");
  await noor.panel.getByRole("button", { name: "More options" }).click();
  const menu = await noor.page.getByRole("menuitem").allInnerTexts();
  expect(menu).toContain("Your 1:1s");
  expect(menu.join()).not.toMatch(/Move|Skip|Remind|End/);
  // To whoever only reads, a private event is taken time without a title.
  await looksAt(sam, "Dana Reyes");
  await sam.page.getByRole("button", { name: /^busy/i }).first().waitFor();
  expect(await sam.page.getByRole("button", { name: /Dana \/ Alex/ }).count()).toBe(0);
  expect(record.mails(before)).toEqual([]);
  expect([NOOR, SAM].map((person) => record.documents(person).length)).toEqual([0, 0]);
});
