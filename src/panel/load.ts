import type { File } from "../../contract/drive";
import type { IsoDate } from "../agenda/model";
import { readFile } from "../google/drive";
import { AddOnError } from "../google/error";
import { keepPanel, keptPanel, type PanelState } from "../memory/kept-panel";
import { keepRecord, type PairRecord, recordOf } from "../memory/pair-record";
import { rightOf, strangersOn } from "../pair/sharing";
import { verifiedPair } from "../pair/verify";
import type { Context } from "../request/context";
import { nextOf, type Occurrence, usedUpTo } from "../schedule/occurrence";
import { flawsOf } from "../series/drift";
import { seenSeries } from "../series/seen";

import { claimed, followed, seriesOf } from "./follow";
import type { PanelHint } from "./next";
import { readContent } from "./read-content";

export interface LoadedPanel {
  readonly record: PairRecord;
  readonly state: PanelState;
}

/**
 * Reads what a pair's panel shows: the series' meetings and the doc's facts, two calls; the doc itself only when its
 * version or the next meeting changed, and then at most one call more, for the most urgent of: the section that is due,
 * the intro's link, the note of the other's id, the ticks.
 */
export function loadPanel(docId: string, context: Context, hint: PanelHint = {}): LoadedPanel {
  const known = recordOf(docId);
  const remembered = hint.opened ?? (known === undefined ? undefined : seriesOf(known, context));
  const read = hint.file ?? readFile(docId);
  const file = hint.opened === undefined ? read : claimed(read, docId, hint.opened, context);
  const opened = hint.opened ?? followed(file, known, remembered, context);
  const record = verifiedPair(file, docId, opened === undefined ? undefined : seenSeries(opened), context);
  const occurrences = opened?.occurrences ?? [];
  const next = nextOf(occurrences, context.nowMs);
  const used = usedUpTo(occurrences, context.nowMs);
  const kept = keptPanel(docId);
  const same =
    kept !== undefined &&
    kept.version !== "" &&
    kept.version === file.version &&
    kept.next?.date === next?.date &&
    kept.used === used;
  const due =
    !same ||
    (record.dueMs !== undefined && record.dueMs <= context.nowMs && kept.content.section === undefined);
  const fresh = due ? readContent(record, file, next, used, context) : undefined;
  const content = fresh?.content ?? kept?.content;
  if (content === undefined) throw new AddOnError("UNEXPECTED");
  const state: PanelState = {
    docId,
    version: (fresh === undefined ? file.version : fresh.version) ?? "",
    readMs: context.nowMs,
    checkedMs: context.nowMs,
    ...(next === undefined ? {} : { next: { date: next.date, startMs: next.startMs, endMs: next.endMs } }),
    ...(used === undefined ? {} : { used }),
    hasEvent: opened !== undefined,
    flaws: opened === undefined ? [] : flawsOf(opened, record),
    strangers: record.owner ? strangers(file, record) : [],
    ...(record.owner ? { shared: rightOf(file, record.other, record.otherPermissionId) !== undefined } : {}),
    content,
  };
  keepPanel(state);
  return { record: keepDue(record, next, content.section), state };
}

/** When the meeting ends that the section at hand is for: then the next one is due. */
function keepDue(record: PairRecord, next: Occurrence | undefined, section: IsoDate | undefined): PairRecord {
  if (next === undefined || record.dueMs === next.endMs) return record;
  // A section that is missing although it was due stays due.
  if (section === undefined && record.dueMs !== undefined && record.dueMs < next.startMs) return record;
  const kept = { ...record, dueMs: next.endMs };
  keepRecord(kept);
  return kept;
}

function strangers(file: File, record: PairRecord): PanelState["strangers"] {
  return strangersOn(file, record.other, record.otherPermissionId).map((one) => ({
    permissionId: one.id ?? "",
    kind: one.type === "anyone" ? "anyone" : one.type === "domain" ? "company" : "person",
    who: one.displayName ?? one.emailAddress ?? one.domain ?? "",
  }));
}
