import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { fileInReach } from "../../google/drive";
import { recordOf, recordsWith } from "../../memory/pair-record";
import { fileTagsOf, tagsOf } from "../../memory/tags";
import { isOther, type PairDoc } from "../../pair/sharing";
import { againParams, type Context, shownZone } from "../../request/context";
import { saidNext } from "../../schedule/said-times";
import { nextMeeting, timeOfEvent } from "../../series/series-now";
import { words } from "../../text/words";
import type { SetUpRequest } from "./request";

type Asked = Pick<SetUpRequest, "other" | "seriesId" | "zone">;

/**
 * One doc goes with one series. When the pair's doc belongs to another series that still meets, the person is asked
 * whether this event takes its place; a series that ended or was deleted gives its doc up without a word. Of one
 * that the other organizes nothing takes the place: it goes on naming the doc.
 */
export function otherLivingSeries(
  { id, file }: PairDoc,
  request: Asked,
  context: Context,
): Answer | undefined {
  return asked(id, recordOf(id)?.seriesId ?? fileTagsOf(file)?.series, request, context);
}

/** The same of a doc that the other of the two owns: nobody begins a second one, the 1:1 that there is is led to. */
export function theirLivingSeries(request: Asked, context: Context): Answer | undefined {
  for (const known of recordsWith(request.other.address)) {
    if (known.owner) continue;
    const { docId } = known;
    const file = fileInReach(docId);
    // The doc notes its series whether or not this person saw that.
    const noted = file && (isOther(known, file) ? fileTagsOf(file)?.series : "");
    const question = asked(docId, noted ?? known.seriesId, request, context);
    if (question !== undefined) return question;
  }
  return undefined;
}

function asked(
  docId: string,
  seriesId: string | undefined,
  request: Asked,
  context: Context,
): Answer | undefined {
  if (!seriesId || seriesId.startsWith("#") || seriesId === request.seriesId) return undefined;
  const known = recordOf(docId);
  const meeting = nextMeeting(known?.calendarId ?? "primary", seriesId, docId, context.nowMs);
  if (meeting === undefined) return undefined;
  const yields = known?.owner !== false && tagsOf(meeting).docId === docId;
  const times = timeOfEvent(meeting);
  const say = words().messages.otherSeries(
    firstName(known?.other ?? request.other),
    times === undefined ? "" : saidNext(times.startMs, shownZone(context, request.zone), context.locale),
  );
  return {
    show: {
      card: "message",
      title: say.title,
      paragraphs: [request.other.address, yields ? say.text : say.stays],
      primary: yields
        ? {
            label: say.yes,
            press: { run: context.functionName, with: { ...againParams(context), replace: "yes" } },
          }
        : { label: words().result.openPanel, press: { run: "openPanel", with: { docId } } },
      secondary: { label: words().choose.cancel, press: { run: "goBack" } },
    },
    how: "push",
  };
}
