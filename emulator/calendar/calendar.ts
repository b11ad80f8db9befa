import type { Handler, Request, Service } from "../api/call";
import { copyJson, type Json } from "../json";
import type { World } from "../world";
import { patchEvent, updateEvent } from "./event-change";
import { deleteEvent } from "./event-delete";
import { getEvent } from "./event-get";
import { insertEvent } from "./event-insert";
import { listInstances } from "./event-instances";
import { listEvents } from "./event-list";
import { createExpansions } from "./recurrence";
import { type CalendarState, emptyState, type Store } from "./state";

const OPERATIONS: Readonly<Record<string, (store: Store, request: Request) => ReturnType<Handler>>> = {
  "calendar.events.delete": deleteEvent,
  "calendar.events.get": getEvent,
  "calendar.events.insert": insertEvent,
  "calendar.events.instances": listInstances,
  "calendar.events.list": listEvents,
  "calendar.events.patch": patchEvent,
  "calendar.events.update": updateEvent,
};

/** Google Calendar: calendars, their events' copies, who may see them, and the mail they send. */
export function createCalendar(world: World): Service {
  const store: Store = { world, expansions: createExpansions(world.assumptions), state: emptyState() };
  return {
    handlers: Object.fromEntries(
      Object.entries(OPERATIONS).map(([method, operation]) => [
        method,
        (request: Request) => operation(store, request),
      ]),
    ),
    snapshot: () => copyJson(store.state) as unknown as Json,
    restore(state) {
      store.state = copyJson(state) as unknown as CalendarState;
    },
  };
}
