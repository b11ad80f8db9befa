import { expect, test } from "@jest/globals";
import { SCOPES } from "./bundle";
import { ALEX, APP, result, run, world } from "./running";

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
