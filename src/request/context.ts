import { AddOnError } from "../google/error";
import type { EntryName } from "../names";
import type { WallTime } from "../schedule/moment";
import { zoneOf } from "../schedule/moment";

/** A guest as Calendar tells of an open event, saved or not; only with the optional permission to see guests. */
export interface SeenGuest {
  readonly email?: string;
  readonly displayName?: string;
  readonly self?: boolean;
  readonly resource?: boolean;
}

/** What Google says with every call: where, who speaks which language, what was filled in. */
export interface Context {
  readonly functionName: EntryName;
  readonly host: "CALENDAR" | "DOCS" | "OTHER";
  readonly locale: string;
  readonly zone: string;
  /** False where Google did not say in which zone this person lives, and `zone` is nobody's. */
  readonly knowsZone: boolean;
  readonly nowMs: number;
  readonly params: Readonly<Record<string, string>>;
  readonly calendar?: {
    readonly calendarId: string;
    /** Missing while the event is not saved. */
    readonly id?: string;
    readonly recurringEventId?: string;
    readonly organizer?: string;
    readonly attendees?: readonly SeenGuest[];
  };
  readonly docs?: { readonly id?: string; readonly granted: boolean };
  readonly inputs: Readonly<Record<string, readonly string[]>>;
  readonly times: Readonly<Record<string, WallTime>>;
  /** The days chosen, each as the midnight in UTC that Google sends. */
  readonly dates: Readonly<Record<string, number>>;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an event object without trusting its shape: every host fills in another part of it. `touchedIn` tells which
 * inputs of a form somebody changed: one that was, and brings nothing, was emptied; of any other what it showed counts.
 */
export function contextOf(
  functionName: EntryName,
  event: unknown,
  nowMs: number,
  touchedIn: (form: string) => readonly string[] = () => [],
): Context {
  const all = fields(event);
  const common = fields(all.commonEventObject);
  const form = fields(common.formInputs);
  const inputs: Record<string, readonly string[]> = {};
  const times: Record<string, WallTime> = {};
  const dates: Record<string, number> = {};
  for (const [name, input] of Object.entries(form)) {
    const { stringInputs, timeInput, dateInput } = fields(input);
    const values = fields(stringInputs).value;
    if (Array.isArray(values)) inputs[name] = values.map(String);
    const chosen = Number(fields(dateInput).msSinceEpoch ?? Number.NaN);
    if (Number.isFinite(chosen)) dates[name] = chosen;
    // Google may leave a 0 out.
    const { hours = 0, minutes = 0 } = fields(timeInput);
    if (isObject(timeInput)) times[name] = { hour: Number(hours), minute: Number(minutes) };
  }
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields(common.parameters))) params[name] = String(value);
  // A form's button carries what its inputs showed, "Try again" what was filled in on the card that is no longer there.
  let touched: readonly string[] | undefined;
  for (const [name, value] of Object.entries(params)) {
    if (name.startsWith("in.") && inputs[name.slice(3)] === undefined) {
      touched ??= params.form === undefined ? [] : touchedIn(params.form);
      if (!touched.includes(name.slice(3))) inputs[name.slice(3)] = value.split("\n");
    }
    if (name.startsWith("date.") && dates[name.slice(5)] === undefined) dates[name.slice(5)] = Number(value);
    if (name.startsWith("time.") && times[name.slice(5)] === undefined) {
      const [hour = 0, minute = 0] = value.split(":").map(Number);
      times[name.slice(5)] = { hour, minute };
    }
  }
  const calendar = calendarOf(all.calendar);
  const docs = docsOf(all.docs);
  const zone = text(fields(common.timeZone).id);
  return {
    functionName,
    host: common.hostApp === "CALENDAR" || common.hostApp === "DOCS" ? common.hostApp : "OTHER",
    locale: text(common.userLocale) ?? "en",
    zone: zoneOf(zone),
    knowsZone: zone !== undefined,
    nowMs,
    params,
    inputs,
    times,
    dates,
    ...(calendar === undefined ? {} : { calendar }),
    ...(docs === undefined ? {} : { docs }),
  };
}

/** The zone in which times are shown: the viewer's own, as Calendar beside shows them, where Google says which. */
export function shownZone({ knowsZone, zone }: Context, seriesZone: string): string {
  return knowsZone ? zone : seriesZone;
}

/** The parameters that let the same press be made again from an error card. */
export function againParams(context: Context): Record<string, string> {
  const again: Record<string, string> = {};
  // What counts of the form is what this press brought.
  for (const [name, value] of Object.entries(context.params))
    if (!/^(?:form$|instead$|in\.|time\.)/.test(name)) again[name] = value;
  for (const [name, values] of Object.entries(context.inputs)) again[`in.${name}`] = values.join("\n");
  for (const [name, { hour, minute }] of Object.entries(context.times))
    again[`time.${name}`] = `${hour}:${minute}`;
  for (const [name, ms] of Object.entries(context.dates)) again[`date.${name}`] = String(ms);
  return again;
}

/** The one value of a field, with all lines typed into it; undefined when nothing was filled in. */
export function input(context: Context, name: string): string | undefined {
  const value = context.inputs[name]?.join("\n").trim();
  return value === undefined || value === "" ? undefined : value;
}

/** A parameter that the card's own button put in. */
export function param(context: Context, name: string): string {
  const value = context.params[name];
  if (value === undefined) throw new AddOnError("PRESS_NOT_OURS");
  return value;
}

function calendarOf(value: unknown): Context["calendar"] {
  const { calendarId, id, recurringEventId, organizer, attendees } = fields(value);
  if (typeof calendarId !== "string" && typeof id !== "string") return undefined;
  const email = text(fields(organizer).email);
  return {
    calendarId: text(calendarId) ?? "primary",
    ...(text(id) === undefined ? {} : { id: String(id) }),
    ...(text(recurringEventId) === undefined ? {} : { recurringEventId: String(recurringEventId) }),
    ...(email === undefined ? {} : { organizer: email }),
    ...(Array.isArray(attendees) ? { attendees: attendees as readonly SeenGuest[] } : {}),
  };
}

function docsOf(value: unknown): Context["docs"] {
  if (typeof value !== "object" || value === null) return undefined;
  const { id, addonHasFileScopePermission } = fields(value);
  return {
    ...(text(id) === undefined ? {} : { id: String(id) }),
    granted: addonHasFileScopePermission === true,
  };
}

function fields(value: unknown): Fields {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
