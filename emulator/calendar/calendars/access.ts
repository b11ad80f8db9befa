import { ALL_SCOPES, type Caller, type Request } from "../../api/call";
import { methods } from "../../api/contract";
import { NotEmulated } from "../../api/error";
import { insufficientScopes, notFound, ownerNeeded, writerNeeded } from "../errors";
import type { Store, StoredCalendar } from "../state";
import { calendarById, type Role, reaches, roleOn } from "./known-calendars";

const PREFIX = "https://www.googleapis.com/auth/";
const OWNED = ["calendar.events.owned", "calendar.events.owned.readonly"];

/** A calendar as a caller may use it: their role, narrowed by the scopes of the application they call through. */
export interface Access {
  readonly calendar: StoredCalendar;
  readonly role: Role;
  readonly person: string;
}

/**
 * The calendar a request names ("primary" is the caller's own). Throws 404 when there is none or the person may not
 * know of it, and as the assumption says when the caller's scopes reach only owned calendars and this is not one.
 */
export function access(store: Store, method: string, request: Request, id: string): Access {
  const person = request.caller.person.toLowerCase();
  const calendar = calendarById(store, id === "primary" ? person : id);
  if (calendar === undefined) throw notFound();
  const role = roleOn(store, calendar, person);
  if (role === "none") throw notFound();
  return { calendar, person, role: narrowed(store, method, request.caller, calendar, role) };
}

function narrowed(store: Store, method: string, caller: Caller, calendar: StoredCalendar, role: Role): Role {
  if (caller.scopes.includes(ALL_SCOPES)) return role;
  const scopes = (methods.get(method)?.scopes ?? [])
    .filter((scope) => caller.scopes.includes(scope))
    .map((scope) => scope.slice(PREFIX.length));
  const wide = scopes.filter(
    (scope) =>
      !OWNED.includes(scope) &&
      !["calendar.events.freebusy", "calendar.app.created", "calendar.events.public.readonly"].includes(
        scope,
      ),
  );
  if (wide.length > 0) return role;
  if (scopes.includes("calendar.app.created") && calendar.createdBy === caller.app) return role;
  if (scopes.some((scope) => OWNED.includes(scope)) && isOwned(store, calendar, caller.person, role))
    return role;
  if (scopes.includes("calendar.events.freebusy")) return "freeBusyReader";
  if (scopes.includes("calendar.events.public.readonly"))
    throw new NotEmulated("calendar: the scope calendar.events.public.readonly");
  if (store.world.assumptions.answer("calendar.owned-scope-refusal") === "404") throw notFound();
  throw insufficientScopes();
}

function isOwned(store: Store, calendar: StoredCalendar, person: string, role: Role): boolean {
  return store.world.assumptions.answer("calendar.owned-scope-means") === "owner-role"
    ? role === "owner"
    : calendar.owner === person.toLowerCase();
}

/** Throws 403 unless the role lets one change events. */
export function needWriter(entry: Access): void {
  if (!reaches(entry.role, "writerWithoutPrivateAccess")) throw writerNeeded();
}

export function needOwner(entry: Access): void {
  if (entry.role !== "owner") throw ownerNeeded();
}
