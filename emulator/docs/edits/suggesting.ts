import { withInlines } from "../model/block";
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
  const end = Math.min(edit.end, draft.end(place) - 1);
  const id = newSuggestion(draft);
  draft.mapParagraphs(place, edit.start, end, (paragraph, start) =>
    withInlines(
      paragraph,
      changeBetween(paragraph.inlines, Math.max(0, edit.start - start), end - start, (inline) => ({
        ...inline,
        deletions: [...(inline.deletions ?? []), id],
      })),
    ),
  );
}
