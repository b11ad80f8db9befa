import { type ApiReply, type Handler, ok, type Request } from "../api/call";
import { textOf } from "../api/values";
import { copyJson } from "../json";
import { withFields } from "./changes";
import { selectTasks } from "./filter";
import { conditionNotMet } from "./lists";
import { page } from "./paging";
import { etagOf, taskResource } from "./resource";
import {
  invalid,
  listOf,
  type Store,
  type StoredList,
  type StoredTask,
  siblings,
  subtasksOf,
  taskOf,
} from "./state";

const USUAL_PAGE = 20;
const MAX_PAGE = 100;

export function taskMethods(store: Store): Record<string, Handler> {
  const listIn = ({ caller, params }: Request): StoredList =>
    listOf(store, caller.person, String(params.tasklist));
  const reply = (list: StoredList, task: StoredTask): ApiReply => {
    const resource = taskResource(list, task);
    return ok(resource, resource.etag);
  };
  const reach = (request: Request): { list: StoredList; task: StoredTask } => {
    const list = listIn(request);
    const task = taskOf(list, String(request.params.task));
    const { ifMatch } = request;
    if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== taskResource(list, task).etag)
      throw conditionNotMet();
    return { list, task };
  };
  const change = (request: Request, whole: boolean): ApiReply => {
    const { list, task } = reach(request);
    const after = withFields(store, request.caller, task, request.body, whole);
    list.tasks[list.tasks.indexOf(task)] = after;
    list.updated = after.updated;
    return reply(list, after);
  };
  return {
    "tasks.tasks.list": (request) => {
      const list = listIn(request);
      const items = page(selectTasks(list, request.params), request.params, USUAL_PAGE, MAX_PAGE);
      const etag = etagOf(list.id, JSON.stringify(list.tasks));
      return ok(
        {
          kind: "tasks#tasks",
          etag,
          ...(items.nextPageToken === undefined ? {} : { nextPageToken: items.nextPageToken }),
          items: items.page.map((task) => taskResource(list, task)),
        },
        etag,
      );
    },
    "tasks.tasks.get": (request) => {
      const { list, task } = reach(request);
      return reply(list, task);
    },
    "tasks.tasks.insert": (request) => {
      const list = listIn(request);
      const parent = textOf(request.params, "parent");
      const previous = textOf(request.params, "previous");
      const blank: StoredTask = { id: "", title: "", status: "needsAction", updated: 0 };
      const task = withFields(store, request.caller, blank, request.body, true);
      const place = placeFor(list, parent, previous, undefined);
      task.id = store.world.ids.next(22);
      if (parent !== undefined) task.parent = parent;
      list.tasks.splice(place, 0, task);
      list.updated = task.updated;
      return reply(list, task);
    },
    "tasks.tasks.patch": (request) => change(request, false),
    "tasks.tasks.update": (request) => {
      if (request.body.id === undefined) throw invalid("Missing task ID");
      return change(request, true);
    },
    "tasks.tasks.delete": (request) => {
      const { list, task } = reach(request);
      const now = store.world.clock.now();
      for (const gone of [task, ...subtasksOf(list, task.id)]) {
        gone.deleted = true;
        gone.updated = now;
      }
      list.updated = now;
      return ok();
    },
    "tasks.tasks.clear": (request) => {
      const list = listIn(request);
      for (const task of list.tasks) if (task.status === "completed") task.hidden = true;
      list.updated = store.world.clock.now();
      return ok();
    },
    "tasks.tasks.move": (request) => {
      const { list, task } = reach(request);
      const destination = textOf(request.params, "destinationTasklist");
      const target = destination !== undefined ? listOf(store, request.caller.person, destination) : list;
      const parent = textOf(request.params, "parent");
      const children = subtasksOf(list, task.id);
      if (parent !== undefined && (parent === task.id || children.some(({ id }) => id === parent)))
        throw invalid("Invalid parent", "parent");
      // Looked up while the task is still in its place, so that a refusal has changed nothing.
      const rest: StoredList = {
        ...target,
        tasks: target.tasks.filter(
          (other) => other !== task && (target === list || !children.includes(other)),
        ),
      };
      const place = placeFor(rest, parent, textOf(request.params, "previous"), task.id);
      const moved = copyJson(task);
      if (parent === undefined) delete moved.parent;
      else moved.parent = parent;
      moved.updated = store.world.clock.now();
      rest.tasks.splice(place, 0, moved);
      if (target !== list) {
        list.tasks = list.tasks.filter((other) => other !== task && !children.includes(other));
        rest.tasks.push(...children);
      }
      target.tasks = rest.tasks;
      target.updated = moved.updated;
      list.updated = moved.updated;
      return reply(target, moved);
    },
  };
}

/** The place in the list's array: after `previous`, else before all siblings. Throws 400 for what is no sibling. */
function placeFor(
  list: StoredList,
  parent: string | undefined,
  previous: string | undefined,
  moving: string | undefined,
): number {
  if (parent !== undefined) {
    const above = list.tasks.find(({ id }) => id === parent);
    if (above === undefined || above.deleted === true || above.hidden === true)
      throw invalid("Invalid parent", "parent");
  }
  const rest = siblings(list, parent).filter(({ id }) => id !== moving);
  if (previous !== undefined) {
    const before = rest.find(({ id }) => id === previous);
    if (before === undefined) throw invalid("Invalid previous", "previous");
    return list.tasks.indexOf(before) + 1;
  }
  const first = rest[0];
  return first === undefined ? list.tasks.length : list.tasks.indexOf(first);
}
