import type { File } from "../../contract/drive";
import { PROBES } from "../../src/check/all";
import { answerOf, CannotTell, type Place } from "../../src/check/call";
import { CHECK_MARK } from "../../src/check/drive-probes";
import { leftOver } from "../../src/check/left-over";
import { type Carrier, carriedOut } from "./carry";
import { documented } from "./documented";

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** What the suite found, in the order in which it looked. */
export interface Outcome {
  readonly documented: readonly Row[];
  readonly assumptions: readonly Row[];
}

/**
 * Looks at everything that one account shows over HTTP: what is documented, and the assumptions that a probe settles
 * (`assumed` has the first answer of each). Only throw-away things are touched, and they go when it ends, however it does.
 */
export async function conformance(
  carrier: Carrier,
  assumed: Readonly<Record<string, string>>,
  nowMs: number,
  /** Only these lines of the assumptions, and nothing of what is documented. */
  only?: readonly string[],
): Promise<Outcome> {
  const place = await makePlace(carrier, nowMs);
  try {
    const rows: Row[] = [];
    for (const { what, expected, ask } of only === undefined ? documented : [])
      rows.push({ what, expected, got: await toldOf(() => carriedOut(ask(place), carrier)) });
    const found: Row[] = [];
    for (const { settles, ask } of PROBES) {
      if (only !== undefined && !settles.some((id) => only.includes(id))) continue;
      const findings = await findingsOf(() => carriedOut(ask(place), carrier), settles);
      for (const id of settles)
        found.push({ what: id, expected: assumed[id] ?? "", got: findings[id] ?? "not told" });
    }
    return { documented: rows, assumptions: found };
  } finally {
    await cleanUp(place, carrier);
  }
}

async function makePlace(carrier: Carrier, nowMs: number): Promise<Place> {
  const make = async (body: object) => {
    const query = { fields: "id", ignoreDefaultVisibility: true };
    const asking = answerOf<File>({ method: "drive.files.create", query, body });
    return (await carriedOut(asking, carrier)).id ?? "";
  };
  const shared = { appProperties: CHECK_MARK, writersCanShare: false };
  const folderId = await make({
    name: "Self-check",
    mimeType: "application/vnd.google-apps.folder",
    ...shared,
  });
  const docId = await make({
    name: "Self-check",
    mimeType: "application/vnd.google-apps.document",
    parents: [folderId],
    ...shared,
  });
  const run = nowMs.toString(32);
  return {
    folderId,
    docId,
    year: new Date(nowMs).getUTCFullYear() + 1,
    eventId: (name) => `selfcheck${run}${Buffer.from(name).toString("hex")}`,
  };
}

/** The events go for good, the folder with all that is in it to the trash. */
async function cleanUp(place: Place, carrier: Carrier): Promise<void> {
  for (const eventId of await carriedOut(leftOver(place), carrier))
    await carrier({
      method: "calendar.events.delete",
      path: { calendarId: "primary", eventId },
      query: { sendUpdates: "none" },
    });
  await carrier({ method: "drive.files.update", path: { fileId: place.folderId }, body: { trashed: true } });
}

async function toldOf(look: () => Promise<string>): Promise<string> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof CannotTell) return `cannot tell (${error.message})`;
    throw error;
  }
}

async function findingsOf(
  look: () => Promise<Readonly<Record<string, string>>>,
  settles: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    return Object.fromEntries(settles.map((id) => [id, `cannot tell (${error.message})`]));
  }
}
