import type { Owner, Pair, PersonName } from "../../model";
import { callNames, givenAndFamily } from "../../names";
import { fold } from "../../text/fold";
import { vocabulary } from "./vocabulary";

/** The ways the two may be called in a heading. */
export class PairNames {
  private readonly addresses: readonly (readonly [string, Owner])[];
  private readonly wholes = new Map<string, Owner>();
  private readonly words = new Map<string, Owner>();
  private readonly givens: readonly (readonly [string, Owner])[];

  constructor(pair: Pair) {
    const call = callNames(pair);
    const people: readonly (readonly [PersonName, Owner, string])[] = [
      [pair.direct, "direct", call.direct],
      [pair.manager, "manager", call.manager],
    ];
    this.addresses = people.map(([person, owner]) => [fold(person.address), owner]);
    const givens: [string, Owner][] = [];
    for (const [person, owner, called] of people) {
      const { given, family } = givenAndFamily(person);
      const first = fold(given);
      givens.push([first, owner]);
      for (const whole of [called, person.name, `${given} ${family}`, `${family} ${given}`])
        this.claim(this.wholes, plain(whole), owner);
      for (const word of [given, ...family.split(" "), ...given.split("-")])
        this.claim(this.words, plain(word), owner);
      const initials = [given, ...family.split(" ")].map((word) => fold(word).charAt(0)).join("");
      this.claim(this.wholes, initials, owner);
      this.claim(this.wholes, [...initials].join(" "), owner);
      this.claim(this.wholes, first.charAt(0), owner);
      if (initials.length > 1) this.claim(this.words, initials, owner);
    }
    this.givens = givens.filter(([given]) => given.length >= 3);
  }

  /** A name that is both people's names nobody. */
  private claim(names: Map<string, Owner>, name: string, owner: Owner): void {
    if (name === "") return;
    const other = names.get(name);
    names.set(name, other !== undefined && other !== owner ? "unknown" : owner);
  }

  address(folded: string): Owner | undefined {
    if (!folded.includes("@")) return undefined;
    return this.addresses.find(([address]) => address !== "" && folded.includes(address))?.[1];
  }

  /** "田中さんのトピック" has no blanks: the name stands apart, what ties it to the rest goes. */
  spaced(words: string): string {
    for (const name of this.words.keys()) {
      if (name.length < 2 || !words.startsWith(name)) continue;
      const rest = words.slice(name.length).replace(/^\s*(さん|くん|様|氏|님|씨)?\s*(の|的|의)?\s*/, "");
      return `${name} ${rest}`.trim();
    }
    return words;
  }

  whole(words: string): Owner | undefined {
    const owner = this.wholes.get(words);
    return owner === "unknown" ? undefined : owner;
  }

  /** A name of two or three words at this place. */
  several(
    tokens: readonly string[],
    at: number,
  ): { readonly owner: Owner; readonly length: number } | undefined {
    for (let length = Math.min(3, tokens.length - at); length > 1; length--) {
      const owner = this.whole(tokens.slice(at, at + length).join(" "));
      if (owner !== undefined) return { owner, length };
    }
    return undefined;
  }

  /** A name as it stands, with a genitive s, or with another language's ending: "Danan", "Dany". */
  word(token: string): Owner | undefined {
    const exact =
      this.words.get(token) ?? (token.endsWith("s") ? this.words.get(token.slice(0, -1)) : undefined);
    if (exact !== undefined) return exact === "unknown" ? undefined : exact;
    if (vocabulary.small.has(token)) return undefined;
    const near = this.givens.filter(
      ([given]) =>
        (token.length > given.length && token.length <= given.length + 2 && token.startsWith(given)) ||
        (given.length > 3 && token.length === given.length && token.startsWith(given.slice(0, -1))),
    );
    return near.length === 1 ? near[0]?.[1] : undefined;
  }
}

function plain(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}
