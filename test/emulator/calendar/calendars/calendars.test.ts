import { expect, test } from "@jest/globals";
import { ALEX, DANA, guests, type Office, office, refusal, SAM, timed, weekly } from "../builders";

const at = "2026-11-19T10:00";

function secondary(o: Office, owner = ALEX): string {
  return String(o.call(owner, "calendars.insert", {}, { summary: "Team", timeZone: "Europe/Berlin" }).id);
}

test("a person's primary calendar is named after them and in their zone", () => {
  const o = office();
  expect(o.call(ALEX, "calendars.get", { calendarId: "primary" })).toMatchObject({
    kind: "calendar#calendar",
    id: ALEX,
    summary: ALEX,
    timeZone: "Europe/London",
  });
  expect(o.call(DANA, "calendars.get", { calendarId: "alex.morgan@example.com" }).id).toBe(ALEX);
});

test("a secondary calendar: made, changed, on its owner's list, deleted with its events", () => {
  const o = office();
  const calendarId = secondary(o);
  expect(calendarId).toMatch(/^c_[0-9a-f]{64}@group\.calendar\.google\.com$/);
  expect(o.call(ALEX, "calendarList.list", {}).items).toMatchObject([
    { id: ALEX, primary: true, accessRole: "owner" },
    { id: calendarId, summary: "Team", dataOwner: ALEX, accessRole: "owner" },
  ]);
  expect(o.call(ALEX, "calendars.patch", { calendarId }, { description: "Ours" })).toMatchObject({
    summary: "Team",
    description: "Ours",
    timeZone: "Europe/Berlin",
  });
  expect(o.call(ALEX, "calendars.update", { calendarId }, { summary: "Crew" }).description).toBeUndefined();
  const event = o.insert(ALEX, timed("Retro", at, "Europe/Berlin", guests(DANA)), { calendarId });
  expect(event).toMatchObject({
    organizer: { email: calendarId, displayName: "Crew", self: true },
    start: { dateTime: "2026-11-19T10:00:00+01:00" },
  });
  o.call(ALEX, "calendars.delete", { calendarId });
  expect(refusal(() => o.list(ALEX, { calendarId }))).toBe("404 notFound");
  expect(o.get(DANA, event.id ?? "").status).toBe("cancelled");
  expect(refusal(() => o.call(ALEX, "calendars.delete", { calendarId: "primary" }))).toBe(
    "403 cannotDeletePrimaryCalendar",
  );
});

test("a calendar of somebody else is not there, or is read-only", () => {
  const o = office();
  const calendarId = secondary(o);
  expect(refusal(() => o.call(SAM, "calendars.get", { calendarId }))).toBe("404 notFound");
  expect(refusal(() => o.call(SAM, "calendars.patch", { calendarId: ALEX }, { summary: "x" }))).toBe(
    "403 requiredAccessLevel",
  );
});

test("labels replace the ones before and get an id", () => {
  const o = office();
  const labels = [{ name: "1:1", backgroundColor: "#039be5" }];
  const patched = o.call(
    ALEX,
    "calendars.patch",
    { calendarId: "primary" },
    { labelProperties: { eventLabels: labels } },
  );
  expect(patched.labelProperties).toMatchObject({
    eventLabels: [{ ...labels[0], id: expect.any(String) as unknown as string }],
  });
  const wrong = { labelProperties: { eventLabels: [{ name: "x" }] } };
  expect(refusal(() => o.call(ALEX, "calendars.patch", { calendarId: "primary" }, wrong))).toBe(
    "400 invalid",
  );
});

test("clearing empties the primary calendar and no other", () => {
  const o = office();
  o.insert(ALEX, timed("Mine", at));
  const theirs = o.insert(DANA, timed("Theirs", at, "Europe/London", guests(ALEX)));
  o.call(ALEX, "calendars.clear", { calendarId: "primary" });
  expect(o.list(ALEX).items).toEqual([]);
  expect(o.get(DANA, theirs.id ?? "").status).toBe("confirmed");
  const calendarId = secondary(o);
  expect(refusal(() => o.call(ALEX, "calendars.clear", { calendarId }))).toBe("400 invalid");
});

test("the calendar list: put on, named, hidden, taken off, followed", () => {
  const o = office();
  const first = o.call(ALEX, "calendarList.list", {});
  o.call(ALEX, "calendarList.insert", {}, { id: DANA });
  const patched = o.call(
    ALEX,
    "calendarList.patch",
    { calendarId: DANA },
    { summaryOverride: "D", colorId: "3", hidden: true },
  );
  expect(patched).toMatchObject({
    id: DANA,
    summary: DANA,
    summaryOverride: "D",
    backgroundColor: "#f83a22",
    accessRole: "reader",
    hidden: true,
  });
  expect(o.call(ALEX, "calendarList.list", {}).items).toHaveLength(1);
  expect(o.call(ALEX, "calendarList.list", { showHidden: true }).items).toHaveLength(2);
  expect(o.call(ALEX, "calendarList.list", { showHidden: true, minAccessRole: "owner" }).items).toHaveLength(
    1,
  );
  const changes = o.call(ALEX, "calendarList.list", { syncToken: String(first.nextSyncToken) });
  expect(changes.items).toMatchObject([{ id: DANA }]);
  o.call(ALEX, "calendarList.delete", { calendarId: DANA });
  expect(refusal(() => o.call(ALEX, "calendarList.get", { calendarId: DANA }))).toBe("404 notFound");
  expect(o.call(ALEX, "calendarList.list", { showDeleted: true }).items).toMatchObject([
    { id: ALEX },
    { deleted: true },
  ]);
  expect(refusal(() => o.call(ALEX, "calendarList.delete", { calendarId: ALEX }))).toBe("403 forbidden");
  const custom = o.call(
    ALEX,
    "calendarList.update",
    { calendarId: "primary", colorRgbFormat: true },
    {
      backgroundColor: "#123456",
      defaultReminders: [{ method: "popup", minutes: 5 }],
    },
  );
  expect(custom).toMatchObject({ backgroundColor: "#123456", defaultReminders: [{ minutes: 5 }] });
  expect(o.list(ALEX).defaultReminders).toEqual([{ method: "popup", minutes: 5 }]);
});

test("moving an event makes the other calendar its organizer", () => {
  const o = office();
  const destination = secondary(o);
  const { id = "" } = o.insert(ALEX, weekly("1:1", at, "Europe/London", guests(DANA)));
  const moved = o.call(ALEX, "events.move", {
    calendarId: "primary",
    eventId: id,
    destination,
    sendUpdates: "all",
  });
  expect(moved).toMatchObject({ id, organizer: { email: destination, displayName: "Team", self: true } });
  expect(o.mail()).toEqual([`update ${DANA}`]);
  expect(o.get(DANA, id).organizer?.email).toBe(destination);
  expect(o.get(ALEX, id)).toMatchObject({ id, status: "cancelled" });
  expect(o.get(ALEX, id).summary).toBeUndefined();
  o.patch(ALEX, id, { summary: "Moved" }, { calendarId: destination });
  expect(o.get(DANA, id).summary).toBe("Moved");
  const again = (): unknown =>
    o.call(DANA, "events.move", { calendarId: "primary", eventId: id, destination: ALEX });
  expect(refusal(again)).toBe("403 requiredAccessLevel");
});

test("importing: a copy for this calendar alone, brought up to date by its iCalUID", () => {
  const o = office();
  const event = {
    ...timed("Partner sync", at, "Europe/London", guests(ALEX, DANA)),
    iCalUID: "abc@partner",
    organizer: { email: "jo@partner.example.com", displayName: "Jo" },
  };
  const imported = o.call(ALEX, "events.import", { calendarId: "primary" }, event);
  expect(imported).toMatchObject({
    summary: "Partner sync",
    iCalUID: "abc@partner",
    organizer: { displayName: "Jo" },
  });
  expect(o.list(DANA).items).toEqual([]);
  expect(o.mail()).toEqual([]);
  const again = o.call(
    ALEX,
    "events.import",
    { calendarId: "primary" },
    { ...event, summary: "New", sequence: 1 },
  );
  expect(again).toMatchObject({ id: imported.id, summary: "New", sequence: 1 });
  expect(o.list(ALEX, { iCalUID: "abc@partner" }).items).toHaveLength(1);
  expect(refusal(() => o.patch(ALEX, String(imported.id), { summary: "Mine" }))).toBe(
    "403 forbiddenForNonOrganizer",
  );
  o.respond(ALEX, String(imported.id), "accepted");
  expect(o.get(ALEX, String(imported.id)).attendees?.[0]?.responseStatus).toBe("accepted");
});

test("settings and colours are read", () => {
  const o = office();
  const settings = o.call(ALEX, "settings.list", {});
  expect(settings.items).toContainEqual(expect.objectContaining({ id: "timezone", value: "Europe/London" }));
  expect(o.call(ALEX, "settings.get", { setting: "weekStart" }).value).toBe("1");
  expect(refusal(() => o.call(ALEX, "settings.get", { setting: "favouriteColour" }))).toBe("404 notFound");
  expect(o.call(ALEX, "settings.list", { syncToken: String(settings.nextSyncToken) }).items).toEqual([]);
  const colors = o.call(ALEX, "colors.get", {});
  expect([Object.keys(colors.calendar ?? {}).length, Object.keys(colors.event ?? {}).length]).toEqual([
    24, 11,
  ]);
});
