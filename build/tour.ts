import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { projectRoot } from "./bundle";
import { chrome } from "./chrome";

/** What there is to see on the way, in this order. */
export type View = "set-up" | "result" | "open-items" | "doc";

type Snap = (view: View) => Promise<void>;

/** Walks through the playground as a person would, 1280 by 800, and stops wherever there is something to see. */
export async function tour(see: (page: Page, view: View) => Promise<void>): Promise<void> {
  const state = mkdtempSync(join(tmpdir(), "playground-"));
  const server = spawn(
    process.execPath,
    ["build/run.js", "playground/server/main.ts", "--port", "0", "--state", state],
    { cwd: projectRoot(), stdio: ["ignore", "pipe", "inherit"] },
  );
  const browser = await launched();
  try {
    const address = await printedAddress(server);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
    page.setDefaultTimeout(20_000);
    const snap: Snap = async (view) => {
      await page.waitForTimeout(400);
      await see(page, view);
    };
    await setUp(page, address, snap);
    await twoWeeks(page, address, snap);
  } finally {
    await browser.close();
    // It writes its state down once more before it ends.
    const ended = once(server, "exit");
    server.kill();
    await ended;
    rmSync(state, { recursive: true, force: true });
  }
}

export async function launched(): Promise<Browser> {
  return chromium.launch(await chrome());
}

async function setUp(page: Page, address: string, snap: Snap): Promise<void> {
  await page.goto(`${address}calendar?as=alex@example.com`);
  await page.getByRole("button", { name: /Dana \/ Alex/ }).click();
  await page.getByRole("button", { name: "Set up 1:1" }).waitFor();
  await snap("set-up");
  await page.getByRole("button", { name: "Set up 1:1" }).click();
  await page.getByText("You and Dana are set").waitFor();
  await snap("result");
}

/** Notes of one meeting, and what the panel offers a week later. */
async function twoWeeks(page: Page, address: string, snap: Snap): Promise<void> {
  await page.goto(`${address}docs?as=alex@example.com`);
  await page.getByRole("link", { name: /^1:1/ }).click();
  const boxes = page.locator('.ProseMirror .line[data-bullet="checkbox"]');
  await boxes.nth(2).click();
  await type(page, "Send the level guide", "Enter", "Book the room in Lisbon");
  await boxes.nth(1).click();
  await type(page, "Parental leave cover");
  await boxes.nth(0).click();
  await type(page, "Moving to the Lisbon team", "Enter", "Feedback on the launch", "Enter", "Backspace");
  await type(page, "Went well; two customers wrote.");
  await page.getByRole("checkbox", { name: "Book the room in Lisbon" }).click();
  await saved(page);
  await page.getByRole("button", { name: /^Clock/ }).click();
  await page.getByRole("button", { name: "+1 week" }).click();
  await page.getByRole("button", { name: "+1 week" }).and(page.locator('[aria-disabled="false"]')).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More options" }).click();
  await page.getByRole("menuitem", { name: "Reload add-on" }).click();
  await page.getByRole("button", { name: "Carry over", exact: true }).click();
  await page.getByRole("button", { name: "Carry over", exact: true }).waitFor();
  await snap("open-items");
  await page.getByRole("button", { name: "Carry over", exact: true }).click();
  const toast = page.locator(".side-toast", { hasText: /items carried to/ });
  await toast.waitFor();
  await saved(page);
  await page.getByRole("region", { name: "Page" }).evaluate((desk) => desk.scrollTo(0, 250));
  await page.mouse.move(640, 4);
  await toast.waitFor({ state: "detached" });
  await snap("doc");
}

async function type(page: Page, ...parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    if (part === "Enter" || part === "Backspace") await page.keyboard.press(part);
    else await page.keyboard.type(part);
  }
}

async function saved(page: Page): Promise<void> {
  await page
    .getByRole("status")
    .filter({ hasText: /^Saved$/ })
    .waitFor();
}

async function printedAddress({ stdout }: ChildProcess): Promise<string> {
  for await (const chunk of stdout ?? []) {
    const address = /http:\S+/.exec(String(chunk))?.[0];
    if (address !== undefined) return address;
  }
  throw new Error("The playground ended before it printed its address.");
}
