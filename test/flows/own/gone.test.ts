import { expect, test } from "@jest/globals";
import type { SidePanel } from "../../../emulator/side-panel/panel";
import {
  ALEX,
  aPair,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  mails,
  markdownOf,
  opens,
  type Pair,
  permissionsOf,
  types,
} from "../world";
import { allows } from "./desk";

/** How a series comes to its end without "End this 1:1". */
const ENDS: Readonly<Record<string, (pair: Pair) => void>> = {
  "was deleted": ({ office, seriesId }) => office.deletes(ALEX, seriesId),
  "was cut short": ({ office, seriesId }) => {
    types(office, ALEX, seriesId, { recurrence: ["RRULE:FREQ=WEEKLY;UNTIL=20261121T000000Z"] });
    daysLater(office, 10);
  },
};

function homeOf({ office }: Pair, person: string): SidePanel {
  const home = calendarOf(office, person);
  home.openHome();
  return home;
}

test.each(Object.keys(ENDS))(
  "a series that %s: Dana hears it once, keeps her ways with the doc and takes the 1:1 off her list",
  async (how) => {
    const pair = await aPair();
    const { office, docId } = pair;
    allows(pair);
    ENDS[how]?.(pair);
    const record = () => [markdownOf(office, docId), permissionsOf(office, docId), mails(office)];
    const before = record();
    const home = homeOf(pair, DANA);
    expect(home.texts().filter((text) => text === "Alex Morgan")).toHaveLength(1);
    const at = home.texts().indexOf("No date");
    expect(home.texts().slice(at, at + 3)).toEqual(["No date", "Alex Morgan", "Nothing in the next weeks"]);
    home.press("Alex Morgan");
    expect(home.texts().join("\n")).toContain("ask Alex to make an event with you and open it.");
    expect(home.buttons().filter((label) => label === "End this 1:1")).toHaveLength(1);
    expect(callsOf(office, () => home.press("End this 1:1")).length).toBeLessThanOrEqual(4);
    expect(home.texts()).toEqual([
      "No meeting with Alex any more",
      "The series has ended or was deleted; only Alex can bring it back. The doc stays as it is, and you can still open it.",
      "Take off my list makes this panel forget the 1:1, for you alone; nobody gets an email. Open the doc with this panel, and it is back.",
      "Take off my list",
      "Just for me",
    ]);
    const card = home.snapshot();
    home.press("Just for me");
    expect(home.buttons()).toContain("Make a copy");
    home.restore(card);
    expect(callsOf(office, () => home.press("Take off my list")).length).toBeLessThanOrEqual(4);
    expect(home.last.notification).toBe("Taken off your list. The doc stays.");
    expect(home.texts()).not.toContain("Alex Morgan");
    home.restore(card);
    home.press("Take off my list");
    expect(home.last.error).toBeUndefined();
    expect(homeOf(pair, DANA).texts()).not.toContain("Alex Morgan");
    expect(record()).toEqual(before);
    // Nothing of it is anybody else's, and the doc brings it back.
    expect(homeOf(pair, ALEX).texts()).toContain("Dana Reyes");
    const docs = docsOf(office, DANA);
    docs.openDoc(docId);
    expect(docs.texts()[0]).toBe("Alex Morgan");
    expect(homeOf(pair, DANA).texts()).toContain("Alex Morgan");
  },
);

test.each(Object.keys(ENDS))(
  "a series that %s is said to Alex once, and ended from its panel",
  async (how) => {
    const pair = await aPair();
    ENDS[how]?.(pair);
    const home = homeOf(pair, ALEX);
    expect(home.texts().filter((text) => text === "Dana Reyes")).toHaveLength(1);
    home.press("Dana Reyes");
    expect(home.buttons().filter((label) => label === "End this 1:1")).toHaveLength(1);
    const sent = mails(pair.office);
    home.press("End this 1:1");
    expect(home.texts()).toContain("Nobody gets an email: no meeting is to come.");
    home.press("End it");
    expect(home.last.error).toBeUndefined();
    expect(mails(pair.office)).toEqual(sent);
    expect(homeOf(pair, ALEX).texts()).not.toContain("Dana Reyes");
  },
);

test("a 1:1 that Alex ended here is said to Dana once, by the doc, and is off her list then", async () => {
  const pair = await aPair();
  allows(pair);
  daysLater(pair.office, 7);
  const alex = opens(pair.office, ALEX, pair.next());
  alex.press("End this 1:1");
  alex.set("last", "now");
  alex.press("End it");
  const home = homeOf(pair, DANA);
  home.press("Alex Morgan");
  expect(home.texts()[0]).toBe("This 1:1 has ended");
  expect(home.buttons()).toEqual(["Open doc"]);
  expect(homeOf(pair, DANA).texts()).not.toContain("Alex Morgan");
  // Taken back, the 1:1 is hers again with the next opening.
  alex.press("Undo");
  expect(opens(pair.office, DANA, pair.next()).texts()[0]).toBe("Alex Morgan");
  expect(homeOf(pair, DANA).texts()).toContain("Alex Morgan");
});

test("while the last meeting is still to come the 1:1 stays on Dana's list", async () => {
  const pair = await aPair();
  allows(pair);
  const alex = opens(pair.office, ALEX, pair.next());
  alex.press("End this 1:1");
  alex.press("End it");
  const home = homeOf(pair, DANA);
  home.press("Alex Morgan");
  expect(home.texts()[0]).toBe("This 1:1 has ended");
  expect(homeOf(pair, DANA).texts()).toContain("Alex Morgan");
  expect(opens(pair.office, DANA, pair.next()).texts()[0]).toBe("Alex ended your 1:1");
  daysLater(pair.office, 10);
  homeOf(pair, DANA).press("Alex Morgan");
  expect(homeOf(pair, DANA).texts()).not.toContain("Alex Morgan");
});

test("while the series goes on nothing is taken off: only Alex can end it", async () => {
  const pair = await aPair();
  allows(pair);
  const panel = opens(pair.office, DANA, pair.next());
  panel.press("End this 1:1");
  expect(panel.texts()[0]).toBe("Alex organizes this 1:1");
  expect(panel.buttons()).not.toContain("Take off my list");
});
