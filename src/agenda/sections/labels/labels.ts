import type { Owner, Pair } from "../../model";
import { fold } from "../../text/fold";
import { PairNames } from "./pair-names";
import { vocabulary } from "./vocabulary";

/** What a line says a part is about, if it says nothing else. */
export interface Label {
  readonly owner: Owner;
  /** Whose part it is was said by "my" or "your", which the rest of the section may explain better. */
  readonly pronoun?: "my" | "your";
  /** The people present, the place: no topics stand behind it. */
  readonly furniture?: boolean;
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
    const label = readLabel(text, names);
    known.set(text, label);
    return label;
  };
}

/** What stands in brackets may say whose it is ("Topics (Dana)") or be an aside ("Dana (first today)"). */
function readLabel(text: string, names: PairNames): Label | undefined {
  const aside = /\([^)]*\)|\[[^\]]*\]/g;
  return aside.test(text)
    ? (labelIn(text, names) ?? labelIn(text.replace(aside, " "), names))
    : labelIn(text, names);
}

function labelIn(text: string, names: PairNames): Label | undefined {
  const folded = fold(text)
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/\d+\s*('|min\b\.?|mins\b|minutes\b|minuten\b|m\b)/g, " ");
  const byAddress = names.address(folded);
  if (byAddress !== undefined) return { owner: byAddress };
  const plainWords = folded
    .replace(/'s\b/g, " ")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()
    .replace(/^\d+ /, "");
  const words = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(plainWords)
    ? names.spaced(plainWords)
    : plainWords;
  if (words === "") return undefined;
  if (vocabulary.actions.has(words)) return { owner: "actions" };
  if (vocabulary.agenda.has(words)) return { owner: "unknown" };
  if (vocabulary.weak.has(words)) return { owner: "unknown", weak: true };
  if (vocabulary.furniture.has(words)) return { owner: "unknown", furniture: true, weak: true };
  const tokens = words.split(" ");
  if (tokens.length > 9) return undefined;
  return ownerOf(tokens, words, names);
}

function ownerOf(tokens: readonly string[], words: string, names: PairNames): Label | undefined {
  let person = names.whole(words);
  let pronoun: "my" | "your" | undefined;
  let left = 0;
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
      else if (!vocabulary.small.has(token) && !/^\d+$/.test(token)) left++;
    }
  }
  if (person === undefined && pronoun === undefined) return undefined;
  if (aboutActions(tokens)) return left === 0 ? { owner: "actions" } : undefined;
  if (left > 0) return undefined;
  if (person !== undefined) return { owner: person };
  return pronoun && { owner: pronoun === "my" ? "manager" : "direct", pronoun };
}

function roleOf(words: string): Owner | undefined {
  return vocabulary.manager.has(words) ? "manager" : vocabulary.direct.has(words) ? "direct" : undefined;
}

/** "Dana & Alex" names a part for both of them; "Actions Dana and Alex" the next steps. */
function bothNamed(tokens: readonly string[], names: PairNames): Label | undefined {
  const other = tokens.filter((token) => names.word(token) === undefined && !vocabulary.small.has(token));
  if (other.some((token) => token !== "und" && token !== "et" && token !== "y" && token !== "e"))
    return undefined;
  return { owner: aboutActions(tokens) ? "actions" : "unknown" };
}

function aboutActions(tokens: readonly string[]): boolean {
  return tokens.some(
    (token, at) =>
      vocabulary.actions.has(token) ||
      (at > 0 && vocabulary.actions.has(`${tokens[at - 1]} ${token}`)) ||
      token === "action",
  );
}
