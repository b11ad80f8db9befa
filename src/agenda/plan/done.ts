import type { Document, Request } from "../../../contract/docs";
import { placesByKey } from "../lineage";
import type { Agenda, Item } from "../model";
import type { Plan, PlanRefusal } from "../plan";
import { styleText, writePieces } from "../requests/lines";
import type { PlacedParagraph } from "../text/body";
import { paragraphOf } from "./carry/copies";

/**
 * Strikes what the person wrote in an item: not our own notes, not the newline, nothing nested below. Docs draws no
 * line through an image: an item that is nothing else gets a tick of ours before it. Done already: an empty plan.
 */
export function planDone(agenda: Agenda, document: Document, key: string): Plan | PlanRefusal {
  const item = itemOf(agenda, key);
  if (item === undefined) return { refused: "item-gone", keys: [key] };
  const paragraph = paragraphOf(document, item);
  if (item.done !== true && !canBeStruck(paragraph, item))
    return {
      requests: writePieces(item.span.tabId, paragraph.start, [{ text: TICK }]).requests,
      insertsOnly: true,
      receipt: { what: "done", key, struckBefore: [], ticked: true },
    };
  return {
    requests: item.done === true ? [] : strike(item, personsRanges(paragraph, item), true),
    insertsOnly: false,
    receipt: {
      what: "done",
      key,
      struckBefore: struckRanges(paragraph).map(
        ([from, to]) => [from - paragraph.start, to - paragraph.start] as const,
      ),
    },
  };
}

/** Stands before an image that was done: the reader takes it for a tick, whoever typed it. */
export const TICK = "✓ ";

/** Whether there is anything of the person's that a line can be drawn through. */
function canBeStruck(line: PlacedParagraph, item: Item): boolean {
  const stretches = personsRanges(line, item);
  return (line.paragraph.elements ?? []).some(
    ({ textRun, person, dateElement, richLink, startIndex = 0 }) => {
      if ((person ?? dateElement ?? richLink) !== undefined) return true;
      const content = textRun?.content ?? "";
      return stretches.some(
        ([from, to]) =>
          content.slice(Math.max(0, from - startIndex), Math.max(0, to - startIndex)).trim() !== "",
      );
    },
  );
}

/** The item where it lives now. */
export function itemOf(agenda: Agenda, key: string): Item | undefined {
  const places = placesByKey(agenda).get(key) ?? [];
  return places[places.length - 1]?.item;
}

type Stretch = readonly [from: number, to: number];

/** The line through these stretches of the item's paragraph, drawn or taken off again. */
export function strike(item: Item, stretches: readonly Stretch[], struck: boolean): Request[] {
  const { tabId } = item.span;
  return stretches.map(([startIndex, endIndex]) =>
    styleText({ tabId, startIndex, endIndex }, struck ? { strikethrough: true } : {}, "strikethrough"),
  );
}

/** The paragraph without its newline and without our notes; a note that somebody wrote into is theirs too. */
export function personsRanges({ start, end }: PlacedParagraph, item: Item): Stretch[] {
  const stretches: Stretch[] = [];
  let from = start;
  for (const { span: note, personsWords } of item.ownNotes ?? []) {
    if (personsWords !== "") continue;
    if (note.start > from) stretches.push([from, note.start]);
    from = Math.max(from, note.end);
  }
  if (end - 1 > from) stretches.push([from, end - 1]);
  return stretches;
}

/** What is struck in the paragraph. */
function struckRanges({ paragraph }: PlacedParagraph): Stretch[] {
  const stretches: Stretch[] = [];
  for (const element of paragraph.elements ?? []) {
    const { textRun, person, dateElement, richLink } = element;
    const style = (textRun ?? person ?? dateElement ?? richLink)?.textStyle;
    if (style?.strikethrough === true) stretches.push([element.startIndex ?? 0, element.endIndex ?? 0]);
  }
  return stretches;
}
