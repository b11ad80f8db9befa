import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
let alex: Window;
beforeEach(async () => {
  playground = await openPlayground();
  alex = await playground.asAlex();
});
afterEach(() => playground.close());

/** Every error card says what happened, what is safe and what to do now, and axe has nothing against it. */
async function errorCard(window: Window): Promise<string> {
  const words = await window.panelWords();
  for (const part of ["What happened", "What's safe", "What now"]) expect(words).toContain(part);
  expect(await window.axe()).toEqual([]);
  expect(playground.complaints).toEqual([]);
  return words;
}

async function setUpDana(): Promise<void> {
  await alex.openEvent(/Dana \/ Alex/);
  await alex.press("Set up 1:1");
  expect(await alex.panelWords()).toContain("You and Dana are set");
}

/** Deletes the event whose card is open. */
async function deleteByHand(): Promise<void> {
  await alex.page.getByRole("button", { name: "Delete event" }).click();
  await alex.page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await alex.page.getByRole("dialog").waitFor({ state: "detached" });
}

test("the event was deleted while the panel was open", async () => {
  await alex.openEvent(/Dana \/ Alex/);
  await deleteByHand();
  await alex.press("Set up 1:1");
  expect(await errorCard(alex)).toContain("The event is gone");
});

test("the company's rules block sharing outside", async () => {
  Object.assign(playground.workspace.directory.policy, { outsideSharing: "blocked" });
  await alex.openEvent(/Jo \(Partner\) intro/);
  await alex.press("Set up 1:1");
  const words = await errorCard(alex);
  expect(words).toContain("Your company's rules blocked sharing with jo@partner.example.com");
  await alex.panel.getByRole("button", { name: "Show more" }).last().click();
  expect(await alex.panelWords()).toMatch(/SHARE_POLICY/);
});

test("the doc is in the trash, and restored it goes on", async () => {
  await setUpDana();
  await alex.docs();
  await alex.page.getByRole("button", { name: /^Move 1:1 · Dana and Alex to the trash/ }).click();
  await alex.page.getByText("In the trash (1)").waitFor();
  await alex.calendar();
  await alex.openEvent(/Dana \/ Alex/);
  expect(await errorCard(alex)).toContain("The doc is in the trash");
  await alex.docs();
  await alex.page.getByText("In the trash (1)").click();
  await alex.page.getByRole("button", { name: /^Restore 1:1/ }).click();
  await alex.calendar();
  await alex.openEvent(/Dana \/ Alex/);
  expect(await alex.panelWords()).toContain("Only you two can open this doc");
});

test("a guest without a Google account: the one more email is said before it is sent", async () => {
  await alex.page.getByRole("button", { name: "Create" }).click();
  const form = alex.page.getByRole("dialog");
  await form.getByLabel("Title").fill("With nobody");
  await form.getByLabel("From").fill("18:00");
  await form.getByLabel("To").fill("18:30");
  await form.getByLabel(/^Guests/).fill("nowhere@example.com");
  await form.getByRole("checkbox", { name: "Email the guests" }).uncheck();
  await form.getByRole("button", { name: "Save" }).click();
  await alex.openEvent(/With nobody/);
  await alex.press("Set up 1:1");
  expect(await alex.panelWords()).toContain("nowhere@example.com has no Google account");
  expect(playground.workspace.outbox.all()).toEqual([]);
  expect(await alex.axe()).toEqual([]);
});

test("an address that is none is refused where it is typed", async () => {
  await alex.openEvent(/Dana \/ Alex/);
  await alex.press("Change");
  await alex.panel.getByRole("combobox", { name: "Someone else" }).fill("not an address");
  await alex.press("Continue");
  await alex.panel.getByText('"not an address" is not an email address. Type it in full.').waitFor();
  expect(await alex.panel.getByRole("combobox", { name: "Someone else" }).inputValue()).toBe(
    "not an address",
  );
  expect(playground.workspace.outbox.all()).toEqual([]);
});

test("Dana lost her access: her panel says so and her doc page too", async () => {
  await setUpDana();
  const workspace = playground.workspace;
  const call = (method: string, params: Record<string, string>) =>
    workspace.call(byHand("alex@example.com"), { method, params }).body ?? {};
  const dana = await playground.asDana();
  await dana.openDocument(/1:1/);
  await dana.press("Allow");
  await dana.page.getByRole("dialog").getByRole("button", { name: "Allow" }).click();
  await dana.panel.getByRole("button", { name: "Add topics" }).waitFor();
  await dana.press("Add topics");
  await dana.panel.getByRole("textbox", { name: "Topic" }).fill("Too late");
  const files = call("drive.files.list", { q: "name contains '1:1 ·'" }).files as { id: string }[];
  const fileId = files[0]?.id ?? "";
  call("drive.permissions.delete", {
    fileId,
    permissionId: workspace.directory.person("dana@example.com").permissionId,
  });
  await dana.press("Add");
  await errorCard(dana);
  await dana.page.reload();
  await dana.page.getByRole("heading", { name: "You can't open this document" }).waitFor();
});
