import { byHand } from "../emulator/api/call";
import { DAY_MS } from "../emulator/clock";
import type { Json } from "../emulator/json";
import { workspaceWithPeople } from "../emulator/office";
import { ALEX } from "../emulator/people";
import { type Bundle, type Execution, runFunction } from "../emulator/run";
import { openSidePanel, type SidePanel } from "../emulator/side-panel/panel";
import type { Workspace } from "../emulator/workspace";
import { composeHistory } from "./history";

export { ALEX } from "../emulator/people";

/** Alex's office with a number of pairs, and the first pair's doc with a number of weekly sections. */
export interface Office {
  readonly workspace: Workspace;
  readonly bundle: Bundle;
  readonly panel: SidePanel;
  /** The series of each pair, and its doc. */
  readonly pairs: readonly { readonly eventId: string; readonly docId: string }[];
  /** Runs a trigger's function as Alex. */
  trigger(functionName: string): Execution;
}

export interface Size {
  readonly pairs: number;
  readonly sections: number;
}

/** Makes the office through the add-on itself; only the past sections are written by hand. */
export function officeOf(bundle: Bundle, { pairs, sections }: Size): Office {
  const workspace = workspaceWithPeople();
  const panel = openSidePanel(workspace, bundle, ALEX, { host: "CALENDAR" });
  const made = Array.from({ length: pairs }, (_, at) => {
    const address = `direct${at + 1}@example.com`;
    const permissionId = String(2_000_000_000_000_000 + at);
    workspace.directory.add({
      kind: "person",
      address,
      name: `Direct ${at + 1}`,
      aliases: [],
      locale: "en-GB",
      timeZone: "Europe/London",
      permissionId,
    });
    const eventId = meetingWith(workspace, address, at);
    panel.openEvent("primary", eventId);
    panel.press("Set up 1:1");
    return { eventId, docId: docsNamed(workspace)[0] ?? "" };
  });
  const [first] = made;
  if (first !== undefined && sections > 1) composeHistory(workspace, first.docId, sections - 1);
  // A minute's worth of set-ups must not use up the first flow's quota.
  workspace.clock.advance(120_000);
  return {
    workspace,
    bundle,
    panel,
    pairs: made,
    trigger: (functionName) =>
      runFunction(workspace, bundle, { functionName, person: ALEX, trigger: true, event: {} }),
  };
}

/** Offices by their size, each made once: asked for again, the same one is as it was when it was made. */
export function officesBySize(bundle: Bundle): (size: Size) => Office {
  const made = new Map<string, { readonly office: Office; readonly workspace: Json; readonly panel: Json }>();
  return (size) => {
    const name = JSON.stringify(size);
    const known = made.get(name);
    if (known !== undefined) {
      known.office.workspace.restore(known.workspace);
      known.office.panel.restore(known.panel);
      return known.office;
    }
    const office = officeOf(bundle, size);
    made.set(name, { office, workspace: office.workspace.snapshot(), panel: office.panel.snapshot() });
    return office;
  };
}

/** A single meeting on one of the next days, half an hour after the one before. */
export function meetingWith(
  workspace: Workspace,
  guests: string | readonly string[],
  nth: number,
  recurrence?: string[],
): string {
  const start = Date.parse("2026-11-17T09:00:00Z") + (nth % 4) * DAY_MS + Math.floor(nth / 4) * 1_800_000;
  const time = (ms: number): object => ({ dateTime: new Date(ms).toISOString(), timeZone: "Europe/London" });
  const { body } = workspace.call(byHand(ALEX), {
    method: "calendar.events.insert",
    params: { calendarId: "primary", sendUpdates: "none" },
    body: {
      summary: "1:1",
      start: time(start) as never,
      end: time(start + 1_800_000) as never,
      attendees: [guests].flat().map((email) => ({ email })),
      ...(recurrence === undefined ? {} : { recurrence }),
    },
  });
  return String(body?.id);
}

/** Alex's panel where the guests of an open event were not granted. */
export function withoutGuests({ workspace, bundle }: Office): SidePanel {
  const grantedScopes = bundle.scopes.filter(
    (scope) => !scope.endsWith("calendar.addons.current.event.read"),
  );
  return openSidePanel(workspace, bundle, ALEX, { host: "CALENDAR", grantedScopes });
}

export function aWeekLater({ workspace }: Office): void {
  workspace.clock.advance(7 * DAY_MS);
}

/** The first pair's first meeting is over since five minutes. */
export function justMet({ workspace }: Office): void {
  workspace.clock.advance(Date.parse("2026-11-17T09:35:00Z") - workspace.clock.now());
}

/** What a `documents.get` of the doc weighs without a mask, in bytes. */
export function unmaskedBytes({ workspace }: Office, documentId: string): number {
  const { body } = workspace.call(byHand(ALEX), {
    method: "docs.documents.get",
    params: { documentId, includeTabsContent: true },
  });
  return JSON.stringify(body).length;
}

/** Alex's docs, the newest first. */
function docsNamed(workspace: Workspace): string[] {
  const { body } = workspace.call(byHand(ALEX), {
    method: "drive.files.list",
    params: {
      q: "mimeType='application/vnd.google-apps.document' and trashed=false",
      orderBy: "createdTime desc",
    },
  });
  return ((body?.files ?? []) as { id: string }[]).map(({ id }) => id);
}

/** Runs a function of the baseline as Alex. Throws when it fails: a comparison with a failure says nothing. */
export function runPlain(office: Office, plain: Bundle, functionName: string, event: object): Execution {
  const execution = runFunction(office.workspace, plain, {
    functionName,
    person: ALEX,
    event,
    budgetMs: 3_600_000,
  });
  if (execution.outcome !== "returned")
    throw new Error(`${functionName}: ${execution.error?.message ?? execution.outcome}`);
  return execution;
}
