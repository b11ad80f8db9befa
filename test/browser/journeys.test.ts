import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Event } from "../../contract/calendar";
import type { File, PermissionList } from "../../contract/drive";
import { byHand } from "../../emulator/api/call";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
beforeEach(async () => {
  playground = await openPlayground();
});
afterEach(() => playground.close());

/** What Google has on record, asked as the person. */
function record(
  person: string,
  method: string,
  params: Record<string, string | boolean>,
): Record<string, unknown> {
  return playground.workspace.call(byHand(person), { method, params }).body ?? {};
}

function seriesTitled(person: string, title: string): Event {
  const { items } = record(person, "calendar.events.list", { calendarId: "primary" }) as { items: Event[] };
  const found = items.filter(({ summary }) => summary === title);
  expect(found.length).toBe(1);
  return found[0] ?? {};
}

function documents(person: string): readonly File[] {
  const q = "mimeType = 'application/vnd.google-apps.document' and trashed = false";
  return (record(person, "drive.files.list", { q }) as { files: File[] }).files;
}

function rolesOn(owner: string, fileId: string): Record<string, string> {
  const list = record(owner, "drive.permissions.list", {
    fileId,
    fields: "permissions(emailAddress,role,type)",
  }) as PermissionList;
  return Object.fromEntries(
    (list.permissions ?? []).map(({ emailAddress, type, role }) => [emailAddress ?? type ?? "", role ?? ""]),
  );
}

function mails(): readonly string[] {
  return playground.workspace.outbox.all().map(({ kind, to }) => `${kind} to ${to}`);
}

async function clean(...windows: readonly Window[]): Promise<void> {
  for (const window of windows) expect(await window.axe()).toEqual([]);
  expect(playground.complaints).toEqual([]);
}

/** Presses Allow in the panel and in Google's own question. */
async function allow(window: Window): Promise<void> {
  await window.press("Allow");
  await window.page.getByRole("dialog").getByRole("button", { name: "Allow" }).click();
  await window.panel.getByRole("button", { name: "Add topics" }).waitFor();
}

async function addTopic(window: Window, topic: string, where?: string): Promise<void> {
  await window.press("Add topics");
  await window.panel.getByRole("textbox", { name: "Topic" }).fill(topic);
  if (where !== undefined) await window.panel.getByRole("radio", { name: where }).check();
  await window.press("Add");
  await window.panel.getByText(topic).first().waitFor();
}

/** Puts the cursor into the box of the last section's part with this heading and types an item. */
async function typeItem(window: Window, heading: string, text: string): Promise<void> {
  const part = window.page.locator(".ProseMirror .line", { hasText: heading }).last();
  const box = part.locator("xpath=following-sibling::div[1]");
  await box.locator("p").click();
  await window.page.keyboard.press("End");
  if ((await box.innerText()).trim() !== "") await window.page.keyboard.press("Enter");
  await window.type(text);
  await window.saved();
}

test("set up by the manager: one weekly private series, one doc for exactly two, one mail", async () => {
  const alex = await playground.asAlex();
  await alex.openEvent(/Dana \/ Alex/);
  await clean(alex);
  await alex.press("Set up 1:1");
  expect(await alex.panelWords()).toContain("You and Dana are set");
  await clean(alex);
  const event = seriesTitled("alex@example.com", "Dana / Alex");
  expect(event.recurrence).toEqual(["RRULE:FREQ=WEEKLY;BYDAY=FR"]);
  expect(event).toMatchObject({ visibility: "private", guestsCanInviteOthers: false });
  expect(event.guestsCanModify ?? false).toBe(false);
  const [doc] = documents("alex@example.com");
  expect(documents("alex@example.com").length).toBe(1);
  expect(event.description).toContain(`https://docs.google.com/document/d/${doc?.id}/edit`);
  expect(event.description).toContain("Dana's topics first, then Alex's.");
  expect(rolesOn("alex@example.com", doc?.id ?? "")).toEqual({
    "alex@example.com": "owner",
    "dana@example.com": "writer",
  });
  expect(mails()).toEqual(["calendar.update to dana@example.com"]);

  // The event's own card shows the new facts, and Dana's calendar has the series, private for her too.
  const card = alex.page.getByRole("complementary", { name: "Event: Dana / Alex" });
  await card.getByText("Weekly on Friday").waitFor();
  await card.getByText("Private").waitFor();
  const dana = await playground.asDana();
  await dana.openEvent(/Dana \/ Alex/);
  expect(await dana.panelWords()).toContain(
    "choose One-on-One at its right edge and press Allow, once. The panel then checks that it is Alex's doc for you two",
  );
  await clean(dana);

  // Opened again, the event shows the pair's panel and offers no second set-up.
  await alex.calendar();
  await alex.openEvent(/Dana \/ Alex/);
  const words = await alex.panelWords();
  expect(words).toContain("Only you two can open this doc");
  expect(words).not.toContain("Set up 1:1");
  expect(documents("alex@example.com").length).toBe(1);
});

test("set up and undone before anybody typed: the event is as it was, the doc in the trash", async () => {
  const alex = await playground.asAlex();
  await alex.openEvent(/Dana \/ Alex/);
  await alex.press("Set up 1:1");
  await alex.press("Undo set-up");
  expect(await alex.panelWords()).toContain(
    "Sends Dana one more calendar email. The empty doc goes to your trash.",
  );
  await alex.press("Undo set-up");
  expect(await alex.panelWords()).toContain("Undone. What the set-up changed is taken back.");
  await clean(alex);
  const event = seriesTitled("alex@example.com", "Dana / Alex");
  expect(event.recurrence).toBeUndefined();
  expect(event.visibility ?? "default").toBe("default");
  expect(event.description ?? "").toBe("");
  expect(documents("alex@example.com")).toEqual([]);
  expect(mails()).toEqual(["calendar.update to dana@example.com", "calendar.update to dana@example.com"]);
});

test("set up by the direct: the roles are the other way round", async () => {
  const dana = await playground.asDana();
  await dana.page.getByRole("button", { name: "Create" }).click();
  const form = dana.page.getByRole("dialog");
  await form.getByLabel("Title").fill("Alex and me");
  await form.getByLabel("Date").fill("2026-11-19");
  await form.getByLabel("From").fill("09:00");
  await form.getByLabel("To").fill("09:30");
  await form.getByLabel(/^Guests/).fill("alex@example.com");
  await form.getByRole("button", { name: "Save" }).click();
  await dana.openEvent(/Alex and me/);
  await dana.panel.getByRole("radio", { name: "Alex's direct report" }).check();
  await dana.press("Set up 1:1");
  expect(await dana.panelWords()).toContain("You and Alex are set");
  const [doc] = documents("dana@example.com");
  expect(rolesOn("dana@example.com", doc?.id ?? "")).toEqual({
    "dana@example.com": "owner",
    "alex@example.com": "writer",
  });
  await dana.openDocument(/1:1/);
  expect((await dana.lines()).filter((line) => line.includes("topics ·"))).toEqual([
    "Dana's topics · first 20 min",
    "Alex's topics · then 10 min",
  ]);

  await dana.calendar();
  await dana.openEvent(/Alex and me/);
  expect(seriesTitled("dana@example.com", "Alex and me").visibility).toBe("private");
  await clean(dana);
});

test("four weeks of notes typed by both, carried over by either", async () => {
  const [alex, dana] = [await playground.asAlex(), await playground.asDana()];
  await alex.openEvent(/Dana \/ Alex/);
  await alex.press("Set up 1:1");
  await alex.press("Turn on");
  await alex.openDocument(/1:1/);
  await dana.openDocument(/1:1/);
  await allow(dana);

  // Week 1: topics from the panel and by typing, a note under a topic, a done step and an open one.
  await addTopic(dana, "Moving to the Lisbon team");
  await dana.page.locator(".ProseMirror", { hasText: "Moving to the Lisbon team" }).waitFor();
  await typeItem(dana, "Dana's topics", "Feedback on the launch");
  await dana.page.keyboard.press("Enter");
  await dana.page.keyboard.press("Backspace");
  await dana.type("Went well, customers like it.");
  await dana.saved();
  await typeItem(alex, "Alex's topics", "Parental leave cover");
  await typeItem(alex, "Next steps", "Send the level guide");
  await typeItem(alex, "Next steps", "Book the room");
  await dana.page.locator(".ProseMirror", { hasText: "Book the room" }).waitFor();
  await dana.page.getByRole("checkbox", { name: "Book the room" }).click();
  await dana.saved();

  // Week 2: the next date is there by itself; Alex carries over what is open.
  await alex.moveClock("+1 week");
  await alex.pressInMenu("Reload add-on");
  await alex.press("Carry over");
  await clean(alex);
  await alex.press("Carry over");
  await alex.panel
    .getByText(/items? carried to 27 Nov/)
    .first()
    .waitFor();
  // Pressed once more, what went along is not listed again; a topic with notes under it was probably talked about.
  await alex.press("Carry over");
  expect(await alex.panelWords()).not.toContain("Send the level guide");
  await alex.press("Carry over");
  await alex.panel.getByText("Nothing was ticked").waitFor();
  await alex.pressInMenu("Reload add-on");
  // Of buttons that look alike each says whose it is.
  await alex.press("Done: Feedback on the launch");
  await alex.page.locator(".ProseMirror s", { hasText: "Feedback on the launch" }).waitFor();

  // Week 3: Dana carries, in her own panel.
  await dana.moveClock("+1 week");
  await dana.pressInMenu("Reload add-on");
  await dana.press("Carry over");
  await dana.press("Carry over");
  await dana.panel
    .getByText(/items? carried to 4 Dec/)
    .first()
    .waitFor();
  // What Dana carried has to have reached Alex's window: before that the last such box is the one it came from.
  await alex.page.locator(".ProseMirror", { hasText: "→ 4 Dec" }).waitFor();
  await alex.page
    .getByRole("checkbox", { name: /^Send the level guide since 20 Nov/ })
    .last()
    .click();
  await alex.saved();

  // Week 4: the step was ticked, so only the two topics go along.
  await alex.moveClock("+1 week");
  await alex.pressInMenu("Reload add-on");
  await alex.press("Carry over");
  expect(await alex.panelWords()).not.toContain("Send the level guide");
  await alex.press("Carry over");
  await alex.panel.getByText("2 items carried to 11 Dec").first().waitFor();
  await clean(alex, dana);

  // Nobody's words were touched; what went along stands open once, says since when, and where it stood leads there.
  const page = await dana.lines();
  const ours = /^(\d{4}|\w{3} \d+ \w{3} \d{4}|.* topics · .*|Next steps|)$/;
  const words = page.slice(page.indexOf("2026")).filter((line) => !ours.test(line));
  expect(words.filter((line) => line.includes("→"))).toEqual([
    "Moving to the Lisbon team → 11 Dec",
    "Parental leave cover → 11 Dec",
    "Send the level guide → 4 Dec",
  ]);
  expect(words.filter((line) => !line.includes("→"))).toEqual([
    "Feedback on the launch",
    "Went well, customers like it.",
    "Book the room",
    "Send the level guide since 20 Nov",
    "Moving to the Lisbon team since 20 Nov",
    "Parental leave cover since 20 Nov",
  ]);
  const [doc] = documents("alex@example.com");
  expect(rolesOn("alex@example.com", doc?.id ?? "")).toEqual({
    "alex@example.com": "owner",
    "dana@example.com": "writer",
  });
  const event = seriesTitled("alex@example.com", "Dana / Alex");
  expect(event).toMatchObject({
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"],
    visibility: "private",
    guestsCanInviteOthers: false,
  });
  expect(mails()).toEqual(["calendar.update to dana@example.com"]);
}, 240_000);
