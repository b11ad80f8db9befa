import type { Service } from "../api/call";
import { copyJson, type Json } from "../json";
import type { World } from "../world";
import { aclMethods } from "./calendars/acl";
import { calendarListMethods } from "./calendars/calendar-list";
import { calendarMethods } from "./calendars/calendars";
import { colorMethods } from "./calendars/colors";
import { freeBusyMethods } from "./calendars/freebusy";
import { settingMethods } from "./calendars/settings";
import { eventMethods } from "./events/events";
import { createExpansions } from "./series/recurrence";
import { type CalendarState, emptyState, type Store } from "./state";

/** Google Calendar: calendars, their events' copies, who may see them, and the mail they send. */
export function createCalendar(world: World): Service {
  const store: Store = { world, expansions: createExpansions(world.assumptions), state: emptyState() };
  return {
    handlers: {
      ...aclMethods(store),
      ...calendarListMethods(store),
      ...calendarMethods(store),
      ...colorMethods(),
      ...eventMethods(store),
      ...freeBusyMethods(store),
      ...settingMethods(store),
    },
    snapshot: () => copyJson(store.state) as unknown as Json,
    restore(state) {
      store.state = copyJson(state) as unknown as CalendarState;
    },
  };
}
