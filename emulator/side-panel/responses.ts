import type { GoogleAppsCardV1Card, GoogleAppsCardV1OpenLink } from "../../contract/cards";
import { NotEmulated } from "../api/error";
import { jsonOf } from "../apps-script/card-contract";
import type { Json, JsonObject } from "../json";

/** One step of a navigation. */
export type NavigationStep =
  | { readonly pushCard: GoogleAppsCardV1Card }
  | { readonly updateCard: GoogleAppsCardV1Card }
  | { readonly pop: true }
  | { readonly popToRoot: true }
  | { readonly popToCard: string };

/** What a function's answer asks the host page to do. */
export interface Asked {
  readonly navigations: readonly NavigationStep[];
  readonly notification?: string;
  readonly openLink?: GoogleAppsCardV1OpenLink;
  readonly stateChanged: boolean;
  readonly fileScope: boolean;
  /** Changes to the open event, unsaved until the person saves it. */
  readonly eventChanges?: JsonObject;
  readonly suggestions?: readonly string[];
}

/** Who called the function decides what it may answer (source: guide "Card actions", response objects). */
export type Calling = "trigger" | "action" | "universal action" | "suggestions";

const NOTHING: Asked = { navigations: [], stateChanged: false, fileScope: false };

/** Google's words when a function gives back something its caller cannot use. */
export const WRONG_TYPE =
  "The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to call build on any builder before returning it.";

/** Reads what a function gave back; undefined when the host page cannot use it. */
export function readAnswer(value: Json, calling: Calling): Asked | undefined {
  switch (calling) {
    case "trigger":
      return fromCards(Array.isArray(value) ? value : [value]);
    case "action":
      return fromAction(value);
    case "universal action":
      return fromRenderActions(jsonOf(value, "UniversalActionResponse"));
    case "suggestions":
      return fromSuggestions(jsonOf(value, "SuggestionsResponse"));
  }
}

function fromCards(values: readonly Json[]): Asked | undefined {
  const cards = values.map((value) => jsonOf(value, "Card"));
  if (cards.length === 0 || cards.some((card) => card === undefined)) return undefined;
  if (cards.length > 1) throw new NotEmulated("side panel: several cards from one trigger");
  return { ...NOTHING, navigations: cards.map((card) => ({ pushCard: card as GoogleAppsCardV1Card })) };
}

function fromAction(value: Json): Asked | undefined {
  return (
    fromRenderActions(jsonOf(value, "ActionResponse")) ??
    fromRenderActions(jsonOf(value, "EditorFileScopeActionResponse")) ??
    fromRenderActions(jsonOf(value, "CalendarEventActionResponse"))
  );
}

interface RenderActions {
  readonly action?: {
    readonly navigations?: readonly NavigationStep[];
    readonly notification?: { readonly text?: string };
    readonly link?: GoogleAppsCardV1OpenLink;
  };
  readonly hostAppAction?: { readonly editorAction?: JsonObject; readonly calendarAction?: JsonObject };
}

function fromRenderActions(json: JsonObject | undefined): Asked | undefined {
  if (json === undefined) return undefined;
  const { action, hostAppAction } = json.renderActions as unknown as RenderActions;
  const calendar = hostAppAction?.calendarAction;
  return {
    navigations: action?.navigations ?? [],
    ...(action?.notification?.text === undefined ? {} : { notification: action.notification.text }),
    ...(action?.link === undefined ? {} : { openLink: action.link }),
    stateChanged: json.stateChanged === true,
    fileScope: hostAppAction?.editorAction?.requestFileScopeForActiveDocument !== undefined,
    ...(calendar === undefined ? {} : { eventChanges: calendar }),
  };
}

function fromSuggestions(json: JsonObject | undefined): Asked | undefined {
  if (json === undefined) return undefined;
  const { items = [] } = json.autoComplete as { items?: { text?: string }[] };
  return { ...NOTHING, suggestions: items.map(({ text }) => text ?? "") };
}
