import { expect, test } from "@jest/globals";
import { Desk } from "./desk";

const dates = (desk: Desk) => desk.agenda.sections.map(({ date }) => date);

test("newest first, a skipped section of last year is not dated anew over the years below it: a new one is made", () => {
  const desk = Desk.made("2026-12-11");
  desk.types("Dana's topics", "!");
  desk.does({ what: "section", date: "2026-12-18", newestFirst: true });
  desk.does({ what: "section", date: "2027-01-08", newestFirst: true, skipped: ["2026-12-18"] });
  expect(dates(desk)).toEqual(["2027-01-08", "2026-12-18", "2026-12-11"]);
  expect(desk.lines.filter((line) => line.startsWith("# "))).toEqual(["# 2027", "# 2026"]);
});

test("a doc of one section alone is dated anew across the years", () => {
  const desk = Desk.made("2026-12-18");
  desk.does({ what: "section", date: "2027-01-08", skipped: ["2026-12-18"] });
  expect(dates(desk)).toEqual(["2027-01-08"]);
});
