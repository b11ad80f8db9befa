import { afterEach, beforeEach, expect, test } from "@jest/globals";
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

const news = (window: Window) => window.panel.locator(".side-news");

test("the panel says when its event has changed, not what its own press did, and reloads when asked", async () => {
  const [alex, dana] = [await playground.asAlex(), await playground.asDana()];
  await alex.openEvent(/Dana \/ Alex/);
  expect(await news(alex).count()).toBe(0);
  await dana.openEvent(/Dana \/ Alex/);
  await dana.page.getByRole("button", { name: "No", exact: true }).click();
  await news(alex).getByText("This event has changed.").waitFor();
  expect(await alex.axe()).toEqual([]);
  await alex.press("Change");
  await news(alex).getByText("This event has changed.").waitFor();
  await news(alex).getByRole("button", { name: "Reload" }).click();
  await news(alex).waitFor({ state: "detached" });
  await alex.press("Set up 1:1");
  await alex.panelWords();
  expect(await news(alex).count()).toBe(0);

  await alex.page.getByRole("button", { name: "Delete event" }).click();
  await alex.page.getByRole("dialog").getByRole("radio", { name: "All events" }).check();
  await alex.page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await news(alex).getByText("This event is no longer in the calendar.").waitFor();
});

test("two windows of one person each have their panel, and a suggestion that comes too late is no error", async () => {
  const windows = [await playground.asAlex(), await playground.asAlex()] as const;
  const failed: string[] = [];
  for (const { page } of windows) {
    page.on("response", (answer) => {
      if (answer.status() >= 400) failed.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
    });
    // The server hears of what was typed when its card has gone.
    await page.route(/\/suggest\?/, async (route) => {
      await new Promise((later) => setTimeout(later, 700));
      await route.continue();
    });
  }
  const [one, other] = windows;
  await one.press("Set up a 1:1");
  await other.press("Set up a 1:1");
  for (const window of windows) {
    const asked = window.page.waitForResponse(/\/suggest\?/);
    await window.panel.getByRole("combobox", { name: "With" }).pressSequentially("da");
    await window.page.waitForTimeout(250);
    await window.press("Back");
    expect(await (await asked).json()).toEqual([]);
  }
  await other.press("Set up a 1:1");
  await other.page.unroute(/\/suggest\?/);
  await other.panel.getByRole("combobox", { name: "With" }).pressSequentially("sam");
  await one.press("Set up a 1:1");
  expect(await other.panel.getByRole("combobox", { name: "With" }).inputValue()).toBe("sam");
  expect(failed).toEqual([]);
});

test("on a card, words from right to left keep their full stop at their end", async () => {
  const alex = await playground.asAlex();
  await alex.page.goto(`${playground.address}/gallery`);
  const words = alex.page.locator(".decorated-main", { hasText: "לשלוח" });
  const stopIsLeft = await words.evaluate((node) => {
    const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const left = (at: number) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    return left(text.length - 1) < left(0);
  });
  expect(stopIsLeft).toBe(true);
});

test("each widget answers: folded sections, choices, switches, dates, times and suggestions", async () => {
  const alex = await playground.asAlex();
  const { page } = alex;
  await page.goto(`${playground.address}/gallery`);
  const fields = page.getByRole("region", { name: "Fields" });
  await fields.getByRole("radio", { name: "Dana's direct report" }).check();
  expect(await fields.getByRole("radio", { name: "Dana's manager" }).isChecked()).toBe(false);
  await fields.getByRole("checkbox", { name: /^Parental leave cover/ }).check();
  expect(await fields.getByRole("checkbox", { name: /^Send the level guide/ }).isChecked()).toBe(true);
  await fields.getByRole("switch", { name: "Carry next steps over" }).check();
  await fields.getByLabel("First meeting").fill("2026-12-04");
  await fields.getByLabel("Time", { exact: true }).fill("15:30");
  await fields.getByRole("combobox", { name: "Someone else" }).pressSequentially("da");
  await fields.getByRole("option", { name: "Dana Reyes <dana@example.com>" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await fields.getByRole("combobox", { name: "Someone else" }).inputValue()).toBe(
    "Dana Reyes <dana@example.com>",
  );
  // Two buttons in the footer stand side by side, the filled one first, inside 300 pixels.
  const footer = page.getByRole("region", { name: "Texts and rows" }).locator(".card-footer");
  const [filled, outlined] = await Promise.all(
    ["Set up 1:1", "Cancel"].map((name) => footer.getByRole("button", { name }).boundingBox()),
  );
  expect(filled?.y).toBe(outlined?.y);
  expect((filled?.x ?? 0) + (filled?.width ?? 0)).toBeLessThan(outlined?.x ?? 0);
  const box = await footer.boundingBox();
  expect((outlined?.x ?? 0) + (outlined?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + 300);
});

test("a person without a Google account and one outside are invited and let in by hand", async () => {
  // The dialogs go through the same calls as Google's pages: what they make is on record.
  const alex = await playground.asAlex();
  await alex.openEvent(/Dana \/ Alex/);
  await alex.page.getByRole("button", { name: "Edit event" }).click();
  const dialog = alex.page.getByRole("dialog");
  await dialog.getByLabel(/^Guests/).fill("nowhere@example.com, jo@partner.example.com");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  await news(alex).getByText("This event has changed.").waitFor();
  const { items } = playground.workspace.call(byHand("alex@example.com"), {
    method: "calendar.events.list",
    params: { calendarId: "primary", q: "Dana / Alex" },
  }).body as { items: { attendees: { email: string }[] }[] };
  expect(items[0]?.attendees.map(({ email }) => email).sort()).toEqual([
    "alex@example.com",
    "dana@example.com",
    "jo@partner.example.com",
    "nowhere@example.com",
  ]);
});
