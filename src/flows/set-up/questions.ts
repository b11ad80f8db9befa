import type { PersonName } from "../../agenda/model";
import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import type { SetUpRequest } from "../../flows/set-up/request";
import { recordOf } from "../../memory/pair-record";
import { fileTagsOf } from "../../memory/tags";
import type { PairDoc } from "../../pair/doc";
import { domainOf } from "../../people/chosen";
import { againParams, type Context, shownZone } from "../../request/context";
import { saidNext } from "../../schedule/said-times";
import { nextMeeting, timeOfEvent } from "../../series/series-now";
import { words } from "../../text/words";

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

/**
 * Asked on a form, where nothing was shown of the person yet but what was typed: an address outside one's own company is
 * shown and asked about before anything is made. The press carries the address it said yes to, so that it is for no other.
 */
export function isOutside(other: PersonName, me: PersonName, context: Context): Answer | undefined {
  const domain = domainOf(other.address);
  if (domain === domainOf(me.address) || me.address === "" || context.params.outside === other.address)
    return undefined;
  const say = words().ask;
  return {
    show: {
      card: "message",
      title: say.outsideTitle(firstName(other)),
      paragraphs: [other.address, say.outside(firstName(other), domain)],
      primary: {
        label: say.setUp,
        press: { run: context.functionName, with: { ...againParams(context), outside: other.address } },
      },
      secondary: { label: words().choose.cancel, press: { run: "goBack" } },
    },
    how: "push",
  };
}
