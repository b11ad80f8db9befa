import type { Agenda, IsoDate, Owner } from "../agenda/model";
import { type OpenItem, openItems } from "../agenda/open-items";
import { newestSection } from "../agenda/plan/relink";

/** What a panel shows of a doc: small enough to be kept beside the doc's version. */
export interface PanelContent {
  /** The section of the next meeting; undefined while there is none. */
  readonly section?: IsoDate;
  readonly newestHeading?: string;
  readonly parts: ReadonlyArray<{
    readonly owner: Owner;
    readonly topics: readonly string[];
    readonly more: number;
  }>;
  readonly open: readonly OpenRow[];
  /** Whether any box in the doc was read as ticked: only then can ticks be trusted. */
  readonly sawTick: boolean;
  /** Whether ticks were looked for and Google showed them: without, a box that was ticked in the doc counts as open. */
  readonly ticksRead: boolean;
}

export type OpenGroup = "next-steps" | "not-reached" | "talked-about" | "keeps-coming-back";

export interface OpenRow {
  readonly key: string;
  readonly text: string;
  readonly owner: Owner;
  readonly since: IsoDate;
  readonly group: OpenGroup;
}

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
