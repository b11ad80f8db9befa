import type { Event } from "../../contract/calendar";
import { byHand } from "../../emulator/api/call";
import { changeFollowing } from "../../emulator/calendar/by-hand";
import type { JsonObject } from "../../emulator/json";
import { ALEX } from "../../emulator/people";
import { openSidePanel } from "../../emulator/side-panel/panel";
import type { Workspace } from "../../emulator/workspace";
import type { Dice } from "../dice";
import type { Pair, Team } from "./team";

const DAY = 86_400_000;

/** A meeting of a pair's as Calendar has it. */
export interface Held {
  readonly pair: Pair;
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** The meetings that begin in the given stretch, in order of time. */
export function meetingsIn({ workspace, pairs }: Team, fromMs: number, toMs: number): Held[] {
  const { body } = workspace.call(byHand(ALEX), {
    method: "calendar.events.list",
    params: {
      calendarId: "primary",
      timeMin: new Date(fromMs).toISOString(),
      timeMax: new Date(toMs).toISOString(),
      singleEvents: true,
      orderBy: "startTime",
      fields: "items(id,status,start,end,recurringEventId)",
    },
  });
  return ((body?.items ?? []) as unknown as Event[]).flatMap((event) => {
    const pair = pairs.find(({ seriesId }) => seriesId === event.recurringEventId);
    const startMs = Date.parse(event.start?.dateTime ?? "");
    const endMs = Date.parse(event.end?.dateTime ?? "");
    return pair === undefined || startMs < fromMs ? [] : [{ pair, id: event.id ?? "", startMs, endMs }];
  });
}

/** What the weeks do to meetings of the days ahead: one is moved, one cancelled, holidays take all of theirs. */
export function weekInCalendar(team: Team, nowMs: number, dice: Dice): void {
  for (const { id, startMs, endMs } of meetingsIn(team, nowMs + DAY, nowMs + 7 * DAY)) {
    const by = dice.pick([2, 24, 48, -20]) * 3_600_000;
    if (isHoliday(startMs) || dice.oneIn(14)) remove(team, id);
    else if (dice.oneIn(9)) patch(team, id, { start: at(startMs + by), end: at(endMs + by) });
  }
}

/** A fortnight in August, and from Christmas to the New Year. */
function isHoliday(ms: number): boolean {
  const date = new Date(ms).toISOString().slice(5, 10);
  return (date >= "08-03" && date < "08-17") || date >= "12-23" || date < "01-03";
}

/** The next so many meetings are deleted: somebody is on leave. */
export function leave(team: Team, pair: Pair, meetings: number): void {
  for (const { id } of upcoming(team, pair).slice(0, meetings)) remove(team, id);
}

/** "This and following", in Calendar: from the meeting after the next on, at another time. */
export function cut(team: Team, pair: Pair, recurrence: string, hours: number): void {
  const [, second] = upcoming(team, pair);
  if (second === undefined) throw new Error("There is nothing to cut.");
  const shifted = (ms: number): { dateTime: string; timeZone: string } => at(ms + hours * 3_600_000);
  const later = changeFollowing(team.workspace, ALEX, second.id, {
    start: shifted(second.startMs),
    end: shifted(second.endMs),
    recurrence: [recurrence],
  });
  // Both halves are this pair's until the first is over; the judge looks for meetings of the later one.
  for (const { id } of upcoming(team, pair).slice(0, 1)) remove(team, id);
  pair.seriesId = String(later.id);
}

/** Another rule for the same series. */
export function changeRule(team: Team, pair: Pair, recurrence: string): void {
  patch(team, pair.seriesId, { recurrence: [recurrence] });
}

/** The direct gets another address; Google knows it is the same person, and Alex changes the event to it. */
export function changeAddress(team: Team, pair: Pair, address: string): void {
  const { directory } = team.workspace;
  const before = directory.person(pair.address);
  directory.add({ ...before, address, aliases: [...before.aliases, pair.address] });
  patch(team, pair.seriesId, { attendees: [{ email: address, displayName: pair.name }] });
  pair.address = address;
}

/** Alex makes the direct the doc's owner, who has Google's mail and looks at the next meeting. */
export function giveDoc({ workspace, bundle }: Team, pair: Pair): void {
  workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: pair.docId, transferOwnership: true },
    body: { role: "owner", type: "user", emailAddress: pair.address },
  });
  pair.owner = pair.address;
  const [next] = upcomingOf(workspace, pair.address, pair.seriesId);
  if (next !== undefined)
    openSidePanel(workspace, bundle, pair.address, { host: "CALENDAR" }).openEvent("primary", next.id);
}

/** The id of the pair's meeting that is on or next, for whom it is opened. */
export function nextMeeting(team: Team, pair: Pair): string | undefined {
  return upcoming(team, pair)[0]?.id;
}

function upcoming({ workspace }: Team, { seriesId }: Pair): Upcoming[] {
  return upcomingOf(workspace, ALEX, seriesId);
}

interface Upcoming {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
}

function upcomingOf(workspace: Workspace, person: string, seriesId: string): Upcoming[] {
  const { body } = workspace.call(byHand(person), {
    method: "calendar.events.instances",
    params: {
      calendarId: "primary",
      eventId: seriesId,
      timeMin: new Date(workspace.clock.now()).toISOString(),
      maxResults: 12,
    },
  });
  return ((body?.items ?? []) as unknown as Event[]).map(({ id = "", start, end }) => ({
    id,
    startMs: Date.parse(start?.dateTime ?? ""),
    endMs: Date.parse(end?.dateTime ?? ""),
  }));
}

function at(ms: number): { dateTime: string; timeZone: string } {
  return { dateTime: new Date(ms).toISOString(), timeZone: "Europe/London" };
}

function remove({ workspace }: Team, eventId: string): void {
  workspace.call(byHand(ALEX), {
    method: "calendar.events.delete",
    params: { calendarId: "primary", eventId, sendUpdates: "none" },
  });
}

function patch({ workspace }: Team, eventId: string, body: JsonObject): void {
  workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId, sendUpdates: "none" },
    body,
  });
}
