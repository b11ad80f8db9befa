import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { filesSeenBy } from "../flows/own/desk";
import {
  ALEX,
  anEvent,
  aPair,
  at,
  calendarOf,
  DANA,
  daysLater,
  docsOwnedBy,
  eventNow,
  eventsOf,
  mails,
  opens,
  type Pair,
  pairAfter,
  permissionsOf,
  SAM,
  startsOf,
  takesOff,
  types,
  typesInDoc,
} from "../flows/world";

const begin = pairAfter(aPair);
let pair: Pair;

beforeEach(async () => {
  pair = await begin();
});

/** An account that has the address by now; Drive's id for the person before it is not this one's. */
function newAccount(address: string): void {
  const { directory } = pair.office.workspace;
  const before = directory.person(address);
  directory.add({ ...before, name: "Dana Rivers", aliases: [], permissionId: "10000000000000000099" });
}

const NOBODY = /Nobody gets an email|sends nobody an email|Skipping sends none/;

test("a series that was made one meeting by hand: its end leaves the meeting and mails nobody, as its card says", () => {
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, { recurrence: [] });
  const panel = opens(office, ALEX, seriesId);
  panel.press("End this 1:1");
  expect(panel.texts()).toContain("Nobody gets an email: your meeting on Fri 20 Nov stays.");
  const sent = mails(office).length;
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana has ended");
  expect(mails(office).slice(sent)).toEqual([]);
  expect(eventNow(office, seriesId).status).toBe("confirmed");
});

test.each(["still over", "going on again"])(
  "a series that ran out, %s when the card that mails nobody is pressed",
  (what) => {
    const { office, seriesId } = pair;
    const rule = eventNow(office, seriesId).recurrence as string[];
    types(office, ALEX, seriesId, { recurrence: rule.map((one) => `${one};UNTIL=20261121T000000Z`) });
    const first = pair.next();
    daysLater(office, 5);
    const panel = opens(office, ALEX, first);
    panel.press("End this 1:1");
    expect(panel.texts().join("\n")).toMatch(NOBODY);
    if (what !== "still over") types(office, ALEX, seriesId, { recurrence: rule });
    const sent = mails(office).length;
    panel.press("End it");
    expect(panel.texts()[0]).toBe(
      what === "still over" ? "Your 1:1 with Dana has ended" : "The event has changed",
    );
    expect(mails(office).slice(sent)).toEqual([]);
    if (what !== "still over") expect(startsOf(office, ALEX, seriesId).length).toBeGreaterThan(1);
  },
);

test("a cancelled meeting takes place again: the Skip of a card that mails nobody leaves it", () => {
  const { office, seriesId } = pair;
  const meeting = pair.next();
  office.deletes(ALEX, meeting);
  const panel = opens(office, ALEX, startsOf(office, ALEX, seriesId)[0] ?? "");
  panel.press("Find a time");
  expect(panel.texts().join("\n")).toMatch(NOBODY);
  types(office, ALEX, meeting, { status: "confirmed" });
  const sent = mails(office).length;
  panel.press("Skip this week");
  expect(panel.texts()[0]).toBe("The event has changed");
  expect(mails(office).slice(sent)).toEqual([]);
  expect(eventNow(office, meeting).status).toBe("confirmed");
});

test("Dana was taken off meanwhile: the Repair of a card that mails nobody does not invite her again; the next one says it", () => {
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, { visibility: "default" });
  const panel = opens(office, ALEX, pair.next());
  expect(panel.texts().join("\n")).toMatch(NOBODY);
  types(office, ALEX, seriesId, { attendees: [] });
  const sent = mails(office).length;
  panel.press("Repair");
  expect(panel.texts()[0]).toBe("The event has changed");
  expect(mails(office).slice(sent)).toEqual([]);
  const again = opens(office, ALEX, pair.next());
  expect(again.texts().join("\n")).toContain("Repair invites Dana again");
  again.press("Repair");
  expect(mails(office).slice(sent).join()).toContain(DANA);
});

test("an end hands the doc to nobody but the account it is shared with", () => {
  const { office, docId } = pair;
  typesInDoc(pair, DANA, "Secret of the first Dana");
  const stale = opens(office, ALEX, pair.next());
  stale.press("End this 1:1");
  takesOff(pair, DANA);
  newAccount(DANA);
  // A card of today does not offer it, and one of before cannot do it.
  const panel = opens(office, ALEX, pair.next());
  panel.press("End this 1:1");
  expect(panel.texts().join("\n")).not.toContain("Goes to Dana");
  expect(panel.texts()).toContain("Stays as it is");
  stale.set("doc", "given");
  stale.press("End it");
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`]);
  expect(stale.last.notification).toBe("Google didn't hand the doc to Dana. It stays as it is.");
});

test.each(["now", "next"])("a card of an end that was left open for weeks ends nothing (%s)", (last) => {
  const { office, seriesId } = pair;
  daysLater(office, 6);
  const panel = opens(office, ALEX, pair.next());
  panel.press("End this 1:1");
  panel.set("last", last);
  daysLater(office, 21);
  const before = [eventNow(office, seriesId).recurrence, mails(office)];
  panel.press("End it");
  expect(panel.texts()[0]).toBe("The event has changed");
  expect([eventNow(office, seriesId).recurrence, mails(office)]).toEqual(before);
});

test("the next meeting was moved to a later day: the end after it is taken on the days between", () => {
  const { office, seriesId } = pair;
  types(office, ALEX, pair.next(), at("2026-11-24", "10:00", "10:30"));
  daysLater(office, 6);
  const panel = opens(office, ALEX, pair.next());
  panel.press("End this 1:1");
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Tue 24 Nov");
  expect(startsOf(office, ALEX, seriesId)).toHaveLength(1);
});

test("the end of a self-check takes its own events out of the calendar and nobody's of that title", () => {
  const { office } = pair;
  const titled = (owner: string, guest: string, day: string) =>
    String(
      anEvent(office, owner, {
        summary: "Self-check, please ignore",
        attendees: [{ email: guest }],
        ...at(day, "10:00", "10:30"),
      }).id,
    );
  const ids = [titled(SAM, ALEX, "2027-03-05"), titled(ALEX, DANA, "2027-03-06")];
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Settings for all 1:1s");
  panel.press("Run self-check");
  panel.press("Start");
  panel.press("Stop and remove it all");
  expect(ids.map((id) => eventNow(office, id).status)).toEqual(["confirmed", "confirmed"]);
  expect(
    eventsOf(office, ALEX).filter(({ summary }) => summary === "Self-check, please ignore"),
  ).toHaveLength(2);
});

test("the self-check ends while the two's doc lies in its folder: only what the check made goes to the trash", () => {
  const { office, docId } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Settings for all 1:1s");
  panel.press("Run self-check");
  panel.press("Start");
  for (let press = 0; press < 20 && panel.buttons().includes("Go on"); press++) panel.press("Go on");
  const folder = filesSeenBy(pair, ALEX).find(
    ({ name, mimeType }) => /self-check/i.test(String(name)) && String(mimeType).includes("folder"),
  );
  const hand = byHand(ALEX);
  const { body } = office.workspace.call(hand, {
    method: "drive.files.get",
    params: { fileId: docId, fields: "parents" },
  });
  const [from] = (body?.parents ?? []) as string[];
  office.workspace.call(hand, {
    method: "drive.files.update",
    params: { fileId: docId, addParents: String(folder?.id), removeParents: String(from) },
    body: {},
  });
  panel.press("Skip these");
  const left = docsOwnedBy(office).filter(({ trashed }) => trashed !== true);
  expect(left.map(({ id }) => id)).toContain(docId);
  // Beside it no more than the check's report.
  expect(left).toHaveLength(2);
});

test("somebody was invited to the series after its end: the Undo of the end names them before it tells them", () => {
  const { office, seriesId } = pair;
  const panel = opens(office, ALEX, pair.next());
  panel.press("End this 1:1");
  panel.press("End it");
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  const sent = mails(office).length;
  panel.press("Undo");
  expect(mails(office).slice(sent)).toEqual([]);
  expect(panel.texts()).toContain("It goes to whoever else is invited, too: sam@example.com");
  panel.press("Undo");
  expect(mails(office).slice(sent)).toEqual([
    `calendar.update ${ALEX} → ${DANA}`,
    `calendar.update ${ALEX} → ${SAM}`,
  ]);
});

test("Dana was taken off the event: before and after its end, and at its Undo, nobody is said to get an email; asked back meanwhile, she is", () => {
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, { attendees: [] });
  const panel = opens(office, ALEX, pair.next());
  panel.press("End this 1:1");
  expect(panel.texts()).toContain("Nobody gets an email: nobody else is invited.");
  const asked = panel.snapshot();
  const before = office.workspace.snapshot();
  const sent = mails(office).length;
  panel.press("End it");
  expect(panel.texts().join("\n")).not.toMatch(/told|email/);
  const ended = office.workspace.snapshot();
  const card = panel.snapshot();
  panel.press("Undo");
  expect(panel.last.notification).toBe("Your 1:1 goes on");
  expect(mails(office)).toHaveLength(sent);
  // Invited again by hand, before the end and after it.
  office.workspace.restore(before);
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }] });
  panel.restore(asked);
  panel.press("End it");
  expect(eventNow(office, seriesId).recurrence).not.toEqual([expect.stringContaining("UNTIL")]);
  office.workspace.restore(ended);
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }] });
  const invited = mails(office).length;
  panel.restore(card);
  panel.press("Undo");
  expect(mails(office)).toHaveLength(invited);
  expect(panel.texts().join("\n")).toContain("Undoing sends Dana one more calendar email.");
  panel.press("Undo");
  expect(panel.last.notification).toBe("Your 1:1 goes on. Dana got one calendar email.");
  expect(mails(office).slice(invited)).toEqual([`calendar.update ${ALEX} → ${DANA}`]);
});

test("Dana was taken off one meeting: moving it or skipping it, and their Undo, say that nobody gets an email, and nobody does", () => {
  const { office } = pair;
  types(office, ALEX, pair.next(), { attendees: [] });
  const before = office.workspace.snapshot();
  const nobody = "Nobody gets an email: nobody else is invited.";
  for (const press of ["Skip this week", "Find a time"]) {
    office.workspace.restore(before);
    const sent = mails(office).length;
    const panel = opens(office, ALEX, pair.next());
    panel.press(press);
    expect([press, ...panel.texts()]).toContain(nobody);
    if (press === "Find a time") {
      panel.set("day", "2026-11-18");
      panel.set("at", "16:15");
    }
    panel.press(press === "Find a time" ? "Move it" : "Skip this week");
    expect([press, ...panel.texts()]).toContain("Nobody got an email: nobody else was invited.");
    expect(panel.texts().join("\n")).not.toContain("Dana has been told");
    const after = opens(office, ALEX, pair.next());
    after.press("Undo the last move or skip");
    expect([press, ...after.texts()]).toContain(
      "One more calendar email goes to Dana, if still in the event.",
    );
    panel.press("Undo");
    expect([press, panel.last.notification]).toEqual([press, "Undone"]);
    expect(mails(office)).toHaveLength(sent);
  }
});
