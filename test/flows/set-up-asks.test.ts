import { expect, test } from "@jest/globals";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  callsOf,
  DANA,
  docsOwnedBy,
  eventsOf,
  mails,
  type Office,
  opens,
  SAM,
} from "./world";

function withSam(office: Office, date: string, from: string, to: string): string {
  return String(anEvent(office, ALEX, { ...at(date, from, to), attendees: [{ email: SAM }] }).id);
}

test("another 1:1 at the same time is said on the card with the facts, without a call more", async () => {
  const { office } = await aPair();
  const id = withSam(office, "2026-11-27", "10:15", "10:45");
  const panel = calendarOf(office);
  expect(callsOf(office, () => panel.openEvent(ALEX, id))).toEqual(["calendar.events.get"]);
  expect(panel.texts()).toContain("⚠ You have a 1:1 with Dana at the same time: Fri 27 Nov, 10:00.");
  expect(panel.texts()).toContain("To meet at another time, move the event first.");
  panel.openEvent(ALEX, withSam(office, "2026-11-27", "10:30", "11:00"));
  expect(panel.texts().join("\n")).not.toContain("at the same time");
  panel.openEvent(ALEX, withSam(office, "2026-11-26", "10:00", "10:30"));
  expect(panel.texts().join("\n")).not.toContain("at the same time");
});

test("from scratch another 1:1 at that time is asked about before anything is made", async () => {
  const { office } = await aPair();
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", SAM);
  panel.set("day", "5");
  panel.press("Set up 1:1");
  expect(panel.texts().slice(1)).toEqual([
    SAM,
    "Every Friday, 10:00–10:30, from\u00a020\u00a0Nov",
    "You have a 1:1 with Dana at the same time: Fri 20 Nov, 10:00.",
    "Creates a doc shared with Sam. Sam gets one calendar email.",
    "Set up 1:1",
    "Cancel",
  ]);
  expect(docsOwnedBy(office)).toHaveLength(1);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Sam are set");
});

test("a name that one's calendar knows is taken, and the address is shown before anything is made", async () => {
  const office = await anOffice();
  anEvent(office, ALEX, {
    ...at("2026-11-18", "15:00", "16:00"),
    summary: "Planning",
    attendees: [
      { email: SAM, displayName: "Sam Okoro" },
      { email: DANA, displayName: "Dana Reyes" },
    ],
  });
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", "sam");
  // Home read the calendar a moment ago.
  expect(callsOf(office, () => panel.press("Set up 1:1"))).toEqual([]);
  expect(panel.texts().slice(0, 2)).toEqual(["Set up a 1:1 with Sam?", SAM]);
  expect(docsOwnedBy(office)).toEqual([]);
  expect(mails(office)).toEqual([]);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Sam are set");
});

test("a name that nobody known has is looked for in the calendar, by one call, and nothing else is asked", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  anEvent(office, ALEX, {
    ...at("2026-11-18", "15:00", "16:00"),
    attendees: [{ email: SAM, displayName: "Sam Okoro" }, { email: DANA }],
  });
  panel.set("someone", "Sam Okoro");
  expect(callsOf(office, () => panel.press("Set up 1:1"))).toEqual(["calendar.events.list"]);
  expect(panel.texts().slice(0, 2)).toEqual(["Set up a 1:1 with Sam?", SAM]);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", "Zoe");
  expect(callsOf(office, () => panel.press("Set up 1:1"))).toEqual(["calendar.events.list"]);
  expect(panel.last.notification).toBe('"Zoe" is not an email address. Type it in full.');
  expect(docsOwnedBy(office)).toEqual([]);
});

test("on an event's card a name is looked for in the calendar too, where home was never opened", async () => {
  const office = await anOffice();
  anEvent(office, ALEX, {
    ...at("2026-11-18", "15:00", "16:00"),
    attendees: [{ email: SAM, displayName: "Sam Okoro" }, { email: DANA }],
  });
  const id = String(anEvent(office, ALEX, at("2026-11-20", "10:00", "10:30")).id);
  const panel = opens(office, ALEX, id);
  panel.press("Make a 1:1 of it");
  panel.set("someone", "Sam Okoro");
  expect(callsOf(office, () => panel.press("Continue"))).toEqual([
    "calendar.events.get",
    "calendar.events.list",
  ]);
  expect(panel.texts()).toContain(SAM);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Sam are set");
});

test("of two of one name the address is chosen; cancelled there, nothing is made", async () => {
  const office = await anOffice();
  anEvent(office, ALEX, {
    ...at("2026-11-18", "15:00", "16:00"),
    attendees: [
      { email: SAM, displayName: "Sam Okoro" },
      { email: "sam.lee@example.com", displayName: "Sam Lee" },
    ],
  });
  const panel = calendarOf(office);
  const asks = () => {
    panel.openHome();
    panel.press("Set up a 1:1");
    panel.set("someone", "Sam");
    panel.press("Set up 1:1");
  };
  asks();
  expect(panel.texts()).toEqual(
    expect.arrayContaining(["Who is this 1:1 with?", `Sam Okoro · ${SAM}`, "Sam Lee · sam.lee@example.com"]),
  );
  panel.press("Cancel");
  expect(docsOwnedBy(office)).toEqual([]);
  expect(eventsOf(office, ALEX)).toHaveLength(1);
  asks();
  panel.set("person", SAM);
  panel.press("Continue");
  expect(panel.texts()[0]).toBe("You and Sam are set");
  expect(docsOwnedBy(office)).toHaveLength(1);
});

test("whoever types an address means it, whatever somebody else calls themselves", async () => {
  const office = await anOffice();
  anEvent(office, ALEX, {
    ...at("2026-11-18", "15:00", "16:00"),
    attendees: [{ email: "eve@example.com", displayName: SAM }, { email: DANA }],
  });
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", SAM);
  panel.press("Set up 1:1");
  expect(panel.texts().join("\n")).toContain(SAM);
  expect(docsOwnedBy(office)[0]?.permissions).toEqual(
    expect.arrayContaining([expect.objectContaining({ emailAddress: SAM })]),
  );
});

test("a name that nobody in the calendar has is refused where it is typed", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", "Dana");
  panel.press("Set up 1:1");
  expect(panel.last.notification).toBe('"Dana" is not an email address. Type it in full.');
  expect(docsOwnedBy(office)).toEqual([]);
});
