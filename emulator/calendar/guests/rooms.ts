import { DAY_MS } from "../../clock";
import { busyTimes } from "../calendars/busy";
import { startsAt } from "../moment";
import { singlesIn } from "../series/occurrences";
import type { Guest, Meeting, Store } from "../state";
import { identity } from "./guests";

/** How far ahead a room looks for conflicts with a series. */
const LOOK_AHEAD = 366 * DAY_MS;

/** Rooms answer by themselves: they accept when they are free at all its times of the coming year, else decline. */
export function answerRooms(store: Store, meeting: Meeting): void {
  if (meeting.fields.status === "cancelled") return;
  meeting.fields.guests = answered(store, meeting, meeting.fields.guests);
  for (const [key, exception] of Object.entries(meeting.exceptions))
    exception.added = answered(store, meeting, exception.added, key);
}

function answered(store: Store, meeting: Meeting, guests: readonly Guest[], key?: string): Guest[] {
  return guests.map((guest) => {
    const address = identity(store, guest);
    if (store.world.directory.find(address)?.kind !== "resource") return guest;
    return { ...guest, responseStatus: isFree(store, meeting, address, key) ? "accepted" : "declined" };
  });
}

function isFree(store: Store, meeting: Meeting, room: string, key?: string): boolean {
  const start = startsAt(meeting.fields.start, "UTC");
  const from = meeting.recurrence === undefined ? start : Math.max(start, store.world.clock.now());
  const times = singlesIn(store, meeting, room, { min: from, max: from + LOOK_AHEAD })
    .filter((shape) => shape.status !== "cancelled" && (key === undefined || shape.key === key))
    .map((shape) => ({ from: startsAt(shape.fields.start, "UTC"), to: startsAt(shape.fields.end, "UTC") }));
  const busy = busyTimes(store, room, { from: from - DAY_MS, to: from + LOOK_AHEAD + DAY_MS }, meeting);
  return times.every((time) => busy.every((other) => other.to <= time.from || other.from >= time.to));
}
