import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import {
  ALEX,
  aPair,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  eventNow,
  opens,
  type Pair,
  ticksInDoc,
  typesInDoc,
  writesNote,
} from "./world";

/** Three topics on the 20th; a week later one is ticked, one has gone along to the 27th, one is open. */
async function aWeekLater(): Promise<Pair & { readonly past: string }> {
  const pair = await aPair();
  const past = pair.next();
  const panel = opens(pair.office, ALEX, past);
  panel.press("Add topics");
  panel.set("topic", "Budget\nLisbon\nHiring");
  panel.press("Add");
  daysLater(pair.office, 6);
  opens(pair.office, ALEX, pair.next());
  ticksInDoc(pair, ALEX, "Hiring");
  const later = opens(pair.office, ALEX, pair.next());
  later.press("Carry over");
  const [budget] = carriable(later);
  later.set("pick_not-reached", [String(budget)]);
  later.press("Carry over");
  return { ...pair, past };
}

function carriable(panel: ReturnType<typeof opens>): string[] {
  const value = panel.values()["pick_not-reached"];
  return Array.isArray(value) ? value.map(String) : [];
}

test("a past meeting opened shows its own section and what became of each line", async () => {
  const { office, past } = await aWeekLater();
  const panel = opens(office, ALEX, past);
  expect(panel.texts()).toEqual([
    "Dana Reyes",
    "Fri 20 Nov, 10:00",
    "Your topics",
    "Budget",
    "Carried to 27 Nov",
    "Lisbon",
    "Still open",
    "Hiring",
    "✓ Done",
    "Open doc",
    "Go to Fri 27 Nov",
  ]);
  panel.press("Open doc");
  expect(panel.last.openLink?.url).toMatch(/document\/d\/[\w-]+\/edit#heading=h\.\w+$/);
});

test("a past meeting costs four calls, and two while the doc is as it was", async () => {
  const { office, past } = await aWeekLater();
  const panel = opens(office, ALEX, past);
  daysLater(office, 0.02);
  expect(callsOf(office, () => panel.reload())).toEqual(["calendar.events.instances", "drive.files.get"]);
  office.workspace.script.dropCaches(office.bundle.app);
  expect(callsOf(office, () => panel.reload())).toHaveLength(4);
});

test("a past meeting from before they went on in a new doc is shown from the old one, which opens: seven calls at first, then three", async () => {
  const { past, ...pair } = await aWeekLater();
  const { office, docId } = pair;
  writesNote(pair, ALEX, "Lisbon", "Notes:");
  typesInDoc(pair, ALEX, "x".repeat(910_000), "Notes:");
  const panel = opens(office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  panel.press("Go on in a new doc");
  daysLater(office, 0.02);
  const card = calendarOf(office, ALEX);
  expect(callsOf(office, () => card.openEvent(ALEX, past))).toHaveLength(7);
  expect(card.texts()).toEqual(
    expect.arrayContaining(["Budget", "Carried to 27 Nov", "Lisbon", "Hiring", "✓ Done"]),
  );
  card.press("Open doc");
  expect(card.last.openLink?.url).toContain(docId);
  expect(callsOf(office, () => card.reload())).toHaveLength(3);
});

test("from a past meeting one press leads to the one to come", async () => {
  const { office, past } = await aWeekLater();
  const panel = opens(office, ALEX, past);
  panel.press("Go to Fri 27 Nov");
  expect(panel.texts().slice(0, 2)).toEqual(["Dana Reyes", "Fri 27 Nov, 10:00"]);
  expect(panel.texts()).toContain("Budget");
});

test("the meeting that has just ended shows the panel, a day later its past", async () => {
  const pair = await aPair();
  const first = pair.next();
  typesInDoc(pair, ALEX, "Budget");
  pair.office.workspace.clock.set(Date.parse("2026-11-20T10:40:00Z"));
  expect(opens(pair.office, ALEX, first).texts()[1]).toContain("Just met");
  daysLater(pair.office, 2);
  expect(opens(pair.office, ALEX, first).texts()[1]).toBe("Fri 20 Nov, 10:00");
});

test("a meeting further back than the series is read, and one without a section", async () => {
  const { office, past } = await aWeekLater();
  daysLater(office, 70);
  expect(opens(office, ALEX, past).texts().slice(1, 4)).toEqual([
    "Fri 20 Nov, 10:00",
    "Your topics",
    "Budget",
  ]);
  const empty = past.replace("20261120", "20261211");
  expect(opens(office, ALEX, empty).texts()).toContain("The doc has no section for this day.");
});

test("the direct sees the past meeting in their own words, once the doc is allowed", async () => {
  const { office, past, docId } = await aWeekLater();
  expect(opens(office, DANA, past).texts()).toContain("Your 1:1 with Alex");
  const docs = docsOf(office, DANA);
  docs.openDoc(docId);
  docs.press("Allow");
  docs.grantFileScope();
  expect(opens(office, DANA, past).texts().slice(0, 4)).toEqual([
    "Alex Morgan",
    "Fri 20 Nov, 10:00",
    "Alex's topics",
    "Budget",
  ]);
});

test("a recording on a past meeting is said there, with the way to who can read it", async () => {
  const { office, past, seriesId } = await aWeekLater();
  attach(office, past, "Recording");
  const panel = opens(office, ALEX, past);
  expect(panel.texts()).toContain('⚠ "Recording" is attached to the meeting');
  expect(callsOf(office, () => panel.press("Review file"))).toEqual(["calendar.events.get"]);
  expect(panel.texts().slice(0, 2)).toEqual(["Attached to the meeting", "• Recording"]);
  panel.press("Open the file");
  expect(panel.last.openLink?.url).toContain("1RecordingRecording");
  expect(eventNow(office, seriesId).attachments).toBeUndefined();
});

function attach(office: Pair["office"], eventId: string, title: string): void {
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId, sendUpdates: "none", supportsAttachments: true },
    body: { attachments: [{ fileUrl: "https://drive.google.com/file/d/1RecordingRecording/view", title }] },
  });
}
