import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import { alsoTold, marksOf } from "../../people/third-guests";
import type { Context } from "../../request/context";
import { param } from "../../request/context";
import { saidMoment } from "../../schedule/said-times";
import { words } from "../../text/words";
import { nothingToMove } from "./find-time";
import { alsoIn, asOff, nextToMeet, pairSeries, tellsOther } from "./meeting";
import { hearersOf, organizerNameOf } from "./one-meeting";

/** "Skip this week": what that does, and another time as the way out; one call. */
export function askSkip(context: Context): Answer {
  return { show: skipView(context), how: "push" };
}

function skipView(context: Context): View {
  const say = words().times;
  const series = pairSeries(param(context, "docId"), context);
  const meeting = nextToMeet(series, [], context.nowMs);
  if (meeting === undefined) return nothingToMove(series);
  const { record, mine } = series;
  const { eventId, startMs, trouble } = meeting;
  const first = firstName(record.other);
  const more = trouble === "cancelled" ? [] : alsoIn(series, meeting);
  const mailed = mine ? more : hearersOf(series.opened.series);
  const again = { docId: record.docId, eventId, startMs: String(startMs), who: marksOf(mailed) };
  const off = trouble === "cancelled";
  const untold = !tellsOther(series, meeting);
  const mail = off
    ? say.noMailSkip
    : untold
      ? words().pair.nobodyTold
      : mine
        ? say.mailSkip(first)
        : say.theirs.skipMail(organizerNameOf(series.opened.series));
  return {
    card: "times",
    title: say.titleSkip(first),
    subtitle: saidMoment(startMs, context.zone, context.locale, context.nowMs),
    notes: [mail, ...alsoTold(more)],
    times: [],
    facts: [],
    footer: [
      {
        label: mine ? say.skip : say.theirs.decline,
        press: { run: "skipMeeting", with: { ...again, ...asOff(off || untold) } },
      },
      { label: say.find, press: { run: "findTime", with: { docId: record.docId } } },
    ],
  };
}
