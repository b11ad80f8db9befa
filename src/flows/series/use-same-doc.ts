import { sameAddress } from "../../agenda/names";
import { readEvent } from "../../google/calendar";
import { readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { verifiedPair } from "../../pair/verify";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { isMine, othersOf } from "../../series/kind";
import { readSeries } from "../../series/series-now";
import { takeOver } from "../../series-moved/to-another-series";

/** A copied event or the second half of a split series takes the pair's doc over from the one that had it, because its organizer said so. */
export function useSameDoc(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const seriesId = param(context, "seriesId");
  const calendarId = context.params.calendarId ?? "primary";
  return alone(() => {
    const file = readFile(docId);
    const known = verifiedPair(file, docId, undefined, context);
    const event = readEvent(calendarId, seriesId);
    const [other, ...more] = othersOf(event);
    if (!isMine(event) || other === undefined || more.length > 0 || !sameAddress(other, known.other))
      throw new AddOnError("EVENT_NOT_AS_SHOWN");
    takeOver(file, known, event, calendarId);
    const opened = readSeries(calendarId, seriesId, seriesId, context);
    return { panel: docId, hint: { opened }, how: "root" };
  });
}
