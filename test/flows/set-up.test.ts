import { expect, test } from "@jest/globals";
import { fields as eventBody } from "./fields";
import {
  ALEX,
  anOffice,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventNow,
  eventsOf,
  forgetEverything,
  fridayWithDana,
  JO,
  mails,
  markdownOf,
  type Office,
  opens,
  permissionsOf,
  SAM,
  startsOf,
  types,
} from "./world";

test("one press: weekly, private, a doc for two in a folder of its own, one mail", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, { description: "Bring the numbers" });
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  const [doc, ...more] = docsOwnedBy(office);
  expect(more).toEqual([]);
  const docId = String(doc?.id);
  expect(doc).toMatchObject({ name: "1:1 · Dana and Alex", writersCanShare: false, trashed: false });
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
  expect(eventNow(office, id)).toMatchObject({
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"],
    visibility: "private",
    guestsCanInviteOthers: false,
    description: `Bring the numbers\n\nOur notes: <a href="https://docs.google.com/document/d/${docId}/edit">our 1:1 doc</a>. Dana's topics first, then Alex's. Add yours any day.`,
    extendedProperties: {
      private: { oneOnOneDoc: docId, oneOnOneSeries: id },
      shared: { oneOnOneDoc: docId },
    },
  });
  expect(eventNow(office, id).guestsCanModify ?? false).toBe(false);
  expect(mails(office)).toEqual([`calendar.update ${ALEX} → ${DANA}`]);
  expect(markdownOf(office, docId)).toContain("## Fri 20 Nov 2026\n\n### Dana's topics · first 20 min");
  expect(office.workspace.violations).toEqual([]);
});

test.each([
  ["opaque", 'Colleagues see "busy".'],
  ["transparent", "Colleagues see you as free."],
])("of an event that is %s the result says what colleagues see", async (transparency, seen) => {
  const office = await anOffice();
  const panel = opens(office, ALEX, fridayWithDana(office, { transparency }));
  panel.press("Set up 1:1");
  expect(panel.texts().join("\n")).toContain(`First one 20 Nov. ${seen}`);
});

test("seven calls the first time, six after, one more for a series", async () => {
  const office = await anOffice();
  const first = opens(office, ALEX, fridayWithDana(office));
  expect(callsOf(office, () => first.press("Set up 1:1"))).toHaveLength(7);
  const second = opens(office, ALEX, fridayWithDana(office, { attendees: [{ email: SAM }] }));
  expect(callsOf(office, () => second.press("Set up 1:1"))).toHaveLength(6);
  const series = fridayWithDana(office, { attendees: [{ email: JO }], recurrence: ["RRULE:FREQ=WEEKLY"] });
  const third = opens(office, ALEX, startsOf(office, ALEX, series)[0] ?? "");
  expect(callsOf(office, () => third.press("Set up 1:1"))).toHaveLength(7);
});

test("the direct can be the one who sets up", async () => {
  const office = await anOffice();
  const panel = opens(office, ALEX, fridayWithDana(office));
  panel.set("role", "direct");
  panel.press("Set up 1:1");
  const [doc] = docsOwnedBy(office);
  expect(doc?.name).toBe("1:1 · Alex and Dana");
  expect(markdownOf(office, String(doc?.id))).toContain("### Alex's topics · first 20 min");
});

test.each(["keeps", "renews"])("whether the event %s its id when it becomes a series", async (answer) => {
  const office = await anOffice({ "calendar.made-recurring-keeps-id": answer });
  const panel = opens(office, ALEX, fridayWithDana(office));
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Dana are set");
  const [series, ...more] = eventsOf(office, ALEX);
  expect(more).toEqual([]);
  panel.openEvent(ALEX, startsOf(office, ALEX, String(series?.id))[0] ?? "");
  expect(panel.texts()).toContain("Only you two can open this doc");
  expect(panel.texts()).not.toContain("Repair");
  expect(docsOwnedBy(office)).toHaveLength(1);
});

test("pressed twice: the second press shows the page, nothing is made again", async () => {
  const office = await anOffice();
  const panel = opens(office, ALEX, fridayWithDana(office));
  const stale = panel.snapshot();
  panel.press("Set up 1:1");
  panel.restore(stale);
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("Fri 20 Nov, 10:00");
  expect(docsOwnedBy(office)).toHaveLength(1);
  expect(eventsOf(office, ALEX)).toHaveLength(1);
  expect(mails(office)).toHaveLength(1);
});

test.each([
  ["fresh", "at once"],
  ["late", "minutes late"],
])("pressed again after everything remembered is wiped, with a %s Drive index", async (_name, index) => {
  const office = await anOffice({ "drive.app-properties-index": index });
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  const stale = panel.snapshot();
  panel.press("Set up 1:1");
  forgetEverything(office, ALEX);
  panel.restore(stale);
  panel.press("Set up 1:1");
  forgetEverything(office, ALEX);
  panel.openEvent(ALEX, startsOf(office, ALEX, id)[0] ?? "");
  expect(panel.texts()).toContain("Only you two can open this doc");
  expect(docsOwnedBy(office).filter(({ trashed }) => trashed !== true)).toHaveLength(1);
  expect(eventsOf(office, ALEX)).toHaveLength(1);
  expect(mails(office)).toHaveLength(1);
});

test("a new series is made once, pressed twice and wiped in between", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  const fill = () => {
    panel.openHome();
    panel.press("Set up a 1:1");
    panel.set("someone", SAM);
    panel.set("day", "4");
    panel.press("Set up 1:1");
  };
  fill();
  expect(panel.texts()).toContain("✓ Every Thursday, 10:00");
  fill();
  forgetEverything(office, ALEX);
  fill();
  expect(eventsOf(office, ALEX)).toHaveLength(1);
  // Drive's index does not know the first one yet: what was made beside it is in the trash.
  expect(docsOwnedBy(office).filter(({ trashed }) => trashed !== true)).toHaveLength(1);
  expect(mails(office)).toEqual([`calendar.invitation ${ALEX} → ${SAM}`]);
});

test("stopped before each call and after, and pressed again: one doc, one series, one mail", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const before = office.workspace.snapshot();
  for (let call = 1; call <= 40; call++) {
    for (const when of ["before", "after"] as const) {
      office.workspace.restore(before);
      const panel = opens(office, ALEX, id);
      office.workspace.faults.add({
        when,
        skip: call - 1,
        error: { code: 503, reason: "backendError", message: "Backend Error" },
      });
      panel.press("Set up 1:1");
      office.workspace.faults.clear();
      if (!panel.texts().includes("You and Dana are set")) {
        expect(panel.texts()[0]).toBe("Google didn't answer");
        panel.press("Try again");
      }
      const story = `call ${call}, ${when}: ${panel.texts().join(" | ")}`;
      expect([story, docsOwnedBy(office).filter(({ trashed }) => trashed !== true).length]).toEqual([
        story,
        1,
      ]);
      expect([story, eventsOf(office, ALEX).length]).toEqual([story, 1]);
      expect([story, mails(office)]).toEqual([story, [`calendar.update ${ALEX} → ${DANA}`]]);
      panel.openEvent(ALEX, startsOf(office, ALEX, id)[0] ?? "");
      expect(panel.texts()).toContain("Only you two can open this doc");
    }
  }
});

test("somebody edits the event between the opening and the press: their change is kept", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  types(office, ALEX, id, { location: "Roof" });
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(eventNow(office, id)).toMatchObject({ location: "Roof", visibility: "private" });
});

test("somebody writes into the event right before the set-up does: both stand there", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  let wrote = false;
  panel.nextRun({
    beforeStep(_step, name) {
      if (wrote || name !== "calendar.events.patch") return;
      wrote = true;
      types(office, ALEX, id, { description: "Bring the budget" });
    },
  });
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  const { description } = eventNow(office, id);
  expect(description).toContain("Bring the budget");
  expect(description).toContain(String(docsOwnedBy(office)[0]?.id));
});

test("somebody moves the event to another day in between: the series repeats on that day", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  types(office, ALEX, id, {
    start: { dateTime: "2026-11-19T15:00:00Z", timeZone: "Europe/London" },
    end: { dateTime: "2026-11-19T15:30:00Z", timeZone: "Europe/London" },
  });
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("✓ Every Thursday, 15:00");
  expect(eventNow(office, id).recurrence).toEqual(["RRULE:FREQ=WEEKLY;BYDAY=TH"]);
  panel.openEvent(ALEX, startsOf(office, ALEX, id)[0] ?? "");
  expect(panel.texts()[1]).toBe("Thu 19 Nov, 15:00");
  expect(panel.texts()).toContain("Nothing yet");
});

test("undo asks, then puts the event back and throws the empty doc away", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, { description: "Bring the numbers" });
  const before = eventNow(office, id);
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  panel.press("Undo set-up");
  expect(panel.texts()).toContain(
    "One more calendar email goes to Dana, if still in the event. The empty doc goes to your trash.",
  );
  panel.press("Undo set-up");
  expect(panel.texts()[0]).toBe("Undone. What the set-up changed is taken back.");
  expect(eventBody(eventNow(office, id))).toEqual(eventBody(before));
  expect(docsOwnedBy(office).map(({ trashed }) => trashed)).toEqual([true]);
  expect(mails(office)).toHaveLength(2);
  panel.openEvent(ALEX, id);
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Dana are set");
});

test("undo of a set-up from scratch takes its event away, and says so", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", SAM);
  panel.press("Set up 1:1");
  expect(panel.texts()).not.toContain("Editing this event? Close it without saving.");
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  expect(panel.texts()).toEqual([
    "Undone. The event is gone.",
    "The empty doc is in your trash.",
    "Open your 1:1s",
    "Open trash",
  ]);
  expect(eventsOf(office, ALEX)).toEqual([]);
});

test.each([
  ["a word above our sentence", (office: Office, id: string) => describes(office, id, "Bring the numbers")],
  ["a title of their own", (office: Office, id: string) => types(office, ALEX, id, { summary: "Coffee" })],
  ["a place", (office: Office, id: string) => types(office, ALEX, id, { location: "Roof" })],
  [
    "a word in one meeting",
    (office: Office, id: string) => describes(office, startsOf(office, ALEX, id)[1] ?? "", "Bring cake"),
  ],
])("undo leaves the event it made once a person wrote in it: %s", async (_what, write) => {
  const office = await anOffice();
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", SAM);
  panel.press("Set up 1:1");
  const id = String(eventsOf(office, ALEX)[0]?.id);
  write(office, id);
  const written = eventNow(office, id);
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  expect(panel.texts()[0]).toBe("Somebody has written in the event");
  expect(eventNow(office, id)).toEqual(written);
  expect(docsOwnedBy(office).map(({ trashed }) => trashed)).toEqual([false]);
  expect(mails(office)).toHaveLength(1);
});

test("undo of a new event looks again when somebody writes in it in that very moment", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", SAM);
  panel.press("Set up 1:1");
  const id = String(eventsOf(office, ALEX)[0]?.id);
  panel.press("Undo set-up");
  let removing = false;
  panel.nextRun({
    beforeStep(_at, service) {
      if (service !== "calendar.events.delete" || removing) return;
      removing = true;
      describes(office, id, "Bring the numbers");
    },
  });
  panel.press("Undo set-up");
  expect(removing).toBe(true);
  expect(panel.texts()[0]).toBe("Somebody has written in the event");
  expect(String(eventNow(office, id).description)).toContain("Bring the numbers");
});

test("undo leaves a series that was one event once somebody wrote in one of its meetings", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  const second = startsOf(office, ALEX, id)[1] ?? "";
  describes(office, second, "Bring cake");
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  expect(panel.texts()[0]).toBe("Somebody has written in the event");
  expect(String(eventNow(office, second).description)).toContain("Bring cake");
  expect(mails(office)).toHaveLength(1);
});

/** Somebody writes above what the event, or one meeting of it, says. */
function describes(office: Office, eventId: string, text: string): void {
  const before = String(eventNow(office, eventId).description ?? "");
  types(office, ALEX, eventId, { description: `${text}\n${before}` });
}

test("undo ends before the doc goes to the trash: the second press does not touch the event again", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  panel.press("Undo set-up");
  const asked = panel.snapshot();
  office.workspace.faults.add({
    method: "drive.files.update",
    when: "before",
    error: { code: 500, reason: "backendError", message: "Internal Error" },
  });
  panel.press("Undo set-up");
  expect(panel.texts()[0]).toBe("Google didn't answer");
  expect(mails(office)).toHaveLength(2);
  // Alex makes it a private weekly event again, without the add-on.
  types(office, ALEX, id, { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"], visibility: "private" });
  const byHand = eventNow(office, id);
  panel.restore(asked);
  panel.press("Undo set-up");
  expect(panel.texts()[0]).toBe("Undone. What the set-up changed is taken back.");
  expect(eventNow(office, id)).toEqual(byHand);
  expect(mails(office)).toHaveLength(2);
  expect(docsOwnedBy(office).map(({ trashed }) => trashed)).toEqual([true]);
});

test("undo ends half-way, wherever: the event opens, and can be set up again, with one doc", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  panel.press("Undo set-up");
  const asked = panel.snapshot();
  const before = office.workspace.snapshot();
  panel.press("Undo set-up");
  const steps = panel.last.execution?.steps ?? [];
  expect(steps.filter((step) => step === "drive.files.update")).toHaveLength(1);
  for (const [at, step] of steps.entries()) {
    office.workspace.restore(before);
    panel.restore(asked);
    panel.nextRun({ stopBeforeStep: at });
    panel.press("Undo set-up");
    panel.nextRun({});
    daysLater(office, 0.01);
    const again = opens(office, ALEX, id);
    if (again.buttons().includes("Set up 1:1")) again.press("Set up 1:1");
    again.openEvent(ALEX, startsOf(office, ALEX, id)[0] ?? "");
    const story = `before step ${at + 1}, ${step}`;
    expect([story, again.texts()]).toEqual([
      story,
      expect.arrayContaining(["Only you two can open this doc"]),
    ]);
    expect([story, docsOwnedBy(office).filter(({ trashed }) => trashed !== true).length]).toEqual([story, 1]);
  }
});

test("undo is refused once somebody has typed", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  const asked = panel.snapshot();
  panel.openEvent(ALEX, startsOf(office, ALEX, id)[0] ?? "");
  panel.press("Add topics");
  panel.set("topic", "Lisbon");
  panel.press("Add");
  panel.restore(asked);
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  expect(panel.texts()[0]).toBe("The doc has changed since the set-up");
  expect(docsOwnedBy(office).map(({ trashed }) => trashed)).toEqual([false]);
  expect(eventNow(office, id).recurrence).toEqual(["RRULE:FREQ=WEEKLY;BYDAY=FR"]);
});

test("a second event with the same person: their other series lives, so it is a question", async () => {
  const office = await anOffice();
  const first = fridayWithDana(office);
  opens(office, ALEX, first).press("Set up 1:1");
  const second = fridayWithDana(office, {
    start: { dateTime: "2026-11-19T09:00:00Z", timeZone: "Europe/London" },
    end: { dateTime: "2026-11-19T09:30:00Z", timeZone: "Europe/London" },
  });
  const panel = opens(office, ALEX, second);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana already meet");
  panel.press("Use this event");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(docsOwnedBy(office)).toHaveLength(1);
  panel.openEvent(ALEX, startsOf(office, ALEX, first)[0] ?? "");
  expect(panel.texts()[0]).toBe("Make this your 1:1?");
  panel.openEvent(ALEX, startsOf(office, ALEX, second)[0] ?? "");
  expect(panel.texts()).toContain("Thu 19 Nov, 09:00");
});

test("a series that gave its doc up to another takes it back", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  const fromScratch = () => {
    panel.openHome();
    panel.press("Set up a 1:1");
    panel.set("someone", DANA);
    panel.set("day", "4");
    panel.press("Set up 1:1");
  };
  fromScratch();
  const thursdays = String(eventsOf(office, ALEX)[0]?.id);
  const docId = String(docsOwnedBy(office)[0]?.id);
  const friday = fridayWithDana(office);
  panel.openEvent(ALEX, friday);
  panel.press("Set up 1:1");
  panel.press("Use this event");
  const naming = () => [thursdays, friday].map((id) => docOf(eventNow(office, id)));
  expect(naming()).toEqual([undefined, docId]);
  fromScratch();
  panel.press("Use this event");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(naming()).toEqual([docId, undefined]);
  expect(docsOwnedBy(office)).toHaveLength(1);
  panel.openEvent(ALEX, startsOf(office, ALEX, thursdays)[0] ?? "");
  expect(panel.texts()).toContain("Only you two can open this doc");
});

/** The doc that an event names in its organizer's own properties. */
function docOf(event: ReturnType<typeof eventNow>): unknown {
  return (event.extendedProperties as { private?: Record<string, unknown> } | undefined)?.private
    ?.oneOnOneDoc;
}

test("the second set-up of a doc dies after the event and before the doc's note: opening puts it right", async () => {
  const office = await anOffice();
  const first = fridayWithDana(office);
  opens(office, ALEX, first).press("Set up 1:1");
  office.deletes(ALEX, first);
  const second = fridayWithDana(office);
  const panel = opens(office, ALEX, second);
  office.workspace.faults.add({
    method: "drive.files.update",
    when: "before",
    times: 9,
    error: { code: 500, reason: "backendError", message: "Internal Error" },
  });
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("Google didn't answer");
  office.workspace.faults.clear();
  panel.openEvent(ALEX, startsOf(office, ALEX, second)[0] ?? "");
  expect(panel.texts()).toContain("Only you two can open this doc");
  expect(docsOwnedBy(office)).toHaveLength(1);
});

test("the direct's panel follows the doc to the series it goes with now", async () => {
  const office = await anOffice();
  const first = fridayWithDana(office);
  opens(office, ALEX, first).press("Set up 1:1");
  const docId = String(docsOwnedBy(office)[0]?.id);
  const dana = docsOf(office, DANA);
  dana.openDoc(docId);
  dana.press("Allow");
  dana.grantFileScope();
  office.deletes(ALEX, first);
  const second = fridayWithDana(office, {
    start: { dateTime: "2026-11-19T15:00:00Z", timeZone: "Europe/London" },
    end: { dateTime: "2026-11-19T15:30:00Z", timeZone: "Europe/London" },
  });
  opens(office, ALEX, second).press("Set up 1:1");
  dana.openDoc(docId);
  expect(dana.texts()[1]).toBe("Thu 19 Nov, 15:00");
});

test("the doc of a series that was deleted is used again", async () => {
  const office = await anOffice();
  const first = fridayWithDana(office);
  opens(office, ALEX, first).press("Set up 1:1");
  office.deletes(ALEX, first);
  const second = fridayWithDana(office);
  const panel = opens(office, ALEX, second);
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(docsOwnedBy(office)).toHaveLength(1);
  panel.openEvent(ALEX, startsOf(office, ALEX, second)[0] ?? "");
  expect(panel.texts()).toContain("Only you two can open this doc");
});
