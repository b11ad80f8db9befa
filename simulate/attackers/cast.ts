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

/** Alex has a 1:1 with Dana and one with Mia; Sam is a colleague who attacks, Jo somebody outside the company. */
export const PEOPLE = [ALEX, DANA, MIA, SAM, JO] as const;

/** A file as Drive keeps it, whoever owns it. */
export interface AnyFile {
  readonly id: string;
  readonly name: string;
  readonly owner?: string;
  readonly mimeType: string;
  readonly parent?: string;
  readonly trashed: boolean;
  readonly writersCanShare: boolean;
  /** Whom the add-on noted on it as the other one; undefined for a file that it did not make. */
  readonly noted?: string;
}

/** What a story knows of its people, its words and who may read them. */
export interface Cast {
  readonly workspace: Workspace;
  readonly bundle: Bundle;
  panel(person: string, host: "CALENDAR" | "DOCS"): SidePanel;
  /** The panel each person used last. */
  readonly current: Map<string, SidePanel>;
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

interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly owner?: string;
  readonly mimeType: string;
  readonly parent?: string;
  readonly trashed?: unknown;
  readonly writersCanShare: boolean;
  readonly appProperties: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Every file there is, the trash too: nobody's view of Drive but the judge's. */
export function allFiles({ workspace }: Cast): readonly AnyFile[] {
  const { drive } = workspace.snapshot() as unknown as {
    drive: { files: Readonly<Record<string, StoredFile>> };
  };
  return Object.values(drive.files).map((file) => {
    const tags = Object.values(file.appProperties)[0] ?? {};
    return {
      id: file.id,
      name: file.name,
      mimeType: file.mimeType,
      ...(file.owner === undefined ? {} : { owner: file.owner }),
      ...(file.parent === undefined ? {} : { parent: file.parent }),
      trashed: file.trashed !== undefined && file.trashed !== false,
      writersCanShare: file.writersCanShare,
      ...(tags.oneOnOne === "doc" ? { noted: tags.address ?? "" } : {}),
    };
  });
}

/** The pairs' docs that are not in the trash. */
export function pairDocs(cast: Cast): readonly AnyFile[] {
  return allFiles(cast).filter(({ noted, trashed }) => noted !== undefined && !trashed);
}

/** Who can open a file: addresses, "*" for everybody. */
export function readersOf(cast: Cast, { id, owner = ALEX }: AnyFile): ReadonlySet<string> {
  const found = does(cast, owner, "drive.permissions.list", {
    fileId: id,
    fields: "permissions(type,emailAddress)",
  });
  const permissions = (found?.permissions ?? []) as { type?: string; emailAddress?: string }[];
  return new Set(
    permissions.flatMap(({ type, emailAddress }) =>
      type === "user" && emailAddress !== undefined ? [emailAddress] : ["*"],
    ),
  );
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
