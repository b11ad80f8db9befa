import type { GoogleAppsCardV1Card, GoogleAppsCardV1OnClick } from "../../contract/cards";
import type { Execution } from "../apps-script/execution";
import type { Json, JsonObject } from "../json";
import type { RunOptions } from "../run";
import type { Effects } from "./effects";
import type { Context, HostApp } from "./event-objects";
import type { Entered } from "./form-values";
import type { Calling } from "./responses";

export interface PanelOptions {
  readonly host: HostApp;
  /** Default: the person's own. */
  readonly locale?: string;
  readonly zone?: string;
  /** Default: what the person consented to; while nothing was said, all the manifest asks. */
  readonly grantedScopes?: readonly string[];
}

/** A run to come: what the host page would call, and with what event. */
export interface PanelCall {
  readonly functionName: string;
  readonly event: JsonObject;
  readonly calling: Calling;
  readonly persistValues: boolean;
}

/** The side panel of one person in one window of Calendar or Docs. */
export interface SidePanel {
  /** What the last thing the person did led to. */
  readonly last: Effects;
  readonly context: Context;
  openHome(): Effects;
  openEvent(calendarId: string, eventId: string): Effects;
  /** An event that is being made and was never saved. */
  openUnsavedEvent(calendarId: string, guests?: readonly string[]): Effects;
  /** The person changes the guests of the open event, without saving: eventUpdateTrigger. Nothing runs if there is none. */
  changeGuests(guests: readonly string[]): Effects;
  openDoc(documentId: string): Effects;
  /** The same page again: what a reload, or a link with onClose RELOAD, does. */
  reload(): Effects;
  /** The top card. Throws while there is none. */
  card(): GoogleAppsCardV1Card;
  stack(): readonly GoogleAppsCardV1Card[];
  /** The lines of the top card a person reads; `folded` adds those in folded sections. */
  texts(options?: { readonly folded?: boolean }): string[];
  /** Labels of what can be pressed on the top card, its ⋮ menu included, folded sections too. */
  buttons(): string[];
  /** What the inputs of the top card hold, by name. */
  values(): Readonly<Record<string, Json>>;
  /** Enters something in an input; an onChangeAction runs. Throws for what cannot be entered. */
  set(inputName: string, value: Entered): Effects;
  /** Presses what has this label. Where several have it, `near` are words that stand beside the one. */
  press(label: string, near?: string): Effects;
  /** Presses the thing itself, as the top card's JSON has it: for a page that draws the card. */
  click(onClick: GoogleAppsCardV1OnClick): Effects;
  pressUniversal(label: string): Effects;
  /** The suggestions under a text input while `typed` stands in it. */
  suggestions(inputName: string, typed: string): readonly string[];
  unfold(header: string): void;
  /** The arrow in the panel's head: one card back. */
  back(): void;
  /** The person presses Allow for the open file. Throws unless the add-on asked. */
  grantFileScope(): Effects;
  /** The person consents to more scopes, as the authorization card offers. */
  grantScopes(scopes: readonly string[]): void;
  /** Options for the next run only: where it dies, what runs beside it. */
  nextRun(options: Partial<RunOptions>): void;
  /** What pressing would call, without calling it; undefined when no function is called. */
  callOf(label: string, near?: string): PanelCall | undefined;
  /** Applies an execution of a call, as if the panel had run it. */
  finish(call: PanelCall, execution: Execution): Effects;
  snapshot(): Json;
  restore(state: Json): void;
}
