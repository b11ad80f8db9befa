import type {
  GoogleAppsCardV1Action,
  GoogleAppsCardV1Card,
  GoogleAppsCardV1OnClick,
  GoogleAppsCardV1OpenLink,
} from "../../contract/cards";
import { byHand } from "../api/call";
import type { Execution } from "../apps-script/execution";
import { copyJson, type Json, type JsonObject } from "../json";
import { type Bundle, type RunOptions, runFunction, type ScriptWorkspace } from "../run";
import { inputsOf, type Pressable, pressablesOf, textsOf } from "./card-reading";
import { navigate, type Shown, show } from "./card-stack";
import { textOf } from "./card-text";
import { type Context, eventObject, type HostApp, offsetOf, type Viewer } from "./event-objects";
import { type Entered, enter, type FormStyle, formInputs, missingInputs } from "./form-values";
import { type Calling, type NavigationStep, readAnswer, WRONG_TYPE } from "./responses";

export interface PanelOptions {
  readonly host: HostApp;
  /** Default: the person's own. */
  readonly locale?: string;
  readonly zone?: string;
  /** Default: what the person consented to; while nothing was said, all the manifest asks. */
  readonly grantedScopes?: readonly string[];
}

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

interface State {
  context: Context;
  stack: readonly Shown[];
  fileScopeRequested: boolean;
}

const QUIET: Effects = { navigations: [], stateChanged: false, fileScopeRequested: false };

/** Opens the panel of an add-on for a person. Nothing runs before a page is opened in it. */
export function openSidePanel(
  workspace: ScriptWorkspace,
  bundle: Bundle,
  person: string,
  options: PanelOptions,
): SidePanel {
  const known = workspace.directory.person(person);
  const { manifest } = bundle;
  let state: State = { context: { kind: "home" }, stack: [], fileScopeRequested: false };
  let last: Effects = QUIET;
  let next: Partial<RunOptions> = {};
  let granted = options.grantedScopes;

  function viewer(): Viewer {
    return {
      person: known.address,
      app: bundle.app,
      host: options.host,
      locale: options.locale ?? known.locale,
      zone: options.zone ?? known.timeZone,
      scopes: granted ?? workspace.script.consent(bundle.app, known.address) ?? bundle.scopes,
    };
  }

  function top(): Shown {
    const shown = state.stack.at(-1);
    if (shown === undefined) throw new Error("The panel shows no card: open a page first.");
    return shown;
  }

  function replaceTop(shown: Shown): void {
    state.stack = [...state.stack.slice(0, -1), shown];
  }

  function run(call: PanelCall): Effects {
    const extra = next;
    next = {};
    const execution = runFunction(workspace, bundle, {
      functionName: call.functionName,
      person: known.address,
      event: call.event,
      grantedScopes: viewer().scopes,
      ...extra,
    });
    return finish(call, execution);
  }

  function finish(call: PanelCall, execution: Execution): Effects {
    const asked = execution.outcome === "returned" ? readAnswer(execution.value, call.calling) : undefined;
    if (asked === undefined) return fail(call, errorOf(execution), execution);
    if (call.calling === "trigger") state.stack = [];
    const before = state.stack;
    try {
      for (const step of asked.navigations) state.stack = navigate(state.stack, step, call.persistValues);
    } catch (error) {
      state.stack = before;
      return fail(call, { kind: "answer", message: (error as Error).message }, execution);
    }
    if (asked.openLink !== undefined) checkLink(asked.openLink);
    state.fileScopeRequested = asked.fileScope;
    const { fileScope, suggestions: _, ...effects } = asked;
    last = { ...effects, fileScopeRequested: fileScope, execution };
    return last;
  }

  /** A page that cannot be shown is Google's error card; after an action the card stays, under an error toast. */
  function fail(call: PanelCall, error: PanelError, execution: Execution): Effects {
    if (call.calling === "trigger") state.stack = [show(errorCard(error))];
    last = { ...QUIET, error, execution };
    return last;
  }

  function checkLink(link: GoogleAppsCardV1OpenLink): void {
    const prefixes = manifest.addOns?.common?.openLinkUrlPrefixes;
    if (prefixes === undefined || prefixes.some((prefix) => link.url?.startsWith(prefix) === true)) return;
    throw new Error(`"${link.url ?? ""}" begins with none of the manifest's openLinkUrlPrefixes.`);
  }

  function open(context: Context, functionName: string | undefined): Effects {
    if (functionName === undefined) throw new Error(`The manifest names no function for: ${context.kind}.`);
    state = { context, stack: [], fileScopeRequested: false };
    const event = eventObject(workspace, manifest, viewer(), context);
    return run({ functionName, event, calling: "trigger", persistValues: false });
  }

  function openContext(context: Context): Effects {
    const { common, calendar, docs } = manifest.addOns ?? {};
    const host = options.host === "CALENDAR" ? calendar : docs;
    if (host === undefined) throw new Error(`The manifest has nothing for ${options.host}.`);
    const home = host.homepageTrigger?.runFunction ?? common?.homepageTrigger?.runFunction;
    switch (context.kind) {
      case "home":
        return open(context, home);
      case "document":
        workspace.files.authorize(byHand(known.address), context.documentId);
        return open(context, home);
      default:
        return open(context, calendar?.eventOpenTrigger?.runFunction);
    }
  }

  function must(host: HostApp, what: string): void {
    if (options.host !== host)
      throw new Error(`${what} stands in ${host}; this is a panel of ${options.host}.`);
  }

  function find(label: string, near: string | undefined): Pressable {
    const all = pressablesOf(top().card);
    const labelled = all.filter((one) => one.label === label);
    const meant = near === undefined ? labelled : labelled.filter((one) => one.near.includes(near));
    const [found] = meant;
    const there = all.map((one) => (one.near === "" ? `"${one.label}"` : `"${one.label}" (${one.near})`));
    if (found === undefined) {
      const beside = near === undefined ? "" : ` beside "${near}"`;
      throw new Error(
        `Nothing to press is called "${label}"${beside}. There is: ${there.join(", ") || "nothing"}.\nThe card says:\n${textsOf(top().card, () => true).join("\n")}`,
      );
    }
    if (meant.length > 1) {
      throw new Error(
        `${meant.length} things are called "${label}"; say which by words beside it: ${there.join(", ")}.`,
      );
    }
    if (found.disabled) throw new Error(`"${label}" is disabled.`);
    return found;
  }

  function formStyle(): FormStyle {
    const wall = workspace.assumptions.answer("side-panel.date-time-input") !== "instant";
    return {
      emptyText: workspace.assumptions.answer("side-panel.empty-text-input") === "empty string",
      dateTimeShift: (value, input) => {
        if (wall) return 0;
        return input.timezoneOffsetDate === undefined
          ? offsetOf(viewer().zone, value)
          : input.timezoneOffsetDate * 60_000;
      },
    };
  }

  function callFor(action: GoogleAppsCardV1Action, calling: Calling, values = top().values): PanelCall {
    const parameters = Object.fromEntries(
      (action.parameters ?? []).map(({ key = "", value = "" }) => [key, value]),
    );
    const widget = { formInputs: formInputs(top().card, values, formStyle()), parameters };
    return {
      functionName: action.function ?? "",
      event: eventObject(workspace, manifest, viewer(), state.context, widget),
      calling,
      persistValues: action.persistValues === true,
    };
  }

  function click(onClick: GoogleAppsCardV1OnClick): Effects {
    if (onClick.openLink !== undefined) {
      checkLink(onClick.openLink);
      last = { ...QUIET, openLink: onClick.openLink };
      return last;
    }
    if (onClick.card !== undefined) {
      const step = { pushCard: onClick.card };
      state.stack = navigate(state.stack, step, false);
      last = { ...QUIET, navigations: [step] };
      return last;
    }
    const action = onClick.action ?? onClick.openDynamicLinkAction;
    if (action === undefined) throw new Error("It does nothing when pressed.");
    const required = action.allWidgetsAreRequired === true ? "all" : (action.requiredWidgets ?? []);
    const missing = missingInputs(top().card, top().values, required);
    if (missing.length > 0) {
      last = { ...QUIET, error: { kind: "required", message: `Still empty: ${missing.join(", ")}` } };
      return last;
    }
    return run(callFor(action, "action"));
  }

  const panel: SidePanel = {
    get last() {
      return last;
    },
    get context() {
      return state.context;
    },
    openHome: () => openContext({ kind: "home" }),
    openEvent(calendarId, eventId) {
      must("CALENDAR", "An event");
      return openContext({ kind: "event", calendarId, eventId });
    },
    openUnsavedEvent(calendarId, guests = []) {
      must("CALENDAR", "An event");
      return openContext({ kind: "unsaved event", calendarId, guests });
    },
    openDoc(documentId) {
      must("DOCS", "A document");
      return openContext({ kind: "document", documentId });
    },
    reload: () => openContext(state.context),
    card: () => top().card,
    stack: () => state.stack.map(({ card }) => card),
    texts({ folded = false } = {}) {
      const { card, unfolded } = top();
      return textsOf(card, (section) => folded || unfolded.includes(section));
    },
    buttons: () => pressablesOf(top().card).map(({ label }) => label),
    values: () => copyJson(top().values) as Readonly<Record<string, Json>>,
    set(inputName, value) {
      const shown = top();
      const inputs = inputsOf(shown.card).filter(({ input }) => input.name === inputName);
      if (inputs.length === 0) {
        const names = inputsOf(shown.card).map(({ input }) => `"${input.name ?? ""}"`);
        throw new Error(`No input is called "${inputName}". There is: ${names.join(", ") || "none"}.`);
      }
      const before = shown.values[inputName] ?? null;
      const entered = enter(inputs, inputName, before, value);
      replaceTop({ ...shown, values: { ...shown.values, [inputName]: entered } });
      const onChange = inputs[0]?.input.onChangeAction;
      if (onChange !== undefined) return run(callFor(onChange, "action"));
      last = QUIET;
      return last;
    },
    press(label, near) {
      const { onClick, section } = find(label, near);
      if (section !== undefined) replaceTop({ ...top(), unfolded: [...top().unfolded, section] });
      return click(onClick);
    },
    click,
    pressUniversal(label) {
      const actions = manifest.addOns?.common?.universalActions ?? [];
      const action = actions.find((one) => one.label === label);
      if (action === undefined) {
        throw new Error(
          `The add-on has no action "${label}", only ${actions.map((one) => `"${one.label ?? ""}"`).join(", ")}.`,
        );
      }
      if (action.openLink !== undefined) {
        last = { ...QUIET, openLink: { url: action.openLink } };
        return last;
      }
      const event = eventObject(workspace, manifest, viewer(), state.context);
      const functionName = action.runFunction ?? "";
      return run({ functionName, event, calling: "universal action", persistValues: false });
    },
    suggestions(inputName, typed) {
      const entry = inputsOf(top().card).find(({ input }) => input.name === inputName);
      if (entry?.kind !== "text") throw new Error(`No text input is called "${inputName}".`);
      const { initialSuggestions, autoCompleteAction } = entry.input;
      const initial = (initialSuggestions?.items ?? []).map(({ text }) => text ?? "");
      const fitting = initial.filter((text) => text.toLowerCase().includes(typed.toLowerCase()));
      if (autoCompleteAction === undefined) return fitting;
      const call = callFor(autoCompleteAction, "suggestions", { ...top().values, [inputName]: typed });
      const { execution } = run(call);
      const asked = execution === undefined ? undefined : readAnswer(execution.value, "suggestions");
      return asked?.suggestions ?? [];
    },
    unfold(header) {
      const shown = top();
      const at = (shown.card.sections ?? []).findIndex((section) => textOf(section.header) === header);
      if (at < 0) throw new Error(`No section is called "${header}".`);
      replaceTop({ ...shown, unfolded: [...shown.unfolded, at] });
    },
    back() {
      state.stack = navigate(state.stack, { pop: true }, false);
    },
    grantFileScope() {
      const { context } = state;
      if (!state.fileScopeRequested || context.kind !== "document") {
        throw new Error("The add-on did not ask for this file.");
      }
      workspace.files.grant(known.address, bundle.app, context.documentId);
      return open(context, manifest.addOns?.docs?.onFileScopeGrantedTrigger?.runFunction);
    },
    grantScopes(scopes) {
      granted = [...new Set([...viewer().scopes, ...scopes])];
      if (options.grantedScopes === undefined) {
        workspace.script.setConsent(bundle.app, known.address, granted);
        granted = undefined;
      }
    },
    nextRun(options) {
      next = options;
    },
    callOf(label, near) {
      const { onClick } = find(label, near);
      const action = onClick.action ?? onClick.openDynamicLinkAction;
      return action === undefined ? undefined : callFor(action, "action");
    },
    finish,
    snapshot: () => copyJson(state) as unknown as Json,
    restore(before) {
      state = copyJson(before) as unknown as State;
      last = QUIET;
    },
  };
  return panel;
}

function errorOf(execution: Execution): PanelError {
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
function errorCard(error: PanelError): GoogleAppsCardV1Card {
  const text = error.kind === "authorization" ? error.message : `Runtime error.<br>${escaped(error.message)}`;
  return { sections: [{ widgets: [{ textParagraph: { text } }] }] };
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
