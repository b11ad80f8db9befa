import type { Event } from "../../contract/calendar";
import { byHand } from "../../emulator/api/call";
import { ApiError } from "../../emulator/api/error";
import { put, single } from "../../emulator/calendar/compose";
import type { JsonObject } from "../../emulator/json";
import { fridayWithDana, workspaceWithPeople } from "../../emulator/office";
import { ALEX, DANA, JO, MIA, SAM } from "../../emulator/people";
import type { Bundle } from "../../emulator/run";
import { openSidePanel, type SidePanel } from "../../emulator/side-panel/panel";
import type { Workspace } from "../../emulator/workspace";
import { type AnyFile, allFiles as filesIn, rightsOf } from "../files";

/** Alex has a 1:1 with Dana and one with Mia; Sam is a colleague who attacks, Jo somebody outside the company. */
export const PEOPLE = [ALEX, DANA, MIA, SAM, JO] as const;

/** What a story knows of its people, its words and who may read them. */
export interface Cast {
  readonly workspace: Workspace;
  readonly bundle: Bundle;
  panel(person: string, host: "CALENDAR" | "DOCS"): SidePanel;
  /** The panel each person used last. */
  readonly current: Map<string, SidePanel>;
  /** What each was shown before the press that drew the card they look at. */
  readonly asked: Map<string, string>;
  /** Who may read what was typed, by its mark. */
  readonly circles: Map<string, Set<string>>;
  /** Words typed by hand, and the doc they were typed in. */
  readonly typed: Map<string, string>;
  /** Whom people let into a file by hand; "*" is everybody. */
  readonly letIn: Map<string, Set<string>>;
  /** Files that people put in the trash by hand, or whose words they have no claim on any more. */
  readonly thrown: Set<string>;
  count: number;
}

export function assemble(bundle: Bundle, seed: number): Cast {
  const workspace = workspaceWithPeople({ seed });
  fridayWithDana(workspace);
  put(workspace, ALEX, single("Mia / Alex", { at: "2026-11-17T14:00", guests: [MIA] }));
  const panels = new Map<string, SidePanel>();
  return {
    workspace,
    bundle,
    panel(person, host) {
      const key = `${person} ${host}`;
      const known = panels.get(key) ?? openSidePanel(workspace, bundle, person, { host });
      panels.set(key, known);
      return known;
    },
    current: new Map(),
    asked: new Map(),
    circles: new Map(),
    typed: new Map(),
    letIn: new Map(),
    thrown: new Set(),
    count: 0,
  };
}

/** One call by somebody's own hand; undefined where Google refuses it. */
export function does(
  { workspace }: Cast,
  person: string,
  method: string,
  params: JsonObject,
  body?: JsonObject,
): JsonObject | undefined {
  try {
    const reply = workspace.call(byHand(person), { method, params, ...(body === undefined ? {} : { body }) });
    return reply.status < 300 ? (reply.body ?? {}) : undefined;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/** The events and series of one's calendar, as a list in order of their ids. */
export function eventsOf(cast: Cast, person: string): readonly Event[] {
  const found = does(cast, person, "calendar.events.list", { calendarId: "primary" });
  return ((found?.items ?? []) as unknown as Event[])
    .filter(({ status, recurringEventId }) => status !== "cancelled" && recurringEventId === undefined)
    .sort((a, b) => String(a.id).localeCompare(String(b.id)));
}

/** The meetings of the coming weeks, as somebody clicks them. */
export function meetingsOf(cast: Cast, person: string): readonly Event[] {
  const now = cast.workspace.clock.now();
  const found = does(cast, person, "calendar.events.list", {
    calendarId: "primary",
    singleEvents: true,
    orderBy: "startTime",
    timeMin: new Date(now).toISOString(),
    timeMax: new Date(now + 16 * 86_400_000).toISOString(),
  });
  return (found?.items ?? []) as unknown as Event[];
}

/** Every file there is, the trash too. */
export function allFiles({ workspace }: Cast): readonly AnyFile[] {
  return filesIn(workspace);
}

/** The pairs' docs that are not in the trash. */
export function pairDocs(cast: Cast): readonly AnyFile[] {
  return allFiles(cast).filter(({ noted, trashed }) => noted !== undefined && !trashed);
}

/** Who can open a file: addresses, "*" for everybody. */
export function readersOf({ workspace }: Cast, file: AnyFile): ReadonlySet<string> {
  return new Set(rightsOf(workspace, file).map(({ who }) => who));
}

/** The account behind an address or alias. */
export function accountOf({ workspace }: Cast, address: string): string {
  return workspace.directory.find(address)?.address ?? address;
}

/** The two whose doc it is, and whom people let in by hand. */
export function circleOf(cast: Cast, file: AnyFile): Set<string> {
  return new Set([
    ...(file.owner === undefined ? [] : [file.owner]),
    ...(file.noted === undefined || file.noted === "" ? [] : [accountOf(cast, file.noted)]),
    ...(cast.letIn.get(file.id) ?? []),
  ]);
}

export function letsIn(cast: Cast, fileId: string, who: string): void {
  const known = cast.letIn.get(fileId) ?? new Set<string>();
  cast.letIn.set(fileId, known.add(who));
  // Whoever is let in may read what stands there.
  for (const [mark, home] of cast.typed) if (home === fileId) cast.circles.get(mark)?.add(who);
}
