import type { Answer } from "../../cards/answer";
import { noteTouched as note } from "../../memory/touched";
import { type Context, param } from "../../request/context";

/** An input that may be emptied was changed: the card stays as it is. */
export function noteTouched(context: Context): Answer {
  note(param(context, "form"), param(context, "field"));
  return {};
}
