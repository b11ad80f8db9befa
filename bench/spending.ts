/**
 * What a call takes out of Google's quotas, by what each quota counts. Calendar and Docs count requests (a Docs batch is
 * one), Drive counts units.
 */
export interface Spending {
  readonly calendar: number;
  readonly docsReads: number;
  readonly docsWrites: number;
  readonly driveUnits: number;
  /** Exports of a doc, each a URL Fetch call of its person too. */
  readonly exports: number;
}

export const NOTHING_SPENT: Spending = {
  calendar: 0,
  docsReads: 0,
  docsWrites: 0,
  driveUnits: 0,
  exports: 0,
};

/**
 * Units of Drive's calls. Since May 2026 Google counts Drive in units that differ by method; its table could not be
 * read when this was written, so these are guesses on the high side (the scale page says how wrong they may be).
 */
const DRIVE_UNITS = { get: 5, list: 100, export: 200, write: 50 } as const;

export function spendingOf(method: string): Spending {
  const [service, ...rest] = method.split(".");
  const verb = rest[rest.length - 1] ?? "";
  switch (service) {
    case "calendar":
      return { ...NOTHING_SPENT, calendar: 1 };
    case "docs":
      return verb === "get" ? { ...NOTHING_SPENT, docsReads: 1 } : { ...NOTHING_SPENT, docsWrites: 1 };
    case "drive":
      return { ...NOTHING_SPENT, driveUnits: driveUnits(verb), exports: verb === "export" ? 1 : 0 };
    default:
      return NOTHING_SPENT;
  }
}

export function plus(a: Spending, b: Spending, times = 1): Spending {
  return {
    calendar: a.calendar + b.calendar * times,
    docsReads: a.docsReads + b.docsReads * times,
    docsWrites: a.docsWrites + b.docsWrites * times,
    driveUnits: a.driveUnits + b.driveUnits * times,
    exports: a.exports + b.exports * times,
  };
}

function driveUnits(verb: string): number {
  if (verb === "get" || verb === "list" || verb === "export") return DRIVE_UNITS[verb];
  return DRIVE_UNITS.write;
}
