import { expect, test } from "@jest/globals";
import { openSidePanel, type SidePanel } from "../../../emulator/side-panel/panel";
import { homeOf } from "../series/both";
import {
  ALEX,
  aPair,
  at,
  DANA,
  daysLater,
  eventNow,
  mails,
  type Office,
  opens,
  type Pair,
  startsOf,
  types,
} from "../world";
import { allows } from "./desk";

/** Alex's card that asks, from the panel of the meeting that is next. */
function asks({ office, next }: Pair): SidePanel {
  const panel = opens(office, ALEX, next());
  panel.press("End this 1:1");
  return panel;
}

function cardOf(panel: SidePanel): string {
  return panel.texts({ folded: true }).join("\n");
}

/** Until that moment in London. */
function waits({ workspace: { clock } }: Office, moment: string): void {
  clock.advance(Date.parse(`${moment}:00Z`) - clock.now());
}

/** Google fails while the end is pressed. */
function failsToEnd({ workspace: { faults } }: Office, panel: SidePanel): void {
  const error = { code: 503, reason: "backendError", message: "Backend Error" };
  faults.add({ method: "calendar.events.patch", when: "before", times: 9, error });
  panel.press("End it");
  faults.clear();
}

function losesItsTags({ office, seriesId }: Pair): void {
  types(office, ALEX, seriesId, {
    extendedProperties: {
      private: { oneOnOneDoc: null, oneOnOneSeries: null },
      shared: { oneOnOneDoc: null },
    },
  });
}

/** The days of the meetings that stand in Dana's calendar, held ones too. */
function daysOf({ office, seriesId }: Pair): string[] {
  const from = Date.parse("2026-11-16T00:00:00Z");
  const now = office.workspace.clock.now();
  const before = office.workspace.snapshot();
  office.workspace.clock.advance(from - now);
  const ids = startsOf(office, DANA, seriesId);
  office.workspace.restore(before);
  return ids.map((id) =>
    String((eventNow(office, id, DANA).start as { dateTime?: string }).dateTime).slice(0, 10),
  );
}

test("a meeting was moved behind the next one: the card names it as the last, and so do both panels", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  allows(pair);
  types(office, ALEX, pair.next(), at("2026-11-30", "15:00", "15:30"));
  const before = daysOf(pair);
  const panel = asks(pair);
  expect(cardOf(panel)).toContain("After Mon 30 Nov, with the meetings before it");
  expect(cardOf(panel)).not.toContain("your next meeting");
  const sent = mails(office).length;
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Mon 30 Nov");
  expect(mails(office).slice(sent)).toEqual([`calendar.update ${ALEX} → ${DANA}`]);
  expect(daysOf(pair)).toEqual(["2026-11-27", "2026-11-30"]);
  const dana = opens(office, DANA, startsOf(office, DANA, seriesId)[0] ?? "");
  expect(dana.texts()).toContain("Your last meeting is Mon 30 Nov, 15:00.");
  panel.press("Undo");
  expect(daysOf(pair)).toEqual(before);
});

test("the next meeting is a later one held ahead: the end is said to be after the one behind it", async () => {
  const pair = await aPair();
  const [, second = ""] = startsOf(pair.office, ALEX, pair.seriesId);
  types(pair.office, ALEX, second, at("2026-11-18", "10:00", "10:30"));
  const panel = asks(pair);
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Fri 20 Nov");
  expect(daysOf(pair)).toEqual(["2026-11-18", "2026-11-20"]);
});

test.each(["next", "now"])(
  "a held meeting is moved to a day behind what the card named as the end (%s): nothing is ended",
  async (last) => {
    const pair = await aPair();
    const { office, seriesId } = pair;
    const held = pair.next();
    daysLater(office, 7);
    const panel = asks(pair);
    panel.set("last", last);
    types(office, ALEX, held, at("2026-11-30", "15:00", "15:30"));
    const before = eventNow(office, seriesId).recurrence;
    panel.press("End it");
    expect(panel.texts()[0]).toBe("The event has changed");
    expect(eventNow(office, seriesId).recurrence).toEqual(before);
  },
);

test("a meeting planned before today is still to come: right away is not offered, and those held stay in the calendar", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  types(office, ALEX, pair.next(), at("2026-11-30", "15:00", "15:30"));
  waits(office, "2026-11-28T09:00");
  const before = daysOf(pair);
  const panel = asks(pair);
  expect(cardOf(panel)).toContain("After Mon 30 Nov, your next meeting");
  expect(cardOf(panel)).not.toContain("Right away");
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Mon 30 Nov");
  expect(daysOf(pair)).toEqual(["2026-11-27", "2026-11-30"]);
  panel.press("Undo");
  expect(daysOf(pair)).toEqual(before);
  expect(String(eventNow(office, seriesId).recurrence)).not.toContain("UNTIL");
});

test("while a meeting goes on, no end cancels it, and none is offered that says so", async () => {
  const pair = await aPair();
  const { office } = pair;
  waits(office, "2026-11-27T10:10");
  const panel = asks(pair);
  expect(cardOf(panel)).toContain("After Fri 27 Nov, your next meeting");
  expect(cardOf(panel)).not.toContain("Right away");
});

test("a later meeting is held ahead, and goes on: right away is offered neither on the card nor on one from before", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  daysLater(office, 7);
  const [, later = ""] = startsOf(office, ALEX, seriesId);
  types(office, ALEX, later, at("2026-11-24", "10:00", "10:30"));
  waits(office, "2026-11-24T09:50");
  const before = asks(pair);
  expect(cardOf(before)).toContain("Right away; Tue 24 Nov is cancelled");
  waits(office, "2026-11-24T10:10");
  expect(cardOf(asks(pair))).not.toContain("Right away");
  before.set("last", "now");
  before.press("End it");
  expect(before.texts()[0]).toBe("The event has changed");
  expect(daysOf(pair)).toContain("2026-11-24");
});

test("the next meeting alone has words of its own, and no end before it is offered: nothing is said to go", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.next(), { description: "Bring the Lisbon plan" });
  expect(cardOf(asks(pair))).not.toContain("go for good");
});

test("the last meeting is moved since the end: its panel names the day, and says of no series that goes on", async () => {
  const pair = await aPair();
  asks(pair).press("End it");
  const last = pair.next();
  types(pair.office, ALEX, last, at("2026-11-30", "15:00", "15:30"));
  const panel = opens(pair.office, ALEX, last);
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Mon 30 Nov");
  expect(cardOf(panel)).not.toContain("the series goes on");
  waits(pair.office, "2026-11-30T16:00");
  expect(opens(pair.office, ALEX, last).texts()[0]).toBe("Your 1:1 with Dana has ended");
});

test("a series that meets once a year: the end names the year", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, { recurrence: ["RRULE:FREQ=YEARLY"] });
  daysLater(office, 7);
  const panel = opens(office, ALEX, pair.next());
  panel.press("End this 1:1");
  expect(cardOf(panel)).toContain("After Sat 20 Nov 2027, your next meeting");
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Sat 20 Nov 2027");
});

test("an ended series was lengthened by hand and undo is over: its panel sets up anew, with an empty doc", async () => {
  const pair = await aPair();
  const { office, seriesId, docId } = pair;
  daysLater(office, 7);
  asks(pair).press("End it");
  daysLater(office, 2);
  const over = opens(office, ALEX, pair.next());
  expect(over.buttons()).toEqual(["Open doc"]);
  types(office, ALEX, seriesId, { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"] });
  const panel = opens(office, ALEX, pair.next());
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana has ended");
  expect(panel.texts()).toContain(
    "In Calendar the series goes on. Set up as a 1:1, it begins with an empty doc.",
  );
  expect(panel.buttons()).toEqual(["Open doc", "Set up a 1:1"]);
  panel.press("Set up a 1:1");
  // The doc that was ended is none to go on with.
  expect(cardOf(panel)).not.toContain("links to a doc already");
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  const text = String(eventNow(office, seriesId).description);
  expect(text).not.toContain(docId);
  expect(text.match(/docs\.google\.com/g)).toHaveLength(1);
  expect(opens(office, ALEX, pair.next()).texts()[0]).toBe("Dana Reyes");
});

test("an end failed and was let be; weeks later the event lost its tags: Repair, and not that it ended", async () => {
  const pair = await aPair();
  const { office } = pair;
  const panel = asks(pair);
  failsToEnd(office, panel);
  daysLater(office, 14);
  losesItsTags(pair);
  const again = opens(office, ALEX, pair.next());
  expect(again.texts()[0]).toBe("Dana Reyes");
  expect(again.buttons()).toContain("Repair");
});

test.each([false, true])(
  "an event that lost its tags is ended like any other (an end failed before: %s)",
  async (failed) => {
    const pair = await aPair();
    const { office, seriesId } = pair;
    const panel = asks(pair);
    if (failed) failsToEnd(office, panel);
    losesItsTags(pair);
    const again = failed ? asks(pair) : panel;
    const sent = mails(office).length;
    again.press("End it");
    expect(again.texts().join()).toContain("1:1 with Dana");
    expect(startsOf(office, DANA, seriesId)).toHaveLength(1);
    expect(mails(office).slice(sent)).toEqual([`calendar.update ${ALEX} → ${DANA}`]);
  },
);

test("the other's home lists the last meeting of an ended series until it is over", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  allows(pair);
  opens(office, DANA, startsOf(office, DANA, seriesId)[0] ?? "");
  asks(pair).press("End it");
  const home = () => {
    const panel = openSidePanel(office.workspace, office.bundle, DANA, { host: "CALENDAR" });
    panel.openHome();
    return panel.texts().slice(1, 4);
  };
  expect(home()).toEqual(["This week", "Fri 10:00", "Alex Morgan"]);
  daysLater(office, 5);
  expect(home()).toEqual(["No date", "Alex Morgan", "Nothing in the next weeks"]);
});

test("ended, and weeks later resumed by hand: home lists the series again, and the other is told of no last meeting", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  allows(pair);
  opens(office, DANA, startsOf(office, DANA, seriesId)[0] ?? "");
  asks(pair).press("End it");
  const danas = () => cardOf(opens(office, DANA, startsOf(office, DANA, seriesId)[0] ?? ""));
  expect(danas()).toContain("Your last meeting is Fri 20 Nov");
  expect(homeOf(pair)).not.toContain("Might be 1:1s");
  daysLater(office, 14);
  types(office, ALEX, seriesId, { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"] });
  for (const _week of [1, 2]) {
    expect(danas()).toContain("Alex ended your 1:1");
    expect(danas()).toContain("In Calendar the series goes on: Alex can set it up as a 1:1 again.");
    expect(danas()).not.toContain("Your last meeting");
    daysLater(office, 7);
  }
  expect(homeOf(pair)).toContain("Might be 1:1s");
});

test("ended, and lengthened by hand until next summer: the other is told of no last meeting that is none", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  allows(pair);
  asks(pair).press("End it");
  const danas = () => cardOf(opens(office, DANA, startsOf(office, DANA, seriesId)[0] ?? ""));
  expect(danas()).toContain("Your last meeting is Fri 20 Nov");
  types(office, ALEX, seriesId, { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20270601T000000Z"] });
  expect(danas()).toContain("Alex ended your 1:1");
  expect(danas()).not.toContain("Your last meeting");
});
