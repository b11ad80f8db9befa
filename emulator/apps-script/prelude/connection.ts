import type { Json, JsonObject } from "../../json";
import type { Answer, AnswerError, Ask, RealmConfig } from "../protocol";

/** The single way out of a realm: one host function that takes and returns JSON text. */
interface Connection {
  readonly ask: (text: string) => string;
  readonly config: RealmConfig;
  now: number;
}

let connection: Connection | undefined;

export function connect(ask: (text: string) => string, config: RealmConfig): void {
  connection = { ask, config, now: config.now };
}

function connected(): Connection {
  if (connection === undefined) throw new Error("The realm was not connected.");
  return connection;
}

export function config(): RealmConfig {
  return connected().config;
}

/** Simulated time as of the last answer: time passes only while a script waits for Google. */
export function now(): number {
  return connected().now;
}

export function cross(request: Ask): Answer {
  const to = connected();
  const answer = JSON.parse(to.ask(JSON.stringify(request))) as Answer;
  to.now = answer.now;
  if (answer.error !== undefined) throw errorOf(answer.error);
  return answer;
}

/** A step of one of Apps Script's own services. */
export function step(name: string, ...args: readonly Json[]): Json {
  return cross({ name, args }).value ?? null;
}

/** Ends the execution with the emulator's own complaint: the script used something the emulator lacks. */
export function notEmulated(what: string): never {
  step("absent", what);
  throw exception(`${what} is not emulated.`);
}

/** What Apps Script throws when one of its services refuses. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = "Exception";
  return error;
}

function errorOf(error: AnswerError): Error {
  if (error.type !== "api") return exception(error.message);
  const failure = new Error(error.message) as Error & { details: JsonObject };
  failure.name = "GoogleJsonResponseException";
  failure.details = error.details;
  return failure;
}
