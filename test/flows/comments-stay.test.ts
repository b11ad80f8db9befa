import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import { runFunction } from "../../emulator/run";
import { choicesOf } from "../../emulator/side-panel/choices";
import { type Line, linesOf } from "../../simulate/page";
import { anchored, comments } from "./comments";
import {
  ALEX,
  aPair,
  at,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  editsByHand,
  opens,
  type Pair,
  pairAfter,
  ticksInDoc,
  types,
  typesInDoc,
} from "./world";

/** 20 Nov has a topic, in 27 Nov nobody wrote; it is the day after 4 Dec's meeting, and 11 Dec has no section yet. */
const quietWeek = pairAfter(async () => {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Lisbon\nRent");
  ticksInDoc(pair, DANA, "Rent");
  daysLater(pair.office, 5);
  reopened(pair);
  daysLater(pair.office, 7);
  reopened(pair);
  daysLater(pair.office, 7);
  expect(headings(pair)).toEqual(["20 Nov", "27 Nov", "4 Dec"]);
  return pair;
});

const page = ({ office, docId }: Pair): Line[] => linesOf(office.workspace, ALEX, docId);
const headings = (pair: Pair): string[] =>
  page(pair)
    .filter(({ style }) => style === "HEADING_2")
    .map(({ text }) => text.split(" ").slice(1, 3).join(" "));

/** What stands below 27 Nov's heading. */
function below(pair: Pair, day = "27 Nov"): string[] {
  const lines = page(pair);
  const from = lines.findIndex(({ style, text }) => style === "HEADING_2" && text.includes(day));
  const to = lines.findIndex(({ style }, at) => at > from && style === "HEADING_2");
  return lines.slice(from + 1, to < 0 ? undefined : to).map(({ text }) => text);
}

function commentsOn(pair: Pair, words: string, from = "27 Nov"): string {
  const lines = page(pair);
  const section = lines.findIndex(({ style, text }) => style === "HEADING_2" && text.includes(from));
  const line = lines.slice(section).find(({ text }) => text.includes(words));
  const range = { startIndex: line?.start ?? 0, endIndex: (line?.end ?? 1) - 1 };
  return comments(pair, DANA, range);
}

/** The emulator's Docs and Drive keep comments apart: the same comment as Drive's list has it. */
function listedInDrive({ office, docId }: Pair): void {
  office.workspace.call(byHand(DANA), {
    method: "drive.comments.create",
    params: { fileId: docId, fields: "id" },
    body: { content: "Why?" },
  });
}

function reopened(pair: Pair) {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  return panel;
}

function carries(pair: Pair): void {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over");
  for (const field of Object.keys(panel.values()).filter((name) => name.startsWith("pick_")))
    panel.set(field, choicesOf(panel, field));
  const calls = callsOf(pair.office, () => panel.press("Carry over"));
  expect(panel.last.error).toBeUndefined();
  expect(calls.length).toBeLessThanOrEqual(5);
}

function runsHourly({ office }: Pair): void {
  runFunction(office.workspace, office.bundle, {
    functionName: "onHour",
    person: ALEX,
    trigger: true,
    event: {},
  });
}

/** Every way in which the next section comes in, and what is left behind is tidied. */
const WAYS: ReadonlyArray<readonly [string, (pair: Pair) => void]> = [
  ["Carry over", carries],
  ["two openings", (pair) => [reopened(pair), reopened(pair)]],
  ["the hourly run", runsHourly],
];

test.each(WAYS)(
  "a section in which nobody wrote goes with %s, and stays whole with a comment on its heading",
  async (_way, happens) => {
    const tidied = await quietWeek();
    happens(tidied);
    expect(headings(tidied)).toEqual(["20 Nov", "4 Dec", "11 Dec"]);
    const pair = await quietWeek();
    const before = below(pair);
    commentsOn(pair, "27 Nov");
    happens(pair);
    expect(headings(pair)).toEqual(["20 Nov", "27 Nov", "4 Dec", "11 Dec"]);
    expect(below(pair)).toEqual(before);
    expect(anchored(pair, DANA)).toEqual(["Fri 27 Nov 2026"]);
  },
);

test.each(WAYS)(
  "%s leaves the heading and the box of a part with a comment on it, and tidies the others",
  async (_way, happens) => {
    const pair = await quietWeek();
    commentsOn(pair, "Alex's topics");
    happens(pair);
    expect(headings(pair)).toEqual(["20 Nov", "27 Nov", "4 Dec", "11 Dec"]);
    expect(below(pair)).toEqual(["Alex's topics · then 10 min", ""]);
    expect(anchored(pair, DANA)).toEqual(["Alex's topics · then 10 min"]);
  },
);

test("a comment that was resolved keeps nothing", async () => {
  const pair = await quietWeek();
  const commentId = commentsOn(pair, "27 Nov");
  editsByHand(pair.office, DANA, pair.docId, [
    { addCommentReply: { commentId, post: { content: "Clear", commentAction: "RESOLVE" } } },
  ]);
  carries(pair);
  expect(headings(pair)).toEqual(["20 Nov", "4 Dec", "11 Dec"]);
});

const LOOKS: ReadonlyArray<readonly [string, JsonObject]> = [
  ["a link", { link: { url: "https://example.com/budget" } }],
  ["a highlight", { backgroundColor: { color: { rgbColor: { red: 1, green: 1 } } } }],
  ["a line through it", { strikethrough: true }],
];

function restyles(pair: Pair, words: string, style: JsonObject): void {
  const line = page(pair).find(({ text, style: named }) => text.includes(words) && named !== "HEADING_2");
  const [start, end] = [line?.start ?? 0, (line?.end ?? 1) - 1];
  pair.office.workspace.docs.edit(DANA, pair.docId, { kind: "setTextStyle", start, end, style });
}

test.each(LOOKS)(
  "somebody left %s on our heading in a section without a word: it stays",
  async (_what, style) => {
    const pair = await quietWeek();
    const start = page(pair).find(({ text }) => text.includes("27 Nov"))?.end ?? 0;
    pair.office.workspace.docs.edit(DANA, pair.docId, { kind: "setTextStyle", start, end: start + 4, style });
    carries(pair);
    expect(headings(pair)).toEqual(["20 Nov", "27 Nov", "4 Dec", "11 Dec"]);
    expect(below(pair).slice(0, 1)).toEqual(["Dana's topics · first 20 min"]);
  },
);

test.each([...LOOKS, ["a comment", undefined] as const])(
  "somebody left %s on a topic that the panel added: Undo leaves it",
  async (_what, style) => {
    const pair = await aPair();
    const panel = opens(pair.office, ALEX, pair.next());
    panel.press("Add topics");
    panel.set("topic", "Offsite");
    panel.press("Add");
    if (style === undefined) commentsOn(pair, "Offsite", "20 Nov");
    else restyles(pair, "Offsite", style);
    panel.press("Undo");
    expect(page(pair).map(({ text }) => text)).toContain("Offsite");
  },
);

test("Undo of a topic on which nothing hangs takes it out, after a look at the comments", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", "Offsite");
  panel.press("Add");
  const calls = callsOf(pair.office, () => panel.press("Undo"));
  expect(page(pair).map(({ text }) => text)).not.toContain("Offsite");
  expect(calls.filter((call) => call !== "drive.files.get").slice(0, 3)).toEqual([
    "docs.documents.get",
    "drive.files.export",
    "docs.documents.batchUpdate",
  ]);
});

test("where the doc's export is not granted, Undo hours later asks Drive's list, and leaves what may be commented on since", async () => {
  for (const asks of [false, true]) {
    const pair = await aPair();
    const { office } = pair;
    typesInDoc(pair, DANA, "Lisbon");
    commentsOn(pair, "Lisbon", "20 Nov");
    listedInDrive(pair);
    office.workspace.clock.advance(60_000);
    const withoutExport = office.bundle.scopes.filter((scope) => !scope.endsWith("script.external_request"));
    const panel = calendarOf(office, ALEX, { scopes: withoutExport });
    const undoes = (label: string): string[] => {
      const calls = callsOf(office, () => panel.press(label));
      return calls.filter((call) => call !== "drive.files.get").slice(0, 3);
    };
    panel.openEvent("primary", pair.next());
    const adds = (): void => {
      panel.press("Add topics");
      panel.set("topic", "Offsite");
      panel.press("Add");
    };
    adds();
    expect(undoes("Undo")[1]).toBe("docs.documents.batchUpdate");
    adds();
    office.workspace.clock.advance(5 * 3_600_000);
    if (asks) commentsOn(pair, "Offsite", "20 Nov");
    if (asks) listedInDrive(pair);
    panel.openEvent("primary", pair.next());
    expect(undoes("Undo last change").slice(0, 2)).toEqual(["docs.documents.get", "drive.comments.list"]);
    expect(page(pair).some(({ text }) => text === "Offsite")).toBe(asks);
    expect(anchored(pair, DANA)).toEqual(asks ? ["Lisbon", "Offsite"] : ["Lisbon"]);
    if (asks) expect(panel.texts()[0]).toBe("That line has changed");
  }
});

test("where the doc's export is not granted, nothing is tidied in a doc that has comments", async () => {
  for (const asks of [false, true]) {
    const pair = await quietWeek();
    const { office } = pair;
    if (asks) listedInDrive(pair);
    const withoutExport = office.bundle.scopes.filter((scope) => !scope.endsWith("script.external_request"));
    const without = calendarOf(office, ALEX, { scopes: withoutExport });
    for (const _opening of [1, 2]) {
      without.openEvent("primary", pair.next());
      without.reload();
    }
    expect(headings(pair)).toEqual(["20 Nov", ...(asks ? ["27 Nov"] : []), "4 Dec", "11 Dec"]);
  }
});

test("a section that follows its meeting takes the comment on its heading along", async () => {
  const pair = await aPair();
  commentsOn(pair, "Fri 20 Nov 2026", "20 Nov");
  commentsOn(pair, "Fri 20 Nov 2026", "20 Nov");
  types(pair.office, ALEX, pair.next(), at("2026-11-19", "10:00", "10:30"));
  reopened(pair);
  expect(headings(pair)).toEqual(["19 Nov"]);
  expect(anchored(pair, DANA)).toEqual(["Thu 19 Nov 2026", "Thu 19 Nov 2026"]);
});
