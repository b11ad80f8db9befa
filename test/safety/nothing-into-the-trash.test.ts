import { beforeEach, expect, test } from "@jest/globals";
import { assumptions } from "../../emulator/assumptions";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { fileOf, lookBack, own } from "../flows/own/desk";
import {
  ALEX,
  aPair,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  fridayWithDana,
  mails,
  markdownOf,
  opens,
  type Pair,
  pairAfter,
  SAM,
  throwsFolderAway,
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

/** The add-on's folder goes to the trash; the pair's doc was filed elsewhere before. */
function throwsTheDocsFolderAway(): void {
  const [folder = ""] = (docsOwnedBy(pair.office)[0]?.parents ?? []) as string[];
  throwsFolderAway(pair.office, folder, pair.docId);
}

/** The docs besides the pair's that are not in the trash. */
const others = () =>
  docsOwnedBy(pair.office).filter(({ id, trashed }) => id !== pair.docId && trashed !== true);

/** Whether Drive makes a file in a folder that lies in the trash is nobody's word. */
const ANSWERS = assumptions.find(({ id }) => id === "drive.made-in-trash")?.answers ?? [];

function answers(answer: string): void {
  pair.office.workspace.assumptions.set("drive.made-in-trash", answer);
}

test.each(ANSWERS.flatMap((answer) => [0, 0.01].map((days) => [days, answer] as const)))(
  "no set-up makes a doc in the add-on's folder that went to the trash %s days ago: made there %s",
  (days, answer) => {
    const { office } = pair;
    answers(answer);
    throwsTheDocsFolderAway();
    daysLater(office, days);
    const panel = opens(office, ALEX, fridayWithDana(office, { attendees: [{ email: SAM }] }));
    panel.press("Set up 1:1");
    expect(panel.texts()).toContain("✓ Doc shared with Sam only");
    expect(mails(office).filter((mail) => mail.endsWith(SAM))).toHaveLength(1);
    expect(others()).toHaveLength(1);
  },
);

test.each(ANSWERS)(
  "a set-up that dies at any call while the folder is in the trash ends, pressed again, with a doc outside the trash: made there %s",
  (answer) => {
    const { office } = pair;
    answers(answer);
    throwsTheDocsFolderAway();
    const event = fridayWithDana(office, { attendees: [{ email: SAM }] });
    const panel = opens(office, ALEX, event);
    const before = { workspace: office.workspace.snapshot(), panel: panel.snapshot() };
    panel.press("Set up 1:1");
    const steps = panel.last.execution?.steps ?? [];
    for (let step = 1; step < steps.length; step++) {
      office.workspace.restore(before.workspace);
      panel.restore(before.panel);
      panel.nextRun({ stopBeforeStep: step });
      panel.press("Set up 1:1");
      daysLater(office, 0.01);
      const again = opens(office, ALEX, event);
      if (again.buttons().includes("Set up 1:1")) again.press("Set up 1:1");
      expect([step, others().length]).toEqual([step, 1]);
    }
  },
);

test.each(ANSWERS)(
  "the two go on in a new doc that is not made in a folder in the trash: made there %s",
  (answer) => {
    const { office } = pair;
    answers(answer);
    typesInDoc(pair, ALEX, "x".repeat(910_000), "Lisbon");
    throwsTheDocsFolderAway();
    const panel = opens(office, ALEX, pair.next());
    panel.press("Go on in a new doc");
    panel.press("Go on in a new doc");
    expect(others()).toHaveLength(1);
  },
);

test.each(ANSWERS)(
  "the folder of one's own is in the trash: notes and a look back are made where they stay: made there %s",
  (answer) => {
    const { office } = pair;
    answers(answer);
    typesInDoc(pair, ALEX, "Budget");
    daysLater(office, 5);
    own(pair).press("Make a copy");
    const throwsAway = () => throwsFolderAway(office, String(fileOf(pair, ALEX, "1:1s, just for me").id));
    throwsAway();
    const desk = own(pair);
    desk.set("note", "Thinks of leaving");
    desk.press("Add a line");
    expect(markdownOf(office, String(fileOf(pair, ALEX, "My notes").id))).toContain("Thinks of leaving");
    throwsAway();
    lookBack(pair).press("Make it");
    expect(markdownOf(office, String(fileOf(pair, ALEX, "Look back").id))).toContain("Budget");
  },
);
