import { callNames } from "../agenda/names";
import { type PairRecord, pairOf, recordOf } from "../memory/pair-record";
import { docUrl } from "../memory/tags";
import { escaped } from "../text/shown-text";
import { words } from "../text/words";

/** Where a sentence of ours begins, with the doc that it names, and where it ends. */
const OURS =
  /(?:\n\n)?Our notes: <a href="https:\/\/docs\.google\.com\/document\/d\/([\w-]+)\/edit">[^<]*<\/a>\.[^\n]*?Add yours any day\./g;

/**
 * The event's description with our one sentence at its end; whatever people wrote stays above it. One that names the doc
 * already is left as it is: the sentence stands there, or somebody has made it theirs.
 */
export function withOurSentence(description: string | undefined, record: PairRecord): string {
  if (description?.includes(docUrl(record.docId)) === true) return description;
  const theirs = withoutOurSentence(description, record);
  const ours = sentenceOf(record);
  if (theirs === "") return ours;
  const both = `${theirs}\n\n${ours}`;
  // What takes the place of another of ours fits where that one did.
  return isFull(theirs) && both.length > (description ?? "").length ? theirs : both;
}

/**
 * Whether our sentence, letter by letter but for what the two are called, names this doc in these texts of one series'
 * meetings: at most once in each, and nowhere another doc. Any other link in them is whoever's.
 */
export function namesDoc(descriptions: readonly (string | undefined)[], docId: string): boolean {
  const found = descriptions.map((one = "") => [...one.matchAll(OURS)]);
  const exact = new RegExp(`^${literal(docId)}$`);
  return (
    found.some((one) => one.length > 0) &&
    found.every((one) => one.length < 2 && one.every(([sentence]) => exact.test(sentence.trimStart())))
  );
}

function literal(docId: string): string {
  const name = "NAME";
  const sentence = words().event.purpose(linkTo(docId), name, name);
  return sentence
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .split(name)
    .join("[^<>\\n]+");
}

/** Calendar takes 8,192 letters, our sentence some 200 of them: a text that is longer stays without it. */
export function isFull(description: string | undefined): boolean {
  return (description ?? "").length > 7_900;
}

/**
 * The description as people wrote it: a sentence of ours is taken out only if it is letter by letter what was written for
 * this pair, whoever of them is the manager, or for the pair of the doc that it names. With a word typed inside it is that person's.
 */
export function withoutOurSentence(description: string | undefined, record: PairRecord): string {
  return (description ?? "").replace(OURS, (found: string, docId: string) => {
    const mine = record.mine === "manager" ? ("direct" as const) : ("manager" as const);
    const pairs = [{ ...record, docId }, { ...record, docId, mine }, recordOf(docId)];
    const ours = pairs.some((one) => one !== undefined && found.trimStart() === sentenceOf(one));
    return ours ? "" : found;
  });
}

function sentenceOf(record: PairRecord): string {
  const { direct, manager } = callNames(pairOf(record));
  return words().event.purpose(linkTo(record.docId), escaped(direct), escaped(manager));
}

function linkTo(docId: string): string {
  return `<a href="${docUrl(docId)}">${words().event.linkText}</a>`;
}
