import type { Document } from "../../../contract/docs";
import type { Agenda, IsoDate, Owner } from "../model";
import type { Plan, PlanRefusal, Receipt } from "../plan";
import type { DocStyle } from "../requests/headings";
import { planCarryOver } from "./carry/carry-over";
import { type Leaving, type NewDoc, planLeave, planReturn } from "./carry/new-doc";
import { type ConfidenceOptions, planConfidence } from "./confidence";
import { isBlank, planDocument } from "./document";
import { planDone } from "./done";
import { planFirstMeeting } from "./first-meeting";
import type { MeetingDays } from "./moved/section-of-meeting";
import { planRelink } from "./relink";
import { planSection } from "./section";
import { planTopics } from "./topics";
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
      readonly calendar?: MeetingDays;
      /** Tidies what earlier carryings left behind, after a look at ticks and comments: one call more where there is any. */
      readonly trails?: true;
      /** What a look a moment ago told of comments; see `Agenda.commented`. */
      readonly commented?: readonly string[] | undefined;
      /** Where the doc is still blank, its head is written too. */
      readonly head?: true;
    }
  | {
      readonly what: "topics";
      readonly date: IsoDate;
      readonly owner: Exclude<Owner, "unknown">;
      /** As typed: one line, one topic. */
      readonly text: string;
      /** Where a section that is still to be made goes. */
      readonly newestFirst?: boolean;
    }
  /** The words of a first meeting, in the next section from this day on. */
  | { readonly what: "first-meeting"; readonly from: IsoDate }
  | {
      readonly what: "carry-over";
      readonly to: IsoDate;
      readonly keys: readonly string[];
      readonly fileChips?: boolean;
      /** Where a section that is still to be made goes. */
      readonly newestFirst?: boolean;
      readonly calendar?: MeetingDays;
    }
  | { readonly what: "done"; readonly key: string }
  | ({ readonly what: "confidence" } & ConfidenceOptions)
  /** `writtenMs`: when that was; left out, just now. */
  | { readonly what: "undo"; readonly receipt: Receipt; readonly writtenMs?: number }
  /** The two go on in another doc, where what was open went along; and back from there. */
  | ({ readonly what: "leave" } & Leaving)
  | { readonly what: "return"; readonly newDoc: NewDoc }
  | { readonly what: "relink" };

/**
 * The plan for an intent on this reading: `agenda` is what was read from `document`. `insertsOnly` asks for one that may
 * be merged with what others type meanwhile, where the intent has such a one.
 */
export function planFor(
  intent: Intent,
  agenda: Agenda,
  document: Document,
  manner: DocStyle,
  insertsOnly = false,
): Plan | PlanRefusal {
  switch (intent.what) {
    case "section":
      return intent.head === true && isBlank(document)
        ? planDocument({ ...manner, date: intent.date })
        : planSection(agenda, document, { ...manner, ...intent, insertsOnly });
    case "topics":
      return planTopics(agenda, document, { ...manner, ...intent });
    case "first-meeting":
      return planFirstMeeting(agenda, document, intent.from, manner.words);
    case "carry-over":
      return planCarryOver(agenda, document, { ...manner, ...intent, insertsOnly });
    case "done":
      return planDone(agenda, document, intent.key);
    case "confidence":
      return planConfidence(agenda, document, { ...manner, ...intent });
    case "undo":
      return planUndo(agenda, document, intent.receipt, manner);
    case "relink":
      return planRelink(agenda);
    case "leave":
      return planLeave(agenda, document, manner, intent);
    case "return":
      return planReturn(agenda, document, intent.newDoc);
  }
}
