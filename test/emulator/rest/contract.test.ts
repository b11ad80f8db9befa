import { expect, jest, test } from "@jest/globals";
import { byHand, type Handler, ok } from "../../../emulator/api/call";
import { ContractViolation } from "../../../emulator/api/error";
import { createFaults } from "../../../emulator/api/faults";
import { type FrontDoor, passFrontDoor } from "../../../emulator/api/front-door";
import { createLog } from "../../../emulator/api/log";
import { createQuota } from "../../../emulator/api/quota";
import { workspaceWithPeople } from "../../../emulator/office";
import { restApp } from "../../../emulator/rest/app";
import type { Workspace } from "../../../emulator/workspace";

/** A workspace whose one method answers what the test says: an emulator with a mistake in it. */
function answering(method: string, body: object): { workspace: Workspace; violations: string[] } {
  const workspace = workspaceWithPeople();
  const violations: string[] = [];
  const handlers: Record<string, Handler> = { [method]: () => ok(body) };
  const door: FrontDoor = {
    handlers,
    clock: workspace.clock,
    directory: workspace.directory,
    faults: createFaults(),
    log: createLog(),
    quota: createQuota(),
    latency: () => workspace.latency,
    violations,
  };
  return {
    workspace: { ...workspace, call: (caller, call) => passFrontDoor(door, caller, call) },
    violations,
  };
}

async function ask(workspace: Workspace, path: string, method = "GET", body?: object) {
  const response = await restApp(workspace).request(path, {
    method,
    headers: { Authorization: "Bearer alex@example.com" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const data = (await response.json()) as { error: { message: string; errors: { reason: string }[] } };
  return { status: response.status, message: data.error?.message, reason: data.error?.errors[0]?.reason };
}

test.each([
  ["/drive/v3/files", "POST", { name: "A", colour: "red" }, "colour"],
  ["/drive/v3/files", "POST", { capabilities: { canFly: true } }, "canFly"],
  ["/drive/v3/files", "POST", { name: 7 }, "/name"],
  ["/drive/v3/files/x/permissions", "POST", { type: "user", email: "dana@example.com" }, "email"],
  ["/tasks/v1/lists/@default/tasks", "POST", { titel: "A" }, "titel"],
  ["/calendar/v3/calendars/primary/events", "POST", { sumary: "A" }, "sumary"],
  ["/v1/documents/x:batchUpdate", "POST", { requests: [{ insertTxt: {} }] }, "insertTxt"],
])(
  "a request with a field the contract does not know is refused: %s %s %j",
  async (path, method, body, field) => {
    const workspace = workspaceWithPeople();
    const { status, message, reason } = await ask(workspace, path, method, body);
    expect([status, reason]).toEqual([400, "contractViolation"]);
    expect(message).toContain(field);
    expect(workspace.violations).toHaveLength(1);
  },
);

test.each([
  ["drive.files.get", "/drive/v3/files/x", { id: "x", colour: "red" }, "colour"],
  ["drive.files.get", "/drive/v3/files/x", { id: "x", shared: "yes" }, "/shared"],
  ["drive.files.list", "/drive/v3/files", { files: [{ id: "x", owner: "alex" }] }, "owner"],
  ["tasks.tasklists.list", "/tasks/v1/users/@me/lists", { lists: [] }, "lists"],
  ["calendar.events.get", "/calendar/v3/calendars/primary/events/x", { title: "A" }, "title"],
  ["docs.documents.get", "/v1/documents/x", { body: { content: [{ paragraf: {} }] } }, "paragraf"],
])("a response with a field the contract does not know is caught: %s", async (method, path, body, field) => {
  const { workspace, violations } = answering(method, body);
  const { status, message, reason } = await ask(workspace, path);
  expect([status, reason]).toEqual([500, "contractViolation"]);
  expect(message).toContain(field);
  expect(violations).toHaveLength(1);
});

test("what a fields mask would hide is checked all the same", async () => {
  const { workspace } = answering("drive.files.get", { id: "x", colour: "red" });
  expect((await ask(workspace, "/drive/v3/files/x?fields=id")).status).toBe(500);
});

test("inside the process it is thrown, in both directions", () => {
  const { workspace } = answering("drive.files.get", { id: "x", colour: "red" });
  const call = (method: string, body?: { colour: string }) => () =>
    workspace.call(byHand("alex@example.com"), {
      method,
      params: { fileId: "x" },
      ...(body === undefined ? {} : { body }),
    });
  expect(call("drive.files.get")).toThrow(ContractViolation);
  const real = workspaceWithPeople();
  expect(() =>
    real.call(byHand("alex@example.com"), {
      method: "drive.files.create",
      params: {},
      body: { colour: "red" },
    }),
  ).toThrow(ContractViolation);
});

test("a response that keeps the contract passes unchanged", async () => {
  const { workspace, violations } = answering("drive.files.get", { id: "x", name: "A" });
  const response = await restApp(workspace).request("/drive/v3/files/x", {
    headers: { Authorization: "Bearer alex@example.com" },
  });
  expect(await response.json()).toEqual({ id: "x", name: "A" });
  expect(violations).toEqual([]);
});

test("a mistake inside the emulator is never taken for an answer of Google's", async () => {
  const workspace = workspaceWithPeople();
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const broken: Workspace = {
    ...workspace,
    call() {
      throw new TypeError("undefined is not a file");
    },
  };
  const { status, message, reason } = await ask(broken, "/drive/v3/files/x");
  expect([status, reason]).toEqual([500, "emulatorFailed"]);
  expect(message).toContain("undefined is not a file");
  expect(said).toHaveBeenCalledTimes(1);
  said.mockRestore();
});
