import type { ApiCall, ApiReply, Caller } from "../api/call";
import type { Faults } from "../api/faults";
import type { Json } from "../json";
import type { World } from "../world";
import type { TranscriptStep } from "./execution";
import type { ScriptState, StoreOwner } from "./state";

/** What a script runs on: the workspace's world, its front door, and what it keeps for scripts. */
export interface ScriptWorkspace extends World {
  readonly script: ScriptState;
  readonly faults: Faults;
  call(caller: Caller, call: ApiCall): ApiReply;
}

export interface HostOptions {
  readonly caller: Caller;
  readonly manifestScopes: readonly string[];
  /** The beginnings of the addresses that UrlFetchApp may reach. */
  readonly urlFetchWhitelist: readonly string[];
  /** The id of this execution: what locks remember. */
  readonly execution: string;
  readonly startedAt: number;
  readonly budgetMs: number;
  /** The answers an earlier run of the same execution got; given again without touching the world. */
  readonly replay: readonly TranscriptStep[];
  /** The number of API calls, or of steps, after which the execution dies. */
  readonly stopBeforeCall?: number;
  readonly stopBeforeStep?: number;
  /** The number of steps after which it pauses. */
  readonly pauseAfterSteps?: number;
  /** Called before each live step with its number; may run other executions. */
  readonly beforeStep?: (step: number, name: string) => void;
  /** Called while the execution waits for a lock that another one holds; may run that one on. */
  readonly whileWaiting?: (holder: string) => void;
}

/** What a service of Apps Script works on for one execution. */
export interface Service extends HostOptions {
  readonly workspace: ScriptWorkspace;
}

/** Thrown when a script is ended so that Google can ask the person for scopes. */
export class AuthorizationRequired extends Error {
  readonly scopes: readonly string[];

  constructor(scopes: readonly string[]) {
    super("Authorization is required to perform that action.");
    this.name = "AuthorizationRequired";
    this.scopes = scopes;
  }
}

/** The owner of a store, cache or lock that a step names "script" or "user". */
export function ownerOf(service: Pick<Service, "caller">, owner: Json | undefined): StoreOwner {
  return owner === "script" ? "script" : { person: service.caller.person };
}
