import type { File } from "../../contract/drive";
import type { IsoDate } from "../agenda/model";
import { planRelink } from "../agenda/plan/relink";
import { readDoc, withTicks } from "../doc/read";
import { ensureSection, write } from "../doc/write";
import type { PanelContent } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import { settings } from "../memory/settings";
import { FILE_KEYS } from "../memory/tags";
import { rememberTicksSeen } from "../memory/ticks-seen";
import { noteOnPairDoc } from "../pair/doc";
import type { Context } from "../request/context";
import { addDays, dayOf } from "../schedule/moment";
import { type Occurrence, sectionFor } from "../schedule/occurrence";
import { contentOf, withEmptySection } from "./content";

export interface Fresh {
  readonly content: PanelContent;
  /** The doc's version that it shows; undefined after a write, whose version nobody knows yet, and where it must be read again. */
  readonly version?: string | undefined;
}

/** Reads the doc and, with at most one call more, does what is most urgent with it. */
export function readContent(
  record: PairRecord,
  file: File,
  next: Occurrence | undefined,
  used: IsoDate | undefined,
  context: Context,
): Fresh {
  const today = dayOf(context.nowMs, record.zone);
  const reading = readDoc(record, context);
  const dates = reading.agenda.sections.map(({ date }) => date);
  const section = next === undefined ? newestFrom(dates, today) : sectionFor(next, used, dates, today);
  const before = section ?? next?.date ?? addDays(today, 1);
  if (section === undefined && next !== undefined && isDue(record, context)) {
    ensureSection(record, next.date, context, reading);
    return { content: withEmptySection(contentOf(reading.agenda, undefined, next.date), next.date) };
  }
  const plain = contentOf(reading.agenda, section, before);
  if (plain.open.length > 0) {
    const { agenda, ticksRead, askAgain } = withTicks(reading, record, context);
    const content = contentOf(agenda, section, before, ticksRead);
    if (content.sawTick) rememberTicksSeen();
    // What is ticked is not remembered as open only because Google failed for a moment.
    return askAgain ? { content } : { content, version: file.version };
  }
  if (planRelink(reading.agenda).requests.length > 0) {
    write(record, { what: "relink" }, context, reading);
    return { content: plain };
  }
  if (
    record.owner &&
    record.otherPermissionId !== undefined &&
    file.appProperties?.[FILE_KEYS.permission] === undefined
  ) {
    const { me, other, mine, seriesId } = record;
    const noted = noteOnPairDoc(file, record.docId, { me, other, mine, seriesId }, record.otherPermissionId);
    return { content: plain, version: noted.version };
  }
  return { content: plain, version: file.version };
}

function newestFrom(dates: readonly IsoDate[], today: IsoDate): IsoDate | undefined {
  return dates.filter((date) => date >= today).sort()[0];
}

function isDue(record: PairRecord, context: Context): boolean {
  return settings().automatic && record.dueMs !== undefined && record.dueMs <= context.nowMs;
}
