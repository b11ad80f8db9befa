import { expect, test } from "@jest/globals";
import {
  ALEX,
  anOffice,
  aPair,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOwnedBy,
  eventNow,
  fridayWithDana,
  mails,
  opens,
  permissionsOf,
  SAM,
  startsOf,
  types,
  typesInDoc,
} from "../flows/world";

test("the guest is replaced: nothing of Dana's notes shows on Sam's meeting, and Sam gets a doc of his own", async () => {
  const pair = await aPair();
  const { office, seriesId, docId } = pair;
  typesInDoc(pair, DANA, "My salary");
  types(office, ALEX, seriesId, { attendees: [{ email: SAM }] });
  const panel = calendarOf(office);
  panel.openEvent(ALEX, startsOf(office, ALEX, seriesId)[0] ?? "");
  expect(panel.texts({ folded: true }).join("\n")).not.toContain("salary");
  expect(panel.texts()[0]).toBe("Make this your 1:1?");
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Sam are set");
  const sams = String(docsOwnedBy(office).find(({ id }) => id !== docId)?.id);
  expect(permissionsOf(office, sams)).toEqual([`owner ${ALEX}`, `writer ${SAM}`]);
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
  expect(String(eventNow(office, seriesId).description)).not.toContain(docId);
  panel.openEvent(ALEX, startsOf(office, ALEX, seriesId)[0] ?? "");
  expect(panel.texts().join("\n")).toContain("Sam");
  expect(panel.texts().join("\n")).not.toContain("salary");
});

test("the guest is replaced while a panel is open: Repair invites nobody and shows nothing", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  typesInDoc(pair, DANA, "My salary");
  types(office, ALEX, seriesId, { visibility: "default" });
  const panel = opens(office, ALEX, pair.next());
  expect(panel.buttons()).toContain("Repair");
  types(office, ALEX, seriesId, { attendees: [{ email: SAM }] });
  panel.press("Repair");
  expect(JSON.stringify(eventNow(office, seriesId).attendees)).not.toContain(DANA);
  expect(panel.texts({ folded: true }).join("\n")).not.toContain("salary");
  panel.press("Open again");
  expect(panel.texts()[0]).toBe("Make this your 1:1?");
});

test("the series was Sam's, with a 1:1 set up, and is Dana's again: her doc is found, and Sam's Undo left open leaves it there", async () => {
  const pair = await aPair();
  const { office, seriesId, docId } = pair;
  typesInDoc(pair, DANA, "My salary");
  types(office, ALEX, seriesId, { attendees: [{ email: SAM }] });
  const sam = opens(office, ALEX, pair.next());
  sam.press("Set up 1:1");
  const sams = String(docsOwnedBy(office).find(({ id }) => id !== docId)?.id);
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }] });
  const panel = opens(office, ALEX, pair.next());
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  expect(JSON.stringify(panel.stack())).not.toContain(sams);
  const event = eventNow(office, seriesId);
  expect(JSON.stringify(event.extendedProperties)).toContain(docId);
  sam.press("Undo set-up");
  sam.press("Undo set-up");
  expect(sam.last.notification).toBe("There is nothing to undo");
  expect(eventNow(office, seriesId)).toEqual(event);
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
});

test("a card says Dana, and the event has become Sam's before the press: asked again, nothing made, nobody told", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  types(office, ALEX, id, { attendees: [{ email: SAM }] });
  const before = eventNow(office, id);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("The event has changed");
  expect(docsOwnedBy(office)).toEqual([]);
  expect(mails(office)).toEqual([]);
  expect(eventNow(office, id)).toEqual(before);
  panel.press("Open again");
  expect(panel.texts()).toContain("Sam's manager");
});

test("a card offers a copy the pair's doc, and the copy has become Sam's before the press: the doc stays with the pair", async () => {
  const pair = await aPair();
  const { office, seriesId, docId } = pair;
  const copy = pair.copies({
    start: { dateTime: "2026-11-19T10:00:00Z" },
    end: { dateTime: "2026-11-19T10:30:00Z" },
    recurrence: [],
  });
  const panel = opens(office, ALEX, copy);
  expect(panel.buttons()).toContain("Use the same doc");
  types(office, ALEX, copy, { attendees: [{ email: SAM }] });
  panel.press("Use the same doc");
  expect(panel.texts()[0]).toBe("The event has changed");
  expect(JSON.stringify(eventNow(office, seriesId).extendedProperties)).toContain(docId);
  expect(panel.texts().join("\n")).not.toContain("Your topics");
});

test("an assistant tags an event of Alex's with the doc once the series is over: the doc does not go along", async () => {
  const pair = await aPair();
  const { office, seriesId, docId } = pair;
  office.deletes(ALEX, seriesId);
  const id = fridayWithDana(office, { attendees: [{ email: SAM }] });
  types(office, ALEX, id, {
    extendedProperties: { private: { oneOnOneDoc: docId, oneOnOneSeries: id } },
  });
  const panel = calendarOf(office);
  const calls = callsOf(office, () => void panel.openEvent(ALEX, id));
  expect(panel.texts({ folded: true }).join("\n")).not.toContain("Your topics");
  expect(calls).not.toContain("drive.files.update");
});

test("the guest is replaced while Google asks for the permission to see ticks: Sam's event shows nothing of Dana's", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  typesInDoc(pair, DANA, "My salary");
  daysLater(office, 5);
  const eventId = pair.next();
  const scope = "https://www.googleapis.com/auth/script.external_request";
  const panel = calendarOf(office, ALEX, { scopes: office.bundle.scopes.filter((one) => one !== scope) });
  panel.openEvent(ALEX, eventId);
  panel.press("Carry over");
  panel.press("Allow reading ticks");
  types(office, ALEX, seriesId, { attendees: [{ email: SAM }] });
  panel.grantScopes([scope]);
  panel.openEvent(ALEX, eventId);
  expect(panel.texts().join("\n")).not.toContain("salary");
  expect(panel.texts()[0]).toBe("Make this your 1:1?");
});
