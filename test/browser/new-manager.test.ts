import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Event } from "../../contract/calendar";
import { byHand } from "../../emulator/api/call";
import { put, weekly } from "../../emulator/calendar/compose";
import type { JsonObject } from "../../emulator/json";
import { ALEX, DANA, JO, MIA, NOOR, SAM } from "../../emulator/people";
import { type OpenedPlayground, openPlayground } from "./playground";

const NOBODY = "nowhere@elsewhere.example.org";
const OTHERS = ["ivy@example.com", "max@example.com"];

let playground: OpenedPlayground;
beforeEach(async () => {
  playground = await openPlayground();
  OTHERS.forEach((address, at) => {
    playground.workspace.directory.add({
      kind: "person",
      address,
      name: ["Ivy Chen", "Max Ode"][at] ?? "",
      aliases: [],
      locale: "en-GB",
      timeZone: "Europe/London",
      permissionId: `2000000000000000000${at}`,
    });
  });
  // Five weeks of meetings show when somebody works: far from Alex's hours.
  worksIn(NOOR, "America/Los_Angeles");
  worksIn(JO, "Pacific/Auckland");
  keepsToThemselves(MIA);
  // Whoever is new meets nobody yet.
  takesOut(ALEX, "Sam & Alex weekly");
  takesOut(ALEX, "Mia catch-up");
  takesOut(NOOR, "Noor / Alex 1:1");
});
afterEach(() => playground.close());

function worksIn(person: string, zone: string): void {
  for (const day of ["12", "13", "14", "15", "16"])
    for (const time of ["09:00", "11:00", "16:00"])
      put(playground.workspace, person, weekly("Work", { at: `2026-10-${day}T${time}`, zone, minutes: 60 }));
}

function keepsToThemselves(person: string): void {
  const { workspace } = playground;
  const rules = workspace.call(byHand(person), {
    method: "calendar.acl.list",
    params: { calendarId: "primary" },
  });
  for (const { id, scope } of (rules.body?.items ?? []) as JsonObject[])
    if ((scope as JsonObject).type !== "user")
      workspace.call(byHand(person), {
        method: "calendar.acl.delete",
        params: { calendarId: "primary", ruleId: String(id) },
      });
}

function takesOut(person: string, summary: string): void {
  const { workspace } = playground;
  const { body } = workspace.call(byHand(person), {
    method: "calendar.events.list",
    params: { calendarId: "primary" },
  });
  for (const { id, ...event } of (body?.items ?? []) as Event[])
    if (event.summary === summary)
      workspace.call(byHand(person), {
        method: "calendar.events.delete",
        params: { calendarId: "primary", eventId: String(id), sendUpdates: "none" },
      });
}

function seriesWith(person: string): readonly Event[] {
  const { body } = playground.workspace.call(byHand(ALEX), {
    method: "calendar.events.list",
    params: { calendarId: "primary" },
  });
  return ((body?.items ?? []) as Event[]).filter(
    ({ recurrence, visibility, attendees = [] }) =>
      (recurrence ?? []).length > 0 &&
      visibility === "private" &&
      attendees.some(({ email }) => email === person),
  );
}

test("a new manager with eight directs, two of other hours, one without an account, one whose calendar nobody sees", async () => {
  const alex = await playground.asAlex();
  await alex.press("Set up several");
  await alex.panel
    .getByRole("textbox", { name: "With" })
    .fill([DANA, SAM, MIA, NOOR, JO, NOBODY, ...OTHERS].join("\n"));
  await alex.press("Find times");
  // Eight rows, each with a time; whose calendar nobody sees is said to be unseen.
  const found = await alex.panelWords();
  expect(found.match(/Every \w+day, \d/g)).toHaveLength(8);
  expect(found.match(/their calendar wasn't seen/g)).toHaveLength(3);
  // 16:00 in London is the morning on the west coast, where Noor works.
  expect(found).toContain("Every Monday, 16:00");
  expect(found).toContain("Outside your company");
  expect(await alex.axe()).toEqual([]);
  const before = playground.workspace.outbox.all().length;
  await alex.press("Set up 8");
  const done = await alex.panelWords();
  expect(done.match(/✓ Every/g)).toHaveLength(7);
  expect(done).toContain("Not set up: no Google account. No event, no email yet.");
  expect(await alex.axe()).toEqual([]);
  const told = [DANA, SAM, MIA, NOOR, JO, ...OTHERS];
  const mails = playground.workspace.outbox.all().slice(before);
  expect(mails.map(({ kind, to }) => `${kind} ${to}`)).toEqual(
    told.map((person) => `calendar.invitation ${person}`),
  );
  expect([...told, NOBODY].map((person) => seriesWith(person).length)).toEqual([1, 1, 1, 1, 1, 1, 1, 0]);
  // The one that failed has its way on beside it, which says what it costs.
  await alex.press("Set up with email");
  expect(seriesWith(NOBODY).length).toBe(1);
  expect(playground.complaints).toEqual([]);
});
