// npm run cards: every card in every state, drawn at the side panel's width into docs/cards/, the list of them beside.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { serve } from "@hono/node-server";
import { chromium } from "playwright-core";
import { makeBundle, projectRoot } from "../../build/bundle";
import { chrome } from "../../build/chrome";
import { buildWebPage, webShell } from "../../build/web";
import { loadBundle } from "../../emulator/run";
import { createPlayground } from "../../playground/server/playground";
import { english } from "../../src/text/en/english";
import { officeFor, SCENES } from "./scenes";

const root = projectRoot();
const into = resolve(root, "docs/cards");
const [web, pushed] = await Promise.all([buildWebPage(root), makeBundle(root)]);
const bundle = loadBundle(pushed.code, pushed.manifest);
const cards = SCENES.map(({ shows }) => shows(officeFor(bundle), english));

const playground = createPlayground({ web: { ...web, shell: webShell(root) }, pushed });
const server = serve({ fetch: playground.app.fetch, port: 0, hostname: "127.0.0.1" });
await new Promise<void>((ready) => server.once("listening", () => ready()));
const browser = await chromium.launch(await chrome());
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  await page.addInitScript((given) => {
    Object.assign(window, { shownCards: given });
  }, cards);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/gallery`);
  const drawn = page.locator(".gallery .side");
  await drawn.nth(cards.length - 1).waitFor();
  mkdirSync(into, { recursive: true });
  for (const old of readdirSync(into)) if (old.endsWith(".png")) rmSync(resolve(into, old));
  for (const [at, { name }] of SCENES.entries())
    await drawn.nth(at).screenshot({ path: resolve(into, `${name}.png`) });
  // What was found by looking at them stands before the first picture, and stays.
  const list = resolve(into, "README.md");
  const [said = ""] = readFileSync(list, "utf8").split("\n![");
  writeFileSync(
    list,
    `${said.trimEnd()}\n${SCENES.map(({ name }) => `\n![${name}](${name}.png)\n`).join("")}`,
  );
  console.log(`${SCENES.length} cards in docs/cards/`);
} finally {
  await browser.close();
  server.close();
}
