import { Refused } from "../errors";
import { type Hung, withoutTick } from "../model/block";
import type { Draft, Place } from "../model/draft";
import { DEEPEST, indentsOf } from "../model/lists";
import { createBullets, deleteBullets, inChecklist } from "../requests/bullets";
import type { BulletShape, Stretch } from "./edit";

export const PRESETS: Readonly<Record<Exclude<BulletShape, "none">, string>> = {
  checkbox: "BULLET_CHECKBOX",
  bullet: "BULLET_DISC_CIRCLE_SQUARE",
  number: "NUMBERED_DECIMAL_ALPHA_ROMAN",
};

/** Ticks or unticks the checkbox of the line at `at`. */
export function setTicked(draft: Draft, place: Place, at: number, ticked: boolean): void {
  const found = draft.paragraphAt(place, at);
  if (found === undefined || !inChecklist(draft, place, found.paragraph)) {
    throw new Refused("There is no checkbox here.");
  }
  draft.mapParagraphs(place, found.start, found.start + 1, (paragraph) =>
    ticked ? { ...paragraph, ticked: true } : withoutTick(paragraph),
  );
}

/** Hangs something on the line at `at` that stands in none of its words; only a box can be assigned. */
export function hang(draft: Draft, place: Place, at: number, what: Hung): void {
  const found = draft.paragraphAt(place, at);
  if (found === undefined || (what === "assignment" && !inChecklist(draft, place, found.paragraph)))
    throw new Refused("There is nothing here to hang that on.");
  draft.mapParagraphs(place, found.start, found.start + 1, (paragraph) => ({
    ...paragraph,
    hung: [...(paragraph.hung ?? []), what],
  }));
}

/** Gives lines a bullet of the shape, or takes it off. Unlike the API, the editor leaves leading tabs alone. */
export function setBullet(draft: Draft, edit: Stretch & { readonly bullet: BulletShape }): void {
  const at = { ...draft.place(edit), start: edit.start, end: Math.max(edit.end, edit.start + 1) };
  if (edit.bullet === "none") deleteBullets(draft, at);
  else createBullets(draft, at, PRESETS[edit.bullet]);
}

/** Tab or Shift-Tab on list items. */
export function nest(draft: Draft, edit: Stretch, by: 1 | -1): void {
  const place = draft.place(edit);
  draft.mapParagraphs(place, edit.start, Math.max(edit.end, edit.start + 1), (paragraph) => {
    if (paragraph.bullet === undefined) return paragraph;
    const level = Math.min(DEEPEST, Math.max(0, paragraph.bullet.level + by));
    return {
      ...paragraph,
      style: { ...paragraph.style, ...indentsOf(level) },
      bullet: { ...paragraph.bullet, level },
    };
  });
}
