import type { IsoDate, Owner } from "../model";
import { sameWords } from "../text/fold";

/**
 * Gives the lines of a doc their names: the day an item was first written down, which for a copy is the day its note
 * tells, the part's owner and the words; equals within one section are numbered. Nothing outside the section goes in,
 * save a number when the doc has two sections of one date.
 */
export class Keys {
  private readonly dates = new Map<IsoDate, number>();

  section(date: IsoDate): (owner: Owner, words: string, origin: IsoDate | undefined) => string {
    const nth = (this.dates.get(date) ?? 0) + 1;
    this.dates.set(date, nth);
    const taken = new Map<string, number>();
    const here = digits(date) + (nth === 1 ? "" : `~${nth}`);
    return (owner, words, origin = date) => {
      const day = origin === date ? here : digits(origin);
      const name = `${day}.${owner.charAt(0)}.${hash(sameWords(words)).toString(36)}`;
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return count === 1 ? name : `${name}.${count}`;
    };
  }
}

function digits(date: IsoDate): string {
  return date.replace(/-/g, "");
}

/** FNV-1a: an opaque name, short enough for an action's parameter; equals within a section are numbered anyway. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
