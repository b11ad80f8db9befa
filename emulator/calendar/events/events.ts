import type { Handler } from "../../api/call";
import type { Store } from "../state";
import { deleteEvent } from "./delete";
import { getEvent } from "./get";
import { importEvent } from "./import";
import { insertEvent } from "./insert";
import { listInstances } from "./instances";
import { listEvents } from "./list";
import { moveEvent } from "./move";
import { patchEvent, updateEvent } from "./update";

/**
 * Events, an operation a file. What changes one goes draft (the event as the caller sees it) → change (what differs, and
 * who may say so) → apply (to whose copies); what answers goes shape (an event as one calendar has it) → view (as the
 * caller may see it).
 */
export function eventMethods(store: Store): Record<string, Handler> {
  return {
    "calendar.events.delete": (request) => deleteEvent(store, request),
    "calendar.events.get": (request) => getEvent(store, request),
    "calendar.events.import": (request) => importEvent(store, request),
    "calendar.events.insert": (request) => insertEvent(store, request),
    "calendar.events.instances": (request) => listInstances(store, request),
    "calendar.events.list": (request) => listEvents(store, request),
    "calendar.events.move": (request) => moveEvent(store, request),
    "calendar.events.patch": (request) => patchEvent(store, request),
    "calendar.events.update": (request) => updateEvent(store, request),
  };
}
