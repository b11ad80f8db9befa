import { expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import type { SidePanel } from "../../../emulator/side-panel/panel";
import { allows, seenBy } from "../own/desk";
import {
  ALEX,
  aPair,
  callsOf,
  DANA,
  daysLater,
  mails,
  markdownOf,
  opens,
  type Pair,
  permissionsOf,
  ticksInDoc,
  typesInDoc,
} from "../world";

test("Dana says that a topic stays here: one small grey line below it, seen by both, within four calls", async () => {
  const pair = await withTopic();
  const { docId, office } = pair;
  const [readers, sent] = [permissionsOf(office, docId), mails(office)];
  const dana = panelOf(pair, DANA);
  expect(callsOf(office, () => dana.press("Say what is OK to share"))).toEqual(["docs.documents.get"]);
  expect(dana.texts()).toEqual([
    "OK to share with others?",
    "Topics for Fri 20 Nov",
    "Press a topic to say whether it is OK to share with others.",
    "Your topics",
    "Moving to Lisbon",
    "Nothing said yet",
  ]);
  dana.press("Moving to Lisbon");
  expect(dana.texts()).toContain("Keep between us");
  expect(dana.texts().join("\n")).not.toContain("Say nothing");
  expect(callsOf(office, () => dana.press("Save"))).toEqual([
    "drive.files.get",
    "docs.documents.get",
    "docs.documents.batchUpdate",
    "docs.documents.get",
  ]);
  expect(dana.last.notification).toBe("Under the topic: between us");
  expect(dana.texts()).toContain("Moving to Lisbon (between us)");
  expect(linesOf(pair)).toEqual(["Moving to Lisbon", "Between us · Dana"]);
  const [line] = notesOf(pair);
  expect(line?.style).toMatchObject({ fontSize: { magnitude: 8 }, underline: true });
  expect(panelOf(pair, ALEX).texts()).toContain("Moving to Lisbon (between us)");
  expect(permissionsOf(office, docId)).toEqual(readers);
  expect(mails(office)).toEqual(sent);
});

test("Dana asks and Alex answers in Docs, from the question on the panel; pressed twice nothing doubles", async () => {
  const pair = await withTopic();
  says(panelOf(pair, DANA), "Ask Alex");
  expect(linesOf(pair)).toEqual(["Moving to Lisbon", "May this leave the room? · Dana"]);
  const question = "Dana asks if this is OK to share with others: Moving to Lisbon";
  expect(panelOf(pair, DANA).texts()).not.toContain(question);
  const alex = panelOf(pair, ALEX);
  expect(alex.texts()).toContain(question);
  const asked = alex.snapshot();
  alex.press("OK to share");
  expect(alex.last.notification).toBe("Under the topic: OK to share");
  expect(alex.texts()).not.toContain(question);
  expect(linesOf(pair)).toEqual(["Moving to Lisbon", "OK to share · Alex"]);
  const once = markdownOf(pair.office, pair.docId);
  alex.restore(asked);
  alex.press("OK to share");
  expect(markdownOf(pair.office, pair.docId)).toBe(once);
});

test("an answer that was not seen is not written over: both at once, and on a card of before", async () => {
  const pair = await withTopic();
  const [dana, alex] = [panelOf(pair, DANA), panelOf(pair, ALEX)];
  for (const panel of [dana, alex]) {
    panel.press("Say what is OK to share");
    panel.press("Moving to Lisbon");
  }
  alex.set("says", VALUES["OK to share"]);
  // Alex reads the doc, Dana writes, and Alex's write is refused and made anew.
  let reads = 0;
  alex.nextRun({
    beforeStep: (_step, name) => {
      if (name === "docs.documents.batchUpdate" && reads++ === 0) dana.press("Save");
    },
  });
  alex.press("Save");
  expect(reads).toBeGreaterThan(0);
  expect(alex.last.notification).toBe("The other has said something else, and that stays");
  expect(linesOf(pair)).toEqual(["Moving to Lisbon", "Between us · Dana"]);
  expect(alex.texts()).toContain("Moving to Lisbon (between us)");
});

test("Save with nothing changed on it says what stands in the doc by now, not what its card saw", async () => {
  const pair = await withTopic();
  says(panelOf(pair, ALEX), "OK to share");
  const [alex, same] = [panelOf(pair, ALEX), panelOf(pair, DANA)];
  for (const panel of [alex, same]) {
    panel.press("Say what is OK to share");
    panel.press("Moving to Lisbon");
  }
  same.press("Save");
  expect(same.last.notification).toBe("Under the topic: OK to share");
  expect(linesOf(pair)).toEqual(["Moving to Lisbon", "OK to share · Alex"]);
  says(panelOf(pair, DANA), "Keep between us");
  alex.press("Save");
  expect(alex.last.notification).toBe("The other has said something else, and that stays");
  expect(alex.texts().join("\n")).not.toContain("OK to share, says Alex");
  expect(alex.texts()).toContain("Moving to Lisbon (between us)");
  expect(linesOf(pair)).toEqual(["Moving to Lisbon", "Between us · Dana"]);
});

test("a line in the words of earlier versions is read as such, and taken back by whoever said it", async () => {
  const pair = await withTopic();
  const bare = markdownOf(pair.office, pair.docId);
  says(panelOf(pair, DANA), "Keep between us");
  pair.office.workspace.call(byHand(ALEX), {
    method: "docs.documents.batchUpdate",
    params: { documentId: pair.docId },
    body: {
      requests: [
        {
          replaceAllText: { containsText: { text: "Between us", matchCase: true }, replaceText: "Only here" },
        },
      ],
    },
  });
  expect(linesOf(pair)).toEqual(["Moving to Lisbon", "Only here · Dana"]);
  expect(panelOf(pair, ALEX).texts()).toContain("Moving to Lisbon (between us)");
  says(panelOf(pair, DANA), "Say nothing");
  expect(markdownOf(pair.office, pair.docId)).toBe(bare);
});

test("undo brings back what stood there, and the question before an answer", async () => {
  const pair = await withTopic();
  const bare = markdownOf(pair.office, pair.docId);
  says(panelOf(pair, DANA), "Ask Alex");
  const asked = markdownOf(pair.office, pair.docId);
  const alex = panelOf(pair, ALEX);
  alex.press("Keep between us");
  alex.press("Undo");
  expect(markdownOf(pair.office, pair.docId)).toBe(asked);
  const dana = panelOf(pair, DANA);
  dana.press("Undo last change");
  expect(markdownOf(pair.office, pair.docId)).toBe(bare);
  says(dana, "Keep between us");
  says(dana, "Say nothing");
  expect(markdownOf(pair.office, pair.docId)).toBe(bare);
  dana.press("Undo");
  expect(linesOf(pair)).toEqual(["Moving to Lisbon", "Between us · Dana"]);
});

test("what somebody wrote into our line is theirs: undo refuses, and an answer comes behind it", async () => {
  const pair = await withTopic();
  const dana = panelOf(pair, DANA);
  says(dana, "Keep between us");
  typesInDoc(pair, ALEX, " and HR", "Between us · Dana");
  dana.press("Undo last change");
  expect(linesOf(pair).join()).toContain("and HR");
  says(panelOf(pair, DANA), "OK to share", "Moving to Lisbon and HR");
  expect(linesOf(pair).join()).toContain("and HR");
});

test("it goes along with the item, moved or copied, once; a detail of it stays without", async () => {
  const pair = await withTopic();
  says(panelOf(pair, DANA), "Keep between us");
  typesInDoc(pair, DANA, "\nAsk about the flat", "Between us · Dana");
  daysLater(pair.office, 5);
  carries(pair);
  expect(linesOf(pair).filter((line) => line.startsWith("Between us"))).toHaveLength(2);
  expect(sectionOf(pair, "27 Nov")).toMatch(/Moving to Lisbon.*since 20 Nov.*Between us · Dana/s);
  expect(panelOf(pair, ALEX).texts()).toContain("• Moving to Lisbon (between us)");
  // A tick anywhere makes the boxes trusted: an untouched copy is moved from then on.
  typesInDoc(pair, ALEX, "Water the plants");
  ticksInDoc(pair, ALEX, "Water the plants");
  daysLater(pair.office, 7);
  carries(pair);
  const moved = markdownOf(pair.office, pair.docId);
  expect(sectionOf(pair, "4 Dec")).toMatch(/Moving to Lisbon.*since 20 Nov.*Between us · Dana/s);
  expect(moved.match(/Between us/g)).toHaveLength(2);
  const alex = panelOf(pair, ALEX);
  alex.press("Undo last change");
  expect(alex.last.notification).toBe("Last change undone");
  expect(sectionOf(pair, "27 Nov")).toMatch(/Moving to Lisbon.*since 20 Nov.*Between us · Dana/s);
});

test("done: the words are struck and the line below is not; the item stays done", async () => {
  const pair = await withTopic();
  says(panelOf(pair, DANA), "Keep between us");
  daysLater(pair.office, 5);
  const alex = panelOf(pair, ALEX);
  alex.press("Done");
  expect(notesOf(pair).every(({ style }) => style.strikethrough !== true)).toBe(true);
  expect(panelOf(pair, DANA).texts()).not.toContain("Open from before");
});

test("an answer given after the carry-over is not taken out by its undo", async () => {
  const pair = await withTopic();
  says(panelOf(pair, DANA), "Ask Alex");
  daysLater(pair.office, 5);
  carries(pair, DANA);
  panelOf(pair, ALEX).press("Keep between us");
  const dana = panelOf(pair, DANA);
  dana.press("Undo last change");
  expect(sectionOf(pair, "27 Nov")).toContain("Between us · Alex");
});

test("words deleted in front of it: the line left over is no place for the next topic", async () => {
  const pair = await withTopic();
  const dana = panelOf(pair, DANA);
  says(dana, "OK to share");
  deletes(pair, "Moving to Lisbon");
  adds(dana, "A rumour");
  expect(linesOf(pair).filter((line) => line !== "")).toEqual(["OK to share · Dana", "A rumour"]);
  expect(panelOf(pair, ALEX).texts()).toContain("A rumour");
});

test("what Dana said stays until Dana says otherwise: Alex can neither let it out nor take it away, whatever a press says", async () => {
  const pair = await withTopic();
  const says = (person: string, wanted: string, seen?: string) => {
    const panel = panelOf(pair, person);
    panel.press("Say what is OK to share");
    const key = /"key":"key","value":"([^"]+)"/.exec(JSON.stringify(panel.card()))?.[1] ?? "";
    const given = {
      docId: pair.docId,
      key,
      says: wanted,
      ...(seen === undefined ? {} : { seen, seenBy: "Dana" }),
    };
    const parameters = Object.entries(given).map(([key, value]) => ({ key, value }));
    panel.click({ action: { function: "sayConfidence", parameters } } as unknown as Parameters<
      SidePanel["click"]
    >[0]);
    return linesOf(pair);
  };
  const hers = ["Moving to Lisbon", "Between us · Dana"];
  expect(says(DANA, "onlyHere")).toEqual(hers);
  for (const wanted of ["shareable", "asked", "none"]) expect(says(ALEX, wanted, "onlyHere")).toEqual(hers);
  const card = panelOf(pair, ALEX);
  card.press("Say what is OK to share");
  card.press("Moving to Lisbon");
  expect(card.texts()).toContain("Dana said so, and only Dana can change it.");
  expect(card.buttons()).not.toContain("Save");
  expect(says(DANA, "shareable", "onlyHere")).toEqual(["Moving to Lisbon", "OK to share · Dana"]);
  expect(says(ALEX, "none", "shareable")).toEqual(["Moving to Lisbon", "OK to share · Dana"]);
  expect(says(ALEX, "onlyHere", "shareable")).toEqual(["Moving to Lisbon", "Between us · Alex"]);
});

test("no topics: the card says so; nothing of it reaches the event, the mail or other people", async () => {
  const pair = await aPair();
  const alex = panelOf(pair, ALEX);
  alex.press("Say what is OK to share");
  expect(alex.texts()[0]).toBe("No topics yet");
  expect(alex.buttons()).toEqual(["Add topics"]);
  adds(panelOf(pair, ALEX), "Budget");
  const before = seenBy(pair, DANA);
  says(panelOf(pair, ALEX), "Keep between us", "Budget");
  const after = seenBy(pair, DANA);
  expect({ ...after, doc: "" }).toEqual({ ...before, doc: "" });
});

async function withTopic(): Promise<Pair> {
  const pair = await aPair();
  adds(allows(pair), "Moving to Lisbon");
  return pair;
}

function panelOf(pair: Pair, person: string): SidePanel {
  return opens(pair.office, person, pair.next());
}

function adds(panel: SidePanel, topic: string): void {
  panel.press("Add topics");
  panel.set("topic", topic);
  panel.press("Add");
}

function says(panel: SidePanel, choice: Choice, topic = "Moving to Lisbon"): void {
  panel.press("Say what is OK to share");
  panel.press(topic);
  panel.set("says", VALUES[choice]);
  panel.press("Save");
}

type Choice = "Keep between us" | "OK to share" | "Ask Alex" | "Say nothing";

const VALUES: Readonly<Record<Choice, string>> = {
  "Keep between us": "onlyHere",
  "OK to share": "shareable",
  "Ask Alex": "asked",
  "Say nothing": "none",
};

function carries(pair: Pair, person = ALEX): void {
  const panel = panelOf(pair, person);
  panel.press("Carry over");
  panel.press("Carry over");
}

interface Run {
  readonly content: string;
  readonly style: Readonly<Record<string, unknown>>;
}

function paragraphsOf({ office, docId }: Pair): { runs: Run[]; start: number }[] {
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "docs.documents.get",
    params: { documentId: docId },
  });
  type Element = { textRun?: { content?: string; textStyle?: Record<string, unknown> } };
  type Structural = { startIndex?: number; paragraph?: { elements?: Element[]; bullet?: unknown } };
  const content = ((body?.body as { content?: Structural[] } | undefined)?.content ?? []) as Structural[];
  return content
    .filter(({ paragraph }) => paragraph?.bullet !== undefined)
    .map(({ paragraph, startIndex = 0 }) => ({
      start: startIndex,
      runs: (paragraph?.elements ?? []).map(({ textRun }) => ({
        content: textRun?.content ?? "",
        style: textRun?.textStyle ?? {},
      })),
    }));
}

/** The worded lines of the doc's lists as they are seen: a line break begins a new one. */
function linesOf(pair: Pair): string[] {
  return paragraphsOf(pair)
    .flatMap(({ runs }) =>
      runs
        .map(({ content }) => content)
        .join("")
        .split("\v"),
    )
    .map((line) => line.replace(/\u2002/g, " ").trim())
    .filter((line) => line !== "");
}

/** The runs that say whether a topic may leave the room. */
function notesOf(pair: Pair): Run[] {
  return paragraphsOf(pair)
    .flatMap(({ runs }) => runs)
    .filter(({ content }) => /^(?:Between us|OK to share|May this)/.test(content));
}

function deletes(pair: Pair, words: string): void {
  const { start } = paragraphsOf(pair).find(({ runs }) => runs[0]?.content.startsWith(words)) ?? {};
  if (start === undefined) throw new Error(`The doc does not say "${words}".`);
  pair.office.workspace.call(byHand(ALEX), {
    method: "docs.documents.batchUpdate",
    params: { documentId: pair.docId },
    body: {
      requests: [{ deleteContentRange: { range: { startIndex: start, endIndex: start + words.length } } }],
    },
  });
}

/** What stands below the heading of a day, as Markdown. */
function sectionOf({ office, docId }: Pair, day: string): string {
  const sections = markdownOf(office, docId).split(/^## /m);
  return sections.find((section) => section.slice(0, 20).includes(` ${day} `)) ?? "";
}
