import type { File } from "../../contract/drive";
import type { Answer } from "../cards/answer";
import type { PanelContent } from "../memory/kept-panel";
import type { SeriesNow } from "../series/now";

/** What is known already when a panel is opened, so that it need not be asked again. */
export interface PanelHint {
  readonly opened?: SeriesNow;
  readonly file?: File;
  /** Nobody looks: what is to be written comes before the ticks. */
  readonly writes?: true;
  /** The docs that led here, from one in which the two do not go on. */
  readonly from?: readonly string[];
}

/**
 * A flow is done and the pair's panel follows. Flows only say so; `show.ts` is the one place that makes the panel.
 * - nothing else said: all that the panel shows is looked up, as at an opening;
 * - `changed`: the flow wrote to the doc, which alone is read again; the meeting and the rights are as they were a
 *   moment ago;
 * - `content`: the flow knows what the doc says now, and nothing is read.
 */
export interface ThenPanel {
  readonly panel: string;
  readonly hint?: PanelHint;
  readonly changed?: true;
  readonly content?: PanelContent;
  /** "back" takes the form away and draws the panel beneath it anew. */
  readonly how: "root" | "update" | "back";
  readonly toast?: string;
  /**
   * What the toast tells was written, to the doc or with "event" to the event, and can be taken back: it stands on the
   * panel, with "Undo", until that is drawn anew.
   */
  readonly undoable?: boolean | "event";
}

export type FlowAnswer = Answer | ThenPanel;
