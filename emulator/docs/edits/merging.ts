import { Alignment } from "../model/alignment";
import type { Draft } from "../model/draft";
import type { Step } from "../model/step";
import type { PersonEdit } from "./edit";

/** The edit as it has to be done now, when its positions were read before `since`; several when others wrote in between. */
export function moveEdit(draft: Draft, edit: PersonEdit, since: readonly Step[]): PersonEdit[] {
  if (since.length === 0 || edit.kind === "acceptSuggestion" || edit.kind === "rejectSuggestion")
    return [edit];
  const place = draft.place(edit);
  const alignment = new Alignment();
  for (const step of since) {
    if (step.tabId === place.tabId && step.segmentId === place.segmentId) alignment.theirs(step);
  }
  switch (edit.kind) {
    case "insertText":
    case "backspace":
    case "paste":
    case "insertChip":
    case "insertImage":
    case "suggestInsert":
      return [{ ...edit, at: alignment.insertion(edit.at, "after") }];
    case "tick":
    case "untick":
    case "hang": {
      const at = alignment.position(edit.at);
      return at === undefined ? [] : [{ ...edit, at }];
    }
    case "replaceRange": {
      const pieces = alignment.pieces(edit.start, edit.end);
      const at = pieces[0]?.start ?? alignment.insertion(edit.start, "after");
      const cuts = pieces.reverse().map((piece) => ({ ...edit, ...piece, kind: "deleteRange" as const }));
      return [...cuts, { ...edit, kind: "insertText", at }];
    }
    case "moveParagraphs": {
      const pieces = stretches(alignment, edit);
      const [first, last] = [pieces[0], pieces[pieces.length - 1]];
      if (first === undefined || last === undefined) return [];
      return [{ ...edit, start: first.start, end: last.end, to: alignment.insertion(edit.to, "after") }];
    }
    default:
      return stretches(alignment, edit)
        .reverse()
        .map((piece) => ({ ...edit, ...piece }));
  }
}

/** What a stretch has become; a mere caret stands for the thing at it. */
function stretches(alignment: Alignment, { start, end }: { readonly start: number; readonly end: number }) {
  if (end > start) return alignment.pieces(start, end);
  const at = alignment.position(start);
  return at === undefined ? [] : [{ start: at, end: at }];
}
