import { mkdirSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Event } from "../../contract/calendar";
import { byHand } from "../../emulator/api/call";
import { put, weekly } from "../../emulator/calendar/compose";
import type { JsonObject } from "../../emulator/json";
import { DANA, JO, MIA, NOOR, SAM } from "../../emulator/people";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

const NOBODY = "nowhere@elsewhere.example.org";
const OTHERS = ["ivy@example.com", "max@example.com"];
const SHOTS = process.env.SHOTS;

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

async function shot(window: Window, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await window.panel.screenshot({ path: `${SHOTS}/${name}.png` });
}

function seriesWith(person: string): readonly Event[] {
  const { body } = playground.workspace.call(byHand("alex@example.com"), {
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
  await shot(alex, "1-home");
  await alex.press("Set up several");
  await alex.panel
    .getByRole("textbox", { name: "With" })
    .fill([DANA, SAM, MIA, NOOR, JO, NOBODY, ...OTHERS].join("\n"));
  await shot(alex, "2-asked");
  await alex.press("Find times");
  await shot(alex, "3-found");
  const found = await alex.panelWords();
  expect(found).toContain("Mia");
  expect(await alex.axe()).toEqual([]);
  const button = /Set up \d/.exec(found)?.[0] ?? "";
  const before = playground.workspace.outbox.all().length;
  await alex.press(button);
  await shot(alex, "4-pressed");
  for (let more = 0; more < 4; more++) {
    const words = await alex.panelWords();
    const go = /Go on with \d/.exec(words)?.[0];
    if (go === undefined) break;
    await alex.press(go);
    await shot(alex, `5-on-${more}`);
  }
  await shot(alex, "6-end");
  console.log(await alex.panelWords());
  console.log(playground.workspace.outbox.all().slice(before).map(({ kind, to }) => `${kind} ${to}`));
  console.log([DANA, SAM, MIA, NOOR, JO, NOBODY, ...OTHERS].map((p) => `${p} ${seriesWith(p).length}`));
});
