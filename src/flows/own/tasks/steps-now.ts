import type { Task } from "../../../../contract/tasks";
import type { Agenda } from "../../../agenda/model";
import { type NextStep, nextSteps } from "../../../agenda/next-steps";
import { readDoc, withTicks } from "../../../doc/read";
import { readTasks } from "../../../google/tasks";
import { forgetTaskList, knownTaskList, type SentStep, sentSteps } from "../../../memory/own/tasks";
import { type PairRecord, pairOf } from "../../../memory/pair-record";
import type { Context } from "../../../request/context";
import { perhapsSent, type Tasks, underNewKeys } from "./reworded";

/** The open next steps that are this person's or nobody's, and what became of those in Google Tasks. */
export interface StepsNow {
  readonly agenda: Agenda;
  readonly steps: readonly NextStep[];
  readonly sent: readonly SentStep[];
  /** What stands in the list of ours, by id; undefined where nothing was sent or the list is gone. */
  readonly tasks: Tasks | undefined;
  /** Of steps that may be there under other words, the task that each may be. */
  readonly perhaps: ReadonlyMap<string, Task>;
}

/** Read anew: the doc and its ticks, and the list of ours where something was sent. Three calls. */
export function readSteps(record: PairRecord, context: Context): StepsNow {
  const { agenda } = withTicks(readDoc(record, context), record, context);
  const steps = nextSteps(agenda, pairOf(record)).filter(
    ({ whose }) => whose === record.mine || whose === "nobody",
  );
  const { docId } = record;
  const sent = underNewKeys(sentSteps(docId), steps, agenda);
  const list = knownTaskList();
  const inList = sent.length === 0 || list === undefined ? undefined : readTasks(list);
  if (sent.length > 0 && list !== undefined && inList === undefined) forgetTaskList();
  const tasks = inList && new Map(inList.map((task) => [task.id ?? "", task]));
  const perhaps = perhapsSent(sent, steps, tasks ?? new Map(), { agenda, docId });
  return { agenda, steps, sent, tasks, perhaps };
}

/** The task that was made of a step, if it still stands in the list. */
export function taskOf({ sent, tasks }: StepsNow, key: string): Task | undefined {
  const step = sent.find((one) => one.key === key);
  return step === undefined ? undefined : tasks?.get(step.taskId);
}
