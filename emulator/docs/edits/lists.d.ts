import type { Draft, Place } from "../model/draft";
import type { BulletShape, Stretch } from "./edit";
export declare const PRESETS: Readonly<Record<Exclude<BulletShape, "none">, string>>;
/** Ticks or unticks the checkbox of the line at `at`. */
export declare function setTicked(draft: Draft, place: Place, at: number, ticked: boolean): void;
/** Gives lines a bullet of the shape, or takes it off. Unlike the API, the editor leaves leading tabs alone. */
export declare function setBullet(
  draft: Draft,
  edit: Stretch & {
    readonly bullet: BulletShape;
  },
): void;
/** Tab or Shift-Tab on list items. */
export declare function nest(draft: Draft, edit: Stretch, by: 1 | -1): void;
