import type { SidePanel } from "../../emulator/side-panel/panel";
import type { Words } from "../../src/text/words";
import { ALEX, anEvent, at, calendarOf, DANA, docsOf, type Office, opens } from "../flows/world";
import { adds, pairOf } from "./panel-scenes";
import type { Scene } from "./scene";

const LONG_NAME = "Александра-Виктория Константинопольская-Воскресенская";
const HEBREW_NAME = "נועה כהן-לוי";
const HEBREW = ["תוכנית לרבעון הבא (טיוטה), 3 נקודות", "שלום!"];

/** Somebody of that name, who meets Alex every Wednesday. */
function meets(office: Office, name: string, address: string): string {
  office.workspace.directory.add({
    kind: "person",
    address,
    name,
    aliases: [],
    locale: "en-GB",
    timeZone: "Europe/London",
    permissionId: "20000000001",
  });
  const { id } = anEvent(office, ALEX, {
    summary: "Разговор",
    ...at("2026-11-18", "11:00", "11:30"),
    recurrence: ["RRULE:FREQ=WEEKLY"],
    attendees: [{ email: address, displayName: name }],
  });
  return String(id);
}

const longNamed = (office: Office) =>
  meets(office, LONG_NAME, "alexandra-victoria.konstantinopolskaya@example.com");
const hebrewNamed = (office: Office) => meets(office, HEBREW_NAME, "noa@example.com");

/** The panel of a pair whose direct is called so, with what Alex added. */
function panelWith(office: Office, say: Words, id: string): SidePanel {
  opens(office, ALEX, id).press(say.ask.setUp);
  return adds(opens(office, ALEX, id), say, HEBREW.join("\n"));
}

function aWeekLater(office: Office, panel: SidePanel): SidePanel {
  office.workspace.clock.advance(7 * 86_400_000);
  panel.reload();
  return panel;
}

function homeAfter(office: Office, say: Words, id: string): SidePanel {
  pairOf(office, say);
  panelWith(office, say, id);
  const panel = calendarOf(office);
  panel.openHome();
  return panel;
}

/** Long names, scripts that run from right to left, and cards that are reached by a menu alone. */
export const WIDE_SCENES: readonly Scene[] = [
  { name: "ask-long-name", shows: (office) => opens(office, ALEX, longNamed(office)).card() },
  {
    name: "set-up-result-long-name",
    shows: (office, say) => {
      const panel = opens(office, ALEX, longNamed(office));
      panel.press(say.ask.setUp);
      return panel.card();
    },
  },
  { name: "pair-long-name", shows: (office, say) => panelWith(office, say, longNamed(office)).card() },
  { name: "home-long-name", shows: (office, say) => homeAfter(office, say, longNamed(office)).card() },
  { name: "home-right-to-left", shows: (office, say) => homeAfter(office, say, hebrewNamed(office)).card() },
  {
    name: "open-items-right-to-left",
    shows: (office, say) => {
      const panel = aWeekLater(office, panelWith(office, say, hebrewNamed(office)));
      panel.press(say.pair.carry);
      return panel.card();
    },
  },
  {
    name: "several-long-names",
    shows: (office, say) => {
      longNamed(office);
      const panel = calendarOf(office);
      panel.openHome();
      panel.press(say.home.several);
      panel.set("people", LONG_NAME);
      panel.press(say.team.find);
      return panel.card();
    },
  },
  {
    name: "reminder",
    shows: (office, say) => {
      const panel = opens(office, ALEX, pairOf(office, say).next());
      panel.press(say.reminder.menu);
      return panel.card();
    },
  },
  {
    name: "skip-this-week-direct",
    shows: (office, say) => {
      const { docId, next } = pairOf(office, say);
      const docs = docsOf(office, DANA);
      docs.openDoc(docId);
      docs.press(say.messages.grant.yes);
      docs.grantFileScope();
      const panel = opens(office, DANA, next());
      panel.press(say.times.skip);
      return panel.card();
    },
  },
];
