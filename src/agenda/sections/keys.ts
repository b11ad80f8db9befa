import type { IsoDate, Owner } from "../model";
import { sameWords } from "../text/fold";

/**
 * Gives the items of a doc their keys. A key is made of the section's date, the part's owner (for a carried copy the
 * heading it came from) and the words; equals within one section are numbered. Nothing outside the section goes in,
 * save a number when the doc has two sections of one date.
 */
export class Keys {
  private readonly dates = new Map<IsoDate, number>();

  section(date: IsoDate): (owner: Owner, words: string, origin: string | undefined) => string {
    const nth = (this.dates.get(date) ?? 0) + 1;
    this.dates.set(date, nth);
    const day = date.replace(/-/g, "") + (nth === 1 ? "" : `~${nth}`);
    const taken = new Map<string, number>();
    return (owner, words, origin) => {
      const sum = hash(sameWords(words), origin === undefined ? 0x811c9dc5 : hash(origin, 0x811c9dc5));
      const name = `${day}.${origin === undefined ? owner.charAt(0) : "c"}.${(sum >>> 0).toString(36)}`;
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return count === 1 ? name : `${name}.${count}`;
    };
  }
}

/** FNV-1a: an opaque name, short enough for an action's parameter; equals within a section are numbered anyway. */
function hash(text: string, seed: number): number {
  let sum = seed;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
}
