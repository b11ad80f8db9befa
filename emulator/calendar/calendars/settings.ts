import type { Setting, Settings } from "../../../contract/calendar";
import { type ApiReply, type Handler, ok, type Request } from "../../api/call";
import { numberOf, pathText, textOf } from "../../api/values";
import { notFound } from "../errors";
import { etagOf, type Store } from "../state";
import { page, queryOf, readSyncToken, writeToken } from "../tokens";
import { calendarById } from "./known-calendars";

/** A person's settings of Calendar. */
export function settingMethods(store: Store): Record<string, Handler> {
  return {
    "calendar.settings.get": (request) => getSetting(store, request),
    "calendar.settings.list": (request) => listSettings(store, request),
  };
}

/** A person's settings (source: reference of settings). The API only reads them. */
function settingsOf(store: Store, person: string): Record<string, string> {
  const { locale, timeZone } = store.world.directory.person(person);
  return {
    autoAddHangouts: "false",
    dateFieldOrder: locale === "en-US" ? "MDY" : "DMY",
    defaultEventLength: "60",
    format24HourTime: locale === "en-US" ? "false" : "true",
    hideInvitations: "false",
    hideWeekends: "false",
    locale: locale.replace("-", "_"),
    remindOnRespondedEventsOnly: "false",
    showDeclinedEvents: "true",
    timezone: calendarById(store, person)?.timeZone ?? timeZone,
    useKeyboardShortcuts: "true",
    weekStart: locale === "en-US" ? "0" : "1",
    ...store.state.settings[person],
  };
}

function getSetting(store: Store, request: Request): ApiReply {
  const id = pathText(request.params, "setting");
  const value = settingsOf(store, request.caller.person)[id];
  if (value === undefined) throw notFound();
  const view = settingView(id, value);
  return ok(view, view.etag);
}

function listSettings(store: Store, request: Request): ApiReply {
  const { params } = request;
  const name = `settings ${request.caller.person}`;
  const token = textOf(params, "syncToken");
  const now = store.world.clock.now();
  if (token !== undefined) readSyncToken(token, name, now, store.state.count);
  // Settings only change by hand, on Calendar's own pages, which this emulator does not have.
  const entries = token === undefined ? Object.entries(settingsOf(store, request.caller.person)) : [];
  const size = Math.min(numberOf(params, "maxResults") ?? 100, 250);
  const { items, nextPageToken, syncCount } = page(entries, params, queryOf(params), store.state.count, size);
  const reply: Settings = {
    kind: "calendar#settings",
    etag: etagOf(1),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    ...(syncCount === undefined
      ? {}
      : { nextSyncToken: writeToken({ count: syncCount, at: now, list: name, singleEvents: false }) }),
    items: items.map(([id, value]) => settingView(id, value)),
  };
  return ok(reply, reply.etag);
}

function settingView(id: string, value: string): Setting {
  return { kind: "calendar#setting", etag: etagOf(1), id, value };
}
