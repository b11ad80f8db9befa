import { expect, test } from "@jest/globals";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  aPair,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  opens,
  type Pair,
  permissionsOf,
} from "../flows/world";
import { expectSafe } from "./safe-card";

/** What may stand where the add-on left JSON: an older version wrote it, a write was cut, somebody edited it by hand. */
const JUNK: ReadonlyArray<readonly [name: string, stored: string]> = [
  ["nothing", ""],
  ["half of it", `{"v":1,"docId":"1Ab`],
  ["no JSON", "<html>502 Bad Gateway</html>"],
  ["null", "null"],
  ["a number", "17"],
  ["a list", "[[],{}]"],
  ["an empty object", "{}"],
  ["another version's", `{"v":2,"docId":"1AnotherDocument00000000","content":{}}`],
  [
    "the right names with the wrong things in them",
    `{"v":1,"docId":7,"content":5,"state":[],"what":"carry-over","how":"adopt","next":{},"event":null,"owner":"yes","open":{}}`,
  ],
  [
    "a poisoned prototype",
    `{"__proto__":{"owner":true},"constructor":{"prototype":{}},"content":{"__proto__":[]}}`,
  ],
  ["a hundred thousand letters", `"${"x".repeat(9_000)}"`],
];

test.each(JUNK)("every property is %s: all is found again", async (_name, stored) => {
  const pair = await aPair();
  const { script } = pair.office.workspace;
  const store = script.properties(pair.office.bundle.app, { person: ALEX });
  expect(store.keys()).not.toHaveLength(0);
  for (const key of [...store.keys(), `last.${pair.docId}`, "settings", "tickSeen", "folder"])
    store.set({ [key]: stored }, false);
  script.dropCaches(pair.office.bundle.app);
  await everythingWorks(pair);
});

test.each(JUNK)("every cached value is %s: all is read again", async (_name, stored) => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.openHome();
  spoilCaches(pair, stored);
  await everythingWorks(pair);
});

test.each(JUNK)("a press on a panel whose cached state became %s", async (_name, stored) => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  spoilCaches(pair, stored);
  panel.press("Add topics");
  panel.set("topic", "Budget");
  panel.press("Add");
  expectSafe(panel);
  expect(panel.texts().join("\n")).toContain("Budget");
});

async function everythingWorks(pair: Pair): Promise<void> {
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain("Only you two can open this doc");
  adds(panel, "Budget");
  expect(panel.texts()).toContain("Budget");
  panel.openHome();
  expectSafe(panel);
  const docs = docsOf(pair.office, ALEX);
  docs.openDoc(pair.docId);
  expect(docs.texts()).toContain("Budget");
  daysLater(pair.office, 7);
  panel.openEvent(ALEX, pair.next());
  panel.press("Carry over");
  panel.press("Carry over");
  expectSafe(panel);
  panel.press("Undo last change");
  expectSafe(panel);
  expect(docsOwnedBy(pair.office)).toHaveLength(1);
  expect(permissionsOf(pair.office, pair.docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
}

function adds(panel: SidePanel, topic: string): void {
  panel.press("Add topics");
  panel.set("topic", topic);
  panel.press("Add");
}

/** Puts the same into every cache entry the add-on has looked up so far. */
function spoilCaches({ office, docId, seriesId }: Pair, stored: string): void {
  const { script } = office.workspace;
  const cache = script.cache(office.bundle.app, { person: ALEX });
  const event = `opened.primary.${seriesId}`;
  for (const key of [`panel.${docId}`, "home", "people", event]) cache.put({ [key]: stored }, 21_600);
}

test("a card's parameters that name another person's doc, as a stale or a forged card would", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  const card = JSON.stringify(panel.card());
  const forged = JSON.parse(card.replaceAll(pair.docId, "1SomebodyElsesDocument0000000")) as object;
  expect(JSON.stringify(forged)).not.toContain(pair.docId);
  for (const functionName of FUNCTIONS_WITH_A_DOC) {
    panel.click({
      action: {
        function: functionName,
        parameters: [
          { key: "docId", value: "1SomebodyElsesDocument0000000" },
          { key: "date", value: "2026-11-20" },
          { key: "key", value: "0" },
          { key: "permissionId", value: "10000000000000000003" },
          { key: "who", value: "Sam" },
          { key: "seriesId", value: pair.seriesId },
        ],
      },
    });
    expectSafe(panel);
  }
  expect(permissionsOf(pair.office, pair.docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
  expect(calendarOf(pair.office, ALEX).openEvent(ALEX, pair.next()).error).toBeUndefined();
});

const FUNCTIONS_WITH_A_DOC = [
  "openPanel",
  "refreshPanel",
  "addSection",
  "askTopic",
  "addTopic",
  "markDone",
  "showOpenItems",
  "carryOver",
  "undoLast",
  "reviewAccess",
  "removeAccess",
  "shareAgain",
  "repair",
  "askUndoSetUp",
  "undoSetUp",
  "useSameDoc",
];
