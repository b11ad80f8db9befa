import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { driveOf, type Emulator, refusal, startEmulator, tasksOf } from "./google-clients";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(async () => {
  await steer("reset", { world: "people" });
});
afterAll(() => emulator.close());

async function steer(
  order: string,
  body?: unknown,
): Promise<{ status: number; data: Record<string, unknown> }> {
  const response = await fetch(`${emulator.rootUrl}emulator/${order}`, {
    method: "POST",
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, data: (await response.json()) as Record<string, unknown> };
}

async function wrong(order: string, body: unknown): Promise<string> {
  const before = JSON.stringify(emulator.workspace.snapshot());
  const { status, data } = await steer(order, body);
  expect(status).toBe(400);
  expect(JSON.stringify(emulator.workspace.snapshot())).toBe(before);
  return (data.error as { message: string }).message;
}

const lists = async (who: string): Promise<number> =>
  (await tasksOf(emulator, who).tasklists.list()).data.items?.length ?? 0;

test("reset forgets everything that happened, and can choose the world, the time and the ids", async () => {
  await tasksOf(emulator, "alex@example.com").tasklists.insert({ requestBody: { title: "A" } });
  await steer("seed", {
    policy: { outsideSharing: "blocked" },
    assumptions: { "drive.name-equality": "exact case" },
  });
  expect(await lists("alex@example.com")).toBe(2);
  const { data } = await steer("reset", { world: "people", start: "2027-01-04T09:00:00Z", seed: 7 });
  expect(data.now).toBe("2027-01-04T09:00:00.000Z");
  expect(await lists("alex@example.com")).toBe(1);
  expect(emulator.workspace.directory.policy.outsideSharing).toBe("allowed");
  expect(emulator.workspace.assumptions.answer("drive.name-equality")).toBe("any case");
  await steer("reset", { world: "empty" });
  expect(await refusal(tasksOf(emulator, "alex@example.com").tasklists.list())).toBe("401 authError");
});

test("the same seed gives the same ids", async () => {
  const id = async (seed: number): Promise<unknown> => {
    await steer("reset", { world: "people", seed });
    return (await tasksOf(emulator, "alex@example.com").tasklists.insert({ requestBody: { title: "A" } }))
      .data.id;
  };
  expect(await id(3)).toBe(await id(3));
  expect(await id(3)).not.toBe(await id(4));
});

test("seed adds people, groups, rooms, files and tasks, and says what it made", async () => {
  const { status, data } = await steer("seed", {
    people: [
      { address: "Kim@example.com", name: "Kim Berg", aliases: ["k@example.com"], timeZone: "Europe/Berlin" },
    ],
    groups: [
      { address: "leads@example.com", name: "Leads", members: ["alex@example.com", "kim@example.com"] },
    ],
    rooms: [{ address: "room-oslo@example.com", name: "Oslo (6)" }],
    files: [
      { owner: "k@example.com", file: { name: "Plans", mimeType: "application/vnd.google-apps.folder" } },
    ],
    tasks: [{ owner: "kim@example.com", task: { title: "Send the minutes" } }],
  });
  expect(status).toBe(200);
  expect(data.files).toHaveLength(1);
  const kim = driveOf(emulator, "kim@example.com");
  expect((await kim.files.list()).data.files?.map(({ name }) => name)).toEqual(["Plans"]);
  const { data: tasks } = await tasksOf(emulator, "kim@example.com").tasks.list({ tasklist: "@default" });
  expect(tasks.items?.map(({ title }) => title)).toEqual(["Send the minutes"]);
  expect(emulator.workspace.directory.find("leads@example.com")?.kind).toBe("group");
});

test("the clock is set and moved, and what depends on it follows", async () => {
  expect((await steer("clock", { set: "2026-12-01T10:00:00+01:00" })).data.now).toBe(
    "2026-12-01T09:00:00.000Z",
  );
  expect((await steer("clock", { advanceMs: 3_600_000 })).data.now).toBe("2026-12-01T10:00:00.000Z");
  const told = (await (await fetch(`${emulator.rootUrl}emulator/clock`)).json()) as { now: string };
  expect(told.now).toBe("2026-12-01T10:00:00.000Z");
  const { data } = await tasksOf(emulator, "alex@example.com").tasklists.insert({
    requestBody: { title: "A" },
  });
  expect(data.updated).toMatch(/^2026-12-01T10:00:0/);
});

test("a fault hits the call it names, as often as it says, and can be taken back", async () => {
  const alex = tasksOf(emulator, "alex@example.com").tasklists;
  const error = { code: 503, reason: "backendError", message: "Backend Error" };
  await steer("faults", {
    faults: [{ method: "tasks.tasklists.*", when: "before", skip: 1, times: 2, error }],
  });
  await alex.list();
  expect(await refusal(alex.list())).toBe("503 backendError");
  expect(await refusal(alex.list())).toBe("503 backendError");
  await alex.list();
  await steer("faults", { faults: [{ when: "before", person: "dana@example.com", error }] });
  await alex.list();
  const { data } = await steer("faults", { clear: true });
  expect(data.pending).toEqual([]);
  await tasksOf(emulator, "dana@example.com").tasklists.list();
});

test("a fault can strike after the effect, or only take time", async () => {
  const alex = tasksOf(emulator, "alex@example.com").tasklists;
  const error = { code: 500, reason: "internalError", message: "Internal Error" };
  await steer("faults", { faults: [{ method: "tasks.tasklists.insert", when: "after", error }] });
  expect(await refusal(alex.insert({ requestBody: { title: "A" } }))).toBe("500 internalError");
  expect(await lists("alex@example.com")).toBe(2);
  const before = emulator.workspace.clock.now();
  await steer("faults", { faults: [{ method: "tasks.tasklists.list", when: "before", delayMs: 20_000 }] });
  await alex.list();
  expect(emulator.workspace.clock.now() - before).toBeGreaterThanOrEqual(20_000);
});

test("an order of the wrong shape says what is wrong and does nothing", async () => {
  expect(await wrong("reset", { world: "big" })).toBe(
    "/emulator/reset: /world must be equal to one of the allowed values: default, people, empty.",
  );
  expect(await wrong("reset", { start: "tomorrow" })).toContain("/start must match format");
  expect(await wrong("clock", {})).toContain("must NOT have fewer than 1 properties");
  expect(await wrong("clock", { advanceMs: -1 })).toContain("/advanceMs must be >= 0");
  expect(await wrong("faults", { faults: [{ method: "x" }] })).toContain("required property 'when'");
  expect(await wrong("faults", { faults: [{ when: "during" }] })).toContain("before, after");
  expect(await wrong("faults", { fault: [] })).toContain('"fault"');
  expect(await wrong("seed", { people: [{ name: "Nameless" }] })).toContain("required property 'address'");
  expect(await wrong("seed", { people: [{ address: "alex@example.com", name: "Twice" }] })).toContain(
    "exists already",
  );
  expect(await wrong("seed", { assumptions: { "drive.unheard-of": "x" } })).toContain("drive.unheard-of");
});

test("a seed that the API refuses answers as the API does, and nothing of it stays", async () => {
  const before = JSON.stringify(emulator.workspace.snapshot());
  const { status, data } = await steer("seed", {
    people: [{ address: "kim@example.com", name: "Kim Berg" }],
    files: [{ owner: "alex@example.com", file: { shared: true } }],
  });
  expect(status).toBe(403);
  expect((data.error as { errors: { reason: string }[] }).errors[0]?.reason).toBe("fieldNotWritable");
  expect(JSON.stringify(emulator.workspace.snapshot())).toBe(before);
});

test("the examples of the README are taken as they stand there", async () => {
  const text = await readFile("emulator/rest/README.md", "utf8");
  for (const order of ["reset", "seed", "clock", "faults"]) {
    const [, section = ""] = text.split(`### \`POST /emulator/${order}\``);
    const [, block, inline] = /```json\n([\s\S]*?)```|`(\{[^`]*\})`/.exec(section) ?? [];
    const { status, data } = await steer(order, JSON.parse(block ?? inline ?? ""));
    expect([order, status]).toEqual([order, 200]);
    if (order === "seed") {
      const counts = Object.values(data).map((ids) => (ids as string[]).length);
      expect(counts).toEqual([1, 1, 1, 1]);
    }
  }
  expect(emulator.workspace.faults.snapshot()).toHaveLength(1);
  const { data } = await driveOf(emulator, "alex@example.com").files.list({ orderBy: "name" });
  expect(data.files?.map(({ name }) => name)).toEqual(["Old notes", "Plans"]);
});

test("the default world can be had again at any time", async () => {
  await steer("reset");
  const fresh = JSON.stringify(emulator.workspace.snapshot());
  await driveOf(emulator, "dana@example.com").files.create({ requestBody: { name: "A" } });
  expect(JSON.stringify(emulator.workspace.snapshot())).not.toBe(fresh);
  await steer("reset", { world: "default" });
  expect(JSON.stringify(emulator.workspace.snapshot())).toBe(fresh);
});
