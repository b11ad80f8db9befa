import type { Event, EventAttendee } from "../../contract/calendar";
import type { PersonName } from "../agenda/model";
import { sameAddress } from "../agenda/names";
import { type PairRecord, recordOf } from "../memory/pair-record";
import { tagsOf } from "../memory/tags";
import { nextOf } from "../schedule/occurrence";
import { digest } from "../text/digest";
import type { SeriesNow } from "./now";

/** Every kind of event a person can open, each with an answer of its own. */
export type EventKind =
  /** Set up already: the panel. */
  | { readonly kind: "set-up"; readonly docId: string }
  /** Carries the tags of another series, a copy or one half of a split; or meets with somebody else by now. */
  | { readonly kind: "copied"; readonly docId: string }
  /** Somebody else's 1:1 with this person; the doc is what a shared property says, to be checked. */
  | { readonly kind: "invited"; readonly docId: string; readonly organizer: PersonName }
  /** Somebody else's 1:1 with this person, of which a shared property says that it ended; to be checked. */
  | { readonly kind: "ended"; readonly organizer: PersonName }
  | { readonly kind: "not-a-meeting" }
  | { readonly kind: "all-day" }
  | { readonly kind: "nobody" }
  | { readonly kind: "several"; readonly people: readonly PersonName[] }
  | { readonly kind: "theirs"; readonly other: PersonName }
  /** One other person and one's own event: the plain case. */
  | { readonly kind: "pair"; readonly other: PersonName; readonly past: boolean };

export function kindOf(opened: SeriesNow, record: PairRecord | undefined, nowMs: number): EventKind {
  const { series: event, seriesId } = opened;
  const mine = isMine(event);
  const tags = tagsOf(event);
  // Whom that doc is for; where nothing is remembered of it, whom the series is for.
  const pair = tags.docId === undefined ? undefined : (recordOf(tags.docId) ?? record);
  if (tags.docId !== undefined && pair !== undefined && isWithOthers(event, pair.other))
    return { kind: "copied", docId: tags.docId };
  if (tags.docId !== undefined && tags.seriesId === seriesId) return { kind: "set-up", docId: tags.docId };
  // One's own event that lost its tags. Of somebody else's, only what it says today counts.
  if (record?.complete === true && (mine || record.owner) && !isWithOthers(event, record.other))
    return { kind: "set-up", docId: record.docId };
  if (tags.docId !== undefined) return { kind: "copied", docId: tags.docId };
  if (!mine && tags.hint !== undefined)
    return { kind: "invited", docId: tags.hint, organizer: organizerOf(event) };
  if (!mine && tags.ended === true) return { kind: "ended", organizer: organizerOf(event) };
  if (event.eventType !== undefined && event.eventType !== "default") return { kind: "not-a-meeting" };
  if (event.start?.dateTime === undefined) return { kind: "all-day" };
  const people = othersOf(event);
  if (!mine) {
    const organizer = organizerOf(event);
    return people.length > 1
      ? { kind: "several", people }
      : { kind: "theirs", other: people[0] ?? organizer };
  }
  const [only, ...more] = people;
  if (only === undefined) return { kind: "nobody" };
  if (more.length > 0) return { kind: "several", people };
  const past = !opened.recurring && nextOf(opened.occurrences, nowMs) === undefined;
  return { kind: "pair", other: only, past };
}

/**
 * What a card's words about an event depend on: who meets in it, who organizes it, whether it is over. The press on that
 * card is about the same event only while this is the same.
 */
export function situationOf({ series, occurrences }: SeriesNow, nowMs: number): string {
  const people = othersOf(series).map(({ address }) => address.toLowerCase());
  return digest(JSON.stringify([isMine(series), nextOf(occurrences, nowMs) === undefined, people.sort()]));
}

/** Whether the event is in a calendar of one's own as its organizer. */
export function isMine(event: Event): boolean {
  return event.organizer?.self === true;
}

/** The doc that an event leads to. Of somebody else's one's own copy may bear no tag: then what its hint says. */
export function docOf(event: Event): string | undefined {
  const { docId, hint } = tagsOf(event);
  return docId ?? (isMine(event) ? undefined : hint);
}

/** Whether other people meet in an event, and this one not. With nobody left it is still theirs. */
export function isWithOthers(event: Event, person: PersonName): boolean {
  const people = othersOf(event);
  return people.length > 0 && !people.some((one) => sameAddress(one, person));
}

/** One's own event to which nobody is invited but this person: whatever writes a whole series requires it of the series. */
export function isOnlyFor(event: Event, person: PersonName): boolean {
  return isMine(event) && thirdGuests(event, person).length === 0;
}

/** The series without the meetings that others were given for once: those are neither held nor next for the two. */
export function meetingsWith(opened: SeriesNow, person: PersonName, nowMs: number): SeriesNow {
  const theirs = (one: Event) => !isWithOthers(one, person);
  const meetings = opened.meetings.filter(theirs);
  const cancelled = opened.cancelled?.filter(theirs) ?? [];
  const occurrences = opened.occurrences.filter(({ eventId }) => meetings.some(({ id }) => id === eventId));
  const next = nextOf(occurrences, nowMs);
  const { event, series } = opened;
  return {
    ...opened,
    event: meetings.find(({ id }) => id === next?.eventId) ?? (meetings.includes(event) ? event : series),
    meetings,
    cancelled,
    occurrences,
  };
}

/** Whether Google tells who meets in an event: of somebody else's, a hidden or a very long guest list says nothing. */
export function tellsGuests(event: Event): boolean {
  return isMine(event) || (event.attendeesOmitted !== true && event.guestsCanSeeOtherGuests !== false);
}

/** Everybody but oneself, rooms and things left out; nobody twice. */
export function othersOf(event: Event): readonly PersonName[] {
  const people = new Map<string, PersonName>();
  const add = (one: EventAttendee) => {
    if (one.email === undefined || one.self === true || isRoom(one.email)) return;
    const address = one.email.toLowerCase();
    if (address === meOf(event)?.address.toLowerCase()) return;
    if (!people.has(address)) people.set(address, { name: one.displayName ?? "", address: one.email });
  };
  for (const attendee of event.attendees ?? []) add(attendee);
  // An organizer who is not on the guest list meets all the same; a secondary calendar is nobody.
  if (!isMine(event) && event.organizer?.email !== undefined && !isCalendarAddress(event.organizer.email))
    add(event.organizer);
  return [...people.values()];
}

/** Whoever is invited besides the two. */
export function thirdGuests(event: Event, other: PersonName): readonly PersonName[] {
  return othersOf(event).filter((one) => !sameAddress(one, other));
}

/** The person whose calendar this is, as the event names them. */
export function meOf(event: Event): PersonName | undefined {
  const self =
    (event.attendees ?? []).find((one) => one.self === true) ??
    (event.organizer?.self === true && !isCalendarAddress(event.organizer.email ?? "")
      ? event.organizer
      : undefined) ??
    (event.creator?.self === true ? event.creator : undefined) ??
    (isMine(event) ? event.creator : undefined);
  return self?.email === undefined ? undefined : { name: self.displayName ?? "", address: self.email };
}

/** Who organizes an event; of one in a calendar of its own, who made it. */
export function organizerOf(event: Event): PersonName {
  const calendar = isCalendarAddress(event.organizer?.email ?? "");
  const who = calendar ? event.creator : event.organizer;
  return { name: who?.displayName ?? "", address: who?.email ?? "" };
}

/** Whom Calendar tells of a guest's answer; undefined for a calendar of its own, whose mail is for nobody that is known. */
export function hearerOf(event: Event): PersonName | undefined {
  return isCalendarAddress(event.organizer?.email ?? "") ? undefined : organizerOf(event);
}

/** By the address that Google makes for one: whoever adds a person may mark them as a resource (reference, attendees). */
export function isRoom(address: string): boolean {
  return address.toLowerCase().endsWith("@resource.calendar.google.com");
}

function isCalendarAddress(address: string): boolean {
  return address.endsWith("@group.calendar.google.com");
}
