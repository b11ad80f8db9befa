import { leadsTo, placesByKey, type TrackedItem } from "../../lineage";
import type { Agenda, Item } from "../../model";
import { sectionRange } from "../../requests/headings";
import type { Edit } from "../../requests/lines";
import { removeLines } from "../../requests/remove";
import { rangesNamed } from "../token";
import type { Writing } from "./copies";
import { hasOurArrow, linesSpan, markPlace } from "./trail";
import { isUntouchedCopy } from "./untouched";

/** The edits that tidy, the places that they take out, and the lines whose arrow they lead elsewhere. */
export interface Tidied {
  readonly edits: readonly Edit[];
  readonly gone: ReadonlySet<TrackedItem>;
  readonly led: ReadonlySet<Item>;
}

export const NOTHING_TIDIED: Tidied = { edits: [], gone: new Set(), led: new Set() };

/**
 * What a write that only inserted, or one without a look at the ticks, left behind where items stood before: copies of
 * ours that nobody touched are taken out; our arrows of the others lead to where the item lives now, and what went along
 * is grey. Places whose arrow is not ours to the letter, and sections that this version did not make, stay as they are.
 * Of the items in `coming` only copies are taken out: their other places are marked by the carrying itself.
 */
export function tidyTrails(
  { agenda, document, ...style }: Pick<Writing, "agenda" | "document" | "pair" | "words">,
  coming: ReadonlySet<string>,
): Tidied {
  const edits: Edit[] = [];
  const gone = new Set<TrackedItem>();
  const led = new Set<Item>();
  for (const [key, places] of placesByKey(agenda)) {
    const home = homeOf(places);
    if (home === undefined) continue;
    for (const place of places) {
      const { item, section } = place;
      if (section.date >= home.section.date || !hasOurArrow(document, place)) continue;
      if (rangesNamed(document, item.span.tabId, sectionRange(section.date)).length === 0) continue;
      const others = places.filter((other) => !gone.has(other) && !comesFrom(other, place));
      if (isUntouchedCopy(agenda, document, place, others)) {
        gone.add(place);
        edits.push(removeLines(document, linesSpan(place)));
      } else if (!coming.has(key)) {
        const marked = markPlace({ agenda, document, style }, place, home.section);
        edits.push(...marked.edits);
        if (marked.mark.arrow !== undefined) led.add(item);
      }
    }
  }
  return { edits, gone, led };
}

/**
 * Whether earlier writes left something behind, as far as the reading shows: a copy of ours where the item lives no more,
 * or an arrow that leads to where it lived before. It takes a look at the ticks to know what may be taken out.
 */
export function hasTrails(agenda: Agenda): boolean {
  return [...placesByKey(agenda).values()].some((places) => {
    const home = homeOf(places);
    return (
      home !== undefined &&
      places.some(
        (place) =>
          place.section.date < home.section.date &&
          place.item.carriedTo !== undefined &&
          (place.item.since !== undefined || !leadsTo(place, home.section)),
      )
    );
  });
}

/** Whether the one place was copied from the other, be it by way of more: what was written from it proves nothing of it. */
function comesFrom(later: TrackedItem, place: TrackedItem): boolean {
  for (let at = later.predecessor; at !== undefined; at = at.predecessor) if (at === place) return true;
  return false;
}

/** Where an item that we carried lives now; undefined where it lives nowhere, or where its last place is no copy of ours. */
function homeOf(places: readonly TrackedItem[]): TrackedItem | undefined {
  const home = places[places.length - 1];
  return home?.live === true && home.item.since !== undefined ? home : undefined;
}
