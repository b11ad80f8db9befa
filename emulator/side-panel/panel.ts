import type { GoogleAppsCardV1Action, GoogleAppsCardV1OnClick } from "../../contract/cards";
import { byHand } from "../api/call";
import type { Execution } from "../apps-script/execution";
import { copyJson, type Json } from "../json";
import { type Bundle, type RunOptions, runFunction, type ScriptWorkspace } from "../run";
import { inputsOf, pressablesOf, textsOf } from "./card-reading";
import { navigate, type Shown, show } from "./card-stack";
import { textOf } from "./card-text";
import { type Effects, errorCard, errorOf, type PanelError, QUIET } from "./effects";
import { type Context, eventObject, type HostApp, type Viewer } from "./event-objects";
import { enter, formInputs, formStyleOf, missingInputs } from "./form-values";
import { checkLink, entryFunction } from "./manifest-says";
import { findPressable } from "./pressing";
import { type Calling, readAnswer } from "./responses";
import type { PanelCall, PanelOptions, SidePanel } from "./side-panel";

export type { Effects, PanelError } from "./effects";
export type { PanelCall, PanelOptions, SidePanel } from "./side-panel";

interface State {
  context: Context;
  stack: readonly Shown[];
  fileScopeRequested: boolean;
}

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
    if (asked.openLink !== undefined) checkLink(workspace, manifest, asked.openLink);
    const { fileScope, suggestions: _, ...effects } = asked;
    state.fileScopeRequested = fileScope && !isGranted(state.context);
    last = { ...effects, fileScopeRequested: state.fileScopeRequested, execution };
    return last;
  }

  /** A page that cannot be shown is Google's error card; after an action the card stays, under an error toast. */
  function fail(call: PanelCall, error: PanelError, execution: Execution): Effects {
    if (call.calling === "trigger") state.stack = [show(errorCard(error))];
    last = { ...QUIET, error, execution };
    return last;
  }

  /** A second request for a file that was granted shows nothing at all (seen). */
  function isGranted(context: Context): boolean {
    return (
      context.kind === "document" && workspace.files.isGranted(known.address, bundle.app, context.documentId)
    );
  }

  function open(context: Context, functionName: string | undefined): Effects {
    if (functionName === undefined) throw new Error(`The manifest names no function for: ${context.kind}.`);
    state = { context, stack: [], fileScopeRequested: false };
    const event = eventObject(workspace, manifest, viewer(), context);
    return run({ functionName, event, calling: "trigger", persistValues: false });
  }

  function openContext(context: Context): Effects {
    const functionName = entryFunction(manifest, options.host, context);
    if (context.kind === "document") workspace.files.authorize(byHand(known.address), context.documentId);
    return open(context, functionName);
  }

  function must(host: HostApp, what: string): void {
    if (options.host !== host)
      throw new Error(`${what} stands in ${host}; this is a panel of ${options.host}.`);
  }

  function callFor(action: GoogleAppsCardV1Action, calling: Calling, shown = top()): PanelCall {
    const parameters = Object.fromEntries(
      (action.parameters ?? []).map(({ key = "", value = "" }) => [key, value]),
    );
    const { card, values, touched } = shown;
    const widget = {
      formInputs: formInputs(card, values, touched, formStyleOf(workspace, viewer().zone)),
      parameters,
    };
    return {
      functionName: action.function ?? "",
      event: eventObject(workspace, manifest, viewer(), state.context, widget),
      calling,
      persistValues: action.persistValues === true,
    };
  }

  function click(onClick: GoogleAppsCardV1OnClick): Effects {
    if (onClick.openLink !== undefined) {
      checkLink(workspace, manifest, onClick.openLink);
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
    changeGuests(guests) {
      const { context } = state;
      if (context.kind === "home" || context.kind === "document") throw new Error("No event stands open.");
      const changed = { ...context, guests };
      const functionName = manifest.addOns?.calendar?.eventUpdateTrigger?.runFunction;
      if (functionName !== undefined) return open(changed, functionName);
      state.context = changed;
      last = QUIET;
      return last;
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
      const touched = [...shown.touched.filter((one) => one !== inputName), inputName];
      replaceTop({ ...shown, values: { ...shown.values, [inputName]: entered }, touched });
      const onChange = inputs[0]?.input.onChangeAction;
      if (onChange !== undefined) return run(callFor(onChange, "action"));
      last = QUIET;
      return last;
    },
    press(label, near) {
      const { onClick, section } = findPressable(top().card, label, near);
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
      const shown = top();
      const values = { ...shown.values, [inputName]: typed };
      const touched = [...shown.touched, inputName];
      const call = callFor(autoCompleteAction, "suggestions", { ...shown, values, touched });
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
      const { onClick } = findPressable(top().card, label, near);
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
