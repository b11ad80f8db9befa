import type { Owner, Pair, PersonName } from "../../model";
import { callNames, givenAndFamily } from "../../names";
import { fold } from "../../text/fold";
import { vocabulary } from "./vocabulary";

/** The ways the two may be called in a heading. */
export class PairNames {
  private readonly addresses: readonly (readonly [string, Owner])[];
  private readonly wholes = new Map<string, Owner>();
  private readonly words = new Map<string, Owner>();
  /** Names that leave no doubt, initials apart. */
  private readonly called = new Map<string, Owner>();
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
      const glued = gluedName(given, family);
      for (const whole of [
        called,
        person.name,
        given,
        `${given} ${family}`,
        `${family} ${given}`,
        ...glued,
      ]) {
        this.claim(this.wholes, plain(whole), owner);
        this.claim(this.called, plain(whole), owner);
      }
      for (const word of [...plain(`${given} ${family}`).split(" "), given, ...glued])
        if ((word.length > 1 || UNSPACED.test(word)) && !vocabulary.titles.has(plain(word)))
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

  /** Whom these words name and nothing else, "Dana", "Dana Reyes"; no initials. */
  person(words: string): Owner | undefined {
    const owner = this.called.get(words);
    return owner === "unknown" ? undefined : owner;
  }

  /** "田中さんのトピック", "หัวข้อของธนา" have no blanks: the name stands apart, what ties it to the rest goes. */
  spaced(words: string): string {
    const names = [...this.words.keys(), ...this.called.keys()].sort((a, b) => b.length - a.length);
    for (const name of names) {
      const at = name.length < 2 || !UNSPACED.test(name) ? -1 : words.indexOf(name);
      if (at < 0) continue;
      const rest = words.slice(at + name.length).replace(/^\s*(さん|くん|様|氏|님|씨)?\s*(の|的|의)?\s*/, "");
      return `${words.slice(0, at)} ${name} ${rest}`.replace(/\s+/g, " ").trim();
    }
    const [, one = "", rest = ""] = /^(\p{sc=Han})[的の](.+)$/u.exec(words) ?? [];
    return this.called.has(one) ? `${one} ${rest}` : words.replace(/(さん|くん|様|氏|님|씨)$/, "");
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

  /** A given name as it is declined beside a word for topics, "Oli" of Ola, "Mikon" of Mikko; of one of the two only. */
  declined(token: string): Owner | undefined {
    const near = this.givens.filter(([given]) => {
      const shared = Math.max(2, given.length - 2);
      return token.length <= given.length + 3 && token.startsWith(given.slice(0, shared));
    });
    return near.length === 1 ? near[0]?.[1] : undefined;
  }

  /**
   * A short form that is the whole of a label and stands in one of the two given names alone: its beginning ("Alex" of
   * Alexander), or, of a much longer one, a part ("Liz" of Elizabeth).
   */
  shortened(words: string): Owner | undefined {
    if (!/^\p{L}{3,}$/u.test(words)) return undefined;
    const near = this.givens.filter(
      ([given]) =>
        (given.length > words.length + 1 && given.startsWith(words)) ||
        (given.length > words.length + 3 && given.includes(words)),
    );
    return near.length === 1 ? near[0]?.[1] : undefined;
  }

  /** A name as it stands, with a genitive s, or with another language's ending: "Danan", "Dany". */
  word(token: string): Owner | undefined {
    const exact =
      this.words.get(token) ?? (token.endsWith("s") ? this.words.get(token.slice(0, -1)) : undefined);
    if (exact !== undefined) return exact === "unknown" ? undefined : exact;
    if (vocabulary.small.has(token)) return undefined;
    const near = this.givens.filter(
      ([given]) =>
        isSpelled(token, given) ||
        (token.length > given.length && token.length <= given.length + 2 && token.startsWith(given)) ||
        (given.length > 3 && token.length === given.length && token.startsWith(given.slice(0, -1))),
    );
    return near.length === 1 ? near[0]?.[1] : undefined;
  }
}

const LETTERS: readonly (readonly [string, string])[] = [
  ["абвгдезийклмнопрстуфхцыэєіїґ", "avvgdeziiklmnoprstufgcieeiig"],
  ["αβγδεζηικλμνοπρσςτυφχωθ", "avgdeziiklmnoprsstifgot"],
];
const PAIRS: Readonly<Record<string, string>> = {
  ...{ ж: "zg", ч: "cg", ш: "sg", щ: "sgcg", ю: "iu", я: "ia", ъ: "", ь: "", ё: "e", ξ: "ks", ψ: "ps" },
  ...{ y: "i", j: "i", h: "g", w: "v", b: "v", x: "ks", q: "k", б: "v" },
};

/** Letters of Cyrillic, Greek and Latin as one, roughly as names are spelled from one into another. */
function sounds(word: string): string {
  let sound = "";
  for (const letter of word.replace(/kh/g, "h").replace(/ου/g, "u").replace(/th/g, "t").replace(/ts/g, "c")) {
    const [from, to] = LETTERS.find(([letters]) => letters.includes(letter)) ?? ["", ""];
    sound += PAIRS[letter] ?? (from === "" ? letter : to.charAt(from.indexOf(letter)));
  }
  return sound.replace(/(.)\1+/g, "$1");
}

/** Whether a word in Cyrillic or Greek is a name in Latin letters, or the other way round, an ending apart. */
function isSpelled(token: string, given: string): boolean {
  if (/^\p{sc=Latin}/u.test(token) === /^\p{sc=Latin}/u.test(given)) return false;
  if (!/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]+$/u.test(token + given)) return false;
  const [one, other] = [sounds(token), sounds(given)];
  return (
    one === other ||
    (other.length > 3 && one.length <= other.length + 2 && one.startsWith(other.slice(0, -1)))
  );
}

/** Scripts that put no blanks between words. */
export const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** Given and family name of one that is written without a blank: "李伟", "이준호". */
function gluedName(given: string, family: string): string[] {
  if (family !== "" || !/^[\p{sc=Han}\p{sc=Hangul}]{2,4}$/u.test(given)) return [];
  const cut = given.length === 4 ? 2 : 1;
  return [given.slice(cut)];
}

function plain(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}
