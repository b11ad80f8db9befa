import { firstName } from "../../agenda/names";
import { FIRST_SETTINGS } from "../../agenda/style";
import type { View } from "../../cards/view";
import { changeEvent } from "../../google/calendar";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { keepEventChange } from "../../memory/event-change";
import { dropEnded } from "../../memory/own/ended";
import { keepRecord, purposeOf, recordOf } from "../../memory/pair-record";
import { eventTags, fileTagsOf, noteOnPairDoc, tagsOf } from "../../memory/tags";
import { findPairDoc } from "../../pair/doc";
import type { FlowAnswer } from "../../panel/next";
import { unnamed } from "../../people/third-guests";
import { type Context, param } from "../../request/context";
import { releaseOthers } from "../../series/handover";
import { words } from "../../text/words";
import { chosenSince } from "../carry-over/ask-since";
import { otherLivingSeries, theirLivingSeries } from "../set-up/questions";
import { adoptionOf } from "./adoption";

/**
 * "Use this doc": the doc and the event get each other's tags, under the version of the event that was read; no word
 * of the doc changes and nobody is told. Pressed again, it shows the panel.
 */
export function useDoc(context: Context): FlowAnswer {
  return alone(() => {
    const docId = param(context, "docId");
    const { record: found, file, opened } = adoptionOf(docId, context, true);
    // The card named whom the doc is for; the series may be somebody else's by now.
    if (unnamed(context.params.who, [found.other]).length > 0) throw new AddOnError("EVENT_NOT_AS_SHOWN");
    const openFrom = chosenSince(context);
    const record =
      openFrom === undefined
        ? found
        : { ...found, settings: { ...(found.settings ?? FIRST_SETTINGS), openFrom } };
    const { other, seriesId } = record;
    const purpose = { ...purposeOf(record), settings: record.settings };
    const known = findPairDoc(purpose).doc;
    if (known !== undefined && known.id !== docId)
      return { show: message(words().adopt.taken(firstName(other))) };
    const held = { id: docId, file, made: false };
    const asked = { other, seriesId, zone: record.zone };
    const elsewhere = theirLivingSeries(asked, context);
    if (elsewhere !== undefined) return elsewhere;
    const question = otherLivingSeries(held, asked, context);
    if (question !== undefined && context.params.replace !== "yes") return question;
    releaseOthers(file, recordOf(docId), seriesId);
    keepRecord(record);
    // An end whose undo died says nothing of the 1:1 that it is used for from here on.
    dropEnded(docId);
    noteOnPairDoc(file, docId, purpose, record.otherPermissionId);
    const { docId: noted, seriesId: notedSeries } = tagsOf(opened.series);
    const series =
      noted === docId && notedSeries === seriesId
        ? opened.series
        : changeEvent(
            record.calendarId,
            seriesId,
            { extendedProperties: eventTags(docId, seriesId, true) },
            "none",
            opened.series.etag,
          );
    keepRecord({ ...record, complete: true });
    // One that named another doc before is not put back to that.
    const fresh = fileTagsOf(file) === undefined && noted === undefined;
    const { calendarId } = record;
    const undoable =
      fresh &&
      keepEventChange(docId, {
        what: "adopted",
        calendarId,
        eventId: seriesId,
        atMs: context.nowMs,
        guests: [],
      });
    return {
      panel: docId,
      hint: { opened: { ...opened, series } },
      how: "root",
      toast: words().adopt.used(firstName(other)),
      undoable: undoable && "event",
    };
  });
}

function message({ title, text }: { readonly title: string; readonly text: string }): View {
  return { card: "message", title, paragraphs: [text] };
}
