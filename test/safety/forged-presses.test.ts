import { expect, test } from "@jest/globals";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  aPair,
  callsOf,
  DANA,
  eventsOf,
  mails,
  markdownOf,
  opens,
  type Pair,
  permissionsOf,
  SAM,
  sharesByHand,
  typesInDoc,
} from "../flows/world";
import { expectSafe } from "./safe-card";

function forges(panel: SidePanel, functionName: string, params: Readonly<Record<string, string>>): void {
  const parameters = Object.entries(params).map(([key, value]) => ({ key, value }));
  panel.click({ action: { function: functionName, parameters } } as unknown as Parameters<
    SidePanel["click"]
  >[0]);
}

async function aPairWithTopics(): Promise<Pair> {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Lisbon");
  return pair;
}

const OUT_OF_DATE = "This button is out of date";

test.each([
  ["a day that no calendar has", "addSection", { date: "2026-13-45" }],
  ["no day", "addSection", { date: "x" }],
  ["a day in eight thousand years", "addSection", { date: "9999-01-01" }],
  ["a topic for no day", "addTopic", { date: "x", "in.topic": "A" }],
  ["a topic for 2031", "addTopic", { date: "2031-01-01", "in.topic": "A" }],
  [
    "a step due after the end of time",
    "addNextStep",
    { date: "2026-11-20", "in.what": "A", "date.by": "1e30" },
  ],
  ["open items carried to no day", "carryOver", { date: "x", "in.items.next-steps": "k" }],
  ["fewer rows than none", "showOpenItems", { rows: "-5" }],
  ["more rows than a doc has", "showOpenItems", { rows: "1e9" }],
  ["a quarter to a hundred", "setUpFromScratch", { "in.someone": SAM, "time.time": "99:99" }],
  ["a doc called __proto__", "openPanel", { docId: "__proto__" }],
  ["a doc with a path for an id", "openPanel", { docId: "../../etc/passwd" }],
  ["no topic's day at all", "addTopic", { "in.topic": "A" }],
] as ReadonlyArray<readonly [string, string, Readonly<Record<string, string>>]>)(
  "a press that carries %s is refused in words: nothing is read, written or mailed",
  async (_what, functionName, params) => {
    const pair = await aPairWithTopics();
    const { office, docId } = pair;
    const panel = opens(office, ALEX, pair.next());
    const before = [markdownOf(office, docId), eventsOf(office, ALEX), mails(office)];
    const calls = callsOf(office, () => forges(panel, functionName, { docId, ...params }));
    expectSafe(panel);
    expect(panel.texts()[0]).toBe(OUT_OF_DATE);
    expect(calls).toEqual([]);
    expect([markdownOf(office, docId), eventsOf(office, ALEX), mails(office)]).toEqual(before);
    panel.press("Open again");
    expect(panel.texts()).toContain("Dana's topics");
  },
);

test.each([
  ["a meeting on no day to end after", "endSeries", { planned: "2026-13-45" }],
  ["a meeting in eight thousand years to end after", "endSeries", { planned: "9999-01-01" }],
  ["an answer about no day", "tellMet", { day: "yesterday", met: "yes" }],
  ["a meeting that began before computers", "skipMeeting", { startMs: "-1e18" }],
  ["a meeting that begins in eight thousand years", "moveMeeting", { startMs: "253370764800000" }],
  ["a meeting that begins at no time", "proposeTimes", { startMs: "NaN", topic: "A" }],
] as ReadonlyArray<readonly [string, string, Readonly<Record<string, string>>]>)(
  "a press that carries %s is refused in words before anything is read",
  async (_what, functionName, params) => {
    const pair = await aPairWithTopics();
    const { office, docId } = pair;
    const panel = opens(office, ALEX, pair.next());
    const calls = callsOf(office, () =>
      forges(panel, functionName, { docId, eventId: pair.next(), ...params }),
    );
    expectSafe(panel);
    expect(panel.texts()[0]).toBe(OUT_OF_DATE);
    expect(calls).toEqual([]);
  },
);

test.each([
  ["moves to the year 3000", "moveMeeting", { "in.time": "32503680000000" }],
  ["moves to no time", "moveMeeting", { "in.time": "Infinity" }],
  ["skips somebody else's meeting", "skipMeeting", { eventId: "abcdef0123456789" }],
  ["takes an end back that never was", "undoEndSeries", {}],
  ["changes the time of somebody who is not on the list", "saveTeamRow", { address: SAM, "in.time": "1e99" }],
  ["looks back a billion months", "lookBackNow", { "in.months": "1e9" }],
  ["is reminded in a way that there is none", "saveReminder", { "in.remind": "<b>" }],
] as ReadonlyArray<readonly [string, string, Readonly<Record<string, string>>]>)(
  "a press that %s changes nothing of the two's",
  async (_what, functionName, params) => {
    const pair = await aPairWithTopics();
    const { office, docId } = pair;
    const panel = opens(office, ALEX, pair.next());
    const seen = () => [
      markdownOf(office, docId),
      eventsOf(office, ALEX),
      mails(office),
      permissionsOf(office, docId),
    ];
    const before = seen();
    const [meeting] = eventsOf(office, ALEX);
    const begins = meeting?.start as unknown as { dateTime?: string } | undefined;
    const startMs = String(Date.parse(begins?.dateTime ?? ""));
    forges(panel, functionName, { docId, eventId: pair.next(), startMs, ...params });
    expectSafe(panel);
    expect(panel.last.error).toBeUndefined();
    expect(seen()).toEqual(before);
  },
);

test.each(["constructor", "toString", "hasOwnProperty", "valueOf12345"])(
  "a doc called %s is a doc nobody has",
  async (docId) => {
    const pair = await aPairWithTopics();
    const panel = opens(pair.office, ALEX, pair.next());
    forges(panel, "openPanel", { docId });
    expectSafe(panel);
    expect(panel.texts().join("\n")).not.toContain("Your topics");
  },
);

test("a result card that leads somewhere else is not drawn", async () => {
  const pair = await aPairWithTopics();
  const panel = opens(pair.office, ALEX, pair.next());
  const card: JsonObject = {
    card: "result",
    first: "Dana",
    alone: true,
    address: DANA,
    changed: false,
    told: "calendar",
    openDoc: "https://evil.example.com/login",
    undo: { label: "Undo", press: { run: "askUndoSetUp", with: { docId: pair.docId } } },
  };
  forges(panel, "turnOnHourly", { card: JSON.stringify(card) });
  expect(JSON.stringify(panel.stack())).not.toContain("evil.example.com");
});

test("Remove for somebody who is not there says so, and nobody's name can be put into the answer", async () => {
  const pair = await aPairWithTopics();
  const { office, docId } = pair;
  const panel = opens(office, ALEX, pair.next());
  forges(panel, "removeAccess", { docId, permissionId: "x", who: "Your account" });
  expect(panel.last.notification).toBe("Taken out already");
  const danas = office.workspace.directory.person(DANA).permissionId;
  forges(panel, "removeAccess", { docId, permissionId: danas });
  expect(panel.last.notification).toBe("Taken out already");
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
  sharesByHand(pair, SAM);
  forges(panel, "removeAccess", { docId, permissionId: office.workspace.directory.person(SAM).permissionId });
  expect(panel.last.notification).toBe("Sam Okoro (sam@example.com) can't open the doc any more");
});

test("what was seen in the future is not believed: the press looks again whose doc it is", async () => {
  const pair = await aPairWithTopics();
  const { office } = pair;
  office.workspace.clock.advance(3_600_000);
  const panel = opens(office, ALEX, pair.next());
  office.workspace.clock.advance(-3_600_000);
  panel.press("Add topics");
  panel.set("topic", "Budget");
  const calls = callsOf(office, () => panel.press("Add"));
  expect(calls).toContain("drive.files.get");
});

test("changing an input that can be emptied answers with something Google draws", async () => {
  const pair = await aPairWithTopics();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Settings for all 1:1s");
  panel.set("automatic", false);
  expect(panel.last.error).toBeUndefined();
  panel.press("Save");
  expect(panel.last.notification).toBe("Saved");
});
