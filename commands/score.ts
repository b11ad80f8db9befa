import { corpus, docsIn, grownCorpus, unseenDocs } from "../test/agenda/corpus";
import { type DocScore, scoreOf, scoreTable } from "../test/agenda/score";

export interface ScoreWish {
  /** Prints every fault of the docs whose names contain this. */
  readonly faults?: string;
  /** How many grown docs instead of the corpus, from which seed on. */
  readonly grown?: { readonly from: number; readonly count: number };
  /** The docs of test/agenda/unseen instead of the corpus. */
  readonly unseen?: boolean;
  /** The docs of this folder instead, written as those of the corpus are. */
  readonly docs?: string;
}

/** How well the docs of the corpus are read, per language. */
export function score({ faults, ...wish }: ScoreWish): string {
  const scores = docsOf(wish).map(scoreOf);
  const named = faults === undefined ? [] : scores.filter(({ name }) => name.includes(faults));
  return `${named.flatMap(faultLines).join("")}${scoreTable(scores)}\n`;
}

function docsOf({ grown, unseen, docs }: Omit<ScoreWish, "faults">) {
  if (docs !== undefined) return docsIn(docs);
  if (unseen === true) return unseenDocs();
  return grown === undefined ? [...corpus(), ...grownCorpus()] : grownCorpus(grown.from, grown.count);
}

function faultLines({ name, faults }: DocScore): string[] {
  return faults.length === 0 ? [] : [`${name}\n`, ...faults.map((fault) => `  ${fault}\n`), "\n"];
}
