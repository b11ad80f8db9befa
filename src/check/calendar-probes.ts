import type { Event } from "../../contract/calendar";
import { type Asking, answerOf, type Call, CannotTell, type Place, type Probe, taken } from "./call";

const ZONE = "Europe/Berlin";
const CALENDAR = { calendarId: "primary" };

export const calendarProbes: readonly Probe[] = [
  {
    settles: ["calendar.made-recurring-keeps-id", "calendar.list-gives-zone"],
    *ask(place) {
      const made = yield* insert(place, "single", at(place, "01-11", "10:00"));
      const listed = yield* list(place, "01-11");
      const body = { recurrence: ["RRULE:FREQ=WEEKLY;COUNT=3"], ...at(place, "01-11", "10:00") };
      const patched = yield* patch(made.id ?? "", body);
      return {
        "calendar.made-recurring-keeps-id": patched.id === made.id ? "keeps" : "renews",
        "calendar.list-gives-zone":
          listed.find(({ id }) => id === made.id)?.start?.timeZone === undefined ? "no" : "yes",
      };
    },
  },
  {
    settles: ["calendar.changed-occurrence-follows-series", "calendar.retimed-series-drops-exceptions"],
    *ask(place) {
      const series = yield* insert(place, "series", {
        ...at(place, "02-01", "10:00"),
        recurrence: ["RRULE:FREQ=WEEKLY;COUNT=4"],
      });
      const seriesId = series.id ?? "";
      const second = (yield* instances(seriesId))[1];
      const moved = at(place, "02-08", "15:00");
      yield* patch(second?.id ?? "", moved);
      yield* patch(seriesId, { description: "Self-check" });
      const later = (yield* instances(seriesId)).find((one) => hourOf(one) === "15");
      yield* patch(seriesId, at(place, "02-01", "11:00"));
      const still = (yield* instances(seriesId)).some((one) => hourOf(one) === "15");
      return {
        "calendar.changed-occurrence-follows-series": later?.description === "Self-check" ? "yes" : "no",
        "calendar.retimed-series-drops-exceptions": still ? "no" : "yes",
      };
    },
  },
  {
    settles: ["calendar.cancelled-comes-back"],
    *ask(place) {
      const series = yield* insert(place, "back", {
        ...at(place, "10-18", "10:00"),
        recurrence: ["RRULE:FREQ=DAILY;COUNT=3"],
      });
      const seriesId = series.id ?? "";
      const eventId = (yield* instances(seriesId))[1]?.id ?? "";
      const path = { ...CALENDAR, eventId };
      const query = { sendUpdates: "none" };
      yield* answerOf({ method: "calendar.events.delete", path, query });
      const body = { status: "confirmed", ...at(place, "10-19", "10:00") };
      const reply = yield { method: "calendar.events.patch", path, query, body };
      if (!reply.ok && reply.status !== 410) throw new CannotTell(reply.status);
      const back = (yield* instances(seriesId)).some(({ id }) => id === eventId);
      return {
        "calendar.cancelled-comes-back": reply.ok ? (back ? "comes back" : "stays cancelled") : "410 deleted",
      };
    },
  },
  {
    settles: ["calendar.busy-span"],
    needs: "busy",
    *ask(place) {
      yield* answerOf(busy(place, "03-22"));
      return { "calendar.busy-span": (yield* taken(busy(place, "04-11"))) ? "any" : "90 days" };
    },
  },
  {
    settles: ["calendar.start-off-rule"],
    *ask(place) {
      const first = weekdayIn(place.year, 3, 3);
      const days = yield* daysOf(place, "off", first, "10:00", "RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=3");
      return { "calendar.start-off-rule": days.includes(first) ? "included" : "skipped" };
    },
  },
  {
    settles: ["calendar.time-in-gap"],
    *ask(place) {
      const sunday = lastSundayOfMarch(place.year);
      const saturday = `03-${String(Number(sunday.slice(3)) - 1).padStart(2, "0")}`;
      const days = yield* daysOf(place, "gap", saturday, "02:30", "RRULE:FREQ=DAILY;COUNT=3");
      return { "calendar.time-in-gap": days.includes(sunday) ? "later" : "skipped" };
    },
  },
  {
    settles: ["calendar.until-date-on-timed"],
    *ask(place) {
      const days = yield* daysOf(
        place,
        "until",
        "05-03",
        "10:00",
        `RRULE:FREQ=DAILY;UNTIL=${place.year}0505`,
      );
      return { "calendar.until-date-on-timed": days.includes("05-05") ? "whole-day" : "midnight" };
    },
  },
  {
    settles: ["calendar.exdate-day-on-timed"],
    *ask(place) {
      const days = yield* daysOf(
        place,
        "exdate",
        "06-07",
        "10:00",
        "RRULE:FREQ=DAILY;COUNT=3",
        `EXDATE;VALUE=DATE:${place.year}0608`,
      );
      return { "calendar.exdate-day-on-timed": days.includes("06-08") ? "ignored" : "excludes" };
    },
  },
  {
    settles: ["calendar.endless-horizon"],
    *ask(place) {
      const body = { ...at(place, "07-05", "10:00"), recurrence: ["RRULE:FREQ=WEEKLY"] };
      const { id = "" } = yield* insert(place, "endless", body);
      const all = yield* instances(id);
      return { "calendar.endless-horizon": all.length > 104 ? "five-years" : "one-year" };
    },
  },
];

/** An event that nobody is invited to, that takes no time of the person's, and that reminds of nothing. */
export function* insert(place: Place, name: string, body: object): Asking<Event> {
  return yield* answerOf<Event>({
    method: "calendar.events.insert",
    path: CALENDAR,
    query: { sendUpdates: "none" },
    body: {
      id: place.eventId(name),
      summary: TITLE,
      visibility: "private",
      transparency: "transparent",
      reminders: { useDefault: false },
      ...body,
    },
  });
}

/** What the check's events are called. */
export const TITLE = "Self-check, please ignore";

export function* patch(eventId: string, body: object): Asking<Event> {
  return yield* answerOf<Event>({
    method: "calendar.events.patch",
    path: { ...CALENDAR, eventId },
    query: { sendUpdates: "none" },
    body,
  });
}

function* instances(eventId: string): Asking<readonly Event[]> {
  const { items = [] } = yield* answerOf<{ items?: Event[] }>({
    method: "calendar.events.instances",
    path: { ...CALENDAR, eventId },
    query: { maxResults: 2500 },
  });
  return items;
}

/** Half an hour on a day of the check's year, "02-08" at "15:00". */
export function at(
  { year }: Place,
  day: string,
  time: string,
): { readonly start: object; readonly end: object } {
  const [hour = "", minute = ""] = time.split(":");
  const later = minute === "30" ? `${String(Number(hour) + 1).padStart(2, "0")}:00` : `${hour}:30`;
  const moment = (clock: string) => ({ dateTime: `${year}-${day}T${clock}:00`, timeZone: ZONE });
  return { start: moment(time), end: moment(later) };
}

/** When one is taken oneself, from the year's beginning to a day of it. */
function busy({ year }: Place, day: string): Call {
  const body = {
    timeMin: `${year}-01-01T00:00:00Z`,
    timeMax: `${year}-${day}T00:00:00Z`,
    items: [{ id: "primary" }],
  };
  return { method: "calendar.freebusy.query", body };
}

function* list({ year }: Place, day: string): Asking<readonly Event[]> {
  const { items = [] } = yield* answerOf<{ items?: Event[] }>({
    method: "calendar.events.list",
    path: CALENDAR,
    query: { timeMin: `${year}-${day}T00:00:00Z`, timeMax: `${year}-${day}T23:59:59Z`, singleEvents: true },
  });
  return items;
}

/** The days on which the meetings of a new series lie. */
function* daysOf(
  place: Place,
  name: string,
  day: string,
  time: string,
  ...recurrence: string[]
): Asking<readonly string[]> {
  const { id = "" } = yield* insert(place, name, { ...at(place, day, time), recurrence });
  const days = (yield* instances(id)).map(({ start }) => start?.dateTime?.slice(5, 10) ?? "");
  if (days.length === 0) throw new CannotTell(200);
  return days;
}

/** "15" of a meeting at three in the afternoon in the check's zone, however Google writes the offset. */
function hourOf({ start }: Event): string {
  const said = start?.dateTime ?? "";
  const winter = /Z$/.test(said) ? 1 : 0;
  return String(Number(said.slice(11, 13)) + winter).padStart(2, "0");
}

/** The first given weekday of a month (1 Monday … 7 Sunday), "03-03". */
function weekdayIn(year: number, month: number, weekday: number): string {
  for (let day = 1; ; day++)
    if (new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday % 7)
      return `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function lastSundayOfMarch(year: number): string {
  for (let day = 31; ; day--) if (new Date(Date.UTC(year, 2, day)).getUTCDay() === 0) return `03-${day}`;
}
