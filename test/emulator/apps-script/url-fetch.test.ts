import { expect, test } from "@jest/globals";
import { NotEmulated } from "../../../emulator/api/error";
import { checkbox, composeDocument } from "../../../emulator/docs/compose";
import { runFunction } from "../../../emulator/run";
import type { Workspace } from "../../../emulator/workspace";
import { MANIFEST, script } from "./bundle";
import { ALEX, DANA, run as plainRun, world } from "./running";

const FETCH = "https://www.googleapis.com/auth/script.external_request";
const FILES = "https://www.googleapis.com/drive/v3/files/";

const manifest = {
  ...MANIFEST,
  oauthScopes: [...MANIFEST.oauthScopes, FETCH],
  urlFetchWhitelist: [FILES],
};

function run(workspace: Workspace, body: string, options: object = {}) {
  return runFunction(workspace, script(`function go(e) { ${body} }`, manifest), {
    functionName: "go",
    person: ALEX,
    ...options,
  });
}

/** A doc with one ticked box that the add-on made for Alex. */
function aDoc(workspace: Workspace): string {
  const made = run(workspace, `return Docs.Documents.create({ title: "1:1" }).documentId;`);
  const id = String(made.value);
  composeDocument(workspace.docs, ALEX, id, [checkbox("Budget", { ticked: true })]);
  return id;
}

const GET = `
  var answer = UrlFetchApp.fetch("${FILES}" + e.id + "/export?mimeType=text%2Fhtml", {
    headers: { Authorization: "Bearer " + ScriptApp.getOAuthToken() }, muteHttpExceptions: true });
  return [answer.getResponseCode(), answer.getContentText(), answer.getHeaders()["Content-Type"]];`;

test("Drive's export is fetched with the script's own token, and counts as a call", () => {
  const workspace = world();
  const execution = run(workspace, GET, { event: { id: aDoc(workspace) } });
  const [status, html, type] = execution.value as [number, string, string];
  expect([status, type]).toEqual([200, "text/html"]);
  expect(html).toContain("Budget");
  expect(execution.calls.map(({ method, status }) => [method, status])).toEqual([
    ["drive.files.export", 200],
  ]);
});

test("another person's doc, a wrong token and a form that is none are refused as Drive refuses them", () => {
  const workspace = world();
  const id = aDoc(workspace);
  const status = (body: string, options: object = {}) =>
    (run(workspace, body, { event: { id }, ...options }).value as unknown[])[0];
  expect(status(GET, { person: DANA })).toBe(404);
  expect(status(GET.replace("Bearer ", "Bearer x"))).toBe(401);
  expect(status(GET.replace("text%2Fhtml", "image%2Fpng"))).toBe(400);
});

test("an error that is not muted is thrown, the beginning of the answer in its message", () => {
  const workspace = world();
  const body = GET.replace("muteHttpExceptions: true", "").replace("text%2Fhtml", "image%2Fpng");
  const { error } = run(workspace, body, { event: { id: aDoc(workspace) } });
  expect(error?.message).toMatch(
    /^Request failed for https:\/\/www\.googleapis\.com returned code 400\. Truncated server response: \{"error"/,
  );
});

test("without the scope, and past the manifest's list of addresses, nothing is fetched", () => {
  const workspace = world();
  const thrown = (body: string, options: object = {}) => run(workspace, body, options).error?.message;
  expect(thrown(GET, { grantedScopes: MANIFEST.oauthScopes, event: { id: "x" } })).toBe(
    `You do not have permission to call UrlFetchApp.fetch. Required permissions: ${FETCH}`,
  );
  for (const address of [
    "https://example.com/",
    FILES.replace("files", "Files"),
    "https://www.googleapis.com/",
  ])
    expect(thrown(`UrlFetchApp.fetch("${address}x");`)).toContain("urlFetchWhitelist");
  expect(plainRun(workspace, `UrlFetchApp.fetch("${FILES}x/export?mimeType=a");`).error?.message).toMatch(
    /^Specified permissions are not sufficient/,
  );
});

test("what the list allows and the emulator does not do is named", () => {
  const workspace = world();
  expect(() => run(workspace, `UrlFetchApp.fetch("${FILES}abc?alt=media");`)).toThrow(NotEmulated);
  expect(() => run(workspace, `UrlFetchApp.fetchAll([]);`)).toThrow(NotEmulated);
});

test("a fetch can be made to fail, by Drive and on its way", () => {
  const workspace = world();
  const id = aDoc(workspace);
  const error = { code: 503, reason: "backendError", message: "Backend Error" };
  workspace.faults.add({ method: "drive.files.export", when: "before", error });
  expect((run(workspace, GET, { event: { id } }).value as unknown[])[0]).toBe(503);
  workspace.faults.add({
    method: "url.fetch",
    when: "before",
    error: { ...error, message: "Address unavailable" },
  });
  expect(run(workspace, GET, { event: { id } }).error?.message).toBe("Address unavailable");
  expect(run(workspace, GET, { event: { id }, stopBeforeCall: 0 }).outcome).toBe("stopped");
});
