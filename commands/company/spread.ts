import type { Spending } from "../../bench/spending";
import { createDice, type Dice } from "../../simulate/dice";

/** What a company does in a week, in the jobs of the add-on. */
export const JOBS = ["foreign", "panel", "carry", "carryFirst", "topic", "section", "run"] as const;
export type Job = (typeof JOBS)[number];

/** What one job takes. */
export interface Load {
  readonly spent: Spending;
  /** Bytes that leave Drive. */
  readonly exported: number;
  /** Seconds that it runs on a usual and on a bad day at Google. */
  readonly usualS: number;
  readonly badS: number;
}

/**
 * Who makes the next section after a meeting: the first panel opened, in a write of its own, or the first press, within
 * its own write.
 */
export type SectionsBy = "opening" | "press";

export interface Company {
  readonly managers: number;
  readonly directs: number;
  readonly seed: number;
  readonly sectionsBy: SectionsBy;
}

const MINUTE = 60;
const HOUR = 3600;
export const DAY_S = 86_400;
export const DAYS = 5;
export const WEEK_S = DAYS * DAY_S;

/**
 * The load is fixed, so that it cannot be chosen. 60 % of meetings start on the hour, 30 % on the half hour, the rest on
 * a quarter; 40 % of a day's between ten and twelve, the rest evenly over the other working hours; half an hour each;
 * one zone.
 */
const HOURS = { busy: [10, 11], others: [9, 12, 13, 14, 15, 16, 17] } as const;
const LENGTH = 30 * MINUTE;
const FOREIGN_A_DAY = 10;
const [DAY_STARTS, DAY_ENDS] = [9 * HOUR, 18 * HOUR];

/** How often each job begins in each second of the working week. */
export type Week = Readonly<Record<Job, Uint32Array>>;

export function weekOf({ managers, directs, seed, sectionsBy }: Company): Week {
  const dice = createDice(seed);
  const week = Object.fromEntries(JOBS.map((job) => [job, new Uint32Array(WEEK_S)])) as Week;
  for (let pair = 0; pair < managers * directs; pair++) meeting(week, sectionsBy, dice);
  for (let person = 0; person < managers * (directs + 1); person++) {
    for (let day = 0; day < DAYS; day++)
      for (let nth = 0; nth < FOREIGN_A_DAY; nth++)
        add(week.foreign, day * DAY_S + DAY_STARTS + dice.upTo(DAY_ENDS - DAY_STARTS));
    // Google chooses when in the hour a person's run begins, and keeps to it.
    const runsAt = dice.upTo(HOUR);
    for (let hour = 0; hour < DAYS * 24; hour++) add(week.run, hour * HOUR + runsAt);
  }
  return week;
}

/**
 * Per person two openings within five minutes before, one while it runs, one press and one opening within ten after.
 * What is open goes along once for both, so one of the two carries it over and the other adds a topic for next time.
 */
function meeting(week: Week, sectionsBy: SectionsBy, dice: Dice): void {
  const start = dice.upTo(DAYS) * DAY_S + startOf(dice);
  const end = start + LENGTH;
  const soonAfter = (): number => end + dice.upTo(10 * MINUTE);
  for (let person = 0; person < 2; person++) {
    for (let nth = 0; nth < 2; nth++) add(week.panel, start - 1 - dice.upTo(5 * MINUTE));
    add(week.panel, start + dice.upTo(LENGTH));
  }
  const opened = [soonAfter(), soonAfter()];
  for (const at of opened) add(week.panel, at);
  const [carried, topic] = [soonAfter(), soonAfter()];
  add(week.topic, topic);
  add(sectionsBy === "press" && carried < topic ? week.carryFirst : week.carry, carried);
  if (sectionsBy === "opening") add(week.section, Math.min(...opened));
}

function startOf(dice: Dice): number {
  const hour = dice.upTo(100) < 40 ? dice.pick(HOURS.busy) : dice.pick(HOURS.others);
  const part = dice.upTo(100);
  const minute = part < 60 ? 0 : part < 90 ? 30 : dice.pick([15, 45]);
  return hour * HOUR + minute * MINUTE;
}

function add(seconds: Uint32Array, at: number): void {
  seconds[at] = (seconds[at] ?? 0) + 1;
}
