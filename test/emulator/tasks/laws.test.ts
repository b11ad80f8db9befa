import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Task } from "../../../contract/tasks";
import { byHand, type Caller } from "../../../emulator/api/call";
import { ApiError } from "../../../emulator/api/error";
import type { JsonObject } from "../../../emulator/json";
import { workspaceWithPeople } from "../../../emulator/office";
import type { Workspace } from "../../../emulator/workspace";
import { tried } from "../laws";

const ALEX = byHand("alex@example.com");
const APP: Caller = {
  person: "alex@example.com",
  app: "one-on-one",
  scopes: ["https://www.googleapis.com/auth/tasks"],
};

function world(): Workspace {
  return workspaceWithPeople({ latency: { perCallMs: 0, perKilobyteMs: 0 } });
}

function call(workspace: Workspace, method: string, params: JsonObject, body?: JsonObject, by = ALEX) {
  return workspace.call(by, {
    method: `tasks.tasks.${method}`,
    params: { tasklist: "@default", ...params },
    ...(body === undefined ? {} : { body }),
  }).body;
}

function all(workspace: Workspace): Task[] {
  const params = { maxResults: 100, showHidden: true, showDeleted: true };
  return (call(workspace, "list", params)?.items ?? []) as Task[];
}

// Steps name tasks by their number; a number beyond the last is no task.
const number = fc.nat(6);
const step = fc.record({
  kind: fc.constantFrom("insert", "move", "delete", "complete", "reopen", "clear", "rename"),
  task: number,
  parent: fc.option(number, { nil: undefined, freq: 2 }),
  previous: fc.option(number, { nil: undefined, freq: 2 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Four tasks to begin with, so that most steps name one. */
function four(workspace: Workspace): string[] {
  return Array.from({ length: 4 }, (_, index) =>
    String(call(workspace, "insert", {}, { title: `task ${index}` })?.id),
  );
}

function attempt(workspace: Workspace, made: string[], { kind, task, parent, previous }: Step): string {
  const id = (which: number): string => made[which] ?? "nothing";
  const place = {
    ...(parent === undefined ? {} : { parent: id(parent) }),
    ...(previous === undefined ? {} : { previous: id(previous) }),
  };
  try {
    if (kind === "insert")
      made.push(String(call(workspace, "insert", place, { title: `task ${made.length}` })?.id));
    else if (kind === "move") call(workspace, "move", { task: id(task), ...place });
    else if (kind === "delete") call(workspace, "delete", { task: id(task) });
    else if (kind === "clear") call(workspace, "clear", {});
    else if (kind === "rename") call(workspace, "patch", { task: id(task) }, { title: "renamed" });
    else
      call(
        workspace,
        "patch",
        { task: id(task) },
        { status: kind === "complete" ? "completed" : "needsAction" },
        APP,
      );
    return "done";
  } catch (error) {
    if (error instanceof ApiError) return `${error.code} ${error.reason}`;
    throw error;
  }
}

test("positions are those of the list, and no task is lost, doubled or above itself", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const workspace = world();
      const made = four(workspace);
      for (const each of steps) attempt(workspace, made, each);
      const tasks = all(workspace);
      expect(tasks.map(({ id }) => id).sort()).toEqual([...made].sort());
      const byParent = new Map<string, Task[]>();
      for (const task of tasks) {
        if (task.deleted === true) continue;
        byParent.set(task.parent ?? "", [...(byParent.get(task.parent ?? "") ?? []), task]);
        expect(task.status === "completed").toBe(task.completed !== undefined);
      }
      for (const task of tasks) {
        let above = task.parent;
        for (let height = 0; above !== undefined; height++) {
          expect(height).toBeLessThan(tasks.length);
          above = tasks.find(({ id }) => id === above)?.parent;
        }
      }
      for (const siblings of byParent.values())
        expect(siblings.map(({ position }) => Number(position))).toEqual(siblings.map((_, place) => place));
    }),
    tried(100),
  );
});

test("a task cannot move below its own subtask, however deep", () => {
  const workspace = world();
  const [a, b, c] = four(workspace);
  call(workspace, "move", { task: b, parent: a });
  call(workspace, "move", { task: c, parent: b });
  const before = JSON.stringify(all(workspace));
  expect(() => call(workspace, "move", { task: a, parent: c })).toThrow("Invalid parent");
  expect(JSON.stringify(all(workspace))).toBe(before);
  call(workspace, "delete", { task: a });
  expect(all(workspace).filter(({ deleted }) => deleted === true)).toHaveLength(3);
});

test("an inserted task stands first, or right after the one it names", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(9), { nil: undefined }), { maxLength: 10 }), (places) => {
      const workspace = world();
      const model: string[] = [];
      for (const [index, place] of places.entries()) {
        const previous = place === undefined ? undefined : model[place];
        const { id } = call(workspace, "insert", previous === undefined ? {} : { previous }, {
          title: `task ${index}`,
        }) as Task;
        model.splice(previous === undefined ? 0 : model.indexOf(previous) + 1, 0, String(id));
      }
      expect(all(workspace).map(({ id }) => id)).toEqual(model);
    }),
    tried(60),
  );
});

test("a refused change has changed nothing, and restoring a snapshot is the identity", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 8 }), (first, then) => {
      const workspace = world();
      const made = four(workspace);
      for (const each of first) {
        const before = JSON.stringify(all(workspace));
        if (attempt(workspace, made, each) !== "done") expect(JSON.stringify(all(workspace))).toBe(before);
      }
      const snapshot = workspace.snapshot();
      const again = [...made];
      const outcomes = then.map((each) => attempt(workspace, made, each));
      const end = workspace.snapshot();
      workspace.restore(snapshot);
      expect(workspace.snapshot()).toEqual(snapshot);
      expect(then.map((each) => attempt(workspace, again, each))).toEqual(outcomes);
      expect(workspace.snapshot()).toEqual(end);
    }),
    tried(60),
  );
});

test("what is completed on Google's own page is hidden at once, what an app completes only when it is cleared", () => {
  const workspace = world();
  const made: string[] = [];
  for (const by of [ALEX, APP]) {
    const { id } = call(workspace, "insert", {}, { title: by.app }) as Task;
    made.push(String(id));
    call(workspace, "patch", { task: String(id) }, { status: "completed" }, by);
  }
  const shown = () => ((call(workspace, "list", {})?.items ?? []) as Task[]).map(({ title }) => title);
  expect(shown()).toEqual(["one-on-one"]);
  call(workspace, "clear", {});
  expect(shown()).toEqual([]);
  expect(all(workspace).every(({ hidden }) => hidden === true)).toBe(true);
});
