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
export declare function listsOf(store: Store, person: string): StoredList[];
export declare function notFound(): ApiError;
export declare function invalid(message: string, parameter?: string): ApiError;
/** The list behind an id of the person's own; "@default" is the first. Throws 404. */
export declare function listOf(store: Store, person: string, id: string): StoredList;
export declare function taskOf(list: StoredList, id: string): StoredTask;
/** Tasks with the same parent that are still there, in order. */
export declare function siblings(list: StoredList, parent: string | undefined): StoredTask[];
