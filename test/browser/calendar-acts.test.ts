import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Event, Events } from "../../contract/calendar";
import { byHand } from "../../emulator/api/call";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
beforeEach(async () => {
  playground = await openPlayground();
});
afterEach(async () => {
  expect(playground.complaints).toEqual([]);
  await playground.close();
});

/** The occurrences of the next four weeks with this title, as the person's calendar has them. */
function occurrences(person: string, title: string): readonly Event[] {
  const { items = [] } = playground.workspace.call(byHand(person), {
    method: "calendar.events.list",
    params: {
      calendarId: "primary",
      singleEvents: true,
      showDeleted: true,
      orderBy: "startTime",
      timeMin: "2026-11-16T00:00:00Z",
      timeMax: "2026-12-14T00:00:00Z",
    },
  }).body as Events;
  // What is left of a cancelled meeting has no title.
  const series = items.find(({ summary }) => summary === title)?.recurringEventId;
  return items.filter(
    ({ summary, recurringEventId }) =>
      summary === title || (series !== undefined && recurringEventId === series),
  );
}

function answers(event: Event | undefined): Record<string, string> {
  return Object.fromEntries(
    (event?.attendees ?? []).map(({ email, responseStatus }) => [email ?? "", responseStatus ?? ""]),
  );
}

const card = (window: Window) => window.page.getByRole("complementary", { name: /^Event: / });
const dialog = (window: Window) => window.page.getByRole("dialog");

async function confirm(window: Window, name: string): Promise<void> {
  await dialog(window).getByRole("button", { name, exact: true }).click();
  await dialog(window).waitFor({ state: "detached" });
}

test("a guest declines this one with a word, then the whole series, then takes it off the calendar", async () => {
  const sam = await playground.as("sam@example.com");
  await sam.openEvent(/Sam & Alex weekly/);
  await card(sam).getByRole("button", { name: "No", exact: true }).click();
  await dialog(sam).getByRole("radio", { name: "This event" }).check();
  await dialog(sam).getByLabel("Note for the organizer").fill("At the dentist");
  await confirm(sam, "Send");
  const [first, second] = occurrences("alex@example.com", "Sam & Alex weekly");
  expect(answers(first)["sam@example.com"]).toBe("declined");
  expect(answers(second)["sam@example.com"]).toBe("needsAction");
  const alex = await playground.asAlex();
  await alex.openEvent(/Sam & Alex weekly/);
  await card(alex).getByText("“At the dentist”").waitFor();

  await card(sam).getByRole("button", { name: "No", exact: true }).click();
  await dialog(sam).getByRole("radio", { name: "All events" }).check();
  await confirm(sam, "Send");
  expect(
    occurrences("alex@example.com", "Sam & Alex weekly").map((event) => answers(event)["sam@example.com"]),
  ).toEqual(["declined", "declined", "declined", "declined"]);

  await card(sam).getByRole("button", { name: "Remove from your calendar" }).click();
  await dialog(sam).getByRole("radio", { name: "All events" }).check();
  await confirm(sam, "Delete");
  await sam.page
    .getByRole("region", { name: /^Calendar/ })
    .getByRole("button", { name: /Sam & Alex weekly/ })
    .waitFor({ state: "detached" });
  expect(occurrences("alex@example.com", "Sam & Alex weekly").length).toBe(4);
});

test("one meeting of a series is cancelled by its organizer and brought back", async () => {
  const alex = await playground.asAlex();
  await alex.openEvent(/Sam & Alex weekly/);
  await card(alex).getByRole("button", { name: "Delete event" }).click();
  await dialog(alex).getByRole("radio", { name: "This event" }).check();
  await confirm(alex, "Delete");
  const states = () => occurrences("alex@example.com", "Sam & Alex weekly").map(({ status }) => status);
  expect(states().sort()).toEqual(["cancelled", "confirmed", "confirmed", "confirmed"]);
  await alex.page.getByRole("button", { name: /Sam & Alex weekly.*cancelled/ }).click();
  await card(alex).getByRole("button", { name: "Restore" }).click();
  await card(alex).getByText("This meeting was cancelled.").waitFor({ state: "detached" });
  expect(states()).toEqual(["confirmed", "confirmed", "confirmed", "confirmed"]);
});

test("out of office declines the meetings of others in its time, and focus time is made as such", async () => {
  const alex = await playground.asAlex();
  await alex.page.getByRole("button", { name: "Create" }).click();
  await dialog(alex).getByRole("radio", { name: "Out of office" }).check();
  expect(await dialog(alex).getByLabel("Title").inputValue()).toBe("Out of office");
  expect(
    await dialog(alex)
      .getByLabel(/^Guests/)
      .count(),
  ).toBe(0);
  await dialog(alex).getByLabel("Date").fill("2026-11-18");
  await dialog(alex).getByLabel("From").fill("12:00");
  await dialog(alex).getByLabel("To").fill("18:00");
  await confirm(alex, "Save");
  const [away] = occurrences("alex@example.com", "Out of office");
  expect(away).toMatchObject({ eventType: "outOfOffice" });
  const [declined, kept] = occurrences("noor@example.com", "Noor / Alex 1:1");
  expect([answers(declined), answers(kept)].map((each) => each["alex@example.com"])).toEqual([
    "declined",
    "needsAction",
  ]);
  await alex.openEvent(/Out of office/);
  await card(alex).getByText("Out of office", { exact: true }).last().waitFor();

  await alex.page.getByRole("button", { name: "Create" }).click();
  await dialog(alex).getByRole("radio", { name: "Focus time" }).check();
  await confirm(alex, "Save");
  expect(occurrences("alex@example.com", "Focus time").map(({ eventType }) => eventType)).toEqual([
    "focusTime",
    "focusTime",
  ]);
});

test("guests are added, removed and given rights; a guest who may invite brings a stranger", async () => {
  const alex = await playground.asAlex();
  await alex.openEvent(/Dana \/ Alex/);
  await card(alex).getByRole("button", { name: "Edit event" }).click();
  await dialog(alex)
    .getByLabel(/^Guests/)
    .fill("sam@example.com");
  await dialog(alex).getByRole("button", { name: "Add guest" }).click();
  await dialog(alex).getByRole("button", { name: "Remove Dana Reyes" }).click();
  await dialog(alex).getByRole("checkbox", { name: "See the guest list" }).uncheck();
  await confirm(alex, "Save");
  const [event] = occurrences("alex@example.com", "Dana / Alex");
  expect(Object.keys(answers(event)).sort()).toEqual(["alex@example.com", "sam@example.com"]);
  expect(event?.guestsCanSeeOtherGuests).toBe(false);

  const sam = await playground.as("sam@example.com");
  await sam.openEvent(/Dana \/ Alex/);
  await card(sam).getByRole("button", { name: "Add guests" }).click();
  await dialog(sam)
    .getByLabel(/^Guests/)
    .fill("stranger@elsewhere.example.org");
  await confirm(sam, "Invite");
  expect(Object.keys(answers(occurrences("alex@example.com", "Dana / Alex")[0]))).toContain(
    "stranger@elsewhere.example.org",
  );
});

test("a file and a recording are attached to an event and seen on its card", async () => {
  const alex = await playground.asAlex();
  await alex.openEvent(/Dana \/ Alex/);
  await card(alex).getByRole("button", { name: "Edit event" }).click();
  await dialog(alex).getByLabel("Attach a file").selectOption("A new recording of it");
  await dialog(alex).getByRole("button", { name: "Attach" }).click();
  await dialog(alex).getByRole("button", { name: "Detach Dana / Alex – Recording" }).waitFor();
  await dialog(alex).getByLabel("Attach a file").selectOption("New notes by Gemini");
  await dialog(alex).getByRole("button", { name: "Attach" }).click();
  await dialog(alex).getByRole("button", { name: "Detach Dana / Alex – Notes by Gemini" }).waitFor();
  await confirm(alex, "Save");
  const [event] = occurrences("alex@example.com", "Dana / Alex");
  expect((event?.attachments ?? []).map(({ title, mimeType }) => [title, mimeType])).toEqual([
    ["Dana / Alex – Recording", "video/mp4"],
    ["Dana / Alex – Notes by Gemini", "application/vnd.google-apps.document"],
  ]);
  await card(alex).getByRole("link", { name: "Dana / Alex – Notes by Gemini" }).waitFor();
});

test("a calendar is shared with somebody, who then sees it on their own page", async () => {
  const dana = await playground.asDana();
  await dana.page.getByRole("button", { name: "Share your calendar" }).click();
  await dialog(dana).getByLabel("Address").fill("alex@example.com");
  await dialog(dana).getByLabel("Can", { exact: true }).selectOption("See all event details");
  await dialog(dana).getByRole("button", { name: "Share", exact: true }).click();
  await dialog(dana).getByRole("combobox", { name: "What Alex Morgan can do" }).waitFor();
  const alex = await playground.asAlex();
  await alex.page.getByRole("checkbox", { name: "Dana Reyes" }).check();
  await alex.page.getByRole("button", { name: /Lisbon move: planning/ }).waitFor();
  await dialog(dana).getByRole("button", { name: "Stop sharing with Alex Morgan" }).click();
  await dialog(dana).getByText("Nobody was given more than that.").waitFor();
  await dialog(dana).getByLabel("Everybody at example.com").selectOption("See nothing");
  await alex.page.getByRole("button", { name: /Lisbon move: planning/ }).waitFor({ state: "detached" });
});

test("an event is duplicated as it is, and nobody is told", async () => {
  const alex = await playground.asAlex();
  await alex.openEvent(/Dana \/ Alex/);
  await card(alex).getByRole("button", { name: "Duplicate event" }).click();
  await card(alex).waitFor({ state: "detached" });
  await alex.page
    .getByRole("region", { name: /^Calendar/ })
    .getByRole("button", { name: /Dana \/ Alex/ })
    .nth(1)
    .waitFor();
  expect(occurrences("dana@example.com", "Dana / Alex").length).toBe(2);
  expect(playground.workspace.outbox.all()).toEqual([]);
});

test("what only the person has is shown to them: reminders of their own and their Google Tasks", async () => {
  const call = (method: string, params: Record<string, string>, body: object) =>
    playground.workspace.call(byHand("alex@example.com"), { method, params, body: body as never }).body;
  const [event] = occurrences("alex@example.com", "Dana / Alex");
  call(
    "calendar.events.patch",
    { calendarId: "primary", eventId: event?.id ?? "" },
    { reminders: { useDefault: false, overrides: [{ method: "popup", minutes: 60 }] } },
  );
  call(
    "tasks.tasks.insert",
    { tasklist: "@default" },
    { title: "Send the level guide", due: "2026-12-01T00:00:00Z" },
  );
  const alex = await playground.asAlex();
  await alex.openEvent(/Dana \/ Alex/);
  await card(alex).getByText("Pop-up 1 hour before").waitFor();
  await alex.page.getByRole("button", { name: "Tasks" }).click();
  const task = alex.page.getByRole("checkbox", { name: /Send the level guide.*Tuesday 1 December/ });
  expect(await alex.axe()).toEqual([]);
  await task.click();
  await task.and(alex.page.locator(":checked")).waitFor();
  const dana = await playground.asDana();
  await dana.openEvent(/Dana \/ Alex/);
  expect(await card(dana).getByText("Pop-up").count()).toBe(0);
  await dana.page.getByRole("button", { name: "Tasks" }).click();
  await dana.page.getByText("No tasks").waitFor();
});

test("somebody who arranges another's calendar moves and cancels a meeting on it, with the organizer unchanged", async () => {
  const noor = await playground.as("noor@example.com");
  await noor.page.getByRole("checkbox", { name: "Alex Morgan" }).check();
  await noor.openEvent(/Sam & Alex weekly/);
  await card(noor).getByRole("button", { name: "Edit event" }).click();
  await dialog(noor).getByLabel("From").fill("15:00");
  await dialog(noor).getByLabel("To").fill("15:30");
  expect(await dialog(noor).getByRole("radio", { name: "This and following events" }).count()).toBe(0);
  await confirm(noor, "Save");
  const [moved, kept] = occurrences("sam@example.com", "Sam & Alex weekly");
  expect([moved?.start?.dateTime?.slice(11, 16), kept?.start?.dateTime?.slice(11, 16)]).toEqual([
    "15:00",
    "14:00",
  ]);
  expect(moved?.organizer?.email).toBe("alex@example.com");
  await card(noor).getByRole("button", { name: "Delete event" }).click();
  await confirm(noor, "Delete");
  expect(occurrences("sam@example.com", "Sam & Alex weekly")[0]?.status).toBe("cancelled");
});

test("the card of an event is opened and left by keyboard", async () => {
  const alex = await playground.asAlex();
  const event = alex.page.getByRole("button", { name: /^Dentist/ });
  await event.focus();
  await alex.page.keyboard.press("Enter");
  await card(alex).waitFor();
  await alex.page.keyboard.press("Escape");
  await card(alex).waitFor({ state: "detached" });
  expect(await alex.page.evaluate("document.activeElement.innerText")).toContain("Dentist");
});
