import type { TaskList } from "../../contract/tasks";
import { retry } from "./retry";
import { tasksService } from "./services";

/** This person's lists in Google Tasks, the first 100. PERMISSION_NEEDED without `tasks`. */
export function readTaskLists(): readonly TaskList[] {
  return retry("tasks", () => tasksService().Tasklists.list({ maxResults: 100 })).items ?? [];
}
