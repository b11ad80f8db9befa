import { expect, test } from "@jest/globals";
import {
  ALEX,
  anOffice,
  callsOf,
  DANA,
  docsOwnedBy,
  fridayWithDana,
  opens,
  type Pair,
  SAM,
  startsOf,
  types,
} from "../world";
import { addsTopic, allowsIn, days, homeOf, hourly, panels, until } from "./both";

/** A series by this rule from Friday 20 November on, set up by Alex, allowed by Dana. */
async function by(rule: string, date = "2026-11-20") {
  const office = await anOffice();
  const seriesId = fridayWithDana(office, {
    recurrence: [`RRULE:${rule}`],
    start: { dateTime: `${date}T10:00:00`, timeZone: "Europe/London" },
    end: { dateTime: `${date}T10:30:00`, timeZone: "Europe/London" },
  });
  const panel = opens(office, ALEX, seriesId);
  panel.press("Set up 1:1");
  const docId = String(docsOwnedBy(office)[0]?.id);
  const pair = { office, seriesId, docId, next: () => startsOf(office, ALEX, seriesId)[0] ?? "" } as Pair;
  return { pair, result: panel.texts().join("\n") };
}

test.each([
  ["FREQ=WEEKLY;INTERVAL=3;BYDAY=FR", "Every three weeks on Friday", "Fri 11 Dec 2026", "Fri 11 Dec"],
  ["FREQ=WEEKLY;INTERVAL=6;BYDAY=FR", "Every six weeks on Friday", "Fri 1 Jan 2027", "Fri 1 Jan"],
  ["FREQ=WEEKLY;INTERVAL=8;BYDAY=FR", "Every eight weeks on Friday", "Fri 15 Jan 2027", "Fri 15 Jan"],
  ["FREQ=MONTHLY;BYDAY=3FR", "Monthly on the third Friday", "Fri 18 Dec 2026", "Fri 18 Dec"],
  [
    "FREQ=MONTHLY;INTERVAL=3;BYDAY=3FR",
    "Every three months on the third Friday",
    "Fri 19 Feb 2027",
    "Fri 19 Feb",
  ],
  ["FREQ=YEARLY", "Yearly", "Sat 20 Nov 2027", "Sat 20 Nov 2027"],
])("%s: its own words, its own next date, and topics for it, for both", async (rule, words, heading, day) => {
  const { pair, result } = await by(rule);
  expect(result).toContain(`✓ ${words}, 10:00`);
  allowsIn(pair.office, pair.docId);
  for (const person of [ALEX, DANA])
    opens(pair.office, person, startsOf(pair.office, person, pair.seriesId)[0] ?? "");
  until(pair, "2026-11-20T10:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", heading]);
  until(pair, "2026-11-23T09:00");
  expect(hourly(pair)).toEqual([]);
  for (const said of Object.values(panels(pair))) expect(said).toContain(`${day}, 10:00`);
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  for (const said of Object.values(panels(pair))) expect(said).toContain("Lisbon");
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", heading]);
  for (const person of [ALEX, DANA]) {
    expect(homeOf(pair, person)).toMatch(new RegExp(`Later\n${day}, 10:00\n.*\n1 topic`));
    expect(homeOf(pair, person)).not.toContain("Needs a new time");
  }
});

test("set up for a day behind the next two weeks, home has it before any panel was opened", async () => {
  const { pair } = await by("FREQ=MONTHLY;BYDAY=3FR", "2026-12-18");
  expect(homeOf(pair)).toContain("Later\nFri 18 Dec, 10:00");
});

test("nobody opened anything since the last meeting, and there is no hourly run: home still has the next date", async () => {
  const { pair } = await by("FREQ=MONTHLY;BYDAY=3FR");
  opens(pair.office, ALEX, pair.next());
  until(pair, "2026-11-25T09:00");
  expect(homeOf(pair)).toContain("Later\nFri 18 Dec, 10:00");
  until(pair, "2026-12-10T09:00");
  expect(homeOf(pair)).toContain("Next week\nFri 10:00");
});

test("what home cannot see for itself is said to be as its panel last saw it, and what it sees is not", async () => {
  const { pair } = await by("FREQ=YEARLY");
  expect(homeOf(pair)).not.toContain("as last seen");
  until(pair, "2026-11-23T09:00");
  opens(pair.office, ALEX, pair.next());
  types(pair.office, ALEX, pair.seriesId, { attendees: [{ email: SAM }] });
  expect(homeOf(pair)).toMatch(/Later\nSat 20 Nov 2027, 10:00\n.*\n.* · as last seen/);
});

test("a monthly series that was deleted: the date it had is not kept for ever", async () => {
  const { pair } = await by("FREQ=MONTHLY;BYDAY=3FR");
  opens(pair.office, ALEX, pair.next());
  pair.office.deletes(ALEX, pair.seriesId);
  until(pair, "2026-12-10T09:00");
  expect(homeOf(pair)).not.toContain("Later");
});

test.each([
  ["monthly", "FREQ=MONTHLY;BYDAY=3FR", "2026-12-18", "18 Dec"],
  ["every five weeks", "FREQ=WEEKLY;INTERVAL=5;BYDAY=FR", "2026-12-18", "18 Dec"],
  ["every six weeks", "FREQ=WEEKLY;INTERVAL=6;BYDAY=FR", "2027-01-01", "1 Jan"],
])(
  "%s, far off: deleted by hand or given to Sam, home shows no meeting of it with Dana",
  async (_, rule, date, day) => {
    for (const what of ["kept", "deleted", "Sam's"]) {
      const { pair } = await by(rule, date);
      const { office, seriesId } = pair;
      opens(office, ALEX, pair.next());
      if (what === "deleted") office.deletes(ALEX, seriesId);
      if (what === "Sam's") types(office, ALEX, seriesId, { attendees: [{ email: SAM }] });
      if (what === "kept") expect(homeOf(pair)).toContain(day);
      else expect(homeOf(pair)).not.toContain(day);
      expect(homeOf(pair)).toContain("Dana Reyes");
      expect(callsOf(office, () => homeOf(pair)).filter((call) => call.startsWith("calendar"))).toHaveLength(
        1,
      );
    }
  },
);
