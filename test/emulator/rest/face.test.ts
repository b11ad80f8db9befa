import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Hono } from "hono";
import { restApp } from "../../../emulator/rest/app";
import { type Emulator, startEmulator } from "./google-clients";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

interface Asked {
  readonly as?: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

async function ask(path: string, { as = "alex@example.com", method, body, headers }: Asked = {}) {
  const response = await fetch(`${emulator.rootUrl}${path}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: { ...(as === "" ? {} : { Authorization: `Bearer ${as}` }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const data = text === "" ? undefined : (JSON.parse(text) as Record<string, unknown>);
  const error = data?.error as {
    code: number;
    message: string;
    status: string;
    errors: { reason: string }[];
  };
  return { status: response.status, headers: response.headers, data, error };
}

test("without a token, or with nobody's, the answer is 401 with Google's body", async () => {
  const none = await ask("tasks/v1/users/@me/lists", { as: "" });
  expect(none.status).toBe(401);
  expect(none.headers.get("www-authenticate")).toMatch(/^Bearer/);
  expect(none.error).toMatchObject({
    code: 401,
    status: "UNAUTHENTICATED",
    errors: [{ reason: "required" }],
  });
  for (const as of [
    "nobody@example.com",
    "team@example.com",
    "c_lisbon@resource.calendar.google.com",
    "ya29.token",
  ]) {
    const { status, error } = await ask("tasks/v1/users/@me/lists", { as });
    expect([status, error.errors[0]]).toMatchObject([
      401,
      { reason: "authError", domain: "global", location: "Authorization", locationType: "header" },
    ]);
  }
});

test("an alias and any case of an address are the person", async () => {
  const lists = await ask("tasks/v1/users/@me/lists/@default");
  for (const as of ["alex.morgan@example.com", "Alex@Example.com"])
    expect((await ask("tasks/v1/users/@me/lists/@default", { as })).data?.id).toBe(lists.data?.id);
});

test("a path Google does not serve is 404, and so is a method it does not take there", async () => {
  for (const [path, method] of [
    ["drive/v3/nothing", "GET"],
    ["drive/v2/files", "GET"],
    ["", "GET"],
    ["drive/v3/files", "DELETE"],
    ["v1/documents/x:nothing", "POST"],
  ] as const) {
    const { status, error } = await ask(path, { method });
    expect([path, status, error.errors[0]?.reason]).toEqual([path, 404, "notFound"]);
  }
});

test("parameters have the contract's types, and an unknown or misspelt one is refused", async () => {
  expect((await ask("drive/v3/files?pageSize=2&supportsAllDrives=true&prettyPrint=false")).status).toBe(200);
  for (const query of ["pageSize=two", "supportsAllDrives=yes", "pagesize=2", "alt=xml"])
    expect((await ask(`drive/v3/files?${query}`)).status).toBe(400);
});

test("a body that is no JSON object is a parse error", async () => {
  for (const body of ["{", "[]", '"x"'])
    expect((await ask("drive/v3/files", { method: "POST", body })).error).toMatchObject({
      code: 400,
      errors: [{ reason: "parseError" }],
    });
});

test("X-HTTP-Method-Override makes a POST what it says", async () => {
  const made = await ask("tasks/v1/users/@me/lists", { body: { title: "A" } });
  const patched = await ask(`tasks/v1/users/@me/lists/${made.data?.id}`, {
    body: { title: "B" },
    headers: { "X-HTTP-Method-Override": "PATCH" },
  });
  expect(patched.data?.title).toBe("B");
});

test("etags travel in the header: 304 for what is known, 412 for what is stale", async () => {
  const made = await ask("tasks/v1/users/@me/lists", { body: { title: "A" } });
  const path = `tasks/v1/users/@me/lists/${made.data?.id}`;
  const etag = String(made.headers.get("etag"));
  expect(etag).toBe(made.data?.etag);
  const known = await ask(path, { headers: { "If-None-Match": etag } });
  expect([known.status, known.data]).toEqual([304, undefined]);
  const change = (title: string) =>
    ask(path, { method: "PATCH", body: { title }, headers: { "If-Match": etag } });
  expect((await change("B")).status).toBe(200);
  const stale = await change("C");
  expect(stale.error).toMatchObject({ code: 412, errors: [{ reason: "conditionNotMet" }] });
  expect((await ask(path, { headers: { "If-None-Match": etag } })).status).toBe(200);
});

test("fields cut the answer, wherever they ask", async () => {
  const { data } = await ask("tasks/v1/users/@me/lists?fields=items(title),kind");
  expect(Object.keys(data ?? {}).sort()).toEqual(["items", "kind"]);
  expect((await ask("tasks/v1/users/@me/lists?fields=items/nothing")).status).toBe(400);
});

test("uploads and batches are not there, and say so", async () => {
  for (const path of ["upload/drive/v3/files?uploadType=media", "batch/drive/v3"])
    expect((await ask(path, { method: "POST", body: "x" })).error).toMatchObject({
      code: 501,
      errors: [{ reason: "notEmulated" }],
    });
});

test("mounted in another server it answers its own paths, errors included, and leaves the others alone", async () => {
  const server = new Hono();
  server.get("/page", ({ text }) => text("a page"));
  server.route("/", restApp(emulator.workspace));
  server.notFound(({ text }) => text("no page", 404));
  const get = async (path: string) => {
    const response = await server.request(path, { headers: { Authorization: "Bearer alex@example.com" } });
    return [response.status, await response.text()] as const;
  };
  expect(await get("/page")).toEqual([200, "a page"]);
  expect(await get("/nothing")).toEqual([404, "no page"]);
  expect((await get("/tasks/v1/users/@me/lists"))[0]).toBe(200);
  const [status, text] = await get("/drive/v3/files/nothing");
  expect([status, JSON.parse(text).error.message]).toEqual([404, "File not found: nothing."]);
  expect((await server.request("/emulator/clock", { method: "POST", body: "{}" })).status).toBe(400);
});
