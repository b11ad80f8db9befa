import type { Event } from "../../../contract/calendar";
import type { IsoDate, PersonName } from "../../agenda/model";
import { sameAddress } from "../../agenda/names";
import { type DocSettings, FIRST_SETTINGS } from "../../agenda/style";
import { readEvent } from "../../google/calendar";
import { recordOf, recordOfSeries } from "../../memory/pair-record";
import { settingsIn } from "../../memory/tags";
import type { ThenPanel } from "../../panel/next";
import { chosen } from "../../people/chosen";
import { type Context, input } from "../../request/context";
import { dayOf, type WallTime, wall } from "../../schedule/moment";
import { nextOf } from "../../schedule/occurrence";
import { nextWeekday, startLike } from "../../schedule/weekly";
import { isMine, isOnlyFor, kindOf, meOf, othersOf, situationOf } from "../../series/kind";
import type { SeriesNow } from "../../series/now";
import { pressedSeries, timesOf } from "../../series/series-now";
import { digest } from "../../text/digest";

/** What the press of "Set up 1:1" asks for, whichever card it was on. */
export interface SetUpRequest {
  readonly calendarId: string;
  readonly seriesId: string;
  readonly me: PersonName | undefined;
  readonly other: PersonName;
  readonly mine: "manager" | "direct";
  readonly zone: string;
  readonly minutes: number;
  /** The first meeting that has a section. */
  readonly first: { readonly date: IsoDate; readonly startMs: number; readonly endMs: number };
  readonly event: EventRequest;
  /** How a new doc is written, as this person has set it for all. */
  readonly settings: DocSettings;
  /** The event is another one by now than the card spoke of: other people, another organizer, or over. */
  readonly stale: boolean;
  /** The event stands for these two already, whoever of them set it up: what opening it shows. */
  readonly there?: ThenPanel;
}

export type EventRequest =
  /** One's own event, single or a series, becomes the 1:1. */
  | { readonly how: "adopt"; readonly opened: SeriesNow; readonly series: Event }
  /** A series that meets otherwise ends before `first`, and a weekly one begins there. */
  | { readonly how: "split"; readonly opened: SeriesNow }
  /** A new weekly event for two; nothing else is touched. */
  | { readonly how: "new" }
  /** Somebody else's event stays as it is and only carries one's own private note. */
  | { readonly how: "leave"; readonly opened: SeriesNow };

/** From the card of an open event. */
export function requestFromEvent(context: Context): SetUpRequest {
  const { params, nowMs } = context;
  const calendarId = params.calendarId ?? "primary";
  const opened = pressedSeries(context);
  const { event, zone, series: shown } = opened;
  const people = othersOf(shown);
  const other = chosen(params.address, params.name, people);
  const mine = input(context, "role") === "direct" ? "direct" : "manager";
  const { startMs, endMs } = timesOf(event);
  const next = nextOf(opened.occurrences, nowMs);
  const me = meOf(shown);
  const there = standsFor(opened, other, nowMs);
  const seen = params.seen === situationOf(opened, nowMs);
  const shared = {
    ...(there === undefined ? {} : { there }),
    me,
    other,
    mine,
    zone,
    minutes: Math.round((endMs - startMs) / 60_000),
    settings: settingsIn(params) ?? FIRST_SETTINGS,
    stale: !seen,
  } as const;

  if (!isMine(shown) && input(context, "event") === "theirs" && people.length <= 1) {
    const first = next ?? { date: dayOf(startMs, zone), startMs, endMs };
    return { ...shared, calendarId, seriesId: opened.seriesId, first, event: { how: "leave", opened } };
  }
  if (!isOnlyFor(shown, other) || next === undefined) {
    // The event stays: it has several guests, another organizer, or is over.
    const at = next?.startMs ?? startLike(startMs, zone, nowMs);
    const first = { date: dayOf(at, zone), startMs: at, endMs: at + endMs - startMs };
    const seriesId = newSeriesId(other, at);
    return { ...shared, calendarId: "primary", seriesId, first, event: { how: "new" } };
  }
  if (opened.recurring && input(context, "cadence") === "switch") {
    const seriesId = newSeriesId(other, next.startMs);
    return { ...shared, calendarId, seriesId, first: next, event: { how: "split", opened } };
  }
  // What is written is the series: its rule, its text, its version, and whom all of its meetings would be with.
  const known = shown.id === opened.seriesId || there !== undefined;
  const series = known ? shown : readEvent(calendarId, opened.seriesId);
  const stale = !seen || !isOnlyFor(series, other);
  const adopt = { how: "adopt", opened, series } as const;
  return { ...shared, stale, calendarId, seriesId: opened.seriesId, first: next, event: adopt };
}

function standsFor(opened: SeriesNow, other: PersonName, nowMs: number): ThenPanel | undefined {
  const kind = kindOf(opened, recordOfSeries(opened.seriesId), nowMs);
  if (kind.kind !== "set-up" && kind.kind !== "invited") return undefined;
  const { docId } = kind;
  const whose = kind.kind === "invited" ? kind.organizer : (recordOf(docId)?.other ?? other);
  return sameAddress(whose, other) ? { panel: docId, hint: { opened }, how: "root" } : undefined;
}

/** From the card "Set up a 1:1", with no event yet. */
export function requestFromScratch(person: PersonName, context: Context): SetUpRequest {
  const { zone, nowMs } = context;
  const time: WallTime = context.times.time ?? { hour: 10, minute: 0 };
  const minutes = within(5, 480, Number(input(context, "length"))) ?? 30;
  const date = nextWeekday(within(1, 7, Number(input(context, "day"))) ?? 1, time, zone, nowMs);
  const mine = input(context, "role") === "direct" ? "direct" : "manager";
  const settings = settingsIn(context.params) ?? FIRST_SETTINGS;
  const when = { startMs: wall(date, time, zone).ms, minutes, zone };
  return newRequest(person, mine, when, settings);
}

/** A new weekly event for two, from its first meeting on. */
export function newRequest(
  other: PersonName,
  mine: SetUpRequest["mine"],
  { startMs, minutes, zone }: { readonly startMs: number; readonly minutes: number; readonly zone: string },
  settings: DocSettings,
): SetUpRequest {
  return {
    calendarId: "primary",
    seriesId: newSeriesId(other, startMs),
    me: undefined,
    other,
    mine,
    zone,
    minutes,
    first: { date: dayOf(startMs, zone), startMs, endMs: startMs + minutes * 60_000 },
    event: { how: "new" },
    settings,
    stale: false,
  };
}

function within(least: number, most: number, value: number): number | undefined {
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

/** The same for every press that asks for the same person and time, in Calendar's alphabet for ids (a–v, 0–9). */
function newSeriesId(other: PersonName, startMs: number): string {
  return `ooo${digest(other.address.toLowerCase())}${startMs.toString(32)}`;
}
