import { expect, test } from "@jest/globals";
import { ALEX, DANA, guests, JO, NOBODY, office, ROOM, SAM, TEAM, timed, weekly } from "../builders";

const at = "2026-11-19T10:00";

test("nobody is told anything unless the caller says so", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA)));
  o.patch(ALEX, id, { summary: "New" });
  o.respond(DANA, id, "accepted");
  o.remove(ALEX, id);
  expect(o.mail()).toEqual([]);
});

test("one mail for each guest: not to oneself, not to rooms", () => {
  const o = office();
  o.insert(ALEX, timed("1:1", at, "Europe/London", guests(ALEX, DANA, ROOM, TEAM, NOBODY)), {
    sendUpdates: "all",
  });
  expect(o.mail()).toEqual([`invitation ${DANA}`, `invitation ${TEAM}`, `invitation ${NOBODY}`]);
});

test("externalOnly reaches those who have no Google Calendar", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA, JO, NOBODY)), {
    sendUpdates: "externalOnly",
  });
  expect(o.mail()).toEqual([`invitation ${NOBODY}`]);
  o.respond(DANA, id, "accepted", { sendUpdates: "externalOnly" });
  expect(o.mail()).toEqual([]);
});

test("the older sendNotifications still means everyone", () => {
  const o = office();
  o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA)), { sendNotifications: true });
  expect(o.mail()).toEqual([`invitation ${DANA}`]);
});

test("a change updates those who stay, invites who joins, tells who left", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA, NOBODY)));
  o.patch(ALEX, id, { attendees: [{ email: DANA }, { email: SAM }] }, { sendUpdates: "all" });
  expect(o.mail()).toEqual([`invitation ${SAM}`, `cancellation ${NOBODY}`, `update ${DANA}`]);
});

test("what is only one's own is nobody's mail", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA)));
  o.patch(ALEX, id, { colorId: "4", extendedProperties: { private: { a: "b" } } }, { sendUpdates: "all" });
  o.patch(ALEX, id, { summary: "1:1" }, { sendUpdates: "all" });
  expect(o.mail()).toEqual([]);
});

test("deleting cancels, an occurrence too", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, weekly("1:1", at, "Europe/London", guests(DANA)));
  o.remove(ALEX, `${id}_20261126T100000Z`, { sendUpdates: "all" });
  expect(o.mail()).toEqual([`cancellation ${DANA}`]);
  o.patch(ALEX, id, { status: "cancelled" }, { sendUpdates: "all" });
  expect(o.mail()).toEqual([`cancellation ${DANA}`]);
});

test("answers and leaving go to the organizer alone", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA, SAM)));
  o.respond(DANA, id, "tentative", { sendUpdates: "all" });
  o.remove(SAM, id, { sendUpdates: "all" });
  expect(o.mail()).toEqual([`response ${ALEX}`, `response ${ALEX}`]);
  expect(o.workspace.outbox.all().map((mail) => mail.subject)).toEqual([
    "Tentatively accepted: 1:1 @ Thu 19 Nov 2026 10:00 (Europe/London)",
    "Declined: 1:1 @ Thu 19 Nov 2026 10:00 (Europe/London)",
  ]);
});

test("an invitation says what a guest needs", () => {
  const o = office();
  const details = { location: "Room 4", description: "Notes: https://docs.example.com", ...guests(DANA) };
  o.insert(ALEX, weekly("1:1", at, "Europe/Berlin", details), { sendUpdates: "all" });
  const [mail] = o.workspace.outbox.all();
  expect(mail).toMatchObject({
    kind: "calendar.invitation",
    from: ALEX,
    to: DANA,
    subject: "Invitation: 1:1 @ from Thu 19 Nov 2026 10:00 (Europe/Berlin)",
  });
  expect(mail?.text).toContain("Notes: https://docs.example.com");
  expect(mail?.text).toContain("RRULE:FREQ=WEEKLY");
});
