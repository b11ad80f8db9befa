import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import { changeFollowing } from "../../../emulator/calendar/by-hand";
import type { JsonObject } from "../../../emulator/json";
import type { SidePanel } from "../../../emulator/side-panel/panel";
import {
  ALEX,
  anEvent,
  at,
  DANA,
  docsOf,
  docsOwnedBy,
  markdownOf,
  opens,
  type Pair,
  SAM,
  startsOf,
  typesInDoc,
  writesNote,
} from "../world";
import { allowsIn, bothAllowed, hourly, until } from "./both";

let pair: Pair;

beforeEach(async () => {
  pair = await bothAllowed();
});

function byPerson(person: string, method: string, params: JsonObject, body: JsonObject = {}): void {
  pair.office.workspace.call(byHand(person), { method, params, body });
}

function opensNext(person: string, series = pair.seriesId): SidePanel {
  return opens(pair.office, person, startsOf(pair.office, person, series)[0] ?? "");
}

/** Alex makes Dana the doc's owner, in Docs. He organizes the series as before. */
function docIsGiven(): void {
  const body = { role: "owner", type: "user", emailAddress: DANA };
  byPerson(ALEX, "drive.permissions.create", { fileId: pair.docId, transferOwnership: true }, body);
  for (const person of [ALEX, DANA]) opensNext(person);
}

/** "Change owner", in Calendar: Dana organizes the series. The doc stays Alex's. */
function seriesIsGiven(): void {
  const rule = { scope: { type: "user", value: ALEX }, role: "writer" };
  byPerson(DANA, "calendar.acl.insert", { calendarId: "primary" }, rule);
  const moved = { calendarId: "primary", eventId: pair.seriesId, destination: DANA, sendUpdates: "none" };
  byPerson(ALEX, "calendar.events.move", moved);
  for (const person of [ALEX, DANA]) opensNext(person);
}

/** Its organizer moves the second meeting and all that follow to Wednesdays, in Calendar. */
function cuts(organizer: string): string {
  const { office, seriesId } = pair;
  const later = changeFollowing(office.workspace, organizer, startsOf(office, organizer, seriesId)[1] ?? "", {
    ...at("2026-11-25", "14:00", "14:30"),
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=WE"],
  });
  return String(later.id);
}

function firstIsHeld(): void {
  until(pair, "2026-11-23T08:00");
}

const GIVEN = [
  ["the doc was given to Dana", docIsGiven, ALEX],
  ["Dana organizes the series by now", seriesIsGiven, DANA],
] as const;

test.each(
  GIVEN.flatMap(([what, gives, organizer]) =>
    (
      [
        ["Alex", [ALEX, DANA]],
        ["Dana", [DANA, ALEX]],
      ] as const
    ).map(([first, order]) => [what, first, gives, organizer, order] as const),
  ),
)(
  "%s, and the organizer moved this and following: %s opens it first, and it is the 1:1 of both",
  (_what, _first, gives, organizer, order) => {
    gives();
    const later = cuts(organizer);
    firstIsHeld();
    for (const person of [...order, ...order]) {
      const panel = opensNext(person, later);
      expect(panel.texts()).toContain("Wed 25 Nov, 14:00");
      expect(panel.buttons()).toContain("Add topics");
    }
    expect([ALEX, DANA].flatMap((person) => docsOwnedBy(pair.office, person))).toHaveLength(2);
  },
);

test.each(GIVEN)(
  "%s: while both halves are to come it is asked about, and the press is taken",
  (_what, gives, organizer) => {
    gives();
    const later = cuts(organizer);
    const panel = opensNext(organizer, later);
    expect(panel.buttons()).not.toContain("Add topics");
    panel.press("Use the same doc");
    expect(panel.texts()).toContain("Wed 25 Nov, 14:00");
    expect(opensNext(organizer === ALEX ? DANA : ALEX, later).buttons()).toContain("Add topics");
  },
);

test("the doc was given to Dana: her run follows the later half of his series, without anybody opening it", () => {
  docIsGiven();
  cuts(ALEX);
  firstIsHeld();
  hourly(pair, DANA);
  until(pair, "2026-11-23T09:30");
  hourly(pair, DANA);
  expect(markdownOf(pair.office, pair.docId, DANA)).toContain("Wed 25 Nov 2026");
});

test("somebody else's series that names the doc is followed by nobody", () => {
  docIsGiven();
  const { office, docId, seriesId } = pair;
  byPerson(ALEX, "calendar.events.delete", { calendarId: "primary", eventId: seriesId });
  const event = anEvent(office, SAM, {
    summary: "1:1",
    attendees: [{ email: DANA }],
    ...at("2026-11-25", "14:00", "14:30"),
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=WE"],
    extendedProperties: { shared: { oneOnOneDoc: docId } },
  });
  firstIsHeld();
  expect(opensNext(DANA, String(event.id)).buttons()).not.toContain("Add topics");
  const [file] = docsOwnedBy(office, DANA);
  expect(JSON.stringify(file?.appProperties ?? "")).not.toContain(String(event.id));
});

/** Dana, who was given the doc, goes on in a new one; returns its id. */
function danaGoesOn(): { readonly panel: SidePanel; readonly newId: string } {
  docIsGiven();
  typesInDoc(pair, DANA, "Lisbon");
  writesNote(pair, ALEX, "Lisbon", "Notes:");
  typesInDoc(pair, ALEX, "x".repeat(910_000), "Notes:");
  const panel = opensNext(DANA);
  for (const _time of [1, 2]) panel.press("Go on in a new doc");
  const ids = docsOwnedBy(pair.office, DANA).map(({ id }) => String(id));
  return { panel, newId: ids.find((id) => id !== pair.docId && id !== "") ?? "" };
}

test("the doc's owner goes on in a new one: the organizer's event follows once Allow was pressed there, as is said", () => {
  const { panel, newId } = danaGoesOn();
  expect(panel.texts()).toContain(
    "✓ The old doc leads to it, and Alex's event once Alex has pressed Allow there.",
  );
  allowsIn(pair.office, newId, ALEX);
  for (const person of [ALEX, DANA]) {
    const there = opensNext(person);
    expect(there.texts()).toContain("Fri 20 Nov, 10:00");
    expect(there.buttons()).toContain("Add topics");
    const inDocs = docsOf(pair.office, person);
    inDocs.openDoc(newId);
    expect(inDocs.texts()).toContain("Lisbon");
  }
});

test("the doc's owner goes back to the old one: the organizer's event, which had followed, comes back too", () => {
  const { panel, newId } = danaGoesOn();
  allowsIn(pair.office, newId, ALEX);
  expect(opensNext(ALEX).texts()).toContain("Lisbon");
  panel.press("Undo");
  expect(panel.last.notification).toBe("You go on in the old doc. The new one is in your trash.");
  const there = opensNext(ALEX);
  expect(there.texts()).toContain("Fri 20 Nov, 10:00");
  expect(there.buttons()).toContain("Add topics");
  expect(opensNext(ALEX).texts()).toContain("Lisbon");
});
