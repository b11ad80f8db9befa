import type { Document } from "../../contract/docs";
import type { Agenda } from "../agenda/model";
import { AGENDA_MASK, type ReadOptions, readAgenda } from "../agenda/read";
import { type DoneSince, markOfDocument } from "../agenda/requests/as-written";
import { granted } from "../google/consent";
import { readDocument, readWholeDocument } from "../google/docs";
import { hasComments } from "../google/drive";
import { exportHtml } from "../google/export";
import { type PairRecord, pairOf } from "../memory/pair-record";
import type { Context } from "../request/context";
import { dayOf } from "../schedule/moment";

/** A doc as Google gives it and as the two mean it. */
export interface Reading {
  readonly document: Document;
  readonly agenda: Agenda;
}

/** A doc read in the light of its ticked boxes. */
export interface TickedReading extends Reading {
  /** Whether Google showed the boxes: without, one that was ticked in the doc counts as open. */
  readonly ticksRead: boolean;
  /** Whether it may show them when it is asked again. */
  readonly askAgain: boolean;
}

/** Reads the doc with one call. */
export function readDoc(record: PairRecord, context: Context): Reading {
  const document = readDocument(record.docId, AGENDA_MASK);
  return { document, agenda: agendaOf(document, record, context) };
}

/**
 * Whether a whole doc bears one of these marks, as `markOfWritten` gives them, but for what the add-on itself did there
 * since, and nobody commented on it.
 */
export function isAsMarked(
  docId: string,
  marks: readonly string[],
  document = readWholeDocument(docId),
  since?: DoneSince,
): boolean {
  const mark = markOfDocument(document, since);
  return mark !== undefined && marks.includes(mark) && !hasComments(docId);
}

/** The same doc read again in the light of its ticked boxes: one call. */
export function withTicks(reading: Reading, record: PairRecord, context: Context): TickedReading {
  const { html, askAgain } = exportHtml(record.docId);
  if (html === undefined) return { ...reading, ticksRead: false, askAgain };
  const agenda = agendaOf(reading.document, record, context, { exported: html });
  return { ...reading, agenda, ticksRead: true, askAgain };
}

/** The same with the ticks that were read of this very revision before, its `Agenda.ticked`: no call. */
export function withSeenTicks(
  { document }: Reading,
  ticked: string,
  record: PairRecord,
  context: Context,
): Reading {
  return { document, agenda: agendaOf(document, record, context, { ticked }) };
}

/**
 * With ticks and comments, for a write that takes headings, boxes or sections out: where the export is not granted, Drive's list tells
 * whether the doc has comments at all. One call either way.
 */
export function withComments(reading: Reading, record: PairRecord, context: Context): TickedReading {
  const ticked = withTicks(reading, record, context);
  if (granted("ticks") || hasComments(record.docId)) return ticked;
  return { ...ticked, agenda: { ...ticked.agenda, commented: [] } };
}

/** Within this, nobody has commented yet on what was just written. */
const MOMENT_MS = 300_000;

/**
 * With ticks and comments, for an undo of what was written at that time. Where no export is handed over and it was longer
 * ago, Drive's list tells in one call whether somebody commented since: that may be on any line.
 */
export function withCommentsSince(
  reading: Reading,
  writtenMs: number,
  record: PairRecord,
  context: Context,
): Reading {
  const ticked = withTicks(reading, record, context);
  const moment = context.nowMs - writtenMs < MOMENT_MS;
  if (ticked.ticksRead || moment || !hasComments(record.docId, writtenMs)) return ticked;
  const { tabId } = reading.agenda;
  const anywhere = { tabId, start: 0, end: Number.POSITIVE_INFINITY };
  return { ...ticked, agenda: { ...ticked.agenda, comments: [anywhere] } };
}

/** What a doc that was read says to the two. */
export function agendaOf(
  document: Document,
  record: PairRecord,
  context: Context,
  ticks: Pick<ReadOptions, "exported" | "ticked"> = {},
): Agenda {
  const openFrom = record.settings?.openFrom;
  return readAgenda(document, pairOf(record), {
    today: dayOf(context.nowMs, record.zone),
    locale: context.locale,
    zone: record.zone,
    ...ticks,
    ...(openFrom === undefined ? {} : { openFrom }),
  });
}
