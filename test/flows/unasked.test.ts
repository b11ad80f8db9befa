import { beforeEach, expect, test } from "@jest/globals";
import type { Fault } from "../../emulator/api/faults";
import { type Execution, runFunction } from "../../emulator/run";
import {
  ALEX,
  anEvent,
  anOffice,
  at,
  calendarOf,
  callsOf,
  DANA,
  docsOwnedBy,
  markdownOf,
  type Office,
  opens,
  SAM,
  startsOf,
  trashes,
} from "./world";

const MIA = "mia@example.com";
const MINUTE = 60_000;

interface Team {
  readonly office: Office;
  readonly docs: readonly string[];
  readonly series: readonly string[];
}

/** Alex with Dana, Sam and Mia, on Friday from ten on, half an hour each; all set up and looked at once. */
async function aTeam(): Promise<Team> {
  const office = await anOffice();
  const docs: string[] = [];
  const series: string[] = [];
  for (const [nth, guest] of [DANA, SAM, MIA].entries()) {
    const from = `1${nth}:00`;
    const event = anEvent(office, ALEX, {
      summary: "1:1",
      ...at("2026-11-20", from, `1${nth}:30`),
      attendees: [{ email: guest }],
    });
    const id = String(event.id);
    const before = docsOwnedBy(office).map((doc) => doc.id);
    opens(office, ALEX, id).press("Set up 1:1");
    docs.push(String(docsOwnedBy(office).find((doc) => !before.includes(doc.id))?.id));
    series.push(id);
    opens(office, ALEX, startsOf(office, ALEX, id)[0] ?? "");
  }
  return { office, docs, series };
}

function run({ office }: Team, person = ALEX): Execution {
  return runFunction(office.workspace, office.bundle, {
    functionName: "onHour",
    person,
    trigger: true,
    event: {},
  });
}

function until({ office }: Team, time: string): void {
  const { clock } = office.workspace;
  clock.advance(Date.parse(`${time}:00Z`) - clock.now());
}

const made = ({ office, docs }: Team): boolean[] =>
  docs.map((docId) => markdownOf(office, docId).includes("Fri 27 Nov 2026"));

function fails({ office }: Team, fault: Fault): void {
  office.workspace.faults.add(fault);
}

const home = ({ office }: Team): string[] => {
  const panel = calendarOf(office, ALEX);
  panel.openHome();
  return panel.texts({ folded: true });
};

let team: Team;
beforeEach(async () => {
  team = await aTeam();
}, 60_000);

test("ten minutes after a meeting its next section is due, in one read and one write; before, no call is made", () => {
  until(team, "2026-11-20T10:35");
  expect(callsOf(team.office, () => run(team))).toEqual([]);
  until(team, "2026-11-20T10:41");
  const calls = callsOf(team.office, () => run(team));
  expect(calls).toEqual([
    "drive.files.get",
    "calendar.events.instances",
    "docs.documents.get",
    "docs.documents.batchUpdate",
  ]);
  expect(made(team)).toEqual([true, false, false]);
  expect(callsOf(team.office, () => run(team))).toEqual([]);
});

test("one pair that fails keeps no other from theirs; home says what is wrong, and it is tried again", () => {
  trashes({ office: team.office, docId: team.docs[1] ?? "" } as never, true);
  until(team, "2026-11-20T13:00");
  run(team);
  expect(made(team)).toEqual([true, false, true]);
  const said = home(team);
  expect(said).toContain("Needs a look");
  expect(said.join("\n")).toContain("Next section not added\nSam Okoro");
  trashes({ office: team.office, docId: team.docs[1] ?? "" } as never, false);
  until(team, "2026-11-20T14:00");
  run(team);
  expect(made(team)).toEqual([true, true, true]);
  expect(home(team)).not.toContain("Needs a look");
});

test("a pair that goes on failing is asked about less and less often, and not forgotten", () => {
  trashes({ office: team.office, docId: team.docs[0] ?? "" } as never, true);
  const tried: number[] = [];
  for (let hour = 0; hour < 72; hour++) {
    until(team, new Date(Date.parse("2026-11-20T13:00:00Z") + hour * 60 * MINUTE).toISOString().slice(0, 16));
    if (callsOf(team.office, () => run(team)).includes("drive.files.get") && hour > 0) tried.push(hour);
  }
  expect(tried).toEqual([1, 2, 4, 8, 16, 40, 64]);
});

test("too many requests end the run; the next one goes on with the pair that is left, the others after it", () => {
  until(team, "2026-11-20T13:00");
  const error = { code: 429, reason: "rateLimitExceeded", message: "Too many requests" };
  fails(team, { method: "docs.documents.get", when: "before", times: 2, error });
  const calls = callsOf(team.office, () => run(team));
  expect(calls.filter((one) => one.startsWith("docs.documents.get"))).toEqual([
    "docs.documents.get 429",
    "docs.documents.get 429",
  ]);
  expect(made(team)).toEqual([false, false, false]);
  expect(home(team)).not.toContain("Needs a look");
  until(team, "2026-11-20T14:00");
  run(team);
  expect(made(team)).toEqual([true, true, true]);
});

test("it begins no pair when its time is nearly up, and goes on with that one an hour later", () => {
  until(team, "2026-11-20T13:00");
  // Google is very slow today: each call of the first pair takes a minute and a half.
  team.office.workspace.latency = { perCallMs: 80_000, perKilobyteMs: 0 };
  const { outcome, elapsedMs } = run(team);
  expect(outcome).toBe("returned");
  expect(elapsedMs).toBeLessThan(6 * 60_000);
  expect(made(team)).toEqual([true, false, false]);
  team.office.workspace.latency = { perCallMs: 0, perKilobyteMs: 0 };
  until(team, "2026-11-20T14:00");
  run(team);
  expect(made(team)).toEqual([true, true, true]);
});

test("only the doc's owner's run writes", () => {
  const dana = calendarOf(team.office, DANA);
  dana.openEvent(DANA, startsOf(team.office, DANA, team.series[0] ?? "")[0] ?? "");
  until(team, "2026-11-20T13:00");
  expect(callsOf(team.office, () => run(team, DANA))).toEqual([]);
  expect(made(team)).toEqual([false, false, false]);
});

test("a series with nothing to come is looked at once a day", () => {
  team.office.deletes(ALEX, team.series[0] ?? "");
  team.office.deletes(ALEX, team.series[1] ?? "");
  team.office.deletes(ALEX, team.series[2] ?? "");
  until(team, "2026-11-20T13:00");
  expect(callsOf(team.office, () => run(team)).length).toBeGreaterThan(0);
  until(team, "2026-11-20T14:00");
  expect(callsOf(team.office, () => run(team))).toEqual([]);
  until(team, "2026-11-21T14:00");
  expect(callsOf(team.office, () => run(team)).length).toBeGreaterThan(0);
});
