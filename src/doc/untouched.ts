import type { Document, DocumentTab, StructuralElement, Tab } from "../../contract/docs";
import { callNames } from "../agenda/names";
import { isAsMade } from "../agenda/plan/document";
import { markOf } from "../agenda/requests/words-in";
import { exportedLists } from "../agenda/ticks/html";
import { wordsFor } from "../agenda/wording";
import { readWholeDocument } from "../google/docs";
import { hasComments } from "../google/drive";
import { exportHtml } from "../google/export";
import type { Before } from "../memory/before-set-up";
import { type PairRecord, pairOf } from "../memory/pair-record";

/**
 * Whether a doc still holds what its set-up wrote and nothing that a person left: words anywhere, also proposed ones,
 * another title, a header, footer, footnote, picture, tab or comment. Two calls; a doc that somebody touched may cost one.
 */
export function isUntouched(record: PairRecord, { written }: Before): boolean {
  const document = readWholeDocument(record.docId);
  return isAsWritten(document, record, written) && !hasComments(record.docId);
}

/**
 * The same of a doc that was begun with other lines, by the mark of all its words. Nothing that is done went along, so a
 * tick or a struck line is somebody's; ticks cost a call more, where they can be seen.
 */
export function isUntouchedSince(docId: string, mark: string): boolean {
  // The words come after the ticks: what is typed between two looks is then seen by the later one.
  if (hasTicks(docId)) return false;
  const { tabs: [tab, ...more] = [] } = readWholeDocument(docId);
  if (tab === undefined || more.length > 0 || !holdsNothingElse(tab)) return false;
  const lines = (tab.documentTab?.body?.content ?? []).filter(
    (element) => element.sectionBreak === undefined,
  );
  const texts = lines.map(({ paragraph }) =>
    paragraph?.elements
      ?.map(({ textRun }) => textRun?.content ?? "")
      .join("")
      .replace(/\n$/, ""),
  );
  if (markOf(texts.join("\n")) !== mark || texts.includes(undefined)) return false;
  return !lines.some(isStruck) && !hasComments(docId);
}

function isStruck({ paragraph }: StructuralElement): boolean {
  const runs = (paragraph?.elements ?? []).filter(({ textRun }) => textRun?.content?.trim());
  return runs.length > 0 && runs.every(({ textRun }) => textRun?.textStyle?.strikethrough === true);
}

function hasTicks(docId: string): boolean {
  const lists = exportedLists(exportHtml(docId).html ?? "");
  return [...lists.values()].some((items) => items.some(({ ticked }) => ticked));
}

function isAsWritten(document: Document, record: PairRecord, written: Before["written"]): boolean {
  // A set-up writes the usual names, whatever the two chose since.
  const { parts: _chosen, ...pair } = pairOf(record);
  const words = wordsFor(written.language);
  const { direct, manager } = callNames(pair);
  const [tab, ...more] = document.tabs ?? [];
  if (tab === undefined || more.length > 0 || document.title !== words.title(direct, manager)) return false;
  return (
    holdsNothingElse(tab) &&
    isAsMade(document, tab.tabProperties?.tabId ?? "", {
      date: written.date,
      pair,
      words,
      ...(written.minutes === undefined ? {} : { minutes: written.minutes }),
    })
  );
}

/** Where a person can leave something beside the body's own lines. */
const BESIDE: ReadonlyArray<keyof DocumentTab> = [
  "headers",
  "footers",
  "footnotes",
  "inlineObjects",
  "positionedObjects",
];

function holdsNothingElse({ documentTab = {}, childTabs = [] }: Tab): boolean {
  const beside = BESIDE.some((part) => Object.keys(documentTab[part] ?? {}).length > 0);
  // A proposal to delete or to restyle leaves the words as they are, and its mark on them.
  const proposed = /"suggested\w+":/.test(JSON.stringify(documentTab.body ?? {}));
  return childTabs.length === 0 && !beside && !proposed;
}
