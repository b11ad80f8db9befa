import type { CalendarList, Event, EventAttendee, Events } from "../../../contract/calendar";
import { ApiError, NotEmulated } from "../../../emulator/api/error";
import { changeFollowing, discard, discardFollowing, respond } from "../../../emulator/calendar/by-hand";
import type { JsonObject } from "../../../emulator/json";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import type { Answer, EventForm, Reach, ShownCalendar, ShownEvent } from "../../shared/calendar";
import { callAs } from "../person";
import { shownEvent } from "./shown-event";
import { millisecondsOf, startOfDay, typedTime } from "./wall-time";

/** What a person does on Calendar's own page, as the calls that page makes. */
export interface CalendarByHand {
  calendars(): readonly ShownCalendar[];
  /** Occurrences between two dates of the person's zone, `to` exclusive; cancelled ones too. */
  events(calendarIds: readonly string[], from: string, to: string): readonly ShownEvent[];
  event(calendarId: string, eventId: string): ShownEvent;
  create(calendarId: string, form: EventForm, tell: boolean): ShownEvent;
  change(calendarId: string, eventId: string, form: EventForm, reach: Reach, tell: boolean): void;
  move(calendarId: string, eventId: string, start: string, end: string, reach: Reach, tell: boolean): void;
  remove(calendarId: string, eventId: string, reach: Reach, tell: boolean): void;
  answer(calendarId: string, eventId: string, response: Answer, reach: Reach): void;
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
      const body = { ...formBody(form, zone), ...(form.repeat === "" ? {} : { recurrence: [form.repeat] }) };
      const made = call("events.insert", { calendarId, sendUpdates: updates(tell) }, body) as Event;
      return shown(calendarId, made, undefined);
    },
    change(calendarId, eventId, form, reach, tell) {
      const event = get(calendarId, eventId);
      const body = formBody(form, zone, event.attendees);
      const repeat = form.repeat === "" ? [] : [form.repeat];
      if (reach === "following") {
        changeFollowing(
          workspace,
          person.address,
          eventId,
          { ...body, ...(repeat.length > 0 ? { recurrence: repeat } : {}) },
          updates(tell),
        );
        return;
      }
      if (reach === "this") {
        call(
          "events.patch",
          { calendarId, eventId, sendUpdates: updates(tell) },
          event.recurringEventId === undefined
            ? {
                ...body,
                ...(repeat.length > 0 || (event.recurrence ?? []).length > 0 ? { recurrence: repeat } : {}),
              }
            : body,
        );
        return;
      }
      const series = get(calendarId, target(event, "all"));
      const { start, end } = shifted(series, event, body, zone);
      call(
        "events.patch",
        { calendarId, eventId: series.id ?? "", sendUpdates: updates(tell) },
        { ...body, start, end, recurrence: repeat },
      );
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
      if (reach === "following" && event.recurringEventId !== undefined) {
        discardFollowing(workspace, person.address, eventId, updates(tell));
      } else discard(workspace, person.address, target(event, reach), updates(tell));
    },
    answer(calendarId, eventId, response, reach) {
      respond(workspace, person.address, target(get(calendarId, eventId), reach), response);
    },
  };
}

function formBody(form: EventForm, zone: string, before: readonly EventAttendee[] = []): Event {
  const kept = (address: string) =>
    before.find((attendee) => attendee.email?.toLowerCase() === address.toLowerCase());
  return {
    summary: form.title,
    start: typedTime(form.start, form.allDay, zone),
    end: typedTime(form.end, form.allDay, zone),
    attendees: form.guests.map((email) => kept(email) ?? { email }),
    description: form.description,
    visibility: form.isPrivate ? "private" : "default",
  };
}

/** A change to one occurrence, said of the whole series: the same step in days and the same new time of day. */
function shifted(
  series: Event,
  occurrence: Event,
  to: Pick<Event, "start" | "end">,
  zone: string,
): Pick<Event, "start" | "end"> {
  const step = millisecondsOf(to.start) - millisecondsOf(occurrence.start);
  const length = millisecondsOf(to.end) - millisecondsOf(to.start);
  const first = millisecondsOf(series.start) + step;
  if (to.start?.date !== undefined) {
    const date = (ms: number) => ({ date: new Date(ms).toISOString().slice(0, 10) });
    return { start: date(first), end: date(first + length) };
  }
  const timeZone = series.start?.timeZone ?? zone;
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone });
  return { start: at(first), end: at(first + length) };
}

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** A weekly rule that names its day follows the event to another weekday. */
function moved(series: Event, occurrence: Event, to: Pick<Event, "start">): { recurrence?: string[] } {
  const day = (time: Event["start"]) => {
    const date = time?.date ?? time?.dateTime?.slice(0, 10) ?? "";
    return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";
  };
  const was = day(occurrence.start);
  const is = day(to.start);
  if (was === is) return {};
  const recurrence = (series.recurrence ?? []).map((line) => line.replace(`BYDAY=${was}`, `BYDAY=${is}`));
  return { recurrence };
}
