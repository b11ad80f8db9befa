import { beforeEach, expect, test } from "@jest/globals";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { ALEX, aPair, callsOf, DANA, docsOf, eventNow, mails, opens, type Pair, types } from "./world";

let pair: Pair;

beforeEach(async () => {
  pair = await aPair();
});

function asks(person = ALEX): SidePanel {
  const panel = opens(pair.office, person, pair.next());
  panel.press("Remind me");
  return panel;
}

function remindersOf(person: string): unknown {
  return eventNow(pair.office, pair.seriesId, person).reminders;
}

const AN_HOUR = { useDefault: false, overrides: [{ method: "popup", minutes: 60 }] };

test("nothing is chosen at first: the reminders of a set-up are the calendar's own", () => {
  const panel = asks();
  expect(panel.values().remind).toEqual(["calendar"]);
  expect(panel.texts()).toContain(
    "A pop-up on your own screen, no email. Dana's reminders stay as they are.",
  );
  expect([ALEX, DANA].map(remindersOf)).toEqual([{ useDefault: true }, { useDefault: true }]);
});

test.each([
  ["hour", 60],
  ["day", 1440],
])("%s: a pop-up of one's own, on every meeting, no mail, and nothing of the other's", (choice, minutes) => {
  const panel = asks();
  panel.set("remind", choice);
  const before = mails(pair.office).length;
  expect(callsOf(pair.office, () => panel.press("Save"))).toEqual([
    "drive.files.get",
    "calendar.events.get",
    "calendar.events.patch",
  ]);
  expect(panel.last.notification).toBe("Saved");
  const own = { useDefault: false, overrides: [{ method: "popup", minutes }] };
  expect(remindersOf(ALEX)).toEqual(own);
  expect(eventNow(pair.office, pair.next()).reminders).toEqual(own);
  expect(remindersOf(DANA)).toEqual({ useDefault: true });
  expect(mails(pair.office).length).toBe(before);
});

test("the same again changes nothing; as my calendar does takes it back", () => {
  const panel = asks();
  panel.set("remind", "hour");
  panel.press("Save");
  const again = asks();
  expect(again.values().remind).toEqual(["hour"]);
  expect(callsOf(pair.office, () => again.press("Save"))).not.toContain("calendar.events.patch");
  const back = asks();
  back.set("remind", "calendar");
  back.press("Save");
  expect(remindersOf(ALEX)).toEqual({ useDefault: true });
});

test("the direct's, on their own copy; the manager's and the 1:1 stay", () => {
  const inDoc = docsOf(pair.office, DANA);
  inDoc.openDoc(pair.docId);
  inDoc.press("Allow");
  inDoc.grantFileScope();
  const panel = asks(DANA);
  panel.set("remind", "hour");
  const { recurrence, visibility } = eventNow(pair.office, pair.seriesId);
  panel.press("Save");
  expect(remindersOf(DANA)).toEqual(AN_HOUR);
  expect(remindersOf(ALEX)).toEqual({ useDefault: true });
  expect(eventNow(pair.office, pair.seriesId)).toMatchObject({ recurrence, visibility });
});

test("what was set by hand in Calendar is the calendar's, and stays until something else is chosen", () => {
  const byHand: JsonObject = { useDefault: false, overrides: [{ method: "email", minutes: 10 }] };
  types(pair.office, ALEX, pair.seriesId, { reminders: byHand });
  const panel = asks();
  expect(panel.values().remind).toEqual(["calendar"]);
  panel.press("Save");
  expect(remindersOf(ALEX)).toEqual(byHand);
});

test("the event was changed by somebody else meanwhile: said, and nothing half-done", () => {
  const panel = asks();
  types(pair.office, ALEX, pair.seriesId, { attendees: [{ email: "sam@example.com" }] });
  panel.set("remind", "hour");
  panel.press("Save");
  expect(remindersOf(ALEX)).toEqual({ useDefault: true });
});
