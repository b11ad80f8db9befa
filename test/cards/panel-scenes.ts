import { byHand } from "../../emulator/api/call";
import { DAY_MS } from "../../emulator/clock";
import type { JsonObject } from "../../emulator/json";
import { pressablesOf } from "../../emulator/side-panel/card-reading";
import type { SidePanel } from "../../emulator/side-panel/panel";
import type { Words } from "../../src/text/words";
import {
  ALEX,
  DANA,
  docsOf,
  docsOwnedBy,
  eventNow,
  fridayWithDana,
  type Office,
  opens,
  type Pair,
  SAM,
  sharesByHand,
  startsOf,
  trashes,
  types,
  typesInDoc,
} from "../flows/world";
import type { Scene } from "./scene";

export type ScenePair = Pick<Pair, "office" | "seriesId" | "docId" | "next">;

export function pairOf(office: Office, say: Words): ScenePair {
  const seriesId = fridayWithDana(office);
  opens(office, ALEX, seriesId).press(say.ask.setUp);
  const docId = String(docsOwnedBy(office)[0]?.id);
  return { office, seriesId, docId, next: () => startsOf(office, ALEX, seriesId)[0] ?? "" };
}

export function adds(panel: SidePanel, say: Words, topics: string): SidePanel {
  panel.press(say.pair.topic);
  panel.set("topic", topics);
  panel.press(say.topic.add);
  return panel;
}

export function attaches(office: Office, eventId: string, title: string): void {
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId, sendUpdates: "none", supportsAttachments: true },
    body: { attachments: [{ fileUrl: "https://docs.google.com/document/d/1NotesNotesNotes/edit", title }] },
  });
}

export function declines(office: Office, eventId: string): void {
  const guests = eventNow(office, eventId, DANA).attendees as JsonObject[];
  office.workspace.call(byHand(DANA), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId, sendUpdates: "none" },
    body: {
      attendees: guests.map((one) => (one.email === DANA ? { ...one, responseStatus: "declined" } : one)),
    },
  });
}

/** Topics of the 20th, and so many weeks. */
export function weeksAfter(office: Office, say: Words, weeks: number, topics: string): ScenePair {
  const pair = pairOf(office, say);
  adds(opens(office, ALEX, pair.next()), say, topics);
  office.workspace.clock.advance((7 * weeks - 1) * DAY_MS);
  return pair;
}

function listOf({ office, next }: ScenePair, say: Words): SidePanel {
  const panel = opens(office, ALEX, next());
  panel.press(say.pair.carry);
  return panel;
}

const LONG =
  "Как нам распределить работу над новым порталом для клиентов между двумя командами до конца квартала";
const LONGEST = `${LONG}, ${LONG.toLowerCase()}: ${"оченьдлинноесловобезпробелов".repeat(3)}`;
const HEBREW = "תוכנית לרבעון הבא (טיוטה), 3 נקודות";

/** The pair's panel, a past meeting and the list of what is open, in their rarer states. */
export const PANEL_SCENES: readonly Scene[] = [
  {
    name: "past-meeting",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      const past = pair.next();
      adds(opens(office, ALEX, past), say, "Бюджет\nЛиссабон\nНайм");
      office.workspace.clock.advance(6 * DAY_MS);
      opens(office, ALEX, pair.next()).press(say.pair.done, "Найм");
      const panel = listOf(pair, say);
      panel.set("pick_not-reached", (panel.values()["pick_not-reached"] as string[]).slice(0, 1));
      panel.press(say.items.carry);
      attaches(office, past, "Заметки");
      return opens(office, ALEX, past).card();
    },
  },
  {
    name: "past-meeting-empty",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      const past = pair.next();
      office.workspace.clock.advance(6 * DAY_MS);
      return opens(office, ALEX, past).card();
    },
  },
  {
    name: "pair-others-and-a-file",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      attaches(office, pair.seriesId, "Заметки");
      types(office, ALEX, pair.seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
      return opens(office, ALEX, pair.next()).card();
    },
  },
  {
    name: "attached",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      attaches(office, pair.seriesId, "Заметки");
      const panel = opens(office, ALEX, pair.next());
      panel.press(say.pair.reviewFile);
      return panel.card();
    },
  },
  {
    name: "pair-not-invited-any-more",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      types(office, ALEX, pair.seriesId, { attendees: [], visibility: "default" });
      return opens(office, ALEX, pair.next()).card();
    },
  },
  {
    name: "pair-declined",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      declines(office, pair.next());
      return opens(office, ALEX, pair.next()).card();
    },
  },
  {
    name: "pair-just-added",
    shows: (office, say) =>
      adds(opens(office, ALEX, pairOf(office, say).next()), say, "Бюджет\nЛиссабон").card(),
  },
  {
    name: "pair-long-words",
    shows: (office, say) => {
      const pair = weeksAfter(office, say, 1, LONGEST);
      return adds(opens(office, ALEX, pair.next()), say, `${LONGEST}\n${LONG}`).card();
    },
  },
  {
    name: "pair-right-to-left",
    shows: (office, say) => {
      const pair = weeksAfter(office, say, 1, HEBREW);
      return adds(opens(office, ALEX, pair.next()), say, `${HEBREW}\nשלום!`).card();
    },
  },
  {
    name: "pair-many",
    shows: (office, say) => {
      const pair = weeksAfter(office, say, 1, topics(25));
      return adds(opens(office, ALEX, pair.next()), say, topics(12)).card();
    },
  },
  {
    name: "pair-no-date",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      const meeting = pair.next();
      opens(office, ALEX, meeting);
      office.deletes(ALEX, pair.seriesId);
      const docs = docsOf(office, ALEX);
      docs.openDoc(pair.docId);
      return docs.card();
    },
  },
  {
    name: "pair-in-docs",
    shows: (office, say) => {
      const pair = weeksAfter(office, say, 1, "Бюджет");
      const docs = docsOf(office, ALEX);
      docs.openDoc(pair.docId);
      return docs.card();
    },
  },
  {
    name: "pair-as-a-direct",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      typesInDoc(pair as Pair, DANA, "Мой переезд в Лиссабон");
      const docs = docsOf(office, DANA);
      docs.openDoc(pair.docId);
      docs.press(say.messages.grant.yes);
      docs.grantFileScope();
      return opens(office, DANA, pair.next()).card();
    },
  },
  {
    name: "open-items-long",
    shows: (office, say) => listOf(weeksAfter(office, say, 1, topics(40)), say).card(),
  },
  {
    name: "open-items-let-go",
    shows: (office, say) => {
      const panel = listOf(weeksAfter(office, say, 5, `Бюджет\n${LONG}\nЛиссабон`), say);
      const [first] = pressablesOf(panel.card()).filter(({ label }) => label === say.items.letGo);
      if (first !== undefined) panel.click(first.onClick);
      return panel.card();
    },
  },
  {
    name: "open-items-all-clear",
    shows: (office, say) => {
      const panel = listOf(weeksAfter(office, say, 5, "Бюджет"), say);
      panel.press(say.items.letGo);
      return panel.card();
    },
  },
  {
    name: "doc-in-the-trash",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      trashes(pair as Pair, true);
      return opens(office, ALEX, pair.next()).card();
    },
  },
  {
    name: "access-anyone",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      sharesByHand(pair as Pair, SAM);
      office.workspace.call(byHand(ALEX), {
        method: "drive.permissions.create",
        params: { fileId: pair.docId },
        body: { type: "anyone", role: "reader" },
      });
      return opens(office, ALEX, pair.next()).card();
    },
  },
];

function topics(count: number): string {
  return Array.from({ length: count }, (_, at) => `Вопрос ${at + 1}`).join("\n");
}
