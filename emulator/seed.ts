import { byHand } from "./api/call";
import { DAY_MS } from "./clock";
import { seedPeople } from "./people";
import type { Workspace } from "./workspace";

/** An event of the default world, times as London wall time in the week of the workspace's clock. */
interface SeedEvent {
  readonly owner: string;
  readonly summary: string;
  /** 0 Monday … 6 Sunday of the clock's week; 7 and on fall in the weeks after. */
  readonly day: number;
  readonly from?: string;
  readonly to?: string;
  readonly guests?: readonly string[];
  readonly rule?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

const events: readonly SeedEvent[] = [
  { owner: "alex", summary: "Dana / Alex", day: 4, from: "10:00", to: "10:30", guests: ["dana@example.com"] },
  {
    owner: "alex",
    summary: "Sam & Alex weekly",
    day: 3,
    from: "14:00",
    to: "14:30",
    guests: ["sam@example.com"],
    rule: "RRULE:FREQ=WEEKLY;BYDAY=TH",
  },
  {
    owner: "alex",
    summary: "Mia catch-up",
    day: 1,
    from: "11:00",
    to: "11:45",
    guests: ["mia@example.com"],
    rule: "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
  },
  {
    owner: "alex",
    summary: "Team meeting",
    day: 0,
    from: "10:00",
    to: "11:00",
    guests: [
      "dana@example.com",
      "sam@example.com",
      "mia@example.com",
      "c_lisbon@resource.calendar.google.com",
    ],
    rule: "RRULE:FREQ=WEEKLY;BYDAY=MO",
  },
  { owner: "alex", summary: "Offsite day", day: 2 },
  {
    owner: "alex",
    summary: "Focus time",
    day: 1,
    from: "14:00",
    to: "16:00",
    more: {
      eventType: "focusTime",
      transparency: "opaque",
      focusTimeProperties: { autoDeclineMode: "declineNone" },
    },
  },
  {
    owner: "alex",
    summary: "Jo (Partner) intro",
    day: 3,
    from: "16:00",
    to: "16:30",
    guests: ["jo@partner.example.com"],
  },
  {
    owner: "noor",
    summary: "Noor / Alex 1:1",
    day: 2,
    from: "15:00",
    to: "15:30",
    guests: ["alex@example.com"],
    rule: "RRULE:FREQ=WEEKLY;BYDAY=WE",
  },
  { owner: "alex", summary: "Dentist", day: 4, from: "16:30", to: "17:15" },
  {
    owner: "alex",
    summary: "Product review",
    day: 3,
    from: "11:00",
    to: "12:00",
    guests: ["team@example.com"],
  },
  {
    owner: "dana",
    summary: "Lisbon move: planning",
    day: 1,
    from: "09:30",
    to: "10:30",
    guests: ["mia@example.com"],
  },
  {
    owner: "dana",
    summary: "Gym",
    day: 2,
    from: "18:00",
    to: "19:00",
    rule: "RRULE:FREQ=WEEKLY;BYDAY=WE",
    more: { visibility: "private" },
  },
  { owner: "sam", summary: "Support rota", day: 0, from: "13:00", to: "15:00" },
];

const ZONE = "Europe/London";

/** The people, and a week of ordinary calendar around the clock's Monday. Every event is made through the API. */
export function seedDefaultWorld(workspace: Workspace): void {
  seedPeople(workspace);
  const now = workspace.clock.now();
  const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * DAY_MS;
  for (const event of events) {
    const date = (offset: number): string =>
      new Date(monday + (event.day + offset) * DAY_MS).toISOString().slice(0, 10);
    const times =
      event.from === undefined || event.to === undefined
        ? { start: { date: date(0) }, end: { date: date(1) } }
        : {
            start: { dateTime: `${date(0)}T${event.from}:00`, timeZone: ZONE },
            end: { dateTime: `${date(0)}T${event.to}:00`, timeZone: ZONE },
          };
    workspace.call(byHand(`${event.owner}@example.com`), {
      method: "calendar.events.insert",
      params: { calendarId: "primary", sendUpdates: "none" },
      body: {
        summary: event.summary,
        ...times,
        ...(event.guests ? { attendees: event.guests.map((email) => ({ email })) } : {}),
        ...(event.rule ? { recurrence: [event.rule] } : {}),
        ...event.more,
      } as never,
    });
  }
}
