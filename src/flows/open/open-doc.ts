import type { Answer } from "../../cards/answer";
import { readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { recordOf } from "../../memory/pair-record";
import { fileTagsOf } from "../../memory/tags";
import type { Context } from "../../request/context";
import { readSeries } from "../../series/series-now";
import { words } from "../../text/cards.en";
import { offerToUse } from "../set-up/use-doc";
import { openHome } from "./open-home";
import { panelOf } from "./open-panel";

const say = words.messages;

/**
 * A doc was opened in Docs: the same panel as in Calendar, for both of the pair. The add-on sees one doc at a time, and
 * only after its reader pressed Allow for it.
 */
export function openDoc(context: Context): Answer {
  const { docs } = context;
  if (docs === undefined) return openHome(context);
  if (!docs.granted || docs.id === undefined)
    return {
      show: {
        card: "message",
        title: say.grant.title,
        paragraphs: [say.grant.text],
        primary: { label: say.grant.yes, press: { run: "askForFile" } },
      },
    };
  const docId = docs.id;
  const file = readFile(docId);
  const tags = fileTagsOf(file);
  if (tags === undefined) return { show: offerToUse(docId, file, context) };
  if (recordOf(docId) !== undefined) return { show: panelOf(docId, context, { file }) };
  const opened = ownCopy(tags.series, context);
  return { show: panelOf(docId, context, { file, ...(opened === undefined ? {} : { opened }) }) };
}

/** Google shows its own question over the doc; the panel follows when the answer is yes. */
export function askForFile(): Answer {
  return { askForFile: true };
}

/** The series in this person's calendar: a guest's copy has the organizer's id. */
function ownCopy(seriesId: string | undefined, context: Context) {
  if (seriesId === undefined || seriesId.startsWith("#")) return undefined;
  try {
    return readSeries("primary", seriesId, seriesId, context);
  } catch (error) {
    if (error instanceof AddOnError && (error.code === "EVENT_GONE" || error.code === "NOT_YOUR_CALENDAR"))
      return undefined;
    throw error;
  }
}
