import { readFile } from "../../google/drive";
import { ifInReach } from "../../google/reach";
import type { SeriesNow } from "../../memory/kept-series";
import { recordOf } from "../../memory/pair-record";
import { fileTagsOf } from "../../memory/tags";
import type { FlowAnswer } from "../../panel/next";
import type { Context } from "../../request/context";
import { readSeries } from "../../series/series-now";
import { words } from "../../text/words";
import { offerToUse } from "../adopt/offer-to-use";
import { openHome } from "./open-home";

const say = () => words().messages;

/**
 * A doc was opened in Docs: the same panel as in Calendar, for both of the pair. The add-on sees one doc at a time, and
 * only after its reader pressed Allow for it.
 */
export function openDoc(context: Context): FlowAnswer {
  const { docs } = context;
  if (docs === undefined) return openHome(context);
  if (!docs.granted || docs.id === undefined)
    return {
      show: {
        card: "message",
        title: say().grant.title,
        paragraphs: [say().grant.text],
        primary: { label: say().grant.yes, press: { run: "askForFile" } },
      },
    };
  const docId = docs.id;
  const file = readFile(docId);
  const tags = fileTagsOf(file);
  if (tags === undefined) return { show: offerToUse(docId, file, context) };
  if (recordOf(docId) !== undefined) return { panel: docId, hint: { file }, how: "root" };
  const opened = ownCopy(tags.series, context);
  return { panel: docId, hint: { file, ...(opened === undefined ? {} : { opened }) }, how: "root" };
}

/** The series in this person's calendar: a guest's copy has the organizer's id. */
function ownCopy(seriesId: string | undefined, context: Context): SeriesNow | undefined {
  if (seriesId === undefined || seriesId.startsWith("#")) return undefined;
  return ifInReach(() => readSeries("primary", seriesId, seriesId, context));
}
