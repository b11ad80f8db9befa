import * as v from "valibot";
import type { Event } from "../../contract/calendar";
import { forget, recall, remember } from "../google/memory";

const shape = v.object({
  how: v.picklist(["adopt", "split", "new", "leave"]),
  calendarId: v.string(),
  /** The event the doc was set up for. */
  eventId: v.string(),
  /** The series that a split ended early. */
  endedId: v.optional(v.string()),
  /** What the changed event had before; null for a single one. */
  recurrence: v.nullable(v.array(v.string())),
  visibility: v.string(),
  invite: v.boolean(),
  modify: v.boolean(),
  /** A guest who was added by the set-up. */
  addedGuest: v.optional(v.string()),
  /** What the doc was written with, so that undo can tell whether anybody typed. */
  written: v.object({
    date: v.string(),
    language: v.string(),
    minutes: v.optional(v.object({ direct: v.number(), manager: v.number() })),
  }),
});

/** How things were before a set-up: what its undo needs. */
export type Before = v.InferOutput<typeof shape>;

export function keepBefore(docId: string, before: Before): void {
  remember(`before.${docId}`, before);
}

export function beforeOf(docId: string): Before | undefined {
  const kept = v.safeParse(shape, recall(`before.${docId}`));
  return kept.success ? kept.output : undefined;
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
