// npm run cards: every card in every state, drawn at the side panel's width into docs/cards/, the list of them beside; the
// main ones in the dark too, every fold opened, ⋮ menus and toasts.
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
import type { ShownCard } from "../../playground/shared/shown-card";
import { english } from "../../src/text/en/english";
import { type Look, looksOf, TOASTS } from "./looks";
import { officeFor, SCENES } from "./scenes";

const root = projectRoot();
const into = resolve(root, "docs/cards");
const [web, pushed] = await Promise.all([buildWebPage(root), makeBundle(root)]);
const bundle = loadBundle(pushed.code, pushed.manifest);
const looks = looksOf(
  SCENES.map(({ name, shows }) => ({ name, card: shows(officeFor(bundle), english) })),
  TOASTS.map(({ name, shows }) => ({ name, panel: shows(officeFor(bundle), english) })),
);
const { common } = pushed.manifest.addOns as {
  readonly common: {
    readonly name: string;
    readonly universalActions: readonly { readonly label: string }[];
  };
};
const head = { name: common.name, universal: common.universalActions.map(({ label }) => label) };

const playground = createPlayground({ web: { ...web, shell: webShell(root) }, pushed });
const server = serve({ fetch: playground.app.fetch, port: 0, hostname: "127.0.0.1" });
await new Promise<void>((ready) => server.once("listening", () => ready()));
const browser = await chromium.launch(await chrome());
try {
  mkdirSync(into, { recursive: true });
  for (const old of readdirSync(into)) if (old.endsWith(".png")) rmSync(resolve(into, old));
  for (const colorScheme of ["light", "dark"] as const)
    await draw(
      colorScheme,
      looks.filter(({ dark = false }) => dark === (colorScheme === "dark")),
    );
  // What was found by looking at them stands before the first picture, and stays.
  const list = resolve(into, "README.md");
  const [said = ""] = readFileSync(list, "utf8").split("\n![");
  writeFileSync(
    list,
    `${said.trimEnd()}\n${looks.map(({ name }) => `\n![${name}](${name}.png)\n`).join("")}`,
  );
  console.log(`${looks.length} pictures in docs/cards/`);
} finally {
  await browser.close();
  server.close();
}

async function draw(colorScheme: "light" | "dark", shown: readonly Look[]): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    colorScheme,
  });
  await page.addInitScript(
    (given) => {
      Object.assign(window, { shownCards: given });
    },
    shown.map(
      ({ card, menu, toast }): ShownCard => ({
        card,
        ...(menu || toast !== undefined ? { head } : {}),
        ...(toast === undefined ? {} : { toast }),
      }),
    ),
  );
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/gallery`);
  const drawn = page.locator(".gallery .side");
  await drawn.nth(shown.length - 1).waitFor();
  // Each alone, at the same place: a picture changes with its card, not with the heights of those before it.
  await page.addStyleTag({ content: ".gallery .side:not([data-drawn]) { display: none; }" });
  for (const [at, { name, opened, menu }] of shown.entries()) {
    const side = drawn.nth(at);
    await side.evaluate((element) => element.setAttribute("data-drawn", ""));
    if (opened) for (const fold of await side.locator(".card-fold").all()) await fold.click();
    if (menu) await side.getByRole("button", { name: "More options" }).click();
    // Nothing looks pressed or pointed at.
    await page.mouse.move(0, 0);
    await side.screenshot({ path: resolve(into, `${name}.png`) });
    await side.evaluate((element) => element.removeAttribute("data-drawn"));
  }
  await page.close();
}
