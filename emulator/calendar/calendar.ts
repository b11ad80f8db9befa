import type { Handler, Request, Service } from "../api/call";
import { copyJson, type Json } from "../json";
import type { World } from "../world";
import {
  deleteAclRule,
  getAclRule,
  insertAclRule,
  listAcl,
  patchAclRule,
  updateAclRule,
} from "./calendars/acl";
import {
  deleteCalendarListEntry,
  getCalendarListEntry,
  insertCalendarListEntry,
  listCalendarList,
  patchCalendarListEntry,
  updateCalendarListEntry,
} from "./calendars/calendar-list";
import {
  clearCalendar,
  deleteCalendar,
  getCalendar,
  insertCalendar,
  patchCalendar,
  updateCalendar,
} from "./calendars/calendars";
import { getColors } from "./calendars/colors";
import { queryFreeBusy } from "./calendars/freebusy";
import { getSetting, listSettings } from "./calendars/settings";
import { deleteEvent } from "./events/delete";
import { getEvent } from "./events/get";
import { importEvent } from "./events/import";
import { insertEvent } from "./events/insert";
import { listInstances } from "./events/instances";
import { listEvents } from "./events/list";
import { moveEvent } from "./events/move";
import { patchEvent, updateEvent } from "./events/update";
import { createExpansions } from "./series/recurrence";
import { type CalendarState, emptyState, type Store } from "./state";

const OPERATIONS: Readonly<Record<string, (store: Store, request: Request) => ReturnType<Handler>>> = {
  "calendar.acl.delete": deleteAclRule,
  "calendar.acl.get": getAclRule,
  "calendar.acl.insert": insertAclRule,
  "calendar.acl.list": listAcl,
  "calendar.acl.patch": patchAclRule,
  "calendar.acl.update": updateAclRule,
  "calendar.calendarList.delete": deleteCalendarListEntry,
  "calendar.calendarList.get": getCalendarListEntry,
  "calendar.calendarList.insert": insertCalendarListEntry,
  "calendar.calendarList.list": listCalendarList,
  "calendar.calendarList.patch": patchCalendarListEntry,
  "calendar.calendarList.update": updateCalendarListEntry,
  "calendar.calendars.clear": clearCalendar,
  "calendar.calendars.delete": deleteCalendar,
  "calendar.calendars.get": getCalendar,
  "calendar.calendars.insert": insertCalendar,
  "calendar.calendars.patch": patchCalendar,
  "calendar.calendars.update": updateCalendar,
  "calendar.colors.get": getColors,
  "calendar.events.delete": deleteEvent,
  "calendar.events.get": getEvent,
  "calendar.events.import": importEvent,
  "calendar.events.insert": insertEvent,
  "calendar.events.instances": listInstances,
  "calendar.events.list": listEvents,
  "calendar.events.move": moveEvent,
  "calendar.events.patch": patchEvent,
  "calendar.events.update": updateEvent,
  "calendar.freebusy.query": queryFreeBusy,
  "calendar.settings.get": getSetting,
  "calendar.settings.list": listSettings,
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
