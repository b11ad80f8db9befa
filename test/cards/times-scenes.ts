import type { SidePanel } from "../../emulator/side-panel/panel";
import type { Words } from "../../src/text/words";
import {
  ALEX,
  anEvent,
  at,
  calendarOf,
  DANA,
  docsOf,
  docsOwnedBy,
  fridayWithDana,
  MIA,
  type Office,
  opens,
  SAM,
  startsOf,
} from "../flows/world";
import type { Scene } from "./scene";

interface Week {
  readonly docId: string;
  next(): string;
}

function pairOf(office: Office, say: Words): Week {
  const seriesId = fridayWithDana(office);
  opens(office, ALEX, seriesId).press(say.ask.setUp);
  const docId = String(docsOwnedBy(office)[0]?.id);
  return { docId, next: () => startsOf(office, ALEX, seriesId)[0] ?? "" };
}

function findsTime(office: Office, say: Words, label = say.times.find): SidePanel {
  const panel = opens(office, ALEX, pairOf(office, say).next());
  panel.press(label);
  return panel;
}

function asTheDirect(office: Office, say: Words): SidePanel {
  const { docId, next } = pairOf(office, say);
  const docs = docsOf(office, DANA);
  docs.openDoc(docId);
  docs.press(say.messages.grant.yes);
  docs.grantFileScope();
  const panel = opens(office, DANA, next());
  panel.press(say.times.find);
  return panel;
}

function asksFor(office: Office, say: Words, ...people: readonly string[]): SidePanel {
  const panel = calendarOf(office);
  panel.openHome();
  panel.press(say.home.several);
  panel.set("people", people.join("\n"));
  panel.press(say.team.find);
  return panel;
}

/** Another time, a skipped week and several at once, as somebody comes to see them. */
export const TIMES_SCENES: readonly Scene[] = [
  { name: "find-a-time", shows: (office, say) => findsTime(office, say).card() },
  { name: "skip-this-week", shows: (office, say) => findsTime(office, say, say.times.skip).card() },
  { name: "find-a-time-direct", shows: (office, say) => asTheDirect(office, say).card() },
  {
    name: "find-a-time-none",
    shows: (office, say) => {
      const { next } = pairOf(office, say);
      for (const day of ["16", "17", "18", "19", "20", "23", "24", "25", "26"])
        anEvent(office, ALEX, { summary: "Отпуск", ...at(`2026-11-${day}`, "00:00", "23:59") });
      const panel = opens(office, ALEX, next());
      panel.press(say.times.find);
      return panel.card();
    },
  },
  {
    name: "moved",
    shows: (office, say) => {
      const panel = findsTime(office, say);
      panel.press(say.times.move);
      return panel.card();
    },
  },
  {
    name: "skipped",
    shows: (office, say) => {
      const panel = findsTime(office, say, say.times.skip);
      panel.press(say.times.skip);
      return panel.card();
    },
  },
  {
    name: "undo-a-move",
    shows: (office, say) => {
      const { next } = pairOf(office, say);
      const panel = opens(office, ALEX, next());
      panel.press(say.times.find);
      panel.press(say.times.move);
      panel.openEvent(ALEX, next());
      panel.press(say.moved.askUndo);
      return panel.card();
    },
  },
  {
    name: "home-needs-a-time",
    shows: (office, say) => {
      const { next } = pairOf(office, say);
      office.deletes(ALEX, next());
      const panel = calendarOf(office);
      panel.openHome();
      return panel.card();
    },
  },
  {
    name: "several-ask",
    shows: (office, say) => {
      const panel = calendarOf(office);
      panel.openHome();
      panel.press(say.home.several);
      return panel.card();
    },
  },
  { name: "several-who", shows: (office, say) => asksFor(office, say, DANA, "Зоя").card() },
  { name: "several-planned", shows: (office, say) => asksFor(office, say, DANA, SAM, MIA, ALEX).card() },
  {
    name: "several-meets-already",
    shows(office, say) {
      const weekly = { summary: "Разговор", recurrence: ["RRULE:FREQ=WEEKLY"] };
      const [own, theirs] = [at("2026-11-17", "11:00", "11:30"), at("2026-11-17", "16:00", "16:30")];
      anEvent(office, ALEX, { ...weekly, ...own, attendees: [{ email: DANA }] });
      anEvent(office, SAM, { ...weekly, ...theirs, attendees: [{ email: ALEX }] });
      return asksFor(office, say, DANA, SAM, MIA).card();
    },
  },
  {
    name: "several-change",
    shows: (office, say) => {
      const panel = asksFor(office, say, DANA, SAM);
      panel.press(say.team.change, DANA);
      return panel.card();
    },
  },
  {
    name: "several-set",
    shows: (office, say) => {
      const panel = asksFor(office, say, DANA, "nowhere@elsewhere.example.org");
      panel.press(say.team.setUp(2));
      return panel.card();
    },
  },
];
