import { Script } from "node:vm";
import { checkCards } from "./apps-script/card-contract";
import {
  ADDON_BUDGET_MS,
  type Execution,
  type Outcome,
  TRIGGER_BUDGET_MS,
  TRIGGER_MS_A_DAY,
  type Transcript,
  type TranscriptStep,
} from "./apps-script/execution";
import { createHost, type Host } from "./apps-script/host";
import { advancedServicesOf, handlersNamedBy, type Manifest } from "./apps-script/manifest";
import type { RealmConfig } from "./apps-script/protocol";
import type { HostOptions, ScriptWorkspace } from "./apps-script/service";
import { nextFiring, triggerEvent } from "./apps-script/triggers";
import { tokenOf } from "./apps-script/url-fetch";
import { runInRealm } from "./realm/realm";

export type { Execution, Transcript } from "./apps-script/execution";
export type { ScriptWorkspace } from "./apps-script/service";
export { handlersNamedBy };

/** The add-on's app id: what drive.file grants and callers are kept under. */
const ADDON_APP = "one-on-one";

/** A pushed script: its one file, compiled, and its manifest. Immutable; runs share it. */
export interface Bundle {
  readonly app: string;
  readonly manifest: Manifest;
  readonly scopes: readonly string[];
  readonly advancedServices: Readonly<Record<string, string>>;
  readonly script: Script;
}

/**
 * Takes what clasp pushes. Throws for code that does not parse and for a manifest that enables an advanced service the
 * emulator does not have.
 */
export function loadBundle(
  code: string,
  manifest: Readonly<Record<string, unknown>>,
  app: string = ADDON_APP,
): Bundle {
  const read = manifest as Manifest;
  return {
    app,
    manifest: read,
    scopes: read.oauthScopes ?? [],
    advancedServices: advancedServicesOf(read),
    script: new Script(code, { filename: "Code.js" }),
  };
}

export interface RunOptions
  extends Partial<
    Pick<HostOptions, "stopBeforeCall" | "stopBeforeStep" | "pauseAfterSteps" | "beforeStep" | "whileWaiting">
  > {
  readonly functionName: string;
  readonly person: string;
  readonly event?: object;
  /** Default: what the person consented to in the workspace; while nothing was said, all the manifest asks. */
  readonly grantedScopes?: readonly string[];
  /** Simulated milliseconds. Default 30 s, for triggers 6 minutes. */
  readonly budgetMs?: number;
  readonly trigger?: boolean;
  /** An earlier run of this same execution: its answers are given again before the world is asked anything. */
  readonly replay?: Transcript;
}

/**
 * Runs one function of a bundle as a person, in a realm of its own. Simulated time passes with every API call. Throws
 * NotEmulated or ContractViolation, whatever the script did with it: those are bugs, never answers of Google's.
 */
export function runFunction(workspace: ScriptWorkspace, bundle: Bundle, options: RunOptions): Execution {
  const person = workspace.directory.person(options.person).address;
  const granted = options.grantedScopes ?? workspace.script.consent(bundle.app, person) ?? bundle.scopes;
  const begun = options.replay ?? begin(workspace);
  const host = createHost(workspace, {
    ...options,
    caller: { person, app: bundle.app, scopes: granted },
    manifestScopes: bundle.scopes,
    urlFetchWhitelist: bundle.manifest.urlFetchWhitelist ?? [],
    execution: begun.execution,
    startedAt: begun.startedAt,
    budgetMs: options.budgetMs ?? (options.trigger === true ? TRIGGER_BUDGET_MS : ADDON_BUDGET_MS),
    replay: begun.steps,
  });
  const config = realmConfig(workspace, bundle, person, granted, begun);
  const event = options.event === undefined ? "" : JSON.stringify(options.event);
  const result = runInRealm(bundle.script, host.ask, config, options.functionName, event);
  host.end();
  if (host.fatal !== undefined) throw host.fatal;
  const outcome = outcomeOf(host, result.outcome);
  const value = outcome === "returned" ? (result.value ?? null) : null;
  checkCards(value);
  return {
    outcome,
    value,
    ...errorOf(outcome, result.error),
    ...(host.missingScopes === undefined ? {} : { authorizationRequired: host.missingScopes }),
    logs: result.logs,
    warnings: result.warnings,
    calls: host.steps.flatMap(({ call }) => (call === undefined ? [] : [call])),
    steps: host.names,
    elapsedMs: host.elapsedMs,
    transcript: { ...begun, steps: host.steps },
  };
}

function begin(workspace: ScriptWorkspace): Transcript {
  return {
    execution: workspace.ids.next(20),
    seed: Number.parseInt(workspace.ids.next(8, "0123456789abcdef"), 16),
    startedAt: workspace.clock.now(),
    steps: [] as readonly TranscriptStep[],
  };
}

function realmConfig(
  workspace: ScriptWorkspace,
  bundle: Bundle,
  person: string,
  grantedScopes: readonly string[],
  begun: Transcript,
): RealmConfig {
  const { locale, permissionId } = workspace.directory.person(person);
  const answer = (id: string): string => workspace.assumptions.answer(`apps-script.${id}`);
  return {
    now: begun.startedAt,
    seed: begun.seed,
    scriptId: `script-${bundle.app}`,
    timeZone: bundle.manifest.timeZone ?? "America/New_York",
    manifestScopes: bundle.scopes,
    grantedScopes,
    person: { address: person, locale, key: `${bundle.app}-${permissionId}` },
    advancedServices: bundle.advancedServices,
    token: tokenOf(`${bundle.app}-${permissionId}`),
    switches: {
      exportReturns: answer("export-returns"),
      nulls: answer("nulls"),
      emptyLists: answer("empty-lists"),
      formatToParts: answer("format-to-parts"),
      bigInt: answer("big-int"),
      activeUserEmail: answer("active-user-email"),
    },
  };
}

function outcomeOf(host: Host, ended: "returned" | "threw"): Outcome {
  switch (host.halt) {
    case "timeout":
    case "stopped":
    case "paused":
      return host.halt;
    case "authorization":
      return "threw";
    default:
      return ended;
  }
}

function errorOf(outcome: Outcome, thrown: Execution["error"]): Pick<Execution, "error"> {
  if (outcome === "timeout")
    return { error: { name: "Exception", message: "Exceeded maximum execution time" } };
  return outcome === "threw" && thrown !== undefined ? { error: thrown } : {};
}

/**
 * Runs every trigger that is due by the workspace's clock, in the order they were due. One that was due several times
 * runs once, or each time by assumption; nobody's triggers run for more than six hours a day. Returns the executions.
 */
export function fireDueTriggers(workspace: ScriptWorkspace, bundle: Bundle): readonly Execution[] {
  const executions: Execution[] = [];
  const each = workspace.assumptions.answer("apps-script.trigger-catch-up") === "each time";
  const until = workspace.clock.now();
  for (;;) {
    const [due] = workspace.script
      .triggers(bundle.app)
      .filter(({ nextAt }) => nextAt !== null && nextAt <= until)
      .sort((a, b) => Number(a.nextAt) - Number(b.nextAt));
    if (due === undefined || due.nextAt === null) return executions;
    const nextAt = nextFiring(due.schedule, each ? due.nextAt : until);
    workspace.script.putTrigger(bundle.app, { ...due, nextAt });
    if (workspace.script.use(bundle.app, due.person, "triggerMs", 0) >= TRIGGER_MS_A_DAY) continue;
    const execution = runFunction(workspace, bundle, {
      functionName: due.functionName,
      person: due.person,
      trigger: true,
      event: triggerEvent(due, workspace.clock.now()),
    });
    workspace.script.use(bundle.app, due.person, "triggerMs", execution.elapsedMs);
    executions.push(execution);
  }
}
