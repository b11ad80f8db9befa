import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { makeBundle, projectRoot } from "../../build/bundle";
import { createPlayground, type Playground } from "../../playground/server/playground";

let stateFolder: string;
beforeEach(() => {
  stateFolder = mkdtempSync(join(tmpdir(), "playground-state-"));
});
afterEach(() => rmSync(stateFolder, { recursive: true, force: true }));

const web = { shell: "", script: "", styles: "" };

const warnings: string[] = [];

async function start(fresh = false): Promise<Playground> {
  return createPlayground({
    web,
    pushed: await makeBundle(projectRoot()),
    stateFolder,
    fresh,
    warn: (message) => warnings.push(message),
  });
}

function post(playground: Playground, path: string, body: object): Response | Promise<Response> {
  return playground.app.request(`/api${path}?as=alex@example.com&window=w`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

test("what happened is there after a restart, and gone after a fresh start", async () => {
  const first = await start();
  expect((await post(first, "/steering/clock/week", {})).status).toBe(200);
  expect((await post(first, "/docs", { title: "Kept", kind: "document" })).status).toBe(200);
  const before = first.workspace.snapshot();
  first.close();

  const second = await start();
  expect(second.workspace.snapshot()).toEqual(before);
  const files = (await (await second.app.request("/api/docs?as=alex@example.com")).json()) as {
    name: string;
  }[];
  expect(files.map(({ name }) => name)).toEqual(["Kept"]);
  second.close();

  const third = await start(true);
  expect((await (await third.app.request("/api/docs?as=alex@example.com")).json()) as object[]).toEqual([]);
  third.close();
});

test("a bundle that cannot be built leaves the pages usable and says so in the panel", async () => {
  const playground = createPlayground({
    web,
    pushed: { problem: "The add-on could not be built: a reason" },
  });
  expect((await playground.app.request("/api/calendar/calendars?as=alex@example.com")).status).toBe(200);
  const answer = await post(playground, "/panel", { host: "CALENDAR" });
  expect([answer.status, await answer.json()]).toEqual([
    409,
    { error: { code: 409, message: "The add-on could not be built: a reason" } },
  ]);
  playground.close();
});

test("Google's own paths are served beside the pages", async () => {
  const playground = createPlayground({ web, pushed: { problem: "none" } });
  const answer = await playground.app.request("/calendar/v3/calendars/primary/events?fields=items(summary)", {
    headers: { authorization: "Bearer alex@example.com" },
  });
  expect(answer.status).toBe(200);
  expect(JSON.stringify(await answer.json())).toContain("Dana / Alex");
  const nobody = await playground.app.request("/api/docs?as=nobody@example.com");
  expect(nobody.status).toBe(404);
  playground.close();
});

test("a kept state that cannot be read is put aside, not lost", async () => {
  writeFileSync(join(stateFolder, "workspace.json"), "{ half");
  const playground = await start();
  expect(playground.workspace.directory.find("alex@example.com")?.name).toBe("Alex Morgan");
  expect(readFileSync(join(stateFolder, "workspace.json.unreadable"), "utf8")).toBe("{ half");
  expect(warnings.join()).toContain("workspace.json.unreadable");
  playground.close();
});

test.each([
  [
    "a page of somebody else's",
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    [200, 403],
  ],
  ["a page on another port", { origin: "http://localhost:8099", "sec-fetch-site": "same-site" }, [200, 403]],
  ["an old browser on another page", { origin: "https://evil.example" }, [200, 403]],
  [
    "a name that leads to this machine",
    { host: "evil.example:8011", origin: "http://evil.example:8011" },
    [403, 403],
  ],
  ["a client that is no browser", { host: "127.0.0.1:8011" }, [200, 200]],
  [
    "its own page",
    { host: "[::1]:8011", origin: "http://[::1]:8011", "sec-fetch-site": "same-origin" },
    [200, 200],
  ],
])(
  "asked by %s, the playground and Google's own paths do what may be done",
  async (_who, headers, [reads, writes]) => {
    const { app, workspace } = createPlayground({ web, pushed: { problem: "none" } });
    const sent = { headers: { host: "localhost:8011", ...headers, "content-type": "text/plain" } };
    const people = workspace.directory.all().length;
    const body = JSON.stringify({ name: "Eve", address: "eve@example.com", timeZone: "Europe/London" });
    const json = { headers: { ...sent.headers, "content-type": "application/json" } };
    expect((await app.request("/api/docs?as=alex@example.com", sent)).status).toBe(reads);
    const made = await app.request("/api/steering/people", { method: "POST", ...json, body });
    const reset = await app.request("/emulator/reset", { method: "POST", ...sent, body: "{}" });
    if (writes === 403) {
      expect([made.status, reset.status]).toEqual([403, 403]);
      expect(workspace.directory.all()).toHaveLength(people);
    } else expect([made.ok, reset.ok]).toEqual([true, true]);
  },
);
