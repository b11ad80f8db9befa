import type { Task } from "../../contract/tasks";
import { statusOf } from "./error";
import { once, retry } from "./retry";
import { tasksService } from "./services";

/** The most that Google gives on one page, and the most pages that are looked at. */
const PAGE = 100;
const PAGES = 5;

/** This person's lists in Google Tasks that bear a title. */
export function taskListsCalled(title: string): readonly string[] {
  const { items = [] } = retry("tasks", () => tasksService().Tasklists.list({ maxResults: PAGE }));
  return items.flatMap((list) => (list.title === title && list.id !== undefined ? [list.id] : []));
}

export function makeTaskList(title: string): string {
  return once("tasks", () => tasksService().Tasklists.insert({ title })).id ?? "";
}

/** The tasks of a list, done ones too, newest first as Google has them; undefined when the list is gone. */
export function readTasks(listId: string): readonly Task[] | undefined {
  const found: Task[] = [];
  let pageToken: string | undefined;
  try {
    for (let page = 0; page < PAGES; page++) {
      const tasks = retry("tasks", () => tasksService().Tasks.list(listId, shown(pageToken)));
      found.push(...(tasks.items ?? []));
      pageToken = tasks.nextPageToken;
      if (pageToken === undefined) break;
    }
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
  return found;
}

/** What is ticked off in Google's own pages is hidden at once (documented). */
function shown(pageToken: string | undefined) {
  const all = { maxResults: PAGE, showCompleted: true, showHidden: true };
  return pageToken === undefined ? all : { ...all, pageToken };
}

/** Puts a task on top of a list. Its id. */
export function makeTask(listId: string, task: Task): string {
  return once("tasks", () => tasksService().Tasks.insert(task, listId)).id ?? "";
}
