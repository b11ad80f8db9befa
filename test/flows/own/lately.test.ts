import { expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import { put, weekly } from "../../../emulator/calendar/compose";
import type { SidePanel } from "../../../emulator/side-panel/panel";
import { until } from "../series/both";
import {
  ALEX,
  anEvent,
  aPair,
  callsOf,
  DANA,
  daysLater,
  eventNow,
  markdownOf,
  opens,
  type Pair,
  startsOf,
  types,
  typesInDoc,
  writesNote,
} from "../world";
import { allows, own, seenBy, textsOf } from "./desk";

function answers(pair: Pair, person: string, eventId: string, responseStatus: string): void {
  const { office } = pair;
  const attendees = ((eventNow(office, eventId, person).attendees ?? []) as { email: string }[]).map((one) =>
    one.email === person ? { ...one, responseStatus } : one,
  );
  office.workspace.call(byHand(person), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId, sendUpdates: "none" },
    body: { attendees },
  });
}

test("the card says that nobody else sees it, costs one call, and leaves nothing for the other", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  const before = seenBy(pair, DANA);
  const calls = callsOf(pair.office, () => panel.press("Just for me"));
  expect(calls.length).toBeLessThanOrEqual(2);
  expect(panel.texts().slice(0, 2)).toEqual(["Just for me", "Only you see this · Dana Reyes"]);
  expect(panel.texts()).toContain("Your first meeting is still to come");
  expect(seenBy(pair, DANA)).toEqual(before);
});

test("eight weeks: held, moved, missed, leave, and one press where nobody can tell", async () => {
  const pair = await aPair();
  const { office } = pair;
  answers(pair, DANA, pair.seriesId, "accepted");
  const [nov20 = "", nov27 = "", dec4 = "", dec11 = "", dec18 = ""] = startsOf(office, ALEX, pair.seriesId);
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId: nov27, sendUpdates: "none" },
    body: {
      start: { dateTime: "2026-11-26T15:00:00", timeZone: "Europe/London" },
      end: { dateTime: "2026-11-26T15:30:00", timeZone: "Europe/London" },
    },
  });
  office.deletes(ALEX, dec4);
  anEvent(office, ALEX, {
    summary: "Away",
    eventType: "outOfOffice",
    start: { dateTime: "2026-12-10T00:00:00", timeZone: "Europe/London" },
    end: { dateTime: "2026-12-12T00:00:00", timeZone: "Europe/London" },
    outOfOfficeProperties: { autoDeclineMode: "declineNone" },
  });
  office.deletes(ALEX, dec11);
  answers(pair, DANA, dec18, "declined");
  expect(nov20).not.toBe("");
  daysLater(office, 35);
  const panel = own(pair);
  const [line] = panel.texts().slice(3, 5);
  expect(line).toBe("You last met on Thu 26 Nov");
  expect(textsOf(panel)[4]).toBe(
    "Met 20 Nov · Moved and met 26 Nov · Missed 4 Dec · On leave 11 Dec · Not sure: 18 Dec",
  );
  expect(panel.texts()).toContain("Did you meet on Fri 18 Dec?");
  const before = seenBy(pair, DANA);
  const calls = callsOf(office, () => panel.press("Yes, we met"));
  expect(calls).toEqual([]);
  expect(textsOf(panel).slice(3, 5)).toEqual([
    "You last met on Fri 18 Dec",
    "Met 18 Dec, 20 Nov · Moved and met 26 Nov · Missed 4 Dec · On leave 11 Dec",
  ]);
  expect(panel.texts().join()).not.toContain("Did you meet");
  expect(seenBy(pair, DANA)).toEqual(before);
  // It is remembered the next time, and for the other it is still to be told.
  expect(own(pair).texts().join()).not.toContain("Did you meet");
});

test("a meeting that was not answered counts as held once the doc shows that the two talked", async () => {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Moving to Lisbon");
  daysLater(pair.office, 5);
  expect(own(pair).texts()).toContain("Did you meet on Fri 20 Nov?");
  writesNote(pair, DANA, "Moving to Lisbon", "In spring");
  expect(own(pair).texts()).toContain("You last met on Fri 20 Nov");
});

test("for the direct: one's own card, one's own calendar, one's own answers", async () => {
  const pair = await aPair();
  allows(pair);
  daysLater(pair.office, 5);
  const alex = own(pair);
  expect(alex.texts()).toContain("Did you meet on Fri 20 Nov?");
  expect(alex.texts()).toContain("Your calendar can't tell when you last met");
  alex.press("No, we didn't");
  expect(textsOf(alex)).toContain("Missed 20 Nov");
  expect(alex.texts()).toContain("You haven't met in the last eight weeks");
  const dana = own(pair, DANA);
  expect(dana.texts().slice(0, 2)).toEqual(["Just for me", "Only you see this · Alex Morgan"]);
  expect(dana.texts()).toContain("Did you meet on Fri 20 Nov?");
});

test("hints are said in plain words when they are true, and not again within a month", async () => {
  const pair = await aPair();
  const { office } = pair;
  answers(pair, DANA, pair.seriesId, "accepted");
  for (let week = 0; week < 3; week++) {
    const panel = opens(office, ALEX, pair.next());
    panel.reload();
    panel.press("Add topics");
    panel.set("topic", `Budget ${week}\nOffice ${week}`);
    panel.press("Add");
    daysLater(office, 7);
  }
  const panel = opens(office, ALEX, pair.next());
  panel.reload();
  panel.press("Just for me");
  const mine = "Most topics of late came from you. Let Dana go first?";
  const waited = "Your topics were not reached three times. Ask for more time?";
  expect(panel.texts()).toEqual(expect.arrayContaining([mine, waited]));
  // The card drawn anew is the same card.
  panel.press("Show another");
  expect(panel.texts()).toEqual(expect.arrayContaining([mine, waited]));
  panel.press("Ask for half and half");
  expect(markdownOf(office, pair.docId)).toContain("Could we share the time half and half for a while?");
  daysLater(office, 7);
  expect(own(pair).texts().join()).not.toContain("Most topics of late");
  const dana = allows(pair);
  dana.press("Just for me");
  expect(dana.texts().join()).not.toContain("came from you");
  expect(dana.texts().join()).not.toContain("not reached");
});

/** What is said to two who met long ago, or in another series. */
function saysThatTheyMet(panel: SidePanel): void {
  expect(textsOf(panel)).toContain("You last met on Fri 20 Nov");
  expect(panel.buttons()).not.toContain("Use a first section");
}

test("their first meeting is not to come where the two met before they went on in another series", async () => {
  const pair = await aPair();
  const { office } = pair;
  until(pair, "2026-11-20T12:00");
  own(pair).press("Yes, we met");
  const other = put(office.workspace, ALEX, weekly("Dana", { at: "2026-12-02T14:00", guests: [DANA] }));
  const [id = ""] = startsOf(office, ALEX, String(other.id));
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  panel.press("Use this event");
  const card = opens(office, ALEX, id);
  card.press("Just for me");
  saysThatTheyMet(card);
});

test("nor where they meet so rarely that their meeting was more than eight weeks ago", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, { recurrence: ["RRULE:FREQ=MONTHLY;INTERVAL=3"] });
  until(pair, "2026-11-20T12:00");
  typesInDoc(pair, ALEX, "Budget\nSpoken about");
  until(pair, "2026-11-20T12:30");
  own(pair).press("Yes, we met");
  until(pair, "2027-02-01T12:00");
  saysThatTheyMet(own(pair));
});
