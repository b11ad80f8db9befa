import { expect, test } from "@jest/globals";
import {
  ALEX,
  anOffice,
  aPair,
  DANA,
  daysLater,
  eventNow,
  fridayWithDana,
  markdownOf,
  opens,
  startsOf,
  types,
} from "./world";

function livesIn(
  pair: { office: Awaited<ReturnType<typeof anOffice>> },
  person: string,
  timeZone: string,
): void {
  const { directory } = pair.office.workspace;
  directory.add({ ...directory.person(person), timeZone });
}

test.each([
  ["America/New_York", "Fri 20 Nov, 05:00"],
  ["Asia/Tokyo", "Fri 20 Nov, 19:00"],
  ["Asia/Kathmandu", "Fri 20 Nov, 15:45"],
])(
  "a series in London, looked at from %s: the viewer's own time, as Calendar shows it",
  async (zone, said) => {
    const pair = await aPair();
    livesIn(pair, ALEX, zone);
    const panel = opens(pair.office, ALEX, pair.next());
    expect(panel.texts()).toContain(said);
    expect(panel.texts().join("\n")).not.toContain("In the doc under");
  },
);

test("where the viewer's day is another, the section's day is said too", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, {
    start: { dateTime: "2026-11-20T09:00:00", timeZone: "Pacific/Auckland" },
    end: { dateTime: "2026-11-20T09:30:00", timeZone: "Pacific/Auckland" },
  });
  const panel = opens(office, ALEX, pair.next());
  expect(panel.texts()).toContain("Thu 19 Nov, 20:00");
  expect(panel.texts()).toContain("In the doc under Fri 20 Nov");
});

test("a series that moves zone: what follows has the dates of the new one", async () => {
  const pair = await aPair();
  const { office, seriesId, docId } = pair;
  opens(office, ALEX, pair.next());
  types(office, ALEX, seriesId, {
    start: { dateTime: "2026-11-21T08:00:00", timeZone: "Pacific/Auckland" },
    end: { dateTime: "2026-11-21T08:30:00", timeZone: "Pacific/Auckland" },
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=SA"],
  });
  livesIn(pair, ALEX, "Pacific/Auckland");
  opens(office, ALEX, pair.next());
  daysLater(office, 5);
  const panel = opens(office, ALEX, pair.next());
  expect(panel.texts().join("\n")).toContain("Sat 28 Nov, 08:00");
  expect(markdownOf(office, docId)).toContain("Sat 28 Nov 2026");
});

test("before the set-up, from another day's side of the world: the series' own day, and its zone by name", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, {
    start: { dateTime: "2026-11-20T09:00:00", timeZone: "Pacific/Auckland" },
    end: { dateTime: "2026-11-20T09:30:00", timeZone: "Pacific/Auckland" },
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"],
  });
  const [next = ""] = startsOf(office, ALEX, id);
  const panel = opens(office, ALEX, next);
  expect(panel.texts()).toContain("Every Friday, 09:00–09:30, Auckland time");
  panel.press("Set up 1:1");
  expect(panel.texts().join("\n")).toContain("Every Friday, 09:00, Auckland time");
  expect(eventNow(office, id, DANA).visibility).toBe("private");
});
