import { isMonth } from "../../dates/words";
import type { Owner, Pair } from "../../model";
import { fold } from "../../text/fold";
import { ownerAsCalled } from "../../wording";
import { PairNames, UNSPACED } from "./pair-names";
import { vocabulary } from "./vocabulary";

/** What a line says a part is about, if it says nothing else. */
export interface Label {
  readonly owner: Owner;
  /** Whose part it is was said by "my" or "your", which the rest of the section may explain better. */
  readonly pronoun?: "my" | "your";
  /** The people present, the place: no topics stand behind it. */
  readonly furniture?: boolean;
  /** The two chose the words for a part of their sections. */
  readonly chosen?: true;
  /** The whole of it is somebody's name. */
  readonly named?: true;
  /** Could as well be a topic: it takes a colon, bold type or a list below to be a label. */
  readonly weak?: boolean;
}

/** Reads what a line calls itself; made once for a pair. */
export type LabelReader = (text: string) => Label | undefined;

/** A reader of labels for these two people; the same words are looked at once however often they come. */
export function labelReader(pair: Pair): LabelReader {
  const names = new PairNames(pair);
  const known = new Map<string, Label | undefined>();
  return (text) => {
    if (text.length > 80) return undefined;
    if (known.has(text)) return known.get(text);
    const chosen = ownerAsCalled(text, pair);
    const label = chosen === undefined ? readLabel(text, names) : ({ owner: chosen, chosen: true } as const);
    known.set(text, label);
    return label;
  };
}

/** What stands in brackets may say whose it is ("Topics (Dana)") or be an aside ("Dana (first today)"). */
function readLabel(text: string, names: PairNames): Label | undefined {
  const aside = /[([（]([^)\]）]*)[)\]）]/g;
  const inside = aside.exec(text)?.[1];
  if (inside === undefined) return labelIn(text, names);
  const label = labelIn(text, names) ?? labelIn(text.replace(aside, " "), names);
  const owner = names.person(wordsOf(inside, names));
  // "Theirs (Dana)", "What's on your mind? (Dana)": the name says more than the pronoun or the question.
  if (owner === undefined || (label !== undefined && label.owner === "actions")) return label;
  const sure = /[?？؟]\s*[([（]/.test(text) || (label !== undefined && label.weak !== true);
  return { owner, ...(sure ? {} : { weak: true }) };
}

function labelIn(text: string, names: PairNames): Label | undefined {
  const folded = foldedLabel(text);
  const byAddress = names.address(folded);
  if (byAddress !== undefined) return { owner: byAddress };
  if (CLOCK.test(text)) return undefined;
  const words = wordsOf(text, names);
  if (words === "") return undefined;
  const called = names.person(words);
  if (called !== undefined) return { owner: called, named: true };
  if (vocabulary.actions.has(words)) return { owner: "actions" };
  if (vocabulary.agenda.has(words)) return { owner: "unknown" };
  if (/^next$/.test(words)) return { owner: "actions", weak: true };
  if (vocabulary.weak.has(words)) return { owner: "unknown", weak: true };
  if (vocabulary.furniture.has(words)) return { owner: "unknown", furniture: true, weak: true };
  const tokens = words.split(" ");
  if (/[?？؟]\s*$/.test(text)) {
    const asked = questionOf(tokens, names);
    if (asked !== undefined) return asked;
  }
  if (tokens.length > 9) return undefined;
  const found = possessed(folded, names) ?? ownerOf(tokens, words, names);
  if (found !== undefined) return found;
  const short = names.shortened(words);
  return short && { owner: short, named: true };
}

/** "10:02 AM" is nobody's, whatever the initials of the two. */
const CLOCK = /^\s*\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|uhr|h)?\s*$/i;

function foldedLabel(text: string): string {
  return fold(text)
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/\d+\s*('|min\b\.?|mins\b|minutes\b|minuten\b|m\b)/g, " ");
}

function wordsOf(text: string, names: PairNames): string {
  const plain = foldedLabel(text)
    .replace(/'s\b/g, " ")
    .replace(/[\u200c\u200d]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()
    .replace(/^(?:\d+ )+(?=\D)/, "");
  return UNSPACED.test(plain) ? names.spaced(plain) : plain;
}

/** "Alex's feedback for Dana" is Alex's. */
function possessed(folded: string, names: PairNames): Label | undefined {
  const [, first = "", rest = ""] = /^([\p{L}\p{M}-]+)'s? (.+)$/u.exec(folded) ?? [];
  const owner = names.person(first);
  if (owner === undefined) return undefined;
  const others = rest.split(/[^\p{L}\p{M}]+/u).some((word) => names.person(word) !== undefined);
  return others ? { owner, weak: true } : undefined;
}

/** A question is for whom it speaks to: "Where do you need help from Alex?" for the other of the two. */
function questionOf(tokens: readonly string[], names: PairNames): Label | undefined {
  if (tokens.length < 3 || !tokens.some((token) => vocabulary.asked.has(token))) return undefined;
  const named = new Set(tokens.map((token) => names.word(token)).filter((owner) => owner !== undefined));
  if (named.size > 1) return undefined;
  const [other] = named;
  return { owner: other === "direct" ? "manager" : "direct", weak: true };
}

function ownerOf(tokens: readonly string[], words: string, names: PairNames): Label | undefined {
  let person = names.whole(words);
  let pronoun: "my" | "your" | undefined;
  const beside: string[] = [];
  if (person === undefined) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] ?? "";
      const several = names.several(tokens, at);
      at += several === undefined ? 0 : several.length - 1;
      const role = roleOf(token);
      const rolePair = role === undefined ? roleOf(`${token} ${tokens[at + 1]}`) : undefined;
      const owner = several?.owner ?? names.word(token) ?? role ?? rolePair;
      if (rolePair !== undefined && owner === rolePair) at++;
      if (owner !== undefined) {
        if (person !== undefined && person !== owner) return bothNamed(tokens, names);
        person = owner;
      } else if (pronoun === undefined && vocabulary.my.has(token)) pronoun = "my";
      else if (pronoun === undefined && vocabulary.your.has(token)) pronoun = "your";
      else beside.push(token);
    }
  }
  const strange = beside.filter(
    (token) => !vocabulary.small.has(token) && !vocabulary.declining.has(token) && !isCounted(token),
  );
  if (aboutActions(person === undefined ? tokens : beside)) {
    if (
      strange.every(
        (token) => vocabulary.aboutActions.has(token) || vocabulary.actions.has(token) || isMonth(token),
      )
    )
      return { owner: "actions" };
    return person === undefined && pronoun === undefined ? actionsAmong(tokens) : undefined;
  }
  if (person === undefined && pronoun === undefined) {
    const [name = "", ...more] = tokens.filter((token) => !vocabulary.declining.has(token));
    const declined = more.length === 0 && tokens.length > 1 ? names.declined(name) : undefined;
    return declined && { owner: declined };
  }
  if (strange.length > 0) return undefined;
  if (person !== undefined) return { owner: person };
  return pronoun && { owner: pronoun === "my" ? "manager" : "direct", pronoun };
}

/** "Nächste Schritte vom 6. Mai": a whole label of several words, with more behind. */
function actionsAmong(tokens: readonly string[]): Label | undefined {
  const [first = "", second = "", third = ""] = tokens;
  const begins = [`${first} ${second}`, `${first} ${second} ${third}`].some((words) =>
    vocabulary.actions.has(words),
  );
  const rest = tokens
    .slice(2)
    .filter((token) => !vocabulary.small.has(token) && !isCounted(token) && !isMonth(token));
  return begins && rest.every((token) => vocabulary.aboutActions.has(token))
    ? { owner: "actions" }
    : undefined;
}

function isCounted(token: string): boolean {
  return /^\d+$/.test(token) || vocabulary.titles.has(token);
}

function roleOf(words: string): Owner | undefined {
  return vocabulary.manager.has(words) ? "manager" : vocabulary.direct.has(words) ? "direct" : undefined;
}

/** "Dana & Alex" names a part for both of them; "Actions Dana and Alex" the next steps. */
function bothNamed(tokens: readonly string[], names: PairNames): Label | undefined {
  const other = tokens.filter((token) => names.word(token) === undefined && !vocabulary.small.has(token));
  if (other.some((token) => token !== "und" && token !== "et" && token !== "y" && token !== "e"))
    return undefined;
  return {
    owner: aboutActions(tokens.filter((token) => names.word(token) === undefined)) ? "actions" : "unknown",
  };
}

function aboutActions(tokens: readonly string[]): boolean {
  return tokens.some(
    (token, at) =>
      vocabulary.actions.has(token) ||
      (at > 0 && vocabulary.actions.has(`${tokens[at - 1]} ${token}`)) ||
      (at > 1 && vocabulary.actions.has(`${tokens[at - 2]} ${tokens[at - 1]} ${token}`)),
  );
}
