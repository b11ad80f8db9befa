import { expect, test } from "@jest/globals";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  aPair,
  calendarOf,
  DANA,
  daysLater,
  markdownOf,
  opens,
  type Pair,
  typesInDoc,
} from "../flows/world";

const TOPICS = ["Moving to Lisbon", "Parental leave cover"];

/** A press that both of two windows make; what it writes must be in the doc once. */
interface Shared {
  readonly name: string;
  readonly before: (pair: Pair) => void;
  /** Leads a window to the press. */
  readonly ask: (pair: Pair, panel: SidePanel) => void;
  readonly press: (panel: SidePanel) => void;
  /** How often the doc says what when one press got through: an original and its copy are two. */
  readonly there: ReadonlyArray<readonly [words: string, times: number]>;
}

const SHARED: readonly Shared[] = [
  {
    name: "carry over",
    before: (pair) => {
      daysLater(pair.office, 5);
      opens(pair.office, ALEX, pair.next());
    },
    ask: (pair, panel) => {
      panel.openEvent(ALEX, pair.next());
      panel.press("Carry over");
    },
    press: (panel) => void panel.press("Carry over"),
    there: TOPICS.map((topic) => [topic, 2] as const),
  },
  {
    name: "add the section",
    before: (pair) => {
      const panel = calendarOf(pair.office);
      panel.openHome();
      panel.press("Settings for all 1:1s");
      panel.set("automatic", false);
      panel.press("Save");
      // In the day after a meeting the first topic makes the section.
      daysLater(pair.office, 7);
    },
    ask: (pair, panel) => void panel.openEvent(ALEX, pair.next()),
    press: (panel) => void panel.press("Add section for 27 Nov"),
    there: [["## Fri 27 Nov 2026", 1]],
  },
];

/** Types into the doc before each of the first two writes of the panel's next run, and does `third` before the next. */
function meetsTyping(pair: Pair, panel: SidePanel, third: () => void): { writes: number } {
  const seen = { writes: 0 };
  panel.nextRun({
    beforeStep(_at, service) {
      if (service !== "docs.documents.batchUpdate") return;
      seen.writes++;
      if (seen.writes < 3) typesInDoc(pair, DANA, "x", "Next steps");
      if (seen.writes === 3) third();
    },
  });
  return seen;
}

const OTHERS = ["the first attempt", "the third attempt"] as const;

test.each(SHARED.flatMap((shared) => OTHERS.map((other) => ({ ...shared, other }))))(
  "$name: of a writer in its third attempt and another in $other only one gets through",
  async ({ before, ask, press, there, other }) => {
    const pair = await aPair();
    const { office, docId } = pair;
    typesInDoc(pair, DANA, TOPICS.join("\n"));
    before(pair);
    const [one, two] = [calendarOf(office), calendarOf(office)];
    for (const panel of [one, two]) ask(pair, panel);
    const seen = meetsTyping(pair, one, () => {
      const inner = other === "the third attempt" ? meetsTyping(pair, two, () => {}) : { writes: 3 };
      press(two);
      expect(inner.writes).toBe(3);
    });
    press(one);
    expect(seen.writes).toBe(3);
    const counted = () => {
      const doc = markdownOf(office, docId);
      return there.map(([words]) => [words, doc.split(words).length - 1]);
    };
    expect(counted()).toEqual(there);
    expect(one.texts()[0]).toBe("Somebody is typing");
    one.press("Try again");
    expect(counted()).toEqual(there);
  },
);

test("somebody types above the place while a topic is put down: it is planned anew, and no word is torn", async () => {
  const pair = await aPair();
  typesInDoc(pair, DANA, TOPICS.join("\n"));
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", "Budget");
  let writes = 0;
  panel.nextRun({
    beforeStep(_at, service) {
      if (service !== "docs.documents.batchUpdate") return;
      if (writes++ === 0) typesInDoc(pair, DANA, ", and the school there", "Moving to Lisbon");
    },
  });
  panel.press("Add");
  expect(writes).toBe(2);
  const lines = markdownOf(pair.office, pair.docId)
    .split("\n")
    .filter((line) => line.startsWith("- ") || line.startsWith("* "));
  expect(lines.map((line) => line.replace(/^[-*] (\[ \] )?/u, "").trim())).toEqual(
    expect.arrayContaining(["Moving to Lisbon, and the school there", "Parental leave cover", "Budget"]),
  );
});
