import type { File } from "../../../contract/drive";
import type { View } from "../../cards/view";
import { readDays } from "../../google/calendar";
import { tagsOf } from "../../memory/tags";
import type { Context } from "../../request/context";
import { saidWeekly } from "../../schedule/said-times";
import { DAY_MS } from "../../schedule/zone";
import { asInItsSeries, timesOf } from "../../series/series-now";
import { words } from "../../text/words";
import { guestOf } from "./adoption";

/** Far enough for a monthly series. */
const AHEAD_DAYS = 35;
const DOC = "application/vnd.google-apps.document";
/** Office files that Docs opens and edits as they are, and that no Docs API reads. */
const OFFICE = /^application\/(?:msword|rtf|vnd\.openxmlformats-officedocument|vnd\.ms-|vnd\.oasis)/;

/** Said before anything is offered: what kind of file, whose and where. A doc of somebody's own that was made without the add-on: offered for one of their series, when it can be. */
export function offerToUse(docId: string, file: File, context: Context): View {
  if (OFFICE.test(file.mimeType ?? "")) return message(words().adopt.office);
  if ((file.mimeType ?? DOC) !== DOC) return message(words().adopt.otherFile);
  if (file.driveId !== undefined) return message(words().adopt.sharedDrive);
  if (file.ownedByMe !== true || file.trashed === true) return message(words().adopt.theirs);
  const series = seriesFor(context);
  if (series.length === 0) return message(words().adopt.nobody);
  return {
    card: "use-doc",
    series,
    look: { label: words().adopt.offer.look, press: { run: "lookAtDoc", with: { docId } } },
  };
}

/** One's own series with one guest that have no doc yet, in order of their next meeting; one call. */
function seriesFor(context: Context): ReadonlyArray<{ readonly label: string; readonly id: string }> {
  const { nowMs, zone, locale } = context;
  const { items = [] } = readDays(nowMs, nowMs + AHEAD_DAYS * DAY_MS);
  const found = new Map<string, string>();
  for (const event of items) {
    const id = event.recurringEventId;
    if (id === undefined || found.has(id)) continue;
    const series = asInItsSeries(event, items);
    const other = series && guestOf(series);
    if (other === undefined) continue;
    if (event.start?.dateTime === undefined || tagsOf(event).docId !== undefined) continue;
    const { startMs, endMs } = timesOf(event);
    const when = saidWeekly(startMs, endMs, { zone }, locale);
    found.set(id, `${other.name === "" ? other.address : other.name} · ${when}`);
  }
  return [...found].map(([id, label]) => ({ id, label }));
}

function message({ title, text }: { readonly title: string; readonly text: string }): View {
  return { card: "message", title, paragraphs: [text] };
}
