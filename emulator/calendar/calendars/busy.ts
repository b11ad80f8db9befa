import { personalDetails } from "../events/draft";
import { isOrganizers, type Shape, zoneOf } from "../events/shape";
import { findGuest } from "../guests/guests";
import { startsAt } from "../moment";
import { meetingsOf, singlesIn } from "../series/occurrences";
import type { Meeting, Store } from "../state";

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When a calendar is taken between two instants: opaque events, those its owner declined aside; merged and in order. */
export function busyTimes(store: Store, calendarId: string, window: Stretch, except?: Meeting): Stretch[] {
  const zone = zoneOf(store, calendarId);
  const taken = meetingsOf(store, calendarId)
    .filter((meeting) => meeting !== except)
    .flatMap((meeting) => singlesIn(store, meeting, calendarId, { min: window.from, max: window.to }))
    .filter((shape) => isBusy(store, shape))
    .map((shape) => ({
      from: Math.max(window.from, startsAt(shape.fields.start, zone)),
      to: Math.min(window.to, startsAt(shape.fields.end, zone)),
    }))
    .filter(({ from, to }) => to > from);
  return merged(taken);
}

function isBusy(store: Store, shape: Shape): boolean {
  if (shape.status === "cancelled") return false;
  const transparency = isOrganizers(shape.meeting, shape.calendarId)
    ? shape.fields.details.transparency
    : personalDetails(store, shape).transparency;
  if (transparency === "transparent") return false;
  return findGuest(store, shape.fields.guests, shape.calendarId)?.responseStatus !== "declined";
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
