import type { Event } from "../contract/calendar";
import { byHand } from "../emulator/api/call";
import { MIA } from "../emulator/people";
import { ALEX, DANA, docsOf, nextMeeting, type Office, SAM, seriesOf } from "./office";
import { alexOpens, type Press, pressing, type SmallFlow, setUp } from "./small-flows";

/** When the meeting of the story's first Friday begins, before anybody moves it. */
const PLANNED = "2026-11-20T10:00:00Z";

function meetings(office: Office, person = ALEX): Event[] {
  const { body } = office.workspace.call(byHand(person), {
    method: "calendar.events.list",
    params: { calendarId: "primary", singleEvents: true, orderBy: "startTime", maxResults: 3 },
  });
  return (body?.items ?? []) as unknown as Event[];
}

function firstStart(office: Office): string {
  return new Date(Date.parse(meetings(office)[0]?.start?.dateTime ?? "")).toISOString().replace(".000", "");
}

function moves(office: Office): Press | undefined {
  if (firstStart(office) !== PLANNED) return undefined;
  const panel = alexOpens(office);
  panel.press("Find a time");
  return pressing(panel, "Move it");
}

function skips(office: Office): Press | undefined {
  if (firstStart(office) !== PLANNED) return undefined;
  const panel = alexOpens(office);
  panel.press("Skip this week");
  return pressing(panel, "Skip this week");
}

function undoes(office: Office): Press | undefined {
  const panel = alexOpens(office);
  if (firstStart(office) === PLANNED || !panel.buttons().includes("Undo the last move or skip"))
    return undefined;
  panel.press("Undo the last move or skip");
  return pressing(panel, "Undo it");
}

function danaMayOpen(office: Office): void {
  setUp(office);
  const panel = office.panel(DANA, "DOCS");
  panel.openDoc(docsOf(office)[0]?.id ?? "");
  panel.press("Allow");
  panel.grantFileScope();
}

function declines(office: Office): Press | undefined {
  const me = meetings(office, DANA)[0]?.attendees?.find(({ self }) => self === true);
  if (me?.responseStatus === "declined") return undefined;
  const panel = office.panel(DANA, "CALENDAR");
  panel.openEvent("primary", nextMeeting(office, DANA));
  panel.press("Skip this week");
  return pressing(panel, "I can't make it");
}

function plansSeveral(office: Office): void {
  const panel = office.panel(ALEX, "CALENDAR");
  panel.openHome();
  panel.press("Set up several");
  panel.set("people", [SAM, MIA].join("\n"));
  panel.press("Find times");
}

function setsUpSeveral(office: Office): Press | undefined {
  const made = seriesOf(office).filter(
    (event) => (event.extendedProperties?.private?.oneOnOneDoc ?? "") !== "",
  );
  const panel = office.panel(ALEX, "CALENDAR");
  panel.openHome();
  panel.press("Set up several");
  const label = panel.buttons().find((one) => /^(?:Set up|Go on with) \d$/.test(one));
  if (label !== undefined) return pressing(panel, label);
  if (made.length === 2) return undefined;
  // What failed for good in bad weather is tried again, one by one.
  return pressing(panel, "Try again");
}

/** Another time, a skipped week, a guest's no, several at once, and what takes them back. */
export const TIMES_FLOWS: readonly SmallFlow[] = [
  { name: "move a meeting", before: setUp, ask: moves },
  { name: "skip a meeting", before: setUp, ask: skips },
  {
    name: "undo a move",
    before: (office) => {
      setUp(office);
      const press = moves(office);
      press?.go(press.panel);
    },
    ask: undoes,
  },
  {
    name: "undo a skip",
    before: (office) => {
      setUp(office);
      const press = skips(office);
      press?.go(press.panel);
    },
    ask: undoes,
  },
  { name: "decline as the guest", before: danaMayOpen, ask: declines },
  { name: "set up several", before: plansSeveral, ask: setsUpSeveral },
];
