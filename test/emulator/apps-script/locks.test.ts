import { expect, test } from "@jest/globals";
import { ALEX, APP, DANA, LOCK, result, run, USER, world } from "./running";

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

test("a failing hook is the caller's error, never the script's", () => {
  const body = `try { ${USER} p.getKeys(); } catch (e) { return "swallowed"; }`;
  const beforeStep = () => {
    throw new Error("of the test");
  };
  expect(() => run(world(), body, { beforeStep })).toThrow("of the test");
});
