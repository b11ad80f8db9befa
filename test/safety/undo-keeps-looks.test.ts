import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { linesOf } from "../../simulate/page";
import { own } from "../flows/own/desk";
import { ALEX, aPair, DANA, daysLater, opens, type Pair, pairAfter, typesInDoc } from "../flows/world";

/** What somebody leaves on a line without typing into it, and how the doc as Docs shows it tells of it. */
const TRACES = {
  "a comment": '"commentId"',
  "a link": "my-offer",
  "a highlight": '"backgroundColor":{"color":{"rgbColor":{"red":1',
  bold: '"bold":true',
  "a proposal": "suggestedDeletionIds",
  "a chip": '"uri":"https://docs.google.com/document/d/1offer"',
} as const;
type Trace = keyof typeof TRACES;

/** What the panel wrote a moment ago, the last words of ours in it that a person can leave something on, and its undo. */
interface Undo {
  readonly words: string;
  readonly done: () => Promise<Pair>;
  readonly undoes?: (panel: SidePanel) => void;
}

const withTopic = async (): Promise<Pair> => {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Moving to Lisbon");
  return pair;
};

async function nextWeek(): Promise<Pair> {
  const pair = await withTopic();
  daysLater(pair.office, 5);
  return pair;
}

async function carried(): Promise<Pair> {
  const pair = await nextWeek();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.press("Carry over");
  panel.press("Carry over");
  return pair;
}

async function withSection(): Promise<Pair> {
  const pair = await aPair();
  pair.emptyDoc();
  opens(pair.office, ALEX, pair.next()).press("Add section for 20 Nov");
  return pair;
}

async function added(menu: string, field: string, words: string): Promise<Pair> {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press(menu);
  panel.set(field, words);
  panel.press("Add");
  return pair;
}

const UNDOS: Readonly<Record<string, Undo>> = {
  "a carried copy": { words: "Moving to Lisbon", done: carried },
  "the note on a carried copy": { words: "since 20 Nov", done: carried },
  "the arrow on what was carried": { words: "→ 27 Nov", done: carried },
  "the words of a first meeting": {
    words: "Our first 1:1.",
    done: async () => {
      const pair = await aPair();
      const desk = own(pair);
      desk.press("Use a first section");
      desk.press("Put them in");
      return pair;
    },
  },
  "a topic": { words: "Budget for May", done: () => added("Add topics", "topic", "Budget for May") },
  "a section's date": { words: "Fri 20 Nov 2026", done: withSection },
  "a section's part": { words: "Dana's topics", done: withSection },
  "a section's year": { words: "2026", done: withSection },
  "what may be told to others": {
    words: " · Alex",
    done: async () => {
      const pair = await withTopic();
      const panel = opens(pair.office, ALEX, pair.next());
      panel.press("Say what is OK to share");
      panel.press("Moving to Lisbon");
      panel.set("says", "onlyHere");
      panel.press("Save");
      return pair;
    },
  },
};

const made = new Map<string, () => Promise<Pair>>();

async function after(what: string): Promise<Pair> {
  const { done } = UNDOS[what] as Undo;
  const begin = made.get(what) ?? pairAfter(done);
  made.set(what, begin);
  return begin();
}

function leaves(trace: Trace, words: string, { office, docId }: Pair): void {
  const lines = linesOf(office.workspace, ALEX, docId).filter(({ text }) => text.includes(words));
  const line = lines.find(({ text }) => text === words) ?? lines.at(-1);
  if (line === undefined) throw new Error(`no "${words}"`);
  const { docs } = office.workspace;
  const start = line.start + line.text.indexOf(words);
  const end = start + words.length;
  const style = {
    "a link": { link: { url: "https://example.com/my-offer" } },
    "a highlight": { backgroundColor: { color: { rgbColor: { red: 1, green: 1 } } } },
    bold: { bold: true },
  };
  if (trace === "a comment") {
    const range = { startIndex: start, endIndex: end };
    const { status } = office.workspace.call(byHand(DANA), {
      method: "docs.documents.batchUpdate",
      params: { documentId: docId },
      body: { requests: [{ insertComment: { content: "Why this?", range } }] },
    });
    expect(status).toBe(200);
  } else if (trace === "a proposal") docs.edit(DANA, docId, { kind: "suggestDelete", start, end });
  else if (trace === "a chip") {
    const chip = {
      kind: "richLink",
      uri: "https://docs.google.com/document/d/1offer",
      title: "My offer",
    } as const;
    docs.edit(DANA, docId, { kind: "insertChip", at: end, chip });
  } else docs.edit(DANA, docId, { kind: "setTextStyle", start, end, style: style[trace] });
}

function inDoc({ office, docId }: Pair): string {
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "docs.documents.get",
    params: {
      documentId: docId,
      includeTabsContent: true,
      suggestionsViewMode: "SUGGESTIONS_INLINE",
      commentsViewMode: "COMMENTS_VIEW_MODE_INCLUDED",
    },
  });
  return JSON.stringify(body);
}

const CASES = Object.keys(UNDOS).flatMap((what) =>
  (Object.keys(TRACES) as Trace[]).map((trace) => [what, trace] as const),
);

test.each(CASES)("undo of %s keeps it with %s on it, and says so", async (what, trace) => {
  const pair = await after(what);
  leaves(trace, UNDOS[what]?.words ?? "", pair);
  const left = inDoc(pair);
  expect(left).toContain(TRACES[trace]);
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Undo last change");
  expect(panel.texts()[0]).toBe("That line has changed");
  expect(inDoc(pair)).toBe(left);
});

test.each(Object.keys(UNDOS))("undo of %s that nobody touched takes it out", async (what) => {
  const pair = await after(what);
  const { words } = UNDOS[what] as Undo;
  const before = inDoc(pair).split(words).length;
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Undo last change");
  expect(panel.last.notification).toBe("Last change undone");
  expect(inDoc(pair).split(words).length).toBeLessThan(before);
});

test("a comment, a link and a highlight that the topic had before are no reason to keep its copy or our line below it", async () => {
  for (const what of ["a carried copy", "what may be told to others"]) {
    const pair = await (what === "a carried copy" ? nextWeek() : withTopic());
    for (const trace of ["a comment", "a highlight", "a link"] as const)
      leaves(trace, "Moving to Lisbon", pair);
    const panel = opens(pair.office, ALEX, pair.next());
    if (what === "a carried copy") {
      panel.reload();
      panel.press("Carry over");
      panel.press("Carry over");
    } else {
      panel.press("Say what is OK to share");
      panel.press("Moving to Lisbon");
      panel.set("says", "onlyHere");
      panel.press("Save");
    }
    opens(pair.office, ALEX, pair.next()).press("Undo last change");
    const lines = linesOf(pair.office.workspace, ALEX, pair.docId).filter(({ text }) =>
      text.includes("Lisbon"),
    );
    expect(lines.map(({ text }) => text)).toEqual(["Moving to Lisbon"]);
  }
});
