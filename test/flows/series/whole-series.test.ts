import { expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import { discard } from "../../../emulator/calendar/by-hand";
import {
  ALEX,
  anotherCalendar,
  at,
  DANA,
  docsOf,
  docsOwnedBy,
  eventNow,
  forgetEverything,
  opens,
  type Pair,
  types,
} from "../world";
import { addsTopic, bothAllowed, days, homeOf, hourly, panelOf, panels, until } from "./both";

test("the series goes to another weekday and time: the section with its topic follows, for both", async () => {
  const pair = await bothAllowed();
  const { office, seriesId } = pair;
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  types(office, ALEX, seriesId, {
    ...at("2026-11-18", "15:00", "15:45"),
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=WE"],
  });
  for (const said of Object.values(panels(pair))) {
    expect(said).toContain("Wed 18 Nov, 15:00");
    expect(said).toContain("Lisbon");
  }
  expect(days(pair)).toEqual(["Wed 18 Nov 2026"]);
  expect(homeOf(pair)).toContain("Wed 15:00\nDana Reyes\n1 topic");
  until(pair, "2026-11-18T16:00");
  hourly(pair);
  expect(days(pair)).toEqual(["Wed 18 Nov 2026", "Wed 25 Nov 2026"]);
});

test("weekly becomes monthly: doc and open items stay, the next date is a month away on panel and home", async () => {
  const pair = await bothAllowed();
  const { office, seriesId } = pair;
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  types(office, ALEX, seriesId, { recurrence: ["RRULE:FREQ=MONTHLY;BYDAY=3FR"] });
  until(pair, "2026-11-20T10:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", "Fri 18 Dec 2026"]);
  until(pair, "2026-11-21T12:00");
  for (const said of Object.values(panels(pair))) {
    expect(said).toContain("Fri 18 Dec, 10:00");
    expect(said.join("\n")).toContain("Open from before\nLisbon");
  }
  for (const person of [ALEX, DANA]) {
    expect(homeOf(pair, person)).toContain("Later\nFri 18 Dec, 10:00");
    expect(homeOf(pair, person)).not.toContain("Needs a new time");
  }
});

test("the series is deleted and restored: nothing is written meanwhile, and all goes on", async () => {
  const pair = await bothAllowed();
  const { office, seriesId } = pair;
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  discard(office.workspace, ALEX, seriesId, "none");
  for (const person of [ALEX, DANA]) {
    expect(homeOf(pair, person)).toContain("Nothing in the next weeks");
    const doc = docsOf(office, person);
    doc.openDoc(pair.docId);
    expect(doc.texts()).toContain("No next date");
    expect(doc.texts()).toContain("Lisbon");
  }
  until(pair, "2026-11-20T10:45");
  expect(hourly(pair)).not.toContain("docs.documents.batchUpdate");
  types(office, ALEX, seriesId, { status: "confirmed" });
  until(pair, "2026-11-21T12:00");
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", "Fri 27 Nov 2026"]);
  for (const said of Object.values(panels(pair))) {
    expect(said).toContain("Fri 27 Nov, 10:00");
    expect(said.join("\n")).toContain("Open from before\nLisbon");
  }
  for (const person of [ALEX, DANA]) expect(homeOf(pair, person)).not.toContain("No date");
});

/** Alex gives the event another calendar of Alex's own, on its edit page; as a guest Alex keeps a copy in the first. */
function movesToOwnCalendar(pair: Pair, { asGuest }: { readonly asGuest: boolean }): string {
  const { office, seriesId } = pair;
  if (!asGuest) types(office, ALEX, seriesId, { attendees: [{ email: DANA }] });
  const destination = anotherCalendar(office, ALEX);
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.move",
    params: { calendarId: "primary", eventId: seriesId, destination },
  });
  return destination;
}

function firstIn({ office, seriesId }: Pair, calendarId: string): string {
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "calendar.events.instances",
    params: {
      calendarId,
      eventId: seriesId,
      maxResults: 1,
      timeMin: new Date(office.workspace.clock.now()).toISOString(),
    },
  });
  return String((body?.items as { id: string }[] | undefined)?.[0]?.id);
}

test.each([true, false])(
  "moved to another calendar of one's own and opened there, it is followed (still in the first as a guest's copy: %s)",
  async (asGuest) => {
    const pair = await bothAllowed();
    const { office } = pair;
    addsTopic(pair, DANA, pair.next(), "Lisbon");
    const calendarId = movesToOwnCalendar(pair, { asGuest });
    const said = opens(office, ALEX, firstIn(pair, calendarId), calendarId).texts();
    expect(said).toContain("Fri 20 Nov, 10:00");
    expect(said).toContain("Lisbon");
    expect(panelOf(pair, DANA)).toContain("Lisbon");
    for (const person of [ALEX, DANA])
      expect(homeOf(pair, person)).toMatch(/This week\nFri 10:00\n.*\n1 topic/);
    until(pair, "2026-11-20T10:45");
    hourly(pair);
    expect(days(pair)).toEqual(["Fri 20 Nov 2026", "Fri 27 Nov 2026"]);
    until(pair, "2026-11-21T10:45");
    for (const person of [ALEX, DANA]) expect(homeOf(pair, person)).toContain("Next week\nFri 10:00");
    expect(panelOf(pair, DANA)).toContain("Fri 27 Nov, 10:00");
    expect(docsOwnedBy(office)).toHaveLength(1);
  },
);

test("moved to a calendar where nobody opened it yet, it is not to be seen: said, and nothing is written", async () => {
  const pair = await bothAllowed();
  movesToOwnCalendar(pair, { asGuest: false });
  until(pair, "2026-11-20T10:45");
  expect(hourly(pair)).not.toContain("docs.documents.batchUpdate");
  expect(days(pair)).toEqual(["Fri 20 Nov 2026"]);
  expect(homeOf(pair)).toContain("Nothing in the next weeks");
});

/** "Change owner": Dana took it on, and organizes the series from now on. */
async function organizedByDana(): Promise<Pair> {
  const pair = await bothAllowed();
  const { office, seriesId } = pair;
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  office.workspace.call(byHand(DANA), {
    method: "calendar.acl.insert",
    params: { calendarId: "primary" },
    body: { role: "writer", scope: { type: "user", value: ALEX } },
  });
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.move",
    params: { calendarId: "primary", eventId: seriesId, destination: DANA },
  });
  expect(eventNow(office, seriesId, DANA).organizer).toMatchObject({ email: DANA });
  return pair;
}

test("the organizer changes: the same panel for both, the doc's owner's run goes on writing", async () => {
  const pair = await organizedByDana();
  for (const said of Object.values(panels(pair))) expect(said).toContain("Lisbon");
  for (const person of [ALEX, DANA]) expect(homeOf(pair, person)).toContain("Fri 10:00");
  until(pair, "2026-11-20T10:45");
  expect(hourly(pair, DANA)).toEqual([]);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026"]);
  hourly(pair, ALEX);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", "Fri 27 Nov 2026"]);
});

test("the organizer changes and all is forgotten: the new one is led to the doc, which brings the panel back", async () => {
  const pair = await organizedByDana();
  const { office } = pair;
  for (const person of [ALEX, DANA]) forgetEverything(office, person);
  expect(panelOf(pair, ALEX)).toContain("Lisbon");
  expect(panelOf(pair, DANA).join("\n")).toContain("To go on with that doc, open it in Docs");
  const doc = docsOf(office, DANA);
  doc.openDoc(pair.docId);
  expect(doc.texts()).toContain("Lisbon");
  expect(panelOf(pair, DANA)).toContain("Lisbon");
  expect(docsOwnedBy(office, DANA)).toHaveLength(1);
});
