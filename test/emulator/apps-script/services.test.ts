import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { fireDueTriggers, runFunction } from "../../../emulator/run";
import { seedPeople } from "../../../emulator/seed";
import { createWorkspace, type Workspace } from "../../../emulator/workspace";
import { SCOPES, script } from "./bundle";

const APP = "one-on-one";
const ALEX = "alex@example.com";
const DANA = "dana@example.com";

function world(): Workspace {
  const workspace = createWorkspace();
  seedPeople(workspace);
  return workspace;
}

function run(workspace: Workspace, body: string, options = {}) {
  return runFunction(workspace, script(`function go(e) { ${body} }`), {
    functionName: "go",
    person: ALEX,
    ...options,
  });
}

/** What a body returns, or the words of what it threw. */
function result(workspace: Workspace, body: string, options = {}): unknown {
  const { outcome, value, error } = run(workspace, body, options);
  return outcome === "returned" ? value : `${outcome}: ${error?.name} ${error?.message}`;
}

const USER = "var p = PropertiesService.getUserProperties();";
const SCRIPT = "var p = PropertiesService.getScriptProperties();";

test("user properties are each person's own, script properties everybody's, document properties none", () => {
  const workspace = world();
  run(
    workspace,
    `${USER} p.setProperty("a", "mine"); ${SCRIPT} p.setProperties({ b: "ours", c: "too" }).deleteProperty("c");`,
  );
  expect(result(workspace, `${USER} return p.getProperties();`)).toEqual({ a: "mine" });
  expect(result(workspace, `${USER} return p.getProperty("a");`, { person: DANA })).toBeNull();
  expect(result(workspace, `${SCRIPT} return p.getKeys();`, { person: DANA })).toEqual(["b"]);
  expect(result(workspace, "return PropertiesService.getDocumentProperties();")).toBeNull();
});

test("setProperties can drop all others", () => {
  const workspace = world();
  run(workspace, `${USER} p.setProperty("a", "1"); p.setProperties({ b: "2" }, true);`);
  expect(result(workspace, `${USER} return p.getProperties();`)).toEqual({ b: "2" });
});

test("a value of more than 9 KB is refused, counted in bytes", () => {
  const workspace = world();
  const set = (text: string) => `${USER} p.setProperty("k", ${text}); return "kept";`;
  expect(result(workspace, set(`"x".repeat(9 * 1024)`))).toBe("kept");
  expect(result(workspace, set(`"x".repeat(9 * 1024 + 1)`))).toBe(
    "threw: Exception Argument too large: value",
  );
  expect(result(workspace, set(`"é".repeat(5000)`))).toBe("threw: Exception Argument too large: value");
});

test("a store of more than 500 KB is refused, and keeps what it had", () => {
  const workspace = world();
  const text = result(
    workspace,
    `${USER} var kept = 0; try { for (;;) { p.setProperty("k" + kept, "x".repeat(9000)); kept++; } } catch (e) { return [kept, e.message, p.getKeys().length]; }`,
  );
  expect(text).toEqual([56, expect.stringContaining("exceeded the property storage quota"), 56]);
});

test("what is not text is no property", () => {
  expect(result(world(), `${USER} p.setProperty("k", 5);`)).toBe(
    "threw: Exception The parameters (String,number) don't match the method signature for PropertiesService.Properties.setProperty.",
  );
});

const CACHE = "var c = CacheService.getUserCache();";

test("a cache forgets after its time, ten minutes unless told, six hours at most", () => {
  const workspace = world();
  run(workspace, `${CACHE} c.put("a", "1"); c.put("b", "2", 99999); c.putAll({ d: "3" }, 60);`);
  const left = () => result(workspace, `${CACHE} return Object.keys(c.getAll(["a", "b", "d"]));`);
  expect(left()).toEqual(["a", "b", "d"]);
  workspace.clock.advance(61_000);
  expect(left()).toEqual(["a", "b"]);
  workspace.clock.advance(540_000);
  expect(left()).toEqual(["b"]);
  workspace.clock.advance(6 * 3_600_000);
  expect(left()).toEqual([]);
});

test("a cache refuses long keys and large values, and may vanish", () => {
  const workspace = world();
  expect(result(workspace, `${CACHE} c.put("k".repeat(251), "v");`)).toContain("Argument too large: key");
  expect(result(workspace, `${CACHE} c.put("k", "v".repeat(100 * 1024 + 1));`)).toContain(
    "Argument too large: value",
  );
  run(workspace, `${CACHE} c.put("k", "v");`);
  workspace.faults.add({
    method: "cache.get",
    when: "before",
    error: { code: 0, reason: "vanished", message: "" },
  });
  expect(result(workspace, `${CACHE} return c.get("k");`)).toBeNull();
});

test("a service fails when a fault says so, before or after its effect", () => {
  for (const when of ["before", "after"] as const) {
    const workspace = world();
    workspace.faults.add({
      method: "properties.setProperty",
      when,
      error: {
        code: 500,
        reason: "backend",
        message: "We're sorry, a server error occurred. Please wait a bit and try again.",
      },
    });
    expect(result(workspace, `${USER} p.setProperty("k", "v");`)).toContain("server error occurred");
    expect(result(workspace, `${USER} return p.getProperty("k");`)).toBe(when === "before" ? null : "v");
  }
});

const LOCK = "var l = LockService.getUserLock();";

test("a lock is one execution's until it ends; the document lock is null", () => {
  const workspace = world();
  expect(
    result(workspace, `${LOCK} return [l.tryLock(10), l.hasLock(), LockService.getDocumentLock()];`),
  ).toEqual([true, true, null]);
  expect(result(workspace, `${LOCK} return l.hasLock();`)).toBe(false);
  expect(workspace.script.lockHolder(APP, { person: ALEX })).toBeUndefined();
});

test("an execution waits in vain for a lock that another one keeps", () => {
  const workspace = world();
  const paused = run(
    workspace,
    `${LOCK} l.waitLock(1000); ${USER} p.setProperty("in", "1"); l.releaseLock();`,
    { pauseAfterSteps: 1 },
  );
  expect(paused.outcome).toBe("paused");
  expect(result(workspace, `${LOCK} var t = Date.now(); return [l.tryLock(5000), Date.now() - t];`)).toEqual([
    false,
    5000,
  ]);
  expect(result(workspace, `${LOCK} l.waitLock(10);`)).toBe(
    "threw: Exception Lock timeout: another process was holding the lock for too long.",
  );
  expect(result(workspace, `${LOCK} return l.tryLock(0);`, { person: DANA })).toBe(true);
});

test("while one execution waits the other can be run on, and then the lock is free", () => {
  const workspace = world();
  const body = `${LOCK} l.waitLock(1000); ${USER} p.setProperty("n", String(Number(p.getProperty("n")) + 1)); l.releaseLock(); return p.getProperty("n");`;
  const first = run(workspace, body, { pauseAfterSteps: 2 });
  const second = run(workspace, body, {
    whileWaiting: () => expect(run(workspace, body, { replay: first.transcript }).value).toBe("1"),
  });
  expect(second.value).toBe("2");
});

test("without a lock two executions lose an update, with one they never do, wherever one is interrupted", () => {
  const add = `p.setProperty("n", String(Number(p.getProperty("n")) + 1));`;
  const bodies = {
    open: `${USER} ${add}`,
    locked: `${LOCK} l.waitLock(1000); ${USER} ${add} l.releaseLock();`,
  };
  const lost = (body: string, steps: number): number => {
    let losses = 0;
    for (let at = 0; at < steps; at++) {
      const workspace = world();
      const mine = run(workspace, body, { pauseAfterSteps: at });
      const finish = () => run(workspace, body, { replay: mine.transcript });
      let finished = false;
      const other = run(workspace, body, {
        whileWaiting: () => {
          finish();
          finished = true;
        },
      });
      expect(other.outcome).toBe("returned");
      if (!finished) finish();
      if (workspace.script.properties(APP, { person: ALEX }).get("n") !== "2") losses++;
    }
    return losses;
  };
  expect(lost(bodies.open, 2)).toBe(1);
  expect(lost(bodies.locked, 4)).toBe(0);
});

test("another execution can run in the middle of a step", () => {
  const workspace = world();
  const seen: string[] = [];
  run(workspace, `${USER} p.getProperty("a"); p.setProperty("a", "mine");`, {
    beforeStep: (step: number, name: string) => {
      seen.push(`${step} ${name}`);
      if (step === 1) run(workspace, `${USER} p.setProperty("b", "theirs");`);
    },
  });
  expect(seen).toEqual(["0 properties.getProperty", "1 properties.setProperty"]);
  expect(result(workspace, `${USER} return p.getProperties();`)).toEqual({ a: "mine", b: "theirs" });
});

const HOURLY = `ScriptApp.newTrigger("go").timeBased().everyHours(1).create()`;

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

test("properties can be used half a million times a day", () => {
  const workspace = world();
  workspace.script.use(APP, ALEX, "properties", 499_999);
  expect(result(workspace, `${USER} p.getKeys(); p.getKeys();`)).toBe(
    "threw: Exception Service invoked too many times for one day: properties.",
  );
});

test("a failing hook is the caller's error, never the script's", () => {
  const body = `try { ${USER} p.getKeys(); } catch (e) { return "swallowed"; }`;
  const beforeStep = () => {
    throw new Error("of the test");
  };
  expect(() => run(world(), body, { beforeStep })).toThrow("of the test");
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
  workspace.clock.advance(7 * 86_400_000);
  expect(fireDueTriggers(workspace, bundle)).toHaveLength(3);
  expect(workspace.script.triggers(APP).map(({ nextAt }) => nextAt === null)).toEqual([false, true, false]);
});

test("an advanced service without consent is refused in Apps Script's words, or in the API's by assumption", () => {
  const workspace = world();
  const body = "try { Tasks.Tasks.list('@default'); } catch (e) { return [e.name, e.message]; }";
  const options = { grantedScopes: [SCOPES.execute] };
  expect(result(workspace, body, options)).toEqual([
    "Exception",
    "You do not have permission to call tasks.tasks.list. Required permissions: (https://www.googleapis.com/auth/tasks || https://www.googleapis.com/auth/tasks.readonly)",
  ]);
  workspace.assumptions.set("apps-script.missing-scope", "api error 403");
  expect(result(workspace, body, options)).toEqual([
    "GoogleJsonResponseException",
    "API call to tasks.tasks.list failed with error: Request had insufficient authentication scopes.",
  ]);
});

test("what was consented to can be asked", () => {
  const workspace = world();
  workspace.script.setConsent(APP, ALEX, [SCOPES.execute, SCOPES.events]);
  const status = (scopes: string) =>
    result(
      workspace,
      `return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL${scopes}).getAuthorizationStatus());`,
    );
  expect(status("")).toBe("REQUIRED");
  expect(status(`, ["${SCOPES.events}"]`)).toBe("NOT_REQUIRED");
  expect(status(`, ["${SCOPES.tasks}"]`)).toBe("REQUIRED");
  expect(
    result(
      workspace,
      "return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes();",
    ),
  ).toEqual([SCOPES.execute, SCOPES.events]);
});

test("requireScopes ends the execution, does nothing or throws, by assumption", () => {
  const body = `try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["${SCOPES.tasks}"]); } catch (e) { return e.message; } return "went on";`;
  const options = { grantedScopes: [SCOPES.execute] };
  const workspace = world();
  const ended = run(workspace, body, options);
  expect(ended.outcome).toBe("threw");
  expect(ended.authorizationRequired).toEqual([SCOPES.tasks]);
  workspace.assumptions.set("apps-script.require-scopes", "does nothing");
  expect(result(workspace, body, options)).toBe("went on");
  workspace.assumptions.set("apps-script.require-scopes", "throws");
  expect(result(workspace, body, options)).toContain("not supported");
  expect(result(workspace, body)).toBe("went on");
});

test("the session knows zone and language, and the address only with its scope", () => {
  const workspace = world();
  const body =
    "return [Session.getScriptTimeZone(), Session.getActiveUserLocale(), Session.getActiveUser().getEmail()];";
  expect(result(workspace, body)).toContain("You do not have permission to call Session.getActiveUser");
  workspace.assumptions.set("apps-script.active-user-email", "empty");
  expect(result(workspace, body)).toEqual(["Europe/London", "en", ""]);
  const scopes = ["https://www.googleapis.com/auth/userinfo.email"];
  expect(result(workspace, body, { grantedScopes: scopes })).toEqual(["Europe/London", "en", ALEX]);
});

test("an export wants alt=media, and gives a blob, bytes or text by assumption", () => {
  const workspace = world();
  const made = run(workspace, `return Docs.Documents.create({ title: "Ours" }).documentId;`).value;
  const read = (how: string, options: string) =>
    result(
      workspace,
      `var x; try { x = Drive.Files.export(e.id, "text/plain"${options}); } catch (e) { return e.message; } return ${how};`,
      { event: { id: made } },
    );
  expect(read("1", "")).toBe(
    "API call to drive.files.export failed with error: Export requires alt=media to download the exported content.",
  );
  const media = `, { alt: "media" }`;
  expect(read("typeof x.getDataAsString()", media)).toBe("string");
  workspace.assumptions.set("apps-script.export-returns", "bytes");
  expect(read("Array.isArray(x)", media)).toBe(true);
  workspace.assumptions.set("apps-script.export-returns", "string");
  expect(read("typeof x", media)).toBe("string");
});

test("arguments of an advanced service are counted", () => {
  expect(result(world(), "Calendar.Events.get('primary');")).toBe(
    "threw: Exception Invalid number of arguments provided. Expected 2-4 only",
  );
  expect(result(world(), "Drive.Files.create({ name: 'x' }, { fields: 'id' });")).toBe(
    "threw: Exception The mediaData parameter only supports Blob types for upload.",
  );
  expect(result(world(), "return typeof Drive.Files.create({ name: 'x' }, null, { fields: 'id' }).id;")).toBe(
    "string",
  );
});

test("digests, HMACs and base64 are the standard ones", () => {
  const hex =
    "function hex(b) { return b.map(function (x) { return ((x + 256) % 256).toString(16).padStart(2, '0'); }).join(''); }";
  const body = `${hex}
    var D = Utilities.DigestAlgorithm;
    return [hex(Utilities.computeDigest(D.MD5, "abc")), hex(Utilities.computeDigest(D.SHA_1, "abc")), hex(Utilities.computeDigest(D.SHA_256, "abc")),
      hex(Utilities.computeHmacSha256Signature("The quick brown fox jumps over the lazy dog", "key")),
      Utilities.base64Encode("Grüße 👋"), Utilities.newBlob(Utilities.base64Decode("R3LDvMOfZSDwn5GL")).getDataAsString(), Utilities.base64EncodeWebSafe("??>>")];`;
  expect(result(world(), body)).toEqual([
    "900150983cd24fb0d6963f7d28e17f72",
    "a9993e364706816aba3e25717850c26c9cd0d89d",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
    "R3LDvMOfZSDwn5GL",
    "Grüße 👋",
    "Pz8-Pg==",
  ]);
});

test("what a script logs is kept with its level", () => {
  const { logs } = run(
    world(),
    `console.log("n=%s", 3); console.warn({ a: 1 }); console.error(new Error("x")); Logger.log("%s of %s", 1, 2);`,
  );
  expect(logs).toEqual([
    { level: "log", text: "n=3" },
    { level: "warn", text: '{"a":1}' },
    { level: "error", text: "Error: x" },
    { level: "info", text: "1 of 2" },
  ]);
});

/** Something a script does to what Google keeps for it. */
const deed = fc.oneof(
  fc
    .tuple(fc.constantFrom("a", "b"), fc.string({ maxLength: 5 }))
    .map(
      ([key, text]) =>
        `PropertiesService.getUserProperties().setProperty("${key}", ${JSON.stringify(text)});`,
    ),
  fc.constant(`PropertiesService.getScriptProperties().deleteAllProperties();`),
  fc.constant(`CacheService.getScriptCache().put("c", "1", 30);`),
  fc.constant(`try { ${HOURLY}; } catch (e) {}`),
  fc.constant(`LockService.getScriptLock().tryLock(5);`),
  fc.constant("Utilities.sleep(20000);"),
);
const look = `return [PropertiesService.getUserProperties().getProperties(), PropertiesService.getScriptProperties().getProperties(), CacheService.getScriptCache().get("c"), ScriptApp.getProjectTriggers().map(function (t) { return t.getUniqueId(); }), LockService.getScriptLock().tryLock(0)];`;

test("restoring a snapshot changes nothing a script can tell", () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 8 }), fc.array(deed, { maxLength: 4 }), (before, after) => {
      const workspace = world();
      run(workspace, before.join("\n"), { trigger: true });
      const kept = workspace.snapshot();
      const seen = result(workspace, look);
      run(workspace, after.join("\n"), { trigger: true });
      workspace.restore(JSON.parse(JSON.stringify(kept)));
      expect(workspace.snapshot()).toEqual(kept);
      expect(result(workspace, look)).toEqual(seen);
    }),
    { numRuns: 30 },
  );
});

test("an execution replayed from any step on ends the same", () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 6 }), fc.nat(), (deeds, cut) => {
      const workspace = world();
      const body = `${deeds.join("\n")} ${look}`;
      const start = workspace.snapshot();
      const whole = run(workspace, body, { trigger: true });
      const end = workspace.snapshot();
      workspace.restore(start);
      const paused = run(workspace, body, { trigger: true, pauseAfterSteps: cut % (whole.steps.length + 1) });
      expect(run(workspace, body, { trigger: true, replay: paused.transcript })).toEqual(whole);
      expect(workspace.snapshot()).toEqual(end);
    }),
    { numRuns: 30 },
  );
});
