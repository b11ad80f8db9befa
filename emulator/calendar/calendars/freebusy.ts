import type {
  FreeBusyCalendar,
  FreeBusyGroup,
  FreeBusyRequest,
  FreeBusyResponse,
} from "../../../contract/calendar";
import { type ApiReply, type Handler, ok, type Request } from "../../api/call";
import { invalid, required, timeRangeEmpty, timeRangeTooLong } from "../errors";
import { membersOf } from "../guests/guests";
import { checkZone, formatInstant, readTimestamp } from "../moment";
import type { Store } from "../state";
import { busyTimes, type Stretch } from "./busy";
import { calendarById, mainAddress, roleOn } from "./known-calendars";

/** Source: reference of freebusy.query. */
const FREE_BUSY_LIMITS = { calendars: 50, members: 100 } as const;
const LONGEST_MS = 90 * 86_400_000;

/** When calendars are taken. */
export function freeBusyMethods(store: Store): Record<string, Handler> {
  return {
    "calendar.freebusy.query": (request) => queryFreeBusy(store, request),
  };
}

/** freebusy.query: when calendars are taken; what cannot be told is an error of its own entry, not of the call. */
function queryFreeBusy(store: Store, request: Request): ApiReply {
  const body = request.body as FreeBusyRequest;
  if (typeof body.timeMin !== "string") throw required("Missing timeMin parameter.", "timeMin");
  if (typeof body.timeMax !== "string") throw required("Missing timeMax parameter.", "timeMax");
  const window = {
    from: readTimestamp(body.timeMin, "timeMin"),
    to: readTimestamp(body.timeMax, "timeMax"),
  };
  if (window.to <= window.from) throw timeRangeEmpty();
  const bounded = store.world.assumptions.answer("calendar.busy-span") === "90 days";
  if (bounded && window.to - window.from > LONGEST_MS) throw timeRangeTooLong();
  const zone = typeof body.timeZone !== "string" ? "UTC" : checkZone(body.timeZone);
  const most = limit(body.calendarExpansionMax, FREE_BUSY_LIMITS.calendars, "calendarExpansionMax");
  const mostMembers = limit(body.groupExpansionMax, FREE_BUSY_LIMITS.members, "groupExpansionMax");
  const person = request.caller.person.toLowerCase();
  const groups: Record<string, FreeBusyGroup> = {};
  const calendars: Record<string, FreeBusyCalendar> = {};
  const wanted: { id: string; calendarId: string }[] = [];
  for (const { id = "" } of body.items ?? []) {
    const members = membersOf(store, mainAddress(store.world, id));
    if (members.length === 0) wanted.push({ id, calendarId: id === "primary" ? person : id });
    else if (members.length > mostMembers)
      groups[id] = { errors: [{ domain: "global", reason: "groupTooBig" }] };
    else {
      groups[id] = { calendars: members };
      wanted.push(...members.map((member) => ({ id: member, calendarId: member })));
    }
  }
  for (const [index, { id, calendarId }] of wanted.entries()) {
    calendars[id] =
      index < most
        ? answer(store, person, calendarId, window, zone)
        : { errors: [{ domain: "global", reason: "tooManyCalendarsRequested" }], busy: [] };
  }
  const reply: FreeBusyResponse = {
    kind: "calendar#freeBusy",
    timeMin: new Date(window.from).toISOString(),
    timeMax: new Date(window.to).toISOString(),
    ...(Object.keys(groups).length === 0 ? {} : { groups }),
    calendars,
  };
  return ok(reply);
}

function limit(asked: number | undefined, most: number, name: string): number {
  if (typeof asked !== "number") return most;
  if (asked > most || asked < 0) throw invalid(`Invalid value for ${name}.`, name);
  return asked;
}

function answer(
  store: Store,
  person: string,
  calendarId: string,
  window: Stretch,
  zone: string,
): FreeBusyCalendar {
  const calendar = calendarById(store, calendarId);
  if (calendar === undefined || roleOn(store, calendar, person) === "none")
    return { errors: [{ domain: "global", reason: "notFound" }], busy: [] };
  return {
    busy: busyTimes(store, calendar.id, window).map(({ from, to }) => ({
      start: formatInstant(from, zone),
      end: formatInstant(to, zone),
    })),
  };
}
