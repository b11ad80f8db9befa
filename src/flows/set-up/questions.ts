import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { recordOf } from "../../memory/pair-record";
import { fileTagsOf } from "../../memory/tags";
import type { PairDoc } from "../../pair/sharing";
import { againParams, type Context, shownZone } from "../../request/context";
import { saidNext } from "../../schedule/said-times";
import { nextMeeting, timeOfEvent } from "../../series/series-now";
import { words } from "../../text/words";
import type { SetUpRequest } from "./request";

/**
 * One doc goes with one series. When the pair's doc belongs to another series that still meets, the person is asked
 * whether this event takes its place; a series that ended or was deleted gives its doc up without a word.
 */
export function otherLivingSeries(
  doc: PairDoc,
  request: Pick<SetUpRequest, "other" | "seriesId" | "zone">,
  context: Context,
): Answer | undefined {
  const known = recordOf(doc.id);
  const seriesId = known?.seriesId ?? fileTagsOf(doc.file)?.series ?? "";
  if (seriesId === "" || seriesId.startsWith("#") || seriesId === request.seriesId) return undefined;
  const meeting = nextMeeting(known?.calendarId ?? "primary", seriesId, doc.id, context.nowMs);
  if (meeting === undefined) return undefined;
  const times = timeOfEvent(meeting);
  const say = words().messages.otherSeries(
    firstName(known?.other ?? request.other),
    times === undefined ? "" : saidNext(times.startMs, shownZone(context, request.zone), context.locale),
  );
  return {
    show: {
      card: "message",
      title: say.title,
      paragraphs: [request.other.address, say.text],
      primary: {
        label: say.yes,
        press: { run: context.functionName, with: { ...againParams(context), replace: "yes" } },
      },
      secondary: { label: words().choose.cancel, press: { run: "goBack" } },
    },
    how: "push",
  };
}
