import { type Context, constants, createContext, type Script } from "node:vm";
import type { RealmConfig, RealmResult } from "../apps-script/protocol";
import { preludeScript } from "./prelude";

type Start = (ask: (text: string) => string, config: string) => Run;
type Run = (functionName: string, event: string) => string;

/**
 * Evaluates a script in a fresh realm and runs one function of it. Only text crosses: `ask` is the one host function the
 * realm can reach. An exception while the script itself is evaluated counts as thrown by the function.
 */
export function runInRealm(
  script: Script,
  ask: (text: string) => string,
  config: RealmConfig,
  functionName: string,
  event: string,
): RealmResult {
  const context = bareContext();
  const start = preludeScript().runInContext(context) as Start;
  const run = start(ask, JSON.stringify(config));
  try {
    script.runInContext(context);
  } catch (error) {
    return { outcome: "threw", error: described(error), logs: [], warnings: [] };
  }
  return JSON.parse(run(functionName, event)) as RealmResult;
}

/** A realm with the language and nothing else. An ordinary global object is quicker than a wrapped one. */
function bareContext(): Context {
  const plain = (constants as unknown as { DONT_CONTEXTIFY?: Context }).DONT_CONTEXTIFY;
  return createContext(plain ?? {});
}

/** The error is of the realm's own kind, so `instanceof` says nothing here. */
function described(thrown: unknown): { name: string; message: string; stack?: string } {
  const { name, message, stack } = Object(thrown) as { name?: unknown; message?: unknown; stack?: unknown };
  return {
    name: typeof name === "string" ? name : "Error",
    message: typeof message === "string" ? message : String(thrown),
    ...(typeof stack === "string" ? { stack } : {}),
  };
}
