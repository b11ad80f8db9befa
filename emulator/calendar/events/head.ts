import type { Events } from "../../../contract/calendar";
import type { Access } from "../calendars/access";
import { listEntry } from "../calendars/known-calendars";
import { timestamp } from "../moment";
import { meetingsOf } from "../series/occurrences";
import { etagOf, type Store } from "../state";

/** What a list of events says about the calendar itself. */
export function eventsHead(store: Store, entry: Access, timeZone: string | undefined): Events {
  const { calendar, role, person } = entry;
  let version = calendar.version;
  let updated = 0;
  for (const meeting of meetingsOf(store, calendar.id)) {
    const copy = meeting.copies[calendar.id];
    for (const part of [
      meeting,
      ...Object.values(meeting.exceptions),
      ...(copy === undefined ? [] : [copy, ...Object.values(copy.exceptions)]),
    ]) {
      version = Math.max(version, part.version);
      updated = Math.max(updated, part.updated);
    }
  }
  return {
    kind: "calendar#events",
    etag: etagOf(version),
    summary: calendar.summary,
    ...(calendar.description === undefined ? {} : { description: calendar.description }),
    updated: timestamp(updated),
    timeZone: timeZone ?? calendar.timeZone,
    accessRole: role,
    defaultReminders: listEntry(store, person, calendar.id)?.defaultReminders ?? [],
  };
}
