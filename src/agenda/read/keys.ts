import type { IsoDate, Owner } from "../model";
import { fold } from "./fold";

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
      const name = `${day}.${owner.charAt(0)}.${hash(`${origin ?? owner} ${plain(words)}`)}`;
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return count === 1 ? name : `${name}.${count}`;
    };
  }
}

/** Case, accents, punctuation and spacing are typed over without an item becoming another one. */
function plain(words: string): string {
  return fold(words)
    .replace(/[\s\u2002]+/g, " ")
    .trim();
}

/** 52 bits of two FNV-1a runs: an opaque name, short enough for an action's parameter. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return ((a >>> 6) * 0x4000000 + (b >>> 6)).toString(36);
}
