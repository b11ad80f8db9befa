import type { DateElementProperties } from "../../../contract/docs";

/** The closed list of the DateElementProperties documentation. */
export const LOCALES: readonly string[] =
  "af am ar as az be bg bn ca cs da de el en en-CA en-GB es es-419 et eu fa fi fil fr fr-CA gl gu hi hr hu hy id is it iw ja ka kk km kn ko lo lt lv mk ml mn mr ms ne nl no or pa pl pt-BR pt-PT ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh-CN zh-HK zh-TW zu cy my".split(
    " ",
  );

/** How a date chip reads, or undefined for a zone nobody knows. */
export function dateText(date: DateElementProperties): string | undefined {
  const zone = date.timeZoneId?.toLowerCase() === "etc/utc" ? "UTC" : date.timeZoneId;
  const instant = new Date(date.timestamp ?? "");
  const show = (options: Intl.DateTimeFormatOptions, locale = date.locale) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(instant);
  try {
    const day = show(...dayFormat(date));
    if (date.timeFormat === "TIME_FORMAT_HOUR_MINUTE") {
      return `${day} ${show({ hour: "numeric", minute: "2-digit" })}`;
    }
    if (date.timeFormat === "TIME_FORMAT_HOUR_MINUTE_TIMEZONE") {
      return `${day} ${show({ hour: "numeric", minute: "2-digit", timeZoneName: "short" })}`;
    }
    return day;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function dayFormat(date: DateElementProperties): [Intl.DateTimeFormatOptions, string?] {
  switch (date.dateFormat) {
    case "DATE_FORMAT_MONTH_DAY_ABBREVIATED":
      return [{ month: "short", day: "numeric" }];
    case "DATE_FORMAT_MONTH_DAY_FULL":
      return [{ month: "long", day: "2-digit" }];
    case "DATE_FORMAT_ISO8601":
      return [{ year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA"];
    default:
      return [{ year: "numeric", month: "short", day: "numeric" }];
  }
}
