import { expect, test } from "@jest/globals";
import { ALEX, aPair, daysLater, type Office, opens, type Pair } from "../flows/world";

const DOWN = { code: 0, reason: "", message: "We're sorry, a server error occurred. Please wait a bit." };

/** Thirteen topics: more letters than one property holds. */
const TOPICS = Array.from({ length: 13 }, (_, at) => `Salary of person ${at} ${"word ".repeat(80)}`).join(
  "\n",
);

function stored(office: Office, words: string): string[] {
  const store = office.workspace.script.properties(office.bundle.app, { person: ALEX });
  return store.keys().filter((key) => String(store.get(key)).includes(words));
}

function adds(pair: Pair) {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", TOPICS);
  return panel;
}

function fails(office: Office, method: string, skip: number): void {
  office.workspace.faults.add({ method, when: "before", skip, times: 3, error: DOWN });
}

test.each([0, 1, 2, 3])(
  "a receipt is written, and the store fails at write %i: no word is there after a day",
  async (skip) => {
    const pair = await aPair();
    const { office } = pair;
    const panel = adds(pair);
    fails(office, "properties.setProperty", skip);
    panel.press("Add");
    office.workspace.faults.clear();
    daysLater(office, 1.01);
    opens(office, ALEX, pair.next());
    expect(stored(office, "Salary")).toEqual([]);
  },
);

test.each([0, 1, 2])(
  "a receipt is thrown away, and the store fails at removal %i: no word is there after a day",
  async (skip) => {
    const pair = await aPair();
    const { office } = pair;
    const panel = adds(pair);
    panel.press("Add");
    expect(stored(office, "Salary").length).toBeGreaterThan(1);
    fails(office, "properties.deleteProperty", skip);
    panel.press("Undo last change");
    office.workspace.faults.clear();
    daysLater(office, 1.01);
    opens(office, ALEX, pair.next());
    expect(stored(office, "Salary")).toEqual([]);
  },
);

test("a part of a receipt whose first part is gone goes with the next opening", async () => {
  const { office, docId, next } = await aPair();
  const store = office.workspace.script.properties(office.bundle.app, { person: ALEX });
  store.set(
    { [`change.${docId}.1`]: JSON.stringify("Salary of Mia"), "change.1Gone.2": '"Salary of Jo"' },
    false,
  );
  opens(office, ALEX, next());
  expect(stored(office, "Salary")).toEqual([]);
});

test("an opening that fails throws away what is over, too", async () => {
  const pair = await aPair();
  const { office } = pair;
  adds(pair).press("Add");
  daysLater(office, 1.01);
  office.workspace.faults.add({
    method: ["calendar.*", "drive.*"],
    when: "before",
    times: 50,
    error: { code: 503, reason: "backendError", message: "x" },
  });
  const panel = opens(office, ALEX, pair.next());
  expect(panel.texts()[0]).toBe("Google didn't answer");
  expect(stored(office, "Salary")).toEqual([]);
});

test("an opening shows its panel although nothing can be thrown away just now", async () => {
  const pair = await aPair();
  const { office } = pair;
  adds(pair).press("Add");
  daysLater(office, 1.01);
  office.workspace.faults.add({
    method: "properties.deleteProperty",
    when: "before",
    times: 50,
    error: DOWN,
  });
  const panel = opens(office, ALEX, pair.next());
  expect(panel.texts()[0]).toBe("Dana Reyes");
  office.workspace.faults.clear();
  opens(office, ALEX, pair.next());
  expect(stored(office, "Salary")).toEqual([]);
});
