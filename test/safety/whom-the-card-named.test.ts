import { beforeEach, expect, test } from "@jest/globals";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  DANA,
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
  "Uninvite takes off %s whom its card named; whoever was invited since stays, and is named next",
  (where) => {
    const eventId = where === "the series" ? pair.seriesId : pair.next();
    invites([DANA, JO], eventId);
    const panel = opens(pair.office, ALEX, pair.next());
    invites([DANA, JO, SAM], eventId);
    panel.press("Uninvite");
    expect(guestsNow(eventId)).toEqual([DANA, SAM]);
    expect(panel.last.notification ?? "").not.toContain("Only you two");
    expect(panel.texts().join("\n")).toContain("sam@example.com is invited too");
    panel.press("Uninvite");
    expect(guestsNow(eventId)).toEqual([DANA]);
    expect(panel.texts().join("\n")).toContain("Only you two are invited now");
  },
);

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
  // The same where the end is looked at later.
  const later = docsOf(pair.office, ALEX);
  later.openDoc(pair.docId);
  expect(later.texts().join("\n")).toContain(JO);
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
  expect(again.texts()).toContain(too);
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
