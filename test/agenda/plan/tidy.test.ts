import { expect, test } from "@jest/globals";
import type { MeetingDays } from "../../../src/agenda/plan/moved/section-of-meeting";
import { Desk } from "./desk";

const NOV_20 = "2026-11-20";
const NOV_27 = "2026-11-27";
const DEC_4 = "2026-12-04";
const DEC_11 = "2026-12-11";

/** The Fridays from 20 Nov on, the first `held` of them over. */
function fridays(today: string, held: number): MeetingDays {
  const days = [NOV_20, NOV_27, DEC_4, DEC_11, "2026-12-18"];
  return { today, meetings: days.map((date, at) => ({ date, planned: date, held: at < held })) };
}

/** "Guide" stands in 20 Nov, its copy in 27 Nov, and once more in 4 Dec: the second carrying did not see the ticks. */
function withATrail(): Desk {
  const desk = Desk.made(NOV_20);
  desk.does({ what: "topics", date: NOV_20, owner: "actions", text: "Guide" });
  desk.does({ what: "section", date: NOV_27 });
  desk.does({ what: "carry-over", to: NOV_27, keys: [desk.key("Guide")] });
  desk.does({ what: "section", date: DEC_4 });
  desk.sees = false;
  desk.does({ what: "carry-over", to: DEC_4, keys: [desk.key("Guide")] });
  desk.sees = true;
  expect(desk.lines.filter((line) => line.includes("Guide"))).toHaveLength(3);
  return desk;
}

const headings = (desk: Desk) =>
  desk.lines.filter((line) => line.startsWith("## ")).map((line) => line.slice(7));

const calendar = fridays("2026-12-05", 3);

test.each([
  [
    "the section is made",
    (desk: Desk) => desk.does({ what: "section", date: DEC_11, calendar, trails: true }),
  ],
  [
    "carrying makes it",
    (desk: Desk) => desk.does({ what: "carry-over", to: DEC_11, keys: [desk.key("Guide")], calendar }),
  ],
])("a section whose last line was a copy that is tidied goes in the same write (%s)", (_how, makes) => {
  for (const ticked of [false, true]) {
    const desk = withATrail();
    if (ticked) desk.edit({ kind: "tick", at: desk.indexOf("Guide") });
    makes(desk);
    expect(headings(desk)).toEqual(["20 Nov 2026", "4 Dec 2026", "11 Dec 2026"]);
    expect(desk.lines.filter((line) => line.includes("Guide"))).toHaveLength(2);
  }
});

test("a part whose last line was a copy that is tidied goes in the same write, the rest of its section stays", () => {
  const desk = withATrail();
  desk.does({ what: "topics", date: NOV_27, owner: "direct", text: "Lisbon" });
  desk.does({ what: "section", date: DEC_11, calendar, trails: true });
  const from = desk.lines.indexOf("## Fri 27 Nov 2026");
  expect(desk.lines.slice(from, desk.lines.indexOf("## Fri 4 Dec 2026"))).toEqual([
    "## Fri 27 Nov 2026",
    "### Dana's topics · first 20 min",
    "[] Lisbon",
  ]);
});

test("where nobody looked whether comments hang there, nothing is tidied", () => {
  const desk = withATrail();
  const before = desk.lines;
  desk.sees = false;
  desk.does({ what: "relink" });
  desk.does({ what: "section", date: DEC_11, calendar, trails: true });
  expect(desk.lines.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  expect(headings(desk)).toContain("11 Dec 2026");
});

/** "Guide" was left open in 27 Nov for a week, so that all but its part there was tidied, and moved on to 11 Dec then. */
function leftByItsCopy(): Desk {
  const desk = Desk.made(NOV_20);
  desk.does({ what: "topics", date: NOV_20, owner: "actions", text: "Guide" });
  desk.does({ what: "section", date: NOV_27 });
  desk.does({ what: "carry-over", to: NOV_27, keys: [desk.key("Guide")] });
  desk.does({ what: "section", date: DEC_4 });
  desk.does({ what: "topics", date: DEC_4, owner: "direct", text: "Lisbon" });
  desk.does({ what: "section", date: DEC_11, calendar });
  desk.does({ what: "carry-over", to: DEC_11, keys: [desk.key("Guide")], calendar });
  const from = desk.lines.indexOf("## Fri 27 Nov 2026");
  expect(desk.lines.slice(from, from + 3)).toEqual([
    "## Fri 27 Nov 2026",
    "### Next steps",
    "## Fri 4 Dec 2026",
  ]);
  return desk;
}

test("a section whose headings alone tell that it is ours keeps them, and loses its empty boxes", () => {
  const desk = Desk.made(NOV_20);
  desk.does({ what: "section", date: NOV_27 });
  desk.does({ what: "topics", date: NOV_27, owner: "actions", text: "Guide" });
  desk.types("Guide", "\nasked again");
  const start = desk.indexOf("asked again");
  desk.world.batch(desk.id, [
    { deleteParagraphBullets: { range: { startIndex: start, endIndex: start + 1 } } },
  ]);
  const guide = desk.indexOf("Guide");
  desk.edit({ kind: "deleteRange", start: guide, end: guide + 5 });
  desk.does({ what: "section", date: DEC_4 });
  desk.does({ what: "topics", date: DEC_4, owner: "direct", text: "Lisbon" });
  desk.does({ what: "section", date: DEC_11, calendar });
  const from = desk.lines.indexOf("## Fri 27 Nov 2026");
  const section = desk.lines.slice(from, desk.lines.indexOf("## Fri 4 Dec 2026"));
  expect(section.slice(0, 4)).toEqual([
    "## Fri 27 Nov 2026",
    "### Dana's topics · first 20 min",
    "### Alex's topics · then 10 min",
    "### Next steps",
  ]);
  expect(section.join()).toContain("asked again");
});

const aWeekOn = (desk: Desk) =>
  desk.does({ what: "section", date: "2026-12-18", calendar: fridays("2026-12-12", 4) });

test("what is left of a section of ours, too little to be known by its parts, is known by its heading and goes", () => {
  const desk = leftByItsCopy();
  aWeekOn(desk);
  expect(headings(desk)).toEqual(["20 Nov 2026", "4 Dec 2026", "11 Dec 2026", "18 Dec 2026"]);
});

test("the same typed by a person stays, and so does a word below what is left", () => {
  const typed = leftByItsCopy();
  // Typed anew: the range that we laid over the heading is gone with it.
  const at = typed.indexOf("Fri 27 Nov 2026");
  typed.edit({ kind: "deleteRange", start: at, end: at + 15 });
  typed.edit({ kind: "insertText", at, text: "Fri 27 Nov 2026" });
  aWeekOn(typed);
  expect(headings(typed)).toContain("27 Nov 2026");
  const noted = leftByItsCopy();
  noted.edit({
    kind: "insertText",
    at: noted.indexOf("Fri 4 Dec 2026") - 1,
    text: "\nasked again",
  });
  aWeekOn(noted);
  expect(headings(noted)).toContain("27 Nov 2026");
  expect(noted.lines.join()).toContain("asked again");
});

test("of a wordless section that a copy's note leads to the heading stays, for as long", () => {
  const desk = Desk.made(NOV_20);
  desk.does({ what: "topics", date: NOV_20, owner: "actions", text: "Guide" });
  desk.does({ what: "section", date: NOV_27 });
  desk.does({ what: "carry-over", to: NOV_27, keys: [desk.key("Guide")] });
  // The line that the copy came from is deleted by hand.
  const start = desk.indexOf("Guide");
  desk.edit({ kind: "deleteRange", start, end: desk.indexOf("Fri 27 Nov") });
  desk.edit({ kind: "insertText", at: start, text: "\n" });
  desk.does({ what: "topics", date: NOV_27, owner: "direct", text: "Lisbon" });
  desk.does({ what: "section", date: DEC_4, calendar: fridays("2026-11-28", 2) });
  const from = desk.lines.indexOf("## Fri 20 Nov 2026");
  expect(desk.lines.slice(from, from + 2)).toEqual(["## Fri 20 Nov 2026", "## Fri 27 Nov 2026"]);
  expect(
    desk.plan({ what: "carry-over", to: DEC_4, keys: [], calendar: fridays("2026-11-28", 2) }),
  ).toMatchObject({
    requests: [],
  });
  desk.edit({ kind: "deleteRange", start: desk.indexOf("Guide"), end: desk.indexOf("Guide") + 5 });
  const note = desk.indexOf("\u2002since 20 Nov");
  desk.edit({ kind: "deleteRange", start: note, end: note + 14 });
  desk.does({ what: "section", date: DEC_11, calendar });
  expect(headings(desk)).toEqual(["27 Nov 2026", "4 Dec 2026", "11 Dec 2026"]);
});

test("a note that is led to its heading, once that has an id, keeps its grey", () => {
  const desk = Desk.made(NOV_20);
  desk.does({ what: "topics", date: NOV_20, owner: "actions", text: "Guide" });
  desk.does({ what: "carry-over", to: NOV_27, keys: [desk.key("Guide")] });
  const looks = () =>
    [
      ...JSON.stringify(desk.document).matchAll(
        /"content":"(?:→ 27|since 20) Nov","textStyle":(\{.*?\}\})/gu,
      ),
    ].map(([, style = ""]) => /"foregroundColor":(.*?\}\}\})/u.exec(style)?.[1] ?? style);
  const before = looks();
  expect(before).toHaveLength(2);
  expect(desk.does({ what: "relink" }).requests).not.toEqual([]);
  expect(looks()).toEqual(before);
});
