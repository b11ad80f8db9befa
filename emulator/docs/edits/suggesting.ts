import { withInlines } from "../model/block";
import { selection } from "../model/delete";
import type { Draft, Place } from "../model/draft";
import { changeBetween } from "../model/inline";
import { insertInlines, insertionIndex, stripped, styleBefore } from "../model/insert";
import { newSuggestion } from "../model/suggestions";
import type { Stretch } from "./edit";

export function suggestInsert(draft: Draft, place: Place, at: number, text: string): void {
  const index = insertionIndex(draft, place, at);
  const id = newSuggestion(draft);
  const style = styleBefore(draft, place, index);
  insertInlines(draft, place, index, [{ kind: "text", text: stripped(text), style, insertions: [id] }]);
}

export function suggestDelete(draft: Draft, edit: Stretch): void {
  const place = draft.place(edit);
  const { start: from, end } = selection(draft, place, edit.start, edit.end);
  if (end <= from) return;
  const id = newSuggestion(draft);
  draft.mapParagraphs(place, from, end, (paragraph, start) =>
    withInlines(
      paragraph,
      changeBetween(paragraph.inlines, Math.max(0, from - start), end - start, (inline) => ({
        ...inline,
        deletions: [...(inline.deletions ?? []), id],
      })),
    ),
  );
}
