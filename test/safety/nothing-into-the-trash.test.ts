import { beforeEach, expect, test } from "@jest/globals";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  aPair,
  DANA,
  docsOf,
  markdownOf,
  opens,
  type Pair,
  pairAfter,
  trashes,
  typesInDoc,
} from "../flows/world";

const begin = pairAfter(async () => {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Lisbon");
  return pair;
});
let pair: Pair;

beforeEach(async () => {
  pair = await begin();
});

/** Up to the button that writes, on a panel that was opened a moment ago. */
const PRESSES: ReadonlyArray<readonly [string, string, (panel: SidePanel) => void]> = [
  [
    "a topic",
    "Add",
    (panel) => {
      panel.press("Add topics");
      panel.set("topic", "Budget 2027");
    },
  ],
  ["a question", "Add to my topics", (panel) => panel.press("Just for me")],
  [
    "the first section's own lines",
    "Put them in",
    (panel) => {
      panel.press("Just for me");
      panel.press("Use a first section");
    },
  ],
];

test.each(PRESSES)("%s is not written into a doc in the trash; restored, it is", (_what, label, leadsTo) => {
  const { office, docId } = pair;
  const panel = opens(office, ALEX, pair.next());
  leadsTo(panel);
  trashes(pair, true);
  const before = markdownOf(office, docId);
  panel.press(label);
  expect(panel.texts()[0]).toBe("The doc is in the trash");
  expect(panel.buttons()).toContain("Open trash");
  expect(markdownOf(office, docId)).toBe(before);
  trashes(pair, false);
  panel.press("Try again");
  expect(markdownOf(office, docId)).not.toBe(before);
});

test("Dana's topic meets the same: she is told whom to ask", () => {
  const { office, docId } = pair;
  const dana = docsOf(office, DANA);
  dana.openDoc(docId);
  dana.press("Allow");
  dana.grantFileScope();
  dana.press("Add topics");
  dana.set("topic", "Zurich");
  trashes(pair, true);
  dana.press("Add");
  expect(dana.texts()).toContain("Ask Alex to restore it from the trash, then try again.");
  expect(markdownOf(office, docId)).not.toContain("Zurich");
});
