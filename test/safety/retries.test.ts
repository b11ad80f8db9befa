import { expect, test } from "@jest/globals";
import type { Fault } from "../../emulator/api/faults";
import {
  ALEX,
  anOffice,
  aPair,
  calendarOf,
  fridayWithDana,
  mails,
  markdownOf,
  type Office,
  opens,
} from "../flows/world";
import { expectSafe } from "./safe-card";

const RATE_LIMIT = { code: 429, reason: "rateLimitExceeded", message: "Too many requests" };
const SHORT_RATE_LIMIT = { code: 403, reason: "userRateLimitExceeded", message: "User Rate Limit Exceeded" };
const DOWN = { code: 503, reason: "backendError", message: "Backend Error" };
const ANTI_ABUSE = { code: 403, reason: "quotaExceeded", message: "Calendar usage limits exceeded." };

/** The calls of a method while `act` ran, each with how long after the one before it came, in simulated ms. */
function triesOf(office: Office, method: string, act: () => void): { times: number; pausesMs: number[] } {
  office.workspace.log.clear();
  act();
  const tries = office.workspace.log.all().filter((call) => call.method === method);
  const pausesMs = tries.slice(1).map((call, at) => call.at - (tries[at]?.at ?? 0));
  return { times: tries.length, pausesMs };
}

function befalls(office: Office, fault: Fault): void {
  office.workspace.faults.add(fault);
}

test("reading is tried again after a failure of Google's, each time after a longer pause, and then works", async () => {
  const pair = await aPair();
  const { office } = pair;
  befalls(office, { method: "calendar.events.instances", when: "before", times: 2, error: DOWN });
  const panel = calendarOf(office, ALEX);
  const next = pair.next();
  const { times, pausesMs } = triesOf(office, "calendar.events.instances", () => {
    panel.openEvent(ALEX, next);
  });
  expect(times).toBe(3);
  const [first = 0, second = 0] = pausesMs;
  expect(first).toBeGreaterThanOrEqual(500);
  expect(second).toBeGreaterThan(first);
  expect(panel.texts()).toContain("Only you two can open this doc");
});

test.each([
  ["a rate limit", RATE_LIMIT],
  ["a user's rate limit", SHORT_RATE_LIMIT],
])("after %s one more try, after a wait that is another each time", async (_what, error) => {
  const pair = await aPair();
  const { office } = pair;
  const panel = calendarOf(office, ALEX);
  const next = pair.next();
  const waits = Array.from({ length: 6 }, () => {
    befalls(office, { method: "calendar.events.instances", when: "before", times: 1, error });
    const { times, pausesMs } = triesOf(office, "calendar.events.instances", () => {
      panel.openEvent(ALEX, next);
    });
    expect(times).toBe(2);
    expect(panel.texts()).toContain("Only you two can open this doc");
    return pausesMs[0] ?? 0;
  });
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(1000);
  expect(Math.max(...waits)).toBeLessThan(10_000);
  expect(new Set(waits).size).toBeGreaterThan(3);
});

test("twice too many requests: it is said that Google is busy, and a press goes on", async () => {
  const pair = await aPair();
  const { office } = pair;
  const panel = calendarOf(office, ALEX);
  const next = pair.next();
  befalls(office, { method: "calendar.events.instances", when: "before", times: 2, error: RATE_LIMIT });
  panel.openEvent(ALEX, next);
  expectSafe(panel);
  expect(panel.texts()[0]).toBe("Google is busy");
  panel.press("Try again");
  expect(panel.texts()).toContain("Only you two can open this doc");
});

test("a doc too busy to be written to is written once, after a wait; too busy twice, that is said, and a press goes on", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  const panel = opens(office, ALEX, pair.next());
  const adds = (topic: string) => {
    panel.press("Add topics");
    panel.set("topic", topic);
    return triesOf(office, "docs.documents.batchUpdate", () => panel.press("Add"));
  };
  const times = (topic: string) => markdownOf(office, docId).split(topic).length - 1;
  befalls(office, { method: "docs.documents.batchUpdate", when: "before", times: 1, error: RATE_LIMIT });
  const once = adds("Lisbon");
  expect(once.times).toBe(2);
  expect(once.pausesMs[0]).toBeGreaterThanOrEqual(1000);
  expect(times("Lisbon")).toBe(1);
  expect(panel.texts()).toContain("Lisbon");

  befalls(office, { method: "docs.documents.batchUpdate", when: "before", times: 2, error: RATE_LIMIT });
  expect(adds("Budget").times).toBe(2);
  expectSafe(panel);
  expect(panel.texts()[0]).toBe("Google is busy");
  expect(times("Budget")).toBe(0);
  panel.press("Try again");
  expect(times("Budget")).toBe(1);
});

test("a write that says busy and was taken all the same is not taken twice by that run", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  const panel = opens(office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", "Lisbon");
  befalls(office, { method: "docs.documents.batchUpdate", when: "after", times: 1, error: RATE_LIMIT });
  panel.press("Add");
  expect(panel.texts()[0]).toBe("Google is busy");
  expect(markdownOf(office, docId).split("Lisbon")).toHaveLength(2);
});

test("after the third failure it is said, and not tried a fourth time", async () => {
  const pair = await aPair();
  const panel = calendarOf(pair.office, ALEX);
  const next = pair.next();
  befalls(pair.office, { method: "calendar.events.instances", when: "before", times: 99, error: DOWN });
  const { times } = triesOf(pair.office, "calendar.events.instances", () => {
    panel.openEvent(ALEX, next);
  });
  expect(times).toBe(3);
  expectSafe(panel);
  expect(panel.texts({ folded: true }).join(" ")).toContain("GOOGLE_DOWN, HTTP 503");
});

test.each(["calendar.events.instances", "drive.files.get", "docs.documents.get"])(
  "the anti-abuse refusal of %s is never answered with another call",
  async (method) => {
    const pair = await aPair();
    const panel = calendarOf(pair.office, ALEX);
    const next = pair.next();
    pair.office.workspace.script.dropCaches(pair.office.bundle.app);
    befalls(pair.office, { method, when: "before", times: 99, error: ANTI_ABUSE });
    const { times } = triesOf(pair.office, method, () => {
      panel.openEvent(ALEX, next);
    });
    expect(times).toBe(1);
    expectSafe(panel);
    expect(panel.texts({ folded: true }).join(" ")).toContain("CALENDAR_LIMIT, HTTP 403");
  },
);

test.each(["drive.files.create", "drive.permissions.create", "docs.documents.batchUpdate"])(
  "%s makes something: it is called once, whatever it answers; the next press goes on",
  async (method) => {
    for (const error of [RATE_LIMIT, DOWN]) {
      for (const when of ["before", "after"] as const) {
        const office = await anOffice();
        const id = fridayWithDana(office);
        const panel = opens(office, ALEX, id);
        befalls(office, { method, when, error });
        const { times } = triesOf(office, method, () => {
          panel.press("Set up 1:1");
        });
        expect(times).toBe(1);
        expectSafe(panel);
        expect(mails(office)).toEqual([]);
        panel.press("Try again");
        expect(panel.texts()[0]).toBe("You and Dana are set");
        expect(mails(office)).toHaveLength(1);
      }
    }
  },
);

test("the change of the event names the version it is made to, so it may be tried again; its mail goes out once", async () => {
  for (const when of ["before", "after"] as const) {
    const office = await anOffice();
    const id = fridayWithDana(office);
    const panel = opens(office, ALEX, id);
    befalls(office, { method: "calendar.events.patch", when, error: DOWN });
    panel.press("Set up 1:1");
    expectSafe(panel);
    expect(panel.buttons()).toContain("Undo set-up");
    expect(mails(office)).toHaveLength(1);
    panel.openEvent(ALEX, id);
    expect(panel.texts()).toContain("Only you two can open this doc");
  }
});

test("nothing is tried again when the time left would not do for an answer", async () => {
  const pair = await aPair();
  befalls(pair.office, {
    method: "calendar.events.instances",
    when: "before",
    times: 99,
    delayMs: 9_500,
    error: DOWN,
  });
  const panel = calendarOf(pair.office, ALEX);
  panel.openEvent(ALEX, pair.seriesId);
  expectSafe(panel);
  expect(panel.last.execution?.outcome).toBe("returned");
  expect(panel.last.execution?.elapsedMs).toBeLessThan(30_000);
  expect(panel.texts({ folded: true }).join(" ")).toContain("GOOGLE_DOWN");
});

test("the script's own services are patient too: a property that cannot be read is asked for again", async () => {
  const pair = await aPair();
  befalls(pair.office, {
    method: "properties.*",
    when: "before",
    times: 2,
    error: { code: 500, reason: "exception", message: "We're sorry, a server error occurred." },
  });
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain("Only you two can open this doc");
});
