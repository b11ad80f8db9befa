/**
 * One question to Google, as a probe asks it: the method by its name in Google's discovery documents, the path's parts in
 * the order of its address. Who carries it there, the advanced services or a client over HTTP, a probe does not know.
 */
export interface Call {
  readonly method: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back: Google's answer, or its refusal by the code alone. Its words are nobody's to keep. */
export type Reply =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly status: number };

/** The answer found for each line of the assumptions, by its id. */
export type Findings = Readonly<Record<string, string>>;

/** Asks, is told, and in the end knows: a value for whoever runs it, with no effect of its own. */
export type Asking<T> = Generator<Call, T, Reply>;

/** Something to be found out, with throw-away things alone. */
export interface Probe {
  /** The lines of the assumptions that it settles. */
  readonly settles: readonly string[];
  /** What has to be allowed besides the calendar and the files: without it nothing is asked. */
  readonly needs?: "busy" | "ticks";
  readonly ask: (place: Place) => Asking<Findings>;
}

/** What a probe may use: a doc and a folder of the check's own, a year in which nobody has plans, ids nobody else takes. */
export interface Place {
  readonly docId: string;
  readonly folderId: string;
  readonly year: number;
  /** An id for an event, in Calendar's alphabet. The same name gives the same id within a run. */
  eventId(name: string): string;
}

/** A refusal where a probe wanted an answer: it cannot tell, and says the code. */
export class CannotTell extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

export function* answerOf<T>(call: Call): Asking<T> {
  const reply = yield call;
  if (!reply.ok) throw new CannotTell(reply.status);
  return reply.body as T;
}

/** Whether Google took it, or refused it with a 4xx. */
export function* taken(call: Call): Asking<boolean> {
  const reply = yield call;
  if (!reply.ok && (reply.status < 400 || reply.status >= 500 || reply.status === 429))
    throw new CannotTell(reply.status);
  return reply.ok;
}
