import type { Event as CalendarEvent } from "../../contract/calendar";
import { byHand } from "../api/call";
import { ApiError } from "../api/error";
import type { Manifest } from "../apps-script/manifest";
import type { ScriptWorkspace } from "../apps-script/service";
import type { JsonObject } from "../json";
import { offsetAt } from "../zone";

export type HostApp = "CALENDAR" | "DOCS";

const LOCALE_SCOPE = "https://www.googleapis.com/auth/script.locale";
const READ_SCOPES = [
  "https://www.googleapis.com/auth/calendar.addons.current.event.read",
  "https://www.googleapis.com/auth/calendar.addons.current.event.write",
];

/** Who looks at a panel, where, and what they allowed. */
export interface Viewer {
  readonly person: string;
  readonly app: string;
  readonly host: HostApp;
  readonly locale: string;
  readonly zone: string;
  readonly scopes: readonly string[];
}

/** What the host page shows beside the panel. An unsaved event has no copy in the calendar yet. */
export type Context =
  | { readonly kind: "home" }
  | {
      readonly kind: "event";
      readonly calendarId: string;
      readonly eventId: string;
      /** Guests as they stand in the open form; those of the saved event when absent. */
      readonly guests?: readonly string[];
    }
  | { readonly kind: "unsaved event"; readonly calendarId: string; readonly guests: readonly string[] }
  | { readonly kind: "document"; readonly documentId: string };

/** What a widget adds to the event of an action. */
export interface WidgetPart {
  readonly formInputs: JsonObject;
  readonly parameters: JsonObject;
}

/**
 * The event object of a trigger or an action (source: guide "Event objects"): host-independent fields, then the host's.
 * Locale and zone come only with `useLocaleFromApp` and the script.locale scope; guests and rights only with READ access
 * in the manifest and the person's consent.
 */
export function eventObject(
  workspace: ScriptWorkspace,
  manifest: Manifest,
  viewer: Viewer,
  context: Context,
  widget?: WidgetPart,
): JsonObject {
  return {
    commonEventObject: {
      platform: "WEB",
      hostApp: viewer.host,
      ...localePart(workspace, manifest, viewer),
      ...(widget === undefined ? {} : { formInputs: widget.formInputs, parameters: widget.parameters }),
    },
    ...hostPart(workspace, manifest, viewer, context, widget !== undefined),
  };
}

function localePart(workspace: ScriptWorkspace, manifest: Manifest, viewer: Viewer): JsonObject {
  const allowed = manifest.addOns?.common?.useLocaleFromApp === true && viewer.scopes.includes(LOCALE_SCOPE);
  if (!allowed) return {};
  return {
    userLocale: viewer.locale,
    timeZone: { id: viewer.zone, offset: String(offsetAt(workspace.clock.now(), viewer.zone)) },
  };
}

function hostPart(
  workspace: ScriptWorkspace,
  manifest: Manifest,
  viewer: Viewer,
  context: Context,
  inAction: boolean,
): JsonObject {
  switch (context.kind) {
    case "home":
      return {};
    case "document":
      return { docs: documentPart(workspace, viewer, context.documentId, inAction) };
    case "event":
      return { calendar: savedEventPart(workspace, manifest, viewer, context) };
    case "unsaved event":
      return { calendar: unsavedEventPart(workspace, manifest, viewer, context) };
  }
}

/** In an action nothing of a granted doc is to be trusted to come (seen of the flag), by assumption. */
function documentPart(
  workspace: ScriptWorkspace,
  viewer: Viewer,
  documentId: string,
  inAction: boolean,
): JsonObject {
  if (!workspace.files.isGranted(viewer.person, viewer.app, documentId)) {
    return { addonHasFileScopePermission: false };
  }
  if (inAction && workspace.assumptions.answer("side-panel.file-scope-in-actions") === "nothing") {
    return { addonHasFileScopePermission: false };
  }
  return { id: documentId, title: workspace.files.title(documentId), addonHasFileScopePermission: true };
}

function mayRead(manifest: Manifest, viewer: Viewer): boolean {
  const access = manifest.addOns?.calendar?.currentEventAccess;
  return (
    (access === "READ" || access === "READ_WRITE") &&
    READ_SCOPES.some((scope) => viewer.scopes.includes(scope))
  );
}

function savedEventPart(
  workspace: ScriptWorkspace,
  manifest: Manifest,
  viewer: Viewer,
  { calendarId, eventId, guests }: Extract<Context, { kind: "event" }>,
): JsonObject {
  const event = openedEvent(workspace, viewer, calendarId, eventId);
  if (event === undefined && workspace.assumptions.answer("side-panel.open-event-gone") === "nothing")
    return {};
  return eventPart(manifest, viewer, calendarId, eventId, guests, event ?? {});
}

/** Undefined when it is gone since it was opened. */
function openedEvent(
  workspace: ScriptWorkspace,
  { person }: Viewer,
  calendarId: string,
  eventId: string,
): CalendarEvent | undefined {
  try {
    const params = { calendarId, eventId };
    return workspace.call(byHand(person), { method: "calendar.events.get", params }).body as CalendarEvent;
  } catch (error) {
    if (error instanceof ApiError && (error.code === 404 || error.code === 410)) return undefined;
    throw error;
  }
}

function eventPart(
  manifest: Manifest,
  viewer: Viewer,
  calendarId: string,
  eventId: string,
  guests: readonly string[] | undefined,
  event: CalendarEvent,
): JsonObject {
  const organizing = event.organizer?.self === true;
  return {
    calendarId: calendarId === "primary" ? viewer.person : calendarId,
    id: eventId,
    ...(event.recurringEventId === undefined ? {} : { recurringEventId: event.recurringEventId }),
    organizer: { email: event.organizer?.email ?? viewer.person },
    ...(mayRead(manifest, viewer)
      ? {
          attendees: guestsOf(event, guests).map(attendee),
          ...(event.conferenceData === undefined
            ? {}
            : { conferenceData: event.conferenceData as unknown as JsonObject }),
          capabilities: {
            canSeeAttendees: organizing || event.guestsCanSeeOtherGuests !== false,
            canAddAttendees: organizing || event.guestsCanInviteOthers !== false,
            canSeeConferenceData: true,
            canSetConferenceData: organizing || event.guestsCanModify === true,
          },
        }
      : {}),
  };
}

function unsavedEventPart(
  workspace: ScriptWorkspace,
  manifest: Manifest,
  viewer: Viewer,
  context: Extract<Context, { kind: "unsaved event" }>,
): JsonObject {
  const given = workspace.assumptions.answer("side-panel.unsaved-event-id") === "given";
  return {
    calendarId: context.calendarId === "primary" ? viewer.person : context.calendarId,
    ...(given ? { id: "unsaved0000000000000000000" } : {}),
    organizer: { email: viewer.person },
    ...(mayRead(manifest, viewer)
      ? {
          attendees: guestsOf({}, context.guests).map(attendee),
          capabilities: {
            canSeeAttendees: true,
            canAddAttendees: true,
            canSeeConferenceData: true,
            canSetConferenceData: true,
          },
        }
      : {}),
  };
}

/** The guests the form shows: those of the saved event, or what the person made of them. */
function guestsOf(event: CalendarEvent, guests: readonly string[] | undefined): Guest[] {
  const saved = event.attendees ?? [];
  if (guests === undefined) return saved;
  return guests.map((email) => saved.find((guest) => guest.email === email) ?? { email });
}

type Guest = NonNullable<CalendarEvent["attendees"]>[number];

function attendee(guest: Guest): JsonObject {
  return {
    email: guest.email ?? "",
    displayName: guest.displayName ?? "",
    responseStatus: guest.responseStatus ?? "needsAction",
    organizer: guest.organizer === true,
    self: guest.self === true,
    resource: guest.resource === true,
    optional: guest.optional === true,
    comment: guest.comment ?? "",
    additionalGuests: guest.additionalGuests ?? 0,
  };
}
