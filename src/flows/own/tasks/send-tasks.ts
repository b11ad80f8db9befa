import type { Task } from "../../../../contract/tasks";
import { firstName } from "../../../agenda/names";
import type { NextStep } from "../../../agenda/next-steps";
import type { Answer } from "../../../cards/answer";
import { pickedSteps } from "../../../cards/own/tasks-card";
import { checkedRecord } from "../../../doc/change";
import { alone } from "../../../google/lock";
import { hasTime } from "../../../google/retry";
import { makeTask, makeTaskList, readTasks, taskListsCalled } from "../../../google/tasks";
import {
  keepSentStep,
  knownTaskList,
  rememberTaskList,
  type SentStep,
  sentSteps,
  wasTaskListBegun,
} from "../../../memory/own/tasks";
import { allRecords, type PairRecord } from "../../../memory/pair-record";
import { docUrl } from "../../../memory/tags";
import { type Context, param } from "../../../request/context";
import { saidDay } from "../../../schedule/said-times";
import { words } from "../../../text/words";
import { type Tasks, underNewKeys, wayBack } from "./reworded";
import { tasksView } from "./show-tasks";
import { readSteps, type StepsNow, taskOf } from "./steps-now";

const say = () => words().tasks;
/** Google's limits, in UTF-16 units. */
const MOST_TITLE = 1024;

/**
 * "Send to Google Tasks": each ticked next step becomes one task, once. What is begun is remembered before Google is
 * asked, by the item's key, so that a press whose run died, or a second one, looks in the list before it makes another.
 * What may be there under other words goes by a press of its own alone.
 */
export function sendTasks(context: Context): Answer {
  const docId = param(context, "docId");
  const { key: one } = context.params;
  const picked = new Set(one === undefined ? pickedSteps(context.inputs) : [one]);
  if (picked.size === 0) return { toast: say().none };
  const record = checkedRecord(docId, context, false);
  return alone(() => {
    const seen = readSteps(record, context);
    const wanted = seen.steps.filter(({ key }) => picked.has(key) && taskOf(seen, key) === undefined);
    if (wanted.length === 0) return { show: tasksView(record, seen), how: "update", toast: say().already };
    const { list, found } = ourList(docId);
    const begun = seen.sent.some(isBegun);
    const tasks = new Map(seen.tasks ?? found ?? (begun ? tasksIn(list) : []));
    let sent = 0;
    for (const step of wanted) {
      if (!hasTime()) break;
      const task = taskFor(step, record);
      const there = madeBefore({ ...seen, tasks }, step, task, found !== undefined);
      if (there === undefined && !keepSentStep(docId, { key: step.key, taskId: "" })) break;
      const taskId = there ?? makeTask(list, task);
      keepSentStep(docId, { key: step.key, taskId });
      tasks.set(taskId, tasks.get(taskId) ?? { ...task, id: taskId, status: "needsAction" });
      sent += 1;
    }
    return {
      show: tasksView(record, {
        ...seen,
        sent: underNewKeys(sentSteps(docId), seen.steps, seen.agenda),
        tasks,
      }),
      how: "update",
      toast: sent === wanted.length ? say().sent(sent) : say().some(sent, wanted.length),
    };
  });
}

/**
 * The list of ours: the one that is remembered, or else a new one. One that merely bears its title may be this person's own:
 * it is ours, with what was `found` in it, where a task in it leads to a doc of ours, or where a list was begun and it is
 * empty.
 */
function ourList(docId: string): { readonly list: string; readonly found?: Tasks } {
  const known = knownTaskList();
  if (known !== undefined) return { list: known };
  const docs = [docId, ...allRecords().map((record) => record.docId)];
  for (const list of taskListsCalled(say().list)) {
    const found = tasksIn(list);
    const leads = [...found.values()].some(({ notes }) => docs.includes(wayBack(notes) ?? ""));
    if (!leads && !(found.size === 0 && wasTaskListBegun())) continue;
    rememberTaskList(list);
    return { list, found };
  }
  rememberTaskList("");
  const list = makeTaskList(say().list);
  rememberTaskList(list);
  return { list };
}

function tasksIn(list: string): Tasks {
  return new Map((readTasks(list) ?? []).map((task) => [task.id ?? "", task]));
}

function isBegun({ taskId }: SentStep): boolean {
  return taskId === "";
}

/**
 * The task of a step that was begun and never confirmed, or of any step where what was sent is remembered no more: of the
 * same title, with the way to this doc.
 */
function madeBefore(
  { sent, tasks }: StepsNow,
  { key }: NextStep,
  wanted: Task,
  found: boolean,
): string | undefined {
  if (!found && !sent.some((one) => one.key === key && isBegun(one))) return undefined;
  const others = new Set(sent.map(({ taskId }) => taskId));
  for (const [id, { title, notes }] of tasks ?? [])
    if (!others.has(id) && title === wanted.title && wayBack(notes) === wayBack(wanted.notes)) return id;
  return undefined;
}

function taskFor({ what, due, date, headingId }: NextStep, { docId, other }: PairRecord): Task {
  return {
    title: cut(what, MOST_TITLE),
    notes: `${say().notes(firstName(other), saidDay(date))}\n${docUrl(docId, headingId)}`,
    // Tasks keeps the day alone.
    ...(due === undefined ? {} : { due: `${due}T00:00:00.000Z` }),
  };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
