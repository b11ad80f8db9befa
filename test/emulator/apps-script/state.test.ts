import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { tried } from "../laws";
import { HOURLY, result, run, world } from "./running";

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
    tried(30),
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
    tried(30),
  );
});
