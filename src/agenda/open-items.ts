import { lineage, type TrackedItem } from "./lineage";
import type { Agenda, IsoDate, Item, Owner } from "./model";
import { sameWords } from "./text/fold";

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
  /** Something new is written under it. */
  readonly talkedAbout: boolean;
  /** The words of what is open below it: that travels with it. */
  readonly details: readonly string[];
}

/** Newest section first, within a section as they stand; each open item in one group. */
export interface OpenItems {
  readonly nextSteps: readonly OpenItem[];
  /** Nothing new was written under it. */
  readonly notReached: readonly OpenItem[];
  readonly probablyTalkedAbout: readonly OpenItem[];
  /** Three meetings were held since it was first written down: whether it still matters is the question. */
  readonly keepsComingBack: readonly OpenItem[];
}

const COMES_BACK_MEETINGS = 3;

export interface OpenOptions {
  readonly before: IsoDate;
  /** Days of meetings that were held, as far as the calendar tells. */
  readonly held?: readonly IsoDate[];
}

/**
 * The open items of all sections before this date, and not before the day from which on they are taken along. An item is live in exactly one section: not where an arrow leads
 * on, nor where a later section has its copy or the same words again. Unknown means open. What keeps coming back is in
 * that group whatever else it is; a next step stays one, notes or not; a plain line in a part of ours may be a note, so
 * that it stands with what was probably talked about.
 */
export function openItems(agenda: Agenda, options: OpenOptions): OpenItems {
  const groups = {
    nextSteps: [] as OpenItem[],
    notReached: [] as OpenItem[],
    probablyTalkedAbout: [] as OpenItem[],
    keepsComingBack: [] as OpenItem[],
  };
  const held = heldBefore(agenda, options);
  for (const open of openRoots(lineage(agenda), options.before)) {
    if (agenda.openFrom !== undefined && open.root.section.date < agenda.openFrom) continue;
    const item = openItem(open);
    const { section, item: line } = open.root;
    if (held.filter((date) => date > item.since).length >= COMES_BACK_MEETINGS)
      groups.keepsComingBack.push(item);
    else if (section.ours && line.shape === "plain") groups.probablyTalkedAbout.push(item);
    else if (item.owner === "actions") groups.nextSteps.push(item);
    else if (item.talkedAbout) groups.probablyTalkedAbout.push(item);
    else groups.notReached.push(item);
  }
  return groups;
}

/**
 * The days of the last few meetings, by the calendar and by the doc: a section in which nobody wrote is no sign of one,
 * and one whose items all went along may be gone.
 */
function heldBefore(agenda: Agenda, { before, held = [] }: OpenOptions): readonly IsoDate[] {
  const dates = new Set<IsoDate>(held.filter((date) => date < before));
  for (const { date, parts } of agenda.sections)
    if (date < before && parts.some(({ items, notes }) => items.length > 0 || notes.length > 0))
      dates.add(date);
  return [...dates].sort().slice(-COMES_BACK_MEETINGS);
}

/** An open item with what is open below it, in the order of the doc. */
export interface OpenRoot {
  readonly root: TrackedItem;
  readonly details: readonly Item[];
}

/** The open items that travel by themselves, newest section first. */
export function openRoots(tracked: readonly TrackedItem[], before: IsoDate): OpenRoot[] {
  const bySection: TrackedItem[][] = [];
  for (const one of tracked) {
    if (one.section.date >= before) continue;
    const last = bySection[bySection.length - 1];
    if (last?.[0]?.section === one.section) last.push(one);
    else bySection.push([one]);
  }
  return bySection.reverse().flatMap(rootsOf);
}

function rootsOf(section: readonly TrackedItem[]): OpenRoot[] {
  const roots: OpenRoot[] = [];
  /** What came along with an item above it, or went with one. */
  const taken = new Set<Item>();
  for (const root of section) {
    if (taken.has(root.item)) continue;
    if (wentWithArrow(root)) for (const item of root.below) taken.add(item);
    if (!isOpen(root)) continue;
    const details = openDetails(root);
    roots.push({ root, details });
    for (const item of details) taken.add(item);
  }
  return roots;
}

/** An arrow of ours took all that was below along. */
function wentWithArrow({ item, live }: TrackedItem): boolean {
  return item.carriedTo !== undefined && !live;
}

export function isOpen({ item, live }: TrackedItem): boolean {
  return live && item.done !== true && item.text !== "";
}

/**
 * What is nested below an item and open, with nothing finished between the two: a finished detail is done with all that
 * is below it, and in a section that people keep by hand what is open below one travels by itself.
 */
export function openDetails({ item, below, section, part }: TrackedItem): readonly Item[] {
  if (below.length === 0) return below;
  const { items = [] } = section.parts[part] ?? {};
  const along = new Set<Item>([item]);
  return below.filter((detail) => {
    const parent = detail.parent === undefined ? undefined : items[detail.parent];
    const goes = parent !== undefined && along.has(parent) && detail.done !== true && detail.text !== "";
    // What went on by itself is open elsewhere.
    if (!goes || (!section.ours && detail.carriedTo !== undefined)) return false;
    along.add(detail);
    return true;
  });
}

function openItem({ root, details }: OpenRoot): OpenItem {
  const { key, item, section, owner, since } = root;
  return {
    key,
    text: item.text,
    owner,
    date: section.date,
    since,
    talkedAbout: hasNews(root),
    details: details.map(({ text }) => text),
  };
}

/** Whether anything stands under it that did not come along with it: notes in any form, nested boxes too. */
function hasNews({ item, below, predecessor }: TrackedItem): boolean {
  if (item.notes.length > 0 || below.some(({ notes }) => notes.length > 0)) return true;
  const came = new Set<string>();
  for (let before = predecessor; before !== undefined; before = before.predecessor)
    for (const { text } of before.below) came.add(sameWords(text));
  return below.some(({ text }) => text !== "" && !came.has(sameWords(text)));
}
