import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { nameTables } from "../../../commands/names-of-dates";
import { MONTHS, PERSIAN_MONTHS, SOURCE, WEEKDAYS } from "../../../src/agenda/dates/names";
import { persianDay } from "../../../src/agenda/dates/persian";
import { findDate } from "../../../src/agenda/dates/scan";
import { readAgenda } from "../../../src/agenda/read";
import { documentOf } from "../document";

const pair = {
  manager: { name: "Alex Moore", address: "alex@example.com" },
  direct: { name: "Dana Reyes", address: "dana@example.com" },
};

function dates(notation: string, today = "2026-11-20", locale?: string): string {
  const options = locale === undefined ? { today } : { today, locale };
  return readAgenda(documentOf(notation), pair, options)
    .sections.map(({ date }) => date)
    .join(" ");
}

/** A date as a number of digits, two readings of it apart by "or". */
function found(text: string): string | undefined {
  return findDate(text)
    ?.readings.map(({ year, month, day }) => `${year === undefined ? "" : `${year}-`}${month}-${day}`)
    .join(" or ");
}

test.each([
  ["6 Nov 2026", "2026-11-6"],
  ["Nov 6 2026", "2026-11-6"],
  ["November 6th, 2026 at 10:30", "2026-11-6"],
  ["the 6th of November", "11-6"],
  ["Friday the 6th November '26", "2026-11-6"],
  ["6. 11. 2026", "2026-11-6 or 2026-6-11"],
  ["6/11", "11-6 or 6-11"],
  ["13/11", "11-13"],
  ["11/13/26", "2026-11-13"],
  ["26/11/06", "2006-11-26 or 2026-11-6"],
  ["2026-11-06T10:00", "2026-11-6"],
  ["20261106", "2026-11-6"],
  ["6.–10. November 2026", "2026-11-6"],
  ["28 Dec – 2 Jan 2027", "2026-12-28"],
  ["6 de noviembre del 2026", "2026-11-6"],
  ["1er décembre 2026", "2026-12-1"],
  ["den 6:e november", "11-6"],
  ["1º de dezembro de 2026", "2026-12-1"],
  ["2026. gada 6 nov", "2026-11-6"],
  ["٦ نوفمبر ٢٠٢٦", "2026-11-6"],
  ["２０２６年１１月６日", "2026-11-6"],
  ["26 Oct - 30 Oct 2026", "2026-10-26"],
  ["#14 – 24 November 2026", "2026-11-24"],
  ["1:1 #14 – 24 November", "11-24"],
  ["Nr. 14 - 24. November", "11-24"],
  ["14 – 24 November", "11-14"],
  ["16 Nov - 20 Nov", "11-16"],
  ["16 Nov-20 Nov", "11-16"],
  ["23/11—27/11", "11-23"],
  ["20 tháng 11, 2026", "2026-11-20"],
  ["Ngày 20 tháng 11 năm 2026", "2026-11-20"],
  ["20 พฤศจิกายน 2569", "2026-11-20"],
  ["20 พ.ย. 69", "2026-11-20"],
  ["20 नवंबर 2026", "2026-11-20"],
  ["२० नवम्बर २०२६", "2026-11-20"],
  ["۲۹ آبان ۱۴۰۵", "2026-11-20"],
  ["۱۴۰۵/۰۸/۲۹", "2026-11-20"],
  ["20. studenoga 2026.", "2026-11-20"],
  ["20 listopada 2026", "2026-11-20 or 2026-10-20"],
  ["2026 m. lapkričio 20 d.", "2026-11-20"],
  ["2026. gada 20. novembrī", "2026-11-20"],
  ["20 ნოემბერი, 2026", "2026-11-20"],
  ["20 nob 2026", "2026-11-20"],
  ["13 تشرين الثاني 2026", "2026-11-13"],
  ["20 בנובמבר 2026", "2026-11-20"],
  ["令和8年11月20日", "2026-11-20"],
  ["R8.11.20", "2026-11-20"],
  ["民國115年11月20日", "2026-11-20"],
  ["115/11/20", "2026-11-20"],
  ["13/11/69", "2026-11-13 or 2069-11-13"],
  ["10:30", undefined],
  ["20 min", undefined],
  ["1:1", undefined],
  ["32 Nov", undefined],
  ["31/31", undefined],
  ["version 2.0", undefined],
  ["no date", undefined],
  ["may 200 people come", undefined],
])("the date in “%s” is %s", (text, expected) => {
  expect(found(text)).toBe(expected);
});

test.each([
  [
    "29 February without a year is of a leap year",
    "## 29 Feb\n## 7 Mar",
    "2026-03-10",
    "2024-02-29 2024-03-07",
  ],
  ["29 February under a year that has none", "# 2026\n## 29 Feb", "2026-03-10", "2024-02-29"],
  ["January after December, oldest first", "## 20 Dec\n## 3 Jan", "2026-02-01", "2025-12-20 2026-01-03"],
  ["December after January, newest first", "## 3 Jan\n## 20 Dec", "2026-02-01", "2026-01-03 2025-12-20"],
  ["the next meeting, not yet held", "## 13 Nov\n## 27 Nov", "2026-11-20", "2026-11-13 2026-11-27"],
  [
    "one written year dates the others",
    "## 3 Oct 2019\n## 10 Oct\n## 17 Oct",
    "2026-11-20",
    "2019-10-03 2019-10-10 2019-10-17",
  ],
  [
    "ten years without a year",
    Array.from(
      { length: 121 },
      (_, at) => `## 5 ${"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[(at + 10) % 12]}`,
    ).join("\n"),
    "2026-11-20",
    /^2016-11-05 .* 2026-11-05$/,
  ],
])("%s", (_, notation, today, expected) => {
  if (typeof expected === "string") expect(dates(notation, today)).toBe(expected);
  else expect(dates(notation, today)).toMatch(expected);
});

test("the names of months and weekdays are those of the CLDR they say they are made from", () => {
  if (SOURCE !== `CLDR ${process.versions.cldr}`) return;
  expect(nameTables()).toEqual({ months: MONTHS, weekdays: WEEKDAYS, persian: PERSIAN_MONTHS });
});

test("every day of the Persian calendar is the day that Intl says it is", () => {
  const format = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  for (let days = 12_000; days < 30_000; days += 1) {
    const parts = format.formatToParts(new Date(days * 86_400_000));
    const [year, month, day] = ["year", "month", "day"].map((type) =>
      Number(parts.find((part) => part.type === type)?.value),
    ) as [number, number, number];
    expect(persianDay(year, month, day)).toBe(days);
  }
});

test.each([
  ["KW 45/2026\n## KW 46\n## KW47", "2026-11-02 2026-11-09 2026-11-16", "de"],
  ["20 listopada 2026", "2026-11-20", "pl"],
  ["20. listopada 2026.", "2026-10-20", "hr"],
  ["13/11/69", "2026-11-13", "th"],
  ["3 February", "2026-02-03", "en"],
])("“%s” heads %s", (words, expected, locale) => {
  expect(dates(`## ${words}`, "2026-11-28", locale)).toBe(expected);
});

test("digits are taken as the doc's own order of digits, whatever the locale", () => {
  expect(dates("## 2/10\n## 9/10\n## 16/10", "2026-11-20", "en-US")).toBe("2026-10-02 2026-10-09 2026-10-16");
  expect(dates("## 10/2\n## 10/9\n## 10/16", "2026-11-20", "en-GB")).toBe("2026-10-02 2026-10-09 2026-10-16");
});

test("one date that could be either is taken as the locale writes it", () => {
  expect(dates("## 6/11/2026", "2026-11-20", "en-US")).toBe("2026-06-11");
  expect(dates("## 6/11/2026", "2026-11-20", "en-GB")).toBe("2026-11-06");
  expect(dates("## 6/11/2026", "2026-11-20", "ja-JP")).toBe("2026-06-11");
});

test("whatever stands in a heading, a section's date is a day of the calendar", () => {
  const digits = fc.stringMatching(/^[0-9 ./,:-]{1,14}$/);
  const month = fc.constantFrom("Nov", "februar", "mai", "月", "日", "年", "KW", "th", "'", "");
  fc.assert(
    fc.property(fc.array(fc.tuple(digits, month, digits), { minLength: 1, maxLength: 5 }), (headings) => {
      for (const date of dates(headings.map((parts) => `## ${parts.join(" ")}`).join("\n")).split(" "))
        if (date !== "") expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
    }),
    { numRuns: 2000 },
  );
});
