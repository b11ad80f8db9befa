import { addDays, dayOf, type IsoDate, wall, weekdayOf } from "../moment";
import type { WorkingHours } from "./habits";
import { common, type Stretch, without } from "./stretch";

/** One of the two: their clock, their habits, and what is taken, in order and merged. */
export interface Side {
  readonly zone: string;
  readonly hours: WorkingHours;
  readonly busy: readonly Stretch[];
}

const MINUTE_MS = 60_000;

/** When everybody works and nobody is busy, in order, within the range. */
export function freeForAll(sides: readonly Side[], range: Stretch): readonly Stretch[] {
  return sides.reduce<readonly Stretch[]>(
    (free, side) => without(common(free, atWork(side, range)), side.busy),
    [range],
  );
}

/** Whether the working hours of all have anything in common in the range, whoever is busy. */
export function worksTogether(sides: readonly Side[], range: Stretch, lengthMs: number): boolean {
  return sides
    .reduce<readonly Stretch[]>((all, side) => common(all, atWork(side, range)), [range])
    .some(({ fromMs, toMs }) => toMs - fromMs >= lengthMs);
}

/**
 * Whether one stretch takes all of a side's working day around the meeting, lunch too: how leave looks where a calendar
 * tells only when somebody is busy.
 */
export function isTakenAllDay({ zone, hours, busy }: Side, meeting: Stretch): boolean {
  const date = dayOf(meeting.fromMs, zone);
  const fromMs = Math.min(meeting.fromMs, onDay(date, hours.from, zone));
  const toMs = Math.max(meeting.toMs, onDay(date, hours.to, zone));
  return busy.some((one) => one.fromMs <= fromMs && one.toMs >= toMs);
}

/** A side's working time that touches the range: its days' hours without lunch. */
function atWork({ zone, hours }: Side, { fromMs, toMs }: Stretch): readonly Stretch[] {
  const found: Stretch[] = [];
  // A day of another zone may begin before the range's first day here and end after its last.
  const last = addDays(dayOf(toMs, zone), 1);
  for (let date = addDays(dayOf(fromMs, zone), -1); date <= last; date = addDays(date, 1)) {
    if (!hours.weekdays.includes(weekdayOf(date))) continue;
    const at = (minutes: number): number => onDay(date, minutes, zone);
    const { from, to, lunch } = hours;
    found.push({ fromMs: at(from), toMs: at(Math.max(from, Math.min(to, lunch.from))) });
    found.push({ fromMs: at(Math.min(to, Math.max(from, lunch.to))), toMs: at(to) });
  }
  return found.filter((one) => one.toMs > one.fromMs);
}

/** Minutes from midnight on a day's clock, as a moment. */
function onDay(date: IsoDate, minutes: number, zone: string): number {
  return wall(date, { hour: Math.floor(minutes / 60), minute: Math.round(minutes % 60) }, zone).ms;
}

/** Every start from which `lengthMs` fit into free time, on the half hours of the zone's clock. */
export function startsIn(free: readonly Stretch[], lengthMs: number, zone: string): readonly number[] {
  const step = 30 * MINUTE_MS;
  return free.flatMap(({ fromMs, toMs }) => {
    // Clocks change by night, so one midday tells the whole day's half hours.
    const noon = wall(dayOf(fromMs, zone), { hour: 12, minute: 0 }, zone).ms;
    const first = noon + Math.ceil((fromMs - noon) / step) * step;
    const found: number[] = [];
    for (let start = first; start + lengthMs <= toMs; start += step) found.push(start);
    return found;
  });
}
