import { fullName } from "../../../agenda/names";
import type { NextStep } from "../../../agenda/next-steps";
import type { Answer } from "../../../cards/answer";
import { type TasksView, taskField } from "../../../cards/own/tasks-card";
import type { View } from "../../../cards/view";
import { checkedRecord } from "../../../doc/change";
import type { PairRecord } from "../../../memory/pair-record";
import { shortTopic } from "../../../panel/content";
import { nextSection } from "../../../panel/question";
import { toPanel } from "../../../panel/to-panel";
import { type Context, param } from "../../../request/context";
import { words } from "../../../text/words";
import { readSteps, type StepsNow, taskOf } from "./steps-now";

const say = () => words().tasks;
const ROWS = 20;

/** "Google Tasks": one's own next steps, those that are there with what became of them, and those that can go. */
export function showTasks(context: Context): Answer {
  const docId = param(context, "docId");
  const record = checkedRecord(docId, context, false);
  return { show: tasksView(record, readSteps(record, context)), how: "push" };
}

export function tasksView(record: PairRecord, now: StepsNow): View {
  const { docId } = record;
  const isThere = ({ key }: NextStep) => taskOf(now, key) !== undefined;
  const waiting = now.steps.filter((step) => !isThere(step)).slice(0, ROWS);
  const date = nextSection(docId);
  const group = (whose: "mine" | "nobody", title: string) => {
    const steps = waiting.filter(
      (step) => !now.perhaps.has(step.key) && (step.whose === "nobody") === (whose === "nobody"),
    );
    return {
      title,
      field: taskField(whose),
      // What somebody took out of Google Tasks does not go there again by itself.
      steps: steps.map(({ key, text }) => ({
        label: shortTopic(text),
        key,
        ticked: whose === "mine" && !now.sent.some((one) => one.key === key && one.taskId !== ""),
      })),
    };
  };
  const groups = [group("mine", say().yours), group("nobody", say().nobodys)];
  const shown = groups.filter(({ steps }) => steps.length > 0);
  return {
    card: "tasks",
    name: fullName(record.other),
    sent: now.steps
      .filter(isThere)
      .slice(0, ROWS)
      .map((step) => sentRow(docId, step, now)),
    perhaps: waiting.flatMap((step) => perhapsRow(docId, step, now)),
    groups: shown,
    send: { label: say().send, press: { run: "sendTasks", with: { docId } } },
    ...(date === undefined
      ? {}
      : { add: { label: words().pair.step, press: { run: "askNextStep" as const, with: { docId, date } } } }),
    ...(shown.length > 0 ? {} : { back: toPanel(docId) }),
  };
}

/** A step that may be there under other words: asked about, for nobody else can tell. */
function perhapsRow(docId: string, { key, text }: NextStep, now: StepsNow): TasksView["perhaps"] {
  const task = now.perhaps.get(key);
  if (task === undefined) return [];
  const same = { docId, key, taskId: task.id ?? "" };
  return [
    {
      text: shortTopic(text),
      below: say().thereAs(shortTopic(task.title ?? "")),
      buttons: [
        { label: say().same, about: text, press: { run: "sameTask", with: same } },
        { label: say().anew, about: text, press: { run: "sendTasks", with: { docId, key } } },
      ],
    },
  ];
}

function sentRow(docId: string, { key, text, due }: NextStep, now: StepsNow): TasksView["sent"][number] {
  const done = taskOf(now, key)?.status === "completed";
  const day = due === undefined ? [] : [say().by(words().dates.shortDay(due))];
  return {
    text: shortTopic(text),
    below: done ? say().done : [...day, say().open].join(" · "),
    ...(done
      ? {
          strike: {
            label: say().strike,
            about: text,
            press: { run: "strikeTask" as const, with: { docId, key } },
          },
        }
      : {}),
  };
}
