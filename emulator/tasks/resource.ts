import type { Task, TaskList } from "../../contract/tasks";
import { type StoredList, type StoredTask, siblings } from "./state";

const ROOT = "https://www.googleapis.com/tasks/v1";

export function listResource(list: StoredList): TaskList {
  return {
    kind: "tasks#taskList",
    id: list.id,
    etag: etagOf(list.id, list.title, list.updated),
    title: list.title,
    updated: new Date(list.updated).toISOString(),
    selfLink: `${ROOT}/users/@me/lists/${list.id}`,
  };
}

export function taskResource(list: StoredList, task: StoredTask): Task {
  const place = siblings(list, task.parent).indexOf(task);
  const { id, title, notes, due, status, completed, deleted, hidden, parent, updated } = task;
  return {
    kind: "tasks#task",
    id,
    etag: etagOf(id, JSON.stringify(task), updated),
    title,
    updated: new Date(updated).toISOString(),
    selfLink: `${ROOT}/lists/${list.id}/tasks/${id}`,
    ...(parent === undefined ? {} : { parent }),
    position: String(Math.max(place, 0)).padStart(20, "0"),
    ...(notes === undefined ? {} : { notes }),
    status,
    ...(due === undefined ? {} : { due: `${due}T00:00:00.000Z` }),
    ...(completed === undefined ? {} : { completed: new Date(completed).toISOString() }),
    ...(deleted === true ? { deleted } : {}),
    ...(hidden === true ? { hidden } : {}),
    links: [],
    webViewLink: `https://tasks.google.com/task/${id}`,
  };
}

/** Changes with anything that the resource shows of its own. */
export function etagOf(...parts: readonly (string | number)[]): string {
  let hash = 5381;
  for (const char of parts.join("|")) hash = (hash * 33 + char.charCodeAt(0)) % 0x1fffffffffff;
  return `"${hash.toString(36)}"`;
}
