import { expect, test } from "@jest/globals";
import { bullet, checkbox, heading, link, type Words } from "../../../emulator/docs/compose";
import type { PersonEdit } from "../../../emulator/docs/docs";
import { lineage } from "../../../src/agenda/lineage";
import { CARRIED_GREY } from "../../../src/agenda/notes";
import { openItems, openRoots } from "../../../src/agenda/open-items";
import { isRefusal } from "../../../src/agenda/plan";
import { personsPieces } from "../../../src/agenda/plan/carry/copies";
import { readAgenda } from "../../../src/agenda/read";
import { bodyOf } from "../laws/bodies";
import { contentOf, Desk, flat, lookOf, pair } from "./desk";

const GREY = { color: { rgbColor: CARRIED_GREY } };
const NOV_20 = "2026-11-20";
const NOV_27 = "2026-11-27";
const DEC_4 = "2026-12-04";

/** "Time off" with an open detail, brought into 27 Nov; 4 Dec waits. */
function carriedOnce(answers: Readonly<Record<string, string>> = {}): Desk {
  const desk = Desk.made(NOV_20, answers);
  desk.does({ what: "topics", date: NOV_20, owner: "direct", text: "Time off\nLisbon" });
  desk.types("Time off", "\n");
  desk.edit({ kind: "insertText", at: desk.indexOf("Time off") + 9, text: "two weeks" });
  const at = desk.indexOf("two weeks");
  desk.edit({ kind: "nest", start: at, end: at + 1 });
  desk.does({ what: "section", date: NOV_27 });
  desk.does({ what: "carry-over", to: NOV_27, keys: [desk.key("Time off")] });
  desk.does({ what: "section", date: DEC_4 });
  return desk;
}

const carry = (desk: Desk, insertsOnly = false) =>
  desk.does({ what: "carry-over", to: DEC_4, keys: [desk.key("Time off")] }, insertsOnly);

/** The lines that hold these words. */
const linesWith = (desk: Desk, words: string) => desk.lines.filter((line) => line.includes(words));

/** Where the copy's line begins. */
const copyAt = (desk: Desk) => desk.indexOf("Time off\u2002since");

/** How often each item stands open. */
const openTimes = (desk: Desk) =>
  openRoots(lineage(desk.agenda), "9999-12-31").filter(({ root }) =>
    /off( in May)?( soon)?$/.test(root.item.text),
  ).length;

test("an untouched copy is moved with its details: original and copy are all there is, the arrow leads on", () => {
  const desk = carriedOnce();
  carry(desk);
  expect(linesWith(desk, "Time off")).toEqual(["[] Time off → 4 Dec", "[] Time off since 20 Nov"]);
  expect(linesWith(desk, "two weeks")).toEqual(["  [] two weeks", "  [] two weeks"]);
  const arrow = lookOf(desk.document, "→ 4 Dec")?.link;
  expect(JSON.stringify(arrow)).toContain(desk.agenda.sections[2]?.headingId);
  expect(lookOf(desk.document, "Time off")?.foregroundColor).toEqual(GREY);
  expect(lookOf(desk.document, "two weeks")?.foregroundColor).toEqual(GREY);
  expect(openTimes(desk)).toBe(1);
});

test("without a look at the ticks, or merged with what others type, it is copied; the next press with one tidies", () => {
  for (const insertsOnly of [false, true]) {
    const desk = carriedOnce();
    desk.sees = insertsOnly;
    const before = desk.lines;
    carry(desk, insertsOnly);
    expect(desk.lines.filter((line) => !before.includes(line))).toEqual(
      insertsOnly
        ? ["[] Time off since 20 Nov → 4 Dec"]
        : ["[] Time off → 4 Dec", "[] Time off since 20 Nov → 4 Dec"],
    );
    expect(openTimes(desk)).toBe(1);
  }
});

test.each(["unseen", "merged"])(
  "what a carrying left behind (%s) is tidied by the next press, whatever that one carries",
  (how) => {
    const desk = carriedOnce();
    desk.sees = how !== "unseen";
    carry(desk, how === "merged");
    desk.sees = true;
    const alone = desk.whatIf(() => {
      desk.does({ what: "carry-over", to: DEC_4, keys: [] });
      return desk.lines;
    });
    const { receipt } = desk.does({ what: "carry-over", to: DEC_4, keys: [desk.key("Lisbon")] });
    expect(linesWith(desk, "Time off")).toEqual(["[] Time off → 4 Dec", "[] Time off since 20 Nov"]);
    expect(linesWith(desk, "two weeks")).toHaveLength(2);
    expect(lookOf(desk.document, "Time off")?.foregroundColor).toEqual(GREY);
    expect(openTimes(desk)).toBe(1);
    desk.does({ what: "undo", receipt });
    expect(desk.lines).toEqual(alone);
  },
);

test("a copy left behind that somebody touched since stays, its arrow led on", () => {
  const desk = carriedOnce();
  carry(desk, true);
  desk.edit({ kind: "tick", at: copyAt(desk) });
  desk.does({ what: "carry-over", to: DEC_4, keys: [desk.key("Lisbon")] });
  expect(linesWith(desk, "Time off")).toEqual([
    "[] Time off → 4 Dec",
    "[] Time off since 20 Nov → 4 Dec",
    "[] Time off since 20 Nov",
  ]);
});

type Touch = readonly [what: string, edit: (desk: Desk) => PersonEdit | readonly PersonEdit[], kept: string];

const touches: readonly Touch[] = [
  ["a ticked detail", (desk) => ({ kind: "tick", at: desk.indexOf("since 20 Nov") + 14 }), "two weeks"],
  [
    "restyled",
    (desk) => ({ kind: "setTextStyle", style: { bold: true }, start: copyAt(desk), end: copyAt(desk) + 4 }),
    "Time off",
  ],
  [
    "resized",
    (desk) => ({
      kind: "setTextStyle",
      style: { fontSize: { magnitude: 20, unit: "PT" } },
      start: copyAt(desk),
      end: copyAt(desk) + 4,
    }),
    "Time off",
  ],
  ["reworded", (desk) => ({ kind: "insertText", at: copyAt(desk) + 8, text: " in May" }), "Time off in May"],
  ["written behind", (desk) => ({ kind: "insertText", at: copyAt(desk) + 21, text: " soon" }), "soon"],
  ["suggested on", (desk) => ({ kind: "suggestInsert", at: copyAt(desk) + 4, text: "maybe " }), "maybe"],
  [
    "a note below",
    (desk) => [
      { kind: "insertText", at: copyAt(desk) + 21, text: "\n" },
      { kind: "backspace", at: copyAt(desk) + 22 },
      { kind: "insertText", at: copyAt(desk) + 22, text: "we agreed" },
    ],
    "we agreed",
  ],
  [
    "an empty box below",
    (desk) => [
      { kind: "insertText", at: copyAt(desk) + 21, text: "\n" },
      { kind: "nest", start: copyAt(desk) + 22, end: copyAt(desk) + 23 },
    ],
    "Time off",
  ],
];

test.each(touches)("a copy that was touched (%s) stays as it is", (_what, edit, kept) => {
  const desk = carriedOnce();
  for (const one of [edit(desk)].flat()) desk.edit(one as PersonEdit);
  const text = (where: Desk) =>
    flat(contentOf(where.document))
      .map(({ paragraph }) =>
        (paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? "").join(""),
      )
      .join("");
  const standing = desk.agenda.sections[1];
  const root = lineage(desk.agenda).filter(({ live, item }) => live && item.since !== undefined)[0];
  expect(root?.section.date).toBe(NOV_27);
  desk.does({ what: "carry-over", to: DEC_4, keys: [root?.key ?? ""] });
  const after = text(desk);
  expect(after).toContain(kept);
  const copy = desk.agenda.sections.find(({ date }) => date === NOV_27);
  const items = (section: typeof copy) =>
    (section?.parts ?? []).flatMap((part) => part.items.map((item) => [item.text, item.notes.length]));
  expect(items(copy)).toEqual(items(standing));
  expect(openTimes(desk)).toBe(1);
  // Pressed again, the copy that was written from it vouches for nothing.
  expect(desk.plan({ what: "carry-over", to: DEC_4, keys: [root?.key ?? ""] })).toMatchObject({
    requests: [],
  });
});

test("a link in a look of its own keeps it in the copy, which is moved like any other", () => {
  const desk = Desk.kept([
    heading(2, "Fri 20 Nov 2026"),
    bullet([link("the plan", "https://example.com/plan")]),
    bullet("Rent"),
  ]);
  for (const to of [NOV_27, DEC_4]) {
    desk.does({ what: "section", date: to });
    desk.does({ what: "carry-over", to, keys: [desk.key("the plan")] });
  }
  expect(linesWith(desk, "the plan")).toHaveLength(2);
  const looks = flat(contentOf(desk.document))
    .flatMap(({ paragraph }) => paragraph?.elements ?? [])
    .filter(({ textRun }) => textRun?.content === "the plan")
    .map(({ textRun }) => textRun?.textStyle?.foregroundColor);
  expect(looks).toContain(undefined);
  expect(looks).toContainEqual(GREY);
});

test("a ticked copy does not go along; nor does what was ticked between the list and the press", () => {
  const desk = carriedOnce();
  const key = desk.key("Time off");
  desk.edit({ kind: "tick", at: copyAt(desk) });
  const plan = desk.does({ what: "carry-over", to: DEC_4, keys: [key] });
  expect([plan.requests, plan.notCarried]).toEqual([[], [{ key, why: "done" }]]);
});

test("a ticked detail stays where it is, and comes along no more", () => {
  const desk = carriedOnce();
  desk.edit({ kind: "tick", at: desk.indexOf("since 20 Nov") + 14 });
  carry(desk);
  expect(linesWith(desk, "two weeks")).toHaveLength(2);
});

test("a copy whose original was deleted is copied: no word is taken out that stands nowhere else", () => {
  const desk = carriedOnce();
  const start = desk.indexOf("Time off");
  desk.edit({ kind: "deleteRange", start, end: desk.indexOf("Lisbon") });
  carry(desk);
  expect(linesWith(desk, "Time off")).toEqual([
    "[] Time off since 20 Nov → 4 Dec",
    "[] Time off since 20 Nov",
  ]);
  expect(openTimes(desk)).toBe(1);
});

test("a copy that was dragged into another part is moved from there, back to its owner's or not: it stands open once", () => {
  const desk = carriedOnce();
  const lines = flat(contentOf(desk.document));
  const copy = lines.findIndex((line) => (line.startIndex ?? 0) === copyAt(desk));
  const below = lines[copy + 1];
  const next = lines.findIndex((line, at) => at > copy && JSON.stringify(line).includes("Next steps"));
  desk.edit({
    kind: "moveParagraphs",
    start: lines[copy]?.startIndex ?? 0,
    end: below?.endIndex ?? 0,
    to: lines[next + 1]?.startIndex ?? 0,
  });
  carry(desk);
  expect(linesWith(desk, "Time off")).toEqual(["[] Time off → 4 Dec", "[] Time off since 20 Nov"]);
  expect(openTimes(desk)).toBe(1);
});

test("pressed twice, or by the other on a list of before: it is in the section already", () => {
  const desk = carriedOnce();
  const key = desk.key("Time off");
  carry(desk);
  for (const keys of [[key], [desk.key("Time off")]]) {
    const plan = desk.plan({ what: "carry-over", to: DEC_4, keys });
    expect(isRefusal(plan) ? plan : [plan.requests, plan.notCarried]).toEqual([
      [],
      [{ key, why: "carried" }],
    ]);
  }
  expect(key).toBe(desk.key("Time off"));
});

test.each(["moved", "copied", "merged"])("undo gives everything back, looks included (%s)", (how) => {
  const desk = carriedOnce();
  if (how === "copied") desk.sees = false;
  const seen = () => bodyOf(desk.document, desk.agenda).replace(/"listId":"[^"]*"/g, '"listId":""');
  const before = seen();
  const { receipt } = carry(desk, how === "merged");
  expect(seen()).not.toBe(before);
  desk.does({ what: "undo", receipt });
  expect(seen()).toBe(before);
});

test("undo refuses once somebody ticked or changed the copy", () => {
  for (const touch of [
    (desk: Desk): PersonEdit => ({ kind: "tick", at: copyAt(desk) }),
    (desk: Desk): PersonEdit => ({ kind: "insertText", at: copyAt(desk) + 4, text: "!" }),
  ]) {
    const desk = carriedOnce();
    const { receipt } = carry(desk);
    desk.edit(touch(desk));
    expect(desk.plan({ what: "undo", receipt })).toEqual({ refused: "changed-since" });
  }
});

test("what came along counts as no news; what is written below it since does", () => {
  const desk = carriedOnce();
  expect(openItems(desk.agenda, { before: DEC_4 }).notReached.map(({ text }) => text)).toContain("Time off");
  desk.edit({ kind: "insertText", at: desk.indexOf("since 20 Nov") + 12, text: "\nfrom May on" });
  const at = desk.indexOf("from May on");
  desk.edit({ kind: "nest", start: at, end: at + 1 });
  expect(openItems(desk.agenda, { before: DEC_4 }).probablyTalkedAbout.map(({ text }) => text)).toEqual([
    "Time off",
  ]);
});

test("of several alike each has its own key, and done on one names the others as before", () => {
  const desk = Desk.made(NOV_20);
  desk.does({ what: "topics", date: NOV_20, owner: "direct", text: "Budget" });
  desk.types("Budget", "\nBudget\nBudget");
  const keys = () => openItems(desk.agenda, { before: NOV_27 }).notReached.map(({ key }) => key);
  const [first, second, third] = keys();
  expect(new Set(keys()).size).toBe(3);
  desk.does({ what: "done", key: second ?? "" });
  expect(keys()).toEqual([first, third]);
  desk.does({ what: "done", key: first ?? "" });
  expect(keys()).toEqual([third]);
});

test("groups under a part keep their heading in the copy", () => {
  const desk = Desk.kept([
    heading(2, "20 Nov 2026"),
    heading(3, "Dana"),
    heading(4, "Project A"),
    bullet("Review plan"),
    heading(4, "Project B"),
    bullet("Hire two"),
  ]);
  desk.does({ what: "section", date: NOV_27 });
  const { receipt } = desk.does({
    what: "carry-over",
    to: NOV_27,
    keys: [desk.key("Review plan"), desk.key("Hire two")],
  });
  const from = desk.lines.indexOf("## Fri 27 Nov 2026");
  expect(desk.lines.slice(from + 1, from + 7)).toEqual([
    "### Dana's topics · first 20 min",
    "[] ",
    "#### Project A",
    "[] Review plan since 20 Nov",
    "#### Project B",
    "[] Hire two since 20 Nov",
  ]);
  desk.does({ what: "undo", receipt });
  expect(desk.lines.slice(from).filter((line) => line.startsWith("####"))).toEqual([]);
});

test("in a part of ours without a worded box bullets are items, and plain lines where there is no list at all", () => {
  const desk = Desk.made(NOV_20);
  desk.types("first 20 min", "\nTime off\nLisbon");
  const start = desk.indexOf("Time off");
  desk.edit({ kind: "setBullet", bullet: "bullet", start, end: desk.indexOf("Lisbon") + 1 });
  const open = () => openItems(desk.agenda, { before: NOV_27 });
  expect(open().notReached.map(({ text }) => text)).toEqual(["Time off", "Lisbon"]);
  desk.does({ what: "section", date: NOV_27 });
  desk.does({ what: "carry-over", to: NOV_27, keys: [desk.key("Lisbon")] });
  expect(desk.lines).toContain("[] Lisbon since 20 Nov");
  desk.edit({ kind: "setBullet", bullet: "none", start, end: desk.indexOf("Alex's topics") });
  expect(open().probablyTalkedAbout.map(({ text }) => text)).toEqual(["Time off"]);
});

test("a box with nothing to see in it is no topic; a chip that Docs does not show goes along as a mark", () => {
  const desk = Desk.made(NOV_20);
  desk.edit({ kind: "insertText", at: desk.indexOf("first 20 min") + 13, text: "\u200b" });
  expect(openItems(desk.agenda, { before: NOV_27 }).notReached).toEqual([]);
  const { masked } = { masked: JSON.parse(JSON.stringify(desk.document)) };
  const boxed = JSON.stringify(masked).replace("\u200b", "ask \ue907 soon");
  const document = JSON.parse(boxed);
  const agenda = readAgenda(document, pair, { today: NOV_20 });
  const [item] = lineage(agenda);
  expect(item?.item.text).toBe("ask [chip] soon");
  const pieces = item && personsPieces({ agenda, document, fileChips: true }, item.section, item.item);
  expect(pieces?.map((piece) => ("text" in piece ? piece.text : ""))).toEqual(["ask ", "[chip]", " soon"]);
});

test("a doc that version 0.1 littered is read as one item each, shown with its age, and tidied only by a press about it", () => {
  const note = (words: string) =>
    link(words, `https://docs.google.com/document/d/x/edit#heading=date-2026-11-06`);
  const since = (words: string, at: string) => [
    words,
    "\u2002",
    note("since 6 Nov"),
    "\u2002",
    note(`→ ${at}`),
  ];
  const week = (day: string, root: Words, detail: Words) => [
    heading(2, day),
    heading(3, "Dana's topics · first 20 min"),
    checkbox(root),
    checkbox(detail, { level: 1 }),
    checkbox(""),
    heading(3, "Next steps"),
    checkbox(""),
  ];
  const desk = Desk.kept([
    ...week(
      "Fri 6 Nov 2026",
      ["I feel stretched", "\u2002", note("→ 13 Nov")],
      ["ask Sam", "\u2002", note("→ 13 Nov")],
    ),
    ...week("Fri 13 Nov 2026", since("I feel stretched", "20 Nov"), since("ask Sam", "20 Nov")),
    ...week(
      "Fri 20 Nov 2026",
      ["I feel stretched", "\u2002", note("since 6 Nov")],
      ["ask Sam", "\u2002", note("since 6 Nov")],
    ),
  ]);
  const { notReached } = openItems(desk.agenda, { before: NOV_27 });
  expect(notReached.map(({ text, since: from, details }) => [text, from, details])).toEqual([
    ["I feel stretched", "2026-11-06", ["ask Sam"]],
  ]);
  const before = desk.lines;
  const days = ["2026-11-06", "2026-11-13", NOV_20, NOV_27];
  const meetings = days.map((date, at) => ({ date, planned: date, held: at < 3 }));
  desk.does({ what: "section", date: NOV_27, calendar: { today: "2026-11-21", meetings } });
  expect(desk.lines.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  desk.does({ what: "carry-over", to: NOV_27, keys: [desk.key("I feel stretched")] });
  expect(openItems(desk.agenda, { before: DEC_4 }).keepsComingBack.map(({ text }) => text)).toEqual([
    "I feel stretched",
  ]);
  expect(linesWith(desk, "I feel stretched").map((line) => /→ (.*)$/.exec(line)?.[1])).toEqual([
    "27 Nov",
    "27 Nov",
    "27 Nov",
    undefined,
  ]);
});
