import { leadsTo, lineage, placesByKey, type TrackedItem } from "../../lineage";
import type { Agenda, IsoDate, Section } from "../../model";
import { isOpen, type OpenRoot, openDetails, openRoots } from "../../open-items";
import type { NotCarried } from "../../plan";
import { sameWords } from "../../text/fold";

/** What a press on these keys comes to. */
export interface Chosen {
  /** Newest first, as they are listed. */
  readonly coming: readonly OpenRoot[];
  /** Places without an arrow of items whose copy is in the target already. */
  readonly unmarked: readonly TrackedItem[];
  readonly notCarried: readonly NotCarried[];
}

/** Judges every key anew against this reading; `target` may be a section that is still to be made. */
export function chosen(
  agenda: Agenda,
  target: Pick<Section, "date" | "headingId">,
  keys: readonly string[],
): Chosen {
  const tracked = lineage(agenda);
  const asked = new Set(keys);
  const coming: OpenRoot[] = [];
  const unmarked: TrackedItem[] = [];
  const notCarried: NotCarried[] = [];
  const taken = new Set<string>();
  const along = new Set<unknown>();
  const take = (root: OpenRoot) => {
    coming.push(root);
    taken.add(root.root.key);
    for (const item of [root.root.item, ...root.details]) along.add(item);
  };
  for (const root of openRoots(tracked, target.date)) if (asked.has(root.root.key)) take(root);
  const places = placesByKey(agenda);
  for (const key of asked) {
    if (taken.has(key)) continue;
    const all = places.get(key) ?? [];
    const last = all[all.length - 1];
    if (last === undefined) notCarried.push({ key, why: "gone" });
    else if (along.has(last.item)) continue;
    else if (isOpen(last) && last.section.date < target.date)
      take({ root: last, details: openDetails(last) });
    else if (lacksCopy(last, target) && !tracked.some((other) => standsForBoth(other, last, target)))
      take({ root: last, details: openDetails(last) });
    else {
      const bare = all.filter((place) => lacksArrow(place, target.date));
      unmarked.push(...bare);
      if (bare.length === 0) notCarried.push({ key, why: last.item.done === true ? "done" : "carried" });
    }
  }
  return { coming, unmarked, notCarried };
}

/** An arrow leads to the target, where nothing came from it. */
function lacksCopy(place: TrackedItem, target: Pick<Section, "date" | "headingId">): boolean {
  const { item, section, successor } = place;
  return (
    successor === undefined && item.done !== true && section.date < target.date && leadsTo(place, target)
  );
}

/** Of two that were worded alike and went there both, one copy may be either's: a second press makes no third. */
function standsForBoth(
  other: TrackedItem,
  place: TrackedItem,
  { date }: { readonly date: IsoDate },
): boolean {
  return (
    other !== place &&
    other.section === place.section &&
    other.successor?.section.date === date &&
    sameWords(other.item.text) === sameWords(place.item.text)
  );
}

/** The target has a copy that links here, without which nothing shows where the item went. */
function lacksArrow({ item, successor }: TrackedItem, date: IsoDate): boolean {
  return (
    item.carriedTo === undefined && successor?.section.date === date && successor.item.since !== undefined
  );
}
