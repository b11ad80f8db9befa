import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import {
  ALEX,
  aPair,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  eventNow,
  mails,
  opens,
  type Pair,
  SAM,
  startsOf,
  types,
} from "./world";

// What Calendar does is not known in four places that the weekly flows rest on. Whatever it answers, the card says what
// is so, the way on is there, and nobody gets a mail that was not announced.

const newMails = ({ office }: Pair, act: () => void): readonly string[] => {
  const before = mails(office).length;
  act();
  return mails(office).slice(before);
};

test.each(["410 deleted", "stays cancelled"])(
  "a skip that Calendar does not take back (%s) stays a skip, and says so; later the same press takes it back",
  async (answer) => {
    const pair = await aPair({ "calendar.cancelled-comes-back": answer });
    const { office } = pair;
    const skipped = pair.next();
    const panel = opens(office, ALEX, skipped);
    panel.press("Skip this week");
    panel.press("Skip this week");
    panel.press("Undo");
    expect(panel.texts()[0]).toBe("The meeting stays cancelled");
    expect(startsOf(office, ALEX, pair.seriesId)).not.toContain(skipped);
    const home = calendarOf(office);
    home.openHome();
    expect(home.texts()).not.toContain("Needs a new time");
    office.workspace.assumptions.set("calendar.cancelled-comes-back", "comes back");
    panel.press("Try again");
    expect(panel.last.notification).toBe("Undone");
    expect(startsOf(office, DANA, pair.seriesId)[0]).toBe(skipped);
  },
);

test.each(["410 deleted", "stays cancelled"])(
  "a cancelled meeting that Calendar brings back in no way (%s) is said to stay cancelled, with nothing to undo",
  async (answer) => {
    const pair = await aPair({ "calendar.cancelled-comes-back": answer });
    const cancelled = pair.next();
    pair.office.deletes(ALEX, cancelled);
    const home = calendarOf(pair.office);
    home.openHome();
    home.press("Find a time: Dana");
    home.press("Move it");
    expect(home.texts()[0]).toBe("The meeting stays cancelled");
    expect(startsOf(pair.office, ALEX, pair.seriesId)).not.toContain(cancelled);
    expect(opens(pair.office, ALEX, pair.next()).buttons().join()).not.toContain("Undo the last move");
    home.openHome();
    expect(home.texts()).toContain("Needs a new time");
  },
);

test.each(["taken", "403 forbiddenForNonOrganizer", "left as it was"])(
  "a guest's own answer to one meeting, alone %s: it is given with one mail, and taken back",
  async (answer) => {
    const pair = await aPair({ "calendar.own-answer-alone": answer });
    const { office } = pair;
    const docs = docsOf(office, DANA);
    docs.openDoc(pair.docId);
    docs.press("Allow");
    docs.grantFileScope();
    const [meeting, following] = startsOf(office, ALEX, pair.seriesId);
    const answered = (id = "") =>
      (eventNow(office, id).attendees as JsonObject[]).find(({ email }) => email === DANA)?.responseStatus;
    const panel = opens(office, DANA, pair.next());
    panel.press("Find a time");
    expect(newMails(pair, () => panel.press("I can't make it"))).toEqual([
      `calendar.response ${DANA} → ${ALEX}`,
    ]);
    expect([answered(meeting), answered(following)]).toEqual(["declined", "needsAction"]);
    panel.press("Undo");
    expect(answered(meeting)).toBe("needsAction");
  },
);

test.each([
  ["every guest", [`calendar.cancellation ${ALEX} → ${SAM}`, `calendar.update ${ALEX} → ${DANA}`]],
  ["those taken off", [`calendar.cancellation ${ALEX} → ${SAM}`]],
])("Uninvite says who may get a mail, where Calendar tells %s", async (answer, told) => {
  const pair = await aPair({ "calendar.uninvite-mails": answer });
  pair.office.workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId: pair.seriesId, sendUpdates: "none" },
    body: { attendees: [{ email: DANA }, { email: SAM }] },
  });
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain(
    "Uninvite sends sam@example.com one calendar email. Google may email Dana too.",
  );
  expect(newMails(pair, () => panel.press("Uninvite"))).toEqual(told);
});

test.each(["90 days", "any"])(
  "for a meeting that is months away both calendars are looked at, where Calendar tells of %s at once",
  async (answer) => {
    const pair = await aPair({ "calendar.busy-span": answer });
    types(pair.office, ALEX, pair.seriesId, { recurrence: ["RRULE:FREQ=WEEKLY;INTERVAL=12;BYDAY=FR"] });
    daysLater(pair.office, 7);
    const panel = opens(pair.office, ALEX, pair.next());
    panel.press("Find a time");
    expect(panel.texts()).toContain("Free for you both.");
  },
);
