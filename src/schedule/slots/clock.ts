import { timeOf } from "../moment";
import { offsetAt } from "../zone";
import type { Stretch } from "./stretch";

/** Fewer meetings tell nothing about where somebody lives. */
const ENOUGH_MEETINGS = 10;
const LONGEST_MEETING_MS = 4 * 3_600_000;
const SLOTS = 48;
/** Half hours: nobody's usual meetings leave fewer free at a stretch, and be it the night. */
const SHORTEST_NIGHT = 18;
/** Of the meetings this part may fall into somebody's night. */
const UNUSUAL = 0.04;
/** The middle of what is free between the last usual meeting of a day and the first of the next, on its own clock. */
const MIDDLE_OF_NIGHT_MINUTES = 90;

/**
 * By whose clock somebody lives of whom Calendar only says when they are busy: `zone` where their nights are quiet on
 * it, else the whole hours from UTC on which they are. "Etc/GMT+8" is eight hours behind UTC (the time zone database
 * counts so).
 */
export function clockOf(meetings: readonly Stretch[], zone: string): string {
  const counts = new Array<number>(SLOTS).fill(0);
  const usual = meetings.filter(({ fromMs, toMs }) => toMs - fromMs <= LONGEST_MEETING_MS);
  if (usual.length < ENOUGH_MEETINGS) return zone;
  for (const { fromMs, toMs } of usual) {
    const { hour, minute } = timeOf(fromMs, zone);
    const first = Math.floor((hour * 60 + minute) / 30);
    const last = first + Math.max(1, Math.ceil((toMs - fromMs) / 1_800_000));
    for (let slot = first; slot < last; slot++) counts[slot % SLOTS] = (counts[slot % SLOTS] ?? 0) + 1;
  }
  const night = longestQuiet(counts.map((count) => count <= usual.length * UNUSUAL));
  if (night.length < SHORTEST_NIGHT || night.length === SLOTS) return zone;
  const quiet = (slot: number): boolean => (slot - night.from + SLOTS) % SLOTS < night.length;
  // From midnight to six.
  if (Array.from({ length: 12 }, (_, slot) => slot).every(quiet)) return zone;
  const middle = night.from * 30 + night.length * 15;
  const ahead = MIDDLE_OF_NIGHT_MINUTES - middle;
  const here = offsetAt(usual[usual.length - 1]?.fromMs ?? 0, zone) / 60_000;
  return zoneAhead(Math.round((here + ahead) / 60));
}

/** The longest run of quiet half hours, round the clock. */
function longestQuiet(quiet: readonly boolean[]): { readonly from: number; readonly length: number } {
  let best = { from: 0, length: 0 };
  let length = 0;
  for (let at = 0; at < 2 * SLOTS; at++) {
    length = quiet[at % SLOTS] === true ? Math.min(length + 1, SLOTS) : 0;
    if (length > best.length) best = { from: (at - length + 1) % SLOTS, length };
  }
  return best;
}

/** A zone of whole hours; the clocks of the world go from twelve behind to fourteen ahead. */
function zoneAhead(hours: number): string {
  const within = ((((hours + 11) % 24) + 24) % 24) - 11;
  if (within === 0) return "Etc/GMT";
  return `Etc/GMT${within > 0 ? "-" : "+"}${Math.abs(within)}`;
}
