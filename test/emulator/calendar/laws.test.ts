import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Event, Events } from "../../../contract/calendar";
import { ApiError } from "../../../emulator/api/error";
import { DAY_MS } from "../../../emulator/clock";
import type { JsonObject } from "../../../emulator/json";
import { tried } from "../laws";
import { ALEX, DANA, type Office, office, SAM } from "./builders";

const RUNS = 25;
const ZONES = ["Europe/London", "Europe/Berlin", "America/Los_Angeles", "Australia/Lord_Howe", "UTC"];
const RULES = [
  undefined,
  "RRULE:FREQ=WEEKLY",
  "RRULE:FREQ=WEEKLY;INTERVAL=2",
  "RRULE:FREQ=DAILY;COUNT=9",
  "RRULE:FREQ=MONTHLY;BYDAY=-1FR",
  "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270115T000000Z",
];

const iso = (ms: number): string => new Date(ms).toISOString();
const FIRST = Date.parse("2026-09-01T00:00:00Z");
const END = iso(FIRST + 300 * DAY_MS);

const newEvent = fc
  .record({
    day: fc.integer({ min: 0, max: 120 }),
    quarter: fc.integer({ min: 0, max: 95 }),
    length: fc.integer({ min: 1, max: 12 }),
    zone: fc.constantFrom(...ZONES),
    rule: fc.constantFrom(...RULES),
    wholeDays: fc.boolean(),
    guest: fc.boolean(),
  })
  .map(({ day, quarter, length, zone, rule, wholeDays, guest }): Event => {
    const start = FIRST + day * DAY_MS + quarter * 900_000;
    const end = start + length * 900_000;
    const recurrence = rule === undefined ? {} : { recurrence: [rule] };
    const attendees = guest ? { attendees: [{ email: DANA }] } : {};
    if (wholeDays) {
      const date = (ms: number): string => iso(ms).slice(0, 10);
      return {
        summary: "All day",
        start: { date: date(start) },
        end: { date: date(start + DAY_MS) },
        ...recurrence,
        ...attendees,
      };
    }
    const wall = (ms: number): string => iso(ms).slice(0, 19);
    return {
      summary: "Timed",
      start: { dateTime: wall(start), timeZone: zone },
      end: { dateTime: wall(end), timeZone: zone },
      ...recurrence,
      ...attendees,
    };
  });

type Act = (o: Office) => void;

/** Anything people do with what is on Alex's calendar; `pick` chooses the event, `nth` the occurrence. */
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: newEvent.map(
      (event): Act =>
        (o) =>
          void o.insert(ALEX, event),
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({
        pick: fc.nat(20),
        nth: fc.nat(5),
        what: fc.constantFrom(
          "title",
          "move",
          "drop",
          "accept",
          "leave",
          "invite",
          "uninvite",
          "weekly",
          "colour",
          "own",
          "shift-series",
          "drop-series",
          "end-series",
        ),
      })
      .map(
        ({ pick, nth, what }): Act =>
          (o) =>
            something(o, pick, nth, what),
      ),
  },
);

function something(o: Office, pick: number, nth: number, what: string): void {
  const events = (o.list(ALEX).items ?? []).filter((event) => event.status !== "cancelled");
  const event = events[pick % Math.max(1, events.length)];
  if (event?.id === undefined) return;
  const id = event.id;
  const occurrence =
    event.recurrence === undefined ? event : o.instances(ALEX, id, { maxResults: 6, timeMax: END })[nth];
  const target = occurrence?.id ?? id;
  const later = (time: Event["start"], ms: number): Event["start"] =>
    time?.date !== undefined
      ? { date: iso(Date.parse(`${time.date}T00:00:00Z`) + Math.ceil(ms / DAY_MS) * DAY_MS).slice(0, 10) }
      : { ...time, dateTime: iso(Date.parse(time?.dateTime ?? "") + ms) };
  try {
    if (what === "title") o.patch(ALEX, target, { summary: `Title ${nth}` });
    else if (what === "move" && occurrence !== undefined)
      o.patch(ALEX, target, { start: later(occurrence.start, DAY_MS), end: later(occurrence.end, DAY_MS) });
    else if (what === "drop") o.remove(ALEX, target);
    else if (what === "accept") o.respond(DANA, target, "accepted");
    else if (what === "leave") o.remove(DANA, target);
    else if (what === "invite")
      o.patch(ALEX, target, { attendees: [...(occurrence?.attendees ?? []), { email: SAM }] });
    else if (what === "uninvite") o.patch(ALEX, target, { attendees: [] });
    else if (what === "weekly") o.patch(ALEX, id, { recurrence: ["RRULE:FREQ=WEEKLY;COUNT=8"] });
    else if (what === "colour") o.patch(DANA, target, { colorId: String(nth + 1) });
    else if (what === "own") o.patch(ALEX, target, { extendedProperties: { private: { n: String(nth) } } });
    else if (what === "shift-series")
      o.patch(ALEX, id, { start: later(event.start, 3_600_000), end: later(event.end, 3_600_000) });
    else if (what === "drop-series") o.remove(ALEX, id);
    else if (what === "end-series" && event.recurrence !== undefined)
      o.patch(ALEX, id, { recurrence: ["RRULE:FREQ=WEEKLY;COUNT=2"] });
  } catch (error) {
    // Some of this is refused (a guest who is none, a series made of what has no zone): refusals change nothing.
    if (!(error instanceof ApiError)) throw error;
  }
}

const acts = fc.array(act, { minLength: 3, maxLength: 14 });

/** Everything that three people can read. */
function everything(o: Office): unknown {
  return [ALEX, DANA, SAM].map((person) => [
    o.list(person, { showDeleted: true }),
    o.list(person, { singleEvents: true, timeMin: iso(FIRST), timeMax: iso(FIRST + 200 * DAY_MS) }),
  ]);
}

function pages(o: Office, person: string, params: JsonObject, maxResults: number): Events {
  const items: Event[] = [];
  let pageToken: string | undefined;
  for (;;) {
    const reply = o.list(person, {
      ...params,
      maxResults,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    items.push(...(reply.items ?? []));
    pageToken = reply.nextPageToken;
    // The sync token comes with the last page, and not with an ordered listing.
    expect(reply.nextSyncToken !== undefined).toBe(pageToken === undefined && params.orderBy === undefined);
    if (pageToken === undefined) return { ...reply, items };
  }
}

test("restoring a snapshot changes nothing that anybody can tell, then or later", () => {
  fc.assert(
    fc.property(acts, acts, (first, later) => {
      const one = office();
      for (const step of first) step(one);
      const other = office("2020-01-01T00:00:00Z");
      const snapshot = one.workspace.snapshot();
      other.workspace.restore(snapshot);
      expect(other.workspace.snapshot()).toEqual(snapshot);
      for (const step of later) {
        step(one);
        step(other);
      }
      expect(everything(other)).toEqual(everything(one));
    }),
    tried(RUNS),
  );
});

test("reading changes nothing", () => {
  fc.assert(
    fc.property(acts, (steps) => {
      const o = office();
      for (const step of steps) step(o);
      everything(o);
      const before = JSON.stringify(o.workspace.snapshot());
      everything(o);
      const after = JSON.stringify(o.workspace.snapshot());
      const still = (text: string): unknown => {
        const { clock: _clock, ...rest } = JSON.parse(text) as JsonObject;
        return rest;
      };
      expect(still(after)).toEqual(still(before));
    }),
    tried(RUNS),
  );
});

test("a window's occurrences are those of a larger window that lie in it", () => {
  const time = (event: Event, zone: string): [number, number] => {
    const at = (value: Event["start"]): number =>
      value?.date !== undefined
        ? Date.parse(`${value.date}T00:00:00${zone === "Europe/London" ? offset(value.date) : "Z"}`)
        : Date.parse(value?.dateTime ?? "");
    return [at(event.start), at(event.end)];
  };
  const offset = (date: string): string =>
    (date > "2026-03-29" && date <= "2026-10-25") || date > "2027-03-28" ? "+01:00" : "Z";
  fc.assert(
    fc.property(acts, fc.nat(150 * 96), fc.integer({ min: 1, max: 60 * 96 }), (steps, from, length) => {
      const o = office();
      for (const step of steps) step(o);
      const min = FIRST + from * 900_000;
      const max = min + length * 900_000;
      const list = (a: number, b: number): Event[] =>
        o.list(ALEX, { singleEvents: true, orderBy: "startTime", timeMin: iso(a), timeMax: iso(b) }).items ??
        [];
      const inside = list(min - 40 * DAY_MS, max + 40 * DAY_MS).filter((event) => {
        const [start, end] = time(event, "Europe/London");
        return end > min && start < max;
      });
      expect(list(min, max)).toEqual(inside);
    }),
    tried(RUNS),
  );
});

test("pages together are the list", () => {
  fc.assert(
    fc.property(acts, fc.integer({ min: 1, max: 7 }), fc.boolean(), (steps, size, singleEvents) => {
      const o = office();
      for (const step of steps) step(o);
      const params: JsonObject = singleEvents
        ? { singleEvents, orderBy: "startTime", timeMin: iso(FIRST), timeMax: iso(FIRST + 160 * DAY_MS) }
        : { showDeleted: true };
      for (const person of [ALEX, DANA])
        expect(pages(o, person, params, size).items).toEqual(pages(o, person, params, 2500).items);
    }),
    tried(RUNS),
  );
});

/** What a client holds after a listing, as Google's guide tells it to keep it. */
function follow(held: Map<string, Event>, changes: readonly Event[], keepsCancelled: boolean): void {
  for (const event of changes) {
    const id = event.id ?? "";
    if (event.status !== "cancelled") held.set(id, event);
    else if (keepsCancelled && event.recurringEventId !== undefined) held.set(id, event);
    else held.delete(id);
  }
}

function live(held: Map<string, Event>): Event[] {
  return [...held.values()]
    .filter((event) => event.status !== "cancelled")
    .sort((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1));
}

/** Cancelled occurrences of series that are still there: a client hides these. */
function hidden(held: Map<string, Event>): string[] {
  return [...held.values()]
    .filter((event) => event.status === "cancelled" && held.has(event.recurringEventId ?? ""))
    .map((event) => event.id ?? "");
}

test.each([
  { singleEvents: false, window: false },
  { singleEvents: true, window: true },
])("a full sync followed by changes is a fresh full sync: $singleEvents", ({ singleEvents, window }) => {
  fc.assert(
    fc.property(acts, acts, fc.integer({ min: 1, max: 5 }), (first, later, small) => {
      const size = singleEvents ? small * 40 : small;
      const o = office();
      for (const step of first) step(o);
      const bounds: JsonObject = window
        ? { timeMin: iso(FIRST - 300 * DAY_MS), timeMax: iso(FIRST + 200 * DAY_MS) }
        : {};
      for (const person of [ALEX, DANA]) o.list(person);
      const held = new Map<string, Map<string, Event>>();
      const tokens = new Map<string, string>();
      for (const person of [ALEX, DANA, SAM]) {
        const full = pages(o, person, { singleEvents, ...bounds }, size);
        const mine = new Map<string, Event>();
        follow(mine, full.items ?? [], !singleEvents);
        held.set(person, mine);
        tokens.set(person, full.nextSyncToken ?? "");
      }
      for (const step of later) step(o);
      for (const person of [ALEX, DANA, SAM]) {
        const mine = held.get(person) ?? new Map<string, Event>();
        const changes = pages(o, person, { singleEvents, syncToken: tokens.get(person) ?? "" }, size);
        follow(mine, changes.items ?? [], !singleEvents);
        const fresh = new Map<string, Event>();
        follow(fresh, pages(o, person, { singleEvents, ...bounds }, 2500).items ?? [], !singleEvents);
        expect(live(mine)).toEqual(live(fresh));
        // More may be hidden: occurrences that the rule no longer names.
        expect(hidden(mine)).toEqual(expect.arrayContaining(hidden(fresh)));
      }
    }),
    tried(RUNS),
  );
});

test("what becomes of one occurrence leaves its siblings alone", () => {
  fc.assert(
    fc.property(
      newEvent.filter((event) => event.recurrence !== undefined),
      fc.nat(4),
      fc.constantFrom("title", "move", "drop", "invite", "own", "accept", "leave", "colour"),
      (event, nth, what) => {
        const o = office();
        const { id = "" } = o.insert(ALEX, event);
        const before = o.instances(ALEX, id, { maxResults: 12, timeMax: END });
        const target = before[nth]?.id;
        // A short series may have no such occurrence; the act would then be on the series.
        fc.pre(target !== undefined);
        something(o, 0, nth, what);
        const after = o.instances(ALEX, id, { maxResults: 12, timeMax: END, showDeleted: true });
        const others = (events: readonly Event[]): Map<string, Event> =>
          new Map(events.filter((other) => other.id !== target).map((other) => [other.id ?? "", other]));
        const kept = others(after);
        for (const [sibling, was] of others(before))
          if (kept.has(sibling)) expect(kept.get(sibling)).toEqual(was);
        expect(kept.size).toBeGreaterThanOrEqual(others(before).size - 1);
      },
    ),
    tried(RUNS * 2),
  );
});

test("every copy of an event agrees on what is shared", () => {
  fc.assert(
    fc.property(acts, (steps) => {
      const o = office();
      for (const step of steps) step(o);
      const window = { singleEvents: true, timeMin: iso(FIRST), timeMax: iso(FIRST + 160 * DAY_MS) };
      const mine = new Map((o.list(ALEX, window).items ?? []).map((event) => [event.id ?? "", event]));
      for (const person of [DANA, SAM]) {
        for (const copy of o.list(person, window).items ?? []) {
          const original = mine.get(copy.id ?? "");
          const shared = (event: Event | undefined): unknown => [
            event?.summary,
            event?.start,
            event?.end,
            event?.iCalUID,
            (event?.attendees ?? []).map(({ self: _self, ...attendee }) => attendee),
          ];
          expect(shared(copy)).toEqual(shared(original));
        }
      }
    }),
    tried(RUNS),
  );
});
