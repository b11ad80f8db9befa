import type { EventForm, EventKind, ShownEvent } from "../../shared/calendar";
import { addDays, weekdayCode, weekdayWord } from "./dates";

/** A new event's form: what Calendar has when a time was clicked. */
export function newForm(start: string, end: string, allDay: boolean): EventForm {
  return {
    kind: "default",
    title: "",
    start,
    end,
    allDay,
    guests: [],
    guestRights: { modify: false, invite: true, seeOthers: true },
    attachments: [],
    location: "",
    description: "",
    repeat: "",
    isPrivate: false,
    declines: false,
  };
}

/** The form as it stands for an event that is there already. */
export function formOf(event: ShownEvent): EventForm {
  return {
    kind: kindOf(event.eventType),
    title: event.title === "(No title)" ? "" : event.title,
    start: event.start,
    end: event.end,
    allDay: event.allDay,
    guests: event.guests.map(({ address }) => address),
    guestRights: event.guestRights,
    attachments: event.attachments,
    location: event.location,
    description: event.description,
    repeat: event.recurrence.find((line) => line.startsWith("RRULE:")) ?? "",
    isPrivate: event.isPrivate,
    declines: false,
  };
}

function kindOf(eventType: string): EventKind {
  return eventType === "focusTime" || eventType === "outOfOffice" ? eventType : "default";
}

export function problemOf(form: EventForm): string {
  if (form.end < form.start || (!form.allDay && form.end === form.start))
    return "The end must come after the start.";
  return "";
}

/** Focus time and out of office have hours, no guests, and a name of their own until somebody gives them one. */
export function ofKind(form: EventForm, kind: EventKind): EventForm {
  const named = Object.values(KIND_WORDS).includes(form.title) ? "" : form.title;
  const title = named === "" && kind !== "default" ? KIND_WORDS[kind] : named;
  const timed = kind !== "default" && form.allDay ? withAllDay(form, false) : form;
  return { ...timed, kind, title, declines: kind === "outOfOffice" };
}

export const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  default: "Event",
  focusTime: "Focus time",
  outOfOffice: "Out of office",
};

export function withAllDay(form: EventForm, allDay: boolean): EventForm {
  const date = form.start.slice(0, 10);
  return allDay
    ? { ...form, allDay, start: date, end: addDays(date, 1) }
    : { ...form, allDay, start: `${date}T09:00`, end: `${date}T09:30` };
}

/** The event on another day: as long as before, and a weekly rule goes along. */
export function onDate(form: EventForm, date: string): EventForm {
  const before = form.start.slice(0, 10);
  const days = Math.round((Date.parse(form.end.slice(0, 10)) - Date.parse(before)) / 86_400_000);
  return {
    ...form,
    start: date + form.start.slice(10),
    end: addDays(date, days) + form.end.slice(10),
    repeat: form.repeat.replace(`BYDAY=${weekdayCode(before)}`, `BYDAY=${weekdayCode(date)}`),
  };
}

/** The rules on offer, with the words of the menu. */
export function repeats(date: string, kept: string): readonly (readonly [string, string])[] {
  const day = weekdayCode(date);
  const choices: [string, string][] = [
    ["", "Does not repeat"],
    ["RRULE:FREQ=DAILY", "Daily"],
    [`RRULE:FREQ=WEEKLY;BYDAY=${day}`, `Weekly on ${weekdayWord(date)}`],
    [`RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`, `Every 2 weeks on ${weekdayWord(date)}`],
    ["RRULE:FREQ=MONTHLY", "Monthly"],
  ];
  return choices.some(([rule]) => rule === kept) ? choices : [...choices, [kept, "As it is now"]];
}
