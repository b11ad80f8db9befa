import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
let alex: Window;
beforeAll(async () => {
  playground = await openPlayground();
  alex = await playground.asAlex();
});
afterAll(() => playground.close());

const minutes = () => Math.round(playground.workspace.clock.now() / 60_000);
/** London time of the workspace's clock, to the minute. */
const now = () => new Date(playground.workspace.clock.now()).toISOString().slice(0, 16);

test("the clock goes by five and thirty minutes", async () => {
  const before = minutes();
  await alex.moveClock("+5 minutes");
  expect(minutes() - before).toBe(5);
  await alex.moveClock("+30 minutes");
  expect(minutes() - before).toBe(35);
});

test("the clock goes to the next meeting with somebody and to its end", async () => {
  await alex.moveClock("To the next meeting");
  expect(now()).toBe("2026-11-16T10:00");
  await alex.page.getByText("“Team meeting” begins now.").waitFor();
  await alex.moveClock("To its end");
  expect(now()).toBe("2026-11-16T11:00");
  await alex.page.getByText("“Team meeting” is over now.").waitFor();
  await alex.moveClock("To its end");
  expect(now()).toBe("2026-11-17T11:45");
});

test("a person's time zone and language are theirs: the clock, the dates and the panel's language follow", async () => {
  await alex.page.getByRole("button", { name: "Language and time zone" }).click();
  const dialog = alex.page.getByRole("dialog");
  await dialog.getByLabel("Language").selectOption("de");
  await dialog.getByLabel("Time zone").selectOption("Europe/Berlin");
  await dialog.getByRole("button", { name: "Save" }).click();
  await alex.page.getByRole("button", { name: "Clock: Di., 17. Nov. 2026, 12:45" }).waitFor();
  await alex.page.getByRole("heading", { name: "November 2026" }).waitFor();
  expect(await alex.page.evaluate("document.documentElement.lang")).toBe("de");
  expect(playground.workspace.directory.person("alex@example.com")).toMatchObject({
    locale: "de",
    timeZone: "Europe/Berlin",
  });
});

test("somebody new gets an account, is invited by name, and sees it on a calendar of their own", async () => {
  const dana = await playground.asDana();
  await dana.page.getByLabel("Looking as").selectOption("Add a person…");
  const dialog = dana.page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Priya Shah");
  await dialog.getByLabel(/^Email address/).fill("dana@example.com");
  await dialog.getByRole("button", { name: "Add" }).click();
  await dana.page.getByText("“dana@example.com” is somebody's already.").waitFor();
  await dialog.getByLabel(/^Email address/).fill("priya@example.com");
  expect(await dana.axe()).toEqual([]);
  await dialog.getByRole("button", { name: "Add" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(await dana.page.getByLabel("Looking as").inputValue()).toBe("dana@example.com");
  await dana.page.getByRole("button", { name: "Create" }).click();
  await dialog.getByLabel("Title").fill("Welcome");
  await dialog.getByLabel(/^Guests/).fill("priya@example.com");
  await dialog.getByRole("button", { name: "Add guest" }).click();
  await dialog.getByRole("button", { name: "Remove Priya Shah" }).waitFor();
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  await dana.page.getByLabel("Looking as").selectOption("Priya Shah");
  await dana.page.getByRole("button", { name: /^Welcome/ }).waitFor();
});
