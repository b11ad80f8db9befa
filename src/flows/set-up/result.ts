import { firstName } from "../../agenda/names";
import type { ResultView } from "../../cards/result-card";
import type { View } from "../../cards/view";
import { granted } from "../../google/consent";
import { fields, flag, type Of, oneOf, optional, type Shape, shaped, text } from "../../google/shape";
import type { PairRecord } from "../../memory/pair-record";
import { docUrl } from "../../memory/tags";
import { type Context, shownZone } from "../../request/context";
import { saidSeries, seriesShownIn, WEEKLY } from "../../schedule/said-times";
import { words } from "../../text/words";
import type { SetUpRequest } from "./request";

/** SET-UP RESULT: what was done, who was told, and the way back while nobody has typed. */
export function resultOf(
  record: PairRecord,
  request: SetUpRequest,
  context: Context,
  undoable: boolean,
  shared: { readonly alone: boolean; readonly address: string },
): View {
  const { event, first, zone } = request;
  const cadence = event.how === "adopt" && event.opened.recurring ? (event.opened.cadence ?? WEEKLY) : WEEKLY;
  const again = { docId: record.docId };
  const shown = seriesShownIn(first.startMs, zone, shownZone(context, zone));
  return {
    card: "result",
    first: firstName(record.other),
    ...shared,
    ...(event.how === "leave"
      ? {}
      : {
          when: saidSeries(cadence, first.startMs, shown, context.locale),
          firstDay: words().dates.shortDay(first.date),
          ...(event.how === "adopt" && event.series.transparency === "transparent" ? { free: true } : {}),
        }),
    changed: event.how !== "new",
    told: toldBy(event.how === "leave", context.params.mail === "yes"),
    ...(context.params.hourly === "off" && record.settings?.automatic !== false && granted("triggers")
      ? { hourly: "offer" }
      : {}),
    ...(undoable
      ? { firstMeeting: { label: words().firstMeeting.use, press: { run: "showFirstMeeting", with: again } } }
      : {}),
    openDoc: docUrl(record.docId),
    undo: undoable
      ? { label: words().result.undo, press: { run: "askUndoSetUp", with: again } }
      : { label: words().result.openPanel, press: { run: "openPanel", with: again } },
  };
}

function toldBy(asItIs: boolean, mail: boolean): ResultView["told"] {
  if (asItIs) return mail ? "share" : "nobody";
  return mail ? "calendar-and-share" : "calendar";
}

/** A card that is carried along could be anybody's words: it leads to a doc and nowhere else. */
const docPage: Shape<string> = (value): value is string =>
  text(value) && /^https:\/\/docs\.google\.com\/document\/d\/[\w-]+\/edit$/.test(value);

const about = fields({ docId: text });
const shape = fields({
  card: oneOf("result"),
  first: text,
  alone: optional(flag),
  address: text,
  when: optional(text),
  firstDay: optional(text),
  free: optional(flag),
  changed: flag,
  told: oneOf("calendar", "share", "calendar-and-share", "nobody"),
  firstMeeting: optional(
    fields({ label: text, press: fields({ run: oneOf("showFirstMeeting"), with: about }) }),
  ),
  openDoc: docPage,
  undo: fields({ label: text, press: fields({ run: oneOf("askUndoSetUp", "openPanel"), with: about }) }),
});

/** The result card that a press on it carries along; undefined when the press was on another. */
export function resultCarried(context: Context): Of<typeof shape> | undefined {
  try {
    return shaped(shape, JSON.parse(context.params.card ?? "null"));
  } catch {
    return undefined;
  }
}
