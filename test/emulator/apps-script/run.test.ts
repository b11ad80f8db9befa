import { expect, test } from "@jest/globals";
import { NotEmulated } from "../../../emulator/api/error";
import { workspaceWithPeople } from "../../../emulator/office";
import { ALEX } from "../../../emulator/people";
import { loadBundle, runFunction } from "../../../emulator/run";
import { MANIFEST, script } from "./bundle";

function run(code: string, workspace = workspaceWithPeople(), options = {}) {
  return runFunction(workspace, script(code), { functionName: "go", person: ALEX, ...options });
}

/** What `expression` gives inside a script. */
function value(expression: string, workspace = workspaceWithPeople(), options = {}) {
  const execution = run(`function go(e) { return ${expression}; }`, workspace, options);
  return execution.outcome === "returned" ? execution.value : execution.error;
}

test("a function gets its event and gives back its value", () => {
  expect(value("({ got: e.a, list: [1, null, 'x'] })", workspaceWithPeople(), { event: { a: 1 } })).toEqual({
    got: 1,
    list: [1, null, "x"],
  });
});

test("an advanced service answers as its API does", () => {
  const workspace = workspaceWithPeople();
  const execution = run(
    `function go() {
      var made = Calendar.Events.insert({ summary: "Talk", start: { date: "2026-11-20" }, end: { date: "2026-11-21" } }, "primary", { sendUpdates: "none" });
      var read = Calendar.Events.get("primary", made.id, { fields: "summary,etag" });
      Calendar.Events.patch({ summary: "Walk" }, "primary", made.id, { sendUpdates: "none" }, { "If-Match": read.etag });
      return [read.summary, Calendar.Events.get("primary", made.id).summary];
    }`,
    workspace,
  );
  expect(execution.value).toEqual(["Talk", "Walk"]);
  expect(execution.calls.map(({ method }) => method)).toEqual([
    "calendar.events.insert",
    "calendar.events.get",
    "calendar.events.patch",
    "calendar.events.get",
  ]);
  expect(execution.elapsedMs).toBeGreaterThan(4 * 300);
});

test("a refusal of an API is a GoogleJsonResponseException with its details", () => {
  const code = `function go() {
    try { Calendar.Events.get("primary", "nothing00"); } catch (e) {
      return { name: e.name, message: e.message, code: e.details.code, reason: e.details.errors[0].reason, isError: e instanceof Error };
    }
  }`;
  expect(run(code).value).toEqual({
    name: "GoogleJsonResponseException",
    message: "API call to calendar.events.get failed with error: Not Found",
    code: 404,
    reason: "notFound",
    isError: true,
  });
});

test("a stale etag is refused with 412", () => {
  const code = `function go() {
    var made = Calendar.Events.insert({ start: { date: "2026-11-20" }, end: { date: "2026-11-21" } }, "primary");
    Calendar.Events.patch({ summary: "One" }, "primary", made.id);
    try { Calendar.Events.patch({ summary: "Two" }, "primary", made.id, {}, { "If-Match": made.etag }); } catch (e) { return e.details.code; }
  }`;
  expect(run(code).value).toBe(412);
});

test("what the runtime lacks is not there", () => {
  const names =
    "setTimeout fetch URL TextEncoder atob crypto structuredClone WebAssembly SharedArrayBuffer Atomics performance process require queueMicrotask Buffer".split(
      " ",
    );
  expect(value(`[${names.map((name) => `typeof ${name}`).join()}]`)).toEqual(names.map(() => "undefined"));
});

test("an advanced service the manifest does not enable is not defined", () => {
  const bundle = loadBundle("function go() { return Tasks.Tasklists.list(); }", {
    ...MANIFEST,
    dependencies: {},
  });
  expect(
    runFunction(workspaceWithPeople(), bundle, { functionName: "go", person: ALEX }).error,
  ).toMatchObject({
    name: "ReferenceError",
    message: "Tasks is not defined",
  });
});

test("a service the emulator leaves out throws by name, whatever the script catches", () => {
  expect(() => run("function go() { try { DriveApp.getRootFolder(); } catch (e) {} return 1; }")).toThrow(
    NotEmulated,
  );
});

test("the clock is the workspace's and moves with calls alone", () => {
  const code = `function go() {
    var before = Date.now(), again = new Date().getTime();
    Utilities.sleep(2500);
    return { same: before === again, slept: Date.now() - before, iso: new Date(before).toISOString(), now: new Date() instanceof Date };
  }`;
  expect(run(code).value).toEqual({ same: true, slept: 2500, iso: "2026-11-16T08:30:00.000Z", now: true });
});

test("formatting without a zone uses the manifest's", () => {
  const manifest = { ...MANIFEST, timeZone: "America/Los_Angeles" };
  const code = `function go() {
    return [new Date(0).toLocaleDateString("en-GB"), new Intl.DateTimeFormat().resolvedOptions().timeZone, Utilities.formatDate(new Date(0), "Europe/Berlin", "yyyy-MM-dd'T'HH:mm EEE")];
  }`;
  const bundle = loadBundle(code, manifest);
  expect(runFunction(workspaceWithPeople(), bundle, { functionName: "go", person: ALEX }).value).toEqual([
    "31/12/1969",
    "America/Los_Angeles",
    "1970-01-01T01:00 Thu",
  ]);
});

test("the same world gives the same run", () => {
  const code = "function go() { return [Math.random(), Math.random(), Utilities.getUuid()]; }";
  const first = run(code).value;
  expect(run(code).value).toEqual(first);
  expect(new Set(first as unknown[]).size).toBe(3);
});

test("past its budget an execution dies, and goes on dying at each call", () => {
  const workspace = workspaceWithPeople();
  const code = `function go() {
    for (var i = 0; i < 200; i++) { try { Tasks.Tasks.list("@default"); } catch (e) { } }
    try { PropertiesService.getUserProperties().setProperty("after", "1"); } finally { return "done"; }
  }`;
  const execution = run(code, workspace);
  expect(execution.outcome).toBe("timeout");
  expect(execution.error?.message).toBe("Exceeded maximum execution time");
  expect(execution.calls.length).toBeLessThan(100);
  expect(workspace.script.properties("one-on-one", { person: ALEX }).get("after")).toBeNull();
});

test("a trigger has six minutes", () => {
  const code = "function go() { for (var i = 0; i < 5; i++) Utilities.sleep(60000); return 'ok'; }";
  expect(run(code, workspaceWithPeople(), { trigger: true }).outcome).toBe("returned");
  expect(run(code).outcome).toBe("timeout");
});

test("an execution can be stopped before any call, and nothing after it happens", () => {
  const code = `function go() {
    for (var i = 0; i < 4; i++) try { Tasks.Tasks.insert({ title: "stopped" + i }, "@default"); } catch (e) {}
  }`;
  for (let stopBeforeCall = 0; stopBeforeCall < 4; stopBeforeCall++) {
    const workspace = workspaceWithPeople();
    const execution = run(code, workspace, { stopBeforeCall });
    expect(execution.outcome).toBe("stopped");
    expect(execution.calls).toHaveLength(stopBeforeCall);
  }
  expect(run(code, workspaceWithPeople(), { stopBeforeCall: 4 }).outcome).toBe("returned");
});

test("a replayed execution gives the same answers and asks the world nothing", () => {
  const code = `function go() {
    var made = Tasks.Tasks.insert({ title: "t" }, "@default");
    PropertiesService.getUserProperties().setProperty("id", made.id);
    return [made.id, Math.random(), Date.now(), Utilities.getUuid()];
  }`;
  const workspace = workspaceWithPeople();
  const first = run(code, workspace);
  const before = workspace.snapshot();
  const again = run(code, workspace, { replay: first.transcript });
  expect(again).toEqual(first);
  expect(workspace.snapshot()).toEqual(before);
});

test("an execution pauses after any step and goes on from its transcript", () => {
  const code = `function go() {
    var ids = [];
    for (var i = 0; i < 3; i++) ids.push(Tasks.Tasks.insert({ title: "t" }, "@default").id);
    return ids;
  }`;
  const whole = run(code, workspaceWithPeople()).value;
  const workspace = workspaceWithPeople();
  let execution = run(code, workspace, { pauseAfterSteps: 0 });
  for (let steps = 1; execution.outcome === "paused"; steps++) {
    execution = run(code, workspace, { replay: execution.transcript, pauseAfterSteps: steps });
  }
  expect(execution.value).toEqual(whole);
});

test("a replay that goes another way is found out", () => {
  const workspace = workspaceWithPeople();
  const first = run(
    "function go() { return PropertiesService.getUserProperties().getProperty('a'); }",
    workspace,
  );
  expect(() =>
    run("function go() { return PropertiesService.getUserProperties().getProperty('b'); }", workspace, {
      replay: first.transcript,
    }),
  ).toThrow("went another way");
});

test("a missing function and a script that fails to load are exceptions", () => {
  expect(run("function other() {}").error?.message).toBe("Script function not found: go");
  expect(run("function go() {} missing();").error?.message).toBe("missing is not defined");
});

test("a bundle that does not parse is refused when it is loaded", () => {
  expect(() => script("function (")).toThrow("Function statements require a function name");
});

test("what a script left running reaches nothing", async () => {
  const workspace = workspaceWithPeople();
  run(
    `function go() { Promise.resolve().then(function () { PropertiesService.getUserProperties().setProperty("late", "1"); }).catch(function () {}); }`,
    workspace,
  );
  await Promise.resolve();
  await Promise.resolve();
  expect(workspace.script.properties("one-on-one", { person: ALEX }).get("late")).toBeNull();
});

test("a script cannot reach out of its realm", () => {
  expect(
    value(
      "[Calendar.Events.list.constructor('return typeof process')(), this.constructor.constructor('return typeof require')()]",
    ),
  ).toEqual(["undefined", "undefined"]);
});
