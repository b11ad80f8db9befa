import type { Agenda, IsoDate, Owner } from "../agenda/model";
import { type OpenGroup, type OpenItem, openItems } from "../agenda/open-items";
import { newestSection } from "../agenda/plan/relink";
import type { OpenRow, PanelContent } from "../memory/kept-panel";

const EMPTY_PARTS: PanelContent["parts"] = [
  { owner: "direct", topics: [], more: 0 },
  { owner: "manager", topics: [], more: 0 },
];
const SHOWN_TOPICS = 8;
const SHOWN_LETTERS = 160;

/** What is open before `before`, and the topics of `section`. */
export function contentOf(
  agenda: Agenda,
  section: IsoDate | undefined,
  before: IsoDate,
  ticksRead = false,
): PanelContent {
  const heading = newestSection(agenda)?.headingId;
  return {
    ...(section === undefined ? {} : { section }),
    ...(heading === undefined ? {} : { newestHeading: heading }),
    parts: section === undefined ? [] : partsOf(agenda, section),
    open: rowsOf(agenda, before),
    sawTick: agenda.sections.some(({ parts }) =>
      parts.some(({ items }) => items.some(({ evidence }) => evidence === "ticked")),
    ),
    ticksRead,
  };
}

function partsOf(agenda: Agenda, date: IsoDate): PanelContent["parts"] {
  const owners: readonly Owner[] = ["direct", "manager", "actions", "unknown"];
  const sections = agenda.sections.filter((section) => section.date === date);
  return owners.map((owner) => {
    const topics = sections
      .flatMap(({ parts }) => parts)
      .filter((part) => part.owner === owner)
      .flatMap(({ items }) => items)
      .filter((item) => item.level === 0 && item.text.trim() !== "" && item.carriedTo === undefined)
      .map((item) => (item.done === true ? `✓ ${short(item.text)}` : short(item.text)));
    return { owner, topics: topics.slice(0, SHOWN_TOPICS), more: Math.max(0, topics.length - SHOWN_TOPICS) };
  });
}

function rowsOf(agenda: Agenda, before: IsoDate): readonly OpenRow[] {
  const { nextSteps, notReached, keepsComingBack, probablyTalkedAbout } = openItems(agenda, { before });
  const rows = (group: OpenGroup, items: readonly OpenItem[]): OpenRow[] =>
    items.map(({ key, text, owner, since }) => ({ key, text: short(text), owner, since, group }));
  return [
    ...rows("next-steps", nextSteps),
    ...rows("not-reached", notReached),
    ...rows("keeps-coming-back", keepsComingBack),
    ...rows("talked-about", probablyTalkedAbout),
  ];
}

function short(text: string): string {
  const clean = text.trim();
  return clean.length <= SHOWN_LETTERS ? clean : `${clean.slice(0, SHOWN_LETTERS - 1)}…`;
}

/** The same with a section for `date` that holds nothing yet. */
export function withEmptySection(content: PanelContent, date: IsoDate): PanelContent {
  return { ...content, section: date, parts: EMPTY_PARTS };
}

/** The same after these open items went along: they are among the section's topics now. */
export function withCarried(
  content: PanelContent,
  keys: readonly string[],
  gone: readonly string[],
): PanelContent {
  const went = content.open.filter(({ key }) => keys.includes(key) && !gone.includes(key));
  const parts = (content.parts.length === 0 ? EMPTY_PARTS : content.parts).map((part) => {
    const texts = went.filter(({ owner }) => owner === part.owner).map(({ text }) => text);
    const fresh = texts.filter((text) => !part.topics.includes(text));
    return { ...part, topics: [...part.topics, ...fresh] };
  });
  return { ...content, parts, open: content.open.filter(({ key }) => !keys.includes(key)) };
}
