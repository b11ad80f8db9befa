import type { PersonName } from "../../agenda/model";
import { firstName, sameAddress } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { alone } from "../../google/lock";
import { needPermissions } from "../../google/need-permissions";
import { myself } from "../../memory/me";
import { recordOfSeries } from "../../memory/pair-record";
import type { FlowAnswer } from "../../panel/next";
import { domainOf, isOutside } from "../../people/chosen";
import { againParams, type Context, shownZone } from "../../request/context";
import { saidWeekly, seriesShownIn } from "../../schedule/said-times";
import { words } from "../../text/words";
import { requestFromScratch, type SetUpRequest } from "../set-up/request";
import { saidSameTime } from "../set-up/said-same-time";
import { setUp } from "../set-up/set-up";
import { scratchPerson, whichOne } from "./typed-person";

/** "Set up 1:1" on the card with person, day and time; what a name or an address means is shown before anything is made. */
export function setUpFromScratch(context: Context): FlowAnswer {
  return alone(() => {
    const meant = scratchPerson(context);
    if (!("person" in meant))
      return { show: whichOne(meant.people, "setUpFromScratch", context), how: "push" };
    const request = requestFromScratch(meant.person, context);
    needPermissions();
    const me = myself(undefined);
    // Oneself is refused by the set-up, and one that is done is shown by it.
    const asks = !sameAddress(me, request.other) && recordOfSeries(request.seriesId)?.complete !== true;
    return (asks ? toConfirm(request, meant.byName, me, context) : undefined) ?? setUp(request, context);
  });
}

/**
 * Asked on a form, where nothing was shown of the person yet but what was typed: whose address a name stands for, that an
 * address is outside one's own company, and another 1:1 at that time, before anything is made. The press carries what it
 * said yes to, so that it is for nobody and nothing else.
 */
function toConfirm(
  request: SetUpRequest,
  byName: boolean,
  me: PersonName,
  context: Context,
): Answer | undefined {
  const { other, first, zone } = request;
  const sure = `${other.address} ${first.startMs}`;
  if (context.params.sure === sure) return undefined;
  const say = words().ask;
  const name = firstName(other);
  const shown = seriesShownIn(first.startMs, zone, shownZone(context, zone));
  const domain = domainOf(other.address);
  const outside = isOutside(other.address, me.address);
  const clash = saidSameTime(request.seriesId, first, zone, context);
  if (!outside && clash === undefined && !byName) return undefined;
  const notes = [...(outside ? [say.outside(name, domain)] : []), ...(clash === undefined ? [] : [clash])];
  return {
    show: {
      card: "message",
      title: outside ? say.outsideTitle(name) : say.sureTitle(name),
      paragraphs: [
        other.address,
        words().team.weeklyFrom(
          saidWeekly(first.startMs, first.endMs, shown, context.locale),
          words().dates.shortDay(first.date),
        ),
        ...notes,
        say.creates(name),
      ],
      primary: {
        label: say.setUp,
        press: { run: context.functionName, with: { ...againParams(context), sure } },
      },
      secondary: { label: words().choose.cancel, press: { run: "goBack" } },
    },
    how: "push",
  };
}
