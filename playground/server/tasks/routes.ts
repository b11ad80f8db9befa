import { Hono } from "hono";
import type { TaskLists, Tasks } from "../../../contract/tasks";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import type { ShownTask } from "../../shared/tasks";
import { callAs, viewerOf } from "../person";

/** A person's Google Tasks, as beside their calendar. `changed` is told after everything that wrote. */
export function tasksRoutes(workspace: Workspace, changed: () => void): Hono {
  const routes = new Hono();
  routes.get("/", (context) => context.json(tasksOf(workspace, viewerOf(workspace, context))));
  routes.put("/:list/:task", async (context) => {
    const { done } = await context.req.json<{ done: boolean }>();
    callAs(workspace, viewerOf(workspace, context), {
      method: "tasks.tasks.patch",
      params: { tasklist: context.req.param("list"), task: context.req.param("task") },
      body: { status: done ? "completed" : "needsAction" },
    });
    changed();
    return context.json({});
  });
  return routes;
}

function tasksOf(workspace: Workspace, person: Person): readonly ShownTask[] {
  const { items: lists = [] } = callAs(workspace, person, {
    method: "tasks.tasklists.list",
    params: {},
  }) as TaskLists;
  return lists.flatMap(({ id: listId = "", title: list = "" }) => {
    const { items = [] } = callAs(workspace, person, {
      method: "tasks.tasks.list",
      params: { tasklist: listId, showHidden: true, maxResults: 100 },
    }) as Tasks;
    return items.map(({ id = "", title = "", notes = "", due = "", status }) => ({
      id,
      listId,
      list,
      title,
      notes,
      due: due.slice(0, 10),
      done: status === "completed",
    }));
  });
}
