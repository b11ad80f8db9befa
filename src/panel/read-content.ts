import type { File } from "../../contract/drive";
import type { Agenda, IsoDate } from "../agenda/model";
import { planRelink } from "../agenda/plan/relink";
import { hasLeftovers } from "../agenda/plan/tidy";
import { readDoc, withComments, withTicks } from "../doc/read";
import { ensureSection, write } from "../doc/write";
import { rememberTicksSeen } from "../google/export";
import type { KeptMeeting, PanelContent } from "../memory/kept-panel";
import { type PairRecord, pairOf, purposeOf } from "../memory/pair-record";
import { noteOnPairDoc } from "../memory/tags";
import type { Context } from "../request/context";
import { addDays, dayOf } from "../schedule/moment";
import type { Occurrence } from "../schedule/occurrence";
import { meetingDays, sectionOfNext } from "../series-moved/to-another-day";
import { contentOf, withSection } from "./content";
import { isDue } from "./due";
import { earlier, heldDays } from "./meetings";

export interface Fresh {
  readonly content: PanelContent;
  /** The doc's version that it shows; undefined after a write, whose version nobody knows yet, and where it must be read again. */
  readonly version?: string | undefined;
}

/** What is known before the doc is read. */
export interface Asked {
  readonly record: PairRecord;
  readonly file: File;
  readonly meetings: readonly KeptMeeting[];
  readonly next: Occurrence | undefined;
  /** What is to be written comes first, and what was left behind is tidied with it. */
  readonly writes: boolean;
  /** What this very version of the doc said, in the light of its ticks as far as Google shows them. */
  readonly seen?: PanelContent;
  /** What a look at this version told of its comments. */
  readonly commented: readonly string[] | undefined;
}

/** Reads the doc and, with at most one call more, does what is most urgent with it. */
export function readContent(asked: Asked, context: Context): Fresh {
  const { record, file, meetings, next } = asked;
  const today = dayOf(context.nowMs, record.zone);
  const reading = readDoc(record, context);
  const calendar = meetingDays(meetings, record, context);
  const { section, follows } =
    next === undefined
      ? { section: newestFrom(reading.agenda, today) }
      : sectionOfNext(reading, next.date, calendar, record);
  const held = heldDays(meetings, context);
  const options = { section, before: earlier(section, next?.date) ?? addDays(today, 1), held };
  const plain = contentOf(reading.agenda, options);
  const writes =
    next !== undefined &&
    writesUnasked(record) &&
    (follows !== undefined || (section === undefined && isDue(record, next, context)));
  const tidies = writes && hasLeftovers(reading.agenda, reading.document, { calendar, pair: pairOf(record) });
  const looksFirst = plain.open.length > 0 || (tidies && asked.commented === undefined);
  const ticksFirst = looksFirst && asked.seen === undefined;
  if (ticksFirst && !(writes && asked.writes)) {
    const look = tidies ? withComments : withTicks;
    const { agenda, ticksRead, askAgain } = look(reading, record, context);
    const content = waiting(contentOf(agenda, { ...options, ticksRead }), follows);
    if (content.sawTick) rememberTicksSeen();
    // What is ticked is not remembered as open only because Google failed for a moment.
    return askAgain ? { content } : { content, version: file.version };
  }
  if (writes) {
    const trails = asked.writes ? { trails: true as const } : {};
    const told = { calendar, read: reading, commented: asked.commented, ...trails };
    const outcome = ensureSection(record, next.date, context, told);
    if (outcome.did === "written") return { content: known(withSection(outcome, next.date, held), asked) };
  }
  const content = waiting(known(plain, asked), follows);
  // Unasked only the owner's run writes.
  if (record.owner && planRelink(reading.agenda).requests.length > 0) {
    write(record, { what: "relink" }, context, reading);
    return { content };
  }
  if (record.owner && lacksNotes(file, record)) {
    const purpose = { ...purposeOf(record), settings: record.settings };
    const noted = noteOnPairDoc(file, record.docId, purpose, record.otherPermissionId);
    return { content, version: noted.version };
  }
  return { content, version: file.version };
}

/** The doc does not say yet who the two are to Drive, or how they have it written. */
function lacksNotes({ appProperties }: File, { otherPermissionId }: PairRecord): boolean {
  const { permission, ownerId, split } = appProperties ?? {};
  return (!!otherPermissionId && !permission) || !ownerId || split === undefined;
}

/** Without the rows that are known to be ticked. */
function known(content: PanelContent, { seen }: Asked): PanelContent {
  if (seen?.ticksRead !== true) return content;
  const keys = new Set(seen.open.map(({ key }) => key));
  return { ...content, open: content.open.filter(({ key }) => keys.has(key)), ticksRead: true };
}

function waiting(content: PanelContent, follows: IsoDate | undefined): PanelContent {
  return follows === undefined ? content : { ...content, follows };
}

function newestFrom({ sections }: Agenda, today: IsoDate): IsoDate | undefined {
  return sections
    .map(({ date }) => date)
    .filter((date) => date >= today)
    .sort()[0];
}

/** Only the owner's run writes what nobody pressed for, and only where the two did not turn that off. */
export function writesUnasked({ owner, settings }: PairRecord): boolean {
  return owner && settings?.automatic !== false;
}
