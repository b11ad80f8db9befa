import { sameTime } from "../../pair/same-time";
import { type Context, shownZone } from "../../request/context";
import { saidMoment } from "../../schedule/said-times";
import { words } from "../../text/words";

/** "You have a 1:1 with Sam at the same time: Fri 27 Nov, 10:00."; undefined where nobody has. */
export function saidSameTime(
  seriesId: string,
  first: { readonly startMs: number; readonly endMs: number },
  zone: string,
  context: Context,
): string | undefined {
  const other = sameTime(seriesId, first);
  if (other === undefined) return undefined;
  const when = saidMoment(other.startMs, shownZone(context, zone), context.locale, context.nowMs);
  return words().ask.sameTime(other.name, when);
}
