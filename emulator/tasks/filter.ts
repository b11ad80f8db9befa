import type { JsonObject } from "../json";
import { invalid, type StoredList, type StoredTask } from "./state";

/** The tasks a list call shows, parents before their subtasks in their order. Throws 400 for a bound that is no time. */
export function selectTasks(list: StoredList, params: JsonObject): StoredTask[] {
  const due = bounds(params, "dueMin", "dueMax");
  const completed = bounds(params, "completedMin", "completedMax");
  const updated = bounds(params, "updatedMin", undefined);
  const shown = (task: StoredTask): boolean => {
    if (task.deleted === true && params.showDeleted !== true) return false;
    if (task.hidden === true && params.showHidden !== true) return false;
    if (task.status === "completed" && params.showCompleted === false) return false;
    if (due !== undefined && !(task.due !== undefined && due(Date.parse(`${task.due}T00:00:00Z`))))
      return false;
    if (completed !== undefined && !(task.completed !== undefined && completed(task.completed))) return false;
    return updated === undefined || updated(task.updated);
  };
  return list.tasks.filter(shown);
}

/** Lower bounds are inclusive, upper bounds exclusive. */
function bounds(
  params: JsonObject,
  lower: string,
  upper: string | undefined,
): ((ms: number) => boolean) | undefined {
  const from = timeIn(params, lower);
  const to = upper === undefined ? undefined : timeIn(params, upper);
  if (from === undefined && to === undefined) return undefined;
  return (ms) => (from === undefined || ms >= from) && (to === undefined || ms < to);
}

function timeIn(params: JsonObject, name: string): number | undefined {
  const text = params[name];
  if (typeof text !== "string") return undefined;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw invalid("Invalid Value", name);
  return ms;
}
