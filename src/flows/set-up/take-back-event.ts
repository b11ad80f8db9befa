import type { Event } from "../../../contract/calendar";
import { changeEvent, noteOnOwnCopy, readEvent, removeEvent } from "../../google/calendar";
import { AddOnError } from "../../google/error";
import type { Before } from "../../memory/before-set-up";
import type { PairRecord } from "../../memory/pair-record";
import { noEventTags, tagsOf } from "../../memory/tags";
import { withoutOurSentence } from "../../series/description";
import { somebodyWroteIn, somebodyWroteInOneMeeting } from "../../series/persons-words";

/** False, and nothing is changed, when somebody wrote in what would go with it: the set-up then stays. */
export function takeBackEvent(record: PairRecord, before: Before): boolean {
  const { calendarId, eventId, endedId } = before;
  const change = (id: string, fields: object) =>
    unlessGone(calendarId, id, () => {
      changeEvent(calendarId, id, fields, "none");
      return true;
    });
  switch (before.how) {
    case "new":
      return removeMade(record, before);
    case "split":
      if (!removeMade(record, before)) return false;
      return endedId === undefined || change(endedId, { recurrence: before.recurrence ?? [] });
    case "leave":
      return unlessGone(calendarId, eventId, () => {
        noteOnOwnCopy(calendarId, eventId, noEventTags(false));
        return true;
      });
    case "adopt":
      return restore(record, before);
  }
}

/** Takes away the event that the set-up made, unless somebody wrote in it. */
function removeMade(record: PairRecord, { calendarId, eventId }: Before): boolean {
  return underItsVersion(calendarId, eventId, (made) => {
    if (somebodyWroteIn(made, calendarId, record)) return false;
    removeEvent(calendarId, eventId, made.etag);
    return true;
  });
}

function restore(record: PairRecord, before: Before): boolean {
  const { calendarId, eventId } = before;
  return underItsVersion(calendarId, eventId, (event) => {
    // Taken back by an earlier press: its guests were told then.
    if (tagsOf(event).docId !== record.docId) return true;
    // A series that becomes one event again loses its other meetings, and what was written in them.
    if (before.recurrence === null && somebodyWroteInOneMeeting(event, calendarId)) return false;
    if (noteOfAdded(before, event) !== "") return false;
    changeEvent(calendarId, eventId, fieldsFrom(record, before, event), "all", event.etag);
    return true;
  });
}

/** What is done to the version of the event that was read; read again once when somebody was faster. */
function underItsVersion(calendarId: string, eventId: string, work: (event: Event) => boolean): boolean {
  const once = () => unlessGone(calendarId, eventId, () => work(readEvent(calendarId, eventId)));
  try {
    return once();
  } catch (error) {
    if (!(error instanceof AddOnError) || error.code !== "EVENT_CHANGED") throw error;
    return once();
  }
}

/**
 * An event that is gone needs nothing taken back: an earlier press did it, or somebody deleted it meanwhile. Google is
 * asked twice, since what was kept of it is thrown away next.
 */
function unlessGone(calendarId: string, eventId: string, work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    if (!saysGone(error)) throw error;
    try {
      readEvent(calendarId, eventId);
    } catch (again) {
      if (saysGone(again)) return true;
      throw again;
    }
    throw error;
  }
}

function saysGone(error: unknown): boolean {
  return error instanceof AddOnError && error.code === "EVENT_GONE";
}

/** What the guest whom the set-up added wrote with the answer: it would go with the guest. */
function noteOfAdded({ addedGuest }: Before, { attendees = [] }: Event): string {
  const added = addedGuest?.toLowerCase();
  return (attendees.find(({ email }) => email?.toLowerCase() === added)?.comment ?? "").trim();
}

function fieldsFrom(record: PairRecord, before: Before, event: Event): object {
  const added = before.addedGuest?.toLowerCase();
  return {
    recurrence: before.recurrence ?? [],
    visibility: before.visibility,
    guestsCanInviteOthers: before.invite,
    guestsCanModify: before.modify,
    description: withoutOurSentence(event.description, record),
    extendedProperties: noEventTags(record.owner),
    ...(added === undefined
      ? {}
      : { attendees: (event.attendees ?? []).filter((one) => one.email?.toLowerCase() !== added) }),
  };
}
