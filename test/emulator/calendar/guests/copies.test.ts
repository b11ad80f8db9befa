import { expect, test } from "@jest/globals";
import { ALEX, DANA, guests, NOBODY, office, refusal, SAM, timed, weekly } from "../builders";

test("a guest's copy shares id and iCalUID and says who is who", () => {
  const o = office();
  const event = o.insert(ALEX, timed("1:1", "2026-11-19T10:00", "Europe/London", guests(DANA)));
  const copy = o.get(DANA, event.id ?? "");
  expect(copy).toMatchObject({
    id: event.id,
    iCalUID: `${event.id}@google.com`,
    summary: "1:1",
    organizer: { email: ALEX },
    creator: { email: ALEX },
    attendees: [{ email: DANA, self: true, responseStatus: "needsAction" }],
  });
  expect(copy.organizer?.self).toBeUndefined();
  expect(event.organizer).toEqual({ email: ALEX, self: true });
  expect(event.attendees).toEqual([{ email: DANA, responseStatus: "needsAction" }]);
});

test("the organizer's changes travel, private properties do not", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, {
    ...timed("1:1", "2026-11-19T10:00", "Europe/London", guests(DANA)),
    extendedProperties: { private: { doc: "d1" }, shared: { hint: "h1" } },
  });
  o.patch(ALEX, id, { summary: "Weekly", colorId: "3" });
  const copy = o.get(DANA, id);
  expect(copy.summary).toBe("Weekly");
  expect(copy.colorId).toBeUndefined();
  expect(copy.extendedProperties).toEqual({ shared: { hint: "h1" } });
});

test("a guest's answer travels back and is mailed to the organizer", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, timed("1:1", "2026-11-19T10:00", "Europe/London", guests(DANA)), {
    sendUpdates: "all",
  });
  expect(o.mail()).toEqual([`invitation ${DANA}`]);
  o.respond(DANA, id, "accepted", { sendUpdates: "all" });
  expect(o.mail()).toEqual([`response ${ALEX}`]);
  expect(o.get(ALEX, id).attendees).toEqual([{ email: DANA, responseStatus: "accepted" }]);
});

test("a guest may not change what the organizer decides", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, timed("1:1", "2026-11-19T10:00", "Europe/London", guests(DANA, SAM)));
  expect(refusal(() => o.patch(DANA, id, { summary: "Mine" }))).toBe("403 forbiddenForNonOrganizer");
  expect(refusal(() => o.patch(DANA, id, { attendees: [] }))).toBe("403 forbiddenForNonOrganizer");
  expect(refusal(() => o.patch(DANA, id, { recurrence: ["RRULE:FREQ=DAILY"] }))).toBe(
    "403 forbiddenForNonOrganizer",
  );
});

test("organizer deletes, guest sees cancelled", () => {
  const o = office();
  const { id = "" } = o.insert(
    ALEX,
    weekly("1:1", "2026-11-19T10:00", "Europe/London", guests(DANA, NOBODY)),
  );
  o.remove(ALEX, id, { sendUpdates: "all" });
  expect(o.mail()).toEqual([`cancellation ${DANA}`, `cancellation ${NOBODY}`]);
  expect(o.get(DANA, id).status).toBe("cancelled");
  expect(o.list(DANA).items).toEqual([]);
  expect(refusal(() => o.remove(ALEX, id))).toBe("410 deleted");
});

test("a guest who deletes their copy has declined", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, timed("1:1", "2026-11-19T10:00", "Europe/London", guests(DANA)));
  o.remove(DANA, id);
  expect(o.get(ALEX, id)).toMatchObject({ status: "confirmed", attendees: [{ responseStatus: "declined" }] });
  expect(o.get(DANA, id)).toMatchObject({ status: "cancelled", summary: "1:1" });
});
