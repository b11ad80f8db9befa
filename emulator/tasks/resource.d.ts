import type { Task, TaskList } from "../../contract/tasks";
import { type StoredList, type StoredTask } from "./state";
export declare function listResource(list: StoredList): TaskList;
export declare function taskResource(list: StoredList, task: StoredTask): Task;
/** Changes with anything that the resource shows of its own. */
export declare function etagOf(...parts: readonly (string | number)[]): string;
