import { beforeAll, expect, test } from "@jest/globals";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  callsOf,
  DANA,
  daysLater,
  eventNow,
  fridayWithDana,
  markdownOf,
  opens,
  type Pair,
  startsOf,
} from "./world";

/** A series of Alex's with Dana from Friday 4 December on, opened on 16 November. */
async function opened(rule: string, from = "2026-12-04") {
  const office = await anOffice();
  const series = anEvent(office, ALEX, {
    summary: "Dana / Alex",
    ...at(from, "10:00", "10:30"),
    attendees: [{ email: DANA }],
    recurrence: [`RRULE:${rule}`],
  });
  const seriesId = String(series.id);
  const [first = seriesId] = startsOf(office, ALEX, seriesId);
  return { office, panel: opens(office, ALEX, first), seriesId, first };
}

test.each([
  ["FREQ=MONTHLY;BYDAY=1FR", "Monthly on the first Friday", "Next one 4 Dec"],
  ["FREQ=MONTHLY;INTERVAL=3", "Every three months", "Next one 4 Dec"],
  ["FREQ=YEARLY", "Yearly", "Next one 4 Dec"],
  ["FREQ=WEEKLY;INTERVAL=6", "Every six weeks on Friday", "Next one 4 Dec"],
  ["FREQ=WEEKLY;INTERVAL=8", "Every eight weeks on Friday", "Next one 4 Dec"],
])("%s is said as it is, and weekly is offered", async (rule, said, next) => {
  const { panel } = await opened(rule);
  const texts = panel.texts();
  expect(texts).toContain(`${said}, 10:00–10:30`);
  expect(texts).toContain(next);
  const card = JSON.stringify(panel.card());
  expect(card).toContain(`Keep it: ${said.charAt(0).toLowerCase()}${said.slice(1)}`);
  expect(card).toContain("Weekly from 4 Dec on");
});

test("a monthly series keeps its rule, and the card after says it", async () => {
  const { panel, office, seriesId } = await opened("FREQ=MONTHLY;BYDAY=1FR");
  panel.press("Set up 1:1");
  expect(panel.texts().join("\n")).toContain("Monthly on the first Friday, 10:00");
  expect(eventNow(office, seriesId).recurrence).toEqual(["RRULE:FREQ=MONTHLY;BYDAY=1FR"]);
});

test("a first Friday that is looked at among fortnights and four weeks stays a first Friday", async () => {
  const { panel } = await opened("FREQ=MONTHLY;BYDAY=1FR", "2026-11-06");
  expect(panel.texts()).toContain("Monthly on the first Friday, 10:00–10:30");
});

test("weekly is seen without reading the rule; of anything else the rule is read once, then remembered", async () => {
  const weekly = await opened("FREQ=WEEKLY;BYDAY=FR");
  expect(callsOf(weekly.office, () => opens(weekly.office, ALEX, weekly.first))).toEqual([
    "calendar.events.instances",
  ]);
  const monthly = await opened("FREQ=MONTHLY;BYDAY=1FR");
  expect(callsOf(monthly.office, () => opens(monthly.office, ALEX, monthly.first))).toEqual([
    "calendar.events.instances",
  ]);
});

/** The meetings of the next weeks are deleted: a leave. */
function away({ office, seriesId }: Pick<Pair, "office" | "seriesId">, weeks: number): void {
  for (const eventId of startsOf(office, ALEX, seriesId).slice(0, weeks)) office.deletes(ALEX, eventId);
}

test("ten weeks of leave: the weekly series that follows is adopted, no second one is made", async () => {
  const office = await anOffice();
  const seriesId = fridayWithDana(office, { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"] });
  away({ office, seriesId }, 10);
  const [next = ""] = startsOf(office, ALEX, seriesId);
  const panel = opens(office, ALEX, next);
  expect(panel.texts()).toContain("Every Friday, 10:00–10:30");
  expect(panel.texts()).toContain("Next one 29 Jan");
  panel.press("Set up 1:1");
  expect(panel.texts().join("\n")).toContain("29 Jan");
  const mails = office.workspace.outbox.all();
  expect(mails.filter(({ kind }) => kind === "invitation")).toHaveLength(0);
});

let leave: Pair;
beforeAll(async () => {
  leave = await aPair();
  away(leave, 10);
}, 60_000);

test("a pair on leave: the panel of the next meeting has its date, for two calls", () => {
  const { office, next } = leave;
  expect(opens(office, ALEX, next()).texts()).toContain("Fri 29 Jan, 10:00");
  opens(office, ALEX, next());
  expect(callsOf(office, () => opens(office, ALEX, next()))).toEqual([
    "calendar.events.instances",
    "drive.files.get",
  ]);
});

test("a pair on leave: topics can be collected for the day they meet again", () => {
  const { office, next, docId } = leave;
  const panel = opens(office, ALEX, next());
  if (panel.buttons().some((one) => one.startsWith("Add section"))) panel.press("Add section for 29 Jan");
  panel.press("Add topics");
  panel.set("topic", "How was it?");
  panel.press("Add");
  expect(panel.texts().join("\n")).toContain("How was it?");
  expect(markdownOf(office, docId)).toContain("How was it?");
});

test("a pair on leave: home says when they meet again, not that a time is needed", () => {
  const { office, next } = leave;
  const panel = opens(office, ALEX, next());
  panel.openHome();
  expect(panel.texts().join("\n")).toContain("Later\nFri 29 Jan, 10:00\nDana Reyes");
  expect(panel.texts()).not.toContain("Needs a new time");
});

test("between two meetings of a quarter the next one has its date, for two calls", async () => {
  const { office, panel, seriesId } = await opened("FREQ=MONTHLY;INTERVAL=3");
  panel.press("Set up 1:1");
  daysLater(office, 40);
  const [next = ""] = startsOf(office, ALEX, seriesId);
  const now = opens(office, ALEX, next);
  expect(now.texts()).toContain("Thu 4 Mar, 10:00");
  // One thing at a time is put right at an opening, the note of who may open the doc last.
  for (let time = 0; time < 3; time++) opens(office, ALEX, next);
  expect(callsOf(office, () => opens(office, ALEX, next))).toEqual([
    "calendar.events.instances",
    "drive.files.get",
  ]);
});
