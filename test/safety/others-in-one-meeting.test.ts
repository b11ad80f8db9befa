import { expect, test } from "@jest/globals";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  DANA,
  docsOwnedBy,
  eventNow,
  JO,
  mails,
  type Office,
  opens,
  startsOf,
  types,
} from "../flows/world";

const guests = (...emails: string[]) => ({ attendees: emails.map((email) => ({ email })) });
const since = (office: Office, before: number) => mails(office).slice(before);
const TOO = `It goes to whoever else is invited, too: ${JO}`;

/** A series with Dana and Jo that is no 1:1 yet; Jo was left out of its next meetings. */
async function withoutJoAtFirst(rule: string, many: number): Promise<{ office: Office; series: string }> {
  const office = await anOffice();
  const made = anEvent(office, ALEX, {
    summary: "1:1",
    ...at("2026-11-20", "10:00", "10:30"),
    recurrence: [`RRULE:FREQ=WEEKLY;${rule}BYDAY=FR`],
    ...guests(DANA, JO),
  });
  const series = String(made.id);
  for (const one of startsOf(office, ALEX, series).slice(0, many)) types(office, ALEX, one, guests(DANA));
  return { office, series };
}

test("a cancelled meeting had Jo, which Calendar tells of none: before, that anybody it was with is told; after, and at its Undo, who", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  const [first = ""] = startsOf(office, ALEX, seriesId);
  types(office, ALEX, first, guests(DANA, JO));
  office.deletes(ALEX, first);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Find a time");
  expect(panel.texts()).toContain(
    "Moving it sends one calendar email to Dana, and to anybody else it was with. Skipping sends none.",
  );
  const before = mails(office).length;
  panel.press("Move it");
  expect(since(office, before).join()).toContain(JO);
  expect(panel.texts()).toEqual(expect.arrayContaining(["✓ Dana has been told", TOO]));
  const later = opens(office, ALEX, pair.next());
  later.press("Undo the last move or skip");
  expect(later.texts()).toContain(`One more calendar email goes to Dana, ${JO}, if still in the event.`);
  panel.press("Undo");
  expect(panel.last.notification).toBe("Undone");
});

test("a cancelled meeting that Dana was taken off takes place again: nobody is said to have been told, and nobody was", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  const [first = ""] = startsOf(office, ALEX, seriesId);
  types(office, ALEX, first, guests());
  office.deletes(ALEX, first);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Find a time");
  const before = mails(office).length;
  panel.press("Move it");
  expect(panel.texts()).toContain("Nobody got an email: nobody else was invited.");
  expect(since(office, before)).toEqual([]);
});

test("Jo was invited to a later meeting while the card that ends the 1:1 was open: the press asks again, and the end tells Jo nothing", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  const panel = opens(office, ALEX, pair.next());
  panel.press("End this 1:1");
  const [, , third = ""] = startsOf(office, ALEX, seriesId);
  types(office, ALEX, third, guests(DANA, JO));
  const before = mails(office).length;
  panel.press("End it");
  expect(panel.texts()[0]).toBe("The event has changed");
  expect(since(office, before)).toEqual([]);
  const anew = opens(office, ALEX, pair.next());
  anew.press("End this 1:1");
  expect(anew.texts().join("\n")).toContain(
    "A meeting planned for later has words, files, answers, guests or a time of its own.",
  );
  anew.press("End it");
  expect(anew.texts()[0]).toBe("Your 1:1 with Dana ends after Fri 20 Nov");
  expect(since(office, before)).toEqual([`calendar.update ${ALEX} → ${DANA}`]);
});

test.each(["", "INTERVAL=2;"])(
  "a series with Jo too, left out of its next meeting: the 1:1 that is made of it is an event of its own, and Jo hears nothing (%s)",
  async (rule) => {
    const { office, series } = await withoutJoAtFirst(rule, 1);
    const was = eventNow(office, series);
    const panel = opens(office, ALEX, startsOf(office, ALEX, series)[0] ?? "");
    panel.press("Make a 1:1 of it");
    panel.set("person", DANA);
    panel.press("Continue");
    const before = mails(office).length;
    panel.press("Set up 1:1");
    expect(panel.texts()[0]).toBe("You and Dana are set");
    expect(since(office, before)).toEqual([`calendar.invitation ${ALEX} → ${DANA}`]);
    expect(eventNow(office, series)).toEqual(was);
  },
);

test("the same series on home: Set up asks which of its guests, and nothing is made or told before", async () => {
  const { office, series } = await withoutJoAtFirst("", 3);
  const was = eventNow(office, series);
  const before = mails(office).length;
  const home = calendarOf(office);
  home.openHome();
  home.press("Set up");
  expect(home.texts()).toEqual(expect.arrayContaining(["Who is this 1:1 with?", DANA, JO]));
  expect(home.buttons()).not.toContain("Set up 1:1");
  expect(since(office, before)).toEqual([]);
  expect(eventNow(office, series)).toEqual(was);
  expect(docsOwnedBy(office)).toEqual([]);
});
