import { expect, test } from "@jest/globals";
import type { IsoDate } from "../../../../src/agenda/model";
import { isRefusal } from "../../../../src/agenda/plan";
import { type MeetingDays, sectionOfMeeting } from "../../../../src/agenda/plan/moved/section-of-meeting";
import { bodyOf } from "../../laws/bodies";
import { Desk, lookOf, pair } from "../desk";

/** Meetings on these days, "27>26": planned for the 27th, moved to the 26th; the first `held` of them are over. */
function meetings(today: IsoDate, days: readonly string[], held: number): MeetingDays {
  return {
    today,
    meetings: days.map((day, at) => {
      const [planned = "", date = planned] = day.split(">");
      return { date, planned, held: at < held };
    }),
  };
}

const sectionFor = (desk: Desk, date: IsoDate, calendar: MeetingDays) => {
  const found = sectionOfMeeting(desk.agenda, desk.document, date, calendar, pair);
  return found && [found.section.date, found.follows];
};

const NOV_20 = "2026-11-20";
const NOV_27 = "2026-11-27";
const DEC_4 = "2026-12-04";

function waiting(...words: readonly string[]): Desk {
  const desk = Desk.made(NOV_20);
  desk.does({ what: "topics", date: NOV_20, owner: "direct", text: "Time off" });
  desk.does({ what: "section", date: NOV_27 });
  for (const text of words) desk.does({ what: "topics", date: NOV_27, owner: "direct", text });
  return desk;
}

const weekly = [NOV_20, NOV_27, DEC_4];

test.each([
  ["its own day", [] as string[], NOV_27, meetings("2026-11-22", weekly, 1), [NOV_27, false]],
  [
    "moved a day ahead",
    [],
    "2026-11-26",
    meetings("2026-11-22", [NOV_20, `${NOV_27}>2026-11-26`], 1),
    [NOV_27, true],
  ],
  [
    "moved with words in it",
    ["Rent"],
    "2026-11-30",
    meetings("2026-11-22", [NOV_20, `${NOV_27}>2026-11-30`], 1),
    [NOV_27, true],
  ],
  ["cancelled before its day", ["Rent"], DEC_4, meetings("2026-11-22", [NOV_20, DEC_4], 1), [NOV_27, true]],
  ["cancelled on its day", ["Rent"], DEC_4, meetings("2026-11-28", [NOV_20, DEC_4], 1), [NOV_27, true]],
  ["held: another is made", ["Rent"], DEC_4, meetings("2026-11-28", weekly, 2), undefined],
  [
    "moved and held",
    ["Rent"],
    DEC_4,
    meetings("2026-12-01", [NOV_20, `${NOV_27}>2026-11-30`, DEC_4], 2),
    undefined,
  ],
  [
    "the series goes to Tuesdays",
    [],
    "2026-11-24",
    meetings("2026-11-21", ["2026-11-17", "2026-11-24", "2026-12-01"], 1),
    [NOV_27, true],
  ],
  [
    "a Tuesday was held under it",
    ["Rent"],
    "2026-12-01",
    meetings("2026-11-26", ["2026-11-17", "2026-11-24", "2026-12-01"], 2),
    undefined,
  ],
  [
    "a Tuesday was held, nobody wrote",
    [],
    "2026-12-01",
    meetings("2026-11-26", ["2026-11-17", "2026-11-24", "2026-12-01"], 2),
    [NOV_27, true],
  ],
  ["nothing known of the calendar", [], DEC_4, meetings("2026-11-28", [], 0), undefined],
] as const)("the section of a meeting: %s", (_what, topics, date, calendar, expected) => {
  expect(sectionFor(waiting(...topics), date, calendar)).toEqual(expected);
});

test("a section written ahead waits for its day", () => {
  const desk = waiting("Rent");
  const end = desk.lines.length;
  desk.does({ what: "section", date: "2026-12-18" });
  expect(desk.lines.length).toBeGreaterThan(end);
  const calendar = meetings("2026-11-28", [...weekly, "2026-12-11", "2026-12-18"], 2);
  expect(sectionFor(desk, DEC_4, calendar)).toBeUndefined();
});

test("a section follows its meeting: the heading keeps its id, arrows that lead there say the new day, and undo leads them back", () => {
  const desk = waiting("Rent");
  desk.does({ what: "carry-over", to: NOV_27, keys: [desk.key("Time off")] });
  const id = desk.agenda.sections[1]?.headingId;
  const before = bodyOf(desk.document, desk.agenda);
  const calendar = meetings("2026-11-22", [NOV_20, DEC_4], 1);
  const { receipt } = desk.does({ what: "section", date: DEC_4, calendar });
  expect(desk.agenda.sections.map(({ date, headingId }) => [date, headingId])[1]).toEqual([DEC_4, id]);
  expect(desk.lines).toContain("[] Time off → 4 Dec");
  expect(desk.lines).toContain("[] Time off since 20 Nov");
  expect(JSON.stringify(lookOf(desk.document, "→ 4 Dec")?.link)).toContain(id);
  expect(desk.plan({ what: "section", date: DEC_4, calendar })).toMatchObject({ requests: [] });
  desk.does({ what: "undo", receipt });
  expect(bodyOf(desk.document, desk.agenda)).toBe(before);
});

test("a heading in somebody's own words is theirs: another section is made", () => {
  const desk = waiting("Rent");
  desk.types("Fri 27 Nov 2026", " in Lisbon");
  desk.does({ what: "section", date: DEC_4, calendar: meetings("2026-11-22", [NOV_20, DEC_4], 1) });
  expect(desk.lines).toContain("## Fri 27 Nov 2026 in Lisbon");
  expect(desk.lines).toContain("## Fri 4 Dec 2026");
});

test("tidying leaves our box where only plain notes stand below a heading: without it they would read as topics", () => {
  const desk = Desk.made("2026-11-06");
  desk.types("Alex's topics · then 10 min", "\nWe spoke");
  const start = desk.indexOf("We spoke");
  desk.edit({ kind: "setBullet", bullet: "none", start, end: start + 1 });
  desk.edit({ kind: "setParagraphStyle", style: { namedStyleType: "NORMAL_TEXT" }, start, end: start + 1 });
  for (const date of ["2026-11-13", NOV_20]) desk.does({ what: "section", date });
  const read = () => desk.agenda.sections[0]?.parts.flatMap(({ items }) => items.map(({ text }) => text));
  expect(read()).toEqual([]);
  const days = ["2026-11-06", "2026-11-13", NOV_20, NOV_27];
  desk.does({ what: "section", date: NOV_27, calendar: meetings("2026-11-21", days, 3) });
  expect(desk.lines).toContain("We spoke");
  expect(read()).toEqual([]);
});

test("moved into another year the section takes that year's heading along", () => {
  const desk = Desk.made("2026-12-18");
  desk.does({ what: "topics", date: "2026-12-18", owner: "direct", text: "Rent" });
  desk.does({ what: "section", date: "2026-12-25" });
  desk.does({
    what: "section",
    date: "2027-01-08",
    calendar: meetings("2026-12-20", ["2026-12-18", "2027-01-08"], 1),
  });
  expect(desk.lines.filter((line) => /^##? /.test(line))).toEqual([
    "# 2026",
    "## Fri 18 Dec 2026",
    "# 2027",
    "## Fri 8 Jan 2027",
  ]);
});

test("a new section tidies those before the last meeting held: our box, our bare headings, what nobody wrote in", () => {
  const desk = Desk.made("2026-11-06");
  desk.does({ what: "topics", date: "2026-11-06", owner: "direct", text: "Time off" });
  desk.does({ what: "section", date: "2026-11-13" });
  desk.does({ what: "section", date: NOV_20 });
  desk.does({ what: "topics", date: NOV_20, owner: "actions", text: "Guide" });
  const days = ["2026-11-06", "2026-11-13", NOV_20, NOV_27];
  desk.does({ what: "section", date: NOV_27, calendar: meetings("2026-11-21", days, 3) });
  expect(desk.lines.slice(desk.lines.indexOf("# 2026"))).toEqual([
    "# 2026",
    "## Fri 6 Nov 2026",
    "### Dana's topics · first 20 min",
    "[] Time off",
    "## Fri 20 Nov 2026",
    "### Dana's topics · first 20 min",
    "[] ",
    "### Alex's topics · then 10 min",
    "[] ",
    "### Next steps",
    "[] Guide",
    "## Fri 27 Nov 2026",
    "### Dana's topics · first 20 min",
    "[] ",
    "### Alex's topics · then 10 min",
    "[] ",
    "### Next steps",
    "[] ",
    "",
  ]);
  expect(desk.agenda.sections.every(({ ours }) => ours)).toBe(true);
});

test("somebody's empty box, note, heading and look are not tidied", () => {
  const desk = Desk.made("2026-11-06");
  desk.does({ what: "topics", date: "2026-11-06", owner: "direct", text: "Time off" });
  desk.types("Time off", "\n");
  desk.types("Alex's topics · then 10 min", "\nwe spoke long");
  desk.types("Next steps", " this week");
  desk.does({ what: "section", date: NOV_20 });
  desk.does({ what: "topics", date: NOV_20, owner: "direct", text: "Guide" });
  const calendar = meetings("2026-11-21", ["2026-11-06", NOV_20, NOV_27], 2);
  const plan = desk.does({ what: "section", date: NOV_27, calendar });
  expect(plan.insertsOnly).toBe(true);
  const from = desk.lines.indexOf("# 2026");
  expect(desk.lines.slice(from, desk.lines.indexOf("## Fri 20 Nov 2026"))).toEqual([
    "# 2026",
    "## Fri 6 Nov 2026",
    "### Dana's topics · first 20 min",
    "[] Time off",
    "[] ",
    "### Alex's topics · then 10 min",
    "we spoke long",
    "[] ",
    "### Next steps this week",
    "[] ",
  ]);
});

test("our empty box goes below a copy with details too, and somebody's own stays", () => {
  const desk = Desk.made("2026-11-06");
  desk.does({ what: "topics", date: "2026-11-06", owner: "direct", text: "Time off" });
  desk.does({ what: "section", date: "2026-11-13" });
  desk.does({ what: "carry-over", to: "2026-11-13", keys: [desk.key("Time off")] });
  desk.edit({ kind: "insertText", at: desk.indexOf("since 6 Nov") + 11, text: "\nfrom May on" });
  const at = desk.indexOf("from May on");
  desk.edit({ kind: "nest", start: at, end: at + 1 });
  desk.does({ what: "section", date: NOV_20 });
  desk.does({ what: "topics", date: NOV_20, owner: "direct", text: "Guide" });
  const days = ["2026-11-06", "2026-11-13", NOV_20, NOV_27];
  desk.does({ what: "section", date: NOV_27, calendar: meetings("2026-11-21", days, 3) });
  const from = desk.lines.indexOf("## Fri 13 Nov 2026");
  expect(desk.lines.slice(from, desk.lines.indexOf("## Fri 20 Nov 2026"))).toEqual([
    "## Fri 13 Nov 2026",
    "### Dana's topics · first 20 min",
    "[] Time off since 6 Nov",
    "  [] from May on",
  ]);
});

test("a merged write changes nothing that is there", () => {
  const desk = waiting();
  const calendar = meetings("2026-11-28", [NOV_20, DEC_4], 1);
  const plan = desk.plan({ what: "section", date: DEC_4, calendar }, true);
  expect(isRefusal(plan) ? plan : plan.insertsOnly).toBe(true);
});

test("carrying makes the section that is missing and tidies, its arrows led there once its heading has an id; undo takes back what was carried", () => {
  const desk = waiting();
  const calendar = meetings("2026-11-28", weekly, 2);
  // What says nothing in the section before that of the last meeting held is tidied for good.
  const from = desk.lines.indexOf("[] Time off") + 1;
  const before = [
    ...desk.lines.slice(0, from),
    ...desk.lines.slice(desk.lines.indexOf("## Fri 27 Nov 2026")),
  ];
  const { receipt } = desk.does({ what: "carry-over", to: DEC_4, keys: [desk.key("Time off")], calendar });
  expect(desk.lines.slice(desk.lines.indexOf("## Fri 4 Dec 2026"))).toEqual([
    "## Fri 4 Dec 2026",
    "### Dana's topics · first 20 min",
    "[] Time off since 20 Nov",
    "[] ",
    "### Alex's topics · then 10 min",
    "[] ",
    "### Next steps",
    "[] ",
    "",
  ]);
  desk.does({ what: "relink" });
  const made = desk.agenda.sections.find(({ date }) => date === DEC_4)?.headingId;
  expect(JSON.stringify(lookOf(desk.document, "→ 4 Dec")?.link)).toContain(made);
  desk.does({ what: "undo", receipt });
  expect(desk.lines.filter((line) => line.includes("Time off"))).toEqual(["[] Time off"]);
  expect(desk.lines.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
});

test("carrying into the section whose meeting was moved dates it anew on the way", () => {
  const desk = waiting("Rent");
  const calendar = meetings("2026-11-22", [NOV_20, DEC_4], 1);
  desk.does({ what: "carry-over", to: DEC_4, keys: [desk.key("Time off")], calendar });
  expect(desk.lines.slice(desk.lines.indexOf("## Fri 4 Dec 2026"), -1).slice(0, 4)).toEqual([
    "## Fri 4 Dec 2026",
    "### Dana's topics · first 20 min",
    "[] Rent",
    "[] Time off since 20 Nov",
  ]);
  expect(desk.lines).toContain("[] Time off → 4 Dec");
});
