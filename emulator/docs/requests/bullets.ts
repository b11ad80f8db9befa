import type { Range } from "../../../contract/docs";
import { refuse } from "../errors";
import { type Paragraph, withInlines, withoutBullet, withoutTick } from "../model/block";
import { type Draft, type Place, rangeOf } from "../model/draft";
import { slice, textOf } from "../model/inline";
import { CHECKBOX, DEEPEST, indentsOf, isCheckbox, isPreset, listOf } from "../model/lists";
import type { RequestHandlers } from "./request";

type Stretch = Place & { readonly start: number; readonly end: number };

/** Makes list items of all paragraphs in the stretch; returns the list they are in. */
export function createBullets(draft: Draft, at: Stretch, preset: string): string {
  const placed = draft.paragraphsIn(at, at.start, at.end);
  const first = placed[0];
  if (first === undefined) return refuse("The range contains no paragraphs.");
  const listId = joinedList(draft, at, first.start, preset) ?? newList(draft, at, preset);
  const removals: { at: number; removed: number }[] = [];
  draft.mapParagraphs(at, at.start, at.end, (paragraph, start) => {
    const tabs = /^\t*/.exec(textOf(paragraph.inlines))?.[0].length ?? 0;
    if (tabs > 0) removals.push({ at: start, removed: tabs });
    return bulleted(draft, paragraph, listId, tabs, preset);
  });
  for (const { at: index, removed } of removals.reverse()) {
    draft.record(at, { at: index, removed, inserted: 0 });
  }
  return listId;
}

function bulleted(
  draft: Draft,
  paragraph: Paragraph,
  listId: string,
  tabs: number,
  preset: string,
): Paragraph {
  const kept =
    draft.world.answer("docs.bullets-on-bullets") === "level-kept" ? (paragraph.bullet?.level ?? 0) : 0;
  const level = Math.min(DEEPEST, tabs + kept);
  const inlines = tabs > 0 ? slice(paragraph.inlines, tabs, paragraph.length) : paragraph.inlines;
  const result: Paragraph = {
    ...withInlines(paragraph, inlines),
    style: { ...paragraph.style, ...indentsOf(level) },
    bullet: { listId, level, style: paragraph.bullet?.style ?? {} },
  };
  return preset === CHECKBOX ? result : withoutTick(result);
}

/** The list of the paragraph just before, when its preset matches. */
function joinedList(draft: Draft, place: Place, start: number, preset: string): string | undefined {
  const before = start === 0 ? undefined : draft.paragraphAt(place, start - 1);
  const listId = before?.paragraph.bullet?.listId;
  if (before === undefined || listId === undefined) return undefined;
  // A paragraph of another cell, or of the text before a table, is no neighbour.
  if (before.start + before.paragraph.length !== start) return undefined;
  return draft.tab(place.tabId).content.lists[listId]?.preset === preset ? listId : undefined;
}

function newList(draft: Draft, place: Place, preset: string): string {
  const listId = draft.world.newId("kix.", 12);
  draft.changeContent(place.tabId, (content) => ({
    ...content,
    lists: { ...content.lists, [listId]: listOf(preset) },
  }));
  return listId;
}

/** Takes paragraphs out of their lists, keeping the look of their nesting by indents. */
export function deleteBullets(draft: Draft, at: Stretch): void {
  const kept = draft.world.answer("docs.indent-after-bullets");
  draft.mapParagraphs(at, at.start, at.end, (paragraph) => {
    if (paragraph.bullet === undefined) return paragraph;
    const { indentFirstLine: _first, indentStart: _start, ...style } = paragraph.style;
    const steps = paragraph.bullet.level + (kept === "list-indent-kept" ? 1 : 0);
    const points = kept === "removed" ? 0 : 36 * steps;
    const indent = { magnitude: points, unit: "PT" } as const;
    const indents = points === 0 ? {} : { indentFirstLine: indent, indentStart: indent };
    return { ...withoutBullet(paragraph), style: { ...style, ...indents } };
  });
}

export function inChecklist(draft: Draft, place: Place, paragraph: Paragraph): boolean {
  if (paragraph.bullet === undefined) return false;
  return isCheckbox(draft.tab(place.tabId).content.lists[paragraph.bullet.listId]);
}

/** An empty range means the line it is in: what public code that runs live sends throughout. */
function stretchOf(draft: Draft, range: Range | undefined): Stretch {
  const taken = draft.world.answer("docs.empty-range-bullets") === "taken";
  const { start, end, ...place } = rangeOf(draft, range, taken);
  return { ...place, start, end: Math.max(end, start + 1) };
}

export const bulletRequests: RequestHandlers = {
  createParagraphBullets(draft, body) {
    const preset = body.bulletPreset;
    if (preset === undefined || !isPreset(preset)) {
      return refuse("The bullet preset must be specified.");
    }
    createBullets(draft, stretchOf(draft, body.range), preset);
    return undefined;
  },

  deleteParagraphBullets(draft, body) {
    deleteBullets(draft, stretchOf(draft, body.range));
    return undefined;
  },
};
