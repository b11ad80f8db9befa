import type { PersonName } from "../../agenda/model";
import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import type { SetUpRequest } from "../../flows/set-up/request";
import { recordOf } from "../../memory/pair-record";
import { fileTagsOf } from "../../memory/tags";
import type { PairDoc } from "../../pair/doc";
import { type SameTime, sameTime } from "../../pair/same-time";
import { domainOf } from "../../people/chosen";
import { againParams, type Context, shownZone } from "../../request/context";
import { saidMoment, saidNext } from "../../schedule/said-times";
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
 * Asked on a form, where nothing was shown of the person yet but what was typed: whose address a name stands for, that an
 * address is outside one's own company, and another 1:1 at that time, before anything is made. The press carries what it
 * said yes to, so that it is for nobody and nothing else.
 */
export function toConfirm(request: SetUpRequest, me: PersonName, context: Context): Answer | undefined {
  const { other, first, zone } = request;
  const sure = `${other.address} ${first.startMs}`;
  if (request.shown || context.params.sure === sure) return undefined;
  const say = words().ask;
  const name = firstName(other);
  const domain = domainOf(other.address);
  const outside = me.address !== "" && domain !== domainOf(me.address);
  const clash = sameTime(request.seriesId, first);
  if (!outside && clash === undefined && request.byName !== true) return undefined;
  const notes = [
    ...(outside ? [say.outside(name, domain)] : []),
    ...(clash === undefined ? [] : [saidClash(clash, shownZone(context, zone), context)]),
  ];
  return {
    show: {
      card: "message",
      title: outside ? say.outsideTitle(name) : say.sureTitle(name),
      paragraphs: [other.address, ...notes],
      primary: {
        label: say.setUp,
        press: { run: context.functionName, with: { ...againParams(context), sure } },
      },
      secondary: { label: words().choose.cancel, press: { run: "goBack" } },
    },
    how: "push",
  };
}

/** "You have a 1:1 with Sam at that time: Fri 27 Nov, 10:00." */
export function saidClash({ name, startMs }: SameTime, zone: string, { locale, nowMs }: Context): string {
  return words().ask.sameTime(name, saidMoment(startMs, zone, locale, nowMs));
}
