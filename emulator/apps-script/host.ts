import { methods } from "../api/contract";
import { ApiError } from "../api/error";
import type { Json, JsonObject } from "../json";
import type { ExecutionCall, TranscriptStep } from "./execution";
import { ScriptRefusal } from "./properties";
import type { Answer, AnswerError, Ask } from "./protocol";
import { AuthorizationRequired, type HostOptions, type ScriptWorkspace, type Service } from "./service";
import { serve } from "./services";
import { fetchUrl } from "./url-fetch";

export type Halt = "timeout" | "stopped" | "paused" | "authorization" | "fatal" | "ended";

const TIMEOUT = "Exceeded maximum execution time";

/** The one function a realm can call, and what it left behind. */
export interface Host {
  ask(text: string): string;
  /** After this nothing a script left behind (a promise, say) reaches the world. */
  end(): void;
  readonly steps: readonly TranscriptStep[];
  readonly names: readonly string[];
  readonly elapsedMs: number;
  readonly halt: Halt | undefined;
  /** What is nobody's expected answer: NotEmulated, ContractViolation, a bug. */
  readonly fatal: unknown;
  readonly missingScopes: readonly string[] | undefined;
}

export function createHost(workspace: ScriptWorkspace, options: HostOptions): Host {
  const steps: TranscriptStep[] = [];
  const names: string[] = [];
  let elapsedMs = 0;
  let calls = 0;
  let now = options.startedAt;
  let halt: Halt | undefined;
  let fatal: unknown;
  let missingScopes: readonly string[] | undefined;

  function halted(message: string): string {
    return JSON.stringify({ now, error: { type: "halt", message } } satisfies Answer);
  }

  function stop(reason: Halt): string {
    halt ??= reason;
    return halted(messageOf(halt));
  }

  function record(name: string, step: TranscriptStep): string {
    names.push(name);
    steps.push(step);
    elapsedMs += step.tookMs;
    if (step.call !== undefined) calls++;
    now = step.now;
    if (elapsedMs > options.budgetMs) return stop("timeout");
    return step.answer;
  }

  /** Nothing of the host's own, no error either, gets into the realm: it would be of another realm, and caught there. */
  function ask(text: string): string {
    if (halt !== undefined) return halted(messageOf(halt));
    try {
      return answer(text, JSON.parse(text) as Ask);
    } catch (error) {
      fatal = error;
      return stop("fatal");
    }
  }

  function answer(text: string, request: Ask): string {
    const at = steps.length;
    if (at === options.pauseAfterSteps) return stop("paused");
    if (at === options.stopBeforeStep) return stop("stopped");
    if (isCall(request) && calls === options.stopBeforeCall) return stop("stopped");
    const replayed = options.replay[at];
    if (replayed === undefined) {
      options.beforeStep?.(at, request.name);
      return live(text, request);
    }
    if (replayed.ask === text) return record(request.name, replayed);
    throw new Error(
      `A replayed execution went another way at step ${at}: ${text.slice(0, 200)} instead of ${replayed.ask.slice(0, 200)}`,
    );
  }

  function live(text: string, request: Ask): string {
    const before = workspace.clock.now();
    try {
      const { answer, call } = request.api === undefined ? service(request) : api(request);
      const after = workspace.clock.now();
      const tookMs = after - before;
      return record(request.name, {
        ask: text,
        answer: JSON.stringify({ now: after, ...answer } satisfies Answer),
        now: after,
        tookMs,
        ...(call === undefined ? {} : { call: { ...call, tookMs } }),
      });
    } catch (error) {
      if (!(error instanceof AuthorizationRequired)) throw error;
      missingScopes = error.scopes;
      return stop("authorization");
    }
  }

  function service(request: Ask): { answer: Omit<Answer, "now">; call?: Omit<ExecutionCall, "tookMs"> } {
    const environment: Service = { ...options, workspace };
    try {
      meet(request.name, "before");
      const args = request.args ?? [];
      if (request.name === FETCH) {
        const fetched = fetchUrl(environment, String(args[0]), (args[1] ?? {}) as JsonObject);
        meet(request.name, "after");
        return fetched;
      }
      const value = serve(environment, request.name, args);
      meet(request.name, "after");
      return { answer: { value } };
    } catch (error) {
      if (error instanceof ScriptRefusal || error instanceof ApiError) {
        return { answer: { error: { type: "exception", message: error.message } } };
      }
      throw error;
    }
  }

  function meet(name: string, when: "before" | "after"): void {
    const { delayMs, error } = workspace.faults.meet(name, options.caller.person, when);
    if (delayMs > 0) workspace.clock.advance(delayMs);
    if (error === undefined) return;
    // A cache that lost everything is no error to a script: it finds nothing.
    if (error.reason === "vanished") workspace.script.dropCaches(options.caller.app);
    else throw error;
  }

  function api(request: Ask): { answer: Omit<Answer, "now">; call?: Omit<ExecutionCall, "tookMs"> } {
    const { name } = request;
    const refusal = missingConsent(name);
    if (refusal !== undefined) return { answer: { error: refusal } };
    const { params, body, ifMatch } = request.api ?? { params: {} };
    try {
      if (name === "drive.files.export" && params.alt !== "media") {
        throw new ApiError(400, "Export requires alt=media to download the exported content.", "badRequest");
      }
      const reply = workspace.call(options.caller, {
        method: name,
        params,
        ...(body === undefined ? {} : { body }),
        ...(ifMatch === undefined ? {} : { ifMatch }),
      });
      const call = { method: name, status: reply.status };
      if (reply.media !== undefined) return { answer: { media: reply.media }, call };
      return { answer: reply.body === undefined ? {} : { value: reply.body as Json }, call };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, message, errors } = error.toBody().error as Record<string, Json>;
      const said = `API call to ${name} failed with error: ${error.message}`;
      return {
        answer: {
          error:
            error.code === 0
              ? { type: "exception", message: said }
              : { type: "api", message: said, details: { code, message, errors } },
        },
        call: { method: name, status: error.code },
      };
    }
  }

  /** What Apps Script itself says before it calls an API the person never consented to. */
  function missingConsent(name: string): AnswerError | undefined {
    const accepted = methods.get(name)?.scopes ?? [];
    if (accepted.some((scope) => options.caller.scopes.includes(scope))) return undefined;
    if (workspace.assumptions.answer("apps-script.missing-scope") !== "exception") return undefined;
    const asked = accepted.some((scope) => options.manifestScopes.includes(scope));
    const lead = asked
      ? "You do not have permission to call"
      : "Specified permissions are not sufficient to call";
    return {
      type: "exception",
      message: `${lead} ${name}. Required permissions: (${accepted.join(" || ")})`,
    };
  }

  return {
    ask,
    end() {
      halt ??= "ended";
      workspace.script.releaseLocks(options.caller.app, halt === "paused" ? "" : options.execution);
    },
    get steps() {
      return steps;
    },
    get names() {
      return names;
    },
    get elapsedMs() {
      return elapsedMs;
    },
    get halt() {
      return halt;
    },
    get fatal() {
      return fatal;
    },
    get missingScopes() {
      return missingScopes;
    },
  };
}

/** The one call of a Google API that is made without an advanced service. */
const FETCH = "url.fetch";

function isCall({ api, name }: Ask): boolean {
  return api !== undefined || name === FETCH;
}

function messageOf(halt: Halt): string {
  switch (halt) {
    case "timeout":
      return TIMEOUT;
    case "authorization":
      return "Authorization is required to perform that action.";
    default:
      return `The execution is over: ${halt}.`;
  }
}
