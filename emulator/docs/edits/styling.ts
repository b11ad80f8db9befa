import type { ParagraphStyle, TextStyle } from "../../../contract/docs";
import type { Draft } from "../model/draft";
import { TEXT_FIELDS } from "../model/text-style";
import { styleParagraphs } from "../requests/paragraph-style";
import { styleText } from "../requests/text-style";
import type { PersonEdit, Stretch } from "./edit";

type SetTextStyle = Extract<PersonEdit, { kind: "setTextStyle" }>;

export function setTextStyle(draft: Draft, edit: SetTextStyle): void {
  const mask = TEXT_FIELDS.filter((field) => edit.style[field] !== undefined);
  const values = Object.fromEntries(Object.entries(edit.style).filter(([, value]) => value !== null));
  if (edit.end <= edit.start) return;
  styleText(draft, { ...draft.place(edit), start: edit.start, end: edit.end }, values as TextStyle, mask);
}

export function setParagraphStyle(draft: Draft, edit: Stretch & { readonly style: ParagraphStyle }): void {
  const at = { ...draft.place(edit), start: edit.start, end: Math.max(edit.end, edit.start + 1) };
  styleParagraphs(draft, at, edit.style, Object.keys(edit.style));
}
