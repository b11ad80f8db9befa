import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  anEvent,
  anOffice,
  anotherCalendar,
  aPair,
  at,
  calendarOf,
  DANA,
  docsOf,
  JO,
  mails,
  opens,
  type Pair,
  pairAfter,
  SAM,
  startsOf,
  types,
  typesInDoc,
} from "../flows/world";

const begin = pairAfter(aPair);
let pair: Pair;
beforeEach(async () => {
  pair = await begin();
});

const saying = (panel: SidePanel) => `${panel.last.notification ?? ""} | ${panel.texts().join(" | ")}`;

function call(person: string, method: string, params: JsonObject, body?: JsonObject): void {
  pair.office.workspace.call(byHand(person), { method, params, ...(body === undefined ? {} : { body }) });
}

/** Calendar's "Change owner": Sam organizes the series from now on. */
function samOrganizes(): void {
  const to = { scope: { type: "user", value: ALEX }, role: "writer" };
  call(SAM, "calendar.acl.insert", { calendarId: "primary" }, to);
  const moved = { calendarId: "primary", eventId: pair.seriesId, destination: SAM, sendUpdates: "none" };
  call(ALEX, "calendar.events.move", moved);
}

function movedToAnotherCalendar(): string {
  const destination = anotherCalendar(pair.office, ALEX);
  call(ALEX, "calendar.events.move", {
    calendarId: "primary",
    eventId: pair.seriesId,
    destination,
    sendUpdates: "none",
  });
  return destination;
}

const meetingOf = (person: string) => startsOf(pair.office, person, pair.seriesId)[0] ?? "";

function danaAllows(): SidePanel {
  const panel = docsOf(pair.office, DANA);
  panel.openDoc(pair.docId);
  panel.press("Allow");
  panel.grantFileScope();
  return panel;
}

test("Sam organizes the series by now: skipping names Sam, who alone is told", () => {
  const { office } = pair;
  samOrganizes();
  const panel = opens(office, ALEX, meetingOf(ALEX));
  panel.press("Skip this week");
  expect(saying(panel)).toContain("Sam organizes this meeting and gets one calendar email");
  const sent = mails(office).length;
  panel.press("I can't make it");
  expect(mails(office).slice(sent)).toEqual([`calendar.response ${ALEX} → ${SAM}`]);
  expect(saying(panel)).toContain("Sam has been told");
  expect(saying(panel)).not.toContain("Dana has been told");
  expect(saying(panel)).toContain("Undo sends Sam one more email");
});

/** As samOrganizes, from Sam to Jo. */
function joOrganizes(): void {
  const to = { scope: { type: "user", value: SAM }, role: "writer" };
  call(JO, "calendar.acl.insert", { calendarId: "primary" }, to);
  const moved = { calendarId: "primary", eventId: pair.seriesId, destination: JO, sendUpdates: "none" };
  call(SAM, "calendar.events.move", moved);
}

test.each(["Skip this week", "Find a time"])(
  "Jo organizes it since the card of %s named Sam: no mail goes to Jo before a card says so",
  (way) => {
    const { office } = pair;
    samOrganizes();
    const panel = opens(office, ALEX, meetingOf(ALEX));
    panel.press(way);
    joOrganizes();
    const sent = mails(office).length;
    panel.press("I can't make it");
    expect(mails(office)).toHaveLength(sent);
    expect(saying(panel)).toContain("Calendar would email somebody now whom this card didn't name");
    panel.openEvent(ALEX, meetingOf(ALEX));
    panel.press(way);
    expect(saying(panel)).toContain("Jo");
    panel.press("I can't make it");
    expect(mails(office).slice(sent)).toEqual([`calendar.response ${ALEX} → ${JO}`]);
  },
);

test("Jo organizes it since Sam was told: the undo asks again with Jo's name, and tells Jo alone", () => {
  const { office } = pair;
  samOrganizes();
  const panel = opens(office, ALEX, meetingOf(ALEX));
  panel.press("Skip this week");
  panel.press("I can't make it");
  joOrganizes();
  const sent = mails(office).length;
  panel.press("Undo");
  expect(mails(office)).toHaveLength(sent);
  expect(saying(panel)).toContain("Jo");
  expect(saying(panel)).not.toContain("Sam");
  panel.press(panel.buttons()[0] ?? "");
  expect(mails(office).slice(sent)).toEqual([`calendar.response ${ALEX} → ${JO}`]);
});

test("Sam organizes the series by now: Find a time says that only Sam can move it", () => {
  samOrganizes();
  const panel = opens(pair.office, ALEX, meetingOf(ALEX));
  panel.press("Find a time");
  expect(saying(panel)).toContain("only Sam can move it");
  expect(saying(panel)).toContain(`"I can't make it" sends Sam one calendar email`);
});

test("Sam organizes the series by now: the owner's panel and home say so, and the 1:1 can be ended", () => {
  const { office } = pair;
  samOrganizes();
  const panel = opens(office, ALEX, meetingOf(ALEX));
  expect(saying(panel)).toContain("Sam organizes this series: only Sam can change it");
  expect(panel.buttons()).not.toContain("Uninvite");
  panel.openHome();
  expect(saying(panel)).toContain("sam@example.com is invited too");
  panel.openEvent(ALEX, meetingOf(ALEX));
  panel.press("End this 1:1");
  expect(saying(panel)).toContain("Nobody gets an email: your meeting on");
  const sent = mails(office).length;
  panel.press("End it");
  expect(saying(panel)).toContain("Your 1:1 with Dana has ended");
  expect(mails(office)).toHaveLength(sent);
  expect(startsOf(office, DANA, pair.seriesId).length).toBeGreaterThan(1);
  panel.openEvent(ALEX, meetingOf(ALEX));
  expect(saying(panel)).toContain("has ended");
  panel.press("Undo");
  expect(saying(panel)).toContain("Your 1:1 goes on");
});

test.each(["event", "doc", "home"])(
  "Sam organizes the series by now: from her %s Dana reads that, nothing of the doc, and what to press",
  (from) => {
    const { office, docId } = pair;
    typesInDoc(pair, DANA, "Lisbon");
    const docs = danaAllows();
    const panel = opens(office, DANA, meetingOf(DANA));
    samOrganizes();
    if (from === "event") panel.openEvent(DANA, meetingOf(DANA));
    if (from === "home") {
      panel.openHome();
      panel.press("Alex Morgan");
    }
    if (from === "doc") docs.openDoc(docId);
    const shown = from === "doc" ? docs : panel;
    expect(saying(shown)).toContain("Sam organizes this series");
    expect(saying(shown)).not.toContain("Lisbon");
    expect(shown.buttons()).toEqual(["Open doc", "Take off my list"]);
    shown.press("Take off my list");
    expect(saying(shown)).toContain("Taken off your list");
  },
);

test("the series is in another calendar of Alex's: from home nobody is said to be told, and End says where it is", () => {
  const { office } = pair;
  opens(office, ALEX, pair.next());
  const calendar = movedToAnotherCalendar();
  const home = calendarOf(office, ALEX);
  home.openHome();
  home.press("Dana Reyes");
  home.press("End this 1:1");
  expect(saying(home)).toContain("In another calendar of yours");
  expect(saying(home)).not.toContain("Only Alex can end the series");
  home.press("Keep meeting");
  home.press("Skip this week");
  expect(saying(home)).not.toContain("Dana organizes");
  const sent = mails(office).length;
  home.press("I can't make it");
  expect(mails(office).slice(sent).join()).not.toContain(`→ ${DANA}`);
  expect(saying(home)).not.toContain("has been told");
  home.openEvent(calendar, pair.seriesId);
  home.press("End this 1:1");
  expect(home.buttons()).toContain("End it");
});

test("Alex organizes from a calendar of its own: Dana's no says of nobody that they were told", () => {
  const { office, seriesId } = pair;
  danaAllows();
  const calendar = movedToAnotherCalendar();
  opens(office, ALEX, seriesId, calendar);
  const panel = opens(office, DANA, meetingOf(DANA));
  panel.press("Skip this week");
  panel.press("I can't make it");
  expect(saying(panel)).toContain("You said no to");
  expect(saying(panel)).not.toContain("has been told");
});

test("Dana's own event was left as it is, and she invited Sam: the doc's owner is told", async () => {
  const office = await anOffice();
  const weekly = { ...at("2026-11-20", "10:00", "10:30"), recurrence: ["RRULE:FREQ=WEEKLY"] };
  const id = String(anEvent(office, DANA, { ...weekly, attendees: [{ email: ALEX }] }).id);
  const panel = opens(office, ALEX, startsOf(office, ALEX, id)[0] ?? "");
  panel.set("event", "theirs");
  panel.press("Set up 1:1");
  types(office, DANA, id, { attendees: [{ email: ALEX }, { email: SAM }] });
  panel.openEvent(ALEX, startsOf(office, ALEX, id)[0] ?? "");
  expect(saying(panel)).toContain("sam@example.com is invited too");
  expect(saying(panel)).toContain("Dana organizes this series: only Dana can change it");
  expect(panel.buttons()).not.toContain("Uninvite");
});
