import { type Answer, type ResponseKind, responseOf } from "../cards/answer";
import { isConsent, withheld } from "../google/consent";
import { AddOnError } from "../google/error";
import { logOutcome } from "../google/log";
import { startRun } from "../google/memory";
import { startDeadline } from "../google/retry";
import { touchedIn } from "../memory/touched";
import type { EntryName } from "../names";
import type { FlowAnswer } from "../panel/next";
import { withPanel } from "../panel/show";
import { type Context, contextOf } from "../request/context";
import { errorAnswer } from "./error-card";

export type Flow = (context: Context) => FlowAnswer;

/** Which response object this caller wants, and what is done. */
export type Entry = readonly [kind: ResponseKind, flow: Flow];

/**
 * One call of Google's: reads its event object, runs the flow, and answers in the form this caller wants. Nothing a
 * flow throws gets past it: the person sees a card, the log a code. A trigger's failure is only logged.
 */
export function run(name: EntryName, [kind, flow]: Entry, event: unknown): unknown {
  const context = contextOf(name, event, Date.now(), touchedIn);
  startDeadline();
  startRun();
  return responseOf(answer(context, kind, flow), kind);
}

function answer(context: Context, kind: ResponseKind, flow: Flow): Answer {
  try {
    if (shows(kind) && !context.knowsZone && !ASKING.includes(context.functionName) && withheld("locale"))
      throw new AddOnError("PERMISSION_NEEDED");
    const answered = withPanel(flow(context), context);
    logOutcome(context.functionName, "OK");
    return answered;
  } catch (error) {
    if (isConsent(error)) throw error;
    const { code, status } = error instanceof AddOnError ? error : new AddOnError("UNEXPECTED", error);
    logOutcome(context.functionName, code, status);
    return shows(kind) ? errorAnswer(error, context) : {};
  }
}

/** The way out of a missing permission, open without it. */
const ASKING: readonly EntryName[] = ["allowPermissions", "goBack"];

function shows(kind: ResponseKind): boolean {
  return kind !== "suggestions" && kind !== "none";
}
