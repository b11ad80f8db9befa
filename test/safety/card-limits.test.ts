import { beforeAll, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { DAY_MS } from "../../emulator/clock";
import { checkbox, composeDocument, heading, type Piece, plain } from "../../emulator/docs/compose";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  docsOf,
  eventNow,
  type Office,
  opens,
  SAM,
  sharesByHand,
  types,
} from "../flows/world";
import { expectSafe } from "./safe-card";

/** Google's card reference: a hundred sections and a hundred widgets, what is beyond is not shown. */
const MOST = 100;

function expectShown(panel: SidePanel): void {
  expectSafe(panel);
  for (const { sections = [] } of panel.stack()) {
    expect(sections.length).toBeLessThanOrEqual(MOST);
    expect(sections.reduce((sum, { widgets = [] }) => sum + widgets.length, 0)).toBeLessThanOrEqual(MOST);
    for (const { widgets = [] } of sections) expect(widgets.length).toBeGreaterThan(0);
  }
}

const HOSTILE = `<b>${"Long ".repeat(40)}</b> <a href="https://evil.example.com">here</a>`;

/** Somebody with an account, and a weekly event of Alex's with them. */
function aColleague(office: Office, number: number): string {
  const address = `p${number}@example.com`;
  office.workspace.directory.add({
    kind: "person",
    address,
    name: `Person ${number} <i>${"x".repeat(number % 40)}`,
    aliases: [],
    locale: "en-GB",
    timeZone: "Europe/London",
    permissionId: `30000000${number}`,
  });
  const date = `2026-11-${17 + (number % 4)}`;
  const hour = String(9 + (Math.floor(number / 4) % 8)).padStart(2, "0");
  const half = number % 8 < 4 ? ["00", "30"] : ["30", "59"];
  const { id } = anEvent(office, ALEX, {
    ...at(date, `${hour}:${half[0]}`, `${hour}:${half[1]}`),
    summary: HOSTILE,
    recurrence: ["RRULE:FREQ=WEEKLY"],
    attendees: [{ email: address }],
  });
  return String(id);
}

let office: Office;
const series: string[] = [];

beforeAll(async () => {
  office = await anOffice();
  for (let number = 0; number < 60; number++) {
    const id = aColleague(office, number);
    opens(office, ALEX, id).press("Set up 1:1");
    series.push(id);
  }
}, 120_000);

test("home holds sixty pairs, all of which need a look, and thirty more that might be", () => {
  for (const id of series) {
    const there = (eventNow(office, id).attendees ?? []) as JsonObject[];
    types(office, ALEX, id, { attendees: [...there, { email: SAM }] });
  }
  for (let number = 60; number < 90; number++) aColleague(office, number);
  const panel = calendarOf(office);
  panel.openHome();
  expectShown(panel);
  expect(panel.texts({ folded: true }).filter((text) => text.startsWith("Person"))).toHaveLength(0);
  expect(panel.texts().join("\n")).toContain("50 more");
});

test("home says how many pairs it has no room for", async () => {
  for (let number = 100; number < 105; number++)
    opens(office, ALEX, aColleague(office, number)).press("Set up 1:1");
  const panel = calendarOf(office);
  panel.openHome();
  expectShown(panel);
  expect(panel.texts().join("\n")).toContain("5 more 1:1s later on");
});

test("a section of two hundred items: the panel, the list to its end, since when, and a meeting that is over", async () => {
  const pair = await aPair();
  const { clock, docs } = pair.office.workspace;
  const pieces: Piece[] = [plain("1:1")];
  for (const day of [
    "Fri 23 Oct 2026",
    "Fri 30 Oct 2026",
    "Fri 6 Nov 2026",
    "Fri 13 Nov 2026",
    "Fri 20 Nov 2026",
  ]) {
    pieces.push(heading(2, day), heading(3, "Dana's topics"));
    const many = day === "Fri 23 Oct 2026" || day === "Fri 20 Nov 2026" ? 200 : 2;
    for (let at = 0; at < many; at++) pieces.push(checkbox(`${day} ${at} ${HOSTILE}`));
    pieces.push(heading(3, "Next steps"), checkbox("Guide"));
  }
  pair.emptyDoc();
  composeDocument(docs, ALEX, pair.docId, pieces);
  const panel = opens(pair.office, ALEX, pair.next());
  expectShown(panel);
  const over = pair.next();
  clock.advance(5 * DAY_MS);
  panel.openEvent(ALEX, pair.next());
  expectShown(panel);
  panel.press("Carry over");
  expect(panel.texts()[0]).toBe("How far back?");
  expectShown(panel);
  panel.press("Show the list");
  const more = () => panel.buttons().find((label) => /^Show \d+ more$/.test(label)) ?? "";
  for (let press = 0; press < 25 && more() !== ""; press++) {
    expectShown(panel);
    panel.press(more());
  }
  expectShown(panel);
  panel.press("Untick all");
  expectShown(panel);
  clock.advance(3 * DAY_MS);
  panel.openEvent(ALEX, over);
  expectShown(panel);
  docsOf(pair.office, ALEX).openDoc(pair.docId);
}, 60_000);

test("a doc that sixty others can open, an event of sixty guests with sixty files", async () => {
  const pair = await aPair();
  for (let number = 0; number < 60; number++) {
    aColleague(pair.office, number);
    sharesByHand(pair, `p${number}@example.com`);
  }
  const there = (eventNow(pair.office, pair.seriesId).attendees ?? []) as JsonObject[];
  const guests = Array.from({ length: 60 }, (_, at) => ({ email: `p${at}@example.com` }));
  pair.office.workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId: pair.seriesId, sendUpdates: "none", supportsAttachments: true },
    body: {
      attendees: [...there, ...guests],
      attachments: Array.from({ length: 25 }, (_, at) => ({
        fileUrl: `https://docs.google.com/document/d/1GeminiGeminiGemini${at}/edit`,
        title: `${HOSTILE} ${at}`,
      })),
    },
  });
  const panel = opens(pair.office, ALEX, pair.next());
  expectShown(panel);
  panel.press("Review file");
  expectShown(panel);
  panel.press("Back");
  panel.press("Review");
  expectShown(panel);
  expect(panel.texts()).toContain("40 more can open it");
  panel.press("Back");
  panel.press("Uninvite");
  expectShown(panel);
  panel.press("Undo");
  expectShown(panel);
}, 60_000);
