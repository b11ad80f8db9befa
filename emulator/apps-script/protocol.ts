import type { Json, JsonObject } from "../json";

/** What a realm is told once, when it is made. Plain JSON: nothing of the emulator itself crosses into a script. */
export interface RealmConfig {
  /** Simulated time at the start, ms since the epoch. */
  readonly now: number;
  /** Seeds Math.random and Utilities.getUuid. */
  readonly seed: number;
  readonly scriptId: string;
  /** The script's zone and the manifest's scopes. */
  readonly timeZone: string;
  readonly manifestScopes: readonly string[];
  readonly grantedScopes: readonly string[];
  readonly person: { readonly address: string; readonly locale: string; readonly key: string };
  /** What getOAuthToken gives: who runs the script, with the scopes they granted. */
  readonly token: string;
  /** Advanced services by the name the manifest gives them: "Calendar" → "calendar". */
  readonly advancedServices: Readonly<Record<string, string>>;
  /** The answers of the switches a realm itself depends on. */
  readonly switches: Readonly<Record<string, string>>;
}

/** One crossing from a script to the world. `name` is what faults and transcripts call it: "properties.setProperty". */
export interface Ask {
  readonly name: string;
  /** A call of an advanced service. */
  readonly api?: { readonly params: JsonObject; readonly body?: JsonObject; readonly ifMatch?: string };
  /** Arguments of any other service. */
  readonly args?: readonly Json[];
}

/** What comes back, with the time it then is. */
export interface Answer {
  readonly now: number;
  readonly value?: Json;
  /** What a download gave, instead of `value`. */
  readonly media?: { readonly contentType: string; readonly data: string };
  readonly error?: AnswerError;
}

export type AnswerError =
  /** Google's API refused: the script sees a GoogleJsonResponseException. */
  | { readonly type: "api"; readonly message: string; readonly details: JsonObject }
  /** A service of Apps Script refused: the script sees an Exception. */
  | { readonly type: "exception"; readonly message: string }
  /** The execution is over, whatever the script catches: the same comes back for every later crossing. */
  | { readonly type: "halt"; readonly message: string };

/** What a realm says when a function ended. */
export interface RealmResult {
  readonly outcome: "returned" | "threw";
  readonly value?: Json;
  readonly error?: ScriptError;
  readonly logs: readonly LogLine[];
  /** What Google would show or do badly though it does not refuse it, such as HTML outside the allowed subset. */
  readonly warnings: readonly string[];
}

/** An exception as it left the script. */
export interface ScriptError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

export interface LogLine {
  readonly level: "log" | "info" | "warn" | "error";
  readonly text: string;
}

/** One collection's method of an advanced service, read off Google's discovery document. */
export interface AdvancedMethod {
  /** "calendar.events.get" */
  readonly id: string;
  /** Path parameters in the order Apps Script takes them. */
  readonly order: readonly string[];
  /** The request body comes first. */
  readonly body: boolean;
  /** A blob to upload comes after the ids. */
  readonly upload: boolean;
}

/** API name → collection as scripts write it ("Events") → method ("remove" for delete). */
export type AdvancedServices = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, AdvancedMethod>>>>>
>;

/** How a CardService object crosses out of a script: what it is, and its JSON. */
export interface ReturnedObject {
  readonly cardService: string;
  readonly json: JsonObject;
}
