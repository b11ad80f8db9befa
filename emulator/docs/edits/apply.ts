import { deleteSelection } from "../model/delete";
import type { Draft } from "../model/draft";
import { resolveSuggestion } from "../model/suggestions";
import type { PersonEdit, PersonEditKind } from "./edit";
import { hang, nest, setBullet, setTicked } from "./lists";
import { moveParagraphs } from "./moving";
import { insertChip, insertImage } from "./objects";
import { paste } from "./pasting";
import { setParagraphStyle, setTextStyle } from "./styling";
import { suggestDelete, suggestInsert } from "./suggesting";
import { backspace, type as typeText } from "./typing";

type Appliers = {
  readonly [K in PersonEditKind]: (draft: Draft, edit: Extract<PersonEdit, { kind: K }>) => void;
};

const appliers: Appliers = {
  insertText: (draft, edit) => typeText(draft, draft.place(edit), edit.at, edit.text),
  deleteRange: (draft, edit) => deleteSelection(draft, draft.place(edit), edit.start, edit.end),
  backspace: (draft, edit) => backspace(draft, draft.place(edit), edit.at),
  replaceRange(draft, edit) {
    const place = draft.place(edit);
    deleteSelection(draft, place, edit.start, edit.end);
    typeText(draft, place, edit.start, edit.text);
  },
  tick: (draft, edit) => setTicked(draft, draft.place(edit), edit.at, true),
  untick: (draft, edit) => setTicked(draft, draft.place(edit), edit.at, false),
  hang: (draft, edit) => hang(draft, draft.place(edit), edit.at, edit.what),
  setTextStyle,
  setParagraphStyle,
  setBullet,
  nest: (draft, edit) => nest(draft, edit, 1),
  unnest: (draft, edit) => nest(draft, edit, -1),
  moveParagraphs,
  paste: (draft, edit) => paste(draft, draft.place(edit), edit.at, edit.paragraphs),
  insertChip: (draft, edit) => insertChip(draft, draft.place(edit), edit.at, edit.chip),
  insertImage: (draft, edit) => insertImage(draft, draft.place(edit), edit),
  suggestInsert: (draft, edit) => suggestInsert(draft, draft.place(edit), edit.at, edit.text),
  suggestDelete,
  acceptSuggestion: (draft, edit) => resolveSuggestion(draft, edit.suggestionId, "accept"),
  rejectSuggestion: (draft, edit) => resolveSuggestion(draft, edit.suggestionId, "reject"),
};

/** Does on the draft what the person did in the editor. Throws Refused where the editor would not let them. */
export function applyEdit(draft: Draft, edit: PersonEdit): void {
  const apply = appliers[edit.kind] as (draft: Draft, edit: PersonEdit) => void;
  apply(draft, edit);
}
