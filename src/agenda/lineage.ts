import type { Agenda, IsoDate, Item, Owner, Section } from "./model";
import { sameWords } from "./text/fold";

/** An item where it stands, with where it comes from and where it went. */
export interface Standing {
  readonly item: Item;
  readonly section: Section;
  readonly owner: Owner;
  /** The heading of its part. */
  readonly heading: string;
  /** Position of the part in its section. */
  readonly part: number;
  /** When it was first written down, as far as the doc tells. */
  readonly since: IsoDate;
  /** How often it came along into a later section. */
  readonly times: number;
  /** Its copy, or the same words typed again, in a later section. */
  readonly successor?: Standing;
  /**
   * Whether this is the one place where it is to be looked for: nothing later stands for it, and no arrow leads to a
   * section that exists. A copy that somebody deleted is not looked for again; an arrow into a section that is gone
   * counts for nothing.
   */
  readonly live: boolean;
}

interface Growing extends Standing {
  /** The words by which it is found again. */
  readonly words: string;
  since: IsoDate;
  times: number;
  successor?: Standing;
  live: boolean;
}

/**
 * Follows every item through the sections, by date: a copy's "since" link and an original's arrow name the way, equal
 * words tell which of several; without links, the same words under the same owner in a later section are the same
 * item, as people carry things over by hand. Each item of the agenda is in the result once, by date of its section.
 * Cost linear in the items; an agenda asked about again, as choosing and planning do, costs nothing.
 */
export function lineage(agenda: Agenda): readonly Standing[] {
  const known = followed.get(agenda);
  if (known !== undefined) return known;
  const standings = follows(agenda);
  followed.set(agenda, standings);
  return standings;
}

const followed = new WeakMap<Agenda, readonly Standing[]>();

function follows(agenda: Agenda): readonly Standing[] {
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
    const here: Growing[] = [];
    section.parts.forEach(({ owner, heading, items }, part) => {
      for (const item of items) {
        const arrow = item.carriedTo;
        const live = arrow === undefined || !(dates.has(arrow.date) || headings.has(arrow.headingId));
        const since = item.since?.date ?? section.date;
        here.push({
          item,
          words: sameWords(item.text),
          section,
          owner,
          heading,
          part,
          since,
          times: item.since === undefined ? 0 : 1,
          live,
        });
      }
    });
    // Copies that say where they come from choose first, then those whose words were changed, then what has no note.
    const copies = here.filter(({ item }) => item.since !== undefined);
    const reworded = copies.filter((copy) => !follow(waiting.sameWords(copy) ?? movedBack(copy, here), copy));
    for (const copy of reworded) follow(waiting.sameOrigin(copy), copy);
    for (const standing of here)
      if (standing.item.since === undefined) follow(waiting.typedAgain(standing), standing);
    for (const standing of here) waiting.add(standing);
    all.push(...here);
  }
  return all;
}

function follow(before: Growing | undefined, standing: Growing): boolean {
  if (before === undefined) return false;
  before.successor = standing;
  before.live = false;
  // What was finished and is typed again is a new thing.
  if (before.item.done === true && standing.item.since === undefined) return true;
  if (before.since < standing.since) standing.since = before.since;
  standing.times = before.times + 1;
  return true;
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

  add(standing: Growing): void {
    push(this.byWords, standing.words, standing);
    if (standing.item.carriedTo !== undefined) push(this.byArrow, standing.item.carriedTo.date, standing);
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

  /** The one with the same words under the same owner; last one whose copy lost its note. */
  typedAgain(standing: Growing): Growing | undefined {
    const fits = (entry: Growing) => entry.successor === undefined && entry.owner === standing.owner;
    const candidates = this.byWords.get(standing.words) ?? [];
    return (
      take(candidates, (entry) => fits(entry) && entry.item.carriedTo === undefined) ??
      take(candidates, (entry) => fits(entry) && leadsTo(entry, standing.section))
    );
  }

  /** The one whose arrow leads here and whose origin the copy's link names: the words were changed since. */
  sameOrigin(copy: Growing): Growing | undefined {
    const candidates = this.byArrow.get(copy.section.date) ?? [];
    return take(candidates, (entry) => entry.successor === undefined && isOrigin(entry, copy));
  }
}

function take(entries: Growing[], fits: (entry: Growing) => boolean): Growing | undefined {
  const at = entries.findIndex(fits);
  return at < 0 ? undefined : entries.splice(at, 1)[0];
}

function push<K>(map: Map<K, Growing[]>, key: K, standing: Growing): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [standing]);
  else list.push(standing);
}

/** Whether the copy's link names the heading that this item came from or, not being a copy itself, stands under. */
function isOrigin({ item, section }: Standing, copy: Standing): boolean {
  const named = copy.item.since;
  const origin = item.since ?? { date: section.date, headingId: section.headingId };
  return (
    named !== undefined &&
    (named.date === origin.date || (named.headingId !== undefined && named.headingId === origin.headingId))
  );
}

/** Of two whose notes lead to one heading, the one whose day the copy names. */
function isSince({ item, section }: Standing, copy: Standing): boolean {
  return copy.item.since?.date === (item.since ?? section).date;
}

export function leadsTo({ item }: Standing, section: Section): boolean {
  const arrow = item.carriedTo;
  return (
    arrow !== undefined &&
    (arrow.date === section.date || (arrow.headingId !== undefined && arrow.headingId === section.headingId))
  );
}
