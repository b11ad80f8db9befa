import type { Event } from "../../contract/calendar";
import type { PersonName } from "../agenda/model";
import { sameAddress } from "../agenda/names";
import { endedOfSeries, goesOnAfter } from "../memory/own/ended";
import type { PairRecord } from "../memory/pair-record";
import { tagsOf } from "../memory/tags";
import { occurrencesOf } from "../schedule/occurrence";
import { isMine, meOf, othersOf, tellsGuests } from "../series/kind";
import { asInItsSeries, timeOfEvent } from "../series/series-now";

/** A series that looks like a 1:1 and is none here yet. */
export interface MightBe {
  readonly seriesId: string;
  readonly eventId: string;
  readonly other: PersonName;
  readonly summary: string;
  /** When it meets next. */
  readonly startMs: number;
  readonly endMs: number;
  /** Whether this person organizes it, so that the event itself can become the 1:1. */
  readonly mine: boolean;
}

/** Everybody has an address there: it says nothing about a company. */
const ANYBODYS = /@(gmail|googlemail)\.com$/i;

/**
 * The series that meet with exactly one other person of one's own company, each once, in order of time; none with
 * somebody whom one has a 1:1 with, none that carries any tag of ours, none that one ended, unless it goes on, or has said no to.
 */
export function mightBe(events: readonly Event[], records: readonly PairRecord[]): readonly MightBe[] {
  const found = new Map<string, MightBe>();
  for (const event of events) {
    const { id, recurringEventId, status, eventType, start, summary = "" } = event;
    if (id === undefined || recurringEventId === undefined || status === "cancelled") continue;
    if ((eventType ?? "default") !== "default" || start?.dateTime === undefined) continue;
    const { docId, hint, ended } = tagsOf(event);
    const series = found.has(recurringEventId) ? undefined : asInItsSeries(event, events);
    if (series === undefined || !tellsGuests(series)) continue;
    const [other, ...more] = othersOf(series);
    if (other === undefined || more.length > 0 || (docId ?? hint) !== undefined) continue;
    if (!isColleague(meOf(event), other) || refused(event)) continue;
    if (records.some((one) => one.seriesId === recurringEventId || sameAddress(one.other, other))) continue;
    const known = [...found.values()].some((one) => sameAddress(one.other, other));
    const times = timeOfEvent(event);
    if (known || times === undefined) continue;
    const end = endedOfSeries(recurringEventId);
    if (end === undefined ? ended : !goesOnAfter(end, occurrencesOf([event], end.record.zone))) continue;
    const mine = isMine(event);
    found.set(recurringEventId, { seriesId: recurringEventId, eventId: id, other, summary, ...times, mine });
  }
  return [...found.values()];
}

function isColleague(me: PersonName | undefined, other: PersonName): boolean {
  const company = (address: string) => address.split("@")[1]?.toLowerCase();
  if (me === undefined || ANYBODYS.test(other.address)) return false;
  return company(me.address) === company(other.address);
}

function refused({ attendees = [] }: Event): boolean {
  return attendees.some(({ self, responseStatus }) => self === true && responseStatus === "declined");
}
