import { type Answer, type ResponseKind, responseOf } from "../cards/answer";
import { isConsent, withheld } from "../google/consent";
import { AddOnError } from "../google/error";
import { logOutcome } from "../google/log";
import { startRun } from "../google/memory";
import { startDeadline } from "../google/retry";
import { keepRoomMade, takeRoomMade } from "../memory/shown/room-made";
import { touchedIn } from "../memory/touched";
import type { EntryName } from "../names";
import { roomMade, startSweeping, sweep } from "../pair/sweep";
import type { FlowAnswer } from "../panel/next";
import { withPanel } from "../panel/show";
import { type Context, contextOf } from "../request/context";
import { words } from "../text/words";
import { errorAnswer } from "./error-card";
import { checkPress } from "./press";

export type Flow = (context: Context) => FlowAnswer;

/** Which response object this caller wants, and what is done. */
export type Entry = readonly [kind: ResponseKind, flow: Flow];

/**
 * One call of Google's: reads its event object, runs the flow, and answers in the form this caller wants. Nothing that a
 * flow throws, or a card that cannot be drawn, gets past it: the person sees a card, the log a code. A trigger's failure
 * is only logged.
 */
export function run(name: EntryName, [kind, flow]: Entry, event: unknown): unknown {
  const context = contextOf(name, event, Date.now(), touchedIn);
  startDeadline();
  startRun();
  startSweeping();
  try {
    const drawn = answered(
      swept(kind, () => done(context, kind, flow)),
      kind,
      context,
    );
    logOutcome(context.functionName, "OK");
    return drawn;
  } catch (error) {
    if (isConsent(error)) throw error;
    const { code, status } = error instanceof AddOnError ? error : new AddOnError("UNEXPECTED", error);
    logOutcome(context.functionName, code, status);
    return answered(shows(kind) ? errorAnswer(error, context) : {}, kind, context);
  }
}

/** Whatever becomes of an opening or an hourly run, what is over is thrown away; what cannot be now is at the next. */
function swept<T>(kind: ResponseKind, work: () => T): T {
  try {
    return work();
  } finally {
    if (kind === "card" || kind === "none")
      try {
        sweep();
      } catch {}
  }
}

/** What went to make room is said with the answer; of a run that nobody sees, by the next opening. */
function answered(answer: Answer, kind: ResponseKind, context: Context): unknown {
  try {
    if (!shows(kind)) keepRoomMade([...roomMade]);
    else if (kind === "card") for (const one of takeRoomMade()) roomMade.add(one);
  } catch {}
  const note = roomMade.size === 0 ? undefined : words().toasts.roomMade([...roomMade]);
  return responseOf({ ...answer, note, instead: context.params.instead === "yes" }, kind);
}

function done(context: Context, kind: ResponseKind, flow: Flow): Answer {
  if (shows(kind) && !context.knowsZone && !ASKING.includes(context.functionName) && withheld("locale"))
    throw new AddOnError("PERMISSION_NEEDED");
  checkPress(context);
  return withPanel(flow(context), context);
}

/** The way out of a missing permission, open without it. */
const ASKING: readonly EntryName[] = ["allowPermissions", "goBack"];

function shows(kind: ResponseKind): boolean {
  return kind !== "suggestions" && kind !== "none";
}
