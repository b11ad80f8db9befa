import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import {
  ALEX,
  anEvent,
  anOffice,
  anotherCalendar,
  at,
  DANA,
  docsOwnedBy,
  mails,
  type Office,
  opens,
  SAM,
} from "./world";

/** Sam is given a right to one of Alex's calendars, as an assistant is. */
function assists(office: Office, role: "owner" | "writer" | "reader", calendarId = "primary"): void {
  office.workspace.call(byHand(ALEX), {
    method: "calendar.acl.insert",
    params: { calendarId },
    body: { role, scope: { type: "user", value: SAM } },
  });
}

const WITH_DANA = { ...at("2026-11-20", "11:00", "11:30"), summary: "Dana", attendees: [{ email: DANA }] };

function nothingDone(office: Office): void {
  for (const person of [ALEX, SAM, DANA]) expect(docsOwnedBy(office, person)).toEqual([]);
  // Calendar tells whom a calendar is shared with; nobody hears of anything else.
  expect(mails(office).filter((one) => !one.startsWith("calendar.sharing"))).toEqual([]);
}

test.each(["owner", "writer", "reader"] as const)(
  "an assistant with the %s right in the manager's first calendar: only the manager can set it up",
  async (role) => {
    const office = await anOffice();
    assists(office, role);
    const event = anEvent(office, ALEX, WITH_DANA);
    const panel = opens(office, SAM, String(event.id), ALEX);
    expect(panel.texts()).toEqual([
      "This is Alex's calendar",
      "Only Alex can set up this 1:1. You can still move it as usual.",
    ]);
    nothingDone(office);
  },
);

test.each(["owner", "writer", "reader"] as const)(
  "an assistant with the %s right in a calendar of the manager's besides the first: nothing in the wrong name",
  async (role) => {
    const office = await anOffice();
    const calendarId = anotherCalendar(office, ALEX);
    assists(office, role, calendarId);
    const event = anEvent(office, ALEX, WITH_DANA, calendarId);
    const panel = opens(office, SAM, String(event.id), calendarId);
    expect(panel.texts()[0]).toMatch(/^This is (?:Alex|somebody else)'s calendar$/);
    expect(panel.buttons()).toEqual([]);
    nothingDone(office);
  },
);

test("a calendar of one's own besides the first is as good as any", async () => {
  const office = await anOffice();
  const calendarId = anotherCalendar(office, ALEX);
  const event = anEvent(office, ALEX, WITH_DANA, calendarId);
  const panel = opens(office, ALEX, String(event.id), calendarId);
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(docsOwnedBy(office, ALEX).length).toBe(1);
});

test("what an assistant put into it stays the assistant's to explain: the owner sets it up from an event of their own", async () => {
  const office = await anOffice();
  const calendarId = anotherCalendar(office, ALEX);
  assists(office, "owner", calendarId);
  const event = anEvent(office, SAM, WITH_DANA, calendarId);
  const panel = opens(office, ALEX, String(event.id), calendarId);
  expect(panel.texts()[0]).toBe("This is Sam's calendar");
  nothingDone(office);
});
