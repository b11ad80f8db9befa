import { fold } from "../src/agenda/text/fold";

/** Whose month and weekday names are read; of Arabic, the Egyptian, the eastern and the western months. */
export const LANGUAGES =
  "en-GB en-US de de-AT fr es pt it nl da nb sv fi pl cs sk hu ro hr sr-Latn sr sl bg el tr ru uk lt lv et ka he ar-EG ar-LB ar-DZ ar-MA fa hi th id fil".split(
    " ",
  );

/** Folded names, parted by "|", of each month or weekday in its order. */
export interface NameTables {
  readonly months: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** Of the Persian calendar. */
  readonly persian: readonly string[];
}

type Shape = Pick<Intl.DateTimeFormatOptions, "month" | "day" | "year" | "weekday">;

const MONTH_SHAPES: readonly Shape[] = (["long", "short"] as const).flatMap((month) => [
  { month },
  { month, day: "numeric" },
  { month, day: "numeric", year: "numeric" },
]);
const WEEKDAY_SHAPES: readonly Shape[] = [{ weekday: "long" }, { weekday: "short" }];

/** Every month and weekday name that CLDR has for these languages, alone and inside a date, long and short. */
export function nameTables(): NameTables {
  const days = (count: number, from: number, step: number) =>
    Array.from({ length: count }, (_, at) => new Date(from + at * step * 86_400_000));
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
  return {
    months: months.map((date) => names(date, LANGUAGES, "gregory", MONTH_SHAPES, "month")),
    // 5 January 2026 is a Monday.
    weekdays: days(7, Date.UTC(2026, 0, 5), 1).map((date) =>
      names(date, LANGUAGES, "gregory", WEEKDAY_SHAPES, "weekday"),
    ),
    // The first month of the Persian year 1405 begins on 21 March 2026; ten days in, each step of 30.6 is a month on.
    persian: days(12, Date.UTC(2026, 3, 1), 30.5).map((date) =>
      names(date, ["fa", "en-US"], "persian", MONTH_SHAPES, "month"),
    ),
  };
}

function names(
  date: Date,
  languages: readonly string[],
  calendar: string,
  shapes: readonly Shape[],
  type: "month" | "weekday",
): string {
  const found = new Set<string>();
  for (const language of languages)
    for (const shape of shapes) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}-nu-latn`, {
        timeZone: "UTC",
        ...shape,
      });
      const name = format.formatToParts(date).find((part) => part.type === type)?.value ?? "";
      const bare = bareName(name);
      // One letter tells nothing in a line of any language.
      if (!/\d/.test(bare) && bare.length > 1) found.add(bare);
    }
  return [...found].join("|");
}

/** Folded, without what is no part of the name: "יום שישי" is "day sixth", "sexta-feira" sixth fair, "Fr." Friday. */
function bareName(name: string): string {
  return fold(name)
    .replace(/[\u200c\u200d]/g, "")
    .replace(/^יום /, "")
    .replace(/-feira$/, "")
    .replace(/[.\u0970׳'’]+$/, "");
}

/** The source of names.ts. */
export function namesFile(tables: NameTables, { cldr = "", icu = "" }: NodeJS.ProcessVersions): string {
  const list = (rows: readonly string[]) =>
    `[\n${rows.map((row) => `  ${JSON.stringify(row)},\n`).join("")}]`;
  return `/**
 * Folded names of months and weekdays, forms parted by "|". Made by \`npm run date-names\`, not by hand.
 * Source: Unicode CLDR ${cldr} (ICU ${icu}), months and weekdays of ${LANGUAGES.join(", ")}.
 */
export const SOURCE = ${JSON.stringify(`CLDR ${cldr}`)};

/** January first. */
export const MONTHS: readonly string[] = ${list(tables.months)};

/** Monday first. */
export const WEEKDAYS: readonly string[] = ${list(tables.weekdays)};

/** Of the Persian calendar, Farvardin first. */
export const PERSIAN_MONTHS: readonly string[] = ${list(tables.persian)};
`;
}
