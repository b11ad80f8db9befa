import { expect, test } from "@jest/globals";
import { fireDueTriggers } from "../../emulator/run";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { ALEX, aPair, calendarOf, daysLater, type Office, opens, type Pair } from "../flows/world";
import { expectSafe } from "../safety/safe-card";

const PAIRS = "the 1:1s you have not met for longest (they are found again) were let go";
const UNDOS = "Google's storage for this add-on was full: older undos were let go";

function storeOf(office: Office) {
  return office.workspace.script.properties(office.bundle.app, { person: ALEX });
}

/** As many as Google takes. Returns how many. */
function fills(office: Office, entry: (at: number) => readonly [key: string, value: string]): number {
  const store = storeOf(office);
  const many = Math.floor(480_000 / entry(0).join("").length);
  store.set(Object.fromEntries(Array.from({ length: many }, (_, at) => entry(at))), false);
  for (let at = many; ; at++) {
    const [key, value] = entry(at);
    try {
      store.set({ [key]: value }, false);
    } catch {
      return at;
    }
  }
}

const idOf = (at: number) => `1Old${String(at).padStart(20, "0")}`;

/** None of them is due, as of docs that others own. */
function fillsWithPairs({ office, docId, seriesId }: Pair): number {
  const mine = String(storeOf(office).get(`pair.${docId}`));
  return fills(office, (at) => [
    `pair.${idOf(at)}`,
    mine
      .replaceAll(docId, idOf(at))
      .replaceAll(seriesId, `old${at}`)
      .replace(/"dueMs":\d+/u, `"dueMs":${at}`)
      .replace('"owner":true', '"owner":false'),
  ]);
}

/** Receipts of the last hours, the first of them the oldest. */
function fillsWithUndos({ office }: Pair): number {
  const now = office.workspace.clock.now();
  return fills(office, (at) => [
    `change.${idOf(at)}`,
    JSON.stringify({ parts: 1, text: "x".repeat(4_000), at: now - 1_000_000 + at }),
  ]);
}

function keysOf(office: Office, prefix: string): string[] {
  return storeOf(office)
    .keys()
    .filter((key) => key.startsWith(prefix));
}

function adds(panel: SidePanel) {
  panel.press("Add topics");
  panel.set("topic", "Lisbon");
  panel.press("Add");
  expectSafe(panel);
  return panel;
}

test("a press with a toast of its own says what was let go too, and no more goes than it takes", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  const opened = opens(office, ALEX, pair.next());
  const many = fillsWithPairs(pair);
  const panel = adds(opened);
  expect(panel.last.notification).toMatch(/^Added to 20 Nov · Google's storage for this add-on was full: /u);
  expect(panel.last.notification).toContain(PAIRS);
  const left = keysOf(office, "pair.");
  // Google takes 500 KB, of which some are kept free.
  expect(many - left.length).toBeLessThan(100);
  expect(left).toContain(`pair.${docId}`);
  expect(left).not.toContain(`pair.${idOf(0)}`);
  expect(left).toContain(`pair.${idOf(many - 1)}`);
  panel.press("Undo last change");
  expect(panel.texts().join("\n")).not.toContain("Lisbon");
});

test("undos make room, the oldest first: no pair is forgotten, nor the undo of the one that is open", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  const opened = opens(office, ALEX, pair.next());
  const many = fillsWithUndos(pair);
  const panel = adds(opened);
  expect(panel.last.notification).toBe(`Added to 20 Nov · ${UNDOS}`);
  expect(storeOf(office).keys()).toEqual(expect.arrayContaining([`pair.${docId}`, `before.${docId}`]));
  const left = keysOf(office, "change.1Old");
  expect(left.length).toBeGreaterThan(many / 2);
  expect(left).not.toContain(`change.${idOf(0)}`);
  expect(left).toContain(`change.${idOf(many - 1)}`);
});

test("room that an opening made is said on its card", async () => {
  const pair = await aPair();
  daysLater(pair.office, 7);
  fillsWithUndos(pair);
  const panel = opens(pair.office, ALEX, pair.next());
  expectSafe(panel);
  expect(panel.texts()).toContain(UNDOS);
  panel.openEvent(ALEX, pair.next());
  expect(panel.texts()).not.toContain(UNDOS);
});

test("room that the hourly run made is said by the next opening, once, with what that made itself", async () => {
  const pair = await aPair();
  const { office } = pair;
  const home = calendarOf(office);
  home.openHome();
  home.press("Settings for all 1:1s");
  home.set("hourly", true);
  home.press("Save");
  daysLater(office, 7.2);
  fillsWithPairs(pair);
  fireDueTriggers(office.workspace, office.bundle);
  expect(keysOf(office, "pair.")).not.toContain(`pair.${idOf(0)}`);
  const next = opens(office, ALEX, pair.next());
  expectSafe(next);
  expect(next.texts().join("\n")).toContain(PAIRS);
  next.openEvent(ALEX, pair.next());
  expect(next.texts().join("\n")).not.toContain(PAIRS);
});
