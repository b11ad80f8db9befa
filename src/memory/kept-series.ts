import type { Event } from "../../contract/calendar";
import { cache, cached, uncache } from "../google/memory";
import { amount, fields, flag, listOf, optional, type Shape, shaped, text } from "../google/shape";
import type { Cadence } from "../schedule/cadence";
import type { Occurrence } from "../schedule/occurrence";
import { cadenceShape } from "./rhythm";

/** The event that is open, and its neighbours when it is one of a series. */
export interface SeriesNow {
  readonly calendarId: string;
  /** The series' id, or the event's own when it is single. */
  readonly seriesId: string;
  readonly recurring: boolean;
  /** The meeting itself; of a series the current or next one. */
  readonly event: Event;
  readonly occurrences: readonly Occurrence[];
  readonly cadence?: Cadence;
  readonly zone: string;
}

const anEvent: Shape<Event> = (value): value is Event =>
  typeof value === "object" && value !== null && text((value as Event).id);

/** A cache outlives the version of the add-on that wrote it; the event itself is as Google gave it. */
const shape: Shape<SeriesNow> = fields({
  calendarId: text,
  seriesId: text,
  recurring: flag,
  event: anEvent,
  occurrences: listOf(
    fields({ eventId: text, startMs: amount, endMs: amount, date: text, plannedDate: text }),
  ),
  cadence: optional(cadenceShape),
  zone: text,
});

/** Kept for the press that follows the opening, so that it need not read the event again. */
export function keepSeries(opened: SeriesNow, id: string): void {
  cache(`opened.${opened.calendarId}.${id}`, opened);
}

export function keptSeriesOf(calendarId: string, id: string): SeriesNow | undefined {
  return shaped(shape, cached(`opened.${calendarId}.${id}`));
}

export function dropKeptSeries(calendarId: string, id: string): void {
  uncache(`opened.${calendarId}.${id}`);
}
