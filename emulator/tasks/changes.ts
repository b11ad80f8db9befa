import { type Caller, GOOGLE_UI } from "../api/call";
import type { JsonObject } from "../json";
import { invalid, type Store, type StoredTask } from "./state";

const MAX_TITLE = 1024;
const MAX_NOTES = 8192;

/** The task after the body's fields: null clears, and with `whole` an absent field clears too. Changes nothing itself. */
export function withFields(
  store: Store,
  caller: Caller,
  before: StoredTask,
  body: JsonObject,
  whole: boolean,
): StoredTask {
  const after: StoredTask = { ...before, updated: store.world.clock.now() };
  const given = (name: string): boolean => whole || body[name] !== undefined;
  if (given("title")) after.title = textOf(body, "title", MAX_TITLE) ?? "";
  if (given("notes")) setOrDelete(after, "notes", textOf(body, "notes", MAX_NOTES));
  if (given("due")) setOrDelete(after, "due", dateOf(body));
  if (body.status !== undefined && body.status !== null) setStatus(store, caller, after, String(body.status));
  if (typeof body.completed === "string" && after.status === "completed") {
    const at = Date.parse(body.completed);
    if (Number.isNaN(at)) throw invalid("Invalid value for: completed");
    after.completed = at;
  }
  if (typeof body.deleted === "boolean") {
    if (body.deleted) after.deleted = true;
    else delete after.deleted;
  }
  return after;
}

function setStatus(store: Store, caller: Caller, task: StoredTask, status: string): void {
  if (status !== "needsAction" && status !== "completed") throw invalid("Invalid task status");
  if (status === "needsAction") {
    delete task.completed;
    delete task.hidden;
  } else if (task.status !== "completed") {
    task.completed = store.world.clock.now();
    // What people complete in Google's own pages is hidden at once; what an app completes only when the list is cleared.
    if (caller.app === GOOGLE_UI) task.hidden = true;
  }
  task.status = status;
}

function textOf(body: JsonObject, name: string, most: number): string | undefined {
  const value = body[name];
  if (typeof value !== "string") return undefined;
  if (value.length > most) throw invalid(`Task ${name} is too long`);
  return value;
}

/** Only the day counts, as written, whatever its time and zone. */
function dateOf(body: JsonObject): string | undefined {
  const { due } = body;
  if (typeof due !== "string") return undefined;
  if (Number.isNaN(Date.parse(due)) || !due.includes("T")) throw invalid("Invalid value for: due");
  return due.slice(0, 10);
}

function setOrDelete<K extends "notes" | "due">(task: StoredTask, name: K, value: string | undefined): void {
  if (value === undefined) delete task[name];
  else task[name] = value;
}
