import type { Agenda, IsoDate } from "../../../agenda/model";
import { type Reading, readDoc, type TickedReading, withSeenTicks, withTicks } from "../../../doc/read";
import { readFile } from "../../../google/drive";
import { ifInReach } from "../../../google/reach";
import type { SeenDoc } from "../../../memory/own/look-back";
import type { PairRecord } from "../../../memory/pair-record";
import { continuedFrom } from "../../../memory/tags";
import type { Context } from "../../../request/context";

/** What there is to look back on. */
export interface DocsRead {
  /** The pair's doc, then those that it goes on from, as far as they reach. */
  readonly readings: readonly TickedReading[];
  /** One of them cannot be read. */
  readonly unread: boolean;
}

/**
 * The pair's doc, one call, and one call more for each doc that it goes on from and that reaches past `from`; the ticks of each
 * are one more, unless they were seen of just this revision.
 */
export function docsRead(
  record: PairRecord,
  from: IsoDate,
  seen: readonly SeenDoc[],
  context: Context,
): DocsRead {
  const read = (docId: string) => inLightOfTicks({ ...record, docId }, seen, context);
  const readings = [read(record.docId)];
  let before = reachesPast(from, readings) ? record.before : undefined;
  while (before !== undefined) {
    const docId: string = before;
    const reading = ifInReach(() => read(docId), ["DOC_NO_ACCESS"]);
    if (reading === undefined) return { readings, unread: true };
    readings.push(reading);
    before = reachesPast(from, readings) ? continuedFrom(readFile(docId)) : undefined;
  }
  return { readings, unread: false };
}

/** Nothing of these days stands further back than in the last of these docs. */
function reachesPast(from: IsoDate, readings: readonly Reading[]): boolean {
  return readings.every(({ agenda }) => firstDay(agenda) > from);
}

function firstDay({ sections }: Agenda): IsoDate {
  return sections.reduce((first, { date }) => (date < first ? date : first), "9999");
}

/**
 * With the ticks that its card saw: "If the revision ID is unchanged between calls, then the document has not changed" (Docs
 * API, Document.revisionId).
 */
function inLightOfTicks(record: PairRecord, seen: readonly SeenDoc[], context: Context): TickedReading {
  const reading = readDoc(record, context);
  const known = seen.find(
    ({ docId, revision }) => docId === record.docId && revision === reading.agenda.revisionId,
  );
  if (known === undefined) return withTicks(reading, record, context);
  const { ticked } = known;
  return ticked === undefined
    ? { ...reading, ticksRead: false, askAgain: false }
    : { ...withSeenTicks(reading, ticked, record, context), ticksRead: true, askAgain: false };
}
