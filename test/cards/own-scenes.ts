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

/** "Just for me", and what is reached from it. */
export const OWN_SCENES: readonly Scene[] = [
  { name: "own-at-first", shows: (office, say) => own(pairOf(office, say), say).card() },
  { name: "own-after-weeks", shows: (office, say) => own(afterWeeks(office, say), say).card() },
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
