import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { respond } from "../../emulator/calendar/by-hand";
import { outOfOffice, put, single, weekly } from "../../emulator/calendar/compose";
import type { JsonObject } from "../../emulator/json";
import { choicesOf } from "../../emulator/side-panel/choices";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  anEvent,
  anotherCalendar,
  aPair,
  at,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  eventNow,
  eventsOf,
  MIA,
  mails,
  markdownOf,
  opens,
  type Pair,
  SAM,
  startsOf,
  types,
  typesInDoc,
} from "./world";

const LONDON = "Europe/London";
/** The scopes of everything but the look at other people's free times. */
const WITHOUT_BUSY = [
  "calendar.addons.execute",
  "calendar.events.owned",
  "drive.file",
  "script.locale",
  "calendar.addons.current.event.read",
].map((one) => `https://www.googleapis.com/auth/${one}`);

let pair: Pair;

beforeEach(async () => {
  pair = await aPair();
});

/** Somebody's calendar is nobody's to see, or everybody's free times. */
function shares(person: string, role: "none" | "freeBusyReader"): void {
  const rules = pair.office.workspace.call(byHand(person), {
    method: "calendar.acl.list",
    params: { calendarId: "primary" },
  });
  for (const { id, scope } of (rules.body?.items ?? []) as JsonObject[])
    if ((scope as JsonObject).type === "domain" || (scope as JsonObject).type === "default")
      pair.office.workspace.call(byHand(person), {
        method: "calendar.acl.delete",
        params: { calendarId: "primary", ruleId: String(id) },
      });
  if (role === "none") return;
  pair.office.workspace.call(byHand(person), {
    method: "calendar.acl.insert",
    params: { calendarId: "primary" },
    body: { role, scope: { type: "domain", value: "example.com" } },
  });
}

function findsTime(person = ALEX): SidePanel {
  const panel = opens(pair.office, person, pair.next());
  panel.press("Find a time");
  return panel;
}

/** The times offered, as somebody reads them. */
function offered(panel: SidePanel): string[] {
  return panel
    .texts()
    .slice(2)
    .filter((text) => /\d\d:\d\d$/.test(text));
}

const newMails = (act: () => void): readonly string[] => {
  const before = mails(pair.office).length;
  act();
  return mails(pair.office).slice(before);
};

test("up to five times in the meeting's own week, free for both, with three calls", () => {
  shares(DANA, "freeBusyReader");
  for (const day of ["16", "17", "18", "19", "20"])
    put(pair.office.workspace, DANA, weekly("Stand-up", { at: `2026-11-${day}T10:00`, minutes: 60 }));
  const panel = opens(pair.office, ALEX, pair.next());
  expect(callsOf(pair.office, () => panel.press("Find a time"))).toEqual([
    "calendar.events.instances",
    "calendar.events.list",
    "calendar.freebusy.query",
  ]);
  expect(panel.texts()).toContain("Find a time with Dana");
  expect(panel.texts()).toContain("Instead of Fri 20 Nov, 10:00");
  expect(panel.texts()).toContain("Free for you both.");
  expect(panel.texts()).toContain("Moving or skipping sends Dana one calendar email.");
  const times = offered(panel);
  expect(times.length).toBe(5);
  expect(times.filter((one) => one.endsWith("10:00") || one.endsWith("10:30"))).toEqual([]);
});

test("what takes one's own time in another calendar, in which one has a 1:1, is not free: one call more; others' time is", () => {
  const { office } = pair;
  const calendar = anotherCalendar(office, ALEX);
  const rule = { role: "owner", scope: { type: "user", value: MIA } };
  office.workspace.call(byHand(ALEX), {
    method: "calendar.acl.insert",
    params: { calendarId: calendar },
    body: rule,
  });
  const workday = (day: string, more: JsonObject, who = ALEX): JsonObject =>
    anEvent(office, who, { ...at(`2026-11-${day}`, "09:00", "17:00"), ...more }, calendar);
  for (const day of ["17", "18"]) workday(day, { summary: "Sam", attendees: [{ email: SAM }] });
  workday("19", { summary: "Mia's" }, MIA);
  const planned = (panel: SidePanel) => new Set(offered(panel).map((one) => one.slice(0, 3)));
  const weekly = { recurrence: ["RRULE:FREQ=WEEKLY"], attendees: [{ email: SAM }] };
  expect([...planned(findsTime())]).toContain("Tue");
  const sams = anEvent(office, ALEX, { ...at("2026-11-16", "17:00", "17:30"), ...weekly }, calendar);
  opens(office, ALEX, String(sams.id), calendar).press("Set up 1:1");
  const panel = opens(office, ALEX, pair.next());
  expect(callsOf(office, () => panel.press("Find a time"))).toEqual([
    "calendar.events.instances",
    "calendar.events.list",
    "calendar.events.list",
    "calendar.freebusy.query",
  ]);
  expect([...planned(panel)]).not.toContain("Tue");
  expect([...planned(panel)]).not.toContain("Wed");
  expect([...planned(panel)]).toContain("Thu");
});

test("one press moves this one meeting: one mail, the series stays, the section follows", () => {
  const panel = findsTime();
  const [first = ""] = choicesOf(panel, "time");
  expect(newMails(() => panel.press("Move it"))).toEqual([`calendar.update ${ALEX} → ${DANA}`]);
  expect(panel.texts()).toContain("Moved with Dana");
  const moved = eventNow(pair.office, pair.next());
  expect(Date.parse(String((moved.start as JsonObject).dateTime))).toBe(Number(first));
  expect(eventNow(pair.office, pair.next(), DANA).start).toEqual(moved.start);
  expect((eventNow(pair.office, pair.seriesId).start as JsonObject).dateTime).toContain("2026-11-20T10:00");
  panel.press("Open Dana's 1:1");
  panel.press("Refresh");
  expect(markdownOf(pair.office, pair.docId)).not.toContain("Fri 20 Nov");
});

test("whether the section follows is said as it is: one into whose heading somebody wrote does not", () => {
  typesInDoc(pair, DANA, "Lisbon");
  typesInDoc(pair, DANA, " (in Berlin)", "Fri 20 Nov 2026");
  const panel = findsTime();
  panel.press("Move it");
  expect(panel.texts()).toContain(
    "The section in the doc follows, with all its topics, unless somebody wrote into its heading.",
  );
  panel.press("Open Dana's 1:1");
  panel.press("Refresh");
  expect(markdownOf(pair.office, pair.docId)).toContain("## Fri 20 Nov 2026 (in Berlin)");
});

test("pressed twice nobody is told twice; undone, it is where it was, with one more mail that was said before", () => {
  const panel = findsTime();
  const stale = findsTime();
  panel.press("Move it");
  expect(newMails(() => stale.press("Move it"))).toEqual([]);
  expect(panel.texts()).toContain("Undo sends Dana one more email.");
  expect(newMails(() => panel.press("Undo"))).toEqual([`calendar.update ${ALEX} → ${DANA}`]);
  expect(panel.last.notification).toBe("Undone");
  expect((eventNow(pair.office, pair.next()).start as JsonObject).dateTime).toContain("2026-11-20T10:00");
  expect(newMails(() => stale.press("Undo"))).toEqual([]);
});

test("the undo stays in the panel's menu and asks before it mails", () => {
  findsTime().press("Move it");
  const panel = opens(pair.office, ALEX, pair.next());
  expect(newMails(() => panel.press("Undo the last move or skip"))).toEqual([]);
  expect(panel.texts().join()).toContain("One more calendar email goes to Dana, if still in the event.");
  expect(newMails(() => panel.press("Undo it"))).toEqual([`calendar.update ${ALEX} → ${DANA}`]);
});

test("the undo of a move that was left open while the 1:1 was ended elsewhere has nothing to undo", () => {
  findsTime().press("Move it");
  const open = opens(pair.office, ALEX, pair.next());
  const elsewhere = opens(pair.office, ALEX, pair.next());
  elsewhere.press("End this 1:1");
  elsewhere.press("End it");
  expect(newMails(() => open.press("Undo the last move or skip"))).toEqual([]);
  expect(open.last.notification).toBe("There is nothing to undo");
});

test("moved by somebody else meanwhile: nothing is changed and that is said", () => {
  const panel = findsTime();
  types(pair.office, ALEX, pair.next(), {
    start: { dateTime: "2026-11-19T16:00:00", timeZone: LONDON },
    end: { dateTime: "2026-11-19T16:30:00", timeZone: LONDON },
  });
  expect(newMails(() => panel.press("Move it"))).toEqual([]);
  expect(panel.texts()[0]).toBe("The event has changed");
});

test.each(["Calendar", "Docs", "home"])(
  "skipped on a card of %s that is out of date: the way on is the panel as it is now, and there it is skipped",
  (where) => {
    const panel =
      where === "Docs"
        ? docsOf(pair.office, ALEX)
        : where === "home"
          ? calendarOf(pair.office)
          : opens(pair.office, ALEX, pair.next());
    if (where === "Docs") panel.openDoc(pair.docId);
    if (where === "home") {
      panel.openHome();
      panel.press("Dana Reyes");
    }
    panel.press("Skip this week");
    types(pair.office, ALEX, pair.next(), {
      start: { dateTime: "2026-11-19T16:00:00", timeZone: LONDON },
      end: { dateTime: "2026-11-19T16:30:00", timeZone: LONDON },
    });
    expect(newMails(() => panel.press("Skip this week"))).toEqual([]);
    expect(panel.buttons()).not.toContain("Try again");
    panel.press("Open again");
    if (where === "home") panel.press("Dana Reyes");
    expect(panel.texts()[0]).toBe("Dana Reyes");
    panel.press("Skip this week");
    expect(newMails(() => panel.press("Skip this week"))).toEqual([
      `calendar.cancellation ${ALEX} → ${DANA}`,
    ]);
  },
);

test("a time of one's own: a day and a time", () => {
  const panel = findsTime();
  panel.set("day", "2026-11-18");
  panel.set("at", "16:15");
  panel.press("Move it");
  expect((eventNow(pair.office, pair.next()).start as JsonObject).dateTime).toContain("2026-11-18T16:15");
});

test("a time that is over, or a day on which the two meet already, is refused where it is typed", () => {
  const panel = findsTime();
  const before = mails(pair.office).length;
  panel.set("day", "2026-11-13");
  panel.press("Move it");
  expect(panel.last.notification).toBe("That time is over. Choose a later one.");
  panel.set("day", "2026-11-27");
  panel.press("Move it");
  expect(panel.last.notification).toBe("You two meet on that day already. Choose another day.");
  expect(mails(pair.office).length).toBe(before);
});

test("a calendar that is not shared, and a permission that is withheld, are said; one's own times are shown", () => {
  shares(DANA, "none");
  const panel = findsTime();
  expect(panel.texts()).toContain("Free for you. Dana's calendar isn't shared with you.");
  const without = calendarOf(pair.office, ALEX, { scopes: WITHOUT_BUSY });
  without.openEvent(ALEX, pair.next());
  expect(callsOf(pair.office, () => without.press("Find a time"))).toEqual([
    "calendar.events.instances",
    "calendar.events.list",
  ]);
  expect(without.texts()).toContain("Free for you. To see when Dana is free, press Allow free times.");
  expect(without.texts()).toContain("Allow free times");
});

test("once free times may be seen the opening after Google's page goes on with them, once and there alone", () => {
  put(pair.office.workspace, ALEX, weekly("Team", { at: "2026-11-18T12:00", guests: [DANA] }));
  const elsewhere = String(eventsOf(pair.office, ALEX).find(({ summary }) => summary === "Team")?.id);
  const asks = (): SidePanel => {
    const panel = calendarOf(pair.office, ALEX, { scopes: WITHOUT_BUSY });
    panel.openEvent(ALEX, pair.next());
    panel.press("Find a time");
    panel.press("Allow free times");
    return panel;
  };
  const refused = asks();
  refused.openEvent(ALEX, pair.next());
  expect(refused.texts()[0]).toBe("Dana Reyes");
  const allowed = asks();
  allowed.grantScopes(allowed.last.error?.scopes ?? []);
  allowed.openEvent(ALEX, elsewhere);
  expect(allowed.texts()[0]).not.toBe("Find a time with Dana");
  allowed.openEvent(ALEX, pair.next());
  expect(allowed.texts()[0]).toBe("Find a time with Dana");
  expect(allowed.texts()).not.toContain("Allow free times");
  expect(allowed.buttons()).toContain("Open panel");
  allowed.openEvent(ALEX, pair.next());
  expect(allowed.texts()[0]).toBe("Dana Reyes");
  const late = asks();
  late.grantScopes(late.last.error?.scopes ?? []);
  pair.office.workspace.clock.advance(11 * 60_000);
  const { script } = pair.office.workspace;
  expect(script.cache(pair.office.bundle.app, { person: ALEX }).get("wanted")).toBeNull();
  late.openEvent(ALEX, pair.next());
  expect(late.texts()[0]).toBe("Dana Reyes");
});

test("where Google runs the press itself again after its page, the next opening is the panel", () => {
  const panel = calendarOf(pair.office, ALEX, { scopes: WITHOUT_BUSY });
  panel.openEvent(ALEX, pair.next());
  panel.press("Find a time");
  panel.press("Allow free times");
  panel.grantScopes(panel.last.error?.scopes ?? []);
  panel.press("Allow free times");
  expect(panel.texts()[0]).toBe("Find a time with Dana");
  panel.openEvent(ALEX, pair.next());
  expect(panel.texts()[0]).toBe("Dana Reyes");
});

test("the direct, who may not move it, asks: a text to send and a topic in the doc", () => {
  const docs = docsOf(pair.office, DANA);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  const panel = findsTime(DANA);
  expect(panel.texts()).toContain(
    "Alex organizes this meeting, so only Alex can move it. Ask with these times.",
  );
  expect(panel.texts().join("\n")).toContain(
    "Could we move our 1:1 on Fri 20 Nov, 10:00? I could do Mon 16 Nov",
  );
  expect(newMails(() => panel.press("Ask in the doc"))).toEqual([]);
  expect(markdownOf(pair.office, pair.docId)).toContain(
    "- [ ] Could we move our 1:1 on Fri 20 Nov, 10:00? I could do Mon 16 Nov",
  );
});

test("what a guest asks in the doc is what they made of the text; an empty one asks nothing", () => {
  const docs = docsOf(pair.office, DANA);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  const panel = findsTime(DANA);
  panel.set("request", "  ");
  panel.press("Ask in the doc");
  expect(panel.last.notification).toBe("Write what to ask first");
  panel.set("request", "Could we do Thursday after lunch?");
  panel.press("Ask in the doc");
  expect(markdownOf(pair.office, pair.docId)).toContain("- [ ] Could we do Thursday after lunch?");
});

test("skip this week is the filled button with its one mail, another time is one press away; the topics wait and the series goes on", () => {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Skip this week");
  expect(panel.texts()).toContain("Skip this meeting with Dana?");
  expect(panel.card().fixedFooter?.primaryButton?.text).toBe("Skip this week");
  panel.press("Find a time");
  expect(offered(panel).length).toBe(5);
  expect(newMails(() => panel.press("Skip this week"))).toEqual([`calendar.cancellation ${ALEX} → ${DANA}`]);
  expect(panel.texts()).toContain("Fri 20 Nov is skipped");
  expect(eventsOf(pair.office, ALEX).length).toBeGreaterThan(0);
  panel.press("Open Dana's 1:1");
  panel.press("Refresh");
  expect(markdownOf(pair.office, pair.docId)).toContain("Fri 27 Nov 2026");
});

test("a skip is undone: the meeting is back in both calendars, and in the doc", () => {
  const skipped = pair.next();
  const panel = opens(pair.office, ALEX, skipped);
  panel.press("Skip this week");
  panel.press("Skip this week");
  expect(newMails(() => panel.press("Undo"))).toEqual([`calendar.update ${ALEX} → ${DANA}`]);
  expect(startsOf(pair.office, ALEX, pair.seriesId)[0]).toBe(skipped);
  expect(startsOf(pair.office, DANA, pair.seriesId)[0]).toBe(skipped);
});

test("a guest skips by declining, and takes it back", () => {
  const docs = docsOf(pair.office, DANA);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  const panel = findsTime(DANA);
  expect(newMails(() => panel.press("I can't make it"))).toEqual([`calendar.response ${DANA} → ${ALEX}`]);
  const answer = () =>
    (eventNow(pair.office, pair.next()).attendees as JsonObject[]).find(({ email }) => email === DANA)
      ?.responseStatus;
  expect(answer()).toBe("declined");
  const alex = opens(pair.office, ALEX, pair.next());
  expect(alex.texts()).toContain("⚠ Dana can't make it");
  alex.press("Find a time");
  expect(alex.texts()).toContain("Dana can't make Fri 20 Nov, 10:00");
  const later = opens(pair.office, DANA, pair.next());
  later.press("Undo the last move or skip");
  expect(later.texts()[0]).toBe("Take your no back?");
  panel.press("Undo");
  expect(answer()).toBe("needsAction");
});

test("the meeting that a guest said no to was cancelled since: the undo says so, and nobody is told", () => {
  const declined = pair.next();
  const docs = docsOf(pair.office, DANA);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  const panel = findsTime(DANA);
  panel.press("I can't make it");
  pair.office.deletes(ALEX, declined);
  expect(newMails(() => panel.press("Undo"))).toEqual([]);
  expect(panel.last.notification).toBe("Cancelled since: there is no answer to take back");
  expect(panel.texts()[0]).toBe("Alex Morgan");
  expect(panel.buttons()).not.toContain("Undo the last move or skip");
});

test.each([
  ["kept", "declined"],
  // Calendar asks anew whenever the time changes.
  ["reset", "needsAction"],
])(
  "a meeting that the other had declined: with a new time nobody says no to it; undone, the no is there again if Calendar lets it (answers %s)",
  async (answers, undone) => {
    pair = await aPair({ "calendar.moved-answers": answers });
    const answer = () => {
      const { attendees } = eventNow(pair.office, pair.next());
      return (attendees as JsonObject[]).find(({ email }) => email === DANA)?.responseStatus;
    };
    respond(pair.office.workspace, DANA, pair.next(), "declined");
    expect(answer()).toBe("declined");
    const home = calendarOf(pair.office);
    home.openHome();
    home.press("Find a time: Dana");
    const stale = home.snapshot();
    expect(newMails(() => home.press("Move it"))).toEqual([`calendar.update ${ALEX} → ${DANA}`]);
    expect(answer()).toBe("needsAction");
    home.restore(stale);
    expect(newMails(() => home.press("Move it"))).toEqual([]);
    home.openHome();
    expect(home.texts().join()).not.toMatch(/Needs a new time|Can't make/);
    const panel = opens(pair.office, ALEX, pair.next());
    panel.press("Undo the last move or skip");
    panel.press("Undo it");
    expect(answer()).toBe(undone);
    home.openHome();
    expect(home.texts().includes("Can't make Fri 20 Nov")).toBe(undone === "declined");
  },
);

test("a meeting that was cancelled by hand gets another time from home, and takes place again", () => {
  pair.office.deletes(ALEX, pair.next());
  const home = calendarOf(pair.office);
  home.openHome();
  expect(home.texts()).toContain("Needs a new time");
  home.press("Find a time: Dana");
  expect(home.texts()).toContain("Fri 20 Nov, 10:00 was cancelled");
  expect(home.texts()).toContain(
    "Moving it sends one calendar email to Dana, and to anybody else it was with. Skipping sends none.",
  );
  const [first = ""] = choicesOf(home, "time");
  expect(newMails(() => home.press("Move it")).length).toBe(1);
  const [next = ""] = startsOf(pair.office, DANA, pair.seriesId);
  expect(Date.parse(String((eventNow(pair.office, next).start as JsonObject).dateTime))).toBe(Number(first));
});

test("the undo of a new time for a cancelled meeting says that it is cancelled again, and does that", () => {
  const cancelled = pair.next();
  pair.office.deletes(ALEX, cancelled);
  const home = calendarOf(pair.office);
  home.openHome();
  home.press("Find a time: Dana");
  home.press("Move it");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Undo the last move or skip");
  expect(panel.texts()).toContain("Cancels it again: before the move, Fri 20 Nov, 10:00 was cancelled.");
  expect(newMails(() => panel.press("Undo it"))).toEqual([`calendar.cancellation ${ALEX} → ${DANA}`]);
  expect(startsOf(pair.office, DANA, pair.seriesId)).not.toContain(cancelled);
});

test("a meeting that was cancelled by hand is skipped without a mail, and nobody asks again", () => {
  pair.office.deletes(ALEX, pair.next());
  const home = calendarOf(pair.office);
  home.openHome();
  home.press("Find a time: Dana");
  expect(newMails(() => home.press("Skip this week"))).toEqual([]);
  home.openHome();
  expect(home.texts()).not.toContain("Needs a new time");
});

test("leave over the meeting is said as leave", () => {
  put(pair.office.workspace, ALEX, outOfOffice({ at: "2026-11-20T00:00", minutes: 1440 }));
  const home = calendarOf(pair.office);
  home.openHome();
  expect(home.texts()).toContain("You're away on Fri 20 Nov");
  home.press("Find a time: Dana");
  expect(home.texts()).toContain("You're away on Fri 20 Nov, 10:00");
});

test("the other's leave: of a shared calendar only that the day is taken, which is said as what it may be", () => {
  shares(DANA, "freeBusyReader");
  put(pair.office.workspace, DANA, outOfOffice({ at: "2026-11-20T00:00", minutes: 1440 }));
  expect(findsTime().texts()).toContain("Dana's calendar is taken all that day: it may be leave.");
});

test.each([
  ["busy for half the day", "freeBusyReader", 240],
  ["a calendar that is not shared", "none", 1440],
] as const)("nothing is said of leave: %s", (_, role, minutes) => {
  shares(DANA, role);
  put(pair.office.workspace, DANA, outOfOffice({ at: "2026-11-20T09:00", minutes }));
  expect(findsTime().texts().join("\n")).not.toContain("leave");
});

test.each([
  ["four weeks of leave, which says no for somebody, age nothing", true],
  ["after four meetings it keeps coming back", false],
])("%s", (_, leave) => {
  const { office, seriesId } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  const [, ...later] = startsOf(office, DANA, seriesId);
  if (leave) for (const meeting of later.slice(0, 4)) saysNo(meeting);
  daysLater(office, 35);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Carry over");
  expect(panel.texts({ folded: true }).join("\n")).toContain("Lisbon");
  expect(panel.texts({ folded: true }).join("\n").includes("Keeps coming back")).toBe(!leave);
});

/** As Calendar does for somebody who is out of office. */
function saysNo(meeting: string): void {
  const { attendees = [] } = eventNow(pair.office, meeting, DANA);
  types(pair.office, DANA, meeting, {
    attendees: (attendees as JsonObject[]).map((one) =>
      one.self === true ? { ...one, responseStatus: "declined" } : one,
    ),
  });
}

test("a time that was typed without a day moves nothing: the day is asked for", () => {
  const panel = findsTime();
  expect(panel.texts({ folded: true })).toContain("A day chosen here is used instead of the list.");
  panel.set("at", "16:15");
  expect(newMails(() => panel.press("Move it"))).toEqual([]);
  expect(panel.last.notification).toBe("Choose a day too, or set the time back");
  panel.set("day", "2026-11-19");
  panel.press("Move it");
  expect(panel.texts().join("\n")).toContain("Thu 19 Nov, 16:15");
});

test("on the day of the last meeting: the next one's week is not called this week, nor the one after next week", () => {
  pair.office.workspace.clock.set(Date.parse("2026-11-20T12:00:00Z"));
  for (const day of ["23", "24", "25", "26", "27"])
    put(pair.office.workspace, ALEX, single("Workshop", { at: `2026-11-${day}T07:00`, minutes: 13 * 60 }));
  const panel = findsTime();
  expect(panel.texts()).toContain("Instead of Fri 27 Nov, 10:00");
  expect(panel.texts()).toContain("Nothing is free for you both that week.");
  expect(offered(panel)).toContain("The week after: Mon 30 Nov, 10:00");
});
