import { config, now } from "./connection";
import { zonedDate } from "./zoned-date";

/** Date, Intl and Math.random as a script of this zone sees them, on the simulated clock. */
export function installClock(global: Record<string, unknown>): void {
  const zone = config().timeZone;
  global.Date = zonedDate(zone);
  installIntl(zone);
  Math.random = random(config().seed);
  if (config().switches.formatToParts === "no") {
    Reflect.deleteProperty(Intl.DateTimeFormat.prototype, "formatToParts");
  }
  if (config().switches.bigInt === "no") Reflect.deleteProperty(global, "BigInt");
}

type Options = Intl.DateTimeFormatOptions;

/** Formatting with no zone given uses the script's zone, with no locale given English, as on Google's servers. */
function installIntl(zone: string): void {
  const RealFormat = Intl.DateTimeFormat;
  const realFormat = Object.getOwnPropertyDescriptor(RealFormat.prototype, "format");
  const within = (options: Options = {}): Options =>
    options.timeZone === undefined ? { ...options, timeZone: zone } : options;

  function ZonedFormat(locales?: string | string[], options?: Options): unknown {
    const args = [locales ?? "en-US", within(options)];
    return Reflect.construct(RealFormat, args, new.target ?? ZonedFormat);
  }
  ZonedFormat.prototype = RealFormat.prototype;
  ZonedFormat.supportedLocalesOf = RealFormat.supportedLocalesOf;
  Object.defineProperty(ZonedFormat, "name", { value: "DateTimeFormat" });
  Object.defineProperty(RealFormat.prototype, "constructor", {
    value: ZonedFormat,
    writable: true,
    configurable: true,
  });
  Object.defineProperty(RealFormat.prototype, "format", {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const format = realFormat?.get?.call(this) as (date?: Date | number) => string;
      return (date?: Date | number) => format(date ?? now());
    },
  });
  Intl.DateTimeFormat = ZonedFormat as unknown as typeof Intl.DateTimeFormat;

  const realParts = RealFormat.prototype.formatToParts;
  RealFormat.prototype.formatToParts = function (this: Intl.DateTimeFormat, date?: Date | number) {
    return realParts.call(this, date ?? now());
  };

  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"] as const) {
    const real = Date.prototype[name] as (locales?: string | string[], options?: Options) => string;
    Date.prototype[name] = function (this: Date, locales?: string | string[], options?: Options): string {
      return real.call(this, locales ?? "en-US", within(options));
    } as never;
  }
}

/** A seeded sequence in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
