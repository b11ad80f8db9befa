import { byHand } from "../emulator/api/call";
import { DAY_MS } from "../emulator/clock";
import type { SidePanel } from "../emulator/side-panel/panel";
import { ALEX, DANA, docsOf, nextMeeting, type Office, seriesOf } from "./office";
import { linesOf } from "./page";

/** One thing a person asks for, from the state it starts in. `ask` leads to the press; `press` is what bad weather meets. */
export interface SmallFlow {
  readonly name: string;
  readonly before: (office: Office) => void;
  /** Opens what has the button. Undefined when the button is not offered any more, since it is done. */
  readonly ask: (office: Office) => Press | undefined;
}

/** A press that is about to be made in a panel; it can be made in another window too. */
export interface Press {
  readonly panel: SidePanel;
  readonly go: (panel: SidePanel) => void;
}

const SECOND = "Dana and Alex, Thursdays";
const WEEK = 7 * DAY_MS;

export function alexOpens(office: Office): SidePanel {
  const panel = office.panel(ALEX, "CALENDAR");
  panel.openEvent("primary", nextMeeting(office, ALEX));
  return panel;
}

export function pressing(panel: SidePanel, label: string, near?: string): Press | undefined {
  if (!panel.buttons().includes(label)) return undefined;
  return { panel, go: (one) => void one.press(label, near) };
}

export function docOf(office: Office): string {
  const id = docsOf(office)[0]?.id;
  if (id === undefined) throw new Error("There is no doc.");
  return id;
}

export function setUp(office: Office): void {
  alexOpens(office).press("Set up 1:1");
}

function setUpFromScratch(office: Office): void {
  const panel = office.panel(ALEX, "CALENDAR");
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", DANA);
  panel.press("Set up 1:1");
}

/** The pair is set up, and Alex makes another event with Dana by hand. */
function secondEvent(office: Office): void {
  setUp(office);
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.insert",
    params: { calendarId: "primary", sendUpdates: "none" },
    body: {
      summary: SECOND,
      start: { dateTime: "2026-11-19T10:00:00", timeZone: "Europe/London" },
      end: { dateTime: "2026-11-19T10:30:00", timeZone: "Europe/London" },
      attendees: [{ email: DANA }],
    },
  });
}

/** A meeting every two weeks ends, and a weekly one takes its place. */
function switchToWeekly(office: Office): void {
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId: office.eventId, sendUpdates: "none" },
    body: { recurrence: ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"] },
  });
  const panel = alexOpens(office);
  panel.set("cadence", "switch");
  panel.press("Set up 1:1");
}

function undoing(office: Office): Press | undefined {
  const panel = office.panel(ALEX, "CALENDAR");
  if (panel.buttons().includes("Try again")) return pressing(panel, "Try again");
  if (panel.buttons().includes("Undo set-up") && !panel.buttons().includes("Keep it"))
    panel.press("Undo set-up");
  return panel.buttons().includes("Keep it") ? pressing(panel, "Undo set-up") : undefined;
}

/** Two topics of Dana's, one of Alex's with a note, all in the first section. */
export function topicsWritten(office: Office): void {
  setUp(office);
  const { docs } = office.workspace;
  const doc = docOf(office);
  const type = (person: string, nth: number, text: string): void => {
    const box = linesOf(office.workspace, person, doc).filter(({ checkbox }) => checkbox)[nth];
    if (box === undefined) throw new Error("There is no box to type in.");
    docs.edit(person, doc, { kind: "insertText", at: box.end - 1, text });
  };
  type(DANA, 0, "Moving to the Lisbon team\nParental leave cover");
  type(ALEX, 2, "Promotion case 👩‍💻");
  type(ALEX, 3, "Send the level guide");
}

function aWeekLater(office: Office): void {
  topicsWritten(office);
  office.workspace.clock.advance(WEEK);
}

/** Opening the panel adds the next section by itself. */
function sectionAdded(office: Office): void {
  aWeekLater(office);
  alexOpens(office);
}

/** Unless the person does not want that. */
function nothingByItself(office: Office): void {
  topicsWritten(office);
  const panel = office.panel(ALEX, "CALENDAR");
  panel.openHome();
  panel.press("Settings for all 1:1s");
  panel.set("automatic", false);
  panel.press("Save");
  office.workspace.clock.advance(WEEK);
}

const SMALL_FLOWS: readonly SmallFlow[] = [
  {
    name: "set up",
    before: () => {},
    ask: (office) => pressing(alexOpens(office), "Set up 1:1"),
  },
  {
    name: "set up without an event",
    before: () => {},
    ask: (office) => {
      const panel = office.panel(ALEX, "CALENDAR");
      panel.openHome();
      panel.press("Set up a 1:1");
      panel.set("someone", DANA);
      return pressing(panel, "Set up 1:1");
    },
  },
  {
    name: "another event takes the series' place",
    before: secondEvent,
    ask: (office) => {
      const panel = office.panel(ALEX, "CALENDAR");
      const second = seriesOf(office).find(({ summary }) => summary === SECOND);
      panel.openEvent("primary", second?.id ?? "");
      if (!panel.buttons().includes("Set up 1:1")) return undefined;
      panel.press("Set up 1:1");
      return pressing(panel, "Use this event");
    },
  },
  { name: "undo the set-up", before: setUp, ask: undoing },
  { name: "undo a set-up without an event", before: setUpFromScratch, ask: undoing },
  { name: "undo a switch to weekly", before: switchToWeekly, ask: undoing },
  {
    name: "open the pair's panel",
    before: aWeekLater,
    ask: (office) => ({
      panel: office.panel(ALEX, "CALENDAR"),
      // The first opening after a meeting is for the ticks; what is due comes with the next.
      go: (panel) => {
        panel.openEvent("primary", nextMeeting(office, ALEX));
        panel.openEvent("primary", nextMeeting(office, ALEX));
      },
    }),
  },
  {
    name: "open the panel in Docs as the direct",
    before: aWeekLater,
    ask: (office) => {
      const panel = office.panel(DANA, "DOCS");
      panel.openDoc(docOf(office));
      if (panel.buttons().includes("Allow")) panel.press("Allow");
      // After the grant Google calls a function of its own; from then on the page opens by itself.
      const asked = panel.last.fileScopeRequested;
      return { panel, go: (one) => void (asked ? one.grantFileScope() : one.reload()) };
    },
  },
  {
    name: "add a section",
    before: nothingByItself,
    ask: (office) => {
      const panel = alexOpens(office);
      const label = panel.buttons().find((one) => one.startsWith("Add section"));
      return label === undefined ? undefined : pressing(panel, label);
    },
  },
  {
    name: "add a topic",
    before: topicsWritten,
    ask: (office) => {
      const panel = alexOpens(office);
      if (linesOf(office.workspace, ALEX, docOf(office)).some(({ text }) => text.includes("Budget")))
        return undefined;
      panel.press("Add topics");
      panel.set("topic", "Budget");
      return pressing(panel, "Add");
    },
  },
  {
    name: "carry over",
    before: sectionAdded,
    ask: (office) => {
      const panel = alexOpens(office);
      if (!panel.buttons().includes("Carry over")) return undefined;
      panel.press("Carry over");
      return pressing(panel, "Carry over");
    },
  },
  {
    name: "use a first section",
    before: topicsWritten,
    ask: (office) => {
      const panel = alexOpens(office);
      panel.press("Just for me");
      panel.press("Use a first section");
      return pressing(panel, "Put them in");
    },
  },
  {
    name: "press Done",
    before: sectionAdded,
    ask: (office) => {
      const panel = alexOpens(office);
      return panel.texts().includes("Parental leave cover")
        ? pressing(panel, "Done", "Parental leave cover")
        : undefined;
    },
  },
  {
    name: "open the home card",
    before: sectionAdded,
    ask: (office) => ({
      panel: office.panel(ALEX, "CALENDAR"),
      go: (panel) => void panel.openHome(),
    }),
  },
];

const ABOUT_EVENTS = [
  "set up",
  "set up without an event",
  "another event takes the series' place",
  "undo the set-up",
  "undo a set-up without an event",
  "undo a switch to weekly",
  "open the home card",
  "open the pair's panel",
];
export const EVENT_FLOWS = SMALL_FLOWS.filter(({ name }) => ABOUT_EVENTS.includes(name));
export const DOC_FLOWS = SMALL_FLOWS.filter(({ name }) => !ABOUT_EVENTS.includes(name));
