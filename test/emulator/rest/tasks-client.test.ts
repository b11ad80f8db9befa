import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Emulator, refusal, refused, startEmulator, tasksOf } from "./google-clients";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const alex = () => tasksOf(emulator, "alex@example.com");
const dana = () => tasksOf(emulator, "dana@example.com");

test("everybody has a list of their own from the start", async () => {
  const { data } = await alex().tasklists.list();
  expect(data).toMatchObject({
    kind: "tasks#taskLists",
    items: [{ kind: "tasks#taskList", title: "My Tasks" }],
  });
  const { data: first } = await alex().tasklists.get({ tasklist: "@default" });
  const { data: hers } = await dana().tasklists.get({ tasklist: "@default" });
  expect(first.id).not.toBe(hers.id);
});

test("lists are made, renamed, replaced and deleted", async () => {
  const { data: made } = await alex().tasklists.insert({ requestBody: { title: "Next steps" } });
  const tasklist = String(made.id);
  const patched = await alex().tasklists.patch({ tasklist, requestBody: { title: "Steps" } });
  expect(patched.data).toMatchObject({ id: tasklist, title: "Steps" });
  expect(patched.data.etag).not.toBe(made.etag);
  const updated = await alex().tasklists.update({ tasklist, requestBody: { id: tasklist, title: "All" } });
  expect(updated.data.title).toBe("All");
  expect((await alex().tasklists.delete({ tasklist })).status).toBe(204);
  expect(await refusal(alex().tasklists.get({ tasklist }))).toBe("404 notFound");
});

test("the default list stays, somebody else's list is not found, an update names its list", async () => {
  expect(await refusal(alex().tasklists.delete({ tasklist: "@default" }))).toBe("400 invalid");
  const { data: hers } = await dana().tasklists.insert({ requestBody: { title: "Hers" } });
  const tasklist = String(hers.id);
  expect(await refusal(alex().tasklists.get({ tasklist }))).toBe("404 notFound");
  expect(await refusal(dana().tasklists.update({ tasklist, requestBody: { title: "X" } }))).toBe(
    "400 invalid",
  );
  expect(await refusal(dana().tasklists.insert({ requestBody: {} }))).toBe("400 invalid");
});

test("tasks come newest first, with the day of their due date alone", async () => {
  const { data: list } = await alex().tasklists.insert({ requestBody: { title: "Order" } });
  const tasklist = String(list.id);
  const one = await alex().tasks.insert({ tasklist, requestBody: { title: "one" } });
  const two = await alex().tasks.insert({
    tasklist,
    requestBody: { title: "two", notes: "details", due: "2026-11-27T17:45:00+01:00" },
  });
  expect(two.data).toMatchObject({
    kind: "tasks#task",
    status: "needsAction",
    due: "2026-11-27T00:00:00.000Z",
    position: "00000000000000000000",
  });
  await alex().tasks.insert({ tasklist, previous: String(one.data.id), requestBody: { title: "three" } });
  const { data } = await alex().tasks.list({ tasklist });
  expect(data.items?.map(({ title }) => title)).toEqual(["two", "one", "three"]);
});

test("a completed task has its time and can be opened again; update clears what it leaves out", async () => {
  const { data: made } = await alex().tasks.insert({
    tasklist: "@default",
    requestBody: { title: "Send minutes", notes: "to both" },
  });
  const task = String(made.id);
  const done = await alex().tasks.patch({ tasklist: "@default", task, requestBody: { status: "completed" } });
  expect(done.data.completed).toMatch(/^2026-/);
  const again = await alex().tasks.patch({
    tasklist: "@default",
    task,
    requestBody: { status: "needsAction" },
  });
  expect(again.data.completed).toBeUndefined();
  expect(again.data.notes).toBe("to both");
  const updated = await alex().tasks.update({
    tasklist: "@default",
    task,
    requestBody: { id: task, title: "Sent" },
  });
  expect(updated.data.notes).toBeUndefined();
  expect(
    await refusal(alex().tasks.patch({ tasklist: "@default", task, requestBody: { status: "half" } })),
  ).toBe("400 invalid");
  expect(
    await refusal(
      alex().tasks.patch({ tasklist: "@default", task, requestBody: { title: "x".repeat(1025) } }),
    ),
  ).toBe("400 invalid");
});

test("a stale etag is refused with 412", async () => {
  const { data: made } = await alex().tasks.insert({ tasklist: "@default", requestBody: { title: "A" } });
  const task = String(made.id);
  await alex().tasks.patch({ tasklist: "@default", task, requestBody: { title: "B" } });
  const stale = alex().tasks.patch(
    { tasklist: "@default", task, requestBody: { title: "C" } },
    { headers: { "If-Match": String(made.etag) } },
  );
  expect(await refusal(stale)).toBe("412 conditionNotMet");
});

test("lists filter by state and by times, and hand out pages", async () => {
  const { data: list } = await dana().tasklists.insert({ requestBody: { title: "Filters" } });
  const tasklist = String(list.id);
  for (const day of ["03", "02", "01"])
    await dana().tasks.insert({ tasklist, requestBody: { title: day, due: `2026-12-${day}T00:00:00Z` } });
  const { data: all } = await dana().tasks.list({ tasklist });
  const ids = all.items?.map(({ id }) => String(id)) ?? [];
  await dana().tasks.patch({ tasklist, task: ids[0], requestBody: { status: "completed" } });
  await dana().tasks.delete({ tasklist, task: ids[1] });
  const titles = async (params: object): Promise<string[]> =>
    (await dana().tasks.list({ tasklist, ...params })).data.items?.map(({ title }) => String(title)) ?? [];
  expect(await titles({})).toEqual(["01", "03"]);
  expect(await titles({ showCompleted: false })).toEqual(["03"]);
  expect(await titles({ showDeleted: true })).toEqual(["01", "02", "03"]);
  expect(await titles({ dueMin: "2026-12-02T00:00:00Z" })).toEqual(["03"]);
  expect(await titles({ dueMax: "2026-12-03T00:00:00Z" })).toEqual(["01"]);
  expect(await titles({ completedMin: "2026-01-01T00:00:00Z" })).toEqual(["01"]);
  const first = await dana().tasks.list({ tasklist, maxResults: 1 });
  expect(first.data.items).toHaveLength(1);
  expect(await titles({ maxResults: 1, pageToken: first.data.nextPageToken })).toEqual(["03"]);
  await dana().tasks.clear({ tasklist });
  expect(await titles({})).toEqual(["03"]);
  expect(await titles({ showHidden: true })).toEqual(["01", "03"]);
  expect(await refusal(dana().tasks.list({ tasklist, dueMin: "soon" }))).toBe("400 invalid");
  expect(await refusal(dana().tasks.list({ tasklist, pageToken: "?" }))).toBe("400 invalid");
});

test("tasks move below a parent, among siblings and to another list with their subtasks", async () => {
  const { data: list } = await alex().tasklists.insert({ requestBody: { title: "From" } });
  const { data: other } = await alex().tasklists.insert({ requestBody: { title: "To" } });
  const tasklist = String(list.id);
  const add = async (title: string) =>
    String((await alex().tasks.insert({ tasklist, requestBody: { title } })).data.id);
  const [c, b, a] = [await add("c"), await add("b"), await add("a")];
  const child = await alex().tasks.move({ tasklist, task: c, parent: a });
  expect(child.data).toMatchObject({ parent: a, position: "00000000000000000000" });
  await alex().tasks.move({ tasklist, task: a, previous: b });
  const { data } = await alex().tasks.list({ tasklist });
  expect(data.items?.filter(({ parent }) => !parent).map(({ title }) => title)).toEqual(["b", "a"]);
  expect(await refusal(alex().tasks.move({ tasklist, task: b, previous: c }))).toBe("400 invalid");
  expect(await refusal(alex().tasks.move({ tasklist, task: a, parent: c }))).toBe("400 invalid");
  await alex().tasks.move({ tasklist, task: a, destinationTasklist: String(other.id) });
  const { data: moved } = await alex().tasks.list({ tasklist: String(other.id) });
  expect(moved.items?.map(({ title }) => title).sort()).toEqual(["a", "c"]);
  const { data: left } = await alex().tasks.list({ tasklist });
  expect(left.items?.map(({ title }) => title)).toEqual(["b"]);
});

test("scopes limit what a token can do, and read-only ones read", async () => {
  const reader = tasksOf(emulator, "alex@example.com tasks.readonly");
  expect((await reader.tasklists.list()).status).toBe(200);
  const error = await refused(reader.tasklists.insert({ requestBody: { title: "No" } }));
  expect(error).toMatchObject({ code: 403, status: "PERMISSION_DENIED" });
  expect(await refusal(tasksOf(emulator, "alex@example.com drive.file").tasklists.list())).toBe(
    "403 insufficientPermissions",
  );
});
