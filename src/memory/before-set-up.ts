import type { Event } from "../../contract/calendar";
import { forget, recall, remember } from "../google/memory";
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
import { recordOf, recordShape } from "./pair-record";

const shape = fields({
  how: oneOf("adopt", "split", "new", "leave"),
  calendarId: text,
  /** The event the doc was set up for. */
  eventId: text,
  /** The series that a split ended early. */
  endedId: optional(text),
  /** What the changed event had before; null for a single one. */
  recurrence: orNull(listOf(text)),
  visibility: text,
  invite: flag,
  modify: flag,
  /** A guest who was added by the set-up. */
  addedGuest: optional(text),
  /** What the doc was written with, so that undo can tell whether anybody typed. */
  written: fields({
    date: text,
    language: text,
    minutes: optional(fields({ direct: amount, manager: amount })),
  }),
  /** The pair, once its undo began: it is remembered as a pair no more, and this lets a second press end what the first began. */
  undoing: optional(recordShape),
  atMs: optional(amount),
});

/** How things were before a set-up: what its undo needs. */
export type Before = Of<typeof shape>;

export function keepBefore(docId: string, before: Before): void {
  remember(`before.${docId}`, { ...before, atMs: Date.now() });
}

/** Undefined where the pair's event is another one by now, or in another calendar: that one was not set up so. */
export function beforeOf(docId: string): Before | undefined {
  const before = shaped(shape, recall(`before.${docId}`));
  const { seriesId, calendarId } = recordOf(docId) ?? before?.undoing ?? {};
  return before?.eventId === seriesId && before?.calendarId === calendarId ? before : undefined;
}

export function dropBefore(docId: string): void {
  forget(`before.${docId}`);
}

/** The fields of an event that a set-up may change. */
export function fieldsBefore(event: Event): Pick<Before, "recurrence" | "visibility" | "invite" | "modify"> {
  return {
    recurrence: event.recurrence ?? null,
    visibility: event.visibility ?? "default",
    invite: event.guestsCanInviteOthers !== false,
    modify: event.guestsCanModify === true,
  };
}
