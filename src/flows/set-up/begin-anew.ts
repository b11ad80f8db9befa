import type { View } from "../../cards/view";
import { changeEvent, noteOnOwnCopy, readEvent } from "../../google/calendar";
import { fileInReach } from "../../google/drive";
import { type ErrorCode, isCode } from "../../google/error";
import { alone } from "../../google/lock";
import { ifInReach } from "../../google/reach";
import { type PairRecord, recordOf } from "../../memory/pair-record";
import { emptyEventTags, tagsOf } from "../../memory/tags";
import { forgetPair } from "../../pair/sweep";
import { verifiedPair } from "../../pair/verify";
import type { FlowAnswer } from "../../panel/next";
import { againParams, type Context, param } from "../../request/context";
import { withoutOurSentence } from "../../series/description";
import { isMine, othersOf } from "../../series/kind";
import type { SeriesNow } from "../../series/now";
import { pressedSeries, seriesOf } from "../../series/series-now";
import { words } from "../../text/words";
import { startFromScratch } from "../from-scratch/start-from-scratch";
import { askView } from "./ask";

/**
 * "Set up a new doc", of a 1:1 whose doc is somebody else's by now or gone for good: while Drive says that it is still the
 * pair's, their panel. Else, once that is confirmed, the series names no doc any more, the pair is forgotten, and a set-up
 * begins as with any event.
 */
export function beginAnew(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  return alone(() => {
    if (isStillTheirs(docId, context)) return { panel: docId, how: "root" };
    if (context.params.sure === undefined) return { show: sureView(context), how: "push" };
    const known = recordOf(docId);
    // The remembered series comes before the event that is open: another one is asked about once it has its doc.
    const remembered = known && seriesOf(known, context);
    const opened =
      remembered ?? (context.params.id === undefined ? undefined : ifInReach(() => pressedSeries(context)));
    if (opened !== undefined) leadNoMore(docId, known, opened);
    forgetPair(docId);
    if (opened === undefined) return startFromScratch(context);
    const { seriesId, series, event } = opened;
    const [other, ...more] = othersOf(series);
    if (other === undefined || more.length > 0) return startFromScratch(context);
    return { show: askView(opened, event.id ?? seriesId, other, false, context), how: "root" };
  });
}

/** The series names the doc no more, in its notes or in our sentence; before the pair is forgotten, whose sentence it is. */
function leadNoMore(
  docId: string,
  known: PairRecord | undefined,
  { calendarId, seriesId, series }: SeriesNow,
): void {
  if (tagsOf(series).docId !== docId) return;
  const mine = isMine(series);
  const extendedProperties = emptyEventTags(mine);
  if (!mine) noteOnOwnCopy(calendarId, seriesId, extendedProperties);
  else {
    // What was read may be the next meeting, whose words are its own.
    const { description, etag } = series.id === seriesId ? series : readEvent(calendarId, seriesId);
    const theirs = known && { description: withoutOurSentence(description, known) };
    changeEvent(calendarId, seriesId, { extendedProperties, ...theirs }, "none", etag);
  }
}

/** Nothing is written or forgotten before the person said so: the doc may only be out of the add-on's reach. */
function sureView(context: Context): View {
  const { newDoc, newDocSure } = words().error;
  return {
    card: "message",
    title: `${newDoc}?`,
    paragraphs: [newDocSure],
    primary: { label: newDoc, press: { run: "beginAnew", with: { ...againParams(context), sure: "yes" } } },
    secondary: { label: words().choose.cancel, press: { run: "goBack" } },
  };
}

/** What is in the trash or in a shared drive can be put right: that it is there is said instead. */
function isStillTheirs(docId: string, context: Context): boolean {
  const file = fileInReach(docId);
  if (file === undefined) return false;
  try {
    verifiedPair(file, docId, undefined, context);
    return true;
  } catch (error) {
    if (isCode(error, ...LOST)) return false;
    throw error;
  }
}

const LOST: readonly ErrorCode[] = ["DOC_OWNER_CHANGED", "DOC_NOT_THIS_PAIR"];
