import type { Event } from "../../../contract/calendar";
import type { File } from "../../../contract/drive";
import type { PersonName } from "../../agenda/model";
import { readEvent } from "../../google/calendar";
import { readFile } from "../../google/drive";
import { AboutDoc, AddOnError } from "../../google/error";
import { myself } from "../../memory/me";
import type { PairRecord } from "../../memory/pair-record";
import { settingsForDocs } from "../../memory/settings";
import { continuedIn, FILE_KEYS, fileTagsOf, fitting, isEnded, tagsOf } from "../../memory/tags";
import { checkOwnDoc } from "../../pair/doc";
import { rightOf } from "../../pair/sharing";
import { type Context, input } from "../../request/context";
import { isMine, meOf, othersOf } from "../../series/kind";
import type { SeriesNow } from "../../series/now";
import { readSeries, timesOf } from "../../series/series-now";

/** A doc and the series it is to be used for, checked. */
export interface Adoption {
  readonly record: PairRecord;
  readonly file: File;
  readonly opened: SeriesNow;
}

/**
 * What was chosen, checked against the doc and the event as they are now: two calls. Before the series is written it is
 * read itself, one more: of all its meetings the doc would be, not of those in sight alone.
 */
export function adoptionOf(docId: string, context: Context, writes = false): Adoption {
  const seriesId = context.params.series ?? input(context, "series") ?? "";
  const file = readFile(docId);
  checkOwnDoc(file, "DOC_NOT_THIS_PAIR");
  checkTakable(file, docId);
  const read = readSeries("primary", seriesId, seriesId, context);
  const series = writes && read.series.id !== seriesId ? readEvent("primary", seriesId) : read.series;
  const opened = { ...read, series };
  const other = guestOf(series);
  if (other === undefined) throw new AddOnError("EVENT_CHANGED");
  const tags = fileTagsOf(file);
  const address = fitting(FILE_KEYS.address, other.address.toLowerCase());
  if (tags !== undefined && tags.address !== address) throw new AddOnError("DOC_NOT_THIS_PAIR");
  const named = tagsOf(series);
  if (named.docId !== undefined && named.docId !== docId && named.seriesId === seriesId)
    throw new AddOnError("DOC_NOT_THIS_PAIR");
  const { startMs, endMs } = timesOf(opened.event);
  const right = rightOf(file, other, tags?.permission);
  const permissionId = tags?.permission ?? right?.id;
  const record: PairRecord = {
    v: 1,
    docId,
    calendarId: "primary",
    seriesId,
    mine: (context.params.role ?? input(context, "role")) === "direct" ? "direct" : "manager",
    owner: true,
    me: myself(meOf(series)),
    other: { name: other.name || (right?.displayName ?? ""), address: other.address },
    zone: opened.zone,
    minutes: Math.round((endMs - startMs) / 60_000),
    complete: false,
    settings: tags?.settings ?? settingsForDocs(),
    ...(permissionId === undefined ? {} : { otherPermissionId: permissionId }),
  };
  return { record, file, opened };
}

/** What the add-on made for something else is no doc to be taken: one that was ended or gone on from, a paper of one's own. */
function checkTakable(file: File, docId: string): void {
  const kind = file.appProperties?.[FILE_KEYS.kind] ?? "";
  if (kind === "" || kind === "doc") return;
  if (isEnded(file)) throw new AddOnError("DOC_ENDED");
  if (continuedIn(file) !== undefined) throw new AboutDoc("DOC_CONTINUED", docId);
  throw new AddOnError("DOC_NOT_THIS_PAIR");
}

/** The one other person of one's own meeting; undefined where the event is no meeting of two. */
export function guestOf(event: Event): PersonName | undefined {
  const [other, ...more] = othersOf(event);
  const meeting = event.status !== "cancelled" && (event.eventType ?? "default") === "default";
  return isMine(event) && meeting && more.length === 0 ? other : undefined;
}
