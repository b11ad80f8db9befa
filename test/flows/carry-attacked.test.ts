import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { PersonEdit } from "../../emulator/docs/docs";
import type { JsonObject } from "../../emulator/json";
import { choicesOf } from "../../emulator/side-panel/choices";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { type Line, linesOf, wasCarried, withoutOurNotes } from "../../simulate/page";
import {
  ALEX,
  aPair,
  DANA,
  daysLater,
  docsOf,
  markdownOf,
  nests,
  opens,
  type Pair,
  pairAfter,
  ticksInDoc,
  typesInDoc,
} from "./world";

/** "Time off" with an open detail came along into 27 Nov; that meeting is over, and 4 Dec has its section. */
const carriedOnce = pairAfter(async () => {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Time off");
  typesInDoc(pair, DANA, "\nLisbon\nRent", "Time off");
  typesInDoc(pair, DANA, "\ntwo weeks", "Time off");
  nests(pair, DANA, "two weeks");
  // Nothing is moved before a tick was ever seen.
  ticksInDoc(pair, DANA, "Rent");
  daysLater(pair.office, 5);
  const alex = opens(pair.office, ALEX, pair.next());
  alex.reload();
  carry(alex);
  daysLater(pair.office, 7);
  opens(pair.office, ALEX, pair.next()).reload();
  return pair;
});

function list(panel: SidePanel): void {
  panel.press("Carry over");
  for (const field of Object.keys(panel.values()).filter((name) => name.startsWith("pick_")))
    panel.set(field, choicesOf(panel, field));
}

/** Carries all there is; once more is as good as once. */
function carry(panel: SidePanel): void {
  if (!panel.buttons().includes("Carry over")) return;
  list(panel);
  panel.press("Carry over");
}

const page = ({ office, docId }: Pair): Line[] => linesOf(office.workspace, ALEX, docId);
const edits = ({ office, docId }: Pair, ...all: readonly PersonEdit[]): void => {
  for (const one of all) office.workspace.docs.edit(DANA, docId, one);
};
/** The copy of "Time off" in the last section but the one that waits. */
function copyIn(pair: Pair): Line {
  const copy = page(pair).find(({ text }) => text.startsWith("Time off\u2002since"));
  if (copy === undefined) throw new Error("There is no copy.");
  return copy;
}
const detailOf = (pair: Pair): Line => {
  const lines = page(pair);
  const at = lines.findIndex(({ start }) => start === copyIn(pair).start);
  return lines[at + 1] as Line;
};

/** Top-level boxes with these words that are open and led nowhere. */
function open(pair: Pair, words: string): string[] {
  return page(pair)
    .filter(({ text, checkbox, level }) => checkbox && level === 0 && text.includes(words))
    .filter(({ text, ticked, struck }) => !ticked && !struck && !wasCarried(text))
    .map(({ text }) => text);
}

/** Letters that people typed, in any line. */
const said = (pair: Pair): string =>
  page(pair)
    .map(({ text }) => withoutOurNotes(text))
    .join("\n");
const ticks = (pair: Pair): number => page(pair).filter(({ ticked }) => ticked).length;

function comments({ office, docId }: Pair): string[] {
  const { body } = office.workspace.call(byHand(DANA), {
    method: "docs.documents.get",
    params: { documentId: docId, includeTabsContent: true },
  });
  return JSON.stringify(body).match(/Are you sure/g) ?? [];
}

function commentsOn({ office, docId }: Pair, line: Line): void {
  office.workspace.call(byHand(DANA), {
    method: "docs.documents.batchUpdate",
    params: { documentId: docId },
    body: {
      requests: [
        {
          insertComment: {
            content: "Are you sure?",
            range: { startIndex: line.start, endIndex: line.start + 4 },
          },
        },
      ],
    } as JsonObject,
  });
}

interface Attack {
  readonly name: string;
  readonly does: (pair: Pair) => void;
  /** Words that must stand there afterwards. */
  readonly keeps: string;
  /** How often "Time off" is open afterwards. */
  readonly open: number;
}

const attacks: readonly Attack[] = [
  {
    name: "ticked",
    does: (pair) => edits(pair, { kind: "tick", at: copyIn(pair).start }),
    keeps: "Time off",
    open: 0,
  },
  {
    name: "its detail ticked",
    does: (pair) => edits(pair, { kind: "tick", at: detailOf(pair).start }),
    keeps: "two weeks",
    open: 1,
  },
  { name: "commented on", does: (pair) => commentsOn(pair, copyIn(pair)), keeps: "Time off", open: 1 },
  {
    name: "its detail commented on",
    does: (pair) => commentsOn(pair, detailOf(pair)),
    keeps: "two weeks",
    open: 1,
  },
  {
    name: "restyled",
    does: (pair) =>
      edits(pair, {
        kind: "setTextStyle",
        style: { bold: true },
        start: copyIn(pair).start,
        end: copyIn(pair).start + 4,
      }),
    keeps: "Time off",
    open: 1,
  },
  {
    name: "nested under",
    does(pair) {
      const { end } = detailOf(pair);
      edits(pair, { kind: "insertText", at: end - 1, text: "\nfrom May on" });
    },
    keeps: "from May on",
    open: 1,
  },
  {
    name: "written under in plain words",
    does(pair) {
      const { end } = detailOf(pair);
      edits(
        pair,
        { kind: "insertText", at: end - 1, text: "\n" },
        { kind: "setBullet", bullet: "none", start: end, end: end + 1 },
        { kind: "insertText", at: end, text: "we agreed" },
      );
    },
    keeps: "we agreed",
    open: 1,
  },
  {
    name: "reworded",
    does: (pair) => edits(pair, { kind: "insertText", at: copyIn(pair).start + 8, text: " in May" }),
    keeps: "Time off in May",
    open: 1,
  },
  {
    name: "its detail reworded",
    does: (pair) => edits(pair, { kind: "insertText", at: detailOf(pair).start, text: "at least " }),
    keeps: "at least two weeks",
    open: 1,
  },
  {
    name: "dragged into the next steps",
    does(pair) {
      const lines = page(pair);
      const { start } = copyIn(pair);
      const steps = lines.filter(({ text, start: at }) => text === "Next steps" && at > start)[0] as Line;
      edits(pair, { kind: "moveParagraphs", start, end: detailOf(pair).end, to: steps.end });
    },
    keeps: "two weeks",
    open: 1,
  },
  {
    name: "suggested on",
    does: (pair) => edits(pair, { kind: "suggestInsert", at: copyIn(pair).start + 4, text: " long" }),
    keeps: "two weeks",
    open: 1,
  },
  {
    name: "its original deleted",
    does(pair) {
      const [original] = page(pair).filter(({ text }) => text.startsWith("Time off\u2002→"));
      if (original !== undefined)
        edits(pair, { kind: "deleteRange", start: original.start, end: original.end });
    },
    keeps: "Time off",
    open: 1,
  },
  {
    name: "its original and all below deleted",
    does(pair) {
      const lines = page(pair);
      const at = lines.findIndex(({ text }) => text.startsWith("Time off\u2002→"));
      const end = lines[at + 1]?.end ?? 0;
      edits(pair, { kind: "deleteRange", start: lines[at]?.start ?? 0, end });
    },
    keeps: "two weeks",
    open: 1,
  },
];

/** What must hold whatever happened: nothing open twice, nowhere or gone. */
function holds(pair: Pair, { keeps, open: times }: Pick<Attack, "keeps" | "open">): void {
  expect(said(pair)).toContain(keeps);
  expect(open(pair, "Time")).toHaveLength(times);
  expect(open(pair, "Lisbon")).toHaveLength(1);
  expect(said(pair)).toContain("two weeks");
}

test.each(
  attacks.flatMap((attack) =>
    (["before the list", "between list and press", "in the midst of the press"] as const).map(
      (when) => [attack.name, when, attack] as const,
    ),
  ),
)(
  "a copy of ours that is %s %s loses no tick, comment or word, and stands open once",
  async (_, when, attack) => {
    const pair = await carriedOnce();
    const before = page(pair).map(({ text }) => withoutOurNotes(text));
    const panel = opens(pair.office, ALEX, pair.next());
    const attacked = { ticks: 0, comments: 0 };
    const happens = () => {
      attack.does(pair);
      attacked.ticks = ticks(pair);
      attacked.comments = comments(pair).length;
    };
    if (when === "before the list") happens();
    panel.reload();
    list(panel);
    if (when === "between list and press") happens();
    let done = when !== "in the midst of the press";
    if (!done)
      panel.nextRun({
        beforeStep(_step, name) {
          if (done || name !== "docs.documents.batchUpdate") return;
          done = true;
          happens();
        },
      });
    panel.press("Carry over");
    expect([done, panel.last.error]).toEqual([true, undefined]);
    holds(pair, attack);
    expect([ticks(pair), comments(pair).length]).toEqual([attacked.ticks, attacked.comments]);
    const lost = new Set(before.filter((text) => text !== "" && !said(pair).includes(text)));
    if (attack.name.endsWith("reworded")) lost.delete("Time off");
    expect([...lost]).toEqual([]);
    carry(opens(pair.office, ALEX, pair.next()));
    holds(pair, attack);
  },
);

test("carried by both at once, before each of the press's calls, it is there once", async () => {
  for (let step = 0; ; step += 1) {
    const pair = await carriedOnce();
    const alex = opens(pair.office, ALEX, pair.next());
    const dana = docsOf(pair.office, DANA);
    dana.openDoc(pair.docId);
    if (dana.buttons().includes("Allow")) dana.press("Allow");
    if (dana.last.fileScopeRequested) dana.grantFileScope();
    list(alex);
    list(dana);
    let happened = false;
    alex.nextRun({
      beforeStep(at) {
        if (happened || at !== step) return;
        happened = true;
        dana.press("Carry over");
      },
    });
    alex.press("Carry over");
    if (!happened) {
      expect(step).toBeGreaterThan(3);
      return;
    }
    holds(pair, { keeps: "Time off", open: 1 });
    expect(alex.last.error).toBeUndefined();
  }
});

/** The press's calls, by method. */
const CALLS = ["drive.files.get", "docs.documents.get", "drive.files.export", "docs.documents.batchUpdate"];

test.each(
  CALLS.flatMap((method, at) =>
    (["dies before", "is refused at", "hears nothing after"] as const).map(
      (how) => [how, method, at] as const,
    ),
  ),
)(
  "the press %s %s: nothing is lost or open twice, and what it left is tidied a week later",
  async (how, method, at) => {
    const pair = await carriedOnce();
    const { office } = pair;
    const panel = opens(office, ALEX, pair.next());
    list(panel);
    const before = office.workspace.log.count();
    if (how === "dies before") panel.nextRun({ stopBeforeCall: at });
    else
      office.workspace.faults.add({
        method,
        when: how === "is refused at" ? "before" : "after",
        times: 3,
        error: { code: 503, reason: "backendError", message: "Backend Error" },
      });
    panel.press("Carry over");
    expect(office.workspace.log.count() - before).toBeGreaterThanOrEqual(how === "dies before" ? at : at + 1);
    holds(pair, { keeps: "Time off", open: 1 });
    office.workspace.faults.clear();
    panel.nextRun({});
    carry(opens(office, ALEX, pair.next()));
    holds(pair, { keeps: "Time off", open: 1 });
    daysLater(office, 7);
    const later = opens(office, ALEX, pair.next());
    later.reload();
    carry(later);
    holds(pair, { keeps: "Time off", open: 1 });
    expect(markdownOf(office, pair.docId).split("Time off")).toHaveLength(3);
  },
);
