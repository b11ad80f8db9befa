/** A time-driven trigger as a person's run installed it. */
export interface Trigger {
  readonly id: string;
  readonly person: string;
  readonly functionName: string;
  readonly schedule: TriggerSchedule;
  /** When it fires next, ms since the epoch; null once a one-off trigger has fired. */
  readonly nextAt: number | null;
}

/** When a trigger fires. `offsetMs` is the place within the hour that Google picks for it. */
export type TriggerSchedule =
  | { readonly kind: "hours"; readonly every: number; readonly offsetMs: number }
  | {
      readonly kind: "days";
      readonly every: number;
      /** 1 Monday to 7 Sunday; any day when absent. */
      readonly weekday?: number;
      /** Hour of the day in the script's zone, expressed in UTC by the builder. */
      readonly atHour: number;
      readonly offsetMs: number;
    }
  | { readonly kind: "once"; readonly at: number };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The first moment after `now` at which a schedule fires; null when it never does again. */
export function nextFiring(schedule: TriggerSchedule, now: number): number | null {
  switch (schedule.kind) {
    case "once":
      return schedule.at > now ? schedule.at : null;
    case "hours": {
      const period = schedule.every * HOUR;
      const first = Math.floor(now / HOUR) * HOUR + schedule.offsetMs;
      return first > now && schedule.every === 1 ? first : first + period;
    }
    case "days": {
      let at = Math.floor(now / DAY) * DAY + schedule.atHour * HOUR + schedule.offsetMs;
      while (at <= now) at += DAY;
      if (schedule.weekday !== undefined) while (weekdayOf(at) !== schedule.weekday) at += DAY;
      else at += (schedule.every - 1) * DAY;
      return at;
    }
  }
}

function weekdayOf(ms: number): number {
  // The epoch was a Thursday, day 4.
  return ((Math.floor(ms / DAY) + 3) % 7) + 1;
}

/** The event of a time-driven trigger, in UTC (source: guide "Event objects", time-driven events). */
export function triggerEvent(trigger: Trigger, now: number): object {
  const at = new Date(now);
  return {
    authMode: "FULL",
    triggerUid: trigger.id,
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    "day-of-month": at.getUTCDate(),
    "day-of-week": weekdayOf(now),
    "week-of-year": weekOfYear(now),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    timezone: "UTC",
  };
}

/** ISO 8601 week number. */
function weekOfYear(ms: number): number {
  const thursday = ms + (4 - weekdayOf(ms)) * DAY;
  const first = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - first) / (7 * DAY)) + 1;
}
