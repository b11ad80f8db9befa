import type { Event } from "../../../contract/calendar";
import type { PersonName } from "../../agenda/model";
import { firstName } from "../../agenda/names";
import { AddOnError } from "../../google/error";
import type { PairRecord } from "../../memory/pair-record";
import { pairNow, pairWithEvent } from "../../pair/pair-now";
import { marksOf, unnamed } from "../../people/third-guests";
import { type Context, param } from "../../request/context";
import { isInvited } from "../../series/answer";
import { hearerOf, isMine, thirdGuests } from "../../series/kind";
import { timeOfEvent, timesOf } from "../../series/series-now";

/** The meeting a press is about, as Google says in this very run that it is. */
export interface OneMeeting {
  readonly record: PairRecord;
  readonly eventId: string;
  readonly etag: string | undefined;
  readonly startMs: number;
  readonly endMs: number;
  /** When it was to begin as the card said that the press was on. */
  readonly shownMs: number;
  readonly cancelled: boolean;
  /** Whether this person organizes it. */
  readonly mine: boolean;
  readonly zone: string;
  /** Undefined where only the cancelled meeting's time is known. */
  readonly event?: Event;
  /** Who is invited besides the two; of a cancelled meeting that does not say, to its series. */
  readonly more: readonly PersonName[];
  /** Whether somebody hears of what is done to it, the other as its guest or whoever organizes it. */
  readonly tells: boolean;
  /** Whoever organizes it, where that is a person. */
  readonly hears: readonly PersonName[];
}

/** Two calls; of a cancelled meeting four, since it may not tell any more who meets in it: its series does. */
export function oneMeeting(docId: string, context: Context): OneMeeting {
  const eventId = param(context, "eventId");
  const shownMs = Number(param(context, "startMs"));
  const { record, event, cancelled } = pairNow(docId, context, eventId);
  if (event !== undefined) {
    return {
      record,
      eventId,
      etag: event.etag,
      ...timesOf(event),
      shownMs,
      cancelled: false,
      mine: isMine(event),
      zone: event.start?.timeZone ?? record.zone,
      event,
      ...toldOf(event, record.other),
    };
  }
  if (cancelled === undefined) throw new AddOnError("EVENT_GONE");
  const series = pairWithEvent(docId, context);
  const planned = cancelled.originalStartTime ?? cancelled.start ?? {};
  const startMs = timeOfEvent({ start: planned, end: planned })?.startMs ?? shownMs;
  const span = timesOf(series.event);
  return {
    record: series.record,
    eventId,
    etag: cancelled.etag,
    startMs,
    endMs: startMs + span.endMs - span.startMs,
    shownMs,
    cancelled: true,
    mine: isMine(series.event),
    zone: series.event.start?.timeZone ?? record.zone,
    ...toldOf(
      { ...series.event, attendees: cancelled.attendees ?? series.event.attendees },
      series.record.other,
    ),
  };
}

/** Whom Calendar tells of what is done to a meeting. */
export type Told = Pick<OneMeeting, "more" | "tells" | "hears">;

export function toldOf(event: Event, other: PersonName): Told {
  return {
    more: thirdGuests(event, other),
    tells: !isMine(event) || isInvited(event, other),
    hears: hearersOf(event),
  };
}

/** Who hears of a guest's answer: whoever organizes it, unless that is a calendar. */
export function hearersOf(event: Event): readonly PersonName[] {
  return [hearerOf(event) ?? []].flat();
}

/** The same by first name. */
export function organizerNameOf(event: Event): string | undefined {
  return firstNameOf(hearersOf(event));
}

/** What is kept with an answer that was given, for the cards of its undo. */
export function heardBy({ hears }: Pick<OneMeeting, "hears">): {
  readonly hears?: string;
  readonly who: string;
} {
  const name = firstNameOf(hears);
  return { who: marksOf(hears), ...(name === undefined ? {} : { hears: name }) };
}

function firstNameOf([first]: readonly PersonName[]): string | undefined {
  return first && firstName(first);
}

/** The card spoke of another time than the meeting has: somebody was faster. */
export function asShown({ startMs, shownMs, cancelled }: OneMeeting): void {
  if (!cancelled && startMs !== shownMs) throw new AddOnError("EVENT_NOT_AS_SHOWN");
}

/** MAIL_NOT_AS_SHOWN where Calendar would tell somebody of it whom the card did not name, `off` nobody at all. */
export function asNamed({ more, tells }: OneMeeting, { who, off }: Context["params"]): void {
  if ((tells && off !== undefined) || unnamed(who, more).length > 0)
    throw new AddOnError("MAIL_NOT_AS_SHOWN");
}

/** What this person answered to it. */
export function ownAnswer({ attendees = [] }: Event): string {
  return attendees.find((one) => one.self === true)?.responseStatus ?? "needsAction";
}
