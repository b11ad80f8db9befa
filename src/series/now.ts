import type { Event } from "../../contract/calendar";
import type { Cadence } from "../schedule/cadence";
import type { Occurrence } from "../schedule/occurrence";

/** The event that is open, and its neighbours when it is one of a series. */
export interface SeriesNow {
  readonly calendarId: string;
  /** The series' id, or the event's own when it is single. */
  readonly seriesId: string;
  readonly recurring: boolean;
  /** The meeting itself; of a series the current or next one. */
  readonly event: Event;
  /**
   * What tells who meets in the series, which doc it has and what its guests may: the series, or a meeting that is as the
   * series has it. One meeting whose guests were changed says nothing of the others.
   */
  readonly series: Event;
  readonly occurrences: readonly Occurrence[];
  /** Every meeting that was read, as Calendar tells it. */
  readonly meetings: readonly Event[];
  /** Meetings around now that were cancelled: what is sure to be told of them is when they were planned. */
  readonly cancelled?: readonly Event[];
  readonly cadence?: Cadence;
  readonly zone: string;
}
