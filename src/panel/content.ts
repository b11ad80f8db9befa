import { lately } from "../agenda/lately";
import { lineage } from "../agenda/lineage";
import type { Agenda, IsoDate, Item, Owner } from "../agenda/model";
import { type OpenGroup, type OpenItem, openItems } from "../agenda/open-items";
import type { Plan } from "../agenda/plan";
import { newestSection } from "../agenda/plan/relink";
import { sawTick } from "../agenda/ticks/seen";
import type { OpenRow, PanelContent } from "../memory/kept-panel";
import { words as inWords } from "../text/words";

const say = () => inWords().confidence;

const OWNERS: readonly Owner[] = ["direct", "manager", "actions", "unknown"];
const EMPTY_PARTS: PanelContent["parts"] = OWNERS.map((owner) => ({ owner, topics: [], more: 0 }));
const SHOWN_TOPICS = 8;
const SHOWN_LETTERS = 160;
/** Of a topic, which stands among others in one block: some three lines of the panel. */
const TOPIC_LETTERS = 100;

export interface ContentOptions {
  /** The section of the next meeting, by the day in its heading. */
  readonly section?: IsoDate | undefined;
  /** What stands in earlier sections is from before. */
  readonly before: IsoDate;
  /** Days of meetings that were held. */
  readonly held?: readonly IsoDate[];
  readonly ticksRead?: boolean;
}

/** What is open before `before`, and the topics of `section`. */
export function contentOf(
  agenda: Agenda,
  { section, before, held = [], ticksRead = false }: ContentOptions,
): PanelContent {
  const heading = newestSection(agenda)?.headingId;
  return {
    ...(section === undefined ? {} : { section }),
    ...(heading === undefined ? {} : { newestHeading: heading }),
    parts: section === undefined ? [] : partsOf(agenda, section),
    ...(section === undefined ? {} : { asked: askedOf(agenda, section) }),
    open: rowsOf(agenda, before, held),
    ...(agenda.nearlyFull === undefined ? {} : { nearlyFull: agenda.nearlyFull }),
    lately: lately(agenda, before),
    sawTick: sawTick(agenda),
    ticksRead,
    commented: agenda.commented,
  };
}

function partsOf(agenda: Agenda, date: IsoDate): PanelContent["parts"] {
  const sections = agenda.sections.filter((section) => section.date === date);
  return OWNERS.map((owner) => {
    const topics = sections
      .flatMap(({ parts }) => parts)
      .filter((part) => part.owner === owner)
      .flatMap(({ items }) => items)
      .filter((item) => item.parent === undefined && item.text.trim() !== "" && item.carriedTo === undefined)
      .map(shownTopic);
    return { owner, topics: topics.slice(0, SHOWN_TOPICS), more: Math.max(0, topics.length - SHOWN_TOPICS) };
  });
}

function shownTopic({ done, text, confidence }: Item): string {
  const words = done === true ? `✓ ${shortTopic(text, TOPIC_LETTERS)}` : shortTopic(text, TOPIC_LETTERS);
  return confidence === undefined ? words : `${words} (${say().mark[confidence.says]})`;
}

/** Topics of which somebody asked whether they may leave the room, and nobody has said yet. */
function askedOf(agenda: Agenda, date: IsoDate): PanelContent["asked"] {
  return lineage(agenda).flatMap(({ key, item, section, live }) =>
    section.date === date && live && item.done !== true && item.confidence?.says === "asked"
      ? [{ key, text: shortTopic(item.text), by: item.confidence.by }]
      : [],
  );
}

function rowsOf(agenda: Agenda, before: IsoDate, held: readonly IsoDate[]): readonly OpenRow[] {
  const { nextSteps, notReached, keepsComingBack, probablyTalkedAbout } = openItems(agenda, { before, held });
  const rows = (group: OpenGroup, items: readonly OpenItem[]): OpenRow[] =>
    items.map(({ key, text, owner, since, details }) => ({
      key,
      text: shortTopic(text),
      owner,
      since,
      group,
      ...(details.length > 0 ? { details: details.length } : {}),
    }));
  return [
    ...rows("next-steps", nextSteps),
    ...rows("not-reached", notReached),
    ...rows("keeps-coming-back", keepsComingBack),
    ...rows("talked-about", probablyTalkedAbout),
  ];
}

/** As much of a topic as a card has room for. */
export function shortTopic(text: string, letters = SHOWN_LETTERS): string {
  const clean = text.trim();
  return clean.length <= letters ? clean : `${clean.slice(0, letters - 1)}…`;
}

/**
 * What the doc says after its section for `date` was made, or followed its meeting to that day with all that stands in
 * it: read before the write.
 */
export function withSection(
  { reading, plan }: { readonly reading: { readonly agenda: Agenda }; readonly plan: Plan },
  date: IsoDate,
  held: readonly IsoDate[],
): PanelContent {
  const { receipt } = plan;
  const from = receipt.what === "section" ? receipt.redatedFrom : undefined;
  if (from === undefined) {
    const content = contentOf(reading.agenda, { before: date, held });
    return { ...content, section: date, parts: EMPTY_PARTS };
  }
  const before = from < date ? from : date;
  return { ...contentOf(reading.agenda, { section: from, before, held }), section: date };
}

/** The same after these open items went along: they are among the topics of the section they went to. */
export function withCarried(
  { follows: _, ...content }: PanelContent,
  {
    to,
    keys,
    missing,
  }: { readonly to: IsoDate; readonly keys: readonly string[]; readonly missing: readonly string[] },
): PanelContent {
  const went = content.open.filter(({ key }) => keys.includes(key) && !missing.includes(key));
  const parts = (content.parts.length === 0 ? EMPTY_PARTS : content.parts).map((part) => {
    const texts = went
      .filter(({ owner }) => owner === part.owner)
      .map(({ text }) => shortTopic(text, TOPIC_LETTERS));
    const fresh = texts.filter((text) => !part.topics.includes(text));
    return { ...part, topics: [...part.topics, ...fresh] };
  });
  return { ...content, section: to, parts, open: content.open.filter(({ key }) => !keys.includes(key)) };
}
