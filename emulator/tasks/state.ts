import { ApiError } from "../api/error";
import type { World } from "../world";

/** One task. Its place among its siblings is its place in the list's array; a subtask names its parent. */
export interface StoredTask {
  id: string;
  title: string;
  notes?: string;
  /** A date, YYYY-MM-DD: Tasks keeps no time of day. */
  due?: string;
  status: "needsAction" | "completed";
  /** Milliseconds since the epoch, like `updated`. */
  completed?: number;
  deleted?: boolean;
  hidden?: boolean;
  parent?: string;
  updated: number;
}

export interface StoredList {
  id: string;
  title: string;
  updated: number;
  tasks: StoredTask[];
}

/** Every person's lists by address; the first is the default list, which cannot be deleted. */
export interface TasksState {
  lists: Record<string, StoredList[]>;
}

export interface Store {
  readonly world: World;
  state: TasksState;
}

/** A person's lists. Everybody has "My Tasks" from the start. */
export function listsOf(store: Store, person: string): StoredList[] {
  const known = store.state.lists[person];
  if (known !== undefined) return known;
  const { permissionId } = store.world.directory.person(person);
  const lists = [{ id: `MD${permissionId}OjA6MA`, title: "My Tasks", updated: 0, tasks: [] }];
  store.state.lists[person] = lists;
  return lists;
}

function notFound(): ApiError {
  return new ApiError(404, "Not Found", "notFound");
}

export function invalid(message: string, parameter?: string): ApiError {
  return new ApiError(400, message, {
    reason: "invalid",
    ...(parameter === undefined ? {} : { location: parameter }),
  });
}

/** The list behind an id of the person's own; "@default" is the first. Throws 404. */
export function listOf(store: Store, person: string, id: string): StoredList {
  const lists = listsOf(store, person);
  const list = id === "@default" ? lists[0] : lists.find((entry) => entry.id === id);
  if (list === undefined) throw notFound();
  return list;
}

export function taskOf(list: StoredList, id: string): StoredTask {
  const task = list.tasks.find((entry) => entry.id === id);
  if (task === undefined) throw notFound();
  return task;
}

/** Tasks with the same parent that are still there, in order. */
export function siblings(list: StoredList, parent: string | undefined): StoredTask[] {
  return list.tasks.filter((task) => task.parent === parent && task.deleted !== true);
}

/** Everything below a task, at any depth, in the list's order. */
export function subtasksOf(list: StoredList, id: string): StoredTask[] {
  const above = new Set([id]);
  let grew = true;
  while (grew) {
    grew = false;
    for (const task of list.tasks) {
      if (task.parent === undefined || above.has(task.id) || !above.has(task.parent)) continue;
      above.add(task.id);
      grew = true;
    }
  }
  return list.tasks.filter((task) => task.id !== id && above.has(task.id));
}
