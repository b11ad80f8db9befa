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
  const first = firstName(other);
  const people = othersOf(series);
  const several = people.length > 1 || people.some((one) => !sameAddress(one, other));
  const theirs = !isMine(series);
  const keeps = recurring && !several && !theirs && next !== undefined;
  const cadence = opened.cadence ?? WEEKLY;
  const otherCadence = keeps && !isWeekly(cadence);
  const start = next?.startMs ?? startLike(startMs, zone, context.nowMs);
  const end = start + (endMs - startMs);
  const date = dayOf(start, zone);
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
    from: keeps ? say().next(words().dates.shortDay(date)) : say().from(words().dates.shortDay(date)),
    change: { label: say().change, press: { run: "changePerson", with: pressParams(opened, id) } },
    role: "manager",
    ...(theirs && people.length <= 1 ? { theirs: { organizer: first } } : {}),
    ...(otherCadence
      ? {
          cadence: {
            keep: words().cadence(cadence, weekdayOf(date)),
            switchFrom: words().dates.shortDay(date),
          },
        }
      : {}),
    notes: notes({
      first,
      other,
      several,
      theirs,
      keeps,
      otherCadence,
      past: next === undefined,
      opened,
    }),
    ...(clash === undefined
      ? {}
      : {
          clash: {
            text: clash,
            ...(several || theirs || next === undefined ? {} : { below: say().moveFirst }),
          },
        }),
    setUp: { label: say().setUp, press: { run: "setUp", with: params } },
  };
}

interface Facts {
  readonly first: string;
  readonly other: PersonName;
  readonly several: boolean;
  readonly theirs: boolean;
  readonly keeps: boolean;
  /** It may go on as often as it does, or weekly. */
  readonly otherCadence: boolean;
  readonly past: boolean;
  readonly opened: SeriesNow;
}

function notes({
  first,
  other,
  several,
  theirs,
  keeps,
  otherCadence,
  past,
  opened,
}: Facts): readonly string[] {
  const lines: string[] = [];
  if (several) lines.push(say().severalStay);
  else if (theirs) lines.push(say().theirsText(first));
  else if (past) lines.push(say().past);
  if (several || past) lines.push(say().whatNew(first));
  else if (!theirs)
    lines.push(
      !keeps
        ? say().whatSingle(first)
        : otherCadence
          ? say().whatOtherCadence(first)
          : say().whatSeries(first),
    );
  if (hasNotesDoc(opened)) lines.push(say().hasDoc);
  if (!several && !theirs && isFull(opened.series.description)) lines.push(say().full);
  const me = meOf(opened.series);
  const mine = me?.address ?? opened.series.organizer?.email ?? "";
  if (isOutside(other.address, mine)) lines.push(say().outside(first, domainOf(other.address)));
  return lines;
}

/** A Google doc that is attached to the event or linked in what people wrote there, and in which the two can go on. */
function hasNotesDoc({ event, seriesId }: SeriesNow): boolean {
  const { attachments = [], description = "" } = event;
  const ended = `/document/d/${endedOfSeries(seriesId)?.record.docId}`;
  return [description, ...attachments.map(({ fileUrl = "" }) => fileUrl)].some((text) =>
    /docs\.google\.com\/document\//.test(text.split(ended).join("")),
  );
}
