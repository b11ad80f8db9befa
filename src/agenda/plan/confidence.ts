import type { Document, Request } from "../../../contract/docs";
import type { Confidence } from "../../text/doc-words";
import { placesByKey, type TrackedItem } from "../lineage";
import type { Agenda, Pair, SaidConfidence } from "../model";
import { callNames } from "../names";
import { confidenceNote, isNote, LINE_GAP, waitingHeading } from "../notes";
import type { Plan, PlanRefusal, Receipt, Said } from "../plan";
import { isNoteAsLeft } from "../requests/as-left";
import type { DocStyle } from "../requests/headings";
import { type Edit, writePieces } from "../requests/lines";
import { confidencePieces } from "../requests/look";
import { removeWords, wordsAt } from "../requests/remove";
import { confidenceWords } from "../wording";
import { rewritten } from "./carry/trail";

export interface ConfidenceOptions {
  readonly key: string;
  /** What is to stand below the topic; nothing takes our line away. */
  readonly says?: Confidence;
  /** Who says so, as the doc calls them. */
  readonly by: string;
  /** What the one who pressed saw there; left out where nothing stood. */
  readonly seen?: { readonly says: Confidence; readonly by: string };
}

/**
 * Puts our line below a topic: whether it may leave the room, and who said so. Where something else stands than was seen
 * when it was pressed, the other has answered meanwhile, or what they said is theirs to change: an empty plan. A line of ours that somebody wrote into stays
 * theirs, and ours comes behind it.
 */
export function planConfidence(
  agenda: Agenda,
  document: Document,
  { key, says, by, seen, pair, words }: ConfidenceOptions & DocStyle,
): Plan | PlanRefusal {
  const place = placeOf(agenda, key);
  if (place === undefined) return { refused: "item-gone", keys: [key] };
  const { item, section } = place;
  const now = item.confidence;
  const headingId = section.headingId ?? waitingHeading(section.date);
  const wrote: Said | undefined = says === undefined ? undefined : { says, by, headingId };
  // The same said by the other is as good; only a question is each one's own.
  const said = isSaid(now, wrote) || (says !== "asked" && now?.says === says);
  const otherwise = !said && (!isSaid(now, seen) || !mayReplace(now, says, by));
  const stands = said || otherwise;
  const ours = now === undefined || isOurs(document, now, pair);
  if (!stands && wrote === undefined && !ours) return { refused: "changed-since" };
  const receipt: Receipt = {
    what: "confidence",
    key,
    ...(now === undefined || !ours ? {} : { was: saidIn(now) }),
    ...(wrote === undefined ? {} : { wrote }),
  };
  return {
    requests: stands ? [] : lineEdit(agenda, place, ours ? now : undefined, wrote, words).requests,
    insertsOnly: wrote !== undefined && (now === undefined || !ours),
    receipt,
    ...(otherwise ? { stands: "otherwise" as const } : {}),
  };
}

/**
 * What one of the two said stays until they say otherwise: the other may answer their question, and keep in what they
 * would have let out.
 */
export function mayReplace(
  now: { readonly says: Confidence; readonly by: string } | undefined,
  says: Confidence | undefined,
  by: string,
): boolean {
  if (now === undefined || now.by === by) return true;
  return says === "onlyHere" ? now.says !== "onlyHere" : says === "shareable" && now.says === "asked";
}

/** What a line of ours is put back to; undefined where it does not stand as it was written any more. */
export function undoConfidence(
  agenda: Agenda,
  document: Document,
  { key, was, wrote }: Extract<Receipt, { readonly what: "confidence" }>,
  { pair, words }: DocStyle,
): readonly Request[] | undefined {
  const place = placeOf(agenda, key);
  const now = place?.item.confidence;
  if (place === undefined || !isSaid(now, wrote)) return undefined;
  if (now !== undefined && !isOurs(document, now, pair)) return undefined;
  if (now !== undefined && !isNoteAsLeft(agenda, document, now.span)) return undefined;
  return lineEdit(agenda, place, now, was, words).requests;
}

function lineEdit(
  { documentId }: Agenda,
  { item: { span } }: TrackedItem,
  now: SaidConfidence | undefined,
  wanted: Said | undefined,
  words: DocStyle["words"],
): Edit {
  const pieces = wanted === undefined ? [] : confidencePieces(documentId, wanted, words);
  if (now === undefined)
    // Behind the line's last word; its newline and all before stay as they are.
    return pieces.length === 0
      ? { at: span.end, requests: [] }
      : writePieces(span.tabId, span.end - 1, pieces);
  return wanted === undefined ? removeWords(now.span) : rewritten(now.span, pieces);
}

/** Where a topic lives. */
function placeOf(agenda: Agenda, key: string): TrackedItem | undefined {
  const places = placesByKey(agenda).get(key) ?? [];
  return places[places.length - 1];
}

type What = Pick<SaidConfidence, "says" | "by">;

function isSaid(now: What | undefined, what: What | undefined): boolean {
  return now?.says === what?.says && now?.by === what?.by;
}

function saidIn({ says, by, headingId }: SaidConfidence): Said {
  return { says, by, headingId };
}

/** Whether a line is ours to the letter, in any of our languages, in the name of one of the two. */
function isOurs(document: Document, { says, by, span }: SaidConfidence, pair: Pair): boolean {
  const { direct, manager } = callNames(pair);
  const standing = wordsAt(document, span);
  return (
    (by === direct || by === manager) &&
    confidenceWords.some((one) => isNote(standing, confidenceNote(says, by, one), LINE_GAP))
  );
}
