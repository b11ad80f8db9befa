import type { Event, Events } from "../../../contract/calendar";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import { callAs } from "../person";
import { millisecondsOf } from "./wall-time";

const AHEAD_MS = 92 * 86_400_000;

/** A timed event with somebody else, which this person has not declined. Milliseconds since the epoch. */
export interface Meeting {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** The meetings of a person that run now or come within three months, by their start. */
export function meetingsAhead(workspace: Workspace, person: Person): readonly Meeting[] {
  const now = workspace.clock.now();
  const { items = [] } = callAs(workspace, person, {
    method: "calendar.events.list",
    params: {
      calendarId: "primary",
      singleEvents: true,
      orderBy: "startTime",
      timeMin: new Date(now).toISOString(),
      timeMax: new Date(now + AHEAD_MS).toISOString(),
      maxResults: 2500,
    },
  }) as Events;
  return items.filter(isMeeting).map((event) => ({
    title: event.summary ?? "(No title)",
    start: millisecondsOf(event.start),
    end: millisecondsOf(event.end),
  }));
}

function isMeeting({ start, attendees = [] }: Event): boolean {
  const own = attendees.find(({ self }) => self === true);
  const others = attendees.filter(({ self, resource }) => self !== true && resource !== true);
  return start?.dateTime !== undefined && others.length > 0 && own?.responseStatus !== "declined";
}
