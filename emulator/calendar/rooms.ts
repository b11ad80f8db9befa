import { busyTimes } from "./busy";
import { identity } from "./guests";
import { DAY, startsAt } from "./moment";
import { singlesIn } from "./occurrences";
import type { Meeting, Store } from "./state";

/** How far ahead a room looks for conflicts with a series. */
const LOOK_AHEAD = 366 * DAY;

/** Rooms answer by themselves: they accept when they are free at all its times of the coming year, else decline. */
export function answerRooms(store: Store, meeting: Meeting): void {
  if (meeting.fields.status === "cancelled") return;
  meeting.fields.guests = meeting.fields.guests.map((guest) => {
    const address = identity(store, guest);
    if (store.world.directory.find(address)?.kind !== "resource") return guest;
    return { ...guest, responseStatus: isFree(store, meeting, address) ? "accepted" : "declined" };
  });
}

function isFree(store: Store, meeting: Meeting, room: string): boolean {
  const start = startsAt(meeting.fields.start, "UTC");
  const from = meeting.recurrence === undefined ? start : Math.max(start, store.world.clock.now());
  const times = singlesIn(store, meeting, room, { min: from, max: from + LOOK_AHEAD })
    .filter((shape) => shape.status !== "cancelled")
    .map((shape) => ({ from: startsAt(shape.fields.start, "UTC"), to: startsAt(shape.fields.end, "UTC") }));
  const busy = busyTimes(store, room, { from: from - DAY, to: from + LOOK_AHEAD + DAY }, meeting);
  return times.every((time) => busy.every((other) => other.to <= time.from || other.from >= time.to));
}
