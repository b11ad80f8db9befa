import { expect, test } from "@jest/globals";
import { ALEX, aPair, at, DANA, daysLater, opens, type Pair, types, typesInDoc } from "../world";
import { carriesAll, linesUnder, listed, listOf, sections } from "./hands";

/** Saturday 21 Nov: 20 Nov is over, 27 Nov has its section; then the whole series goes to Tuesdays. */
async function toTuesdays(): Promise<Pair> {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Lisbon");
  daysLater(pair.office, 5);
  opens(pair.office, ALEX, pair.next()).reload();
  expect(sections(pair)).toEqual(["Fri 20 Nov 2026", "Fri 27 Nov 2026"]);
  types(pair.office, ALEX, pair.seriesId, {
    ...at("2026-11-17", "10:00", "10:30"),
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=TU"],
  });
  return pair;
}

test("the whole series moves to an earlier weekday: the section follows, and each meeting from then on has its own", async () => {
  const pair = await toTuesdays();
  expect(carriesAll(listOf(pair))).toBe("Carry over to Tue 24 Nov");
  expect(sections(pair)).toEqual(["Fri 20 Nov 2026", "Tue 24 Nov 2026"]);
  expect(linesUnder(pair, "Tue 24 Nov 2026")).toContain("Lisbon since 20 Nov");
  // Thursday 26 Nov: 24 Nov was held.
  daysLater(pair.office, 5);
  const list = listOf(pair);
  expect(list?.texts({ folded: true })[0]).toBe("Carry over to Tue 1 Dec");
  expect(listed(list, "Not reached")).toEqual(["Lisbon"]);
  expect(carriesAll(list)).toBe("Carry over to Tue 1 Dec");
  expect(sections(pair)).toEqual(["Fri 20 Nov 2026", "Tue 24 Nov 2026", "Tue 1 Dec 2026"]);
  expect(linesUnder(pair, "Tue 1 Dec 2026")).toContain("Lisbon since 20 Nov");
  daysLater(pair.office, 7);
  expect(carriesAll(listOf(pair))).toBe("Carry over to Tue 8 Dec");
  expect(new Set(sections(pair)).size).toBe(sections(pair).length);
});
