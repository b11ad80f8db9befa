import { expect, test } from "@jest/globals";
import { changeFollowing } from "../../emulator/calendar/by-hand";
import { runFunction } from "../../emulator/run";
import { allowsIn, homeOf } from "./series/both";
import {
  ALEX,
  aPair,
  at,
  callsOf,
  DANA,
  docsOwnedBy,
  eventNow,
  markdownOf,
  opens,
  type Pair,
  SAM,
  startsOf,
  types,
} from "./world";

/** Alex moves a meeting and all that follow to Wednesdays, in Calendar; nobody opens anything. */
function toWednesdays(pair: Pair, meeting: number, date: string): string {
  const { office, seriesId } = pair;
  const id = startsOf(office, ALEX, seriesId)[meeting] ?? "";
  const later = changeFollowing(office.workspace, ALEX, id, {
    ...at(date, "14:00", "14:30"),
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=WE"],
  });
  return String(later.id);
}

function until({ office }: Pair, time: string): void {
  const { clock } = office.workspace;
  clock.advance(Date.parse(`${time}:00Z`) - clock.now());
}

function run({ office }: Pair): string[] {
  return callsOf(office, () =>
    runFunction(office.workspace, office.bundle, {
      functionName: "onHour",
      person: ALEX,
      trigger: true,
      event: {},
    }),
  );
}

test("this and following: the later half is followed by the run, without anybody opening it", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  opens(office, ALEX, pair.next());
  const later = toWednesdays(pair, 1, "2026-11-25");
  until(pair, "2026-11-20T11:00");
  run(pair);
  until(pair, "2026-11-20T12:00");
  run(pair);
  expect(markdownOf(office, docId)).toContain("Wed 25 Nov 2026");
  expect(eventNow(office, later).extendedProperties).toMatchObject({
    private: { oneOnOneDoc: docId, oneOnOneSeries: later },
  });
  expect(run(pair)).toEqual([]);
  expect(docsOwnedBy(office)).toHaveLength(1);
  const [next = ""] = startsOf(office, ALEX, later);
  expect(opens(office, ALEX, next).texts()).toContain("Wed 25 Nov, 14:00");
});

test("cut at the very next meeting and opened before any run: the panel, and nothing asked", async () => {
  const pair = await aPair();
  const { office } = pair;
  opens(office, ALEX, pair.next());
  until(pair, "2026-11-23T08:00");
  const later = toWednesdays(pair, 0, "2026-11-25");
  const [next = ""] = startsOf(office, ALEX, later);
  const panel = opens(office, ALEX, next);
  expect(panel.texts()).toContain("Wed 25 Nov, 14:00");
  expect(panel.buttons()).toContain("Add topics");
  for (let time = 0; time < 3; time++) opens(office, ALEX, next);
  expect(callsOf(office, () => opens(office, ALEX, next))).toEqual([
    "calendar.events.instances",
    "drive.files.get",
  ]);
});

test("cut and not opened yet: home of both has the later half's meeting", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  allowsIn(office, docId);
  for (const person of [ALEX, DANA]) opens(office, person, pair.next());
  until(pair, "2026-11-23T08:00");
  toWednesdays(pair, 0, "2026-11-25");
  for (const person of [ALEX, DANA]) expect(homeOf(pair, person)).toContain("Wed 14:00");
});

test("the later half with another guest is another pair: nothing is followed", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  opens(office, ALEX, pair.next());
  const later = toWednesdays(pair, 1, "2026-11-25");
  types(office, ALEX, later, { attendees: [{ email: SAM }] });
  until(pair, "2026-11-20T11:00");
  run(pair);
  until(pair, "2026-11-20T12:00");
  run(pair);
  expect(markdownOf(office, docId)).not.toContain("Wed 25 Nov 2026");
  expect(eventNow(office, later).extendedProperties).toMatchObject({
    private: { oneOnOneSeries: pair.seriesId },
  });
});

test("while both halves are to come it is asked about, not guessed", async () => {
  const pair = await aPair();
  const { office } = pair;
  opens(office, ALEX, pair.next());
  const later = toWednesdays(pair, 2, "2026-12-02");
  const [next = ""] = startsOf(office, ALEX, later);
  expect(opens(office, ALEX, next).buttons()).not.toContain("Add topics");
  expect(eventNow(office, later).extendedProperties).toMatchObject({
    private: { oneOnOneSeries: pair.seriesId },
  });
});

test("cut at the very next meeting while the panel lay open: End this 1:1 ends the later half", async () => {
  const pair = await aPair();
  const { office } = pair;
  until(pair, "2026-11-23T08:00");
  const panel = opens(office, ALEX, pair.next());
  const later = toWednesdays(pair, 0, "2026-11-25");
  panel.press("End this 1:1");
  expect(panel.texts({ folded: true }).join("\n")).toContain("After Wed 25 Nov, your next meeting");
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Wed 25 Nov");
  expect(startsOf(office, DANA, later)).toHaveLength(1);
});
