import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { put, single, weekly } from "../../emulator/calendar/compose";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
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
  eventsOf,
  JO,
  MIA,
  mails,
  type Office,
  opens,
  permissionsOf,
  SAM,
} from "./world";

const NOOR = "noor@example.com";
const NOBODY = "nowhere@elsewhere.example.org";

let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

/** Met once on the calendar, so that names are known. */
function knows(...people: readonly string[]): void {
  people.forEach((person, at) => {
    const { name } = office.workspace.directory.person(person);
    put(
      office.workspace,
      ALEX,
      single(`Lunch ${at}`, {
        at: `2026-11-20T12:${String(at).padStart(2, "0")}`,
        minutes: 1,
        more: { attendees: [{ email: person, displayName: name }] },
      }),
    );
  });
}

/** Somebody's calendar shows everybody in the company when they are busy, or nobody. */
function shares(person: string, shared: boolean): void {
  const rules = office.workspace.call(byHand(person), {
    method: "calendar.acl.list",
    params: { calendarId: "primary" },
  });
  for (const { id, scope } of (rules.body?.items ?? []) as JsonObject[])
    if ((scope as JsonObject).type === "domain" || (scope as JsonObject).type === "default")
      office.workspace.call(byHand(person), {
        method: "calendar.acl.delete",
        params: { calendarId: "primary", ruleId: String(id) },
      });
  if (!shared) return;
  office.workspace.call(byHand(person), {
    method: "calendar.acl.insert",
    params: { calendarId: "primary" },
    body: { role: "freeBusyReader", scope: { type: "domain", value: "example.com" } },
  });
}

function asks(...lines: readonly string[]): SidePanel {
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up several");
  panel.set("people", lines.join("\n"));
  return panel;
}

/** "Dana Reyes: Every Tuesday, 09:00 …" of each row. */
function rows(panel: SidePanel): string[] {
  return panel.texts().filter((text) => /^(?:✓ |✗ )?(?:Every|Next on) |^✗ |^No time/.test(text));
}

const newMails = (act: () => void): readonly string[] => {
  const before = mails(office).length;
  act();
  return mails(office).slice(before);
};

test("names known from the calendar and addresses, a time for each, every mail named before it is sent", () => {
  knows(DANA, SAM);
  const panel = asks("Dana", "Sam Okoro", MIA);
  expect(newMails(() => panel.press("Find times"))).toEqual([]);
  expect(docsOwnedBy(office)).toEqual([]);
  expect(panel.texts()).toContain("1:1s with 3 people");
  expect(panel.texts()).toContain(
    "One calendar email each to Dana, Sam and Mia, and a doc is shared with each. You are their manager.",
  );
  const days = rows(panel).map((row) => row.split(" ")[1]);
  expect(new Set(days).size).toBe(3);
  const { name } = office.workspace.directory.person(MIA);
  expect(panel.texts()).not.toContain(name);
  expect([...newMails(() => panel.press("Set up 3"))].sort()).toEqual([
    `calendar.invitation ${ALEX} → ${DANA}`,
    `calendar.invitation ${ALEX} → ${MIA}`,
    `calendar.invitation ${ALEX} → ${SAM}`,
  ]);
  expect(panel.texts()).toContain("All set");
  // Google told the name on the way.
  expect(panel.texts()).toEqual(expect.arrayContaining([name, MIA]));
  expect(docsOwnedBy(office).length).toBe(3);
  for (const { id } of docsOwnedBy(office)) expect(permissionsOf(office, String(id)).length).toBe(2);
});

test("six calls a pair at most after the first", () => {
  const panel = asks(DANA, SAM, MIA, NOOR);
  panel.press("Find times");
  const calls = callsOf(office, () => panel.press("Set up 4"));
  const each = calls.reduce<number[]>((found, call) => {
    // Each pair's doc is looked for first.
    if (call === "drive.files.list") found.push(0);
    if (found.length > 0) found[found.length - 1] = (found[found.length - 1] ?? 0) + 1;
    return found;
  }, []);
  expect(each.length).toBe(4);
  for (const count of each.slice(1)) expect(count).toBeLessThanOrEqual(6);
});

test("two of a name: a choice; a name nobody has: the address, or left out", () => {
  knows(DANA);
  put(
    office.workspace,
    ALEX,
    single("Interview", {
      at: "2026-11-20T15:00",
      more: { attendees: [{ email: "dana.ortiz@example.com", displayName: "Dana Ortiz" }] },
    }),
  );
  const panel = asks("Dana", "Samwise", "Zoe");
  panel.press("Find times");
  expect(panel.texts()).toContain("Who is meant?");
  panel.press("Continue");
  expect(panel.last.notification).toBe("Choose who is meant first");
  panel.set("who_0", DANA);
  panel.set("who_1", "sam");
  panel.press("Continue");
  expect(panel.last.notification).toBe('"sam" is not an email address. Type it in full.');
  panel.set("who_1", SAM);
  panel.press("Continue");
  // The line of which nothing was said is left out.
  expect(panel.texts()).toContain("1:1s with 2 people");
  expect(panel.texts()).toContain(DANA);
  expect(panel.texts()).toContain(SAM);
});

test("oneself, and somebody one has a 1:1 with, are said and left alone", () => {
  const first = asks(DANA);
  first.press("Find times");
  first.press("Set up 1");
  const panel = asks(ALEX, DANA, SAM);
  panel.press("Find times");
  expect(rows(panel).filter((row) => row.startsWith("✗"))).toEqual([
    "✗ That's you",
    "✗ You have a 1:1 already",
  ]);
  expect(panel.texts()[0]).toBe("1:1 with one person");
  expect(newMails(() => panel.press("Set up 1"))).toEqual([`calendar.invitation ${ALEX} → ${SAM}`]);
  expect(panel.texts()[0]).toBe("1 of 3 set up");
  expect(panel.buttons()).toContain("Set up more");
  expect(panel.buttons()).not.toContain("Start over");
});

test("another time for one, one left out", () => {
  const panel = asks(DANA, SAM);
  panel.press("Find times");
  panel.press("Change", DANA);
  panel.set("day", "2026-11-19");
  panel.set("at", "16:15");
  panel.press("Use this time");
  expect(rows(panel)[0]).toBe("Every Thursday, 16:15, from\u00a019\u00a0Nov");
  panel.press("Change", SAM);
  panel.press("Leave out");
  panel.press("Set up 1");
  const [event] = eventsOf(office, ALEX).filter(({ recurrence }) => recurrence !== undefined);
  expect(JSON.stringify(event?.start)).toContain("2026-11-19T16:15");
});

test("with the last one left out the form is there again", () => {
  const panel = asks(DANA);
  panel.press("Find times");
  panel.press("Change", DANA);
  panel.press("Leave out");
  expect(panel.last.error).toBeUndefined();
  expect(panel.texts()[0]).toBe("Set up 1:1s");
  expect(panel.buttons()).toContain("Find times");
});

test("everybody on one day, one after the other", () => {
  const panel = asks(DANA, SAM, MIA);
  panel.set("days", "3");
  panel.press("Find times");
  expect(rows(panel).map((row) => row.slice(0, 22))).toEqual([
    "Every Wednesday, 09:00",
    "Every Wednesday, 09:30",
    "Every Wednesday, 10:00",
  ]);
});

test.each([1, 2, 5, 8, 12, 15])(
  "a run that dies before its call %i: it goes on where it stopped, nobody is set up or told twice",
  (step) => {
    const panel = asks(DANA, SAM, MIA);
    panel.press("Find times");
    panel.nextRun({ stopBeforeCall: step });
    panel.press("Set up 3");
    expect(panel.last.error).toBeDefined();
    const again = calendarOf(office);
    again.openHome();
    again.press("Set up several");
    expect(again.texts().join("\n")).toMatch(/still to be set up/);
    again.press(again.buttons().find((label) => /^(?:Go on with|Set up) \d/.test(label)) ?? "");
    expect(again.texts()).toContain("All set");
    expect(docsOwnedBy(office).length).toBe(3);
    const told = mails(office).filter((one) => one.startsWith("calendar.invitation"));
    expect([...told].sort()).toEqual([...new Set(told)].sort());
    expect(told.length).toBe(3);
  },
);

test("a new manager with eight directs: other hours, no account, nothing shared; what fails is said and the rest is set", () => {
  // Five weeks of meetings show when somebody works.
  const works = (person: string, times: readonly string[], zone: string): void => {
    for (const day of ["12", "13", "14", "15", "16"])
      for (const time of times)
        put(office.workspace, person, weekly("Work", { at: `2026-10-${day}T${time}`, zone, minutes: 60 }));
  };
  works(NOOR, ["09:00", "11:00", "16:00"], "America/Los_Angeles");
  works(JO, ["09:00", "11:00", "16:00"], "Pacific/Auckland");
  for (const person of [NOOR, DANA, SAM]) shares(person, true);
  shares(MIA, false);
  const others = ["ivy@example.com", "max@example.com"];
  others.forEach((address, at) => {
    office.workspace.directory.add({
      kind: "person",
      address,
      name: address,
      aliases: [],
      locale: "en-GB",
      timeZone: "Europe/London",
      permissionId: `2000000000000000000${at}`,
    });
  });
  const panel = asks(DANA, SAM, MIA, NOOR, JO, NOBODY, ...others);
  panel.press("Find times");
  expect(panel.texts().join("\n")).toMatch(/their calendar wasn't seen/);
  const noor = rows(panel)[3] ?? "";
  expect(noor).toMatch(/^No time is free for you both|, 1[67]:/);
  const button = panel.buttons().find((label) => /^Set up \d/.test(label)) ?? "";
  panel.press(button);
  for (let more = 0; more < 4; more++) {
    const go = panel.buttons().find((label) => /^Go on with \d/.test(label));
    if (go === undefined) break;
    panel.press(go);
  }
  expect(panel.texts()).toContain(
    "✗ Not set up: no Google account. No event, no email yet. Going on sends a calendar email and a share email from Google.",
  );
  const before = mails(office).length;
  panel.press("Set up with email");
  expect(mails(office).length).toBeGreaterThan(before);
});

test("what might be 1:1s already, at once: each event stays when it is and becomes the 1:1", () => {
  for (const [person, at] of [
    [DANA, "2026-11-17T11:00"],
    [SAM, "2026-11-18T15:30"],
  ] as const)
    put(office.workspace, ALEX, weekly(`Catch-up ${person}`, { at, guests: [person] }));
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up all");
  expect(rows(panel)).toEqual([
    "Next on Tue 17 Nov, 11:00 · Stays when it is",
    "Next on Wed 18 Nov, 15:30 · Stays when it is",
  ]);
  const before = eventsOf(office, ALEX).length;
  expect([...newMails(() => panel.press("Set up 2"))].sort()).toEqual([
    `calendar.update ${ALEX} → ${DANA}`,
    `calendar.update ${ALEX} → ${SAM}`,
  ]);
  expect(panel.texts()).toContain("All set");
  expect(eventsOf(office, ALEX).length).toBe(before);
  expect(docsOwnedBy(office).length).toBe(2);
});

test("whom one meets in a series for two gets no second one: one's own becomes the 1:1, another's is said", () => {
  put(office.workspace, ALEX, weekly("Catch-up", { at: "2026-11-17T11:00", guests: [DANA] }));
  // Neither a group nor a single meeting is such a series.
  put(office.workspace, ALEX, weekly("Team", { at: "2026-11-17T12:00", guests: [SAM, MIA] }));
  put(
    office.workspace,
    ALEX,
    single("Lunch", { at: "2026-11-17T13:00", more: { attendees: [{ email: SAM }] } }),
  );
  put(office.workspace, NOOR, weekly("Noor and Alex", { at: "2026-11-17T16:00", guests: [ALEX] }));
  const panel = asks(DANA, SAM, NOOR);
  expect(callsOf(office, () => panel.press("Find times"))).toEqual([
    "calendar.events.list",
    "calendar.freebusy.query",
  ]);
  expect(rows(panel)).toEqual([
    "Next on Tue 17 Nov, 11:00 · Stays when it is",
    expect.stringMatching(/^Every /),
    "✗ You meet already, next on Tue 17 Nov, 16:00. Open that event to make it your 1:1.",
  ]);
  expect([...newMails(() => panel.press("Set up 2"))].sort()).toEqual([
    `calendar.invitation ${ALEX} → ${SAM}`,
    `calendar.update ${ALEX} → ${DANA}`,
  ]);
  expect(docsOwnedBy(office).length).toBe(2);
});

test("a 1:1 that was ended gets a weekly time of its own; a series of which one meeting is left is said and not taken over", async () => {
  const pair = await aPair();
  office = pair.office;
  const ending = opens(office, ALEX, pair.next());
  ending.press("End this 1:1");
  ending.press("End it");
  const interviews = weekly("Interviews", { at: "2026-11-10T11:00", guests: [SAM], times: 2 });
  const left = put(office.workspace, ALEX, interviews);
  const panel = asks(DANA, SAM);
  panel.press("Find times");
  expect(rows(panel)).toEqual([
    expect.stringMatching(/^Every /),
    "✗ You meet already, next on Tue 17 Nov, 11:00. Open that event to make it your 1:1.",
  ]);
  panel.press("Set up 1");
  expect(eventNow(office, pair.seriesId).attendees).toHaveLength(2);
  expect(String(eventNow(office, pair.seriesId).recurrence)).toContain("UNTIL=");
  expect(eventNow(office, left.id ?? "").extendedProperties).toBeUndefined();
});

test("a large meeting of somebody's whose guests are hidden is no series for two: a time is looked for, and home proposes nothing", () => {
  const hidden = { guestsCanSeeOtherGuests: false };
  const allHands = { at: "2026-11-18T10:00", guests: [ALEX, DANA, MIA], more: hidden };
  put(office.workspace, SAM, weekly("All hands", allHands));
  const home = calendarOf(office);
  home.openHome();
  expect(home.texts({ folded: true }).join("\n")).not.toContain("All hands");
  const panel = asks(SAM);
  panel.press("Find times");
  expect(rows(panel)).toEqual([expect.stringMatching(/^Every /)]);
});

test("a plan that was left lying for a week: no row says a day that is past, on its own card neither", () => {
  put(office.workspace, ALEX, weekly("Catch-up", { at: "2026-11-17T11:00", guests: [DANA] }));
  put(office.workspace, NOOR, weekly("Noor and Alex", { at: "2026-11-17T16:00", guests: [ALEX] }));
  asks(DANA, SAM, NOOR).press("Find times");
  daysLater(office, 8);
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up several");
  expect(rows(panel)).toEqual([
    expect.stringMatching(/^Every .*, from\u00a0(?:2[4-9]|30)\u00a0Nov$/),
    "✗ You meet in another series already",
  ]);
  expect(panel.texts()).toContain("Stays when it is");
  panel.press("Change");
  expect(panel.texts({ folded: true }).join(" ")).not.toMatch(/1[78] Nov/);
  panel.press("Use this time");
  expect(panel.last.notification).toBeUndefined();
  panel.press("Set up 2");
  expect(panel.texts()).toContain("2 of 3 set up");
  expect(panel.texts()).toContain("✓ Stays when it is");
});
