import type { Document, Request } from "../../../contract/docs";
import type { Agenda, Item } from "../model";
import type { Plan, PlanRefusal } from "../plan";
import { bodyOf, type PlacedParagraph, paragraphAt } from "./content";
import { styleText } from "./lines";

/**
 * Strikes what the person wrote in an item: not our own notes, not the newline, nothing nested below. Done already: an
 * empty plan.
 */
export function planDone(agenda: Agenda, document: Document, key: string): Plan | PlanRefusal {
  const item = itemOf(agenda, key);
  if (item === undefined) return { refused: "item-gone", keys: [key] };
  const paragraph = paragraphAt(bodyOf(document, item.span.tabId), item.span.start);
  if (paragraph === undefined) throw new Error("The reading names an item that the document lacks.");
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

export function itemOf(agenda: Agenda, key: string): Item | undefined {
  for (const { parts } of agenda.sections) {
    for (const { items } of parts) {
      const item = items.find((candidate) => candidate.key === key);
      if (item !== undefined) return item;
    }
  }
  return undefined;
}

type Stretch = readonly [from: number, to: number];

/** The line through these stretches of the item's paragraph, drawn or taken off again. */
export function strike(item: Item, stretches: readonly Stretch[], struck: boolean): Request[] {
  const { tabId } = item.span;
  return stretches.map(([startIndex, endIndex]) =>
    styleText({ tabId, startIndex, endIndex }, struck ? { strikethrough: true } : {}, "strikethrough"),
  );
}

/** The paragraph without its newline and without our notes. */
export function personsRanges({ start, end }: PlacedParagraph, item: Item): Stretch[] {
  const notes = [item.since?.span, item.carriedTo?.span]
    .filter((span) => span !== undefined)
    .sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let from = start;
  for (const note of notes) {
    if (note.start > from) stretches.push([from, note.start]);
    from = Math.max(from, note.end);
  }
  if (end - 1 > from) stretches.push([from, end - 1]);
  return stretches;
}

/** What is struck in the paragraph. */
export function struckRanges({ paragraph }: PlacedParagraph): Stretch[] {
  const stretches: Stretch[] = [];
  for (const element of paragraph.elements ?? []) {
    const { textRun, person, dateElement, richLink } = element;
    const style = (textRun ?? person ?? dateElement ?? richLink)?.textStyle;
    if (style?.strikethrough === true) stretches.push([element.startIndex ?? 0, element.endIndex ?? 0]);
  }
  return stretches;
}
