import type { Document } from "../../../contract/docs";
import type { Agenda, IsoDate, Owner } from "../model";
import type { Plan, PlanRefusal, Receipt } from "../plan";
import type { DocStyle } from "../requests/headings";
import { planCarryOver } from "./carry-over";
import { planDone } from "./done";
import { planRelink } from "./relink";
import { planSection } from "./section";
import { planTopic } from "./topic";
import { planUndo } from "./undo";

/**
 * What a person asked for, as plain JSON without an index in it: the plan for it is made anew from every reading, so
 * that a write which met somebody typing is read and planned again from the same intent.
 */
export type Intent =
  | {
      readonly what: "section";
      readonly date: IsoDate;
      readonly newestFirst?: boolean;
      readonly today?: IsoDate;
      readonly skipped?: readonly IsoDate[];
    }
  | {
      readonly what: "topic";
      readonly date: IsoDate;
      readonly owner: Exclude<Owner, "unknown">;
      readonly text: string;
    }
  | {
      readonly what: "carry-over";
      readonly to: IsoDate;
      readonly keys: readonly string[];
      readonly fileChips?: boolean;
    }
  | { readonly what: "done"; readonly key: string }
  | { readonly what: "undo"; readonly receipt: Receipt }
  | { readonly what: "relink" };

/** The plan for an intent on this reading: `agenda` is what was read from `document`. */
export function planFor(
  intent: Intent,
  agenda: Agenda,
  document: Document,
  manner: DocStyle,
): Plan | PlanRefusal {
  switch (intent.what) {
    case "section":
      return planSection(agenda, document, { ...manner, ...intent });
    case "topic":
      return planTopic(agenda, document, { ...manner, ...intent });
    case "carry-over":
      return planCarryOver(agenda, document, { ...manner, ...intent });
    case "done":
      return planDone(agenda, document, intent.key);
    case "undo":
      return planUndo(agenda, document, intent.receipt, manner);
    case "relink":
      return planRelink(agenda);
  }
}
