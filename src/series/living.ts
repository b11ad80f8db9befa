import type { Answer } from "../cards/answer";
import { firstName, type SetUpRequest } from "../flows/set-up/request";
import { readOccurrences } from "../google/calendar";
import { AddOnError, type ErrorCode } from "../google/error";
import { recordOf } from "../memory/pair-record";
import { fileTagsOf, tagsOf } from "../memory/tags";
import type { PairDoc } from "../pair/doc";
import { againParams, type Context } from "../request/context";
import { words } from "../text/cards.en";
import { saidMeeting } from "./said-times";

const AHEAD_MS = 45 * 86_400_000;

/**
 * One doc goes with one series. When the pair's doc belongs to another series that still meets, the person is asked
 * whether this event takes its place; a series that ended or was deleted gives its doc up without a word.
 */
export function otherLivingSeries(doc: PairDoc, request: SetUpRequest, context: Context): Answer | undefined {
  const known = recordOf(doc.id);
  const seriesId = known?.seriesId ?? fileTagsOf(doc.file)?.series ?? "";
  if (seriesId === "" || seriesId.startsWith("#") || seriesId === request.seriesId) return undefined;
  const meeting = nextMeeting(known?.calendarId ?? "primary", seriesId, doc.id, context.nowMs);
  if (meeting === undefined) return undefined;
  const say = words.messages.otherSeries(
    firstName(request.other),
    saidMeeting(meeting, request.zone, context.locale),
  );
  return {
    show: {
      card: "message",
      title: say.title,
      paragraphs: [say.text],
      primary: {
        label: say.yes,
        press: { run: context.functionName, with: { ...againParams(context), replace: "yes" } },
      },
      secondary: { label: words.choose.cancel, press: { run: "goBack" } },
    },
    how: "push",
  };
}

/** Not a series, or none that is there any more. Every other refusal only says that Google cannot tell just now. */
const NO_SERIES: readonly ErrorCode[] = ["EVENT_GONE", "EVENT_REFUSED", "NOT_YOUR_CALENDAR"];

/** The next meeting of a series that names this doc; undefined when it ended, was deleted or lost its note. */
export function nextMeeting(calendarId: string, seriesId: string, docId: string, nowMs: number) {
  try {
    const { items = [] } = readOccurrences(calendarId, seriesId, nowMs, nowMs + AHEAD_MS);
    return items.find((one) => one.status !== "cancelled" && tagsOf(one).docId === docId);
  } catch (error) {
    if (error instanceof AddOnError && NO_SERIES.includes(error.code)) return undefined;
    throw error;
  }
}
