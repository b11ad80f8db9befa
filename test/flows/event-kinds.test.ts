import { expect, test } from "@jest/globals";
import { MIA } from "../../emulator/people";
import {
  ALEX,
  anEvent,
  anOffice,
  anotherCalendar,
  at,
  calendarOf,
  callsOf,
  DANA,
  docsOwnedBy,
  eventNow,
  eventsOf,
  fridayWithDana,
  JO,
  mails,
  type Office,
  opens,
  SAM,
  startsOf,
} from "./world";

test("a single event with one guest: the facts before the button, one call", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const panel = calendarOf(office);
  expect(callsOf(office, () => panel.openEvent(ALEX, id))).toEqual(["calendar.events.get"]);
  expect(panel.texts()).toEqual([
    "Make this a weekly 1:1?",
    "With",
    DANA,
    "Change",
    "When",
    "Every Friday, 10:00–10:30",
    "From 20 Nov, no end date",
    "I am",
    "Dana's manager",
    "Dana's direct report",
    "Makes the event weekly and private, and creates a doc shared with Dana. Dana gets one calendar email.",
    "Set up 1:1",
  ]);
});

test("a weekly series is adopted: its rule stays, one call to open it", async () => {
  const office = await anOffice();
  const id = series(office, "RRULE:FREQ=WEEKLY;BYDAY=FR");
  const panel = calendarOf(office);
  const [first = ""] = startsOf(office, ALEX, id);
  expect(callsOf(office, () => panel.openEvent(ALEX, first))).toEqual(["calendar.events.instances"]);
  expect(panel.texts()).toContain("Make this your 1:1?");
  expect(panel.texts()).toContain("Every Friday, 10:00–10:30");
  expect(panel.texts()).not.toContain("How often");
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(eventNow(office, id)).toMatchObject({
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"],
    visibility: "private",
    guestsCanInviteOthers: false,
  });
  expect(eventsOf(office, ALEX)).toHaveLength(1);
});

test("every two weeks can be kept", async () => {
  const office = await anOffice();
  const id = series(office, "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR");
  const panel = opens(office, ALEX, startsOf(office, ALEX, id)[0] ?? "");
  expect(panel.texts()).toContain("Keep it: every two weeks on Friday");
  expect(panel.texts().join("\n")).toContain("changes how often only if you choose so");
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("✓ Every two weeks on Friday, 10:00");
  expect(eventNow(office, id).recurrence).toEqual(["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"]);
});

test.each([
  ["every two weeks", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"],
  ["monthly", "RRULE:FREQ=MONTHLY;BYMONTHDAY=20"],
  ["daily", "RRULE:FREQ=DAILY"],
])("%s can be switched to weekly from the next one on, with one mail", async (_name, rule) => {
  const office = await anOffice();
  const id = series(office, rule);
  const panel = opens(office, ALEX, startsOf(office, ALEX, id)[0] ?? "");
  panel.set("cadence", "switch");
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("✓ Every Friday, 10:00");
  expect(eventNow(office, id).recurrence).toEqual([`${rule};UNTIL=20261120T095959Z`]);
  const weekly = eventsOf(office, ALEX).filter((event) => event.id !== id);
  expect(weekly).toHaveLength(1);
  expect(weekly[0]).toMatchObject({ recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"], visibility: "private" });
  expect(mails(office)).toEqual([`calendar.invitation ${ALEX} → ${DANA}`]);
});

test("a meeting that is over stays as it is; the weekly one starts next time", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, at("2026-11-13", "10:00", "10:30"));
  const before = eventNow(office, id);
  const panel = opens(office, ALEX, id);
  expect(panel.texts()).toContain("From 20 Nov, no end date");
  expect(panel.texts()).toContain(
    "This meeting is over, so it stays as it is. The weekly one starts next time.",
  );
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(eventNow(office, id)).toEqual(before);
  const [weekly] = eventsOf(office, ALEX).filter((event) => event.id !== id);
  expect(weekly).toMatchObject({
    start: { dateTime: "2026-11-20T10:00:00Z", timeZone: "Europe/London" },
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"],
  });
});

test("an event that lasts all day has no time for a 1:1", async () => {
  const office = await anOffice();
  const event = anEvent(office, ALEX, {
    start: { date: "2026-11-20" },
    end: { date: "2026-11-21" },
    attendees: [{ email: DANA }],
  });
  const panel = opens(office, ALEX, String(event.id));
  expect(panel.texts()[0]).toBe("This event lasts all day");
  expect(panel.buttons()).toEqual(["Set up a 1:1"]);
});

test("focus time is no meeting", async () => {
  const office = await anOffice();
  const event = anEvent(office, ALEX, {
    ...at("2026-11-20", "14:00", "16:00"),
    eventType: "focusTime",
    transparency: "opaque",
    focusTimeProperties: { autoDeclineMode: "declineNone" },
  });
  const panel = opens(office, ALEX, String(event.id));
  expect(panel.texts()[0]).toBe("This can't become a 1:1");
});

test("nobody invited: a person is chosen and becomes the guest", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, { attendees: [] });
  const panel = opens(office, ALEX, id);
  expect(panel.texts().slice(0, 2)).toEqual(["Not a 1:1", "Nobody else is in this event."]);
  panel.press("Make a 1:1 of it");
  expect(panel.texts()[0]).toBe("Who is this 1:1 with?");
  panel.set("someone", "Dana Reyes <dana@example.com>");
  panel.press("Continue");
  expect(panel.texts()).toContain("Dana Reyes");
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(eventNow(office, id)).toMatchObject({ attendees: [{ email: DANA }] });
  expect(mails(office)).toEqual([`calendar.invitation ${ALEX} → ${DANA}`]);
});

test("several guests: one is chosen and gets a new event for two; the old one stays", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, { attendees: [DANA, SAM, MIA].map((email) => ({ email })) });
  const before = eventNow(office, id);
  const panel = opens(office, ALEX, id);
  expect(panel.texts().slice(0, 2)).toEqual(["Not a 1:1", "Several people meet in this event."]);
  panel.press("Make a 1:1 of it");
  panel.set("person", SAM);
  panel.press("Continue");
  expect(panel.texts()).toContain(
    "This event has several guests, so it stays as it is. You'll get a new weekly event for two.",
  );
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Sam are set");
  expect(eventNow(office, id)).toEqual(before);
  const [made] = eventsOf(office, ALEX).filter((event) => event.id !== id);
  expect(made).toMatchObject({ attendees: [{ email: SAM }], visibility: "private" });
  expect(mails(office)).toEqual([`calendar.invitation ${ALEX} → ${SAM}`]);
});

test("rooms and oneself are no guests", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, {
    attendees: [
      { email: DANA },
      { email: "c_lisbon@resource.calendar.google.com", resource: true },
      { email: ALEX },
    ],
  });
  const panel = opens(office, ALEX, id);
  expect(panel.texts()).toContain("Dana's manager");
  panel.press("Set up 1:1");
  const guests = eventNow(office, id).attendees as { email: string }[];
  expect(guests.map(({ email }) => email).sort()).toEqual(
    [ALEX, DANA, "c_lisbon@resource.calendar.google.com"].sort(),
  );
});

test("a group's address: the share is taken back, the event is unchanged, nobody is told", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, { attendees: [{ email: "team@example.com" }] });
  const before = eventNow(office, id);
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("That is a group");
  expect(panel.texts()).toContain(
    "team@example.com is a group's address. A 1:1 is for two people, so the share was taken back.",
  );
  expect(eventNow(office, id)).toEqual(before);
  expect(mails(office)).toEqual([]);
  const docs = docsOwnedBy(office);
  expect(
    docs.every(({ trashed, permissions }) => trashed === true && (permissions as unknown[]).length === 1),
  ).toBe(true);
});

test("somebody outside the company is named as such before the button", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, { attendees: [{ email: JO }] });
  const panel = opens(office, ALEX, id);
  expect(panel.texts()).toContain(
    "Jo is outside your company (partner.example.com). Your company's rules decide whether a doc may be shared.",
  );
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Jo are set");
});

test("an address without a Google account: Google's mail is announced, then sent", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, { attendees: [{ email: "kim@nowhere.example.com" }] });
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("Google insists on an email");
  expect(mails(office)).toEqual([]);
  panel.press("Share with an email");
  expect(panel.texts()).toContain("You and Kim are set");
  expect(panel.texts()).toContain("One calendar email, one share email from Google");
  expect(mails(office)).toEqual([
    `drive.share ${ALEX} → kim@nowhere.example.com`,
    `calendar.update ${ALEX} → kim@nowhere.example.com`,
  ]);
  expect(docsOwnedBy(office)).toHaveLength(1);
});

test("somebody else's event can be left as it is: only one's own note is written, nobody is told", async () => {
  const office = await anOffice();
  const event = anEvent(office, "noor@example.com", {
    ...at("2026-11-18", "15:00", "15:30"),
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=WE"],
    attendees: [{ email: ALEX }],
  });
  const id = String(event.id);
  const panel = opens(office, ALEX, startsOf(office, ALEX, id)[0] ?? "");
  panel.set("event", "theirs");
  panel.set("role", "direct");
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("✓ The event stays as it is");
  expect(panel.texts()).toContain("Noor has not been told yet");
  expect(mails(office)).toEqual([]);
  expect(eventNow(office, id, "noor@example.com")).toEqual(event);
  panel.openEvent(ALEX, startsOf(office, ALEX, id)[0] ?? "");
  expect(panel.texts()).toContain("Wed 18 Nov, 15:00");
});

test("of somebody else's event one can make an own series", async () => {
  const office = await anOffice();
  const event = anEvent(office, "noor@example.com", {
    ...at("2026-11-18", "15:00", "15:30"),
    attendees: [{ email: ALEX }],
  });
  const panel = opens(office, ALEX, String(event.id));
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Noor are set");
  const own = eventsOf(office, ALEX).filter(
    ({ organizer }) => (organizer as { self?: boolean }).self === true,
  );
  expect(own).toHaveLength(1);
  expect(mails(office)).toEqual([`calendar.invitation ${ALEX} → noor@example.com`]);
});

test.each(["403", "404"])("someone else's calendar (%s): only they can set up", async (answer) => {
  const office = await anOffice({ "calendar.owned-scope-refusal": answer });
  const id = fridayWithDana(office);
  const panel = opens(office, SAM, id, ALEX);
  expect(panel.texts()).toEqual([
    "This is Alex's calendar",
    "Only Alex can set up this 1:1. You can still move it as usual.",
  ]);
});

test("somebody else's event on one's own calendar is opened as one's own copy, even from their calendar", async () => {
  const office = await anOffice();
  const event = anEvent(office, "noor@example.com", {
    ...at("2026-11-18", "15:00", "15:30"),
    attendees: [{ email: ALEX }],
  });
  const panel = opens(office, ALEX, String(event.id), "noor@example.com");
  expect(panel.texts()).toContain("Noor's event, as it is");
});

test.each(["given", "absent"])("an event that is not saved yet, its id %s", async (id) => {
  const office = await anOffice({ "side-panel.unsaved-event-id": id });
  const panel = calendarOf(office);
  panel.openUnsavedEvent(ALEX);
  expect(panel.texts()[0]).toBe("Save the event first");
  expect(panel.last.error).toBeUndefined();
  panel.openUnsavedEvent(ALEX, [DANA]);
  expect(panel.texts().join()).toContain("a weekly 1:1 with Dana");
});

test("a meeting in another calendar of one's own is set up there", async () => {
  const office = await anOffice();
  const calendarId = anotherCalendar(office, ALEX);
  const event = anEvent(
    office,
    ALEX,
    { ...at("2026-11-20", "10:00", "10:30"), attendees: [{ email: DANA }] },
    calendarId,
  );
  const panel = opens(office, ALEX, String(event.id), calendarId);
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Dana are set");
  panel.openEvent(calendarId, String(event.id));
  expect(panel.texts()).toContain("Fri 20 Nov, 10:00");
});

function series(office: Office, rule: string): string {
  return fridayWithDana(office, { recurrence: [rule] });
}
