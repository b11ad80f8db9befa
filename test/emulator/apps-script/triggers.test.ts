import { expect, test } from "@jest/globals";
import { DAY_MS } from "../../../emulator/clock";
import { fireDueTriggers, runFunction } from "../../../emulator/run";
import { SCOPES, script } from "./bundle";
import { ALEX, APP, DANA, HOURLY, result, run, USER, world } from "./running";

test("an hourly trigger fires once in every hour, for the person who made it", () => {
  const workspace = world();
  const bundle = script(
    `function install() { ${HOURLY}; } function go(e) { ${USER} p.setProperty(String(e.hour), e.timezone); }`,
  );
  runFunction(workspace, bundle, { functionName: "install", person: DANA });
  const fired: number[] = [];
  for (let hour = 0; hour < 5; hour++) {
    fired.push(fireDueTriggers(workspace, bundle).length);
    workspace.clock.advance(3_600_000);
  }
  expect(fired.slice(1)).toEqual([1, 1, 1, 1]);
  expect(workspace.script.properties(APP, { person: DANA }).keys()).toHaveLength(4);
  expect(workspace.script.properties(APP, { person: ALEX }).keys()).toHaveLength(0);
});

test("a trigger that was due ten times fires once, or each time by assumption", () => {
  for (const [answer, times] of [
    ["once", 1],
    ["each time", 10],
  ] as const) {
    const workspace = world();
    workspace.assumptions.set("apps-script.trigger-catch-up", answer);
    const bundle = script(`function install() { ${HOURLY}; } function go() {}`);
    runFunction(workspace, bundle, { functionName: "install", person: ALEX });
    workspace.clock.advance(10 * 3_600_000);
    expect(fireDueTriggers(workspace, bundle)).toHaveLength(times);
    expect(fireDueTriggers(workspace, bundle)).toHaveLength(0);
  }
});

test("a person's triggers run for six hours a day and no longer, and go on the next day", () => {
  const workspace = world();
  const bundle = script(
    `function install() { ${HOURLY}; } function go() { Utilities.sleep(300000); Utilities.sleep(55000); }`,
  );
  runFunction(workspace, bundle, { functionName: "install", person: ALEX });
  workspace.script.use(APP, ALEX, "triggerMs", 6 * 3_600_000 - 300_000);
  const runs = [1, 2].map(() => {
    workspace.clock.advance(3_600_000);
    return fireDueTriggers(workspace, bundle).length;
  });
  workspace.clock.advance(24 * 3_600_000);
  expect([...runs, fireDueTriggers(workspace, bundle).length]).toEqual([1, 0, 1]);
});

test("an add-on's trigger is hourly at most, one of each type, and may be refused altogether", () => {
  const workspace = world();
  expect(result(workspace, `ScriptApp.newTrigger("go").timeBased().everyMinutes(30).create();`)).toContain(
    "The recurrence interval for an add-on trigger must be at least one hour.",
  );
  run(workspace, HOURLY);
  expect(result(workspace, HOURLY)).toContain("too many time-based triggers");
  workspace.assumptions.set("apps-script.addon-triggers", "refused");
  expect(result(workspace, HOURLY, { person: DANA })).toContain("Exception");
});

test("triggers are listed and deleted by their maker alone", () => {
  const workspace = world();
  run(workspace, HOURLY);
  const list =
    "return ScriptApp.getProjectTriggers().map(function (t) { return t.getHandlerFunction() + ' ' + t.getEventType(); });";
  expect(result(workspace, list)).toEqual(["go CLOCK"]);
  expect(result(workspace, list, { person: DANA })).toEqual([]);
  run(workspace, "ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0]);");
  expect(result(workspace, list)).toEqual([]);
});

test("a trigger needs its scope, and says which", () => {
  const options = { grantedScopes: [SCOPES.execute] };
  expect(result(world(), HOURLY, options)).toBe(
    `threw: Exception You do not have permission to call ScriptApp.newTrigger. Required permissions: ${SCOPES.triggers}`,
  );
});

test("daily, weekly and single triggers fire when they say", () => {
  const workspace = world();
  const bundle = script(`
    function daily() { return ScriptApp.newTrigger("go").timeBased().everyDays(1).atHour(9).nearMinute(15).inTimezone("Europe/Berlin").create().getUniqueId(); }
    function single() { ScriptApp.newTrigger("go").timeBased().after(90 * 60 * 1000).create(); }
    function weekly() { ScriptApp.newTrigger("go").timeBased().onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(9).nearMinute(0).create(); }
    function go() {}`);
  runFunction(workspace, bundle, { functionName: "daily", person: ALEX });
  runFunction(workspace, bundle, { functionName: "single", person: ALEX });
  runFunction(workspace, bundle, { functionName: "weekly", person: DANA });
  const next = workspace.script.triggers(APP).map(({ nextAt }) => new Date(Number(nextAt)).toISOString());
  expect(next).toEqual(["2026-11-17T08:15:00.000Z", "2026-11-16T10:00:00.000Z", "2026-11-20T09:00:00.000Z"]);
  workspace.clock.advance(7 * DAY_MS);
  expect(fireDueTriggers(workspace, bundle)).toHaveLength(3);
  expect(workspace.script.triggers(APP).map(({ nextAt }) => nextAt === null)).toEqual([false, true, false]);
});
