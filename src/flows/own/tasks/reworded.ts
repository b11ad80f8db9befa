import type { Task } from "../../../../contract/tasks";
import { placesByKey } from "../../../agenda/lineage";
import type { Agenda } from "../../../agenda/model";
import type { NextStep } from "../../../agenda/next-steps";
import { fold } from "../../../agenda/text/fold";
import type { SentStep } from "../../../memory/own/tasks";

/** What is in the list of ours, by id. */
export type Tasks = ReadonlyMap<string, Task>;

/** The doc that a task's note leads to. */
export function wayBack(notes = ""): string | undefined {
  return /\/document\/d\/([\w-]+)/.exec(notes)?.[1];
}

/**
 * What was sent, under the keys that its lines have by now: a section that followed its meeting to another day gave its
 * lines other keys. Of equal words whose old line is gone, the line that is there is the same.
 */
export function underNewKeys(
  sent: readonly SentStep[],
  steps: readonly NextStep[],
  agenda: Agenda,
): readonly SentStep[] {
  const places = placesByKey(agenda);
  const known = new Set(sent.map(({ key }) => key));
  const free = steps.filter(({ key }) => !known.has(key));
  return sent.map((one) => {
    if (places.has(one.key)) return one;
    const at = free.findIndex(({ key }) => wordsIn(key) === wordsIn(one.key));
    const [same] = at < 0 ? [] : free.splice(at, 1);
    return same === undefined ? one : { ...one, key: same.key };
  });
}

/**
 * Steps that may have gone to Google Tasks under other words, by key, with that task: one of their day whose own line is
 * in the doc no more. The task whose words are like a step's is that step's; one that is like none may be any of them.
 */
export function perhapsSent(
  sent: readonly SentStep[],
  steps: readonly NextStep[],
  tasks: Tasks,
  { agenda, docId }: { readonly agenda: Agenda; readonly docId: string },
): ReadonlyMap<string, Task> {
  const ids = new Set(sent.map(({ taskId }) => taskId));
  const keys = new Set(sent.filter(({ taskId }) => tasks.has(taskId)).map(({ key }) => key));
  const fresh = steps.filter(({ key }) => !keys.has(key));
  const places = placesByKey(agenda);
  const lost = sent.flatMap(({ key, taskId }): Lost[] => {
    if (places.has(key)) return [];
    // Begun, and its answer lost: whichever leads to this doc and is no other's.
    const found =
      taskId === ""
        ? [...tasks].flatMap(([id, task]) => (!ids.has(id) && wayBack(task.notes) === docId ? [task] : []))
        : [tasks.get(taskId)];
    return found.flatMap((task) => (task === undefined ? [] : [{ key, task }]));
  });
  const perhaps = new Map<string, Task>();
  const without: Lost[] = [];
  for (const one of lost) {
    const near = fresh.filter((step) => !perhaps.has(step.key) && isOfItsDay(step, one));
    const alike = near.map((step) => likeness(step.what, one.task.title ?? ""));
    const most = Math.max(0, ...alike);
    const best = near[alike.indexOf(most)];
    if (most > 0 && best !== undefined) perhaps.set(best.key, one.task);
    else without.push(one);
  }
  for (const one of without)
    for (const step of fresh)
      if (!perhaps.has(step.key) && isOfItsDay(step, one)) perhaps.set(step.key, one.task);
  return perhaps;
}

interface Lost {
  readonly key: string;
  readonly task: Task;
}

/** A key is the day, the part and the words. */
function wordsIn(key: string): string {
  return key.split(".").slice(1).join(".");
}

function isOfItsDay({ key, headingId }: NextStep, { key: lost, task }: Lost): boolean {
  const sameDay = key.split(".", 2).join(".") === lost.split(".", 2).join(".");
  return sameDay || (headingId !== undefined && (task.notes ?? "").endsWith(headingId));
}

/** How much two wordings have in common, from 0 to 1; what is less than half may be chance. Short words say nothing. */
function likeness(one: string, other: string): number {
  const words = (text: string) =>
    new Set(
      fold(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 3),
    );
  const [a, b] = [words(one), words(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  const alike = shared / Math.max(1, Math.min(a.size, b.size));
  return alike < 0.5 ? 0 : alike;
}
