import { exception } from "./connection";

/** Taken before a switch can take it from scripts: Java's formatting does not go through it. */
const realParts = Intl.DateTimeFormat.prototype.formatToParts;

/** Java's SimpleDateFormat as Utilities.formatDate takes it, in English. Throws for letters this emulator lacks. */
export function formatDate(date: Date, zone: string, pattern: string): string {
  const field = fieldsOf(date, zone);
  let text = "";
  const tokens = pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g);
  for (const [whole, quoted, letter] of tokens) {
    if (quoted !== undefined) text += quoted === "" ? "'" : quoted.replaceAll("''", "'");
    else if (letter === undefined) text += whole;
    else text += field(letter, whole.length);
  }
  return text;
}

function fieldsOf(date: Date, zone: string): (letter: string, width: number) => string {
  const part = (options: Intl.DateTimeFormatOptions, type: string): string => {
    let format: Intl.DateTimeFormat;
    try {
      format = new Intl.DateTimeFormat("en-US", { ...options, timeZone: zoneOf(zone), hourCycle: "h23" });
    } catch {
      throw exception("Invalid argument: timeZone. Should be of type: String");
    }
    return realParts.call(format, date).find((one) => one.type === type)?.value ?? "";
  };
  const number = (value: string | number, width: number): string =>
    String(Number(value)).padStart(width, "0");
  const hour = (): number => Number(part({ hour: "numeric" }, "hour"));
  return (letter, width) => {
    switch (letter) {
      case "y": {
        const year = part({ year: "numeric" }, "year");
        return width === 2 ? year.slice(-2) : number(year, width);
      }
      case "M":
        if (width >= 3) return part({ month: width === 3 ? "short" : "long" }, "month");
        return number(part({ month: "numeric" }, "month"), width);
      case "d":
        return number(part({ day: "numeric" }, "day"), width);
      case "E":
        return part({ weekday: width <= 3 ? "short" : "long" }, "weekday");
      case "u": {
        const day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(
          part({ weekday: "short" }, "weekday"),
        );
        return number(day + 1, width);
      }
      case "H":
        return number(hour(), width);
      case "h":
        return number(hour() % 12 === 0 ? 12 : hour() % 12, width);
      case "a":
        return hour() < 12 ? "AM" : "PM";
      case "m":
        return number(part({ minute: "numeric" }, "minute"), width);
      case "s":
        return number(part({ second: "numeric" }, "second"), width);
      case "S":
        return number(date.getUTCMilliseconds(), width);
      case "Z":
      case "X": {
        const offset = part({ timeZoneName: "longOffset" }, "timeZoneName").replace("GMT", "");
        if (letter === "X" && offset === "") return "Z";
        const full = offset === "" ? "+00:00" : offset;
        return letter === "Z" || width === 2 ? full.replace(":", "") : width === 1 ? full.slice(0, 3) : full;
      }
      case "z":
        return part({ timeZoneName: width <= 3 ? "short" : "long" }, "timeZoneName");
      default:
        throw exception(`Invalid argument: format. Should be of type: String`);
    }
  };
}

function zoneOf(zone: string): string {
  const offset = /^GMT([+-])(\d{1,2})(?::?(\d\d))?$/.exec(zone);
  if (offset === null) return zone === "GMT" ? "UTC" : zone;
  const [, sign = "+", hours = "0", minutes = "00"] = offset;
  return `${sign}${hours.padStart(2, "0")}:${minutes}`;
}
