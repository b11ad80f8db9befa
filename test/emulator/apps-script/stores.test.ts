import { expect, test } from "@jest/globals";
import { ALEX, APP, CACHE, DANA, result, run, SCRIPT, USER, world } from "./running";

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

test("properties can be used half a million times a day", () => {
  const workspace = world();
  workspace.script.use(APP, ALEX, "properties", 499_999);
  expect(result(workspace, `${USER} p.getKeys(); p.getKeys();`)).toBe(
    "threw: Exception Service invoked too many times for one day: properties.",
  );
});
