import type { Answer, EventForm, Reach, ShownEvent } from "../../shared/calendar";
import { ask } from "../frame/server";
import { attempt } from "../frame/toasts";

function pathOf(event: ShownEvent): string {
  return `/calendar/events/${encodeURIComponent(event.calendarId)}/${encodeURIComponent(event.id)}`;
}

function told(reach: Reach, tell: boolean): Record<string, string> {
  return { reach, tell: tell ? "yes" : "no" };
}

/** Everything a person does to events on this page. Each says what went wrong and gives true when nothing did. */
export const acts = {
  create: (form: EventForm, tell: boolean) =>
    attempt(() => ask("/calendar/events/primary", { method: "POST", body: form, query: told("this", tell) })),
  change: (event: ShownEvent, opened: EventForm, form: EventForm, reach: Reach, tell: boolean) =>
    attempt(() => ask(pathOf(event), { method: "PUT", body: { opened, form }, query: told(reach, tell) })),
  remove: (event: ShownEvent, reach: Reach, tell: boolean) =>
    attempt(() => ask(pathOf(event), { method: "DELETE", query: told(reach, tell) })),
  move: (event: ShownEvent, start: string, end: string, reach: Reach, tell: boolean) =>
    attempt(() =>
      ask(`${pathOf(event)}/move`, { method: "POST", body: { start, end }, query: told(reach, tell) }),
    ),
  answer: (event: ShownEvent, response: Answer, reach: Reach, note: string) =>
    attempt(() =>
      ask(`${pathOf(event)}/answer`, { method: "POST", body: { response, note }, query: { reach } }),
    ),
  invite: (event: ShownEvent, guests: readonly string[], reach: Reach, tell: boolean) =>
    attempt(() =>
      ask(`${pathOf(event)}/guests`, { method: "POST", body: { guests }, query: told(reach, tell) }),
    ),
  duplicate: (event: ShownEvent) => attempt(() => ask(`${pathOf(event)}/duplicate`, { method: "POST" })),
  restore: (event: ShownEvent) =>
    attempt(() => ask(`${pathOf(event)}/restore`, { method: "POST", query: told("this", true) })),
};
