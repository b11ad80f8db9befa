import type { Event } from "../contract/calendar";
import type { File } from "../contract/drive";
import { byHand } from "../emulator/api/call";
import type { Json } from "../emulator/json";
import { fridayWithDana, workspaceWithPeople } from "../emulator/office";
import { ALEX, DANA } from "../emulator/people";
import type { Bundle } from "../emulator/run";
import { openSidePanel, type SidePanel } from "../emulator/side-panel/panel";
import type { Workspace } from "../emulator/workspace";

export { ALEX, DANA, SAM } from "../emulator/people";

/** Neither of the two. */
const DOC = "application/vnd.google-apps.document";

/** Alex, Dana, one meeting of theirs on a Friday, and a panel in Calendar and in Docs for each. */
export interface Office {
  readonly workspace: Workspace;
  readonly bundle: Bundle;
  readonly eventId: string;
  panel(person: string, host: "CALENDAR" | "DOCS"): SidePanel;
  /** The workspace and every panel, to begin from again. */
  snapshot(): Json;
  restore(state: Json): void;
}

/** `prepare` sees the workspace before anybody is in it: where switches are set. */
export function openOffice(bundle: Bundle, seed: number, prepare?: (workspace: Workspace) => void): Office {
  const workspace = workspaceWithPeople({ seed }, prepare);
  const eventId = fridayWithDana(workspace);
  const panels = new Map<string, SidePanel>();
  return {
    workspace,
    bundle,
    eventId,
    panel(person, host) {
      const key = `${person} ${host}`;
      const known = panels.get(key) ?? openSidePanel(workspace, bundle, person, { host });
      panels.set(key, known);
      return known;
    },
    snapshot() {
      const shown = [...panels].map(([key, panel]) => [key, panel.snapshot()] as const);
      return { workspace: workspace.snapshot(), shown: Object.fromEntries(shown) };
    },
    restore(state) {
      const before = state as { workspace: Json; shown: Record<string, Json> };
      workspace.restore(before.workspace);
      for (const [key, panel] of panels) {
        const shown = before.shown[key];
        if (shown === undefined) panels.delete(key);
        else panel.restore(shown);
      }
    },
  };
}

/** Docs in a person's Drive that are not in the trash. */
export function docsOf(office: Office, owner = ALEX): File[] {
  const { body } = office.workspace.call(byHand(owner), {
    method: "drive.files.list",
    params: {
      q: `mimeType='${DOC}' and trashed=false and '${owner}' in owners`,
      fields: "files(id,name,permissions,appProperties,trashed)",
    },
  });
  return (body?.files ?? []) as unknown as File[];
}

/** Every event and series on a person's calendar that is still there, as its masters. */
export function seriesOf(office: Office, owner = ALEX): Event[] {
  const { body } = office.workspace.call(byHand(owner), {
    method: "calendar.events.list",
    params: { calendarId: "primary" },
  });
  return ((body?.items ?? []) as unknown as Event[]).filter((event) => event.recurringEventId === undefined);
}

/** The meeting that is on or next; the event everything began with when there is none to come. */
export function nextMeeting(office: Office, person: string): string {
  return meetingsOf(office, person, 1)[0]?.id ?? office.eventId;
}

/** The meetings that are on or to come, the next first. */
export function meetingsOf(office: Office, person: string, most = 20): readonly Event[] {
  return listed(office, person, {
    timeMin: new Date(office.workspace.clock.now()).toISOString(),
    maxResults: most,
  });
}

/** Every meeting that has begun, the last one last. */
export function begunMeetings(office: Office, person: string): readonly Event[] {
  return listed(office, person, { timeMax: new Date(office.workspace.clock.now()).toISOString() });
}

function listed(office: Office, person: string, range: Readonly<Record<string, unknown>>): readonly Event[] {
  const { body } = office.workspace.call(byHand(person), {
    method: "calendar.events.list",
    params: {
      calendarId: "primary",
      singleEvents: true,
      orderBy: "startTime",
      // Leave stands in the same calendar.
      eventTypes: ["default"],
      ...range,
    },
  });
  return (body?.items ?? []) as unknown as Event[];
}

/**
 * The heading of the last meeting that was held, as the doc words its day; undefined before the first. One that a person
 * had said no to was not.
 */
export function lastHeldDay(office: Office): string | undefined {
  const now = office.workspace.clock.now();
  const held = begunMeetings(office, ALEX).filter(
    ({ end, attendees = [] }) =>
      Date.parse(end?.dateTime ?? "") <= now &&
      attendees.some(({ email }) => email === DANA) &&
      !attendees.some(({ responseStatus }) => responseStatus === "declined"),
  );
  const start = held.at(-1)?.start?.dateTime;
  if (start === undefined) return undefined;
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", ...options }).format(Date.parse(start));
  return [
    part({ weekday: "short" }),
    part({ day: "numeric" }),
    part({ month: "short" }).slice(0, 3),
    part({ year: "numeric" }),
  ].join(" ");
}
