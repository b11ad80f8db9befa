import type { GoogleAppsCardV1Card, GoogleAppsCardV1OpenLink } from "../../contract/cards";
import type { Execution } from "../apps-script/execution";
import type { JsonObject } from "../json";
import { type NavigationStep, WRONG_TYPE } from "./responses";

/** Why the panel shows Google's error card in place of the add-on's. */
export interface PanelError {
  /** `script`: an exception. `timeout`. `stopped`: killed by the test. `answer`: a value the host cannot use. `authorization`: scopes are asked for. `required`: an input is empty. */
  readonly kind: "script" | "timeout" | "stopped" | "answer" | "authorization" | "required";
  readonly message: string;
  readonly scopes?: readonly string[];
}

/** What the last thing a person did led to. */
export interface Effects {
  readonly navigations: readonly NavigationStep[];
  /** The toast at the foot of the panel. */
  readonly notification?: string;
  /** A link that was opened in a new window. */
  readonly openLink?: GoogleAppsCardV1OpenLink;
  readonly stateChanged: boolean;
  /** Changes to the event that stands open, which only saving it makes real. */
  readonly eventChanges?: JsonObject;
  /** The add-on asked for the open file: `grantFileScope()` answers "Allow". */
  readonly fileScopeRequested: boolean;
  readonly execution?: Execution;
  readonly error?: PanelError;
}

/** Nothing happened. */
export const QUIET: Effects = { navigations: [], stateChanged: false, fileScopeRequested: false };

/** Why an execution gives the host page nothing to show. */
export function errorOf(execution: Execution): PanelError {
  const { outcome, error, authorizationRequired } = execution;
  if (authorizationRequired !== undefined) {
    const message = "This add-on needs more permissions.";
    return { kind: "authorization", message, scopes: authorizationRequired };
  }
  switch (outcome) {
    case "returned":
      return { kind: "answer", message: WRONG_TYPE };
    case "threw":
      return { kind: "script", message: `${error?.name ?? "Error"}: ${error?.message ?? ""}` };
    case "timeout":
      return { kind: "timeout", message: error?.message ?? "" };
    default:
      return { kind: "stopped", message: `The execution was ${outcome}.` };
  }
}

/** What Google shows in place of a page whose function failed. */
export function errorCard(error: PanelError): GoogleAppsCardV1Card {
  const text = error.kind === "authorization" ? error.message : `Runtime error.<br>${escaped(error.message)}`;
  return { sections: [{ widgets: [{ textParagraph: { text } }] }] };
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
