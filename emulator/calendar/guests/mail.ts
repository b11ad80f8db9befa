import { isSet, textOf } from "../../api/values";
import type { JsonObject } from "../../json";
import { wallAt } from "../../zone";
import { mainAddress } from "../calendars/known-calendars";
import { type Shape, zoneOf } from "../events/shape";
import { isAllDay, type Moment } from "../moment";
import type { Guest, Store } from "../state";
import { guestChanges, identity } from "./guests";

export type SendUpdates = "all" | "externalOnly" | "none";

/** Who is to be told; the older sendNotifications means everyone. Google's default is nobody. */
export function sendUpdatesOf(params: JsonObject): SendUpdates {
  const mode = textOf(params, "sendUpdates");
  if (mode === "all" || mode === "externalOnly") return mode;
  return mode === undefined && isSet(params, "sendNotifications") ? "all" : "none";
}

interface News {
  readonly mode: SendUpdates;
  /** Who made the change: they are told nothing. */
  readonly by: string;
  readonly shape: Shape;
}

const VERBS = {
  "calendar.invitation": "Invitation",
  "calendar.update": "Updated invitation",
  "calendar.cancellation": "Cancelled event",
} as const;

/** Mails guests, one mail each: never the sender of the news, the calendar's own address, or a room. */
export function mailGuests(
  store: Store,
  news: News,
  kind: keyof typeof VERBS,
  guests: readonly Guest[],
): void {
  const { mode, by, shape } = news;
  if (mode === "none") return;
  const { organizer } = shape.meeting;
  const silent = new Set([by, shape.calendarId]);
  for (const guest of guests) {
    const address = identity(store, guest);
    const entry = store.world.directory.find(address);
    if (silent.has(address) || guest.resource === true || entry?.kind === "resource") continue;
    if (mode === "externalOnly" && entry !== undefined) continue;
    silent.add(address);
    store.world.outbox.send({
      kind,
      from: organizer.email,
      to: guest.email,
      subject: `${VERBS[kind]}: ${titleOf(shape)} @ ${when(store, shape)}`,
      text: body(store, shape),
    });
  }
}

/** What a change of an event's shared side means for its guests: new ones are invited, lost ones told, others updated. */
export function mailChange(store: Store, news: News, before: readonly Guest[], shared: boolean): void {
  const { added, removed, kept } = guestChanges(store, before, news.shape.fields.guests);
  mailGuests(store, news, "calendar.invitation", added);
  mailGuests(store, news, "calendar.cancellation", removed);
  const quiet = store.world.assumptions.answer("calendar.uninvite-mails") === "those taken off";
  if (shared && !(quiet && removed.length > 0)) mailGuests(store, news, "calendar.update", kept);
}

const ANSWERS: Readonly<Record<string, string>> = {
  accepted: "Accepted",
  declined: "Declined",
  tentative: "Tentatively accepted",
  needsAction: "Response withdrawn",
};

/** Tells the organizer what a guest answered. */
export function mailResponse(store: Store, news: News, responseStatus: string): void {
  const { mode, by, shape } = news;
  const { email } = shape.meeting.organizer;
  const organizer = mainAddress(store.world, email);
  if (mode === "none" || organizer === by) return;
  if (mode === "externalOnly" && store.world.directory.find(email) !== undefined) return;
  store.world.outbox.send({
    kind: "calendar.response",
    from: by,
    to: email,
    subject: `${ANSWERS[responseStatus] ?? "Answered"}: ${titleOf(shape)} @ ${when(store, shape)}`,
    text: `${by} has answered: ${(ANSWERS[responseStatus] ?? responseStatus).toLowerCase()}.`,
  });
}

function titleOf(shape: Shape): string {
  return shape.fields.details.summary ?? "(No title)";
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Weekly from Fri 20 Nov 2026 10:00 (Europe/London)" and the like. */
function when(store: Store, shape: Shape): string {
  const { start } = shape.fields;
  const zone = isAllDay(start) ? "UTC" : (start.zone ?? zoneOf(store, shape.calendarId));
  const from = shape.recurrence === undefined ? "" : "from ";
  return `${from}${day(start, zone)}${isAllDay(start) ? "" : ` (${zone})`}`;
}

function day(moment: Moment, zone: string): string {
  const wall = new Date(isAllDay(moment) ? Date.parse(`${moment.date}T00:00:00Z`) : wallAt(moment.at, zone));
  const date = `${DAYS[wall.getUTCDay()]} ${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
  return isAllDay(moment) ? date : `${date} ${wall.toISOString().slice(11, 16)}`;
}

function body(store: Store, shape: Shape): string {
  const { details, guests } = shape.fields;
  const shown = details.guestsCanSeeOtherGuests === false ? [] : guests;
  return [
    titleOf(shape),
    `When: ${when(store, shape)}`,
    ...(shape.recurrence === undefined ? [] : [`Repeats: ${shape.recurrence.join(" ")}`]),
    ...(details.location === undefined ? [] : [`Where: ${details.location}`]),
    `Organizer: ${shape.meeting.organizer.email}`,
    ...(shown.length === 0 ? [] : [`Guests: ${shown.map((guest) => guest.email).join(", ")}`]),
    ...(details.description === undefined ? [] : ["", details.description]),
  ].join("\n");
}
