import type { PersonName } from "../../agenda/model";
import { firstName, sameAddress } from "../../agenda/names";
import type { View } from "../../cards/view";
import { endedOfSeries } from "../../memory/own/ended";
import { domainOf, isOutside } from "../../people/chosen";
import { type Context, shownZone } from "../../request/context";
import { isWeekly } from "../../schedule/cadence";
import { dayOf, weekdayOf } from "../../schedule/moment";
import { nextOf } from "../../schedule/occurrence";
import { saidSpan, saidWeekly, seriesShownIn, WEEKLY } from "../../schedule/said-times";
import { startLike } from "../../schedule/weekly";
import { isFull } from "../../series/description";
import { isMine, meOf, othersOf, situationOf } from "../../series/kind";
import type { SeriesNow } from "../../series/now";
import { pressParams, timesOf } from "../../series/series-now";
import { words } from "../../text/words";
import { forNewDocs } from "../settings/for-new-docs";
import { saidSameTime } from "./said-same-time";

const say = () => words().ask;

/** EVENT NOT SET UP: what would be done with this event and this person, in words that are true for this event. */
export function askView(
  opened: SeriesNow,
  id: string,
  other: PersonName,
  resumed: boolean,
  context: Context,
): View {
  const { event, series, zone, occurrences, recurring } = opened;
  const { startMs, endMs } = timesOf(event);
  const next = nextOf(occurrences, context.nowMs);
  const past = next === undefined;
  const first = firstName(other);
  const people = othersOf(series);
  const several = people.length > 1 || people.some((one) => !sameAddress(one, other));
  const theirs = !isMine(series);
  const keeps = recurring && !several && !theirs && !past;
  const cadence = opened.cadence ?? WEEKLY;
  const otherCadence = keeps && !isWeekly(cadence);
  const what = !keeps ? say().whatSingle : otherCadence ? say().whatOtherCadence : say().whatSeries;
  const mine = meOf(series)?.address ?? series.organizer?.email ?? "";
  const start = next?.startMs ?? startLike(startMs, zone, context.nowMs);
  const end = start + (endMs - startMs);
  const date = dayOf(start, zone);
  const day = words().dates.shortDay(date);
  const shown = seriesShownIn(start, zone, shownZone(context, zone));
  const name = other.name === "" ? other.address : other.name;
  const clash = saidSameTime(opened.seriesId, { startMs: start, endMs: end }, zone, context);
  const params = {
    ...pressParams(opened, id),
    address: other.address,
    name: other.name,
    seen: situationOf(opened, context.nowMs),
    ...forNewDocs(),
  };
  return {
    card: "ask",
    title: resumed ? say().resume : keeps ? say().adopt : say().weekly,
    withName: name,
    withAddress: other.address,
    first,
    when: keeps
      ? saidSpan(cadence, start, end, shown, context.locale)
      : saidWeekly(start, end, shown, context.locale),
    from: keeps ? say().next(day) : say().from(day),
    change: { label: say().change, press: { run: "changePerson", with: pressParams(opened, id) } },
    role: "manager",
    ...(theirs && people.length <= 1 ? { theirs: { organizer: first } } : {}),
    ...(otherCadence
      ? { cadence: { keep: words().cadence(cadence, weekdayOf(date)), switchFrom: day } }
      : {}),
    notes: [
      several ? say().severalStay : theirs ? say().theirsText(first) : past ? say().past : "",
      several || past ? say().whatNew(first) : theirs ? "" : what(first),
      hasNotesDoc(opened) ? say().hasDoc : "",
      !several && !theirs && isFull(series.description) ? say().full : "",
      isOutside(other.address, mine) ? say().outside(first, domainOf(other.address)) : "",
    ].filter((line) => line !== ""),
    ...(clash === undefined
      ? {}
      : { clash: { text: clash, ...(several || theirs || past ? {} : { below: say().moveFirst }) } }),
    setUp: { label: say().setUp, press: { run: "setUp", with: params } },
  };
}

/** A Google doc that is attached to the event or linked in what people wrote there, and in which the two can go on. */
function hasNotesDoc({ event, seriesId }: SeriesNow): boolean {
  const { attachments = [], description = "" } = event;
  const ended = `/document/d/${endedOfSeries(seriesId)?.record.docId}`;
  return [description, ...attachments.map(({ fileUrl = "" }) => fileUrl)].some((text) =>
    /docs\.google\.com\/document\//.test(text.split(ended).join("")),
  );
}
