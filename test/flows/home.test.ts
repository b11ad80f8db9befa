import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import { fireDueTriggers } from "../../emulator/run";
import {
  ALEX,
  anOffice,
  aPair,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  eventNow,
  fridayWithDana,
  markdownOf,
  opens,
  SAM,
  typesInDoc,
} from "./world";

test("before the first pair: what it is for, in one card and one call", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  expect(callsOf(office, () => panel.openHome())).toEqual(["calendar.events.list"]);
  expect(panel.texts()).toEqual([
    "Your 1:1s",
    "One doc per person. Their topics first. What you don't finish comes along.",
    "Open an event with one guest to make it a 1:1, or start here.",
    "Google shows this panel on a computer only. On a phone, use the doc, from the link in the event.",
    "Set up a 1:1",
  ]);
});

test("the pairs in time order, with one call however many there are", async () => {
  const pair = await aPair();
  const { office } = pair;
  for (const [who, day] of [
    [SAM, "2"],
    ["mia@example.com", "3"],
  ]) {
    const panel = calendarOf(office);
    panel.openHome();
    panel.press("Set up a 1:1");
    panel.set("someone", String(who));
    panel.set("day", String(day));
    panel.set("time", "14:00");
    panel.press("Set up 1:1");
  }
  opens(office, ALEX, pair.next());
  const panel = calendarOf(office);
  expect(callsOf(office, () => panel.openHome())).toEqual(["calendar.events.list"]);
  expect(panel.texts().filter((text) => /Dana|Sam|Mia/.test(text))).toEqual([
    "Sam Okoro",
    "Mia Lund",
    "Dana Reyes",
  ]);
  expect(panel.texts()).toContain("Nothing yet");
});

test("a pair's line counts only what there is", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", "Budget");
  panel.press("Add");
  const lines = () => {
    const home = calendarOf(pair.office);
    home.openHome();
    return home.texts();
  };
  expect(lines()).toContain("1 topic");
  daysLater(pair.office, 7);
  opens(pair.office, ALEX, pair.next());
  expect(lines()).toContain("1 open from before");
});

test("a cancelled meeting asks for a new time", async () => {
  const pair = await aPair();
  pair.office.deletes(ALEX, pair.next());
  const panel = calendarOf(pair.office);
  panel.openHome();
  expect(panel.texts()).toContain("Needs a new time");
  expect(panel.texts()).toContain("Fri 20 Nov was cancelled");
});

test("the direct's home shows the pair once the doc was allowed, and before that nothing an invitation says", async () => {
  const { office, docId } = await aPair();
  const panel = calendarOf(office, DANA);
  panel.openHome();
  expect(panel.texts().join()).not.toContain("Alex");
  const docs = docsOf(office, DANA);
  docs.openDoc(docId);
  docs.press("Allow");
  docs.grantFileScope();
  panel.openHome();
  expect(panel.texts()).toContain("Alex Morgan");
});

test("people seen on the calendar are suggested", async () => {
  const office = await anOffice();
  fridayWithDana(office);
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  expect(panel.suggestions("someone", "da")).toEqual([DANA]);
  expect(panel.suggestions("someone", "zz")).toEqual([]);
});

test.each(["allowed", "refused"])(
  "where triggers are %s, the panel says so and the section comes all the same",
  async (answer) => {
    const pair = await aPair({ "apps-script.addon-triggers": answer });
    const { office } = pair;
    const settings = opens(office, ALEX, pair.next());
    settings.press("Settings");
    settings.set("hourly", true);
    settings.press("Save");
    expect(settings.last.notification).toBe(
      answer === "allowed"
        ? "On. The next date is added when a meeting ends."
        : "Google doesn't allow it here. The next date is added when you open this panel.",
    );
    daysLater(office, 4.2);
    fireDueTriggers(office.workspace, office.bundle);
    if (answer === "refused") opens(office, ALEX, pair.next());
    expect(markdownOf(office, pair.docId).match(/## Fri 27 Nov 2026/g)).toHaveLength(1);
  },
);

test("an hourly run with nothing due makes no call, and one that is due makes the section once", async () => {
  const pair = await aPair();
  const { office } = pair;
  opens(office, ALEX, pair.next());
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Settings");
  panel.set("hourly", true);
  panel.press("Save");
  office.workspace.clock.advance(2 * 3_600_000);
  expect(callsOf(office, () => fireDueTriggers(office.workspace, office.bundle))).toEqual([]);
  daysLater(office, 4.2);
  fireDueTriggers(office.workspace, office.bundle);
  office.workspace.clock.advance(2 * 3_600_000);
  fireDueTriggers(office.workspace, office.bundle);
  expect(markdownOf(office, pair.docId).match(/## Fri 27 Nov 2026/g)).toHaveLength(1);
});

test("nothing that is logged names anybody", async () => {
  const pair = await aPair();
  const { office } = pair;
  const logs: string[] = [];
  const panel = opens(office, ALEX, pair.next());
  const keep = () => logs.push(JSON.stringify(panel.last.execution?.logs ?? []));
  keep();
  panel.press("Add topics");
  panel.set("topic", "Secret topic");
  panel.press("Add");
  keep();
  office.workspace.call(byHand(ALEX), {
    method: "drive.files.update",
    params: { fileId: pair.docId },
    body: { trashed: true },
  });
  panel.reload();
  keep();
  for (const log of logs) expect(log).not.toMatch(/Dana|Alex|example\.com|Secret|docs\.google/i);
  expect(logs.join()).toContain("DOC_TRASHED");
});

test("a meeting that just ended is on top, with what it left to carry over", async () => {
  const pair = await aPair();
  typesInDoc(pair, ALEX, "Budget");
  pair.office.workspace.clock.set(Date.parse("2026-11-20T10:40:00Z"));
  opens(pair.office, ALEX, pair.next());
  const home = calendarOf(pair.office);
  expect(callsOf(pair.office, () => home.openHome())).toEqual(["calendar.events.list"]);
  expect(home.texts().slice(1, 4)).toEqual(["Just now", "Dana Reyes", "Ended 10:30 · 1 open"]);
  home.press("Carry over");
  expect(home.texts()[0]).toBe("Carry over to Fri 27 Nov");
});

test("the other's no to the next meeting is on home and panel", async () => {
  const pair = await aPair();
  pair.office.workspace.call(byHand(DANA), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId: pair.next(), sendUpdates: "none" },
    body: {
      attendees: (eventNow(pair.office, pair.next(), DANA).attendees as JsonObject[]).map((one) =>
        one.email === DANA ? { ...one, responseStatus: "declined" } : one,
      ),
    },
  });
  const home = calendarOf(pair.office);
  home.openHome();
  expect(home.texts()).toContain("Needs a new time");
  expect(home.texts()).toContain("Dana Reyes can't make Fri 20 Nov");
  home.press("Dana Reyes");
  expect(home.texts()).toContain("⚠ Dana can't make it");
});
