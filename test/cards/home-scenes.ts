import { DAY_MS } from "../../emulator/clock";
import { NOOR } from "../../emulator/people";
import type { SidePanel } from "../../emulator/side-panel/panel";
import type { Words } from "../../src/text/words";
import { ALEX, anEvent, at, calendarOf, DANA, MIA, type Office, opens, SAM, types } from "../flows/world";
import { adds, attaches, declines, pairOf } from "./panel-scenes";
import type { Scene } from "./scene";

function homeOf(office: Office): SidePanel {
  const panel = calendarOf(office);
  panel.openHome();
  return panel;
}

/** A series with one guest, not set up. */
function series(office: Office, who: string, day: string, hour: string): string {
  const { id } = anEvent(office, ALEX, {
    summary: "Разговор",
    ...at(day, `${hour}:00`, `${hour}:30`),
    recurrence: ["RRULE:FREQ=WEEKLY"],
    attendees: [{ email: who }],
  });
  return String(id);
}

function setsUp(office: Office, say: Words, id: string): void {
  opens(office, ALEX, id).press(say.ask.setUp);
}

/** Three directs over the week, each in another state, and a series that might be a fourth. */
function aWeek(office: Office, say: Words): SidePanel {
  const dana = pairOf(office, say);
  const sam = series(office, SAM, "2026-11-16", "14");
  const mia = series(office, MIA, "2026-11-18", "11");
  for (const id of [sam, mia]) setsUp(office, say, id);
  adds(opens(office, ALEX, sam), say, "Бюджет\nНайм");
  attaches(office, mia, "Заметки");
  declines(office, dana.next());
  series(office, NOOR, "2026-11-20", "13");
  return homeOf(office);
}

/** The home card in its states. */
export const HOME_SCENES: readonly Scene[] = [
  { name: "home-a-week", shows: (office, say) => aWeek(office, say).card() },
  {
    name: "home-might-be",
    shows: (office) => {
      series(office, DANA, "2026-11-20", "10");
      series(office, SAM, "2026-11-17", "14");
      return homeOf(office).card();
    },
  },
  {
    name: "home-as-of",
    shows: (office, say) => {
      aWeek(office, say);
      office.workspace.script.dropCaches(office.bundle.app);
      office.workspace.clock.advance(DAY_MS);
      office.workspace.faults.add({
        method: "drive.files.list",
        when: "before",
        times: 9,
        error: { code: 503, reason: "backendError", message: "Backend Error" },
      });
      return homeOf(office).card();
    },
  },
  {
    name: "home-cancelled-and-gone",
    shows: (office, say) => {
      const dana = pairOf(office, say);
      const sam = series(office, SAM, "2026-11-17", "14");
      setsUp(office, say, sam);
      office.deletes(ALEX, dana.next());
      office.deletes(ALEX, sam);
      return homeOf(office).card();
    },
  },
  {
    name: "home-other-invited",
    shows: (office, say) => {
      const dana = pairOf(office, say);
      types(office, ALEX, dana.seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
      return homeOf(office).card();
    },
  },
];
