import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, jest } from "@jest/globals";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { projectRoot } from "../../build/bundle";
import { buildWebPage, type WebPage, webShell } from "../../build/web";
import type { Json } from "../../emulator/json";
import type { Workspace } from "../../emulator/workspace";
import { createPlayground, type PlaygroundOptions } from "../../playground/server/playground";
import { builtBundle } from "../bundle";

/** Below Jest's own limit, so that a failure names the control that was missing. */
const PATIENCE_MS = 10_000;

/** The clock's steps, as its menu names them. */
export type ClockLabel =
  | "+5 minutes"
  | "+30 minutes"
  | "+1 hour"
  | "+1 day"
  | "+1 week"
  | "To the next meeting"
  | "To its end";

/** How a window is looked through. Default: 1280 × 800 pixels, light. */
export interface Eyes {
  readonly width?: number;
  readonly height?: number;
  /** 2 is a browser's zoom of 200 %: half as many CSS pixels, each drawn with four. */
  readonly zoom?: number;
  readonly dark?: boolean;
}

/** One window of one person. Everything is done through what the page shows. */
export interface Window {
  readonly page: Page;
  /** The side panel. */
  readonly panel: Locator;
  calendar(): Promise<void>;
  docs(): Promise<void>;
  /** Opens an event of the week shown, by its title. */
  openEvent(title: string | RegExp): Promise<void>;
  /** Presses what has this label in the side panel and waits until its action is over. */
  press(label: string): Promise<void>;
  /** The panel's ⋮ menu. */
  pressInMenu(label: string): Promise<void>;
  /** Waits until the panel rests, and gives its words. */
  panelWords(): Promise<string>;
  /** Opens a document of the Docs list by its title. */
  openDocument(title: string | RegExp): Promise<void>;
  /** The words of the open document, line by line, with plain spaces; without the end of our notes, which shows nothing. */
  lines(): Promise<readonly string[]>;
  /** Puts the cursor at the end of the nth line with these words. */
  cursorAfter(words: string, nth?: number): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits until everything typed has reached the server. */
  saved(): Promise<void>;
  /** As often as said, default once. */
  moveClock(step: ClockLabel, times?: number): Promise<void>;
  /** Every finding of axe-core on what is shown now, less what these selectors name. */
  axe(without?: readonly string[]): Promise<readonly string[]>;
}

export interface OpenedPlayground {
  readonly address: string;
  readonly workspace: Workspace;
  /** What the browser complained about, in all windows. */
  readonly complaints: string[];
  /** What was done past the page has been done: open windows ask again. */
  changed(): void;
  as(person: string, eyes?: Eyes): Promise<Window>;
  asAlex(eyes?: Eyes): Promise<Window>;
  asDana(eyes?: Eyes): Promise<Window>;
  close(): Promise<void>;
}

// The first test of a file starts the browser, in its own time.
jest.setTimeout(60_000);

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let made: Promise<Pick<PlaygroundOptions, "web" | "pushed">> | undefined;
let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

async function make(): Promise<Pick<PlaygroundOptions, "web" | "pushed">> {
  const root = projectRoot();
  const [web, pushed] = await Promise.all([builtPage(root), builtBundle()]);
  return { web: { ...web, shell: webShell(root) }, pushed };
}

/** The playground's page, built once for a run of all tests (test/global-setup.js). */
async function builtPage(root: string): Promise<WebPage> {
  const path = process.env.TEST_WEB_PAGE;
  return path === undefined ? buildWebPage(root) : (JSON.parse(readFileSync(path, "utf8")) as WebPage);
}

/** A playground of this test's own with the seeded week, or what another one's had come to. The browser and what is built are the test file's. */
export async function openPlayground(begins?: Json): Promise<OpenedPlayground> {
  made ??= make();
  browser ??= launch();
  const opened = await browser;
  const playground = createPlayground(await made);
  if (begins !== undefined) playground.workspace.restore(structuredClone(begins));
  const server = serve({ fetch: playground.app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise<void>((ready) => server.once("listening", () => ready()));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  const as = async (person: string, eyes: Eyes = {}): Promise<Window> => {
    const { width = 1280, height = 800, zoom = 1, dark = false } = eyes;
    const context = await opened.newContext({
      viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
      deviceScaleFactor: zoom,
      colorScheme: dark ? "dark" : "light",
      locale: "en-GB",
    });
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.push(context);
    const watch = (page: Page) => {
      page.on("pageerror", (error) => complaints.push(error.message));
    };
    context.on("page", watch);
    const page = await context.newPage();
    const window = windowOf(page, address, person);
    await window.calendar();
    return window;
  };
  return {
    address,
    workspace: playground.workspace,
    complaints,
    changed: playground.changed,
    as,
    asAlex: (eyes) => as("alex@example.com", eyes),
    asDana: (eyes) => as("dana@example.com", eyes),
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      playground.close();
      await new Promise<void>((done) => server.close(() => done()));
      const { violations } = playground.workspace;
      if (violations.length > 0) throw new Error(`The contract was broken: ${violations.join("; ")}`);
    },
  };
}

/** The packaged Chromium that the global set-up unpacked, or an installed Chrome. */
async function launch(): Promise<Browser> {
  const executablePath = process.env.PLAYGROUND_CHROMIUM;
  return chromium.launch(executablePath === undefined ? { channel: "chrome" } : { executablePath });
}

function windowOf(page: Page, address: string, person: string): Window {
  const panel = page.getByRole("complementary", { name: /side panel/ });
  const resting = async () => {
    await panel.and(page.locator('[data-running="false"]')).waitFor();
  };
  const go = async (path: string) => {
    await page.goto(`${address}${path}?as=${person}`);
    await page.getByRole("combobox", { name: "Looking as" }).waitFor();
  };
  return {
    page,
    panel,
    async calendar() {
      await go("/calendar");
      await page.getByRole("region", { name: "Calendar, week" }).waitFor();
      await resting();
    },
    async docs() {
      await go("/docs");
      await page.getByRole("heading", { level: 1 }).waitFor();
    },
    async openEvent(title) {
      const region = page.getByRole("region", { name: /^Calendar, / });
      await region.getByRole("button", { name: title }).first().click();
      await page.getByRole("complementary", { name: /^Event: / }).waitFor();
      await resting();
    },
    async press(label) {
      await panel
        .getByRole("button", { name: label, exact: true })
        .or(panel.getByRole("link", { name: label, exact: true }))
        .first()
        .click();
      await resting();
    },
    async pressInMenu(label) {
      await panel.getByRole("button", { name: "More options" }).click();
      await page.getByRole("menuitem", { name: label, exact: true }).click();
      await resting();
    },
    async panelWords() {
      await resting();
      return panel.innerText();
    },
    async openDocument(title) {
      await go("/docs");
      await page.getByRole("link", { name: title }).first().click();
      await page.getByRole("textbox", { name: "Document" }).waitFor();
    },
    async lines() {
      const texts = await page.locator(".ProseMirror .line > :is(p, h1, h2, h3, h4)").allInnerTexts();
      return texts.map((text) => text.replace(/\n$|\u2009/g, "").replace(/[^\S\n]/g, " "));
    },
    async cursorAfter(words, nth = 0) {
      await page.locator(".ProseMirror .line > :is(p, h1, h2, h3, h4)", { hasText: words }).nth(nth).click();
      await page.keyboard.press("End");
    },
    async type(text) {
      await page.keyboard.type(text);
    },
    async saved() {
      await page
        .getByRole("status")
        .filter({ hasText: /^Saved$/ })
        .waitFor();
    },
    async moveClock(step, times = 1) {
      const clock = page.getByRole("button", { name: /^Clock/ });
      await clock.click();
      const button = page.getByRole("button", { name: step, exact: true });
      for (let pressed = 0; pressed < times; pressed++) {
        await button.click();
        await button.and(page.locator('[aria-disabled="false"]')).waitFor();
      }
      await page.keyboard.press("Escape");
    },
    async axe(without = []) {
      if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axeSource);
      const asked = JSON.stringify({ include: ["html"], exclude: without });
      // Nothing on the page is styled from elsewhere or stands in a frame: nothing to fetch first.
      const options = "{ resultTypes: ['violations'], preload: false, iframes: false }";
      const found = (await page.evaluate(`axe.run(${asked}, ${options})`)) as AxeResults;
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`,
      );
    },
  };
}
