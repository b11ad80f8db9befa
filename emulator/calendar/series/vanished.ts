import type { Event } from "../../../contract/calendar";
import { DAY_MS } from "../../clock";
import { originalOf, slotByKey, zoneOf } from "../events/shape";
import { startsAt, writeMoment } from "../moment";
import { etagOf, type Meeting, type PastShape, type Store } from "../state";
import type { SyncToken } from "../tokens";
import { keyOf } from "./recurrence";

/**
 * What somebody who follows a calendar still holds of a series' earlier shapes: occurrences that a new time or rule
 * made away with. They come as cancelled, with what identifies them.
 */
export function vanished(
  store: Store,
  meeting: Meeting,
  calendarId: string,
  since: SyncToken,
  singleEvents: boolean,
): Event[] {
  const copy = meeting.copies[calendarId];
  if (copy === undefined) return [];
  const past = meeting.past.filter((shape) => shape.version > since.count);
  if (past.length === 0) return [];
  const zone = zoneOf(store, calendarId);
  const keys = new Set(
    past.flatMap((shape) => (singleEvents ? keysOf(store, meeting, shape, zone, since) : shape.exceptions)),
  );
  const etag = etagOf(Math.max(meeting.version, copy.version));
  const gone: Event[] = [...keys]
    .filter(
      (key) =>
        (singleEvents
          ? slotByKey(store, meeting, calendarId, key)
          : (meeting.exceptions[key] ?? copy.exceptions[key])) === undefined,
    )
    .map((key) => {
      const original = originalOf(meeting, key);
      return {
        kind: "calendar#event",
        etag,
        id: `${copy.id}_${key}`,
        status: "cancelled",
        recurringEventId: copy.id,
        ...(original === undefined ? {} : { originalStartTime: writeMoment(original, zone) }),
      };
    });
  const wasSingle = past.some((shape) => shape.recurrence === undefined);
  return singleEvents && wasSingle && meeting.recurrence !== undefined
    ? [{ kind: "calendar#event", etag, id: copy.id, status: "cancelled" }, ...gone]
    : gone;
}

function keysOf(store: Store, meeting: Meeting, shape: PastShape, zone: string, since: SyncToken): string[] {
  if (shape.recurrence === undefined) return [];
  const series = { start: shape.start, recurrence: shape.recurrence };
  const from = startsAt(shape.start, zone) - DAY_MS;
  const years = store.world.assumptions.answer("calendar.endless-horizon") === "one-year" ? 1 : 5;
  const to = since.max ?? Math.max(store.world.clock.now(), since.min ?? 0) + years * 366 * DAY_MS;
  const named = store.expansions.between(series, from, to, zone).map((slot) => keyOf(slot.start));
  return [...new Set([...named, ...shape.exceptions, ...Object.keys(meeting.exceptions)])];
}
