import { forget, recall, remember } from "../../google/memory";
import { fields, listOf, shaped, text } from "../../google/shape";

const list = "tasks.list";
const key = (docId: string) => `tasks.${docId}`;

/** A next step that went to Google Tasks: the item's key, and the task's id, "" while no answer of Google's came. */
export interface SentStep {
  readonly key: string;
  readonly taskId: string;
}

/** A property holds 9 KB: of more, those that were sent first are let go of. */
const MOST = 120;

const shape = listOf(fields({ key: text, taskId: text }));

/** The list of ours in this person's Google Tasks. */
export function knownTaskList(): string | undefined {
  return shaped(text, recall(list)) || undefined;
}

/** Whether one was about to be made, and Google's answer never came. */
export function wasTaskListBegun(): boolean {
  return recall(list) === "";
}

/** "" before one is made. */
export function rememberTaskList(listId: string): void {
  remember(list, listId);
}

/** The list is gone, and with it all that was in it. */
export function forgetTaskList(): void {
  forget(list);
}

export function sentSteps(docId: string): readonly SentStep[] {
  return shaped(shape, recall(key(docId))) ?? [];
}

/** The step whose task this is from now on; whichever was sent under other words is forgotten. */
export function claimSentStep(docId: string, step: SentStep): void {
  const others = sentSteps(docId).filter(({ key: of, taskId }) => of !== step.key && taskId !== step.taskId);
  remember(key(docId), [...others, step].slice(-MOST));
}

/** Remembers one more, or the id of one that was begun. False where there is no room. */
export function keepSentStep(docId: string, step: SentStep): boolean {
  const others = sentSteps(docId).filter((one) => one.key !== step.key);
  return remember(key(docId), [...others, step].slice(-MOST));
}
