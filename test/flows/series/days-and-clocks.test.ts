import { expect, test } from "@jest/globals";
import { ALEX, anOffice, DANA, docsOwnedBy, fridayWithDana, opens, type Pair, startsOf } from "../world";
import { addsTopic, allowsIn, days, homeOf, hourly, panelOf, panels, until } from "./both";

/** A series from this wall time on in its own zone, set up and allowed while the clock stands some days before. */
async function from(day: string, time: string, zone: string, rule: string, now: string): Promise<Pair> {
  const office = await anOffice();
  const { clock } = office.workspace;
  clock.advance(Date.parse(`${now}:00Z`) - clock.now());
  const end = `${time.slice(0, 2)}:${String(Number(time.slice(3)) + 20).padStart(2, "0")}`;
  const seriesId = fridayWithDana(office, {
    start: { dateTime: `${day}T${time}:00`, timeZone: zone },
    end: { dateTime: `${day}T${end}:00`, timeZone: zone },
    recurrence: [`RRULE:${rule}`],
  });
  opens(office, ALEX, seriesId).press("Set up 1:1");
  const docId = String(docsOwnedBy(office)[0]?.id);
  allowsIn(office, docId);
  return { office, seriesId, docId, next: () => startsOf(office, ALEX, seriesId)[0] ?? "" } as Pair;
}

function livesIn({ office }: Pair, person: string, timeZone: string): void {
  const { directory } = office.workspace;
  directory.add({ ...directory.person(person), timeZone });
}

const lookAt = (pair: Pair) => panels(pair);

test.each([
  // Clocks change in the United States on 14 March 2027, in Britain on the 28th: five hours, four, five again.
  ["2027-03-12", "10:00", "Europe/London", "America/New_York", "Fri 12 Mar, 05:00", undefined],
  ["2027-03-19", "10:00", "Europe/London", "America/New_York", "Fri 19 Mar, 06:00", undefined],
  ["2027-04-02", "10:00", "Europe/London", "America/New_York", "Fri 2 Apr, 05:00", undefined],
  // And back on 31 October and 7 November.
  ["2027-11-05", "10:00", "Europe/London", "America/New_York", "Fri 5 Nov, 06:00", undefined],
  // The other half of the year: Auckland's clocks go back on 4 April and forward on 26 September.
  ["2027-04-02", "09:00", "Pacific/Auckland", "Europe/London", "Thu 1 Apr, 21:00", "Fri 2 Apr"],
  ["2027-04-09", "09:00", "Pacific/Auckland", "Europe/London", "Thu 8 Apr, 22:00", "Fri 9 Apr"],
  ["2027-10-01", "09:00", "Pacific/Auckland", "Europe/London", "Thu 30 Sep, 21:00", "Fri 1 Oct"],
  // Zones whose offset is no whole hour, one of which changes by half of one.
  ["2027-01-15", "09:00", "Pacific/Chatham", "Asia/Kathmandu", "Fri 15 Jan, 01:00", undefined],
  ["2027-01-15", "01:00", "Asia/Kolkata", "America/St_Johns", "Thu 14 Jan, 16:00", "Fri 15 Jan"],
  ["2027-04-02", "09:00", "Australia/Lord_Howe", "Europe/London", "Thu 1 Apr, 23:00", "Fri 2 Apr"],
  ["2027-04-09", "09:00", "Australia/Lord_Howe", "Europe/London", "Thu 8 Apr, 23:30", "Fri 9 Apr"],
  // The date line.
  ["2027-01-15", "09:00", "Pacific/Kiritimati", "Pacific/Honolulu", "Thu 14 Jan, 09:00", "Fri 15 Jan"],
])(
  "%s %s in %s, looked at from %s: %s, and the heading is the series' day",
  async (day, time, zone, other, said, under) => {
    const before = new Date(Date.parse(`${day}T00:00:00Z`) - 4 * 86_400_000).toISOString().slice(0, 16);
    const pair = await from(day, time, zone, "FREQ=WEEKLY;BYDAY=FR", before);
    livesIn(pair, DANA, other);
    const words = panelOf(pair, DANA);
    expect(words).toContain(said);
    if (under === undefined) expect(words.join("\n")).not.toContain("In the doc under");
    else expect(words).toContain(`In the doc under ${under}`);
    const [heading = ""] = days(pair);
    expect(new Date(`${heading} UTC`).toISOString().slice(0, 10)).toBe(day);
  },
);

test("over the end of a year: the next section stands under its own year, for both", async () => {
  const pair = await from("2026-12-25", "10:00", "Europe/London", "FREQ=WEEKLY;BYDAY=FR", "2026-12-21T09:00");
  lookAt(pair);
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  until(pair, "2026-12-25T10:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 25 Dec 2026", "Fri 1 Jan 2027"]);
  until(pair, "2026-12-28T10:00");
  for (const said of Object.values(lookAt(pair))) expect(said).toContain("Fri 1 Jan, 10:00");
});

test("a meeting on 29 February: its own section, the weeks before and after too", async () => {
  const pair = await from("2028-02-22", "10:00", "Europe/London", "FREQ=WEEKLY;BYDAY=TU", "2028-02-21T09:00");
  lookAt(pair);
  addsTopic(pair, DANA, pair.next(), "One");
  until(pair, "2028-02-22T10:45");
  hourly(pair);
  until(pair, "2028-02-28T10:00");
  addsTopic(pair, DANA, pair.next(), "Two");
  until(pair, "2028-02-29T10:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Tue 22 Feb 2028", "Tue 29 Feb 2028", "Tue 7 Mar 2028"]);
});

test("once a year on 29 February: the next one is four years away, and topics wait for it", async () => {
  const pair = await from("2028-02-29", "10:00", "Europe/London", "FREQ=YEARLY", "2028-02-28T09:00");
  lookAt(pair);
  until(pair, "2028-02-29T10:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Tue 29 Feb 2028", "Sun 29 Feb 2032"]);
  until(pair, "2028-03-02T10:00");
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  for (const said of Object.values(lookAt(pair))) {
    expect(said).toContain("Sun 29 Feb 2032, 10:00");
    expect(said).toContain("Lisbon");
  }
  expect(homeOf(pair)).toContain("Sun 29 Feb 2032, 10:00");
});

test("the last day of a month: months without it are passed over", async () => {
  const pair = await from(
    "2027-01-31",
    "10:00",
    "Europe/London",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "2027-01-29T09:00",
  );
  lookAt(pair);
  until(pair, "2027-01-31T10:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Sun 31 Jan 2027", "Wed 31 Mar 2027"]);
});

test("the direct moves to Tokyo for good: times there, the doc's days as ever, panel and home alike", async () => {
  const pair = await from("2026-11-20", "23:30", "Europe/London", "FREQ=WEEKLY;BYDAY=FR", "2026-11-16T09:00");
  lookAt(pair);
  livesIn(pair, DANA, "Asia/Tokyo");
  expect(panelOf(pair, DANA)).toContain("Sat 21 Nov, 08:30");
  expect(panelOf(pair, DANA)).toContain("In the doc under Fri 20 Nov");
  expect(homeOf(pair, DANA)).toContain("Sat 08:30");
  expect(panelOf(pair, ALEX)).toContain("Fri 20 Nov, 23:30");
  until(pair, "2026-11-21T00:30");
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", "Fri 27 Nov 2026"]);
});

test("both move and the series stays where it was: the heading is still the series' day", async () => {
  const pair = await from("2026-11-20", "10:00", "Europe/London", "FREQ=WEEKLY;BYDAY=FR", "2026-11-16T09:00");
  for (const person of [ALEX, DANA]) livesIn(pair, person, "Pacific/Honolulu");
  for (const said of Object.values(lookAt(pair))) {
    expect(said).toContain("Fri 20 Nov, 00:00");
    expect(said.join("\n")).not.toContain("In the doc under");
  }
  expect(days(pair)).toEqual(["Fri 20 Nov 2026"]);
});
