import type { PersonName } from "../agenda/model";
import type { SeriesNow } from "../memory/kept-series";
import { tagsOf } from "../memory/tags";
import { isMine, meOf } from "./kind";
import { timeOfEvent } from "./series-now";

/** What the series at hand says of itself, where one is at hand. */
export interface SeenSeries {
  readonly calendarId: string;
  readonly seriesId: string;
  /** Whether this person is its organizer. */
  readonly mine: boolean;
  /** The doc it was set up with, as its organizer's own tags name it. */
  readonly docId?: string;
  readonly me?: PersonName;
  readonly zone: string;
  readonly minutes?: number;
}

/** What the series at hand says of itself, for whoever checks a doc against it. */
export function seenSeries({ calendarId, seriesId, event, zone }: SeriesNow): SeenSeries {
  const { docId } = tagsOf(event);
  const me = meOf(event);
  const times = timeOfEvent(event);
  return {
    calendarId,
    seriesId,
    mine: isMine(event),
    zone,
    ...(docId === undefined ? {} : { docId }),
    ...(me === undefined ? {} : { me }),
    ...(times === undefined ? {} : { minutes: Math.round((times.endMs - times.startMs) / 60_000) }),
  };
}
