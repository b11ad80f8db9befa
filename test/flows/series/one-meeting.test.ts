import { expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import { discard, drag } from "../../../emulator/calendar/by-hand";
import type { JsonObject } from "../../../emulator/json";
import {
  ALEX,
  anOffice,
  at,
  callsOf,
  DANA,
  eventNow,
  fridayWithDana,
  mails,
  markdownOf,
  type Office,
  opens,
  type Pair,
  SAM,
  startsOf,
  types,
} from "../world";
import { addsTopic, bothAllowed, days, homeOf, hourly, panels, until } from "./both";

const DAY_MINUTES = 1440;

const meetings = ({ office, seriesId }: Pair): readonly string[] => startsOf(office, ALEX, seriesId);

/** Each of the two sees that day and the topic on the panel of the next meeting. */
function bothSee(pair: Pair, day: string, topic: string): void {
  for (const said of Object.values(panels(pair))) {
    expect(said).toContain(day);
    expect(said).toContain(topic);
    expect(said.join("\n")).not.toContain("No section");
  }
}

test("a meeting is moved by some days and back again: its section goes with it both times", async () => {
  const pair = await bothAllowed();
  const { workspace } = pair.office;
  const first = pair.next();
  addsTopic(pair, DANA, first, "Lisbon");
  drag(workspace, ALEX, first, -2 * DAY_MINUTES, "none");
  bothSee(pair, "Wed 18 Nov, 10:00", "Lisbon");
  expect(days(pair)).toEqual(["Wed 18 Nov 2026"]);
  drag(workspace, ALEX, first, 2 * DAY_MINUTES, "none");
  bothSee(pair, "Fri 20 Nov, 10:00", "Lisbon");
  expect(days(pair)).toEqual(["Fri 20 Nov 2026"]);
});

test("home counts for a meeting what its panel shows, also before the section follows it to another day", async () => {
  const pair = await bothAllowed();
  addsTopic(pair, ALEX, pair.next(), "Budget");
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  drag(pair.office.workspace, ALEX, pair.next(), -DAY_MINUTES, "none");
  until(pair, "2026-11-16T10:00");
  for (const person of [ALEX, DANA]) expect(homeOf(pair, person)).toContain("2 topics");
  expect(days(pair)).toEqual(["Fri 20 Nov 2026"]);
});

test("a meeting is moved past the next one: what was collected is for the next, and each gets its own section", async () => {
  const pair = await bothAllowed();
  const first = pair.next();
  addsTopic(pair, DANA, first, "Lisbon");
  drag(pair.office.workspace, ALEX, first, 10 * DAY_MINUTES, "none");
  bothSee(pair, "Fri 27 Nov, 10:00", "Lisbon");
  expect(days(pair)).toEqual(["Fri 27 Nov 2026"]);
  until(pair, "2026-11-27T10:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 27 Nov 2026", "Mon 30 Nov 2026"]);
  until(pair, "2026-11-30T10:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 27 Nov 2026", "Mon 30 Nov 2026", "Fri 4 Dec 2026"]);
});

test("a meeting is cancelled: said to both, its topics wait under the next; restored, they are back under it", async () => {
  const pair = await bothAllowed();
  const { office } = pair;
  const first = pair.next();
  addsTopic(pair, DANA, first, "Lisbon");
  discard(office.workspace, ALEX, first, "none");
  bothSee(pair, "Fri 27 Nov, 10:00", "Lisbon");
  for (const said of Object.values(panels(pair))) expect(said).toContain("⚠ Fri 20 Nov was cancelled");
  expect(homeOf(pair)).toContain("Needs a new time");
  addsTopic(pair, ALEX, pair.next(), "Offsite");
  types(office, ALEX, first, { status: "confirmed" });
  bothSee(pair, "Fri 20 Nov, 10:00", "Lisbon");
  bothSee(pair, "Fri 20 Nov, 10:00", "Offsite");
  expect(days(pair)).toEqual(["Fri 20 Nov 2026"]);
  expect(homeOf(pair)).toContain("Fri 10:00\nDana Reyes\n2 topics");
  until(pair, "2026-11-20T10:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", "Fri 27 Nov 2026"]);
});

test("cancelled twice over and then the first restored: the section comes all the way back", async () => {
  const pair = await bothAllowed();
  const { office } = pair;
  const [first = "", second = ""] = meetings(pair);
  addsTopic(pair, DANA, first, "Lisbon");
  discard(office.workspace, ALEX, first, "none");
  opens(office, ALEX, pair.next());
  discard(office.workspace, ALEX, second, "none");
  bothSee(pair, "Fri 4 Dec, 10:00", "Lisbon");
  types(office, ALEX, second, { status: "confirmed" });
  bothSee(pair, "Fri 27 Nov, 10:00", "Lisbon");
  types(office, ALEX, first, { status: "confirmed" });
  bothSee(pair, "Fri 20 Nov, 10:00", "Lisbon");
  expect(days(pair)).toEqual(["Fri 20 Nov 2026"]);
});

test("a cancelled meeting gets another time on the panel: what was collected goes there with it", async () => {
  const pair = await bothAllowed();
  const { office } = pair;
  const first = pair.next();
  addsTopic(pair, DANA, first, "Lisbon");
  discard(office.workspace, ALEX, first, "none");
  const panel = opens(office, ALEX, pair.next());
  panel.press("Find a time");
  panel.press("Move it");
  const said = Object.values(panels(pair));
  for (const lines of said) {
    expect(lines).toContain("Lisbon");
    expect(lines.join("\n")).not.toContain("27 Nov");
  }
  expect(days(pair)).toHaveLength(1);
});

test("months are taken out by hand and looked at once: the next run gives the section the day they meet again", async () => {
  const pair = await bothAllowed();
  const { office } = pair;
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  until(pair, "2026-11-20T10:45");
  hourly(pair);
  for (const round of [10, 7]) for (const id of meetings(pair).slice(0, round)) office.deletes(ALEX, id);
  expect(opens(office, ALEX, pair.next()).texts()).toContain("In the doc under Fri 27 Nov");
  until(pair, "2026-11-20T11:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", "Fri 26 Mar 2027"]);
  until(pair, "2026-11-20T12:45");
  expect(hourly(pair)).toEqual([]);
  until(pair, "2027-01-15T10:00");
  bothSee(pair, "Fri 26 Mar, 10:00", "Lisbon");
  for (const person of [ALEX, DANA]) expect(homeOf(pair, person)).toContain("Later\nFri 26 Mar, 10:00");
  until(pair, "2027-03-26T10:45");
  hourly(pair);
  expect(days(pair).slice(-2)).toEqual(["Fri 26 Mar 2027", "Fri 2 Apr 2027"]);
});

test("what the next meeting was held with stays its: the one that comes back after it begins anew", async () => {
  const pair = await bothAllowed();
  const { office } = pair;
  const first = pair.next();
  addsTopic(pair, DANA, first, "Lisbon");
  discard(office.workspace, ALEX, first, "none");
  opens(office, ALEX, pair.next());
  until(pair, "2026-11-27T10:45");
  types(office, ALEX, first, {
    status: "confirmed",
    ...at("2026-12-01", "10:00", "10:30"),
  });
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 27 Nov 2026", "Tue 1 Dec 2026"]);
  const text = markdownOf(office, pair.docId);
  expect(text.indexOf("Lisbon")).toBeLessThan(text.indexOf("Tue 1 Dec"));
});

test("twice a week by the rule: a section for each, made when the one before has ended", async () => {
  const pair = await bothAllowed();
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, {
    ...at("2026-11-17", "10:00", "10:30"),
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=TU,FR"],
  });
  addsTopic(pair, DANA, meetings(pair)[0] ?? "", "Tuesday's");
  bothSee(pair, "Tue 17 Nov, 10:00", "Tuesday's");
  for (const time of ["2026-11-17T10:45", "2026-11-20T10:45", "2026-11-24T10:45"]) {
    until(pair, time);
    hourly(pair);
  }
  const heads = days(pair);
  expect(heads[0]).toBe("Tue 17 Nov 2026");
  expect(heads.slice(-2)).toEqual(["Tue 24 Nov 2026", "Fri 27 Nov 2026"]);
  expect(new Set(heads).size).toBe(heads.length);
  until(pair, "2026-11-26T09:00");
  addsTopic(pair, ALEX, meetings(pair)[0] ?? "", "Friday's");
  bothSee(pair, "Fri 27 Nov, 10:00", "Friday's");
});

test("a second meeting in one week, moved there from a later one: the collected topics stay with their own", async () => {
  const pair = await bothAllowed();
  const { office } = pair;
  until(pair, "2026-11-20T10:45");
  hourly(pair);
  until(pair, "2026-11-22T10:00");
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  const [, december = ""] = meetings(pair);
  drag(office.workspace, ALEX, december, -9 * DAY_MINUTES, "none");
  addsTopic(pair, ALEX, meetings(pair)[0] ?? "", "Offsite");
  bothSee(pair, "Wed 25 Nov, 10:00", "Offsite");
  for (const time of ["2026-11-25T10:45", "2026-11-27T10:45"]) {
    until(pair, time);
    hourly(pair);
  }
  expect(days(pair).slice(-3)).toEqual(["Wed 25 Nov 2026", "Fri 27 Nov 2026", "Fri 11 Dec 2026"]);
  const text = markdownOf(office, pair.docId);
  expect(text.indexOf("Lisbon")).toBeGreaterThan(text.indexOf("Fri 27 Nov 2026"));
});

test.each<[string, JsonObject, string]>([
  ["may invite others", { guestsCanInviteOthers: true }, "⚠ Guests may invite others"],
  ["may change it", { guestsCanModify: true }, "⚠ Guests may change the event"],
])(
  "guests %s in one meeting alone: Repair mends that meeting, without a mail, and its Undo gives it back",
  async (_, own, flaw) => {
    const pair = await bothAllowed();
    const { office, seriesId } = pair;
    const [, second = ""] = meetings(pair);
    types(office, ALEX, second, own);
    const [sent, before] = [mails(office), eventNow(office, seriesId)];
    const panel = opens(office, ALEX, pair.next());
    expect(panel.texts()).toContain(flaw);
    expect(callsOf(office, () => panel.press("Repair"))).toEqual([
      "drive.files.get",
      "calendar.events.get",
      "calendar.events.instances",
      "calendar.events.patch",
      "drive.files.get",
      "calendar.events.instances",
    ]);
    expect(panel.texts()).toContain("Repaired");
    expect(panel.texts().join()).not.toContain("⚠");
    expect(opens(office, ALEX, second).texts().join()).not.toContain("⚠");
    expect(eventNow(office, seriesId)).toEqual(before);
    expect(mails(office)).toEqual(sent);
    panel.press("Undo");
    panel.press("Undo the repair");
    expect(panel.texts()).toContain(flaw);
  },
);

test("series and one meeting are open, each by itself: one Repair closes both, its Undo opens both", async () => {
  const pair = await bothAllowed();
  const { office, seriesId } = pair;
  types(office, ALEX, pair.next(), { guestsCanInviteOthers: true });
  types(office, ALEX, seriesId, { visibility: "public" });
  const panel = opens(office, ALEX, pair.next());
  panel.press("Repair");
  expect(panel.texts().join()).not.toContain("⚠");
  panel.press("Undo");
  panel.press("Undo the repair");
  expect(panel.texts()).toEqual(
    expect.arrayContaining(["⚠ The event is not private", "⚠ Guests may invite others"]),
  );
});

test("a repaired meeting was cancelled since: Undo of the repair gives the series back what it had", async () => {
  const pair = await bothAllowed();
  const { office, seriesId } = pair;
  const [first = "", second = ""] = meetings(pair);
  types(office, ALEX, second, { guestsCanModify: true });
  types(office, ALEX, seriesId, { visibility: "public" });
  opens(office, ALEX, first).press("Repair");
  discard(office.workspace, ALEX, second, "none");
  const panel = opens(office, ALEX, first);
  panel.press("Undo the repair");
  panel.press("Undo the repair");
  expect(panel.texts()).toContain("⚠ The event is not private");
});

test.each([0, 1])(
  "a changed meeting does not follow its series: Repair covers it, whichever it is (%s)",
  async (which) => {
    const office = await anOffice({ "calendar.changed-occurrence-follows-series": "no" });
    const id = fridayWithDana(office, { recurrence: ["RRULE:FREQ=WEEKLY"] });
    const dates = startsOf(office, ALEX, id).slice(0, 2);
    const changed = dates[which] ?? "";
    types(office, ALEX, changed, { description: "About Dana's leave" });
    opens(office, ALEX, id).press("Set up 1:1");
    const panel = opens(office, ALEX, dates[0] ?? "");
    expect(panel.texts()).toContain("⚠ The event is not private");
    panel.press("Repair");
    expect(panel.texts()).toContain("Repaired");
    for (const meeting of dates) expect(opens(office, ALEX, meeting).texts().join()).not.toContain("⚠");
    expect(seenBySam(office, changed)).not.toContain("About Dana's leave");
  },
);

function seenBySam(office: Office, eventId: string): string {
  const params = { calendarId: ALEX, eventId };
  const { body } = office.workspace.call(byHand(SAM), { method: "calendar.events.get", params });
  return JSON.stringify(body ?? {});
}
