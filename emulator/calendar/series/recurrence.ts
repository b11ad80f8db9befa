import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill/implementation";
import { DAY_MS } from "../../clock";
import type { Assumptions } from "../../world";
import { instantOf, wallAt } from "../../zone";
import { isAllDay, type Moment, startsAt } from "../moment";
import { type Recurrence, type Rule, readRecurrence } from "./recurrence-lines";

export interface Series {
  readonly start: Moment;
  readonly recurrence: readonly string[];
}

/** One occurrence as the rule names it. `key` is the tail of its id; `at` the instant it begins. */
export interface Slot {
  readonly key: string;
  readonly start: Moment;
  readonly at: number;
}

/** The occurrences that a series' lines name; what was changed by hand about single ones is not known here. */
export interface Expansions {
  /** Occurrences that begin at or after `from` and before `to`, in order. `zone` is where all-day events begin at midnight. */
  between(series: Series, from: number, to: number, zone: string): Slot[];
  find(series: Series, key: string, zone: string): Slot | undefined;
  /** Throws as readRecurrence does. */
  check(series: Series): void;
  /** No UNTIL and no COUNT ends it. */
  isEndless(series: Series): boolean;
}

/** `20261119T090000Z` for an instant, `20261119` for a day. */
export function keyOf(start: Moment): string {
  if (isAllDay(start)) return start.date.replaceAll("-", "");
  return new Date(start.at).toISOString().replace(/[-:]/g, "").replace(/\.\d+/, "");
}

const KEY = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/;

/** The original start a key tells; undefined when it is no key. */
export function readKey(key: string): number | undefined {
  const match = KEY.exec(key);
  if (match === null) return undefined;
  const [, year, month, day, hour = "00", minute = "00", second = "00"] = match;
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(ms) ? undefined : ms;
}

function timedSlot(at: number, zone: string): Slot {
  const start: Moment = { at, zone };
  return { key: keyOf(start), start, at };
}

interface Prepared {
  readonly recurrence: Recurrence;
  /** Wall time of the start, as if UTC. */
  readonly first: number;
  readonly zone: string | undefined;
  readonly expanders: readonly Expander[];
  readonly exExpanders: readonly Expander[];
  /** Wall → occurrence of a timed series; undefined where the zone has no such time and it is skipped. */
  readonly timed: Map<number, Slot | undefined>;
}

type Expander = (from: number, to: number) => number[];

/** More series than this at once and the oldest preparations are made anew. */
const KEPT = 400;

export function createExpansions(assumptions: Assumptions): Expansions {
  const kept = new Map<string, Prepared>();

  function prepare(series: Series): Prepared {
    const answers = [
      "calendar.start-off-rule",
      "calendar.time-in-gap",
      "calendar.until-date-on-timed",
      "calendar.exdate-day-on-timed",
    ].map((id) => assumptions.answer(id));
    const name = JSON.stringify([series.start, series.recurrence, answers]);
    const known = kept.get(name);
    if (known !== undefined) return known;
    if (kept.size > KEPT) kept.clear();
    const recurrence = readRecurrence(series.recurrence, series.start, {
      untilDate: answers[2] === "midnight" ? "midnight" : "whole-day",
    });
    const zone = isAllDay(series.start) ? undefined : (series.start.zone ?? "UTC");
    const first =
      isAllDay(series.start) || zone === undefined
        ? startsAt(series.start, "UTC")
        : wallAt(series.start.at, zone);
    const skips = (wall: number): boolean =>
      zone !== undefined && answers[1] === "skipped" && !instantOf(wall, zone).exact;
    const included = answers[0] === "included";
    const prepared: Prepared = {
      recurrence,
      first,
      zone,
      expanders: recurrence.rules.map((rule) => expander(rule, first, included, skips)),
      exExpanders: recurrence.exRules.map((rule) => expander(rule, first, false, skips)),
      timed: new Map(),
    };
    kept.set(name, prepared);
    return prepared;
  }

  function walls(prepared: Prepared, from: number, to: number): number[] {
    const { recurrence, first, expanders, exExpanders } = prepared;
    const found = new Set(expanders.flatMap((expand) => expand(from, to)));
    const addIfInside = (wall: number): void => {
      if (wall >= from && wall < to) found.add(wall);
    };
    recurrence.dates.forEach(addIfInside);
    if (assumptions.answer("calendar.start-off-rule") === "included" || recurrence.rules.length === 0)
      addIfInside(first);
    for (const wall of exExpanders.flatMap((expand) => expand(from, to))) found.delete(wall);
    for (const wall of recurrence.exDates) found.delete(wall);
    if (assumptions.answer("calendar.exdate-day-on-timed") === "excludes") {
      const days = new Set(recurrence.exDays);
      for (const wall of found) if (days.has(Math.floor(wall / DAY_MS) * DAY_MS)) found.delete(wall);
    }
    return [...found].sort((a, b) => a - b);
  }

  function slotOf(prepared: Prepared, series: Series, wall: number, zone: string): Slot | undefined {
    if (prepared.zone === undefined) {
      const start: Moment = { date: new Date(wall).toISOString().slice(0, 10) };
      return { key: keyOf(start), start, at: startsAt(start, zone) };
    }
    if (prepared.timed.has(wall)) return prepared.timed.get(wall);
    const at = instantAt(prepared, series, wall, prepared.zone);
    const slot = at === undefined ? undefined : timedSlot(at, prepared.zone);
    prepared.timed.set(wall, slot);
    return slot;
  }

  function instantAt(prepared: Prepared, series: Series, wall: number, zone: string): number | undefined {
    // In a fold the start says itself which of the two it is.
    if (wall === prepared.first && !isAllDay(series.start)) return series.start.at;
    const found = instantOf(wall, zone);
    return !found.exact && assumptions.answer("calendar.time-in-gap") === "skipped" ? undefined : found.at;
  }

  function between(series: Series, from: number, to: number, zone: string): Slot[] {
    const prepared = prepare(series);
    const slots: Slot[] = [];
    // Walls and instants are never more than a day apart in any zone.
    for (const wall of walls(prepared, from - DAY_MS, to + DAY_MS)) {
      const slot = slotOf(prepared, series, wall, zone);
      if (slot !== undefined && slot.at >= from && slot.at < to) slots.push(slot);
    }
    return slots;
  }

  return {
    between,
    find(series, key, zone) {
      const at = readKey(key);
      if (at === undefined) return undefined;
      return between(series, at - 2 * DAY_MS, at + 2 * DAY_MS, zone).find((slot) => slot.key === key);
    },
    check(series) {
      const { recurrence, expanders } = prepare(series);
      if (recurrence.rules.length + recurrence.dates.length === 0 && series.recurrence.length > 0) return;
      for (const expand of expanders) expand(0, 1);
    },
    isEndless(series) {
      return prepare(series).recurrence.rules.some(
        (rule) => rule.count === undefined && rule.until === undefined,
      );
    },
  };
}

/** The walls one rule names, counting as RFC 5545 counts: times that a zone skips are no occurrences. */
function expander(
  rule: Rule,
  first: number,
  startCounts: boolean,
  skips: (wall: number) => boolean,
): Expander {
  const start = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO("UTC");
  const engine = new RRuleTemporal({
    rruleString: `RRULE:${rule.text}`,
    dtstart: start,
    temporal: Temporal,
  });
  const { count, until } = rule;
  if (count === undefined) {
    return (from, to) => {
      const end = until === undefined ? to : Math.min(to, until + 1);
      if (end <= from || end <= first) return [];
      return engine
        .between(new Date(Math.max(from, first)), new Date(end - 1), true)
        .map((zoned) => zoned.epochMilliseconds)
        .filter((wall) => wall >= from && wall < end);
    };
  }
  let counted: number[] | undefined;
  return (from, to) => {
    counted ??= countOut(engine, count, first, startCounts, skips);
    return counted.filter((wall) => wall >= from && wall < to);
  };
}

/** Years looked ahead for a rule that names days only rarely, or never (30 February). */
const LOOK_AHEAD_YEARS = 100;

function countOut(
  engine: RRuleTemporal<Temporal.ZonedDateTime>,
  count: number,
  first: number,
  startCounts: boolean,
  skips: (wall: number) => boolean,
): number[] {
  const found: number[] = startCounts ? [first] : [];
  let from = first;
  const last = first + LOOK_AHEAD_YEARS * 366 * DAY_MS;
  let step = 400 * DAY_MS;
  while (found.length < count && from < last) {
    for (const zoned of engine.between(new Date(from), new Date(from + step - 1), true)) {
      const wall = zoned.epochMilliseconds;
      if (found.length === count) break;
      if (wall === found.at(-1) || (wall !== first && skips(wall))) continue;
      found.push(wall);
    }
    from += step;
    step *= 2;
  }
  return found;
}
