import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { addsTopic, allowsIn, bothAllowed } from "./series/both";
import {
  ALEX,
  anEvent,
  aPair,
  at,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventNow,
  eventsOf,
  forgetEverything,
  fridayWithDana,
  mails,
  type Office,
  opens,
  type Pair,
  permissionsOf,
  SAM,
  startsOf,
  takesOff,
  types,
  typesInDoc,
} from "./world";

/** Memory gone, some minutes after the set-up: Drive's index knows the doc by then. */
function forgetAll(office: Office): void {
  daysLater(office, 0.01);
  forgetEverything(office, ALEX);
}

const ASKED = "You and Dana already meet";

test.each([false, true])(
  "from scratch with somebody one has a 1:1 with (memory gone: %s): asked first, one doc, the words in it kept",
  async (forgotten) => {
    const { office, docId, seriesId } = await aPair();
    if (forgotten) forgetAll(office);
    const panel = calendarOf(office);
    panel.openHome();
    panel.press("Set up a 1:1");
    panel.set("someone", "dana@example.com");
    const before = eventsOf(office, ALEX).length;
    panel.press("Set up 1:1");
    expect(panel.texts()[0]).toBe(ASKED);
    expect(eventsOf(office, ALEX)).toHaveLength(before);
    expect(mails(office)).toHaveLength(1);
    panel.press("Use this event");
    expect(panel.texts()).toContain("You and Dana are set");
    expect(docsOwnedBy(office).map(({ id }) => id)).toEqual([docId]);
    expect(eventNow(office, seriesId).extendedProperties ?? {}).not.toMatchObject({
      private: { oneOnOneDoc: docId },
    });
    expect(mails(office)).toHaveLength(2);
    const old = opens(office, ALEX, startsOf(office, ALEX, seriesId)[0] ?? "");
    expect(old.texts()[0]).toBe("Make this your 1:1?");
  },
);

test.each([false, true])(
  "another event with somebody one has a 1:1 with (memory gone: %s): Cancel changes nothing",
  async (forgotten) => {
    const { office, docId } = await aPair();
    const other = fridayWithDana(office, at("2026-11-19", "11:00", "11:30"));
    if (forgotten) forgetAll(office);
    const before = [eventsOf(office, ALEX), mails(office)];
    const panel = opens(office, ALEX, other);
    panel.press("Set up 1:1");
    expect(panel.texts()[0]).toBe(ASKED);
    panel.press("Cancel");
    expect(panel.texts()[0]).toBe("Make this a weekly 1:1?");
    expect([eventsOf(office, ALEX), mails(office)]).toEqual(before);
    expect(docsOwnedBy(office).map(({ id }) => id)).toEqual([docId]);
  },
);

test("a series that went to another person keeps its doc when the first gets a series again", async () => {
  const { office, docId, seriesId } = await aPair();
  types(office, ALEX, seriesId, { attendees: [{ email: SAM }] });
  forgetAll(office);
  // By hand Alex takes the note off too, and makes the series the 1:1 with Sam.
  types(office, ALEX, seriesId, {
    extendedProperties: {
      private: { oneOnOneDoc: null, oneOnOneSeries: null },
      shared: { oneOnOneDoc: null },
    },
  });
  opens(office, ALEX, startsOf(office, ALEX, seriesId)[0] ?? "").press("Set up 1:1");
  const sams = docsOwnedBy(office).find(({ id }) => id !== docId)?.id;
  const note = () => (eventNow(office, seriesId).extendedProperties as JsonObject).private;
  expect(note()).toMatchObject({ oneOnOneDoc: sams });
  opens(office, ALEX, fridayWithDana(office, at("2026-11-19", "11:00", "11:30"))).press("Set up 1:1");
  expect(docsOwnedBy(office)).toHaveLength(2);
  expect(note()).toMatchObject({ oneOnOneDoc: sams });
});

test("after the series was deleted, what is added waits, and the next event with them goes on in the same doc", async () => {
  const { office, docId, seriesId } = await aPair();
  office.deletes(ALEX, seriesId);
  const docs = docsOf(office, ALEX);
  docs.openDoc(docId);
  expect(docs.texts()).toContain(
    "No meeting is planned. What you add waits for the next one. To meet again, make an event with Dana and open it.",
  );
  docs.press("Add topics");
  docs.set("topic", "Budget");
  docs.press("Add");
  const event = fridayWithDana(office, at("2026-11-27", "11:00", "11:30"));
  const panel = opens(office, ALEX, event);
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(docsOwnedBy(office).map(({ id }) => id)).toEqual([docId]);
  daysLater(office, 5);
  panel.openEvent(ALEX, startsOf(office, ALEX, event)[0] ?? "");
  expect(panel.texts()).toContain("Budget");
});

/** Alex took Dana off their doc and wrote on in it. */
async function withoutDana(): Promise<Pair> {
  const pair = await bothAllowed();
  addsTopic(pair, ALEX, pair.next(), "Budget");
  takesOff(pair, DANA);
  typesInDoc(pair, ALEX, ": not for Dana", "Budget");
  daysLater(pair.office, 1);
  return pair;
}

const WAYS: Readonly<Record<"an event" | "the form", (office: Office) => SidePanel>> = {
  "an event": (office) => opens(office, ALEX, fridayWithDana(office, at("2026-12-31", "15:00", "15:30"))),
  "the form": (office) => {
    const panel = calendarOf(office);
    panel.openHome();
    panel.press("Set up a 1:1");
    panel.set("someone", DANA);
    return panel;
  },
};

const LEFT = `A new doc: the earlier one isn't shared with ${DANA}, and stays.`;

test.each(["an event", "the form"] as const)(
  "somebody who was taken off the doc is not let in again by a set-up from %s once the series is gone: a new doc",
  async (way) => {
    const { office, docId, seriesId } = await withoutDana();
    office.deletes(ALEX, seriesId);
    daysLater(office, 30);
    const panel = WAYS[way](office);
    panel.press("Set up 1:1");
    expect(panel.texts()[0]).toBe("You and Dana are set");
    expect(panel.last.notification).toBe(LEFT);
    expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`]);
    const [made, ...more] = docsOwnedBy(office).filter(({ id }) => id !== docId);
    expect(more).toEqual([]);
    expect(permissionsOf(office, String(made?.id))).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
    panel.press("Undo set-up");
    panel.press("Undo set-up");
    expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`]);
  },
);

test.each(["remembered", "forgotten and found again"])(
  "somebody who was taken off the doc while the series meets (all is %s): the event that takes its place gets a new doc, and the series leads to none",
  async (how) => {
    const pair = await withoutDana();
    const { office, docId, seriesId } = pair;
    if (how !== "remembered") {
      forgetEverything(office, ALEX);
      opens(office, ALEX, pair.next());
    }
    const panel = WAYS["an event"](office);
    panel.press("Set up 1:1");
    expect(panel.texts()[0]).toBe(ASKED);
    panel.press("Use this event");
    expect(panel.texts()[0]).toBe("You and Dana are set");
    expect(panel.last.notification).toBe(LEFT);
    expect(panel.buttons()).not.toContain("Undo set-up");
    expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`]);
    expect(JSON.stringify(eventNow(office, seriesId).extendedProperties ?? {})).not.toContain(docId);
    // From then on the new doc is the one of the two.
    const made = docsOwnedBy(office).find(({ id }) => id !== docId);
    const third = opens(office, ALEX, fridayWithDana(office, at("2027-01-06", "15:00", "15:30")));
    third.press("Set up 1:1");
    third.press("Use this event");
    expect(docsOwnedBy(office)).toHaveLength(2);
    expect(permissionsOf(office, String(made?.id))).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
  },
);

test("shared again with a press that says so, the doc is the one that a set-up goes on with", async () => {
  const pair = await withoutDana();
  const { office, docId, seriesId } = pair;
  opens(office, ALEX, pair.next()).press("Share");
  office.deletes(ALEX, seriesId);
  daysLater(office, 30);
  const panel = WAYS["an event"](office);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  expect(docsOwnedBy(office).map(({ id }) => id)).toEqual([docId]);
});

/** Another weekly event of somebody's with the other of the two. */
function anotherOf({ office }: Pair, person: string, guest: string): SidePanel {
  const weekly = { ...at("2026-11-18", "14:00", "14:30"), recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=WE"] };
  const event = anEvent(office, person, { ...weekly, summary: "Us", attendees: [{ email: guest }] });
  return opens(office, person, startsOf(office, person, String(event.id))[0] ?? "");
}

/** Alex gave Dana the doc, and organizes the series as before. */
async function danasDoc(): Promise<Pair> {
  const pair = await bothAllowed();
  pair.office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: pair.docId, transferOwnership: true },
    body: { role: "owner", type: "user", emailAddress: DANA },
  });
  for (const who of [ALEX, DANA]) opens(pair.office, who, startsOf(pair.office, who, pair.seriesId)[0] ?? "");
  return pair;
}

test.each([
  ["the direct", DANA, ALEX, bothAllowed],
  ["the direct who owns the doc by now", DANA, ALEX, danasDoc],
  ["the manager who gave it away", ALEX, DANA, danasDoc],
])(
  "another event of %s with somebody they meet: asked first, and led to the 1:1 that there is",
  async (_who, person, guest, begins) => {
    const pair = await begins();
    const { office } = pair;
    const before = () => [eventsOf(office, person), mails(office), docsOwnedBy(office, person)];
    const panel = anotherOf(pair, person, guest);
    const was = before();
    const name = person === DANA ? "Alex" : "Dana";
    panel.press("Set up 1:1");
    expect(panel.texts()).toEqual([
      `You and ${name} already meet`,
      guest,
      "Next on Fri 20 Nov, 10:00, with a doc for you two.",
      "Open panel",
      "Cancel",
    ]);
    expect(before()).toEqual(was);
    panel.press("Open panel");
    expect(panel.texts()[0]).toBe(person === DANA ? "Alex Morgan" : "Dana Reyes");
    expect(panel.buttons()).toContain("Add topics");
  },
);

test("the direct allowed the doc beside it, and never opened the event: asked all the same", async () => {
  const pair = await aPair();
  allowsIn(pair.office, pair.docId);
  const panel = anotherOf(pair, DANA, ALEX);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Alex already meet");
});

test("the doc of the other is in the direct's reach no more while its series meets: no second one unasked", async () => {
  const pair = await bothAllowed();
  takesOff(pair, DANA);
  const panel = anotherOf(pair, DANA, ALEX);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Alex already meet");
});

test("of two docs that the other shared one after the other, the one in which they meet is led to", async () => {
  const { office, docId, seriesId } = await withoutDana();
  office.deletes(ALEX, seriesId);
  const panel = WAYS["an event"](office);
  panel.press("Set up 1:1");
  const made = String(docsOwnedBy(office).find(({ id }) => id !== docId)?.id);
  allowsIn(office, made);
  const friday = { ...at("2026-11-27", "11:00", "11:30"), attendees: [{ email: ALEX }] };
  const danas = opens(office, DANA, String(anEvent(office, DANA, friday).id));
  danas.press("Set up 1:1");
  expect(danas.texts()[0]).toBe("You and Alex already meet");
  danas.press("Open panel");
  expect(danas.texts()[0]).toBe("Alex Morgan");
});

test.each(["deleted", "ended"])(
  "the other's series was %s: the direct sets one up without a question",
  async (how) => {
    const pair = await bothAllowed();
    const { office, seriesId } = pair;
    if (how === "deleted") office.deletes(ALEX, seriesId);
    else {
      const alex = opens(office, ALEX, pair.next());
      alex.press("End this 1:1");
      alex.press("End it");
      daysLater(office, 8);
    }
    const panel = anotherOf(pair, DANA, ALEX);
    panel.press("Set up 1:1");
    expect(panel.texts()[0]).toBe("You and Alex are set");
  },
);
