import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Eyes, type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
beforeEach(async () => {
  playground = await openPlayground();
});
afterEach(() => playground.close());

/** Nothing of the page may stick out sideways, and axe has nothing to say. */
async function judge(window: Window): Promise<void> {
  const [wide, shown] = (await window.page.evaluate(
    "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
  )) as [number, number];
  expect(wide).toBeLessThanOrEqual(shown);
  expect(await window.axe()).toEqual([]);
}

/** Everything that can be opened, once: the week, the month, each dialog and drawer, files, a document, the gallery. */
async function goThrough(window: Window): Promise<void> {
  const { page } = window;
  const dialog = page.getByRole("dialog");
  const close = async (name: string) => {
    await dialog.getByRole("button", { name }).click();
    await dialog.waitFor({ state: "detached" });
  };
  await window.openEvent(/Noor \/ Alex/);
  await judge(window);
  await page.getByRole("button", { name: "No", exact: true }).click();
  await judge(window);
  await close("Cancel");
  await page.getByRole("button", { name: "Create" }).click();
  await dialog.getByLabel(/^Guests/).fill("dana@example.com");
  await page.keyboard.press("Enter");
  await judge(window);
  await close("Cancel");
  await page.getByRole("button", { name: "Share your calendar" }).click();
  await dialog.getByText("Noor Haddad").waitFor();
  await judge(window);
  await close("Done");
  await page.getByRole("button", { name: "Language and time zone" }).click();
  await judge(window);
  await close("Cancel");
  await page.getByRole("button", { name: /^Clock/ }).click();
  await judge(window);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Month" }).click();
  await page.getByRole("region", { name: "Calendar, month" }).waitFor();
  await judge(window);
  await page.getByRole("button", { name: /^Mail/ }).click();
  await judge(window);
  await page.keyboard.press("Escape");

  await window.docs();
  await page.getByRole("button", { name: "New document" }).click();
  await page.getByRole("textbox", { name: "Document" }).click();
  await window.type("[] Send the level guide");
  await window.saved();
  await judge(window);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await dialog.getByRole("list", { name: "People with access" }).waitFor();
  await judge(window);
  await close("Done");
  await page.goto(`${playground.address}/gallery`);
  await page.getByRole("button", { name: "Set up 1:1" }).waitFor();
  await judge(window);
  expect(playground.complaints).toEqual([]);
}

const EYES: readonly (readonly [string, Eyes])[] = [
  ["dark", { dark: true }],
  ["1024 pixels wide", { width: 1024, height: 768 }],
  ["dark, 1024 pixels wide at 200 %", { width: 1024, height: 768, zoom: 2, dark: true }],
];
for (const [name, eyes] of EYES)
  test(`everything can be used and axe finds nothing at all: ${name}`, async () => {
    await goThrough(await playground.asAlex(eyes));
  }, 90_000);

test("dark mode is chosen on the page and stays chosen", async () => {
  const alex = await playground.asAlex();
  const paper = () => alex.page.evaluate("getComputedStyle(document.querySelector('.side')).backgroundColor");
  const light = await paper();
  await alex.page.getByRole("button", { name: "Dark mode" }).click();
  await alex.page.locator("[data-theme='dark']").waitFor();
  expect(await paper()).not.toBe(light);
  await alex.docs();
  await alex.page.getByRole("button", { name: "Dark mode", pressed: true }).waitFor();
});

test("at 200 % the panel of an opened event is reached below the calendar", async () => {
  const alex = await playground.asAlex({ width: 1024, height: 768, zoom: 2 });
  await alex.openEvent(/Team meeting/);
  await alex.page.getByRole("button", { name: "Close event" }).click();
  await alex.page.getByRole("button", { name: "Go to One-on-One" }).click();
  const top = (await alex.panel.boundingBox())?.y ?? -1;
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(200);
});
