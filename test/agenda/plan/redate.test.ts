import { expect, test } from "@jest/globals";
import { Desk } from "./desk";

const calendar = (held: string, next: string) => ({
  today: "2026-12-19",
  meetings: [
    { date: held, planned: held, held: true },
    { date: next, planned: next, held: false },
  ],
});

const headings = (desk: Desk) => desk.lines.filter((line) => /^##? /.test(line));

test("newest first, a meeting that moves into another year stands below that year's heading, above the old year's", () => {
  const desk = Desk.made("2026-12-11");
  desk.does({ what: "topics", date: "2026-12-11", owner: "direct", text: "Rent" });
  desk.does({ what: "section", date: "2026-12-18", newestFirst: true });
  desk.does({
    what: "section",
    date: "2027-01-08",
    newestFirst: true,
    calendar: calendar("2026-12-11", "2027-01-08"),
  });
  expect(headings(desk).slice(0, 2)).toEqual(["# 2027", "## Fri 8 Jan 2027"]);
  expect(headings(desk).at(-1)).toBe("## Fri 11 Dec 2026");
  expect(headings(desk)).toContain("# 2026");
});

test("a doc's only section is dated anew across the years, with the year above it", () => {
  const desk = Desk.made("2026-12-18");
  desk.does({ what: "section", date: "2027-01-08", calendar: calendar("2026-12-11", "2027-01-08") });
  expect(headings(desk).slice(-2)).toEqual(["# 2027", "## Fri 8 Jan 2027"]);
});
