import type { Answer } from "../../cards/answer";
import { readDays } from "../../google/calendar";
import { endedRows, JUST_NOW_MS } from "../../home/ended";
import { freshCounts } from "../../home/fresh-counts";
import { mightBe } from "../../home/might-be";
import { lookAheadTo, needsTime, nextRows } from "../../home/rows";
import { homeView } from "../../home/view";
import { keptPanels } from "../../memory/kept-panel";
import { allRecords } from "../../memory/pair-record";
import type { Context } from "../../request/context";
import { rememberPeople } from "../../series/people-met";

/**
 * HOME: the pairs in time order. One call for the days ahead; where what is known of the next seven days' docs is older
 * than a few minutes, three more at most.
 */
export function openHome(context: Context): Answer {
  const { nowMs } = context;
  const records = allRecords().filter(({ complete }) => complete);
  const readToMs = lookAheadTo(records, nowMs);
  const { items = [] } = readDays(nowMs - JUST_NOW_MS, readToMs);
  rememberPeople(items);
  const rows = nextRows(items, records, nowMs, readToMs);
  const panels = keptPanels(records.map(({ docId }) => docId));
  const meetings = rows.filter((row) => !needsTime(row));
  const ended = endedRows(items, records, nowMs);
  const justMet = ended.map(({ record }) => record.docId);
  const counts = freshCounts(meetings, justMet, { items, panels }, context);
  const home = { records, rows, ended, panels, counts, mightBe: mightBe(items, records) };
  return { show: homeView(home, context), how: "root" };
}
