import { forget, recall, rememberLast } from "../google/memory";
import {
  amount,
  fields,
  flag,
  listOf,
  type Of,
  oneOf,
  optional,
  orNull,
  shaped,
  text,
} from "../google/shape";
import { DAY_MS } from "../schedule/zone";

const before = optional(
  fields({
    recurrence: optional(orNull(listOf(text))),
    visibility: optional(text),
    guestsCanInviteOthers: optional(flag),
    guestsCanModify: optional(flag),
  }),
);

const shape = fields({
  /** Others were taken off the guest list; the event was put back to how a 1:1 is; a doc of one's own was taken for it. */
  what: oneOf("uninvited", "repaired", "adopted"),
  calendarId: text,
  /** The series, or the one meeting that it was about. */
  eventId: text,
  atMs: amount,
  /** Who was taken off, or invited again. */
  guests: listOf(
    fields({
      email: text,
      displayName: optional(text),
      optional: optional(flag),
      comment: optional(text),
      responseStatus: optional(text),
    }),
  ),
  /** What a repaired event had before: only what was changed. */
  before,
  /** The same of single meetings that had their own. */
  meetings: optional(listOf(fields({ eventId: text, before }))),
});

/** What this person did last to a pair's event through the panel, for its undo. */
export type EventChange = Of<typeof shape>;

/** As long as somebody may want to take it back. */
const LASTS_MS = DAY_MS;

const key = (docId: string) => `event.${docId}`;

/** False where it does not fit: then it cannot be taken back, nor what was done before it. */
export function keepEventChange(docId: string, change: EventChange): boolean {
  return rememberLast(key(docId), change);
}

export function eventChange(docId: string, nowMs: number): EventChange | undefined {
  const kept = shaped(shape, recall(key(docId)));
  return kept === undefined || nowMs - kept.atMs > LASTS_MS ? undefined : kept;
}

export function dropEventChange(docId: string): void {
  forget(key(docId));
}
