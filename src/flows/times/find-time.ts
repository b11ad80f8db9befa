import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import type { ButtonView } from "../../cards/widgets";
import { withheld } from "../../google/consent";
import { alsoTold, marksOf } from "../../people/third-guests";
import type { Context } from "../../request/context";
import { param } from "../../request/context";
import { timeOf } from "../../schedule/moment";
import { saidMoment } from "../../schedule/said-times";
import { isTakenAllDay } from "../../schedule/slots/free";
import { type Proposals, proposals } from "../../schedule/slots/propose";
import { words } from "../../text/words";
import {
  closedDays,
  followingDay,
  otherSides,
  ownCalendar,
  ownSide,
  type Sharing,
  withoutTimes,
} from "./free-times";
import {
  alsoIn,
  asOff,
  type Meeting,
  nextToMeet,
  otherDays,
  type PairSeries,
  pairSeries,
  tellsOther,
} from "./meeting";
import { hearersOf, organizerNameOf } from "./one-meeting";

const say = () => words().times;

/** "Find a time": the next meeting's week, then the one after; three calls. */
export function findTime(context: Context): Answer {
  return { show: timesView(context), how: "push" };
}

/** What is free for the two instead of their next meeting. */
interface Found {
  readonly series: PairSeries;
  readonly meeting: Meeting;
  readonly proposed: Proposals;
  readonly sharing: Sharing;
  /** The other's whole day is taken, as far as Calendar tells; of which kind it is, it tells nobody else. */
  readonly fullDay: boolean;
}

function timesView(context: Context): View {
  const series = pairSeries(param(context, "docId"), context);
  const { record, opened } = series;
  const coming = opened.occurrences.find(({ startMs }) => startMs > context.nowMs);
  const calendar = ownCalendar(context, coming?.startMs);
  const meeting = nextToMeet(series, calendar.entries, context.nowMs);
  if (meeting === undefined) return nothingToMove(series);
  const { eventId, startMs, endMs } = meeting;
  const { sides, asked } = otherSides([record.other.address], calendar, context);
  const other = sides.get(record.other.address);
  const closed = closedDays(
    otherDays(opened, eventId),
    opened.zone,
    followingDay(opened.occurrences, eventId, startMs, opened.zone),
  );
  const me = withoutTimes(ownSide(calendar, context, eventId), closed);
  const wanted = { startMs, lengthMs: endMs - startMs, nowMs: context.nowMs, zone: context.zone };
  const proposed = proposals(other === undefined ? [me] : [me, other], wanted);
  const sharing = other !== undefined ? "told" : asked ? "not-shared" : "not-asked";
  const fullDay = other !== undefined && isTakenAllDay(other, { fromMs: startMs, toMs: endMs });
  return foundView({ series, meeting, proposed, sharing, fullDay }, context);
}

function foundView(found: Found, context: Context): View {
  const { series, meeting, proposed } = found;
  const { record, mine } = series;
  const first = firstName(record.other);
  const again = { docId: record.docId, eventId: meeting.eventId, startMs: String(meeting.startMs) };
  const shared = {
    card: "times" as const,
    title: say().title(first),
    subtitle: whyOf(meeting, first, context),
    ...(found.sharing === "not-asked" && withheld("busy")
      ? {
          see: {
            label: say().see,
            press: {
              run: "allowPermissions" as const,
              with: { permission: "busy", docId: record.docId },
            },
          },
        }
      : {}),
  };
  const leave = found.fullDay ? [say().fullDay(first)] : [];
  const none = noneOf(found, first);
  const free = proposed.times.length > 0 ? [freeFor(found, first)] : [];
  if (!mine) {
    const organizer = organizerNameOf(series.opened.series);
    const ask: ButtonView = { label: say().theirs.propose, press: { run: "proposeTimes", with: again } };
    const decline: ButtonView = {
      label: say().theirs.decline,
      press: { run: "skipMeeting", with: { ...again, who: marksOf(hearersOf(series.opened.series)) } },
    };
    return {
      ...shared,
      notes: [...leave, ...none, say().theirs.only(organizer)],
      facts: [say().theirs.sees, ...free, say().theirs.mail(organizer)],
      times: [],
      request: requestOf(found, context),
      footer: [ask, decline],
    };
  }
  const { hour, minute } = timeOf(meeting.startMs, context.zone);
  const more = alsoIn(series, meeting);
  const off = meeting.trouble === "cancelled";
  const untold = !tellsOther(series, meeting);
  const named = { ...again, who: marksOf(more) };
  const move: ButtonView = {
    label: say().move,
    press: { run: "moveMeeting", with: { ...named, ...asOff(untold) } },
  };
  const skip: ButtonView = {
    label: say().skip,
    press: { run: "skipMeeting", with: { ...named, ...asOff(off || untold) } },
  };
  const mail = untold ? words().pair.nobodyTold : off ? say().mailMove(first) : say().mail(first);
  return {
    ...shared,
    notes: [...leave, ...none],
    facts: [...free, mail, ...alsoTold(more)],
    times: proposed.times.map(({ fromMs, week }) => {
      const moment = saidMoment(fromMs, context.zone, context.locale, context.nowMs);
      return { label: week === "next" ? say().weekAfter(moment) : moment, value: String(fromMs) };
    }),
    byHand: { hour, minute },
    footer: [move, skip],
  };
}

/** Which meeting it is about, and what is wrong with it; leave is said as leave. */
function whyOf({ startMs, trouble }: Meeting, first: string, context: Context): string {
  const when = saidMoment(startMs, context.zone, context.locale, context.nowMs);
  switch (trouble) {
    case "cancelled":
      return say().cancelled(when);
    case "declined":
      return say().declined(first, when);
    case "away":
      return say().away(when);
    case "saidNo":
      return say().saidNo(when);
    case undefined:
      return say().instead(when);
  }
}

function freeFor({ sharing }: Found, first: string): string {
  if (sharing === "told") return say().freeBoth;
  return sharing === "not-shared" ? say().notShared(first) : say().notAsked(first);
}

function noneOf({ proposed, sharing }: Found, first: string): readonly string[] {
  const both = sharing === "told";
  if (proposed.none === "no-common-hours" && both) return [say().noCommonHours(first)];
  if (proposed.none !== undefined) return [both ? say().noneAtAll : say().noneAtAllYou];
  if (proposed.times.some(({ week }) => week === "same")) return [];
  return [both ? say().noneThatWeek : say().noneThatWeekYou];
}

/** As many as somebody reads in a message. */
const ASKED = 3;

/** The times in words, as the question to begin with. */
function requestOf({ series, meeting, proposed }: Found, { zone, locale, nowMs }: Context): string {
  const { theirs } = say();
  const when = saidMoment(meeting.startMs, zone, locale, nowMs);
  if (proposed.times.length === 0) return theirs.requestNone(when);
  const listed = theirs.or(
    proposed.times.slice(0, ASKED).map(({ fromMs }) => saidMoment(fromMs, zone, locale, nowMs)),
  );
  const place = zone === series.opened.zone ? undefined : zone.split("/").pop()?.replace(/_/g, " ");
  const times = place === undefined ? listed : theirs.inZone(listed, place);
  return theirs.request(when, times);
}

export function nothingToMove({ record }: PairSeries): View {
  return {
    card: "message",
    title: say().nothing.title,
    paragraphs: [say().nothing.text(firstName(record.other))],
    primary: {
      label: words().moved.open(firstName(record.other)),
      press: { run: "openPanel", with: { docId: record.docId } },
    },
  };
}
