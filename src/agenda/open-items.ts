import { daysOf } from "./day";
import { lineage, type Standing } from "./lineage";
import type { Agenda, IsoDate, Owner } from "./model";

/** The groups that open items are shown in, in their order. */
export const OPEN_GROUPS = ["next-steps", "not-reached", "talked-about", "keeps-coming-back"] as const;
export type OpenGroup = (typeof OPEN_GROUPS)[number];

/** What is open from before, for a person to decide on. */
export interface OpenItem {
  readonly key: string;
  readonly text: string;
  readonly owner: Owner;
  /** The section where it stands. */
  readonly date: IsoDate;
  /** When it was first written down. */
  readonly since: IsoDate;
  /** How often it came along already. */
  readonly times: number;
  /** Something is written under it. */
  readonly talkedAbout: boolean;
  /** Open items nested under it: they travel with it. */
  readonly nested: readonly OpenItem[];
}

/** Newest section first, within a section as they stand; each open item in one group, nested ones with their parent. */
export interface OpenItems {
  readonly nextSteps: readonly OpenItem[];
  /** Nothing was written under it. */
  readonly notReached: readonly OpenItem[];
  readonly probablyTalkedAbout: readonly OpenItem[];
  /**
   * Carried three times or more, or first written down four weeks ago or more and not just at the last meeting: whether
   * it still matters is the question.
   */
  readonly keepsComingBack: readonly OpenItem[];
}

const COMES_BACK_TIMES = 3;
const COMES_BACK_DAYS = 28;

/**
 * The open items of all sections before this date. An item is live in exactly one section: not where an arrow leads
 * on, nor where a later section has its copy or the same words again. Unknown means open. What keeps coming back is in
 * that group whatever else it is; a next step stays one, notes or not.
 */
export function openItems(agenda: Agenda, options: { readonly before: IsoDate }): OpenItems {
  const groups = {
    nextSteps: [] as OpenItem[],
    notReached: [] as OpenItem[],
    probablyTalkedAbout: [] as OpenItem[],
    keepsComingBack: [] as OpenItem[],
  };
  let last = "";
  for (const { date } of agenda.sections) if (date < options.before && date > last) last = date;
  for (const { root, nested } of openRoots(lineage(agenda), options.before)) {
    const item = openItem(root, nested);
    const old = daysOf(options.before) - daysOf(item.since) >= COMES_BACK_DAYS && item.since !== last;
    if (item.times >= COMES_BACK_TIMES || old) groups.keepsComingBack.push(item);
    else if (item.owner === "actions") groups.nextSteps.push(item);
    else if (item.talkedAbout) groups.probablyTalkedAbout.push(item);
    else groups.notReached.push(item);
  }
  return groups;
}

/** An open item with all that is open below it, in the order of the doc. */
export interface OpenRoot {
  readonly root: Standing;
  readonly nested: readonly Standing[];
}

/** The open items that travel by themselves, newest section first: those with no open item above them. */
export function openRoots(standings: readonly Standing[], before: IsoDate): OpenRoot[] {
  const bySection: Standing[][] = [];
  for (const standing of standings) {
    if (standing.section.date >= before) continue;
    const last = bySection[bySection.length - 1];
    if (last?.[0]?.section === standing.section) last.push(standing);
    else bySection.push([standing]);
  }
  return bySection.reverse().flatMap(rootsOf);
}

function rootsOf(section: readonly Standing[]): OpenRoot[] {
  const roots: { root: Standing; nested: Standing[] }[] = [];
  /** The root that an item, by part and position, travels with. */
  const rootAt = new Map<string, { root: Standing; nested: Standing[] }>();
  const counts = new Map<number, number>();
  for (const standing of section) {
    const position = counts.get(standing.part) ?? 0;
    counts.set(standing.part, position + 1);
    if (!isOpen(standing)) continue;
    const { parent } = standing.item;
    const above = parent === undefined ? undefined : rootAt.get(`${standing.part}/${parent}`);
    const group = above ?? { root: standing, nested: [] };
    if (above === undefined) roots.push(group);
    else group.nested.push(standing);
    rootAt.set(`${standing.part}/${position}`, group);
  }
  return roots;
}

function isOpen({ item, live }: Standing): boolean {
  return live && item.done !== true && item.text !== "";
}

function openItem(standing: Standing, nested: readonly Standing[]): OpenItem {
  const { item, section, owner, since, times } = standing;
  return {
    key: item.key,
    text: item.text,
    owner,
    date: section.date,
    since,
    times,
    // People who keep their own docs write down what was said as bullets under a topic.
    talkedAbout: item.notes.length > 0 || (!section.ours && nested.length > 0),
    nested: nested.map((child) => openItem(child, [])),
  };
}
