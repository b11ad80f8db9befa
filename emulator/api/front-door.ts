import { copyJson, type JsonObject } from "../json";
import type { Clock, Directory } from "../world";
import { ALL_SCOPES, type ApiCall, type ApiReply, type Caller, GOOGLE_UI, type Handler } from "./call";
import { breach, type Method, methods, schemasOf } from "./contract";
import { ApiError, ContractViolation, NotEmulated } from "./error";
import type { Faults } from "./faults";
import { applyFields, type FieldMask, parseFields } from "./fields";
import { callTime, type Latency } from "./latency";
import type { CallLog } from "./log";
import { checkParameters } from "./parameters";
import { type Quota, quotaUnits } from "./quota";

/** What stands at the door: everything that is the same for every method of every API. */
export interface FrontDoor {
  readonly handlers: Readonly<Record<string, Handler>>;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly faults: Faults;
  readonly log: CallLog;
  readonly quota: Quota;
  readonly latency: () => Latency;
  /** Every breach of the contract seen so far, also those that somebody caught. */
  readonly violations: string[];
}

/**
 * Makes one call as Google would answer it. Throws ApiError for a refusal, NotEmulated for what the emulator lacks, and
 * ContractViolation when a request or a response has a field the published contract does not know.
 * People's own use of Google's pages (app GOOGLE_UI) meets no faults, costs no quota and takes no time.
 */
export function passFrontDoor(door: FrontDoor, caller: Caller, call: ApiCall): ApiReply {
  const method = methods.get(call.method);
  const handler = door.handlers[call.method];
  if (method === undefined) throw new Error(`${call.method} is no method of Google's contract.`);
  if (handler === undefined) throw new NotEmulated(call.method);
  const byHand = caller.app === GOOGLE_UI;
  const at = door.clock.now();
  const bytesIn = call.body === undefined ? 0 : JSON.stringify(call.body).length;
  const finish = (status: number, bytesOut: number, reason?: string): void => {
    if (byHand) return;
    door.clock.advance(callTime(door.latency(), bytesIn + bytesOut));
    const { person, app } = caller;
    const base = { at, person, app, method: call.method, status, bytesIn, bytesOut };
    door.log.add({
      ...base,
      quotaUnits: quotaUnits(call.method),
      tookMs: door.clock.now() - at,
      ...(reason === undefined ? {} : { reason }),
    });
  };
  try {
    if (!byHand) meetFault(door, caller, call, "before");
    const { reply, bytes } = answer(door, caller, call, method, handler);
    if (!byHand) meetFault(door, caller, call, "after");
    finish(reply.status, bytes);
    return reply;
  } catch (error) {
    if (error instanceof ApiError) finish(error.code, 0, error.reason);
    if (error instanceof ContractViolation) door.violations.push(error.message);
    throw error;
  }
}

interface Answer {
  readonly reply: ApiReply;
  /** UTF-16 units of the answer's text. */
  readonly bytes: number;
}

function meetFault(door: FrontDoor, caller: Caller, call: ApiCall, when: "before" | "after"): void {
  const { delayMs, error } = door.faults.meet(call.method, caller.person, when);
  if (delayMs > 0) door.clock.advance(delayMs);
  if (error !== undefined) throw error;
}

function answer(door: FrontDoor, caller: Caller, call: ApiCall, method: Method, handler: Handler): Answer {
  const person = door.directory.person(caller.person);
  checkScopes(method, caller);
  checkParameters(method, call.params);
  if (call.body !== undefined && method.requestSchema !== undefined) {
    const problem = breach(method.api, method.requestSchema, withoutNulls(call.body));
    if (problem !== undefined) throw new ContractViolation(method.id, "request", problem);
  }
  const mask = maskOf(method, call);
  if (caller.app !== GOOGLE_UI) door.quota.spend(method.id, person.address, door.clock.now());
  // Whatever is handed in or out is a copy, as it would be over the wire: nobody holds a piece of the service's state.
  const reply = handler({
    caller: { ...caller, person: person.address },
    params: copyJson(call.params),
    body: copyJson(call.body ?? {}),
    ...(call.ifMatch === undefined ? {} : { ifMatch: call.ifMatch }),
    ...(call.ifNoneMatch === undefined ? {} : { ifNoneMatch: call.ifNoneMatch }),
  });
  if (reply.body === undefined) return { reply, bytes: reply.media?.data.length ?? 0 };
  const text = JSON.stringify(reply.body);
  const body = JSON.parse(text) as JsonObject;
  if (method.responseSchema !== undefined) {
    const problem = breach(method.api, method.responseSchema, body);
    if (problem !== undefined) throw new ContractViolation(method.id, "response", problem);
  }
  if (mask === undefined) return { reply: { ...reply, body }, bytes: text.length };
  const masked = applyFields(body, mask);
  return { reply: { ...reply, body: masked }, bytes: JSON.stringify(masked).length };
}

/** Masks by schema and text, since a program asks with the same few again and again. */
const masks = new Map<string, FieldMask>();
/** More than this and they are parsed anew: only a test that draws masks has so many. */
const MASKS_KEPT = 200;

function maskOf(method: Method, call: ApiCall): FieldMask | undefined {
  const { fields } = call.params;
  if (typeof fields !== "string" || fields === "" || method.responseSchema === undefined) return undefined;
  const name = `${method.api}/${method.responseSchema} ${fields}`;
  const known = masks.get(name);
  if (known !== undefined) return known;
  const mask = parseFields(fields, method.responseSchema, schemasOf(method.api));
  if (masks.size >= MASKS_KEPT) masks.clear();
  masks.set(name, mask);
  return mask;
}

function checkScopes(method: Method, caller: Caller): void {
  if (caller.scopes.includes(ALL_SCOPES) || method.scopes.some((scope) => caller.scopes.includes(scope)))
    return;
  throw new ApiError(403, "Request had insufficient authentication scopes.", {
    reason: "insufficientPermissions",
    domain: "global",
    status: "PERMISSION_DENIED",
  });
}

/** Patch semantics write null for "remove this field", which no schema of the contract spells out. */
function withoutNulls(body: JsonObject): unknown {
  return JSON.parse(JSON.stringify(body, (_key, value: unknown) => (value === null ? undefined : value)));
}
