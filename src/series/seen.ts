import type { PersonName } from "../agenda/model";
import { tagsOf } from "../memory/tags";
import { isMine, meOf, organizerOf, othersOf } from "./kind";
import type { SeriesNow } from "./now";
import { timeOfEvent } from "./series-now";

/** What the series at hand says of itself, where one is at hand. */
export interface SeenSeries {
  readonly calendarId: string;
  readonly seriesId: string;
  /** Whether this person is its organizer. */
  readonly mine: boolean;
  /** The doc that one's own, private tags name. */
  readonly docId?: string;
  /** The doc that the shared property names: no more than what the organizer, or a guest, says. */
  readonly hint?: string;
  /** Who organizes it, as an address in lower case. */
  readonly organizer: string;
  /** Everybody else on it, as addresses in lower case. */
  readonly others: readonly string[];
  readonly me?: PersonName;
  readonly zone: string;
  readonly minutes?: number;
}

/** What the series at hand says of itself, for whoever checks a doc against it. */
export function seenSeries({
  calendarId,
  seriesId,
  series: event,
  zone,
}: Pick<SeriesNow, "calendarId" | "seriesId" | "series" | "zone">): SeenSeries {
  const { docId, hint } = tagsOf(event);
  const me = meOf(event);
  const times = timeOfEvent(event);
  return {
    calendarId,
    seriesId,
    mine: isMine(event),
    organizer: organizerOf(event).address.toLowerCase(),
    others: othersOf(event).map(({ address }) => address.toLowerCase()),
    zone,
    ...(hint === undefined ? {} : { hint }),
    ...(docId === undefined ? {} : { docId }),
    ...(me === undefined ? {} : { me }),
    ...(times === undefined ? {} : { minutes: Math.round((times.endMs - times.startMs) / 60_000) }),
  };
}
