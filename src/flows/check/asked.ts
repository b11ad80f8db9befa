import type { Asking, Call, Findings, Place, Probe, Reply } from "../../check/call";
import { CannotTell } from "../../check/call";
import { isConsent, withheld } from "../../google/consent";
import { statusOf } from "../../google/error";
import { calendarService, docsService, driveService } from "../../google/services";

type Service = Readonly<Record<string, Readonly<Record<string, (...given: unknown[]) => unknown>>>>;

/** Methods whose second argument is the content of a file: there is none. */
const WITH_MEDIA: readonly string[] = ["drive.files.create", "drive.files.update"];

/** Runs what asks to its end, question by question, through the advanced services. */
export function toldBy<T>(asking: Asking<T>): T {
  let step = asking.next();
  while (!step.done) step = asking.next(asked(step.value));
  return step.value;
}

/** What a probe found; for a question that Google refused or was not allowed, that it cannot tell, with the code. */
export function findingsOf({ ask, settles, needs }: Probe, place: Place): Findings {
  try {
    if (needs !== undefined && withheld(needs)) throw new CannotTell(403);
    return toldBy(ask(place));
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    return Object.fromEntries(settles.map((id) => [id, `cannot tell (${error.status})`]));
  }
}

/**
 * The body first, then the path's parts, then the optional ones, then headers: how the advanced services take them. A
 * refusal keeps its code; what Google said with it may hold a doc's words, and is let go.
 */
export function asked({ method, path = {}, query, body, headers }: Call): Reply {
  const [api = "", resource = "", verb = ""] = method.split(".");
  const services: Readonly<Record<string, unknown>> = {
    calendar: calendarService(),
    docs: docsService(),
    drive: driveService(),
  };
  const named = (services[api] as Service)[`${resource.charAt(0).toUpperCase()}${resource.slice(1)}`];
  const given = [
    ...(body === undefined ? [] : [body]),
    ...Object.values(path),
    ...(WITH_MEDIA.includes(method) ? [null] : []),
    ...(query === undefined && headers === undefined ? [] : [query ?? {}]),
    ...(headers === undefined ? [] : [headers]),
  ];
  try {
    const answer = named?.[verb === "delete" ? "remove" : verb]?.(...given);
    return { ok: true, body: (answer ?? {}) as Readonly<Record<string, unknown>> };
  } catch (error) {
    if (isConsent(error)) throw error;
    return { ok: false, status: statusOf(error) ?? 0 };
  }
}
