import { byHand } from "../../emulator/api/call";
import type { SidePanel } from "../../emulator/side-panel/panel";
import type { Words } from "../../src/text/words";
import {
  ALEX,
  DANA,
  docsOwnedBy,
  fridayWithDana,
  type Office,
  opens,
  type Pair,
  startsOf,
  typesInDoc,
} from "../flows/world";
import type { Scene } from "./scene";

type OwnPair = Pick<Pair, "office" | "docId" | "next">;

function pairOf(office: Office, say: Words): OwnPair {
  const seriesId = fridayWithDana(office);
  opens(office, ALEX, seriesId).press(say.ask.setUp);
  const docId = String(docsOwnedBy(office)[0]?.id);
  return { office, docId, next: () => startsOf(office, ALEX, seriesId)[0] ?? "" };
}

function own({ office, next }: OwnPair, say: Words) {
  const panel = opens(office, ALEX, next());
  panel.press(say.own.title);
  return panel;
}

/** Some weeks in, of which the calendar and the doc tell this and that. */
function afterWeeks(office: Office, say: Words): OwnPair {
  const pair = pairOf(office, say);
  for (const topic of ["Бюджет\nКабинет", "Отпуск\nНайм", "План\nЦели"]) {
    const panel = opens(office, ALEX, pair.next());
    panel.reload();
    panel.press(say.pair.topic);
    panel.set("topic", topic);
    panel.press(say.topic.add);
    office.workspace.clock.advance(7 * 86_400_000);
  }
  office.deletes(ALEX, pair.next());
  office.workspace.clock.advance(14 * 86_400_000);
  return pair;
}

function pressed(panel: SidePanel, ...labels: readonly string[]): SidePanel {
  for (const label of labels) panel.press(label);
  return panel;
}

/** Next steps of which some are in Google Tasks, one done there, one reworded since. */
function tasksOf(office: Office, say: Words): SidePanel {
  const pair = pairOf(office, say);
  for (const step of ["Отправить план · Alex · 1/12", "Позвонить Сэму · Alex", "Забронировать комнату"]) {
    const panel = opens(office, ALEX, pair.next());
    panel.reload();
    pressed(panel, say.pair.topic);
    panel.set("topic", step);
    panel.set("where", "actions");
    pressed(panel, say.topic.add);
  }
  const list = pressed(own(pair, say), say.tasks.show);
  pressed(list, say.tasks.send);
  finishesTask(office, "Позвонить Сэму");
  typesInDoc(pair as Pair, ALEX, " новый", "Отправить");
  return pressed(own(pair, say), say.tasks.show);
}

/** Alex ticks a task off in Google Tasks. */
function finishesTask({ workspace }: Office, title: string): void {
  const lists = workspace.call(byHand(ALEX), { method: "tasks.tasklists.list", params: {} }).body?.items;
  for (const { id: tasklist = "" } of (lists ?? []) as { id?: string }[]) {
    const { body } = workspace.call(byHand(ALEX), { method: "tasks.tasks.list", params: { tasklist } });
    for (const task of (body?.items ?? []) as { id?: string; title?: string }[])
      if (task.title === title)
        workspace.call(byHand(ALEX), {
          method: "tasks.tasks.patch",
          params: { tasklist, task: task.id ?? "" },
          body: { status: "completed" },
        });
  }
}

/** "Just for me", and what is reached from it. */
export const OWN_SCENES: readonly Scene[] = [
  { name: "own-at-first", shows: (office, say) => own(pairOf(office, say), say).card() },
  {
    name: "first-meeting",
    shows: (office, say) => pressed(own(pairOf(office, say), say), say.firstMeeting.use).card(),
  },
  {
    name: "first-meeting-in-the-doc",
    shows: (office, say) =>
      pressed(own(pairOf(office, say), say), say.firstMeeting.use, say.firstMeeting.put).card(),
  },
  {
    name: "guide-for-a-manager",
    shows: (office, say) => pressed(own(afterWeeks(office, say), say), say.firstMeeting.guide.show).card(),
  },
  { name: "tasks", shows: (office, say) => tasksOf(office, say).card() },
  {
    name: "tasks-of-nobody",
    shows: (office, say) => pressed(own(pairOf(office, say), say), say.tasks.show).card(),
  },
  { name: "own-after-weeks", shows: (office, say) => own(afterWeeks(office, say), say).card() },
  {
    name: "look-back",
    shows: (office, say) => pressed(own(afterWeeks(office, say), say), say.own.lookBack.show).card(),
  },
  {
    name: "look-back-with-nothing",
    shows: (office, say) => pressed(own(pairOf(office, say), say), say.own.lookBack.show).card(),
  },
  {
    name: "pair-without-a-question",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      typesInDoc(pair as Pair, DANA, "Мой переезд в Лиссабон");
      return opens(office, ALEX, pair.next()).card();
    },
  },
  {
    name: "end-this-pair",
    shows: (office, say) => {
      const panel = opens(office, ALEX, pairOf(office, say).next());
      panel.press(say.ending.menu);
      return panel.card();
    },
  },
  {
    name: "ended",
    shows: (office, say) => {
      const panel = opens(office, ALEX, pairOf(office, say).next());
      panel.press(say.ending.menu);
      panel.press(say.ending.end);
      return panel.card();
    },
  },
];
