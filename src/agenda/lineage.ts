import type { Agenda, IsoDate, Item, Owner, Section } from "./model";
import { sameWords } from "./text/fold";

/** An item at one of the places where it stands, with where it comes from and where it went. */
export interface TrackedItem {
  /**
   * Names the item, never the place: where it first stood, its words, its number among equals. Every place of it has
   * the same; no two items have one.
   */
  readonly key: string;
  readonly item: Item;
  readonly section: Section;
  readonly owner: Owner;
  /** The heading of its part. */
  readonly heading: string;
  /** Position of the part in its section. */
  readonly part: number;
  /** What is nested below it, at any depth, in the order of the doc. */
  readonly below: readonly Item[];
  /** When it was first written down, as far as the doc tells. */
  readonly since: IsoDate;
  /** Where it stood before, when it came along from there. */
  readonly predecessor?: TrackedItem;
  /** Its copy, or the same words typed again, in a later section. */
  readonly successor?: TrackedItem;
  /**
   * Whether this is the one place where it is to be looked for: nothing later stands for it, and no arrow leads to a
   * section that exists. A copy that somebody deleted is not looked for again; an arrow into a section that is gone
   * counts for nothing.
   */
  readonly live: boolean;
}

interface Growing extends TrackedItem {
  /** The words by which it is found again. */
  readonly words: string;
  key: string;
  since: IsoDate;
  predecessor?: Growing;
  successor?: Growing;
  live: boolean;
}

/**
 * Follows every item through the sections, by date: a copy's "since" link and an original's arrow name the way, equal
 * words tell which of several; without links, the same words under the same owner in a later section are the same
 * item, as people carry things over by hand. What is nested below an item of our sections belongs to it and is not
 * followed by itself. Each place of each item is in the result once, by date of its section. Cost linear in the items;
 * an agenda asked about again, as choosing and planning do, costs nothing.
 */
export function lineage(agenda: Agenda): readonly TrackedItem[] {
  const known = followed.get(agenda);
  if (known !== undefined) return known;
  const tracked = follows(agenda);
  followed.set(agenda, tracked);
  return tracked;
}

const followed = new WeakMap<Agenda, readonly TrackedItem[]>();

/** The places of every item, from where it first stood on, by key. */
export function placesByKey(agenda: Agenda): ReadonlyMap<string, readonly TrackedItem[]> {
  const known = placed.get(agenda);
  if (known !== undefined) return known;
  const places = new Map<string, TrackedItem[]>();
  for (const tracked of lineage(agenda)) push(places, tracked.key, tracked);
  placed.set(agenda, places);
  return places;
}

const placed = new WeakMap<Agenda, ReadonlyMap<string, readonly TrackedItem[]>>();

function follows(agenda: Agenda): readonly TrackedItem[] {
  const all: Growing[] = [];
  const waiting = new Waiting();
  const sections = agenda.sections
    .map((section, order) => ({ section, order }))
    .sort((a, b) =>
      a.section.date < b.section.date ? -1 : a.section.date > b.section.date ? 1 : a.order - b.order,
    );
  const dates = new Set(agenda.sections.map(({ date }) => date));
  const headings = new Set(agenda.sections.map(({ headingId }) => headingId));
  for (const { section } of sections) {
    const here = itemsOf(section, ({ carriedTo: arrow }) => {
      return arrow === undefined || !(dates.has(arrow.date) || headings.has(arrow.headingId));
    });
    // Copies that say where they come from choose first, then those whose words were changed, then what has no note.
    const copies = here.filter(({ item }) => item.since !== undefined);
    const reworded = copies.filter((copy) => !follow(waiting.sameWords(copy) ?? movedBack(copy, here), copy));
    for (const copy of reworded) follow(waiting.sameOrigin(copy), copy);
    for (const tracked of here)
      if (tracked.item.since === undefined && !wentBack(tracked, waiting))
        follow(waiting.typedAgain(tracked), tracked);
    for (const tracked of here) waiting.add(tracked);
    all.push(...here);
  }
  const lost = all.filter(({ item, predecessor }) => item.since !== undefined && predecessor === undefined);
  for (const copies of groupedBy(lost, ({ item }) => `${item.since?.date} ${item.carriedTo?.date}`)) {
    const [first] = copies;
    const origins = first === undefined ? [] : waiting.sameWay(first);
    // Of more or fewer nobody knows which is which.
    if (origins.length === copies.length)
      for (const [at, copy] of copies.entries()) follow(origins[at], copy);
  }
  name(all);
  return all;
}

function itemsOf(section: Section, isLive: (item: Item) => boolean): Growing[] {
  return section.parts.flatMap(({ owner, heading, items }, part) => {
    const below = belowEach(items);
    return items.flatMap((item, at): Growing[] =>
      section.ours && item.parent !== undefined
        ? []
        : [
            {
              key: item.key,
              item,
              words: sameWords(item.text),
              section,
              owner,
              heading,
              part,
              below: below[at] ?? [],
              since: item.since?.date ?? section.date,
              live: isLive(item),
            },
          ],
    );
  });
}

function belowEach(items: readonly Item[]): readonly (readonly Item[])[] {
  const below = items.map((): Item[] => []);
  for (const item of items)
    for (let above = item.parent; above !== undefined; above = items[above]?.parent) below[above]?.push(item);
  return below;
}

function follow(before: Growing | undefined, tracked: Growing | undefined): boolean {
  if (before === undefined || tracked === undefined) return false;
  before.successor = tracked;
  before.live = false;
  // What was finished and is typed again is a new thing.
  if (before.item.done === true && tracked.item.since === undefined) return true;
  tracked.predecessor = before;
  if (before.since < tracked.since) tracked.since = before.since;
  return true;
}

/** Its arrow leads to a copy whose section was given a day before its own. */
function wentBack(original: Growing, waiting: Waiting): boolean {
  return original.item.carriedTo !== undefined && follow(original, waiting.copyOf(original));
}

/** Every place of an item is named after the first; of two items that would be named alike the later one is numbered. */
function name(all: readonly Growing[]): void {
  const taken = new Set<string>();
  const waiting: Growing[] = [];
  for (const tracked of all) {
    if (tracked.predecessor !== undefined) {
      waiting.push(tracked);
      continue;
    }
    const first = tracked.item.key;
    let [key, count] = [first, 2];
    while (taken.has(key)) {
      key = `${first}+${count}`;
      count += 1;
    }
    taken.add(key);
    tracked.key = key;
  }
  for (const tracked of waiting) {
    let first = tracked;
    while (first.predecessor !== undefined) first = first.predecessor;
    tracked.key = first.key;
  }
}

/** The original of a copy that somebody moved into the very section it came from. */
function movedBack(copy: Growing, here: readonly Growing[]): Growing | undefined {
  if (copy.item.since?.date !== copy.section.date) return undefined;
  return here.find(
    ({ item, words, successor }) =>
      item.since === undefined &&
      item.carriedTo !== undefined &&
      words === copy.words &&
      successor === undefined,
  );
}

/** The items of earlier sections that nothing stands for yet. */
class Waiting {
  private readonly byWords = new Map<string, Growing[]>();
  private readonly byArrow = new Map<IsoDate, Growing[]>();

  add(tracked: Growing): void {
    push(this.byWords, tracked.words, tracked);
    if (tracked.item.carriedTo !== undefined) push(this.byArrow, tracked.item.carriedTo.date, tracked);
  }

  /** The one with the same words that the copy's link names: an arrowed one first, then one that lost its arrow. */
  sameWords(copy: Growing): Growing | undefined {
    const fits = (entry: Growing) => entry.successor === undefined && isOrigin(entry, copy);
    const candidates = this.byWords.get(copy.words) ?? [];
    return (
      take(candidates, (entry) => fits(entry) && leadsTo(entry, copy.section) && isSince(entry, copy)) ??
      take(candidates, (entry) => fits(entry) && leadsTo(entry, copy.section)) ??
      take(candidates, (entry) => fits(entry) && entry.item.carriedTo === undefined) ??
      // Cut out of the section the arrow names and pasted into this one: its link came along.
      take(candidates, fits)
    );
  }

  /** The copy that the original's arrow leads to, in a section that comes before it. */
  copyOf(original: Growing): Growing | undefined {
    return (this.byWords.get(original.words) ?? []).find(
      (entry) =>
        entry.predecessor === undefined && leadsTo(original, entry.section) && isOrigin(original, entry),
    );
  }

  /** The one with the same words under the same owner; last one whose copy lost its note. */
  typedAgain(tracked: Growing): Growing | undefined {
    const fits = (entry: Growing) => entry.successor === undefined && entry.owner === tracked.owner;
    const candidates = this.byWords.get(tracked.words) ?? [];
    return (
      take(candidates, (entry) => fits(entry) && entry.item.carriedTo === undefined) ??
      take(candidates, (entry) => fits(entry) && leadsTo(entry, tracked.section))
    );
  }

  /** The one whose arrow leads here and whose origin the copy's link names: the words were changed since. */
  sameOrigin(copy: Growing): Growing | undefined {
    const candidates = this.byArrow.get(copy.section.date) ?? [];
    return take(candidates, (entry) => entry.successor === undefined && isOrigin(entry, copy));
  }

  /**
   * Those whose arrow leads where the copy's own does and whose origin the copy's link names: the words were changed,
   * and both went on.
   */
  sameWay(copy: Growing): readonly Growing[] {
    return (this.byArrow.get(copy.item.carriedTo?.date ?? "") ?? []).filter(
      (entry) =>
        entry !== copy &&
        entry.section.date < copy.section.date &&
        entry.successor === undefined &&
        isOrigin(entry, copy),
    );
  }
}

function take(entries: Growing[], fits: (entry: Growing) => boolean): Growing | undefined {
  const at = entries.findIndex(fits);
  return at < 0 ? undefined : entries.splice(at, 1)[0];
}

function groupedBy<V>(values: readonly V[], keyOf: (value: V) => string): Iterable<readonly V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) push(groups, keyOf(value), value);
  return groups.values();
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Whether the copy's link names the heading that this item came from or, not being a copy itself, stands under. */
function isOrigin({ item, section }: TrackedItem, copy: TrackedItem): boolean {
  const named = copy.item.since;
  const origin = item.since ?? { date: section.date, headingId: section.headingId };
  return (
    named !== undefined &&
    (named.date === origin.date || (named.headingId !== undefined && named.headingId === origin.headingId))
  );
}

/** Of two whose notes lead to one heading, the one whose day the copy names. */
function isSince({ item, section }: TrackedItem, copy: TrackedItem): boolean {
  return copy.item.since?.date === (item.since ?? section).date;
}

export function leadsTo({ item }: TrackedItem, section: Pick<Section, "date" | "headingId">): boolean {
  const arrow = item.carriedTo;
  return (
    arrow !== undefined &&
    (arrow.date === section.date || (arrow.headingId !== undefined && arrow.headingId === section.headingId))
  );
}
