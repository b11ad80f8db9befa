import type { GoogleAppsCardV1Card } from "../../contract/cards";

/** What the side panel stands beside: Calendar's grid, one event, or an open document. */
export type PanelPlace =
  | { readonly host: "CALENDAR"; readonly calendarId?: string; readonly eventId?: string }
  | { readonly host: "DOCS"; readonly documentId: string };

/** The side panel of one person in one window, after whatever happened last. */
export interface PanelView {
  /** What later questions call this panel. */
  readonly panel: string;
  readonly name: string;
  /** The card on top; none while only an error or a question of Google's own can be shown. */
  readonly card?: GoogleAppsCardV1Card;
  /** How many cards lie on the stack. */
  readonly depth: number;
  /** Grows each time the card on top is another one or was redrawn: what was typed into the old one is gone. */
  readonly turn: number;
  /** Menu entries every card of the add-on has. */
  readonly universal: readonly string[];
  readonly notification?: string;
  /** A page the action asked to open, an address of Google's. */
  readonly openLink?: string;
  readonly error?: PanelFailure;
  /** The add-on asked for this one file: Google's own dialog must be answered. */
  readonly asksForFile: boolean;
  /** Google calls of the last action, and the simulated time of the whole execution. */
  readonly calls: number;
  readonly tookMs: number;
}

/** What Google's panel says in place of the add-on, or over it. */
export interface PanelFailure {
  /** `authorization`: scopes are asked for. `required`: an input is empty. `failed`: anything else. */
  readonly kind: "authorization" | "required" | "failed";
  readonly message: string;
  /** Asked for, with `authorization`. */
  readonly scopes: readonly string[];
  /** There is no card of the add-on's to go on with: the failure is the page. */
  readonly wholePage: boolean;
}

/** Whether the event beside the panel is still as the card had it. */
export interface PanelNews {
  readonly event: "same" | "changed" | "gone";
}

/** One thing the manifest asks for, and whether this person agreed to it. */
export interface Permission {
  readonly scope: string;
  readonly granted: boolean;
}

/** A press: the path of the thing pressed in the top card, and what is filled in, by input name. */
export interface PanelPress {
  readonly path: readonly (string | number)[];
  readonly values: Readonly<Record<string, readonly string[]>>;
}
