import { fileInReach } from "../google/drive";
import { AddOnError, type ErrorCode } from "../google/error";
import { forget, isAtHand, recallAll, whenFull } from "../google/memory";
import { hasTime } from "../google/retry";
import { dropBefore } from "../memory/before-set-up";
import { dropPanel, keptPanel } from "../memory/kept-panel";
import { dropLastChange, dropOldChanges } from "../memory/last-change";
import { allRecords, dropRecord, recordOf } from "../memory/pair-record";
import { ROOM, type Room } from "../memory/shown/room-made";
import { isTeamLeft } from "../memory/times/team";
import { DAY_MS } from "../schedule/zone";
import { seriesInReach } from "../series/series-now";

/** What was let go of in this run to make room: the person is told. */
export const roomMade = new Set<Room>();

/** From here on a full store makes room for what is new instead of refusing it. */
export function startSweeping(): void {
  roomMade.clear();
  whenFull(makeRoom);
}

/** What is kept for a time only goes when that is over; what belongs to no pair any more goes too. */
export function sweep(): void {
  dropOldChanges();
  const pairs = new Set(allRecords().flatMap(({ docId, seriesId }) => [docId, seriesId]));
  for (const [key, kept] of recallAll("")) {
    const lone = !pairs.has(key.slice(key.lastIndexOf(".") + 1));
    if (hasTime() && isOver(key, Date.now() - keptMs(kept), lone)) forget(key);
  }
}

/**
 * Whether what is kept under a key has come to its end by itself, `lone` where it is no pair's. Of every other kind the
 * end is a press, or room is needed for others: PRIVACY.md's table names them all.
 */
function isOver(key: string, ageMs: number, lone: boolean): boolean {
  switch (key.split(".")[0]) {
    case "before":
      // An undo that stopped half-way is no pair's either, and can be gone on with.
      return lone && ageMs > 7 * DAY_MS;
    case "event":
      return lone || ageMs > DAY_MS;
    case "week":
      // Once the meeting that it is about should have begun.
      return lone || ageMs >= 0;
    case "rhythm":
    case "run":
    case "twin":
      return lone;
    case "seen":
      return ageMs > 2 * DAY_MS;
    case "team":
      // One that is done is there for the card that says so; one that nobody goes on with is given up.
      return ageMs > (isTeamLeft() ? 30 : 1) * DAY_MS;
    default:
      return false;
  }
}

/** What can be spared, by the kinds that its keys begin with. */
const SPARED: Readonly<Record<Room, readonly string[]>> = {
  undos: ["change", "last", "event", "week", "before", "ended"],
  pairs: ["pair"],
};

/**
 * Lets go of one thing after the other until that is enough: undos, the oldest first, then pairs, those not met for
 * longest first, which are found again in the calendar and in Drive. What this run is about stays, and so do one's
 * settings and answers.
 */
function makeRoom(isEnough: () => boolean): void {
  for (const what of ROOM)
    for (const [key, kept] of [...recallAll("")].sort(([, a], [, b]) => keptMs(a) - keptMs(b))) {
      const [kind = "", id = "", part] = key.split(".");
      // An end can be taken back for a day.
      const young = kind === "ended" && Date.now() - keptMs(kept) < DAY_MS;
      const spared = part === undefined && !young && SPARED[what].includes(kind);
      if (!spared || isAtHand(key) || isAtHand(`pair.${id}`)) continue;
      if (isEnough()) return;
      if (kind === "pair") forgetPair(id);
      if (kind === "change") dropLastChange(id);
      forget(key);
      roomMade.add(what);
    }
}

/** When it was kept; of a change to a meeting, when that was to begin; of a pair, when its next section is due. */
function keptMs(kept: unknown): number {
  const { at, atMs, endedMs, dueMs, before } = (kept ?? {}) as Kept;
  return Number(at ?? atMs ?? endedMs ?? dueMs ?? before?.startMs) || 0;
}

interface Kept {
  readonly at?: number;
  readonly atMs?: number;
  readonly endedMs?: number;
  readonly dueMs?: number;
  readonly before?: { readonly startMs?: number } | null;
}

/** Everything that is remembered of one pair, but for what is this person's own: notes, questions, tasks. */
export function forgetPair(docId: string): void {
  dropRecord(docId);
  dropPanel(docId);
  dropLastChange(docId);
  dropBefore(docId);
  sweep();
}

const GONE: readonly ErrorCode[] = ["DOC_NO_ACCESS", "DOC_TRASHED"];

/**
 * A pair whose doc says that the 1:1 has ended is forgotten once its last meeting is over: that was said by then.
 * One whose doc could not be opened is forgotten if its event is gone too: nothing is left that its record could lead
 * to. Google is asked for both a second time before that is believed.
 */
export function forgetIfGone(docId: string, error: unknown): void {
  const record = recordOf(docId);
  if (record === undefined || !(error instanceof AddOnError)) return;
  if (error.code === "DOC_ENDED" && (keptPanel(docId)?.next?.endMs ?? 0) <= Date.now()) forgetPair(docId);
  if (!GONE.includes(error.code)) return;
  try {
    if (seriesInReach(record) !== undefined) return;
    if (fileInReach(docId)?.trashed === false) return;
  } catch {
    // Whether they are gone is not known just now.
    return;
  }
  forgetPair(docId);
}
