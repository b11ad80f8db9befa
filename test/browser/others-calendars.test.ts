import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Event } from "../../contract/calendar";
import { byHand } from "../../emulator/api/call";
import { ALEX, addsTopics, allows, clean, DANA, type OnRecord, onRecord, setsUpDana } from "./on-record";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

// What Calendar keeps to itself: a calendar that is not shared, a permission that was left out, somebody without an
// account; and calendars that are not the reader's own.

const NOBODY = "nowhere@elsewhere.example.org";
const NOOR = "noor@example.com";

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

async function confirms(window: Window, name: string): Promise<void> {
  await dialog(window).getByRole("button", { name, exact: true }).click();
  await dialog(window).waitFor({ state: "detached" });
}

async function says(window: Window, words: string | RegExp): Promise<void> {
  await window.panel.getByText(words).first().waitFor();
}

/** When the first meeting of that title is, on this person's calendar. */
function first(person: string, title: string): string {
  const params = { calendarId: "primary", singleEvents: true, orderBy: "startTime", maxResults: 50 };
  const { body } = playground.workspace.call(byHand(person), { method: "calendar.events.list", params });
  const [event] = ((body?.items ?? []) as Event[]).filter(({ summary }) => summary === title);
  return event?.start?.dateTime ?? "";
}

/** "Fri 20 Nov", as the sections of the doc are headed. */
function sectionsOf(person: string): readonly string[] {
  const [doc] = record.documents(person);
  return record.markdown(person, doc?.id ?? "").match(/(?<=^#+ )\w{3} \d+ \w{3}/gm) ?? [];
}

async function keepsToHerself(dana: Window): Promise<void> {
  await dana.page.getByRole("button", { name: "Share your calendar" }).click();
  const rule = dialog(dana).getByLabel("Everybody at example.com");
  await rule.selectOption("See nothing");
  await dialog(dana).getByText("See nothing").first().waitFor();
  await dana.page.keyboard.press("Escape");
  await dialog(dana).waitFor({ state: "detached" });
}

test("whoever never shares a calendar: one's own times, and it says so; moved, both calendars and the doc follow", async () => {
  await setsUpDana(alex);
  const dana = await playground.asDana();
  await keepsToHerself(dana);
  await addsTopics(alex, "Lisbon");
  const planned = first(DANA, "Dana / Alex");
  await alex.pressInMenu("Move this meeting");
  await says(alex, "Free for you. Dana's calendar isn't shared with you.");
  expect(await alex.panelWords()).not.toContain("Let free times be seen");
  await clean(playground, alex);
  const before = record.mails().length;
  await alex.press("Move it");
  await says(alex, "Moved with Dana");
  expect(record.mails(before)).toEqual([`calendar.update to ${DANA}`]);
  const moved = first(DANA, "Dana / Alex");
  expect(moved).not.toBe(planned);
  expect(first(ALEX, "Dana / Alex")).toBe(moved);
  expect(sectionsOf(ALEX).at(0)).toContain(String(Number(moved.slice(8, 10))));
  await alex.press("Undo");
  await says(alex, "Undone");
  expect(first(DANA, "Dana / Alex")).toBe(planned);
  expect(sectionsOf(ALEX).at(0)).toBe("Fri 20 Nov");
});
