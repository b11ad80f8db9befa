import { byHand } from "../../emulator/api/call";
import { workspaceWithPeople } from "../../emulator/office";
import { ALEX } from "../../emulator/people";
import type { Bundle } from "../../emulator/run";
import { openSidePanel, type SidePanel } from "../../emulator/side-panel/panel";
import type { Workspace } from "../../emulator/workspace";

/** One of Alex's 1:1s as it stands now. */
export interface Pair {
  readonly name: string;
  address: string;
  readonly docId: string;
  /** Changes when the series is cut in Calendar. */
  seriesId: string;
  /** Who owns the doc now. */
  owner: string;
}

export interface Team {
  readonly workspace: Workspace;
  readonly bundle: Bundle;
  readonly pairs: readonly Pair[];
  readonly alex: SidePanel;
}

interface Plan {
  readonly rule: string;
  readonly start: string;
  readonly zone: string;
}

/** Weekly when new, slower later; three continents, clocks that change in either half of the year and never. */
const PLANS: readonly Plan[] = [
  { rule: "FREQ=WEEKLY;BYDAY=MO", start: "2026-11-16T10:00", zone: "Europe/London" },
  { rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", start: "2026-11-17T09:30", zone: "Europe/London" },
  { rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", start: "2026-11-18T09:00", zone: "America/New_York" },
  { rule: "FREQ=MONTHLY;BYDAY=1FR", start: "2026-12-04T10:00", zone: "Europe/Berlin" },
  { rule: "FREQ=MONTHLY;BYMONTHDAY=12", start: "2026-12-12T15:00", zone: "Asia/Kolkata" },
  { rule: "FREQ=WEEKLY;INTERVAL=3;BYDAY=TH", start: "2026-11-19T09:00", zone: "Pacific/Auckland" },
  { rule: "FREQ=WEEKLY;INTERVAL=6;BYDAY=FR", start: "2026-11-20T14:00", zone: "Europe/London" },
  { rule: "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU", start: "2026-12-08T16:00", zone: "America/Sao_Paulo" },
];

const NAMES = ["Amy", "Ben", "Cleo", "Dina", "Elif", "Femi", "Gil", "Hana"];

const HALF_HOUR = 1_800_000;

/** Alex sets up eight 1:1s through the panel, and every direct has opened the doc and pressed Allow. */
export function aTeam(bundle: Bundle): Team {
  const workspace = workspaceWithPeople({
    start: "2026-11-16T06:00:00Z",
    latency: { perCallMs: 40, perKilobyteMs: 0 },
  });
  const alex = openSidePanel(workspace, bundle, ALEX, { host: "CALENDAR" });
  const pairs = PLANS.map(({ rule, start, zone }, nth): Pair => {
    const name = `${NAMES[nth]} Hart`;
    const address = `direct${nth + 1}@example.com`;
    workspace.directory.add({
      kind: "person",
      address,
      name,
      aliases: [],
      locale: "en-GB",
      timeZone: zone,
      permissionId: String(3_000_000_000_000_000 + nth),
    });
    const end = new Date(Date.parse(`${start}:00Z`) + HALF_HOUR).toISOString().slice(0, 19);
    const { body } = workspace.call(byHand(ALEX), {
      method: "calendar.events.insert",
      params: { calendarId: "primary", sendUpdates: "none" },
      body: {
        summary: `${name} / Alex`,
        start: { dateTime: `${start}:00`, timeZone: zone },
        end: { dateTime: end, timeZone: zone },
        attendees: [{ email: address, displayName: name }],
        recurrence: [`RRULE:${rule}`],
      },
    });
    const seriesId = String(body?.id);
    alex.openEvent("primary", seriesId);
    alex.press("Set up 1:1");
    const docId = newestDoc(workspace);
    const doc = openSidePanel(workspace, bundle, address, { host: "DOCS" });
    doc.openDoc(docId);
    doc.press("Allow");
    doc.grantFileScope();
    // A minute's set-ups must not use up the quota of the next.
    workspace.clock.advance(60_000);
    return { name, address, docId, seriesId, owner: ALEX };
  });
  return { workspace, bundle, pairs, alex };
}

function newestDoc(workspace: Workspace): string {
  const { body } = workspace.call(byHand(ALEX), {
    method: "drive.files.list",
    params: {
      q: "mimeType='application/vnd.google-apps.document'",
      orderBy: "createdTime desc",
      pageSize: 1,
    },
  });
  return String((body?.files as { id: string }[] | undefined)?.[0]?.id);
}
