import type { Event } from "../../../contract/calendar";
import { once } from "../retry";
import { calendarService } from "../services";

interface Change {
  readonly recurrence?: readonly string[];
  readonly extendedProperties?: Properties;
}

type Properties = { readonly [kind in "private" | "shared"]?: Readonly<Record<string, string | null>> };

/**
 * What a patch was to take off an event and left there, because its nulls or empty lists were not sent: properties get
 * an empty word, which nobody reads as one; a recurrence goes by writing the whole event without it. Nobody is told a
 * second time. The event as it then is.
 */
export function takenAway(calendarId: string, asked: object, event: Event): Event {
  const { recurrence, extendedProperties = {} } = asked as Change;
  let now = event;
  const left = leftProperties(extendedProperties, now);
  if (left !== undefined) now = emptied(calendarId, left, now);
  if (recurrence?.length === 0 && (now.recurrence ?? []).length > 0) now = madeSingle(calendarId, now);
  return now;
}

function leftProperties(asked: Properties, event: Event): Properties | undefined {
  const left: { [kind in "private" | "shared"]?: Record<string, string> } = {};
  for (const kind of ["private", "shared"] as const)
    for (const [key, value] of Object.entries(asked[kind] ?? {}))
      if (value === null && (event.extendedProperties?.[kind]?.[key] ?? "") !== "")
        left[kind] = { ...left[kind], [key]: "" };
  return Object.keys(left).length === 0 ? undefined : left;
}

function emptied(calendarId: string, extendedProperties: Properties, event: Event): Event {
  const after = once("event", () =>
    calendarService().Events.patch({ extendedProperties }, calendarId, event.id ?? "", {
      sendUpdates: "none",
    }),
  );
  return { ...event, ...after };
}

/** Patch cannot; update replaces the event, so that all of it is read first. */
function madeSingle(calendarId: string, { id = "", ...event }: Event): Event {
  const { recurrence: _gone, ...whole } = once("event", () => calendarService().Events.get(calendarId, id));
  const headers = whole.etag === undefined ? {} : { "If-Match": whole.etag };
  const options = { sendUpdates: "none", supportsAttachments: true, conferenceDataVersion: 1 };
  const after = once("event", () =>
    calendarService().Events.update(whole, calendarId, id, options, headers as Record<string, string>),
  );
  const { recurrence: _was, ...rest } = event;
  return { ...rest, ...after };
}
