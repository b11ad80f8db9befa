import { type Answer, type ResponseKind, responseOf } from "../cards/answer";
import { isConsent, withheld } from "../google/consent";
import { AddOnError } from "../google/error";
import { logOutcome } from "../google/log";
import { startDeadline } from "../google/retry";
import { type Context, contextOf } from "../request/context";
import { errorAnswer } from "./error-card";

export type Flow = (context: Context) => Answer;

/**
 * A function Google can call: reads its event object, runs the flow, and answers in the form this caller wants. Nothing
 * a flow throws gets past it: the person sees a card, the log a code. A trigger's failure is only logged.
 */
export function entry(functionName: string, kind: ResponseKind, flow: Flow): (event: unknown) => unknown {
  return (event) => {
    const context = contextOf(functionName, event, Date.now());
    startDeadline();
    return responseOf(answer(context, kind, flow), kind);
  };
}

function answer(context: Context, kind: ResponseKind, flow: Flow): Answer {
  try {
    if (shows(kind) && !context.knowsZone && !ASKING.includes(context.functionName) && withheld("locale"))
      throw new AddOnError("PERMISSION_NEEDED");
    const answered = flow(context);
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
const ASKING = ["allowPermissions", "goBack"];

function shows(kind: ResponseKind): boolean {
  return kind !== "suggestions" && kind !== "none";
}
