import type { JsonObject } from "../json";
import { type StoredList, type StoredTask } from "./state";
/** The tasks a list call shows, parents before their subtasks in their order. Throws 400 for a bound that is no time. */
export declare function selectTasks(list: StoredList, params: JsonObject): StoredTask[];
