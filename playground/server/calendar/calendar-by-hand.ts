import type { CalendarList, Event, Events } from "../../../contract/calendar";
import { ApiError, NotEmulated } from "../../../emulator/api/error";
import {
  changeFollowing,
  discard,
  discardFollowing,
  duplicateEvent,
  respond,
} from "../../../emulator/calendar/by-hand";
import type { JsonObject } from "../../../emulator/json";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import type { Answer, EventForm, Reach, SavedForm, ShownCalendar, ShownEvent } from "../../shared/calendar";
import { callAs } from "../person";
import { changedFields, formBody, moved, newEventBody, shifted } from "./event-body";
import { shownEvent } from "./shown-event";
import { millisecondsOf, startOfDay, typedTime } from "./wall-time";

/** What a person does on Calendar's own page, as the calls that page makes. */
export interface CalendarByHand {
  calendars(): readonly ShownCalendar[];
  /** Occurrences between two dates of the person's zone, `to` exclusive; cancelled ones too. */
  events(calendarIds: readonly string[], from: string, to: string): readonly ShownEvent[];
  event(calendarId: string, eventId: string): ShownEvent;
  create(calendarId: string, form: EventForm, tell: boolean): ShownEvent;
  change(calendarId: string, eventId: string, saved: SavedForm, reach: Reach, tell: boolean): void;
  move(calendarId: string, eventId: string, start: string, end: string, reach: Reach, tell: boolean): void;
  remove(calendarId: string, eventId: string, reach: Reach, tell: boolean): void;
  /** Says yes, no or maybe, with a note if there is one. */
  answer(calendarId: string, eventId: string, response: Answer, note: string, reach: Reach): void;
  /** Adds guests, as those who may do nothing else can. */
  invite(calendarId: string, eventId: string, guests: readonly string[], reach: Reach, tell: boolean): void;
  /** Copies an event, or the series it belongs to, with nothing changed and nobody told. */
  duplicate(calendarId: string, eventId: string): void;
  /** Brings a cancelled meeting of a series back. */
  restore(calendarId: string, eventId: string, tell: boolean): void;
}

export function calendarByHand(workspace: Workspace, person: Person): CalendarByHand {
  const zone = person.timeZone;
  const call = (method: string, params: JsonObject, body?: object): JsonObject =>
    callAs(workspace, person, {
      method: `calendar.${method}`,
      params,
      ...(body === undefined ? {} : { body: body as JsonObject }),
    });
  const get = (calendarId: string, eventId: string) => call("events.get", { calendarId, eventId }) as Event;
  const seriesOf = (calendarId: string, event: Event): Event | undefined => {
    if (event.recurringEventId === undefined) return undefined;
    try {
      return get(calendarId, event.recurringEventId);
    } catch (error) {
      if (error instanceof ApiError) return undefined;
      throw error;
    }
  };
  const updates = (tell: boolean) => (tell ? "all" : "none");
  const saving = (calendarId: string, tell: boolean) => ({
    calendarId,
    sendUpdates: updates(tell),
    supportsAttachments: true,
  });
  const writesAll = () => workspace.assumptions.answer("calendar.edit-page-writes") === "all-fields";

  const calendars = (): readonly ShownCalendar[] => {
    const primary = { id: "primary", name: person.name, own: true };
    try {
      const list = call("calendarList.list", {}) as CalendarList;
      const others = (list.items ?? []).filter((item) => item.primary !== true);
      return [
        primary,
        ...others.map((item) => ({
          id: item.id ?? "",
          name: workspace.directory.find(item.id ?? "")?.name ?? item.summary ?? item.id ?? "",
          own: item.accessRole === "owner" || item.accessRole === "writer",
        })),
      ];
    } catch (error) {
      if (error instanceof NotEmulated) return [primary];
      throw error;
    }
  };
  const shown = (calendarId: string, event: Event, series: Event | undefined) => {
    const calendar = calendars().find(({ id }) => id === calendarId) ?? {
      id: calendarId,
      name: calendarId,
      own: calendarId === person.address,
    };
    return shownEvent(event, { workspace, person, calendar, series });
  };

  /** Says no to the meetings of others that lie in the time of an event, as Calendar does for whoever asks for it. */
  const declineMeanwhile = (away: Event) => {
    const { items = [] } = call("events.list", {
      calendarId: "primary",
      timeMin: new Date(millisecondsOf(away.start)).toISOString(),
      timeMax: new Date(millisecondsOf(away.end)).toISOString(),
      singleEvents: true,
    }) as Events;
    for (const { id = "", attendees = [] } of items) {
      const own = attendees.find(({ self }) => self === true);
      if (own !== undefined && own.organizer !== true && own.responseStatus !== "declined")
        respond(workspace, person.address, id, "declined");
    }
  };

  const target = (event: Event, reach: Reach): string =>
    reach === "all" ? (event.recurringEventId ?? event.id ?? "") : (event.id ?? "");

  return {
    calendars,
    events(calendarIds, from, to) {
      const known = calendars();
      return calendarIds.flatMap((calendarId) => {
        const calendar = known.find(({ id }) => id === calendarId);
        if (calendar === undefined) return [];
        const items: Event[] = [];
        let pageToken: string | undefined;
        do {
          const page = call("events.list", {
            calendarId,
            timeMin: startOfDay(from, zone),
            timeMax: startOfDay(to, zone),
            singleEvents: true,
            showDeleted: true,
            maxResults: 2500,
            ...(pageToken === undefined ? {} : { pageToken }),
          }) as Events;
          items.push(...(page.items ?? []));
          pageToken = page.nextPageToken;
        } while (pageToken !== undefined);
        const series = new Map<string, Event | undefined>();
        for (const event of items) {
          const id = event.recurringEventId;
          if (id !== undefined && !series.has(id)) series.set(id, seriesOf(calendarId, event));
        }
        return items.flatMap((event) => {
          const of = event.recurringEventId === undefined ? undefined : series.get(event.recurringEventId);
          const gone = event.status === "cancelled" && (of === undefined || of.status === "cancelled");
          return gone ? [] : [shownEvent(event, { workspace, person, calendar, series: of })];
        });
      });
    },
    event(calendarId, eventId) {
      const event = get(calendarId, eventId);
      return shown(calendarId, event, seriesOf(calendarId, event));
    },
    create(calendarId, form, tell) {
      const made = call("events.insert", { ...saving(calendarId, tell) }, newEventBody(form, zone)) as Event;
      if (form.declines && form.kind !== "default") declineMeanwhile(made);
      return shown(calendarId, made, undefined);
    },
    change(calendarId, eventId, { opened, form }, reach, tell) {
      const event = get(calendarId, eventId);
      const full = formBody(form, zone, event.attendees);
      const body = writesAll() ? full : changedFields(formBody(opened, zone, event.attendees), full);
      const repeat = form.repeat === "" ? [] : [form.repeat];
      const rule = writesAll() || form.repeat !== opened.repeat ? { recurrence: repeat } : {};
      if (reach === "following") {
        changeFollowing(
          workspace,
          person.address,
          eventId,
          { ...body, ...(repeat.length > 0 ? rule : {}) },
          updates(tell),
        );
        return;
      }
      const patch = (id: string, changes: Event) => {
        if (Object.keys(changes).length === 0) return;
        call("events.patch", { ...saving(calendarId, tell), eventId: id }, changes);
      };
      if (reach === "this") {
        patch(eventId, { ...body, ...(event.recurringEventId === undefined ? rule : {}) });
        return;
      }
      const series = get(calendarId, target(event, "all"));
      const times =
        body.start === undefined && body.end === undefined ? {} : shifted(series, event, full, zone);
      patch(series.id ?? "", { ...body, ...times, ...rule });
    },
    move(calendarId, eventId, start, end, reach, tell) {
      const event = get(calendarId, eventId);
      const allDay = !start.includes("T");
      const times = { start: typedTime(start, allDay, zone), end: typedTime(end, allDay, zone) };
      if (reach === "following") {
        const series = seriesOf(calendarId, event) ?? event;
        changeFollowing(
          workspace,
          person.address,
          eventId,
          { ...times, ...moved(series, event, times) },
          updates(tell),
        );
        return;
      }
      if (reach === "this" || event.recurringEventId === undefined) {
        call("events.patch", { calendarId, eventId, sendUpdates: updates(tell) }, times);
        return;
      }
      const series = get(calendarId, event.recurringEventId);
      call(
        "events.patch",
        { calendarId, eventId: series.id ?? "", sendUpdates: updates(tell) },
        { ...shifted(series, event, times, zone), ...moved(series, event, times) },
      );
    },
    remove(calendarId, eventId, reach, tell) {
      const event = get(calendarId, eventId);
      if (calendarId !== "primary") {
        call("events.delete", { calendarId, eventId: target(event, reach), sendUpdates: updates(tell) });
      } else if (reach === "following" && event.recurringEventId !== undefined) {
        discardFollowing(workspace, person.address, eventId, updates(tell));
      } else discard(workspace, person.address, target(event, reach), updates(tell));
    },
    answer(calendarId, eventId, response, note, reach) {
      const id = target(get(calendarId, eventId), reach);
      respond(workspace, person.address, id, response);
      const { attendees = [] } = get("primary", id);
      const own = attendees.find(({ self }) => self === true);
      if (own === undefined || (own.comment ?? "") === note) return;
      const noted = attendees.map((guest) => (guest === own ? { ...guest, comment: note } : guest));
      call("events.patch", { calendarId: "primary", eventId: id, sendUpdates: "none" }, { attendees: noted });
    },
    invite(calendarId, eventId, guests, reach, tell) {
      const id = target(get(calendarId, eventId), reach);
      const { attendees = [] } = get(calendarId, id);
      const added = [...attendees, ...guests.map((email) => ({ email }))];
      call("events.patch", { ...saving(calendarId, tell), eventId: id }, { attendees: added });
    },
    duplicate(calendarId, eventId) {
      duplicateEvent(workspace, person.address, target(get(calendarId, eventId), "all"));
    },
    restore(calendarId, eventId, tell) {
      call("events.patch", { ...saving(calendarId, tell), eventId }, { status: "confirmed" });
    },
  };
}
