import { expect, test } from "@jest/globals";
import { ALEX, anOffice, aPair, calendarOf, callsOf, DANA, fridayWithDana, opens, SAM, types } from "./world";

const MIA = "mia@example.com";
const GUESTS_SEEN = "https://www.googleapis.com/auth/calendar.addons.current.event.read";

const people = (...guests: string[]) => ({ attendees: guests.map((email) => ({ email })) });

test.each([
  ["several people", people(DANA, SAM, MIA), "Several people meet in this event."],
  ["several, and oneself", people(DANA, SAM, ALEX), "Several people meet in this event."],
])("%s: no call is made to see that it is no 1:1", async (_name, guests, said) => {
  const office = await anOffice();
  const id = fridayWithDana(office, guests);
  const panel = calendarOf(office, ALEX);
  expect(callsOf(office, () => panel.openEvent(ALEX, id))).toEqual([]);
  expect(panel.texts()).toContain(said);
});

test("nobody else: no call either, once it is known who one is", async () => {
  const { office } = await aPair();
  const id = fridayWithDana(office, people());
  const panel = calendarOf(office, ALEX);
  expect(callsOf(office, () => panel.openEvent(ALEX, id))).toEqual([]);
  expect(panel.texts()).toContain("Nobody else is in this event.");
});

test("where Google does not show the guests it is read once, and the answer remembered", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, people(DANA, SAM));
  const scopes = office.bundle.scopes.filter((scope) => scope !== GUESTS_SEEN);
  const panel = calendarOf(office, ALEX, { scopes });
  expect(callsOf(office, () => panel.openEvent(ALEX, id))).toEqual(["calendar.events.get"]);
  expect(callsOf(office, () => panel.openEvent(ALEX, id))).toEqual([]);
  expect(panel.texts()).toContain("Several people meet in this event.");
});

test("one other person: it is asked about, whatever was remembered", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, people(DANA, SAM));
  opens(office, ALEX, id).press("Make a 1:1 of it");
  types(office, ALEX, id, people(DANA));
  expect(opens(office, ALEX, id).texts()).toContain("Dana's manager");
});

test("a pair's own series with a second guest is still their panel, and says so", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, people(DANA, SAM));
  const texts = opens(pair.office, ALEX, pair.next()).texts().join("\n");
  expect(texts).toContain("Dana Reyes");
  expect(texts).not.toContain("Not a 1:1");
});
