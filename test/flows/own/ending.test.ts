import { expect, test } from "@jest/globals";
import { DAY_MS } from "../../../emulator/clock";
import type { JsonObject } from "../../../emulator/json";
import { openSidePanel, type SidePanel } from "../../../emulator/side-panel/panel";
import {
  ALEX,
  anEvent,
  aPair,
  at,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventNow,
  forgetEverything,
  mails,
  markdownOf,
  opens,
  type Pair,
  permissionsOf,
  SAM,
  startsOf,
  types,
  typesInDoc,
} from "../world";
import { allows } from "./desk";

/** Alex's card that asks, from the panel of the next meeting. */
function asks(pair: Pair, person = ALEX): SidePanel {
  const panel = opens(pair.office, person, pair.next());
  panel.press("End this 1:1");
  return panel;
}

/** The next meeting as Alex's panel shows it on a journey to Auckland. */
function inAuckland({ office, next }: Pair): SidePanel {
  const zone = "Pacific/Auckland";
  const panel = openSidePanel(office.workspace, office.bundle, ALEX, { host: "CALENDAR", zone });
  panel.openEvent(ALEX, next());
  return panel;
}

function marks(pair: Pair, person: string): string {
  const { private: mine = {}, shared = {} } = (eventNow(pair.office, pair.seriesId, person)
    .extendedProperties ?? {}) as Record<string, Record<string, string>>;
  return [...Object.values(mine), ...Object.values(shared)].join("");
}

function tagsOnDoc({ office, docId }: Pair): Record<string, string> {
  const { body } = office.workspace.call(
    { person: ALEX, app: office.bundle.app, scopes: office.bundle.scopes },
    { method: "drive.files.get", params: { fileId: docId, fields: "appProperties" } },
  );
  const all = (body?.appProperties ?? {}) as Record<string, string>;
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

test("the card says what happens, before anything does", async () => {
  const pair = await aPair();
  const before = [mails(pair.office), eventNow(pair.office, pair.seriesId)];
  const panel = asks(pair);
  expect(panel.texts({ folded: true }).join("\n")).toContain("End your 1:1 with Dana?");
  expect(panel.texts()).toContain("Dana gets one calendar email.");
  panel.press("Keep meeting");
  expect([mails(pair.office), eventNow(pair.office, pair.seriesId)]).toEqual(before);
});

test("the series ends after the next meeting, with one mail; the doc stays, and nothing runs or is found any more", async () => {
  const pair = await aPair();
  const { office, docId, seriesId } = pair;
  typesInDoc(pair, DANA, "Moving to Lisbon");
  const sent = mails(office).length;
  const panel = asks(pair);
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Fri 20 Nov");
  expect(mails(office).slice(sent)).toEqual([`calendar.update ${ALEX} → ${DANA}`]);
  expect(startsOf(office, ALEX, seriesId)).toHaveLength(1);
  expect(startsOf(office, DANA, seriesId)).toHaveLength(1);
  // No more than that it ended: neither the doc nor the pair.
  expect(marks(pair, ALEX)).toMatch(/^ended:\w{14}$/);
  expect(marks(pair, DANA)).toBe(marks(pair, ALEX));
  expect(tagsOnDoc(pair)).toEqual({ oneOnOne: "ended" });
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
  const doc = markdownOf(office, docId);
  expect(doc).toContain("Moving to Lisbon");
  const home = calendarOf(office);
  home.openHome();
  expect(home.texts().join()).not.toContain("Dana");
  daysLater(office, 14);
  home.openHome();
  expect(markdownOf(office, docId)).toBe(doc);
  // Dana in Docs: in plain words, and nothing of the panel.
  const dana = docsOf(office, DANA);
  dana.openDoc(docId);
  if (dana.buttons().includes("Allow")) {
    dana.press("Allow");
    dana.grantFileScope();
  }
  expect(dana.texts()[0]).toBe("This 1:1 has ended");
});

test("a panel that lay open over a meeting: the end is offered after the one that is next by now", async () => {
  const pair = await aPair();
  const { office } = pair;
  const { clock } = office.workspace;
  clock.advance(Date.parse("2026-11-20T09:30:00Z") - clock.now());
  const panel = opens(office, ALEX, pair.next());
  clock.advance(2 * 3_600_000);
  panel.press("End this 1:1");
  expect(panel.texts({ folded: true }).join("\n")).toContain("Fri 27 Nov");
  expect(panel.texts({ folded: true }).join("\n")).not.toContain("Fri 20 Nov is cancelled");
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Fri 27 Nov");
});

test("a set-up for the same two died before anything was shared: it is no other 1:1, and the end can be taken back", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  daysLater(office, 7);
  const panel = asks(pair);
  panel.press("End it");
  daysLater(office, 0.01);
  const again = { ...at("2026-12-03", "15:00", "15:30"), attendees: [{ email: DANA }] };
  const other = opens(office, ALEX, String(anEvent(office, ALEX, again).id));
  const asked = other.snapshot();
  const before = office.workspace.snapshot();
  other.press("Set up 1:1");
  const steps = other.last.execution?.steps ?? [];
  office.workspace.restore(before);
  other.restore(asked);
  other.nextRun({ stopBeforeStep: steps.indexOf("drive.permissions.create") });
  other.press("Set up 1:1");
  panel.press("Undo");
  expect(panel.texts().join("\n")).not.toContain("another 1:1");
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
  expect(tagsOnDoc(pair).oneOnOne).toBe("doc");
});

test("a new manager begins with an empty doc and cannot find the old one; neither can the same two", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  typesInDoc(pair, DANA, "My salary");
  asks(pair).press("End it");
  daysLater(office, 8);
  for (const [person, who] of [
    [SAM, DANA],
    [ALEX, DANA],
  ] as const) {
    const panel = calendarOf(office, person);
    panel.openHome();
    panel.press("Set up a 1:1");
    panel.set("someone", who);
    panel.press("Set up 1:1");
    const [made] = docsOwnedBy(office, person).filter(
      ({ id, name }) => id !== docId && String(name).includes("1:1"),
    );
    expect(markdownOf(office, String(made?.id), person)).not.toContain("salary");
    expect(JSON.stringify(panel.texts({ folded: true }))).not.toContain("salary");
  }
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
});

test("undo until the next day: the series goes on, with one mail more, and all is as before", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  const rule = eventNow(office, seriesId).recurrence;
  const panel = asks(pair);
  const noted = tagsOnDoc(pair);
  panel.press("End it");
  const sent = mails(office).length;
  office.workspace.clock.advance(DAY_MS);
  // The event itself leads to it.
  const next = opens(office, ALEX, pair.next());
  expect(next.texts()[0]).toBe("Your 1:1 with Dana ends after Fri 20 Nov");
  next.press("Undo");
  expect(next.texts()[0]).toBe("Dana Reyes");
  expect(next.last.notification).toBe("Your 1:1 goes on. Dana got one calendar email.");
  expect(mails(office)).toHaveLength(sent + 1);
  expect(eventNow(office, seriesId).recurrence).toEqual(rule);
  const { otherName: _name, ...same } = noted;
  expect(tagsOnDoc(pair)).toMatchObject(same);
  expect(allows(pair).texts()[0]).toBe("Alex Morgan");
});

test("the card says until which day it can be undone, also on the day after; then that is over", async () => {
  const pair = await aPair();
  const { office } = pair;
  asks(pair).press("End it");
  daysLater(office, 1);
  const left = opens(office, ALEX, pair.next());
  const said = "You can undo this until Tue 17 Nov. Undoing sends Dana one more calendar email.";
  expect(left.texts()).toContain(said);
  const docs = docsOf(office, ALEX);
  docs.openDoc(pair.docId);
  expect(docs.texts()).toContain("You can undo this until Tue 17 Nov.");
  // Half an hour into Wednesday.
  daysLater(office, 16 / 24);
  left.press("Undo");
  expect(left.last.notification).toContain("more than a day ago");
});

test("in Auckland the end names the days that the panel names, and undo lasts until the night there", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, at("2026-11-20", "14:00", "14:30"));
  const panel = inAuckland(pair);
  expect(panel.texts()[1]).toBe("Sat 21 Nov, 03:00");
  panel.press("End this 1:1");
  expect(panel.texts()).toContain("After Sat 21 Nov, your next meeting");
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Sat 21 Nov");
  expect(panel.texts().join("\n")).toContain("You can undo this until Tue 17 Nov.");
  daysLater(office, 1);
  expect(inAuckland(pair).buttons()).toContain("Undo");
  // In London it is still Tuesday.
  daysLater(office, 4 / 24);
  expect(inAuckland(pair).buttons()).not.toContain("Undo");
});

test("a meeting over midnight where the card is read: the end names the day on which it begins, as the card did", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, at("2026-11-20", "10:45", "11:15"));
  const panel = inAuckland(pair);
  panel.press("End this 1:1");
  expect(panel.texts()).toContain("After Fri 20 Nov, your next meeting");
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Fri 20 Nov");
});

test("an Undo died once the 1:1 went on: its card says days later that it does, and not that it is too late", async () => {
  const pair = await aPair();
  const { office } = pair;
  const panel = asks(pair);
  panel.press("End it");
  const [card, before] = [panel.snapshot(), office.workspace.snapshot()];
  panel.press("Undo");
  const steps = panel.last.execution?.steps ?? [];
  for (const step of ["properties.setProperty", "properties.deleteProperty"]) {
    office.workspace.restore(before);
    panel.restore(card);
    panel.nextRun({ stopBeforeStep: steps.indexOf(step) });
    panel.press("Undo");
    daysLater(office, 3);
    opens(office, ALEX, pair.next());
    panel.restore(card);
    panel.press("Undo");
    expect([step, panel.texts()[0]]).toEqual([step, "Dana Reyes"]);
  }
});

test("two days later there is no way back", async () => {
  const pair = await aPair();
  asks(pair).press("End it");
  daysLater(pair.office, 2);
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Fri 20 Nov");
  expect(panel.buttons()).toEqual(["Open doc"]);
});

test("the cache forgets between the panel, the card and the press: the same end, after the same meeting", async () => {
  const pair = await aPair();
  const { office } = pair;
  const panel = opens(office, ALEX, pair.next());
  office.workspace.script.dropCaches(office.bundle.app);
  panel.press("End this 1:1");
  expect(panel.texts()).toContain("Dana gets one calendar email.");
  office.workspace.script.dropCaches(office.bundle.app);
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Fri 20 Nov");
  expect(startsOf(office, DANA, pair.seriesId)).toHaveLength(1);
});

test("right away, once a meeting was held: the next one is cancelled", async () => {
  const pair = await aPair();
  daysLater(pair.office, 5);
  const panel = asks(pair);
  panel.set("last", "now");
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana has ended");
  expect(startsOf(pair.office, ALEX, pair.seriesId)).toEqual([]);
});

test("the doc goes to the direct, inside one company: Google's mail was announced", async () => {
  const pair = await aPair();
  const panel = asks(pair);
  expect(panel.texts()).toContain(
    "If the doc goes to Dana, Google emails Dana about that too, and only Dana can give it back.",
  );
  panel.set("doc", "given");
  panel.press("End it");
  expect(panel.texts()).toContain("The doc is Dana's now. You can still open it.");
  expect(permissionsOf(pair.office, pair.docId, DANA).sort()).toEqual([`owner ${DANA}`, `writer ${ALEX}`]);
  panel.press("Undo");
  expect(panel.texts()[0]).toBe("Dana Reyes");
  expect(panel.texts().join("\n")).toContain("Dana owns this doc now.");
});

test("the doc was given to the direct and the end taken back: whoever organizes the event can still repair it", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  const panel = asks(pair);
  panel.set("doc", "given");
  panel.press("End it");
  panel.press("Undo");
  types(office, ALEX, seriesId, { visibility: "default", guestsCanInviteOthers: true });
  const sent = mails(office).length;
  const alex = opens(office, ALEX, pair.next());
  expect(alex.texts().join("\n")).not.toContain("Only you two");
  alex.press("Repair");
  expect(eventNow(office, seriesId)).toMatchObject({ visibility: "private", guestsCanInviteOthers: false });
  expect(mails(office)).toHaveLength(sent);
  expect(alex.buttons()).not.toContain("Repair");
});

test("the direct cannot end it, and hears why", async () => {
  const pair = await aPair();
  const dana = allows(pair);
  const sent = mails(pair.office).length;
  dana.press("End this 1:1");
  expect(dana.texts()[0]).toBe("Alex organizes this 1:1");
  expect(dana.buttons()).toEqual(["Keep meeting"]);
  expect(mails(pair.office)).toHaveLength(sent);
});

test.each(["before", "after"] as const)(
  "Google's answer is lost %s each call: Try again ends it once, with one mail",
  async (when) => {
    for (let skip = 0; skip < 6; skip++) {
      const pair = await aPair();
      const panel = asks(pair);
      const sent = mails(pair.office).length;
      pair.office.workspace.faults.add({
        method: ["calendar.*", "drive.*"],
        when,
        skip,
        times: 3,
        error: { code: 500, reason: "backendError", message: "Backend Error" },
      });
      panel.press("End it");
      pair.office.workspace.faults.clear();
      for (let tries = 0; tries < 3 && panel.buttons().includes("Try again"); tries++)
        panel.press("Try again");
      expect([skip, panel.texts()[0]]).toEqual([skip, "Your 1:1 with Dana ends after Fri 20 Nov"]);
      expect([skip, mails(pair.office).slice(sent)]).toEqual([skip, [`calendar.update ${ALEX} → ${DANA}`]]);
      expect([skip, tagsOnDoc(pair)]).toEqual([skip, { oneOnOne: "ended" }]);
    }
  },
);

test("an end costs five calls, and without memory it is told that it has ended", async () => {
  const pair = await aPair();
  const panel = asks(pair);
  const calls = callsOf(pair.office, () => panel.press("End it"));
  expect(calls.length).toBeLessThanOrEqual(5);
  forgetEverything(pair.office, ALEX);
  const docs = docsOf(pair.office, ALEX);
  docs.openDoc(pair.docId);
  expect(docs.texts()[0]).toBe("This 1:1 has ended");
});

test("the direct hears in Calendar that it has ended once the doc says so, before Allow that no doc is named, and after undo that it goes on", async () => {
  const pair = await aPair();
  const { office } = pair;
  const before = opens(office, DANA, pair.next()).texts()[0];
  asks(pair).press("End it");
  const unheard = opens(office, DANA, pair.next());
  expect(unheard.texts()).toEqual([
    "Alex's event names no doc now",
    "Any guest can take that note off, so the panel can't tell whether your 1:1 with Alex goes on. Ask Alex.",
    "What is shared with you stands in Drive under Shared with me.",
    "Open Shared with me",
  ]);
  const home = calendarOf(office, DANA);
  home.openHome();
  expect(home.texts().join()).not.toMatch(/Alex|Friday/);
  opens(office, ALEX, pair.next()).press("Undo");
  expect(opens(office, DANA, pair.next()).texts()[0]).toBe(before);
  allows(pair);
  expect(opens(office, DANA, pair.next()).texts()[0]).toBe("Alex Morgan");
  asks(pair).press("End it");
  const dana = calendarOf(office, DANA);
  const calls = callsOf(office, () => dana.openEvent(DANA, pair.next()));
  // How often a series of one meeting meets is asked once; the doc's notes, which no guest writes, each time.
  const [again, often, read] = ["calendar.events.instances", "calendar.events.get", "drive.files.get"];
  expect(calls).toEqual([again, often, read]);
  expect(callsOf(office, () => dana.openEvent(DANA, pair.next()))).toEqual([again, read]);
  expect(dana.texts()).toEqual([
    "Alex ended your 1:1",
    "Your last meeting is Fri 20 Nov, 10:00.",
    "The doc stays as it is, and you can still open it. Nothing is added or carried over any more.",
    "Open doc",
  ]);
  expect(dana.buttons()).toEqual(["Open doc"]);
  opens(office, ALEX, pair.next()).press("Undo");
  expect(opens(office, DANA, pair.next()).texts()[0]).toBe("Alex Morgan");
});

test("a copy of the ended event says nothing of an end", async () => {
  const pair = await aPair();
  asks(pair).press("End it");
  const copy = pair.copies({ summary: "Something else" });
  expect(opens(pair.office, DANA, copy).texts().join()).not.toContain("ended");
});

test.each([
  ["words", { description: "Bring the Lisbon plan" }],
  ["another time", at("2026-12-03", "15:00", "15:30")],
  ["another length", at("2026-12-04", "10:00", "11:30")],
  ["a file", { attachments: [{ fileUrl: "https://drive.google.com/open?id=yearReview", title: "Review" }] }],
  ["another guest", { attendees: [{ email: DANA }, { email: SAM }] }],
])(
  "a later meeting has %s of its own: the card says that they go for good, and the end is not blind to it",
  async (_what, own) => {
    const pair = await aPair();
    const { office, seriesId } = pair;
    const blind = asks(pair);
    expect(blind.texts().join("\n")).not.toContain("go for good");
    types(office, ALEX, startsOf(office, ALEX, seriesId)[2] ?? "", own);
    const before = eventNow(office, seriesId).recurrence;
    blind.press("End it");
    expect(eventNow(office, seriesId).recurrence).toEqual(before);
    const panel = asks(pair);
    const card = panel.texts().join("\n");
    expect(card).toContain("If it is cancelled, they go for good: Undo brings it back without them.");
    panel.press("End it");
    expect(eventNow(office, seriesId).recurrence).not.toEqual(before);
  },
);

test.each([1, 2])(
  "%d later meetings are left, all with words that the series has not: the card says that they go",
  async (count) => {
    const pair = await aPair();
    const { office, seriesId } = pair;
    types(office, ALEX, seriesId, { recurrence: [`RRULE:FREQ=WEEKLY;COUNT=${count + 1}`] });
    for (const id of startsOf(office, ALEX, seriesId))
      types(office, ALEX, id, { description: "Bring the Lisbon plan" });
    const panel = opens(office, ALEX, startsOf(office, ALEX, seriesId)[0] ?? "");
    panel.press("End this 1:1");
    expect(panel.texts().join("\n")).toContain("they go for good");
  },
);

test("a later meeting was held ahead of its day: the card says that its words go, and the end is not blind to it", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  daysLater(office, 7);
  const [, later = ""] = startsOf(office, ALEX, seriesId);
  daysLater(office, 2);
  const blind = asks(pair);
  expect(blind.texts().join("\n")).not.toContain("go for good");
  types(office, ALEX, later, {
    ...at("2026-11-24", "10:00", "10:30"),
    description: "Agreed: Dana leads Lisbon from January",
  });
  blind.press("End it");
  expect(String(eventNow(office, later).description)).toContain("Agreed");
  const panel = asks(pair);
  expect(panel.texts().join("\n")).toContain("A meeting planned for later has words");
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Fri 27 Nov");
});

test("Dana said no to a later meeting: the card says that her answer goes", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  const later = startsOf(office, DANA, seriesId)[2] ?? "";
  const there = (eventNow(office, later, DANA).attendees ?? []) as JsonObject[];
  types(office, DANA, later, {
    attendees: there.map((one) => (one.email === DANA ? { ...one, responseStatus: "declined" } : one)),
  });
  expect(asks(pair).texts().join("\n")).toContain("words, files, answers, guests or a time of its own");
});

test.each([
  ["after the next one", 1, undefined, "Europe/London"],
  ["after the next one", 2, undefined, "America/Los_Angeles"],
  ["right away", 0, "now", "Europe/London"],
] as const)(
  "an end %s is undone, where meeting %d from now was cancelled: it stays cancelled, and the card promised no more than that",
  async (_what, which, last, zone) => {
    const pair = await aPair();
    const { office, seriesId } = pair;
    const { start, end } = eventNow(office, seriesId) as Record<string, JsonObject>;
    types(office, ALEX, seriesId, { start: { ...start, timeZone: zone }, end: { ...end, timeZone: zone } });
    // Into April: the clocks change in between.
    daysLater(office, which === 2 ? 7 * 16 : 7);
    office.deletes(ALEX, startsOf(office, ALEX, seriesId)[which] ?? "");
    const before = [startsOf(office, ALEX, seriesId), startsOf(office, DANA, seriesId)];
    const panel = asks(pair);
    expect(panel.texts().join("\n")).not.toContain("go for good");
    if (last !== undefined) panel.set("last", last);
    panel.press("End it");
    expect(startsOf(office, DANA, seriesId)).toHaveLength(last === undefined ? 1 : 0);
    panel.press("Undo");
    expect(panel.last.notification).toBe("Your 1:1 goes on. Dana got one calendar email.");
    expect([startsOf(office, ALEX, seriesId), startsOf(office, DANA, seriesId)]).toEqual(before);
  },
);

test.each([
  ["yes", "Europe/London"],
  ["no", "Europe/London"],
  ["yes", "America/Los_Angeles"],
])(
  "the ended series meets at another time of day since (%s, %s): undone, a meeting that was cancelled stays cancelled",
  async (drops, timeZone) => {
    const pair = await aPair({ "calendar.retimed-series-drops-exceptions": drops });
    const { office, seriesId } = pair;
    office.deletes(ALEX, startsOf(office, ALEX, seriesId)[2] ?? "");
    const panel = asks(pair);
    panel.press("End it");
    types(office, ALEX, seriesId, {
      start: { dateTime: "2026-11-20T11:00:00", timeZone },
      end: { dateTime: "2026-11-20T11:30:00", timeZone },
    });
    panel.press("Undo");
    expect(panel.last.notification).toBe("Your 1:1 goes on. Dana got one calendar email.");
    const days = startsOf(office, DANA, seriesId).map((id) => /_\d{6}(\d\d)/.exec(id)?.[1]);
    expect(days.slice(0, 4)).toEqual(["20", "27", "11", "18"]);
  },
);

test("a series with a day of its own beside its rule ends after the meeting that the card names, and has it back", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  const [rule = ""] = eventNow(office, seriesId).recurrence as string[];
  types(office, ALEX, seriesId, { recurrence: [rule, "RDATE;TZID=Europe/London:20261209T100000"] });
  const before = startsOf(office, DANA, seriesId);
  const panel = asks(pair);
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Fri 20 Nov");
  expect(startsOf(office, DANA, seriesId)).toHaveLength(1);
  panel.press("Undo");
  expect(startsOf(office, DANA, seriesId)).toEqual(before);
});
