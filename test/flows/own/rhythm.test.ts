import { expect, test } from "@jest/globals";
import { changeFollowing, drag, respond } from "../../../emulator/calendar/by-hand";
import { ALEX, aPair, at, DANA, daysLater, markdownOf, opens, type Pair, startsOf } from "../world";
import { own, textsOf } from "./desk";

const MINUTES_A_DAY = 1440;

/** Dana said yes to all; of the next meetings these are cancelled and those moved by a day, and then they are over. */
async function weeks(
  count: number,
  cancelled: readonly number[],
  moved: readonly number[] = [],
): Promise<Pair> {
  const pair = await aPair();
  const { office, seriesId } = pair;
  respond(office.workspace, DANA, seriesId, "accepted");
  const meetings = startsOf(office, ALEX, seriesId);
  for (const at of moved) drag(office.workspace, ALEX, meetings[at] ?? "", -MINUTES_A_DAY, "none");
  for (const at of cancelled) office.deletes(ALEX, meetings[at] ?? "");
  daysLater(office, 5 + 7 * (count - 1));
  return pair;
}

const said = (pair: Pair, person = ALEX): string => textsOf(own(pair, person)).join("\n");

test("three weeks skipped one after another, after five that were held: said, with a way to ask", async () => {
  const pair = await weeks(8, [5, 6, 7]);
  const card = own(pair);
  expect(textsOf(card)).toContain("The last 3 meetings were missed. Would another day or rhythm fit better?");
  card.press("Ask for another rhythm");
  expect(markdownOf(pair.office, pair.docId)).toContain("Would another day or rhythm fit us better?");
});

test("two skipped weeks, or three with one held between, say nothing of the rhythm", async () => {
  expect(said(await weeks(8, [6, 7]))).not.toContain("rhythm");
  expect(said(await weeks(8, [4, 6, 7]))).not.toContain("rhythm");
});

test("half of the last meetings moved or missed", async () => {
  expect(said(await weeks(8, [1, 4], [2, 5]))).toContain(
    "4 of your last 8 meetings were moved or missed. Would another day or rhythm fit better?",
  );
});

test("what was said is not said again within a month", async () => {
  const pair = await weeks(8, [5, 6, 7]);
  expect(said(pair)).toContain("The last 3 meetings were missed");
  daysLater(pair.office, 1);
  expect(said(pair)).not.toContain("were missed");
});

test("after this and following the weeks before the cut are still theirs", async () => {
  const pair = await weeks(3, []);
  const { office, seriesId } = pair;
  const [next = ""] = startsOf(office, ALEX, seriesId);
  const later = changeFollowing(office.workspace, ALEX, next, {
    ...at("2026-12-09", "14:00", "14:30"),
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=WE"],
  });
  const [first = ""] = startsOf(office, ALEX, String(later.id));
  const panel = opens(office, ALEX, first);
  panel.press("Just for me");
  expect(textsOf(panel)).toContain("You last met on Fri 4 Dec");
  expect(textsOf(panel)).toContain("Met 4 Dec, 27 Nov, 20 Nov");
});
