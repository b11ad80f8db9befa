import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  anEvent,
  anOffice,
  anotherCalendar,
  aPair,
  at,
  DANA,
  daysLater,
  docsOwnedBy,
  eventNow,
  eventsOf,
  JO,
  mails,
  markdownOf,
  opens,
  type Pair,
  SAM,
  startsOf,
  types,
} from "../flows/world";

let pair: Pair;
beforeEach(async () => {
  pair = await aPair();
});

const STAYS = "This set-up can't be undone any more";
const REVIEW = { attachments: [{ fileUrl: "https://drive.google.com/open?id=yearReview", title: "Review" }] };
const EVERY_OTHER_WEEK = { recurrence: ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"] };

/** The second press is on the card that asks. */
function undoes(panel: SidePanel): void {
  panel.press("Undo set-up");
  panel.press("Undo set-up");
}

test("the guest was replaced: a stale Undo set-up does nothing to Sam's series, and mails nobody", () => {
  const { office, seriesId } = pair;
  const panel = opens(office, ALEX, pair.next());
  types(office, ALEX, seriesId, { attendees: [{ email: SAM }] });
  const [before, sent] = [eventNow(office, seriesId), mails(office).length];
  undoes(panel);
  expect(panel.texts()[0]).toBe("The event has changed");
  expect(eventNow(office, seriesId)).toEqual(before);
  expect(mails(office)).toHaveLength(sent);
  expect(docsOwnedBy(office)[0]?.trashed).toBe(false);
});

test.each<[string, string, JsonObject]>([
  ["it is Sam's", "The event has changed", { attendees: [{ email: SAM }] }],
  ["Jo was invited too", STAYS, { attendees: [{ email: DANA }, { email: JO }] }],
  ["it meets every other week", STAYS, EVERY_OTHER_WEEK],
  ["a file hangs on it", "Somebody has written in the event", REVIEW],
])("an event that the set-up made is not deleted once %s", async (_what, title, change) => {
  const office = await anOffice();
  const team = anEvent(office, ALEX, {
    summary: "Team",
    attendees: [{ email: DANA }, { email: SAM }],
    ...at("2026-11-20", "10:00", "10:30"),
  });
  const panel = opens(office, ALEX, String(team.id));
  panel.press("Make a 1:1 of it");
  panel.set("person", DANA);
  panel.press("Continue");
  panel.press("Set up 1:1");
  const made = eventsOf(office, ALEX).find((event) => JSON.stringify(event).includes("RRULE"));
  const id = String(made?.id);
  types(office, ALEX, id, change);
  const [before, sent] = [eventNow(office, id), mails(office).length];
  undoes(panel);
  expect(panel.texts()[0]).toBe(title);
  expect(eventNow(office, id)).toEqual(before);
  expect(mails(office)).toHaveLength(sent);
});

test.each<[string, JsonObject]>([
  ["another rhythm", EVERY_OTHER_WEEK],
  ["an end", { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=8"] }],
  ["a third guest", { attendees: [{ email: DANA }, { email: JO }] }],
  ["another visibility", { visibility: "public" }],
])("somebody gave the series %s: it stays so, and the card leads to the end of the 1:1", (_what, change) => {
  const { office, seriesId } = pair;
  const panel = opens(office, ALEX, pair.next());
  types(office, ALEX, seriesId, change);
  const [before, sent] = [eventNow(office, seriesId), mails(office).length];
  undoes(panel);
  expect(panel.texts()[0]).toBe(STAYS);
  expect(eventNow(office, seriesId)).toEqual(before);
  expect(mails(office)).toHaveLength(sent);
  panel.press("End this 1:1");
  expect(panel.buttons()).toContain("End it");
});

test.each<[string, number, boolean]>([
  ["one meeting was moved", 0, true],
  ["a meeting was held", 5, false],
  ["weeks went by and one meeting was moved", 15, true],
])("%s: no meeting vanishes by Undo set-up", (_what, days, moves) => {
  const { office, seriesId } = pair;
  const panel = opens(office, ALEX, pair.next());
  const fourth = startsOf(office, ALEX, seriesId)[3] ?? "";
  if (moves) types(office, ALEX, fourth, at("2026-12-09", "15:00", "15:30"));
  daysLater(office, days);
  const before = eventNow(office, seriesId);
  undoes(panel);
  expect(panel.texts()[0]).toBe(STAYS);
  expect(eventNow(office, seriesId)).toEqual(before);
  expect(docsOwnedBy(office)[0]?.trashed).toBe(false);
  panel.press("Open panel");
  expect(panel.texts()).toContain("Only you two can open this doc");
});

test.each<[string, string, JsonObject]>([
  ["lasts longer", STAYS, at("2026-12-04", "10:00", "11:30")],
  ["has a file", "Somebody has written in the event", REVIEW],
])("one later meeting %s: Undo set-up does not take that away", (_what, title, change) => {
  const { office, seriesId } = pair;
  const third = startsOf(office, ALEX, seriesId)[2] ?? "";
  types(office, ALEX, third, change);
  const [before, sent] = [eventNow(office, third), mails(office).length];
  const panel = opens(office, ALEX, pair.next());
  undoes(panel);
  expect(panel.texts()[0]).toBe(title);
  expect(eventNow(office, third)).toEqual(before);
  expect(mails(office)).toHaveLength(sent);
});

test("a series that was there before keeps the rhythm that somebody gave it since; the rest is as it was", async () => {
  const office = await anOffice();
  const id = String(
    anEvent(office, ALEX, {
      attendees: [{ email: DANA }],
      ...at("2026-11-20", "10:00", "10:30"),
      recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"],
    }).id,
  );
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  types(office, ALEX, id, EVERY_OTHER_WEEK);
  undoes(panel);
  expect(panel.texts()[0]).toBe("Undone. What the set-up changed is taken back.");
  expect(eventNow(office, id).recurrence).toEqual(EVERY_OTHER_WEEK.recurrence);
  expect(eventNow(office, id).visibility ?? "default").toBe("default");
});

const NO_TAGS = { private: { oneOnOneDoc: "", oneOnOneSeries: "" }, shared: { oneOnOneDoc: "" } };

test("the event lost its tags: Undo set-up still takes back what the set-up changed, and says no more than that", () => {
  const { office, docId, seriesId } = pair;
  const panel = opens(office, ALEX, pair.next());
  types(office, ALEX, seriesId, { extendedProperties: NO_TAGS });
  undoes(panel);
  expect(panel.texts()[0]).toBe("Undone. What the set-up changed is taken back.");
  const event = eventNow(office, seriesId);
  expect([
    event.recurrence ?? [],
    event.visibility ?? "default",
    event.guestsCanInviteOthers ?? true,
  ]).toEqual([[], "default", true]);
  expect(JSON.stringify(event.description ?? "")).not.toContain(docId);
  expect(mails(office)).toHaveLength(2);
});

test("the event goes with another doc by now: Undo set-up leaves event and doc as they are", () => {
  const { office, seriesId } = pair;
  const panel = opens(office, ALEX, pair.next());
  const another = pair.copiesDoc();
  types(office, ALEX, seriesId, { extendedProperties: { private: { oneOnOneDoc: another } } });
  const [before, sent] = [eventNow(office, seriesId), mails(office).length];
  undoes(panel);
  expect(panel.texts()[0]).toBe(STAYS);
  expect(eventNow(office, seriesId)).toEqual(before);
  expect(mails(office)).toHaveLength(sent);
  expect(docsOwnedBy(office).map(({ trashed }) => trashed)).toEqual([false, false]);
});

test("the event was deleted meanwhile: Undo set-up does not say that it is there", () => {
  const { office, seriesId } = pair;
  const panel = opens(office, ALEX, pair.next());
  office.deletes(ALEX, seriesId);
  undoes(panel);
  expect(panel.texts().slice(0, 2)).toEqual([
    "Undone. The event is gone.",
    "The empty doc is in your trash.",
  ]);
  expect(docsOwnedBy(office)[0]?.trashed).toBe(true);
});

/** Every other week with Dana until a weekly series took over. */
async function switched() {
  const office = await anOffice();
  const old = anEvent(office, ALEX, {
    attendees: [{ email: DANA }],
    ...at("2026-11-20", "10:00", "10:30"),
    recurrence: ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"],
  });
  const panel = opens(office, ALEX, startsOf(office, ALEX, String(old.id))[0] ?? "");
  panel.set("cadence", "switch");
  panel.press("Set up 1:1");
  return { office, id: String(old.id), panel };
}

test("somebody gave the series before another rhythm since: Undo of the weekly one that took over leaves both", async () => {
  const { office, id, panel } = await switched();
  types(office, ALEX, id, { recurrence: ["RRULE:FREQ=MONTHLY;BYDAY=3FR"] });
  const before = eventsOf(office, ALEX);
  undoes(panel);
  expect(panel.texts()[0]).toBe(STAYS);
  expect(eventsOf(office, ALEX)).toEqual(before);
});

test("the series before was deleted since: Undo of the weekly one that took over says that nothing is left", async () => {
  const { office, id, panel } = await switched();
  office.deletes(ALEX, id);
  undoes(panel);
  expect(panel.texts()[0]).toBe("Undone. The event is gone.");
  expect(eventsOf(office, ALEX).filter(({ status }) => status !== "cancelled")).toEqual([]);
});

test("Undo of a switch to weekly: its card says what later meetings of the series before do not get back", async () => {
  const { office, id, panel } = await switched();
  panel.press("Undo set-up");
  expect(panel.texts()).toContain(
    "The former series goes on. A later meeting that was cancelled, or had words, files, guests or a time of its own, may come back like any other.",
  );
  panel.press("Undo set-up");
  expect(eventNow(office, id).recurrence).toEqual(["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"]);
  const single = opens(pair.office, ALEX, pair.next());
  single.press("Undo set-up");
  expect(single.texts().join("\n")).not.toContain("former series");
});

test.each([
  ["moved", ["Find a time", "Move it"], STAYS],
  ["skipped", ["Skip this week", "Skip this week"], "Undone. What the set-up changed is taken back."],
])(
  "the first meeting was %s in the panel and nobody wrote a word: Undo set-up says nothing of words in the doc",
  (_what, presses, said) => {
    const { office, seriesId, docId, next } = pair;
    const panel = opens(office, ALEX, next());
    for (const press of presses) panel.press(press);
    const later = opens(office, ALEX, startsOf(office, ALEX, seriesId)[0] ?? "");
    expect(markdownOf(office, docId)).not.toContain("Fri 20 Nov");
    later.press("Undo set-up");
    later.press("Undo set-up");
    expect(later.texts()[0]).toBe(said);
  },
);

/** Another event of the two took the doc over. */
function takesDocOver(how: "copy" | "another event"): SidePanel {
  const { office } = pair;
  const time = { ...at("2026-11-20", "14:00", "14:30"), recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"] };
  const event =
    how === "copy"
      ? pair.copies(time)
      : String(anEvent(office, ALEX, { summary: "Us", attendees: [{ email: DANA }], ...time }).id);
  const panel = opens(office, ALEX, startsOf(office, ALEX, event)[0] ?? "");
  if (how === "copy") panel.press("Use the same doc");
  else {
    panel.press("Set up 1:1");
    panel.press("Use this event");
  }
  return opens(office, ALEX, startsOf(office, ALEX, event)[0] ?? "");
}

test.each(["copy", "another event"] as const)(
  "the doc went with a %s: no Undo set-up takes back what was done to the event before, which leads to the doc no more",
  (how) => {
    const { office, seriesId, docId, next } = pair;
    const before = opens(office, ALEX, next());
    before.press("Undo set-up");
    const panel = takesDocOver(how);
    expect(panel.texts()).toContain("Only you two can open this doc");
    expect(panel.buttons()).not.toContain("Undo set-up");
    const [was, sent] = [eventNow(office, seriesId), mails(office).length];
    before.press("Undo set-up");
    expect(before.last.notification).toBe("There is nothing to undo");
    expect(eventNow(office, seriesId)).toEqual(was);
    expect(was.recurrence).toEqual(["RRULE:FREQ=WEEKLY;BYDAY=FR"]);
    expect(JSON.stringify(was)).not.toContain(docId);
    expect(mails(office)).toHaveLength(sent);
    expect(docsOwnedBy(office)).toMatchObject([{ trashed: false }]);
  },
);

test("the series was moved to another calendar of one's own and opened there: Undo set-up is not offered, and the doc stays", () => {
  const { office, seriesId } = pair;
  const before = opens(office, ALEX, pair.next());
  before.press("Undo set-up");
  const calendarId = anotherCalendar(office, ALEX);
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.move",
    params: { calendarId: "primary", eventId: seriesId, destination: calendarId },
  });
  const panel = opens(office, ALEX, seriesId, calendarId);
  expect(panel.texts()).toContain("Only you two can open this doc");
  expect(panel.buttons()).not.toContain("Undo set-up");
  before.press("Undo set-up");
  expect(before.last.notification).toBe("There is nothing to undo");
  expect(docsOwnedBy(office)).toMatchObject([{ trashed: false }]);
});
