import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { makeBundle, projectRoot } from "../../build/bundle";
import type { GoogleAppsCardV1Card } from "../../contract/cards";
import { loadBundle } from "../../emulator/run";
import type { ShownCard } from "../../playground/shared/shown-card";
import { en } from "../../src/text/en";
import { english } from "../../src/text/en/english";
import { madeUp, madeUpLanguage } from "../cards/made-up-language";
import { officeFor, SCENES } from "../cards/scenes";
import { type Eyes, type OpenedPlayground, openPlayground } from "./playground";

let playground: OpenedPlayground;
let cards: readonly GoogleAppsCardV1Card[];

beforeAll(async () => {
  playground = await openPlayground();
  const { code, manifest } = await makeBundle(projectRoot(), "src/main.ts", [madeUpLanguage()]);
  const bundle = loadBundle(code, manifest);
  const say = madeUp(english);
  cards = SCENES.map(({ shows }) => shows(officeFor(bundle), say));
});
afterAll(() => playground.close());

/** Names and addresses are data; everything else on a card comes from the catalogue. */
const DATA =
  /\b(?:Dana|Alex|Sam|Jo|Mia|Noor|Reyes|Morgan|Moore|Okoro|Brandt|Lund)\b|[\w.-]+@[\w.-]+|\b[A-Z]+(?:_[A-Z]+)+\b|\bHTTP\b|&\w+;|https?:\S+/g;

const FIELDS = [
  "title",
  "subtitle",
  "text",
  "topLabel",
  "bottomLabel",
  "header",
  "label",
  "hintText",
  "altText",
];

function textsIn(value: unknown, found: string[] = [], key = ""): string[] {
  if (typeof value === "string") {
    if (FIELDS.includes(key)) found.push(value);
  } else if (Array.isArray(value)) for (const one of value) textsIn(one, found, key);
  else if (typeof value === "object" && value !== null)
    for (const [name, one] of Object.entries(value)) textsIn(one, found, name);
  return found;
}

test.each(SCENES.map(({ name }, at) => ({ name, at })))(
  "$name says nothing that is not in the catalogue",
  ({ at }) => {
    const hardCoded = textsIn(cards[at])
      // What goes into the doc is shown in the doc's language.
      .filter((text) => !en.firstMeeting.includes(text))
      .map((text) => text.replace(/<[^>]*>/g, " ").replace(DATA, " "))
      .filter((text) => /[A-Za-z]{2,}/.test(text));
    expect(hardCoded).toEqual([]);
  },
);

test("nothing is cut off at 300 pixels in words a third longer, every fold opened", async () => {
  const { page, close } = await drawn(cards.map((card) => ({ card })));
  await unfolds(page);
  const cut = await page.evaluate(() => {
    const panels = [...document.querySelectorAll<HTMLElement>(".gallery .side")];
    return panels.flatMap((panel, at) => {
      const wide = panel.scrollWidth > panel.clientWidth + 1 ? [`card ${at} is wider than the panel`] : [];
      const boxes = [...panel.querySelectorAll<HTMLElement>("button, a, p, h2, h3, span, label, div")];
      return boxes.reduce<string[]>((found, box) => {
        const right = panel.getBoundingClientRect().right;
        if (box.children.length === 0 && box.getBoundingClientRect().right > right + 1)
          found.push(`card ${at}: ${box.textContent}`);
        return found;
      }, wide);
    });
  });
  expect(cut).toEqual([]);
  await close();
});

const EYES: readonly (readonly [string, Eyes])[] = [
  ["light", {}],
  ["dark", { dark: true }],
  ["1024 pixels wide at 200 %", { width: 1024, height: 768, zoom: 2 }],
];
test("axe finds nothing at all on any card as it is first seen", async () => {
  const { axe, close } = await drawn(cards.map((card) => ({ card })));
  expect(await besides(axe)).toEqual([]);
  await close();
});

test.each(EYES)(
  "axe finds nothing on any card with folds, menu and toasts opened: %s",
  async (_name, eyes) => {
    const head = { name: "1:1", universal: ["1:1s"] };
    const { page, axe, close } = await drawn(
      cards.map((card) => ({ card, head, toast: "1 → 27" })),
      eyes,
    );
    await unfolds(page);
    const menu = page.getByRole("button", { name: "More options" });
    await menu.first().click();
    await page.getByRole("menuitem").first().waitFor();
    expect(await besides(axe)).toEqual([]);
    await close();
  },
);

async function unfolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLElement>(".card-fold")) fold.click();
  });
  await page.locator('.card-fold[aria-expanded="false"]').first().waitFor({ state: "detached" });
}

/** All cards beside each other have regions of the same name; the side panel shows one at a time. */
async function besides(axe: () => Promise<readonly string[]>): Promise<readonly string[]> {
  return (await axe()).filter((finding) => !finding.startsWith("landmark-unique:"));
}

async function drawn(shown: readonly ShownCard[], eyes: Eyes = {}) {
  const alex = await playground.asAlex(eyes);
  await alex.page.addInitScript((given) => {
    Object.assign(window, { shownCards: given });
  }, shown as ShownCard[]);
  await alex.page.goto(`${playground.address}/gallery`);
  await alex.page
    .locator(".gallery .side")
    .nth(shown.length - 1)
    .waitFor();
  return { page: alex.page, axe: alex.axe, close: () => alex.page.close() };
}
