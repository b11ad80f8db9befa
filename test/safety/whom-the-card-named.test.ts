import { beforeEach, expect, test } from "@jest/globals";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventNow,
  JO,
  mails,
  type Office,
  opens,
  type Pair,
  pairAfter,
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

function invites(guests: readonly string[], eventId = pair.seriesId): void {
  types(pair.office, ALEX, eventId, { attendees: guests.map((email) => ({ email })) });
}

function guestsNow(eventId = pair.seriesId): readonly string[] {
  const { attendees = [] } = eventNow(pair.office, eventId) as { attendees?: { email: string }[] };
  return attendees.map(({ email }) => email);
}

test.each(["the series", "one meeting"])(
  "somebody was invited to %s since the card: Uninvite takes nobody off and mails nobody, and its panel names them all",
  (where) => {
    const eventId = where === "the series" ? pair.seriesId : pair.next();
    invites([DANA, JO], eventId);
    const panel = opens(pair.office, ALEX, pair.next());
    invites([DANA, JO, SAM], eventId);
    const sent = mails(pair.office).length;
    panel.press("Uninvite");
    expect(guestsNow(eventId)).toEqual([DANA, JO, SAM]);
    expect(mails(pair.office).slice(sent)).toEqual([]);
    expect(panel.last.notification).toBe(
      "Nobody was uninvited: sam@example.com came since. Press again if they go too.",
    );
    expect(panel.texts().join("\n")).toContain(`${JO}, ${SAM} are invited too`);
    panel.press("Uninvite");
    expect(guestsNow(eventId)).toEqual([DANA]);
    expect(panel.texts().join("\n")).toContain(`Uninvited: ${JO}, ${SAM}`);
    panel.press("Undo");
    panel.press("Invite again");
    expect(guestsNow(eventId)).toEqual([DANA, JO, SAM]);
  },
);

test("the series has a guest more than the meeting that the card named: those of the meeting go, and it asks once", () => {
  const meeting = pair.next();
  invites([DANA, JO, SAM]);
  invites([DANA, JO], meeting);
  const panel = opens(pair.office, ALEX, meeting);
  panel.press("Uninvite");
  expect([guestsNow(), guestsNow(meeting)]).toEqual([[DANA, JO, SAM], [DANA]]);
});

test("everybody on the card's list is taken off, however many it names", () => {
  const many = Array.from({ length: 30 }, (_, nth) => `guest${nth}@example.com`);
  invites([DANA, ...many]);
  opens(pair.office, ALEX, pair.next()).press("Uninvite");
  expect(guestsNow()).toEqual([DANA]);
});

test("the card that ends a 1:1 names whoever else is told, and so does the way back", () => {
  invites([DANA, JO]);
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("End this 1:1");
  expect(panel.texts()).toContain(`It goes to whoever else is invited, too: ${JO}`);
  const before = mails(pair.office).length;
  panel.press("End it");
  expect(mails(pair.office).slice(before).join()).toContain(JO);
  expect(panel.texts()).toContain(`It goes to whoever else is invited, too: ${JO}`);
  // The same where the end is looked at later; beside the doc, where the event is not read, once Undo is pressed.
  expect(opens(pair.office, ALEX, pair.next()).texts().join("\n")).toContain(JO);
  const later = docsOf(pair.office, ALEX);
  later.openDoc(pair.docId);
  expect(later.texts().join("\n")).not.toContain("Undoing sends");
  const sent = mails(pair.office).length;
  later.press("Undo");
  expect(later.texts().join("\n")).toContain(JO);
  expect(mails(pair.office)).toHaveLength(sent);
});

test("somebody was invited after that card: nothing ends and nobody is told before they are named", () => {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("End this 1:1");
  expect(panel.texts().join("\n")).not.toContain("whoever else");
  invites([DANA, SAM]);
  const before = [eventNow(pair.office, pair.seriesId).recurrence, mails(pair.office)];
  panel.press("End it");
  expect(panel.texts()[0]).toBe("The event has changed");
  expect([eventNow(pair.office, pair.seriesId).recurrence, mails(pair.office)]).toEqual(before);
});

test("moving and skipping say who else is told, before and after", () => {
  const { office } = pair;
  invites([DANA, SAM]);
  const too = `It goes to whoever else is invited, too: ${SAM}`;
  const panel = opens(office, ALEX, pair.next());
  panel.press("Skip this week");
  expect(panel.texts()).toContain(too);
  panel.press("Find a time");
  expect(panel.texts()).toContain(too);
  panel.press("Skip this week");
  expect(panel.texts()).toContain(too);
  const again = opens(office, ALEX, pair.next());
  again.press("Undo the last move or skip");
  expect(again.texts()).toContain(`One more calendar email goes to Dana, ${SAM}, if still in the event.`);
});

test.each([
  ["moved", "Find a time", "Move it"],
  ["skipped", "Skip this week", "Skip this week"],
])(
  "somebody was invited since the card: the meeting is not %s and nobody is told before they are named",
  (_what, card, press) => {
    const { office } = pair;
    const meeting = pair.next();
    const panel = opens(office, ALEX, meeting);
    panel.press(card);
    invites([DANA, SAM]);
    const sent = mails(office).length;
    const { start } = eventNow(office, meeting);
    panel.press(press);
    expect(panel.texts()[0]).toBe("The event has changed");
    expect(panel.texts()).toContain("Calendar would email somebody now whom this card didn't name.");
    expect([eventNow(office, meeting).start, mails(office).length]).toEqual([start, sent]);
    panel.press("Open again");
    panel.press(card);
    expect(panel.texts()).toContain(`It goes to whoever else is invited, too: ${SAM}`);
    panel.press(press);
    expect(mails(office).slice(sent).join()).toContain(SAM);
    expect(panel.texts()).toContain(`It goes to whoever else is invited, too: ${SAM}`);
  },
);

test("a meeting with a guest of its own is moved, though the series has none", () => {
  const { office } = pair;
  const meeting = pair.next();
  invites([DANA, SAM], meeting);
  const panel = opens(office, ALEX, meeting);
  panel.press("Find a time");
  expect(panel.texts()).toContain(`It goes to whoever else is invited, too: ${SAM}`);
  panel.press("Move it");
  expect(panel.texts()[0]).toBe("Moved with Dana");
});

test("a meeting with a guest of its own is skipped: the Undo names whom it brings back, also days later", () => {
  const { office } = pair;
  const meeting = pair.next();
  invites([DANA, JO], meeting);
  const panel = opens(office, ALEX, meeting);
  panel.press("Skip this week");
  panel.press("Skip this week");
  expect(panel.texts()).toContain(`It goes to whoever else is invited, too: ${JO}`);
  const later = opens(office, ALEX, pair.next());
  later.press("Undo the last move or skip");
  expect(later.texts()).toContain(`One more calendar email goes to Dana, ${JO}, if still in the event.`);
  later.press("Undo it");
  expect(later.last.notification).toBe("Undone");
});

test("while a meeting runs, what is moved is the next one: its guests are named", () => {
  const { office, seriesId } = pair;
  const [, next = ""] = startsOf(office, ALEX, seriesId);
  invites([DANA, JO], next);
  daysLater(office, 4.07);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Skip this week");
  expect(panel.texts()).toContain(`It goes to whoever else is invited, too: ${JO}`);
});

test("a cancelled meeting of a series with a guest more, who was taken off the next one: it takes place again", () => {
  const { office, seriesId } = pair;
  invites([DANA, SAM]);
  office.deletes(ALEX, pair.next());
  invites([DANA], startsOf(office, ALEX, seriesId)[0]);
  const panel = opens(office, ALEX, startsOf(office, ALEX, seriesId)[0] ?? "");
  panel.press("Find a time");
  expect(panel.texts()).toContain(`It goes to whoever else is invited, too: ${SAM}`);
  panel.press("Move it");
  expect(panel.texts()[0]).toBe("Moved with Dana");
});

test.each([
  ["move", "Find a time", "Move it"],
  ["skip", "Skip this week", "Skip this week"],
])("somebody was invited after a %s: its Undo names them before it tells them", (what, card, press) => {
  const { office, seriesId } = pair;
  const meeting = pair.next();
  const panel = opens(office, ALEX, meeting);
  panel.press(card);
  panel.press(press);
  invites([DANA, SAM], what === "move" ? meeting : seriesId);
  const sent = mails(office).length;
  panel.press("Undo");
  expect(panel.texts()[0]).toBe(`Undo the ${what}?`);
  expect(panel.texts()).toContain(`It goes to whoever else is invited, too: ${SAM}`);
  expect(mails(office).slice(sent)).toEqual([]);
  panel.press("Undo it");
  expect(panel.last.notification).toBe("Undone");
  expect(mails(office).slice(sent)).not.toEqual([]);
});

test.each(["Uninvite", "Repair"])("somebody was invited after %s: its Undo names them first", (what) => {
  const { office } = pair;
  invites(what === "Repair" ? [] : [DANA, JO]);
  const panel = opens(office, ALEX, pair.next());
  panel.press(what);
  invites([DANA, SAM]);
  const sent = mails(office).length;
  const yes = what === "Repair" ? "Undo the repair" : "Invite again";
  panel.press("Undo");
  expect(panel.texts().join("\n")).not.toContain(SAM);
  panel.press(yes);
  expect(panel.texts()).toContain(`It goes to whoever else is invited, too: ${SAM}`);
  expect(mails(office).slice(sent)).toEqual([]);
  panel.press(yes);
  expect(guestsNow()).toEqual(what === "Repair" ? [SAM] : [DANA, SAM, JO]);
});

test("a guest's own no goes to the organizer, and names nobody else", () => {
  const { office } = pair;
  invites([DANA, SAM]);
  const dana = docsOf(office, DANA);
  dana.openDoc(pair.docId);
  dana.press("Allow");
  dana.grantFileScope();
  const panel = opens(office, DANA, startsOf(office, DANA, pair.seriesId)[0] ?? "");
  panel.press("Skip this week");
  expect(panel.texts().join("\n")).not.toContain("whoever else");
});

async function lost(address: string): Promise<readonly string[]> {
  const office: Office = await anOffice();
  const event = anEvent(office, ALEX, {
    attendees: [{ email: address }],
    ...at("2026-11-20", "10:00", "10:30"),
  });
  const id = String(event.id);
  opens(office, ALEX, id).press("Set up 1:1");
  const [doc] = docsOwnedBy(office);
  takesOff({ ...pair, office, docId: String(doc?.id) }, address);
  return opens(office, ALEX, startsOf(office, ALEX, id)[0] ?? "").texts();
}

test.each([
  ["a colleague", DANA, DANA],
  ["an address whose first part is all the name there is", "d.reyes@example.com", "d.reyes@example.com"],
  ["somebody outside the company", JO, `${JO} · Outside your company`],
])("the whole address stands beside Share: %s", async (_who, address, said) => {
  const texts = await lost(address);
  expect(texts.join("\n")).toContain("can't open this doc yet");
  expect(texts).toContain(said);
});

test("the whole address stands on the card that shares a new doc, also where she was taken off the old one", () => {
  const { office } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  typesInDoc(pair, ALEX, "x".repeat(910_000), "Lisbon");
  takesOff(pair, DANA);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  expect(panel.texts()).toContain(`The new doc is shared with ${DANA}`);
});

test.each(["typed", "of the series that look like 1:1s"])(
  "a plan of several with very long names, %s: what its card proposes is what its press sets up",
  async (how) => {
    const office = await anOffice();
    const long = (nth: number) => `${"\u9577".repeat(160)} ${nth}`;
    const panel = calendarOf(office);
    if (how === "typed") {
      panel.openHome();
      panel.press("Set up several");
      panel.set(
        "people",
        Array.from({ length: 20 }, (_, nth) => `${long(nth)} <person${nth}@example.com>`).join("\n"),
      );
      panel.press("Find times");
      expect(panel.last.notification).toBe("At most 10 at once. Set up these first.");
      panel.set(
        "people",
        Array.from({ length: 10 }, (_, nth) => `${long(nth)} <person${nth}@example.com>`).join("\n"),
      );
      panel.press("Find times");
      expect(panel.buttons()).toContain("Set up 10");
      return;
    }
    for (let nth = 0; nth < 20; nth++)
      anEvent(office, ALEX, {
        attendees: [{ email: `person${nth}@example.com`, displayName: long(nth) }],
        ...at("2026-11-20", "10:00", "10:30"),
        recurrence: ["RRULE:FREQ=WEEKLY"],
      });
    panel.openHome();
    panel.press("Set up all");
    const label = panel.buttons().find((one) => /^Set up \d+$/u.test(one)) ?? "";
    panel.press(label);
    expect(panel.texts()[0]).not.toBe("Set up 1:1s");
    expect(panel.texts()[0]).toMatch(/set/u);
  },
);
