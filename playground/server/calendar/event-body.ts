import type { Event, EventAttendee } from "../../../contract/calendar";
import type { EventForm } from "../../shared/calendar";
import { millisecondsOf, typedTime } from "./wall-time";

/** The event that a form makes. `before` are the guests so far, whose answers stay. Kind and rule are not part of it. */
export function formBody(form: EventForm, zone: string, before: readonly EventAttendee[] = []): Event {
  const common: Event = {
    summary: form.title,
    start: typedTime(form.start, form.allDay, zone),
    end: typedTime(form.end, form.allDay, zone),
    description: form.description,
    visibility: form.isPrivate ? "private" : "default",
  };
  if (form.kind !== "default") return common;
  const kept = (address: string) =>
    before.find((attendee) => attendee.email?.toLowerCase() === address.toLowerCase());
  return {
    ...common,
    location: form.location,
    attendees: form.guests.map((email) => kept(email) ?? { email }),
    attachments: form.attachments.map(({ title, url, mimeType }) => ({ title, fileUrl: url, mimeType })),
    guestsCanModify: form.guestRights.modify,
    guestsCanInviteOthers: form.guestRights.invite,
    guestsCanSeeOtherGuests: form.guestRights.seeOthers,
  };
}

/** What a new event is besides what every form has: its kind and its rule. */
export function newEventBody(form: EventForm, zone: string): Event {
  const autoDeclineMode = form.declines ? "declineAllConflictingInvitations" : "declineNone";
  return {
    ...formBody(form, zone),
    ...(form.repeat === "" ? {} : { recurrence: [form.repeat] }),
    ...(form.kind === "outOfOffice"
      ? { eventType: "outOfOffice", outOfOfficeProperties: { autoDeclineMode } }
      : {}),
    ...(form.kind === "focusTime"
      ? { eventType: "focusTime", transparency: "opaque", focusTimeProperties: { autoDeclineMode } }
      : {}),
  };
}

/** The fields in which two bodies differ, as the second has them. */
export function changedFields(from: Event, to: Event): Event {
  return Object.fromEntries(
    Object.entries(to).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify((from as Record<string, unknown>)[name]),
    ),
  );
}

/** A change to one occurrence, said of the whole series: the same step in days and the same new time of day. */
export function shifted(
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
export function moved(series: Event, occurrence: Event, to: Pick<Event, "start">): { recurrence?: string[] } {
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
