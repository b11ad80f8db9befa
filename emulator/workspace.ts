import type { ApiCall, ApiReply, Caller } from "./api/call";
import { createFaults, type Faults } from "./api/faults";
import { type FrontDoor, passFrontDoor } from "./api/front-door";
import { LATENCY, type Latency } from "./api/latency";
import { type CallLog, createLog } from "./api/log";
import { createQuota } from "./api/quota";
import { createScriptState, type ScriptState } from "./apps-script/state";
import type { Assumption } from "./assumption";
import { assumptions } from "./assumptions";
import { createCalendar } from "./calendar/calendar";
import { createClock } from "./clock";
import { createDirectory } from "./directory";
import { createDocs } from "./docs/docs";
import { createDrive } from "./drive/drive";
import { createIds } from "./ids";
import { copyJson, type Json, type JsonObject } from "./json";
import { createOutbox } from "./outbox";
import { createTasks } from "./tasks/tasks";
import type { Assumptions, World } from "./world";

export interface WorkspaceOptions {
  /** The clock's start, RFC 3339. Default Monday 16 November 2026, 08:30 in London. */
  readonly start?: string;
  /** Seed of every id. Default 1. */
  readonly seed?: number;
  /** Default: a typical day at Google. */
  readonly latency?: Latency;
}

/** A whole local Google Workspace: synchronous, deterministic, its state plain JSON. */
export interface Workspace extends World {
  readonly calendar: ReturnType<typeof createCalendar>;
  readonly docs: ReturnType<typeof createDocs>;
  readonly drive: ReturnType<typeof createDrive>;
  readonly tasks: ReturnType<typeof createTasks>;
  /** What Apps Script keeps for scripts: properties, caches, triggers, consents. */
  readonly script: ScriptState;
  readonly faults: Faults;
  readonly log: CallLog;
  readonly violations: readonly string[];
  latency: Latency;
  /** One call through the front door. Throws ApiError, NotEmulated or ContractViolation. */
  call: (caller: Caller, call: ApiCall) => ApiReply;
  /**
   * Everything, as JSON, not to be changed: documents are shared with it, not copied, since they never change in place.
   * restore(snapshot()) changes nothing that anybody can tell.
   */
  snapshot(): Json;
  restore(state: Json): void;
}

export function createWorkspace(options: WorkspaceOptions = {}): Workspace {
  const clock = createClock(Date.parse(options.start ?? "2026-11-16T08:30:00Z"));
  const ids = createIds(options.seed ?? 1);
  const directory = createDirectory();
  const outbox = createOutbox(clock, ids);
  const switches = createAssumptions(assumptions);
  const world = { clock, ids, directory, outbox, assumptions: switches } as unknown as World;
  const drive = createDrive(world);
  world.files = drive;
  const docs = createDocs(world);
  world.documents = docs;
  const calendar = createCalendar(world);
  const tasks = createTasks(world);
  const script = createScriptState(world);
  const faults = createFaults();
  const quota = createQuota();
  const log = createLog();
  const violations: string[] = [];
  const parts = {
    ids,
    directory,
    outbox,
    assumptions: switches,
    drive,
    docs,
    calendar,
    tasks,
    script,
    faults,
    quota,
  };
  const handlers = { ...calendar.handlers, ...docs.handlers, ...drive.handlers, ...tasks.handlers };

  const workspace: Workspace = {
    ...world,
    calendar,
    docs,
    drive,
    tasks,
    script,
    faults,
    log,
    violations,
    latency: options.latency ?? (LATENCY.typical as Latency),
    call: (caller, call) => passFrontDoor(door, caller, call),
    snapshot() {
      const state: JsonObject = { clock: clock.now() };
      for (const [name, part] of Object.entries(parts)) state[name] = part.snapshot();
      return state;
    },
    restore(state) {
      const before = state as JsonObject;
      clock.set(Number(before.clock));
      for (const [name, part] of Object.entries(parts)) part.restore(before[name] as Json);
    },
  };
  const door: FrontDoor = {
    handlers,
    clock,
    directory,
    faults,
    log,
    quota,
    latency: () => workspace.latency,
    violations,
  };
  return workspace;
}

/** The switches at their defaults. Setting an unknown switch or answer throws: a misspelt test must not pass. */
function createAssumptions(
  known: readonly Assumption[],
): Assumptions & { snapshot(): Json; restore(state: Json): void } {
  let chosen: Record<string, string> = {};
  const find = (id: string): Assumption => {
    const assumption = known.find((entry) => entry.id === id);
    if (assumption === undefined) throw new Error(`There is no assumption "${id}".`);
    return assumption;
  };
  return {
    answer: (id) => chosen[id] ?? find(id).answers[0],
    set(id, answer) {
      const { answers } = find(id);
      if (!answers.includes(answer))
        throw new Error(`"${answer}" is no answer of "${id}": ${answers.join(", ")}.`);
      chosen[id] = answer;
    },
    snapshot: () => copyJson(chosen),
    restore(state) {
      chosen = copyJson(state) as Record<string, string>;
    },
  };
}
