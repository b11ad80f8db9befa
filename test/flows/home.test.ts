import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import { fireDueTriggers } from "../../emulator/run";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { bothAllowed } from "./series/both";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventNow,
  fridayWithDana,
  MIA,
  markdownOf,
  type Office,
  opens,
  SAM,
  ticksInDoc,
  types,
  typesInDoc,
} from "./world";

const filled = (panel: SidePanel) => panel.card().fixedFooter?.primaryButton?.text;

test("before the first pair: what it is for, in one card and one call", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  expect(callsOf(office, () => panel.openHome())).toEqual(["calendar.events.list"]);
  expect(panel.texts()).toEqual([
    "Your 1:1s",
    "One doc per person. Their topics first. What you don't finish is carried over.",
    "Open an event with one guest to make it a 1:1, or start here.",
    "Google shows this panel on a computer only. On a phone, use the doc, from the link in the event.",
    "Set up a 1:1",
    "Set up several",
  ]);
});

test("the README says too that there is no phone, and what works there", () => {
  const said =
    /- \*\*No phone:\*\*([\s\S]*?)\n(?:- |\n|$)/.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";
  expect(said).toContain("in a browser on a computer");
  expect(said).toMatch(/On a phone the doc\s+itself and its link in the event work/);
});

test("the pairs in time order, with four calls at most however many there are", async () => {
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
  office.workspace.clock.advance(60_000);
  expect(callsOf(office, () => panel.openHome())).toEqual([
    "calendar.events.list",
    "drive.files.list",
    "docs.documents.get",
    "drive.files.export",
  ]);
  expect(panel.texts().filter((text) => /Dana|Sam|Mia/.test(text))).toEqual([
    "Sam Okoro",
    "Mia Lund",
    "Dana Reyes",
    "Open Sam's 1:1",
  ]);
  expect(panel.card().fixedFooter?.secondaryButton?.text).toBe("Set up a 1:1");
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
    settings.press("Settings for all 1:1s");
    settings.set("hourly", true);
    settings.press("Save");
    expect(settings.last.notification).toBe(
      answer === "allowed"
        ? "On. The next section comes within about an hour after a meeting."
        : "Google doesn't allow it here. The next section is added when you open this panel.",
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
  panel.press("Settings for all 1:1s");
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
  // One press, once: the foot has it, and the row leads to the panel.
  expect(home.buttons().filter((label) => label.startsWith("Carry over"))).toEqual(["Carry over: Dana"]);
  home.press("Dana Reyes", "Ended 10:30 · 1 open");
  expect(home.texts()[0]).toBe("Dana Reyes");
  home.openHome();
  home.press("Carry over: Dana");
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
  expect(home.texts()).toContain("Can't make Fri 20 Nov");
  expect(filled(home)).toBe("Find a time: Dana");
  expect(home.buttons()).not.toContain("Find a time");
  // Another 1:1 comes first while one gets ready for it.
  const sam = anEvent(pair.office, ALEX, {
    ...at("2026-11-17", "10:00", "10:30"),
    recurrence: ["RRULE:FREQ=WEEKLY"],
    attendees: [{ email: SAM }],
  });
  opens(pair.office, ALEX, String(sam.id)).press("Set up 1:1");
  for (const [now, wanted] of [
    ["07:00", "Find a time: Dana"],
    ["08:30", "Open Sam's 1:1"],
  ] as const) {
    pair.office.workspace.clock.set(Date.parse(`2026-11-17T${now}:00Z`));
    home.openHome();
    expect([now, filled(home)]).toEqual([now, wanted]);
  }
  home.press("Dana Reyes");
  expect(home.texts()).toContain("⚠ Dana can't make it");
  expect(home.card().fixedFooter?.primaryButton?.text).toBe("Find a time");
  expect(home.buttons()).toContain("Skip this week");
});

test("several at once are a button while there is no pair, and then in the menu", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  panel.openHome();
  expect(panel.card().fixedFooter?.secondaryButton?.text).toBe("Set up several");
  const pair = await aPair();
  const home = calendarOf(pair.office);
  home.openHome();
  pair.office.deletes(ALEX, pair.seriesId);
  home.openHome();
  expect(home.card().fixedFooter?.secondaryButton?.text).toBeUndefined();
  expect(home.buttons()).toContain("Set up several");
});

test("counts are real for the days ahead: the soonest changed doc is read, of the others is said how old they are", async () => {
  const pair = await aPair();
  const { office } = pair;
  const sam = setUpAlone(office, SAM, "4", "16:00");
  office.workspace.clock.advance(10 * 60_000);
  const home = calendarOf(office);
  home.openHome();
  home.openHome();
  expect(linesOf(home, "Dana Reyes")).toBe("Nothing yet");
  typesInDoc(pair, ALEX, "Budget");
  typesInDoc({ ...pair, docId: sam }, ALEX, "Roadmap");
  office.workspace.clock.advance(10 * 60_000);
  expect(callsOf(office, () => home.openHome())).toHaveLength(4);
  // Sam's Thursday comes before Dana's Friday.
  expect(linesOf(home, "Sam Okoro")).toBe("1 topic");
  expect(linesOf(home, "Dana Reyes")).toBe("Nothing yet");
  expect(home.texts().slice(-4)[0]).toMatch(/^As of 08:4\d$/);
  expect(home.texts().slice(-4)[1]).toBe("Refresh");
  expect(callsOf(office, () => home.openHome())).toHaveLength(4);
  expect(linesOf(home, "Dana Reyes")).toBe("1 topic");
  expect(home.texts().join()).not.toContain("As of");
  expect(callsOf(office, () => home.openHome())).toEqual(["calendar.events.list"]);
});

test("what is ticked in a doc is not counted as open, and the morning after nothing is forgotten", async () => {
  const pair = await aPair();
  const { office } = pair;
  typesInDoc(pair, ALEX, "Budget");
  typesInDoc(pair, DANA, "Lisbon");
  daysLater(office, 6);
  ticksInDoc(pair, ALEX, "Budget");
  const home = calendarOf(office);
  home.openHome();
  expect(linesOf(home, "Dana Reyes")).toBe("1 open from before");
  office.workspace.script.dropCaches(office.bundle.app);
  office.workspace.clock.advance(10 * 60_000);
  expect(callsOf(office, () => home.openHome())).toEqual(["calendar.events.list", "drive.files.list"]);
  expect(linesOf(home, "Dana Reyes")).toBe("1 open from before");
});

test("where Google fails for a moment, home says what it knew, and since when", async () => {
  const pair = await aPair();
  const { office } = pair;
  const home = calendarOf(office);
  opens(office, ALEX, pair.next());
  office.workspace.clock.advance(30 * 60_000);
  office.workspace.faults.add({
    method: "drive.files.list",
    when: "before",
    times: 9,
    error: { code: 503, reason: "backendError", message: "Backend Error" },
  });
  home.openHome();
  expect(linesOf(home, "Dana Reyes")).toBe("Nothing yet");
  expect(home.texts()).toContain("As of 08:30");
});

test("series with one colleague might be 1:1s: nothing chosen beforehand, one press to the card with the facts", async () => {
  const office = await anOffice();
  const weekly = (summary: string, day: string, ...guests: string[]) =>
    anEvent(office, ALEX, {
      summary,
      ...at(day, "11:00", "11:30"),
      recurrence: ["RRULE:FREQ=WEEKLY"],
      attendees: guests.map((email) => ({ email })),
    });
  weekly("Alex / Mia weekly", "2026-11-18", MIA);
  weekly("Team", "2026-11-18", MIA, SAM);
  weekly("Customer", "2026-11-19", "kim@elsewhere.example");
  weekly("Lunch", "2026-11-19");
  const home = calendarOf(office);
  expect(callsOf(office, () => home.openHome())).toEqual(["calendar.events.list"]);
  expect(home.texts()).toContain("Might be 1:1s");
  expect(home.texts()).toContain("Alex / Mia weekly");
  for (const other of ["Team", "Customer", "Lunch"]) expect(home.texts()).not.toContain(other);
  expect(callsOf(office, () => home.press("Set up")).length).toBeLessThanOrEqual(1);
  expect(home.texts()[0]).toBe("Make this your 1:1?");
  home.press("Set up 1:1");
  home.openHome();
  expect(home.texts()).not.toContain("Might be 1:1s");
  expect(home.texts()).toContain("Mia Lund");
});

test("a series of which nothing is to come is said once, leads to its panel and can be ended there", async () => {
  const { office, seriesId } = await aPair();
  types(office, ALEX, seriesId, { recurrence: ["RRULE:FREQ=WEEKLY;UNTIL=20261121T000000Z"] });
  daysLater(office, 10);
  const home = calendarOf(office);
  home.openHome();
  expect(home.texts().filter((text) => text === "Dana Reyes")).toHaveLength(1);
  const at = home.texts().indexOf("No date");
  expect(home.texts().slice(at, at + 3)).toEqual(["No date", "Dana Reyes", "Nothing in the next weeks"]);
  expect(home.buttons()).not.toContain("End this 1:1");
  home.press("Dana Reyes");
  expect(home.texts().join("\n")).toContain("To meet again, make an event with Dana and open it.");
  home.press("End this 1:1");
  expect(home.texts()[0]).toBe("End your 1:1 with Dana?");
});

test("a series that was deleted is gone, not cancelled once; one cancelled meeting is no more than that", async () => {
  const { office, seriesId, next } = await aPair();
  const home = calendarOf(office);
  office.deletes(ALEX, next());
  home.openHome();
  expect(home.texts()).toContain("Fri 20 Nov was cancelled");
  office.deletes(ALEX, seriesId);
  home.openHome();
  expect(home.texts()).toContain("Nothing in the next weeks");
  expect(home.buttons()).not.toContain("Find a time");
});

test("who else is invited and what is attached is on home too", async () => {
  const { office, seriesId } = await aPair();
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId: seriesId, sendUpdates: "none", supportsAttachments: true },
    body: {
      attendees: [{ email: DANA }, { email: SAM }],
      attachments: [{ fileUrl: "https://drive.google.com/file/d/1RecordingRec/view", title: "Recording" }],
    },
  });
  const home = calendarOf(office);
  home.openHome();
  expect(home.texts()).toContain("Needs a look");
  expect(home.texts()).toContain("sam@example.com is invited too · 1 more");
});

/** The line below somebody's name. */
function linesOf(panel: SidePanel, name: string): string {
  const texts = panel.texts();
  return texts[texts.indexOf(name) + 1] ?? "";
}

/** Sets up a 1:1 from the home card; the id of its doc. */
function setUpAlone(office: Office, who: string, day: string, time: string): string {
  const before = new Set(docsOwnedBy(office).map(({ id }) => id));
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", who);
  panel.set("day", day);
  panel.set("time", time);
  panel.press("Set up 1:1");
  return String(docsOwnedBy(office).find(({ id }) => !before.has(id))?.id);
}

test("what the panel found wrong with the event is not said any more once it was mended by hand", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, { visibility: "public", guestsCanInviteOthers: true });
  opens(pair.office, ALEX, pair.next());
  const home = calendarOf(pair.office);
  home.openHome();
  expect(home.texts()).toContain("The event is not private · 1 more");
  types(pair.office, ALEX, pair.seriesId, { visibility: "private" });
  home.openHome();
  expect(home.texts()).toContain("Guests may invite others");
  types(pair.office, ALEX, pair.seriesId, { guestsCanInviteOthers: false });
  home.openHome();
  expect(home.texts()).not.toContain("Needs a look");
});

test("whoever said no to the next meeting is not told to be away", async () => {
  const pair = await bothAllowed();
  const panel = opens(pair.office, DANA, pair.next());
  panel.press("Skip this week");
  panel.press("I can't make it");
  const home = calendarOf(pair.office, DANA);
  home.openHome();
  expect(home.texts()).toContain("You said no to Fri 20 Nov");
  home.press("Find a time: Alex");
  expect(home.texts()).toContain("You said no to Fri 20 Nov, 10:00");
});
